extension PlainText {
  /// What is printed under a story: its credit line, corrections, and the site's own words.
  mutating func readEnding() {
    if !findCreditLine() {
      // Without a credit line the site's words are dropped only as far as each of them is plain.
      var place = pieces.count - 1
      var found: [Int] = []
      while place > 0, isShort(place), Promotion.isPromotion(utf8, pieces[place].span) {
        found.append(place)
        place -= 1
      }
      for place in found.reversed() { dropAsBoilerplate(place) }
    }
    for place in pieces.indices where pieces[place].kind == .paragraph {
      if Corrections.opens(utf8, pieces[place].span) {
        takeCorrection(place)
      } else if isShort(place), Promotion.interrupts(utf8, pieces[place].span),
        !shape(place).endsSentence
      {
        dropAsBoilerplate(place)
      }
    }
  }

  private func isShort(_ place: Int) -> Bool { pieces[place].columns <= 300 }

  /// The last block wholly in brackets that names an agency; all after it is the site's.
  private mutating func findCreditLine() -> Bool {
    for place in pieces.indices.reversed().prefix(12) where place > 0 {
      splitGluedCredit(place)
      guard Credits.isCreditLine(utf8, pieces[place].span), endsStory(place) else { continue }
      pieces[place].kind = .creditLine
      credit = text(place)
      note("guessed the credit line", place)
      for after in place + 1..<pieces.count
      where !Corrections.opens(utf8, pieces[after].span) {
        dropAsBoilerplate(after)
      }
      return true
    }
    return false
  }

  /// Whether what follows can be the site's: not a story going on, and nobody speaking.
  private func endsStory(_ place: Int) -> Bool {
    var prose = 0
    for piece in pieces[(place + 1)...] {
      let shape = Shape(utf8, piece.span)
      if shape.endsSentence, Self.opensQuotation(utf8, piece.span) { return false }
      if piece.isProse(shape, atLeast: 140), !Promotion.isPromotion(utf8, piece.span) { prose += 1 }
    }
    return prose <= 2
  }

  /// Whether “ or " stands in a text.
  private static func opensQuotation(_ utf8: [UInt8], _ span: Span) -> Bool {
    var at = span.start
    while at < span.end {
      if utf8[at] == 0x22 { return true }
      if utf8[at] == 0xE2, at + 2 < span.end, utf8[at + 1] == 0x80, utf8[at + 2] == 0x9C {
        return true
      }
      at += 1
    }
    return false
  }

  /// “(PAPER with NPA)Daily newsletterReceive …”: a lost tag glued the site's words to the line.
  private mutating func splitGluedCredit(_ place: Int) {
    let piece = pieces[place]
    guard piece.columns <= 600, utf8[piece.span.start] == 0x28,
      let close = utf8[piece.span.range].firstIndex(of: 0x29), close + 1 < piece.span.end
    else { return }
    let head = Span(piece.span.start, close + 1)
    guard Credits.isCreditLine(utf8, head) else { return }
    var start = close + 1
    while start + 1 < piece.span.end, utf8[start] == 0x20 { start += 1 }
    pieces[place].span = head
    var rest = piece
    rest.span = Span(start, piece.span.end)
    pieces.insert(rest, at: place + 1)
    hasSplit = true
  }

  private mutating func takeCorrection(_ place: Int) {
    pieces[place].kind = .correction
    note("guessed a correction", place)
    guard modified == nil else { return }
    modified = Corrections.day(in: text(place))
  }
}
