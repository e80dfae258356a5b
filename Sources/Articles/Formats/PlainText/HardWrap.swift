/// Whether lines were broken by a program at a fixed width, as in wire copy and mail.
///
/// A line broken by a program is full: the next line's first word had no room on it any more.
struct HardWrap {
  /// No paragraph in a hard-wrapped text has lines longer than this.
  private static let widest = 110
  /// Lines narrower than this are verse, lists and addresses, unless the whole text is so narrow.
  private static let narrowest = 60

  /// The columns that most lines of the text were broken at.
  private let measure: Int
  /// Whether paragraphs stand on lines of their own, however long.
  private let hasLongLines: Bool
  /// Whether the whole text is plainly prose broken at `measure`.
  private let isNarrowProse: Bool

  init(_ lines: [SourceLine], _ bytes: UnsafeBufferPointer<UInt8>) {
    var long = 0
    var broken = [Int](repeating: 0, count: HardWrap.widest + 1)
    for (index, line) in lines.enumerated() {
      if line.columns > HardWrap.widest {
        long += 1
      } else if index + 1 < lines.count, !lines[index + 1].opensRun {
        broken[line.columns] += 1
      }
    }
    hasLongLines = long * 20 > lines.count
    measure = HardWrap.ninetieth(of: broken)
    isNarrowProse =
      !hasLongLines && measure >= 40 && measure < HardWrap.narrowest + 10
      && HardWrap.isProse(lines, measure, bytes)
  }

  /// Whether nearly all broken lines are full, and most go on in lower case, as verse does not.
  private static func isProse(
    _ lines: [SourceLine], _ measure: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var full = 0
    var lower = 0
    var broken = 0
    for (line, next) in zip(lines, lines.dropFirst()) where !next.opensRun {
      broken += 1
      if isFull(line, next, measure, bytes) { full += 1 }
      if (0x61...0x7A) ~= bytes[next.start] { lower += 1 }
    }
    return broken > 9 && full * 10 >= broken * 8 && lower * 2 >= broken
  }

  /// The width that nine of ten broken lines do not pass.
  private static func ninetieth(of counts: [Int]) -> Int {
    let total = counts.reduce(0, +)
    var passed = 0
    for (width, count) in counts.enumerated() {
      passed += count
      if passed * 10 >= total * 9 { return width }
    }
    return 0
  }

  /// The measure a run of lines was broken at; `nil` if its lines stand each for itself.
  func measure(
    of run: ArraySlice<SourceLine>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard run.count > 1, !hasLongLines || run.count > 3 else { return nil }
    var width = 0
    for line in run { width = max(width, line.columns) }
    guard width <= HardWrap.widest, isNarrowProse || width >= HardWrap.narrowest else { return nil }
    let measure = run.count > 3 ? width : max(width, self.measure)
    var full = 0
    var ended = 0
    for index in run.indices.dropLast()
    where HardWrap.isFull(run[index], run[index + 1], measure, bytes) {
      full += 1
      if [0x2E, 0x21, 0x3F].contains(bytes[run[index].end - 1]) { ended += 1 }
    }
    // Sentences that each fill a line are paragraphs of one sentence.
    guard full * 2 >= run.count - 1, full < 2 || ended * 2 <= full else { return nil }
    return measure
  }

  /// Whether `line` goes on where `before` broke off.
  static func continues(
    _ before: SourceLine, _ line: SourceLine, _ measure: Int?, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let measure else { return false }
    return line.indent <= before.indent + 1 && isFull(before, line, measure, bytes)
      && !Byline.opens(bytes, line.start..<line.end)
  }

  /// Whether two lines are one that was broken by hand: the second begins in lower case where the
  /// first has not ended.
  static func isBroken(
    _ before: SourceLine, _ line: SourceLine, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let last = bytes[before.end - 1]
    return before.columns >= 12 && (0x61...0x7A) ~= bytes[line.start]
      && ((0x61...0x7A) ~= last | 0x20 || last == 0x2C)
  }

  /// Whether the next line's first word would not have fitted any more; some slack for programs
  /// that even their lines out.
  private static func isFull(
    _ line: SourceLine, _ next: SourceLine, _ measure: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard line.columns >= measure - 24 else { return false }
    var word = 0
    while next.start + word < next.end, word < 40, bytes[next.start + word] != 0x20 { word += 1 }
    return line.columns + 1 + word > measure - 10
  }
}
