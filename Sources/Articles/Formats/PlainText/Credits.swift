/// Who supplied a picture, or a story.
enum Credits {
  /// Whether a line names where its picture comes from: “Harbour office/handout via NPA”.
  static func isPictureCredit(_ utf8: [UInt8], _ span: Span) -> Bool {
    guard span.count <= 160 else { return false }
    return openings.opens(utf8, span) || marks.occurs(in: utf8, span)
  }

  /// Where a picture's credit begins in a caption line: “Photo: …”, “© …”, or a bracket at its
  /// end; `nil` if there is none.
  static func pictureCreditStart(_ utf8: [UInt8], _ span: Span) -> Int? {
    guard let place = starts.lastPlace(in: utf8, span) else { return nil }
    // “(Picture: …)”: the bracket belongs to the credit.
    let isBracketed = place > span.start && [0x28, 0x5B].contains(utf8[place - 1])
    return isBracketed ? place - 1 : place
  }

  /// Whether a line wholly in brackets names an agency or who reported: “(PAPER with NPA)”.
  static func isCreditLine(_ utf8: [UInt8], _ span: Span) -> Bool {
    guard (4...240).contains(span.count) else { return false }
    let isRound = utf8[span.start] == 0x28 && utf8[span.end - 1] == 0x29
    guard isRound || utf8[span.start] == 0x5B && utf8[span.end - 1] == 0x5D else { return false }
    let inside = Span(span.start + 1, span.end - 1)
    for byte in utf8[inside.range] where [0x28, 0x29, 0x5B, 0x5D].contains(byte) { return false }
    if reporting.opens(utf8, inside) { return true }
    // “(He was later released.)” is a sentence of the story.
    guard !Shape(utf8, inside).endsSentence else { return false }
    if agencies.occurs(in: utf8, inside) { return true }
    return isRound && namesAgency(utf8, inside) && holdsNamesAlone(utf8, inside)
  }

  /// Whether nothing but names stands there, and the words that tie them: “HARBOUR POST with NPA”.
  /// “(See the BBC report)” is an aside of the story.
  private static func holdsNamesAlone(_ utf8: [UInt8], _ span: Span) -> Bool {
    let text = String(decoding: utf8[span.range], as: UTF8.self)
    return text.split { " ,/–—&;".contains($0) }.allSatisfy { word in
      ties.contains(String(word)) || !(word.utf8.first.map { (0x61...0x7A) ~= $0 } ?? true)
    }
  }

  private static let ties: Set<String> = [
    "with", "and", "via", "by", "from", "in", "of", "staff", "reports", "reporting", "agencies",
    "agency", "files", "material",
  ]

  /// Whether a word is an agency's: two capitals or more on end, or a known name.
  static func namesAgency(_ text: some StringProtocol) -> Bool {
    let utf8 = Array(text.utf8)
    return namesAgency(utf8, Span(0, utf8.count))
  }

  private static func namesAgency(_ utf8: [UInt8], _ span: Span) -> Bool {
    if agencies.occurs(in: utf8, span) { return true }
    var capitals = 0
    for byte in utf8[span.range] {
      capitals = (0x41...0x5A) ~= byte ? capitals + 1 : 0
      if capitals == 2 { return true }
    }
    return false
  }

  private static let agencies = PhraseList([
    "reuters", "agencies", "news agency", "bloomberg", "newswires", "xinhua", "wires",
    "with staff",
  ])
  private static let reporting = PhraseList([
    "reporting by", "additional reporting", "writing by", "editing by", "with reporting",
    "compiled by", "with agencies",
  ])
  private static let openings = PhraseList([
    "photo:", "photograph:", "picture:", "image:", "photo by", "photograph by", "picture by",
    "image by", "credit:", "image credit", "photo credit", "©", "(photo", "(image", "(picture",
    "(ap photo", "file photo", "file picture", "illustration:", "illustration by", "graphic:",
  ])
  private static let starts = PhraseList([
    "photo:", "photograph:", "picture:", "image:", "photo by ", "photograph by ", "picture by ",
    "credit:", "image credit:", "photo credit:", "picture credit:", "©", "(photo", "(image",
    "(picture", "(ap photo", "(credit", "[photo", "illustration:", "illustration by ",
  ])
  private static let marks = PhraseList([
    "getty images", "/afp", "/reuters", "via reuters", "via ap", "via afp", "handout", "ap photo",
    "file photo", "file picture", "shutterstock", "(file)", "archive photo",
  ])
}
