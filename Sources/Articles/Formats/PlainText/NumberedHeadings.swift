/// The headings of a story told in counted parts: “1. The quay”, “2. The mill”, “3. The weir”.
///
/// Three that count on make a series whatever stands beside them, be it the story's opening or a
/// picture's caption.
enum NumberedHeadings {
  /// The places of the headings in order; items of a list are not among them.
  static func places(among pieces: [Piece], _ utf8: [UInt8]) -> [Int] {
    var lines: [(place: Int, number: Int)] = []
    for (place, piece) in pieces.enumerated()
    where piece.columns <= Crossheads.widest && piece.kind != .listItem {
      if let number = number(at: piece.span, utf8) { lines.append((place, number)) }
    }
    guard lines.count > 2 else { return [] }
    // Some papers leave out the first number; others count down.
    let highest = lines.reduce(0) { max($0, $1.number) }
    for (start, step) in [(1, 1), (2, 1), (highest, -1)] {
      let series = series(among: lines, from: start, step)
      if series.count > 2, step > 0 || series.count == highest { return series }
    }
    return []
  }

  /// The lines that count on from a number; one out of turn belongs to something else.
  private static func series(
    among lines: [(place: Int, number: Int)], from start: Int, _ step: Int
  ) -> [Int] {
    var next = start
    var found: [Int] = []
    for line in lines where line.number == next {
      found.append(line.place)
      next += step
    }
    let isParted = zip(found, found.dropFirst()).allSatisfy { $1 - $0 > 1 }
    return isParted ? found : []
  }

  /// The number before “. ”, “) ” or “: ” at the head of a line.
  private static func number(at span: Span, _ utf8: [UInt8]) -> Int? {
    var number = 0
    var at = span.start
    while at < span.end, at - span.start < 3, (0x30...0x39) ~= utf8[at] {
      number = number * 10 + Int(utf8[at] - 0x30)
      at += 1
    }
    guard at > span.start, at + 3 < span.end, [0x2E, 0x29, 0x3A].contains(utf8[at]),
      utf8[at + 1] == 0x20
    else { return nil }
    return number
  }
}
