/// Two short lines on end: a heading and another under it, or a heading and a caption.
extension Crossheads {
  /// Whether a line is a heading with another right under it: “Getting there” over “By boat”.
  ///
  /// A caption can stand over a heading too, but it is seldom so short and plain.
  func standsOverHeading(_ place: Int) -> Bool {
    guard place + 2 < pieces.count, pieces[place + 1].kind == .paragraph,
      pieces[place].columns <= 40, pieces[place + 1].columns <= 80,
      isPlain(pieces[place]), isPlain(pieces[place + 1]), !isName(pieces[place])
    else { return false }
    let shape = Shape(utf8, pieces[place + 1].span)
    guard shape.last != 0x3F, Shape(utf8, pieces[place].span).last != 0x3F else { return false }
    return hasForm(place + 1, shape) && !isSide(pieces[place + 1]) && endsBefore(place)
      && beginsAfter(place + 1, prose: 140)
  }

  /// Whether a line has no comma, colon, bracket or straight quotation mark.
  private func isPlain(_ piece: Piece) -> Bool {
    !utf8[piece.span.range].contains { [0x2C, 0x3A, 0x28, 0x5B, 0x22].contains($0) }
  }

  /// Whether a short line between a longer one and prose is a heading under a caption: captions
  /// tell who does what and where, and so are longer.
  func standsUnderCaption(_ place: Int) -> Bool {
    guard place > 1, pieces[place].columns <= 40, isPlain(pieces[place]),
      isCaptionLike(pieces[place - 1]), !isName(pieces[place])
    else { return false }
    return followsSentence(place - 1) && beginsAfter(place, prose: 140)
  }

  /// Whether a short line over a longer one is a heading over a caption; in a story that has
  /// other headings only.
  func standsOverCaption(_ place: Int) -> Bool {
    guard pieces[place].kind == .paragraph, pieces[place].columns <= 50,
      place > 0, place + 2 < pieces.count, isCaptionLike(pieces[place + 1]),
      pieces[place + 1].columns > pieces[place].columns, isPlain(pieces[place]),
      !isName(pieces[place]), !isSide(pieces[place])
    else { return false }
    let shape = Shape(utf8, pieces[place].span)
    return shape.last != 0x3F && hasForm(place, shape) && followsSentence(place)
      && pieces[place + 2].isProse(Shape(utf8, pieces[place + 2].span), atLeast: 140)
  }

  private func followsSentence(_ place: Int) -> Bool {
    let before = pieces[place - 1]
    return before.kind != .paragraph || Shape(utf8, before.span).endsSentence
  }

  /// Whether a line without a stop has a caption's length.
  private func isCaptionLike(_ piece: Piece) -> Bool {
    guard piece.kind == .paragraph, (41...160).contains(piece.columns) else { return false }
    let shape = Shape(utf8, piece.span)
    return shape.opensLikeHeading && !shape.endsSentence && shape.last != 0x3A
      && shape.last != 0x2C && shape.last != 0x2D
  }
}
