/// Who supplied a picture, or a story.
enum Credits {
  /// Whether words read as a picture's credit: “© Ada Quill, NPA”, “Harbour office/handout”.
  static func isPictureCredit(_ text: some StringProtocol) -> Bool {
    guard text.utf8.count <= 160 else { return false }
    let lower = text.lowercased()
    if openings.contains(where: { lower.hasPrefix($0) }) { return true }
    return marks.contains { lower.contains($0) }
  }

  /// Where a picture's credit begins in a caption line: at its last sentence's end or at a
  /// bracket; `nil` if there is no credit.
  static func creditStart(in text: String) -> String.Index? {
    for opening in ["(Photo", "(Image", "(Picture", "(AP Photo", "[Photo", "(Credit"]
    where text.hasSuffix(")") || text.hasSuffix("]") {
      if let range = text.firstRange(of: opening) { return range.lowerBound }
    }
    for opening in [
      "Photograph: ", "Photo: ", "Picture: ", "Image: ", "Credit: ", "Photo by ",
      "Photograph by ", "Image credit: ", "Illustration: ", "©", "Photo credit: ",
    ] {
      if let range = text.ranges(of: opening).last,
        range.lowerBound == text.startIndex
          || text[text.index(before: range.lowerBound)] == " "
      {
        return range.lowerBound
      }
    }
    return nil
  }

  /// Whether a line wholly in brackets names an agency or who reported: “(PAPER with NPA)”.
  static func isCreditLine(_ text: String) -> Bool {
    guard text.utf8.count <= 240, let first = text.first, let last = text.last,
      first == "(" && last == ")" || first == "[" && last == "]"
    else { return false }
    let inside = text.dropFirst().dropLast()
    guard !inside.contains("("), !inside.contains("[") else { return false }
    if let stop = inside.last, ".!?".contains(stop), inside.contains(" "), !inside.contains(";") {
      let lower = inside.lowercased()
      return reporting.contains { lower.hasPrefix($0) }
    }
    let lower = inside.lowercased()
    if reporting.contains(where: { lower.hasPrefix($0) }) { return true }
    return namesAgency(inside)
  }

  /// Whether a word is an agency's: two capitals or more on end, or a known name.
  static func namesAgency(_ text: Substring) -> Bool {
    for word in text.split(whereSeparator: { " ,/&;".contains($0) }) {
      let capitals = word.utf8.prefix { (0x41...0x5A) ~= $0 }.count
      if capitals >= 2, capitals == word.utf8.count || word.utf8.count <= 8 { return true }
      if agencies.contains(word.lowercased()) { return true }
    }
    return false
  }

  private static let agencies: Set = [
    "reuters", "agencies", "agency", "bloomberg", "newswires", "xinhua", "tass", "staff", "wires",
  ]
  private static let reporting = [
    "reporting by", "additional reporting", "writing by", "editing by", "with reporting",
    "compiled by", "with agencies",
  ]
  private static let openings = [
    "photo:", "photograph:", "picture:", "image:", "photo by", "photograph by", "picture by",
    "image by", "credit:", "image credit", "photo credit", "©", "(photo", "(image", "(picture",
    "(ap photo", "file photo", "file picture", "illustration:", "illustration by", "graphic:",
  ]
  private static let marks = [
    "getty images", "/afp", "/reuters", "/ap ", "via reuters", "via ap", "via afp", "handout",
    "ap photo", "file photo", "file picture", "shutterstock", "/pa", "(file)", "photo/",
    "archive photo",
  ]
}
