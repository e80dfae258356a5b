/// Finds the headings of sections among the short lines of a story.
///
/// Unmarked copy prints a crosshead as a bare line, and much else as well: captions, names,
/// questions of an interview. A line is taken for one only if its shape and its neighbours fit.
struct Crossheads {
  let pieces: [Piece]
  let utf8: [UInt8]

  /// The places of the crossheads among `range`, the pieces after the lede.
  func places(in range: Range<Int>) -> [Int] {
    var candidates: [(place: Int, isQuestion: Bool)] = []
    for place in range where pieces[place].columns <= 100 && pieces[place].kind == .paragraph {
      let shape = Shape(utf8, pieces[place].span)
      guard hasForm(shape, columns: pieces[place].columns),
        Shape.words(utf8, pieces[place].span) <= 14, fitsNeighbours(place),
        !isOtherMatter(pieces[place].span)
      else {
        continue
      }
      candidates.append((place, shape.last == 0x3F))
    }
    // In an interview the questions are the story.
    let questions = candidates.count(where: \.isQuestion)
    if questions > 1,
      questions * 2 > candidates.count || questions > 2 && questions * 2 == candidates.count
    {
      candidates.removeAll(where: \.isQuestion)
    }
    return candidates.map(\.place)
  }

  private func hasForm(_ shape: Shape, columns: Int) -> Bool {
    guard shape.opensLikeHeading else { return false }
    switch shape.last {
    case 0x2E, 0x3A, 0x3B, 0x2C, 0x2026, 0x3002: return false
    case 0x21: return shape.opensWithMark && shape.closesWithMark
    default: break
    }
    // A long line wholly in marks is a pull quote.
    return columns <= 70 || !shape.opensWithMark || !shape.closesWithMark
  }

  private func isOtherMatter(_ span: Span) -> Bool {
    if utf8[span.start] == 0x5B || utf8[span.start] == 0x28 { return true }
    // “Q: …”, “A: …”
    if span.count > 2, utf8[span.start + 1] == 0x3A { return true }
    if utf8[span.range].contains(0x40) || Crossheads.links.occurs(in: utf8, span) { return true }
    return Credits.isPictureCredit(utf8, span) || Promotion.isPromotion(utf8, span)
      || Byline(utf8, span) != nil || PrintedDate(utf8, span) != nil
  }

  private static let links = PhraseList(["http://", "https://", "www."])

  /// Prose must end before it and begin after it.
  private func fitsNeighbours(_ place: Int) -> Bool {
    guard place > 0, place + 1 < pieces.count else { return false }
    let before = pieces[place - 1]
    guard before.kind != .paragraph || Shape(utf8, before.span).endsSentence || isName(before)
    else {
      return false
    }
    let next = pieces[place + 1]
    let shape = Shape(utf8, next.span)
    guard next.kind == .listItem || next.isProse(shape, atLeast: 40) || opensList(next, shape)
    else {
      return false
    }
    let span = pieces[place].span
    // A caption is printed twice; prose may well begin with the words of its heading.
    let isTwice = span.isPrefix(of: next.span, in: utf8) && next.span.count < 3 * span.count
    return !isTwice && !span.isPrefix(of: before.span, in: utf8)
  }
}

extension Crossheads {
  /// “They listed three things:”
  private func opensList(_ piece: Piece, _ shape: Shape) -> Bool {
    piece.columns >= 60 && shape.last == 0x3A
  }

  /// Whether a line is a name and no more, as of a person pictured.
  private func isName(_ piece: Piece) -> Bool {
    guard piece.columns <= 40 else { return false }
    let words = String(decoding: utf8[piece.span.range], as: UTF8.self).split(separator: " ")
    return (2...4).contains(words.count) && Byline.isName(words)
  }
}

extension Span {
  /// Whether the words of the other span begin with those of this one.
  func isPrefix(of other: Span, in utf8: [UInt8]) -> Bool {
    guard count <= other.count else { return false }
    for index in 0..<count where utf8[start + index] != utf8[other.start + index] { return false }
    return true
  }
}
