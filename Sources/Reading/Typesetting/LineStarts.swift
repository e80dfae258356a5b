import Articles

/// The lines of one stretch of text, found as far as somebody asked.
///
/// Only every sixteenth start is kept; the lines between are found again when they are wanted. So
/// fifty megabytes in one paragraph need a few, even one letter to the line.
struct LineStarts: Sendable {
  let span: Span
  let breaker: LineBreaker
  /// Lines found so far.
  private(set) var count = 0
  /// Whether these are all; there is always at least one.
  private(set) var isComplete = false
  private var reached: Int
  private var kept: [Int]

  private static let stride = 16

  init(_ span: Span, breaker: LineBreaker) {
    self.span = span
    self.breaker = breaker
    reached = span.start
    kept = [span.start]
  }

  /// Finds lines until `line` is among them or the text ends.
  mutating func find(line: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    let reader = ClusterReader(bytes: bytes, end: span.end)
    while !isComplete, count <= line { findNext(in: reader) }
  }

  /// Finds the line that holds an offset of the stretch, or the last one.
  mutating func find(offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let reader = ClusterReader(bytes: bytes, end: span.end)
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
  func line(_ number: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (Span, [Line.Piece]) {
    guard !span.isEmpty else { return (span, []) }
    let reader = ClusterReader(bytes: bytes, end: span.end)
    var start = kept[min(number / LineStarts.stride, kept.count - 1)]
    for _ in 0..<number % LineStarts.stride { start = breaker.lineEnd(from: start, in: reader).end }
    let end = breaker.lineEnd(from: start, in: reader)
    let pieces = breaker.pieces(from: start, to: end.end, isCut: end.isCut, in: reader)
    return (Span(start, end.end), pieces)
  }

  private mutating func findNext(in reader: ClusterReader) {
    if reached < span.end { reached = breaker.lineEnd(from: reached, in: reader).end }
    count += 1
    if reached >= span.end {
      isComplete = true
    } else if count % LineStarts.stride == 0 {
      kept.append(reached)
    }
  }
}
