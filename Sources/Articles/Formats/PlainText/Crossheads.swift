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
      guard hasForm(place, shape), fitsNeighbours(place) else { continue }
      candidates.append((place, shape.last == 0x3F))
    }
    // In an interview the questions are the story.
    let questions = candidates.count(where: \.isQuestion)
    if questions > 2, questions * 2 >= candidates.count {
      candidates.removeAll(where: \.isQuestion)
    }
    return candidates.map(\.place)
  }

  private func hasForm(_ place: Int, _ shape: Shape) -> Bool {
    guard shape.words <= 14, shape.opensLikeHeading else { return false }
    switch shape.last {
    case 0x2E, 0x3A, 0x3B, 0x2C, 0x2026, 0x3002: return false
    case 0x21: guard shape.opensWithMark, shape.closesWithMark else { return false }
    default: break
    }
    let text = String(decoding: utf8[pieces[place].span.range], as: UTF8.self)
    return !isOtherMatter(text)
  }

  private func isOtherMatter(_ text: String) -> Bool {
    Credits.isPictureCredit(text) || Promotion.isPromotion(text) || Credits.isCreditLine(text)
      || Byline(text) != nil || PrintedDate(text) != nil || text.contains("@")
      || text.contains("://") || text.hasPrefix("[") || text.hasPrefix("(")
  }

  /// Prose must end before it and begin after it.
  private func fitsNeighbours(_ place: Int) -> Bool {
    guard place > 0, place + 1 < pieces.count else { return false }
    let before = pieces[place - 1]
    guard before.kind != .paragraph || Shape(utf8, before.span).endsSentence else { return false }
    let next = pieces[place + 1]
    guard next.kind == .listItem || next.isProse(Shape(utf8, next.span), atLeast: 40) else {
      return false
    }
    return !isPrefix(place, of: place + 1) && !isPrefix(place, of: place - 1)
  }

  private func isPrefix(_ place: Int, of other: Int) -> Bool {
    let words = utf8[pieces[place].span.range]
    let longer = utf8[pieces[other].span.range]
    return longer.count >= words.count && longer.starts(with: words)
  }
}
