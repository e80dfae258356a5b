/// Finds the headings of sections among the short lines of a story.
///
/// Unmarked copy prints a crosshead as a bare line, and much else as well: captions, names,
/// questions of an interview. A line is taken for one only if its shape and its neighbours fit.
struct Crossheads {
  let pieces: [Piece]
  let utf8: [UInt8]
  let repeated: RepeatedLines
  /// What a heading may measure; a longer line is a paragraph.
  static let widest = 110

  init(pieces: [Piece], utf8: [UInt8]) {
    self.pieces = pieces
    self.utf8 = utf8
    repeated = RepeatedLines(pieces, utf8)
  }

  /// The places of the crossheads among `range`, the pieces after the lede, in order.
  func places(in range: Range<Int>) -> [Int] {
    var candidates: [Int] = []
    var questions: [Int] = []
    var longQuestions: [Int] = []
    var isUnderHeading = false
    for place in range where pieces[place].kind == .paragraph && pieces[place].columns <= 300 {
      let span = pieces[place].span
      if pieces[place].columns > Crossheads.widest {
        // A look at the last bytes comes first: most paragraphs come here.
        if utf8[span.end - 4..<span.end].contains(0x3F), Shape(utf8, span).last == 0x3F,
          beginsAfter(place)
        {
          longQuestions.append(place)
        }
        continue
      }
      let shape = Shape(utf8, span)
      let follows = isUnderHeading
      isUnderHeading = false
      guard hasForm(place, shape), !isSide(pieces[place]), !opensWritersBox(place) else { continue }
      if standsOverHeading(place) {
        candidates.append(place)
        isUnderHeading = true
      } else if beginsAfter(place), follows || endsBefore(place) {
        if shape.last == 0x3F { questions.append(place) } else { candidates.append(place) }
      }
    }
    let rest = candidates.count
    if !isInterview(questions, long: longQuestions, rest: rest) { candidates += questions }
    if candidates.count > 1 {
      let known = Set(candidates)
      candidates += range.filter { !known.contains($0) && standsOverCaption($0) }
    }
    candidates.sort()
    if candidates.count == 1, isDoubtful(alone: candidates[0]) { return [] }
    let sentences = sentences(in: range, beside: candidates)
    return sentences.isEmpty ? candidates : (candidates + sentences).sorted()
  }

  /// Whether the only line of its kind in a story is rather a link or a caption, being so long, or
  /// a sentence that lost its stop, taking up what was said before, or somebody's name.
  private func isDoubtful(alone place: Int) -> Bool {
    let span = pieces[place].span
    if pieces[place].columns >= 60 { return true }
    return utf8[span.end - 1] != 0x3F && Crossheads.takingUp.opens(utf8, span)
      || isName(pieces[place]) && isSurnameSaid(elsewhereThan: span)
  }

  /// Whether the last word of a line stands in the story as well, upper-case as a name is.
  private func isSurnameSaid(elsewhereThan span: Span) -> Bool {
    guard let blank = utf8[span.range].lastIndex(of: 0x20) else { return false }
    let surname = Span(blank + 1, span.end)
    for at in utf8.indices.dropFirst().dropLast(surname.count - 1)
    where utf8[at] == utf8[surname.start] && at != surname.start && utf8[at - 1] == 0x20 {
      if surname.isPrefix(of: Span(at, at + surname.count), in: utf8) { return true }
    }
    return false
  }

  private static let takingUp = PhraseList([
    "this ", "it ", "he ", "she ", "they ", "we ", "i ", "you ", "there ", "and ", "but ",
  ])

  /// Whether a line has the length, the first and the last sign of a heading.
  func hasForm(_ place: Int, _ shape: Shape) -> Bool {
    let span = pieces[place].span
    guard shape.opensLikeHeading || opensWithBrandOrPrice(span, shape),
      Shape.words(utf8, span) <= 18
    else { return false }
    switch shape.last {
    case 0x2E, 0x3A, 0x3B, 0x2C, 0x2026, 0x3002: return false
    // Speech that breaks off; arrows and pictures.
    case 0x2D, 0x7E, 0x2013, 0x2014, 0x2190...0x2BFF, 0xFE0F, 0x1F000...: return false
    case 0x21: return shape.opensWithMark && shape.closesWithMark
    default: break
    }
    guard shape.opensWithMark else { return true }
    // A long line wholly in marks is a pull quote; so is one with its speaker after a dash.
    return shape.closesWithMark
      ? pieces[place].columns <= 80 : !Crossheads.attributions.occurs(in: utf8, span)
  }

  /// “iPhone sales fall”, “$10 a month”
  private func opensWithBrandOrPrice(_ span: Span, _ shape: Shape) -> Bool {
    if [0x24, 0xA3, 0x20AC].contains(shape.first) { return true }
    guard (0x61...0x7A) ~= shape.first else { return false }
    return utf8[span.range].prefix { $0 != 0x20 && $0 != 0x2D }
      .contains { (0x41...0x5A) ~= $0 }
  }

  private static let attributions = PhraseList([
    "\" - ", "\" – ", "\" — ", "” - ", "” – ", "” — ", "’ – ", "’ — ", "\" -- ", "” -- ",
  ])
}

extension Crossheads {
  /// Whether the section before can end where it does: with a sentence, a list, or a line that
  /// stands beside the story.
  func endsBefore(_ place: Int) -> Bool {
    guard place > 0 else { return false }
    let before = pieces[place - 1]
    guard before.kind == .paragraph else { return true }
    let shape = Shape(utf8, before.span)
    if shape.endsSentence || repeated.contains(before, utf8) { return true }
    if shape.last == 0x3A { return beginsAfter(place, prose: 140) }
    return isName(before) || isSide(before) || standsUnderCaption(place)
  }

  /// Whether prose or a list begins after a line, maybe under a label or a picture.
  func beginsAfter(_ place: Int, prose least: Int = 40) -> Bool {
    guard place + 1 < pieces.count else { return false }
    let next = pieces[place + 1]
    let shape = Shape(utf8, next.span)
    if next.kind == .listItem || next.columns >= 60 && shape.last == 0x3A {
      return least <= 60
    }
    if next.isProse(shape, atLeast: least) {
      return !isPrinted(place, again: place + 1)
    }
    guard place + 2 < pieces.count else { return false }
    let second = pieces[place + 2]
    let secondShape = Shape(utf8, second.span)
    if next.kind == .caption || next.columns <= 60 && repeated.contains(next, utf8) {
      return second.isProse(secondShape, atLeast: least)
    }
    // “Never,” she said: a section may open with somebody speaking, however briefly.
    if next.columns >= 10, next.kind == .paragraph, shape.opensWithMark, !shape.closesWithMark,
      shape.endsSentence
    {
      return secondShape.opensWithMark || second.isProse(secondShape, atLeast: 40)
    }
    // “It is complicated.” can be a section's first paragraph.
    return next.columns >= 12 && next.kind == .paragraph && shape.endsSentence
      && shape.last != 0x3F && !shape.opensWithMark && utf8[next.span.start] != 0x28
      && second.isProse(secondShape, atLeast: 140)
  }

  /// Whether the next piece is the line again and a little more, as the second printing of a
  /// caption is; prose may well begin with the words of its heading.
  private func isPrinted(_ place: Int, again next: Int) -> Bool {
    let span = pieces[place].span
    return span.isPrefix(of: pieces[next].span, in: utf8)
      && pieces[next].span.count < 3 * span.count
  }
}
