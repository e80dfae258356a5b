/// Short lines that belong to no section: what a page prints beside its story.
extension Crossheads {
  /// Whether a line stands beside the story: a credit, a byline, a date, a link, a label.
  func isSide(_ piece: Piece) -> Bool {
    let span = piece.span
    guard piece.columns <= 160 else { return false }
    if utf8[span.start] == 0x5B || utf8[span.start] == 0x28 { return true }
    // “Q: …”, “A: …”
    if span.count > 2, utf8[span.start + 1] == 0x3A { return true }
    if utf8[span.range].contains(0x40) || Crossheads.links.occurs(in: utf8, span) { return true }
    return repeated.contains(piece, utf8) || Credits.isPictureCredit(utf8, span)
      || namesPhotographer(piece) || isSitesOwn(span)
      || Crossheads.pictureWords.occurs(in: utf8, span) || isNumberedPicture(span)
      || Promotion.precedes(utf8, span) || Promotion.interrupts(utf8, span)
      || Byline(utf8, span) != nil || PrintedDate(utf8, span) != nil
  }

  /// “Figure 2. Estimated use”, “Table 3: Prices”
  private func isNumberedPicture(_ span: Span) -> Bool {
    Crossheads.numbered.opens(utf8, span)
      && utf8[span.range].prefix(8).contains { (0x30...0x39) ~= $0 }
  }

  /// “Ada Quill, NPA”, “Ada Quill / NPA file”
  private func namesPhotographer(_ piece: Piece) -> Bool {
    guard piece.columns <= 60, utf8[piece.span.range].contains(where: { $0 == 0x2C || $0 == 0x2F })
    else { return false }
    let line = String(decoding: utf8[piece.span.range], as: UTF8.self)
    guard let cut = line.lastIndex(where: { $0 == "," || $0 == "/" }) else { return false }
    let name = line[..<cut].split(separator: " ")
    let agency = line[line.index(after: cut)...].split(separator: " ")
    guard (2...4).contains(name.count), Byline.isName(name), let first = agency.first,
      agency.count == 1 || agency.count == 2 && agency[1].lowercased() == "file"
    else { return false }
    return (2...8).contains(first.utf8.count) && first.utf8.allSatisfy { (0x41...0x5A) ~= $0 }
  }

  /// Whether a line is the site's: words to click on, or a number alone and no year.
  private func isSitesOwn(_ span: Span) -> Bool {
    if Crossheads.clicking.occurs(in: utf8, span) { return true }
    return span.count > 4 && utf8[span.range].allSatisfy { (0x30...0x39) ~= $0 }
  }

  private static let clicking = PhraseList([
    "click here", "clicking here", "tap here", "view all", "recaptcha", "privacy policy",
  ])
  private static let links = PhraseList(["http://", "https://", "www."])
  private static let numbered = PhraseList(["figure ", "fig. ", "table "])
  /// What captions without a stop say, and headings do not.
  private static let pictureWords = PhraseList([
    "pictured", "poses for", "poses with", "(left)", "(right)", "(centre)", "(center)",
    "from left", "left to right", "speaks during", "speaks to reporters", "addresses the",
    "shakes hands", "news conference in", "press conference in", "on display at",
  ])

  /// Whether a line is the writer's name over the words a site has for them, “Ada Quill is …”, at
  /// the end of the page.
  func opensWritersBox(_ place: Int) -> Bool {
    place + 1 < pieces.count && place + 3 >= pieces.count && isName(pieces[place])
      && pieces[place].span.isPrefix(of: pieces[place + 1].span, in: utf8)
  }

  /// Whether a line is a name and no more, as of a person pictured.
  func isName(_ piece: Piece) -> Bool {
    guard piece.columns <= 40 else { return false }
    let words = String(decoding: utf8[piece.span.range], as: UTF8.self).split(separator: " ")
    return (2...4).contains(words.count) && Byline.isName(words)
  }
}
