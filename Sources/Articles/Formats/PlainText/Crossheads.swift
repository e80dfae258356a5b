/// Finds the headings of sections among the short lines of a story.
///
/// Unmarked copy prints a crosshead as a bare line, and much else as well: captions, names,
/// questions of an interview. A line is taken for one only if its shape and its neighbours fit.
struct Crossheads {
  private let pieces: [Piece]
  private let utf8: [UInt8]
  /// Short lines, or their first words, that stand in the story three times or more: labels,
  /// heads of tables.
  private let labels: Set<UInt64>

  init(pieces: [Piece], utf8: [UInt8]) {
    self.pieces = pieces
    self.utf8 = utf8
    labels = Crossheads.labels(among: pieces, utf8)
  }

  /// The places of the crossheads among `range`, the pieces after the lede.
  func places(in range: Range<Int>) -> [Int] {
    var candidates: [(place: Int, isQuestion: Bool)] = []
    for place in range where pieces[place].columns <= 100 && pieces[place].kind == .paragraph {
      let shape = Shape(utf8, pieces[place].span)
      guard hasForm(place, shape), beginsAfter(place), endsBefore(place), !isSide(pieces[place])
      else { continue }
      candidates.append((place, shape.last == 0x3F))
    }
    // In an interview the questions are the story.
    let questions = candidates.count(where: \.isQuestion)
    let rest = candidates.count - questions
    if questions > 1 && questions > rest || questions > 2 && questions == rest {
      candidates.removeAll(where: \.isQuestion)
    }
    return candidates.map(\.place)
  }

  /// Whether a line has the length, the first and the last sign of a heading.
  private func hasForm(_ place: Int, _ shape: Shape) -> Bool {
    guard shape.opensLikeHeading, Shape.words(utf8, pieces[place].span) <= 16 else { return false }
    switch shape.last {
    case 0x2E, 0x3A, 0x3B, 0x2C, 0x2026, 0x3002: return false
    case 0x21: return shape.opensWithMark && shape.closesWithMark
    default: break
    }
    // A long line wholly in marks is a pull quote.
    return pieces[place].columns <= 80 || !shape.opensWithMark || !shape.closesWithMark
  }
}

extension Crossheads {
  /// Whether the section before can end where it does: with a sentence, a list, or a line that
  /// stands beside the story.
  private func endsBefore(_ place: Int) -> Bool {
    guard place > 0 else { return false }
    let before = pieces[place - 1]
    guard before.kind == .paragraph else { return true }
    let shape = Shape(utf8, before.span)
    if shape.endsSentence || isLabel(before) { return true }
    if shape.last == 0x3A { return beginsAfter(place, prose: 140) }
    return isName(before) || isSide(before)
  }

  /// Whether prose or a list begins after a line, maybe under a label.
  private func beginsAfter(_ place: Int, prose least: Int = 40) -> Bool {
    guard place + 1 < pieces.count else { return false }
    let next = pieces[place + 1]
    let shape = Shape(utf8, next.span)
    if next.kind == .listItem || next.columns >= 60 && shape.last == 0x3A {
      return least <= 60
    }
    if next.isProse(shape, atLeast: least) { return !isPrinted(place, again: place + 1) }
    guard next.columns <= 60, place + 2 < pieces.count, isLabel(next) else { return false }
    return pieces[place + 2].isProse(Shape(utf8, pieces[place + 2].span), atLeast: least)
  }

  /// Whether the next piece is the line again and a little more, as the second printing of a
  /// caption is; prose may well begin with the words of its heading.
  private func isPrinted(_ place: Int, again next: Int) -> Bool {
    let span = pieces[place].span
    return span.isPrefix(of: pieces[next].span, in: utf8)
      && pieces[next].span.count < 3 * span.count
  }

  /// Whether a line stands beside the story: a credit, a byline, a date, a link, a label.
  private func isSide(_ piece: Piece) -> Bool {
    let span = piece.span
    guard piece.columns <= 160 else { return false }
    if utf8[span.start] == 0x5B || utf8[span.start] == 0x28 { return true }
    // “Q: …”, “A: …”
    if span.count > 2, utf8[span.start + 1] == 0x3A { return true }
    if utf8[span.range].contains(0x40) || Crossheads.links.occurs(in: utf8, span) { return true }
    return isLabel(piece) || Credits.isPictureCredit(utf8, span)
      || Promotion.precedes(utf8, span) || Promotion.interrupts(utf8, span)
      || Byline(utf8, span) != nil || PrintedDate(utf8, span) != nil
  }

  private static let links = PhraseList(["http://", "https://", "www."])

  /// Whether a line is a name and no more, as of a person pictured.
  private func isName(_ piece: Piece) -> Bool {
    guard piece.columns <= 40 else { return false }
    let words = String(decoding: utf8[piece.span.range], as: UTF8.self).split(separator: " ")
    return (2...4).contains(words.count) && Byline.isName(words)
  }

  private func isLabel(_ piece: Piece) -> Bool {
    guard !labels.isEmpty, piece.columns <= 60 else { return false }
    return labels.contains(Crossheads.key(utf8, piece.span))
      || Crossheads.opening(of: piece, utf8).map { labels.contains(Crossheads.key(utf8, $0)) }
        == true
  }

  private static func labels(among pieces: [Piece], _ utf8: [UInt8]) -> Set<UInt64> {
    var counts: [UInt64: Int] = [:]
    for piece in pieces where piece.columns <= 60 && piece.kind == .paragraph {
      counts[key(utf8, piece.span), default: 0] += 1
      if let opening = opening(of: piece, utf8) { counts[key(utf8, opening), default: 0] += 1 }
    }
    return Set(counts.lazy.filter { $0.value > 2 }.map(\.key))
  }

  /// The first three words of a line that has more: “See it now: Sarn”, “See it now: Ennis” are
  /// one label. Questions may well begin alike.
  private static func opening(of piece: Piece, _ utf8: [UInt8]) -> Span? {
    let span = piece.span
    guard span.count > 12, utf8[span.end - 1] != 0x3F else { return nil }
    var words = 0
    for at in span.range where utf8[at] == 0x20 {
      words += 1
      if words == 3 { return Span(span.start, at + 1) }
    }
    return nil
  }

  /// A number that two texts share only by accident (FNV-1a).
  private static func key(_ utf8: [UInt8], _ span: Span) -> UInt64 {
    var key: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in utf8[span.range] { key = (key ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return key
  }
}
