/// Where a story was filed from, at the head of its first paragraph.
struct Dateline {
  /// The place as printed, without day and agency: “TAVEN, Orland”.
  let place: String

  /// Finds “TAVEN, Orland, March 3 (NPA) - ”, “TAVEN: ” or “Taven, Orland – ” at the head of a
  /// paragraph.
  init?(_ paragraph: String) {
    guard let dash = Dateline.dash(in: paragraph) else { return nil }
    var head = Byline.trimmed(paragraph[..<dash])
    var namesAgency = false
    if head.hasSuffix(")"), let open = head.lastIndex(of: "(") {
      namesAgency = Credits.namesAgency(head[open...])
      guard namesAgency else { return nil }
      head = Byline.trimmed(head[..<open])
    }
    var parts = head.split(separator: ",").map { Byline.trimmed($0) }
    if let last = parts.last, parts.count > 1, PrintedDate(String(last)) != nil {
      parts.removeLast()
    }
    guard (1...3).contains(parts.count), let city = parts.first else { return nil }
    let words = city.split(separator: " ")
    let isCapital = city.utf8.contains { (0x41...0x5A) ~= $0 } && city.uppercased() == city
    // Without capitals or an agency only a place in its country is plain enough.
    let isInCountry = parts.count == 2 && words.count <= 2 && Dateline.isSpacedDash(paragraph, dash)
    guard (1...4).contains(words.count),
      isCapital && city.utf8.count > 2 || namesAgency || isInCountry,
      Byline.isName(words), parts.dropFirst().allSatisfy({ $0.first?.isUppercase == true })
    else { return nil }
    place = parts.joined(separator: ", ")
  }

  /// Whether a long dash stands between blanks, early enough to follow a place alone.
  private static func isSpacedDash(_ paragraph: String, _ dash: String.Index) -> Bool {
    let after = paragraph.index(after: dash)
    return paragraph[dash] != "-" && paragraph[..<dash].hasSuffix(" ")
      && after < paragraph.endIndex && paragraph[after] == " " && paragraph[..<dash].count <= 40
  }

  /// The dash that parts dateline from story, in the first eighty characters, or the colon after
  /// a place in capitals; what is said in marks after one is a speaker's.
  private static func dash(in text: String) -> String.Index? {
    var previous: Character = " "
    var index = text.startIndex
    for _ in 0..<80 where index < text.endIndex {
      let character = text[index]
      let next = text.index(after: index)
      if character == "—" || character == "–" { return index }
      if character == ":", next < text.endIndex, text[next] == " ",
        text[..<index].allSatisfy({ !$0.isLowercase && !$0.isNumber }),
        text[next...].dropFirst().first.map({ $0.isLetter }) ?? false
      {
        return index
      }
      if character == "-", previous == " " || previous == ")",
        next < text.endIndex, text[next] == " " || text[next] == "-"
      {
        return index
      }
      previous = character
      index = next
    }
    return nil
  }
}
