import Articles

/// The lines of one block, found as far as somebody asked.
struct BlockLines: Sendable {
  private let block: Int
  private let end: Int
  private var passages: [Passage]
  /// The number of the first line of each passage, as far as those before it are all found.
  private var firstLines = [0]

  /// - Precondition: there is at least one passage.
  init(block: Int, end: Int, passages: [Passage]) {
    precondition(!passages.isEmpty, "a block on the page has a line")
    self.block = block
    self.end = end
    self.passages = passages
  }

  /// Whether finding these lines again would take time worth saving.
  var isLarge: Bool {
    let open = firstLines.count - 1
    return passages.count > 64 || firstLines[open] + foundCount(ofPassage: open) > 512
  }

  /// Whether there is a line of that number.
  mutating func has(line: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    line >= 0 && locate(line, in: bytes) != nil
  }

  /// How many lines there are; finds them all.
  mutating func count(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    _ = locate(Int.max, in: bytes)
    let last = passages.count - 1
    return firstLines[last] + foundCount(ofPassage: last)
  }

  /// The line of that number.
  mutating func line(_ number: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Line? {
    guard number >= 0, let (index, line) = locate(number, in: bytes) else { return nil }
    switch passages[index] {
    case .text(let starts, let indent):
      var (span, pieces) = starts.line(line, in: bytes)
      if let credit = indent.credit, let place = pieces.firstIndex(where: { $0.offset == credit }) {
        pieces.insert(
          contentsOf: LineBreaker.pieces(of: Passage.creditMark, offset: credit), at: place)
      }
      guard line == 0 else {
        return Line(kind: .text, block: block, span: span, pieces: pieces, indent: indent.rest)
      }
      let lead = LineBreaker.pieces(of: indent.lead, offset: span.start)
      return Line(
        kind: .text, block: block, span: span, pieces: lead + pieces, indent: indent.first)
    case .credit(let text, let offset):
      let pieces = LineBreaker.pieces(of: text, offset: offset)
      return Line(kind: .credit, block: block, span: Span(offset, offset), pieces: pieces)
    case .blank:
      return Line(kind: .blank, block: block, span: Span(end, end))
    }
  }

  /// The number of the line that shows an offset, or of the next one that shows any text.
  mutating func line(showing offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    for index in passages.indices {
      guard case .text(var starts, let indent) = passages[index] else { continue }
      guard starts.span.end > offset || starts.span.isEmpty && starts.span.start >= offset else {
        continue
      }
      while firstLines.count <= index { settle(in: bytes) }
      let line = starts.find(offset: max(offset, starts.span.start), in: bytes)
      passages[index] = .text(starts, indent)
      return firstLines[index] + line
    }
    return nil
  }

  /// The number of the last line that shows text.
  mutating func lastTextLine(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var last = count(in: bytes) - 1
    for index in passages.indices.reversed() {
      if case .text = passages[index] { break }
      last -= 1
    }
    return max(0, last)
  }

  /// Which passage a line belongs to, and which line of it.
  private mutating func locate(
    _ line: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (passage: Int, line: Int)? {
    while true {
      let open = firstLines.count - 1
      guard line >= firstLines[open] else { break }
      find(line - firstLines[open], ofPassage: open, in: bytes)
      if line - firstLines[open] < foundCount(ofPassage: open) {
        return (open, line - firstLines[open])
      }
      guard open + 1 < passages.count else { return nil }
      firstLines.append(firstLines[open] + foundCount(ofPassage: open))
    }
    let passage = firstLines.partition { $0 > line } - 1
    return (passage, line - firstLines[passage])
  }

  /// Finds all lines of the first passage that is not done, so that the next one's number is known.
  private mutating func settle(in bytes: UnsafeBufferPointer<UInt8>) {
    let open = firstLines.count - 1
    find(Int.max, ofPassage: open, in: bytes)
    firstLines.append(firstLines[open] + foundCount(ofPassage: open))
  }

  private mutating func find(
    _ line: Int, ofPassage index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) {
    guard case .text(var starts, let indent) = passages[index] else { return }
    guard !starts.isComplete, starts.count <= line else { return }
    // Taken out while it grows, or each call would copy the starts found so far.
    passages[index] = .blank
    starts.find(line: line, in: bytes)
    passages[index] = .text(starts, indent)
  }

  private func foundCount(ofPassage index: Int) -> Int {
    guard case .text(let starts, _) = passages[index] else { return 1 }
    return starts.count
  }
}
