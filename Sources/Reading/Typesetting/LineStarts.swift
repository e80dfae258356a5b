import Articles

/// A line of text before it is put on the page: its clusters in the order of the text.
struct SetLine {
  var span: Span
  var pieces: [Line.Piece] = []
  var order: ReadingOrder?
}

/// The lines of one stretch of text, found as far as somebody asked.
///
/// A stretch up to `longest` bytes is set as a whole, by `TotalFit`. A longer one, and a table, is
/// set line after line: only every eighth start is kept; the lines between are found again when
/// they are wanted. So a paragraph of any size needs a fraction of itself, or as much again one
/// letter to the line.
struct LineStarts: Sendable {
  let span: Span
  let breaker: LineBreaker
  /// Lines found so far.
  private(set) var count = 0
  /// Whether these are all; there is always at least one.
  private(set) var isComplete = false
  private var reached: Int
  private var kept: [Int]
  /// All lines of a stretch that is set as a whole, once somebody asked for one.
  private var whole: [LineBreaker.Break] = []
  /// And the order of its letters, where some run from right to left.
  private var order: ReadingOrder?
  /// Whether a stretch set line after line runs from right to left.
  private var runsLeft = false

  private static let stride = 8

  /// Bytes that are set as a whole: more than a long story has in a paragraph, and less than a
  /// millisecond's work.
  private static let longest = 1 << 16

  private var isSetAsWhole: Bool { !breaker.keepsLines && span.count <= LineStarts.longest }

  init(_ span: Span, breaker: LineBreaker) {
    self.span = span
    self.breaker = breaker
    reached = span.start
    kept = [span.start]
  }

  private func reader(of bytes: UnsafeBufferPointer<UInt8>) -> ClusterReader {
    ClusterReader(bytes: bytes, end: span.end, isAmbiguousWide: breaker.isAmbiguousWide)
  }

  /// Finds lines until `line` is among them or the text ends.
  mutating func find(line: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    let reader = reader(of: bytes)
    if isSetAsWhole { return findAll(in: reader) }
    while !isComplete, count <= line { findNext(in: reader) }
  }

  /// Finds the line that holds an offset of the stretch, or the last one.
  mutating func find(offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let reader = reader(of: bytes)
    if isSetAsWhole {
      findAll(in: reader)
      return min(whole.partition { $0.end > offset }, count - 1)
    }
    while !isComplete, reached <= offset { findNext(in: reader) }
    let from = max(0, kept.partition { $0 > offset } - 1)
    var line = from * LineStarts.stride
    var start = kept[from]
    while line + 1 < count {
      start = breaker.lineEnd(from: start, in: reader).end
      if start > offset { break }
      line += 1
    }
    return line
  }

  /// The line of that number, one of those found, with its clusters.
  func line(_ number: Int, in bytes: UnsafeBufferPointer<UInt8>) -> SetLine {
    guard !span.isEmpty else { return SetLine(span: span) }
    let reader = reader(of: bytes)
    if let end = whole.at(number) {
      let start = number > 0 ? whole[number - 1].end : span.start
      return line(from: start, to: end, order, in: reader)
    }
    var start = kept[min(number / LineStarts.stride, kept.count - 1)]
    for _ in 0..<number % LineStarts.stride { start = breaker.lineEnd(from: start, in: reader).end }
    let end = breaker.lineEnd(from: start, in: reader)
    return line(from: start, to: end, lineOrder(Span(start, end.end), in: bytes), in: reader)
  }

  private func line(
    from start: Int, to end: LineBreaker.Break, _ order: ReadingOrder?, in reader: ClusterReader
  ) -> SetLine {
    var pieces = breaker.pieces(from: start, to: end.end, isCut: end.isCut, in: reader)
    if breaker.isJustified, end.end < span.end, !end.isCut {
      pieces = pieces.justified(to: breaker.measure)
    }
    return SetLine(span: Span(start, end.end), pieces: pieces, order: order)
  }

  /// The order of a line that was set by itself: it runs as the beginning of its stretch does.
  private func lineOrder(_ line: Span, in bytes: UnsafeBufferPointer<UInt8>) -> ReadingOrder? {
    breaker.ordersLetters ? ReadingOrder(line, isRightToLeft: runsLeft, in: bytes) : nil
  }

  /// Bytes in which the first strong letter of a stretch is looked for.
  private static let beginning = 1 << 10

  private mutating func findAll(in reader: ClusterReader) {
    guard !isComplete else { return }
    whole = TotalFit(from: span.start, breaker: breaker, in: reader).lines
    count = max(1, whole.count)
    if breaker.ordersLetters { order = ReadingOrder(span, in: reader.bytes) }
    isComplete = true
  }

  private mutating func findNext(in reader: ClusterReader) {
    if count == 0, breaker.ordersLetters {
      let beginning = Span(span.start, min(span.end, span.start + LineStarts.beginning))
      runsLeft = ReadingOrder(beginning, in: reader.bytes)?.isRightToLeft ?? false
    }
    if reached < span.end { reached = breaker.lineEnd(from: reached, in: reader).end }
    count += 1
    if reached >= span.end {
      isComplete = true
    } else if count % LineStarts.stride == 0 {
      kept.append(reached)
    }
  }
}
