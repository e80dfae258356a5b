import Articles

/// The lines of one block, found as far as somebody asked.
struct BlockLines: Sendable {
  private let block: Int
  private let end: Int
  private var parts: [BlockPart]
  /// The number of the first line of each part, as far as those before it are all found.
  private var firstLines = [0]

  /// - Precondition: there is at least one part.
  init(block: Int, end: Int, parts: [BlockPart]) {
    precondition(!parts.isEmpty, "a block on the page has a line")
    self.block = block
    self.end = end
    self.parts = parts
  }

  /// Whether finding these lines again would take time worth saving.
  var isLarge: Bool {
    let open = firstLines.count - 1
    return parts.count > 64 || firstLines[open] + foundCount(ofPart: open) > 512
  }

  /// Whether there is a line of that number.
  mutating func has(line: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    line >= 0 && locate(line, in: bytes) != nil
  }

  /// How many lines there are; finds them all.
  mutating func count(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    _ = locate(Int.max, in: bytes)
    let last = parts.count - 1
    return firstLines[last] + foundCount(ofPart: last)
  }

  /// The line of that number.
  mutating func line(_ number: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Line? {
    guard number >= 0, let (index, line) = locate(number, in: bytes) else { return nil }
    switch parts[index] {
    case .text(let starts, let indent):
      var set = starts.line(line, in: bytes)
      if let credit = indent.credit,
        let place = set.pieces.firstIndex(where: { $0.offset == credit })
      {
        set.pieces.insert(
          contentsOf: LineBreaker.pieces(of: BlockPart.creditMark, offset: credit), at: place)
      }
      let lead =
        line == 0 ? LineBreaker.pieces(of: indent.lead, offset: set.span.start) : []
      var text = Line(
        kind: .text, block: block, span: set.span, pieces: lead + set.pieces,
        indent: line == 0 ? indent.first : indent.rest)
      if let order = set.order {
        text.pieces = order.drawn(text.pieces, own: lead.count, lineEnd: set.span.end)
        // Flush right: what is free on the left of other lines is free on the right of these.
        if order.isRightToLeft {
          let measure = starts.breaker.measure + indent.rest + indent.spared
          text.indent = max(0, measure - text.width)
        }
      }
      return text
    case .speaker(let text, let offset):
      let pieces = LineBreaker.pieces(of: text, offset: offset)
      return Line(kind: .speaker, block: block, span: Span(offset, offset), pieces: pieces)
    case .blank:
      return Line(kind: .blank, block: block, span: Span(end, end))
    }
  }

  /// The number of the line that shows an offset, or of the next one that shows any text.
  mutating func line(showing offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    for index in parts.indices {
      guard case .text(var starts, let indent) = parts[index] else { continue }
      guard starts.span.end > offset || starts.span.isEmpty && starts.span.start >= offset else {
        continue
      }
      while firstLines.count <= index { settle(in: bytes) }
      let line = starts.find(offset: max(offset, starts.span.start), in: bytes)
      parts[index] = .text(starts, indent)
      return firstLines[index] + line
    }
    return nil
  }

  /// The number of the last line that shows text.
  mutating func lastTextLine(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var last = count(in: bytes) - 1
    for index in parts.indices.reversed() {
      if case .text = parts[index] { break }
      last -= 1
    }
    return max(0, last)
  }

  /// Which part a line belongs to, and which line of it.
  private mutating func locate(
    _ line: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (part: Int, line: Int)? {
    while true {
      let open = firstLines.count - 1
      guard line >= firstLines[open] else { break }
      find(line - firstLines[open], ofPart: open, in: bytes)
      if line - firstLines[open] < foundCount(ofPart: open) {
        return (open, line - firstLines[open])
      }
      guard open + 1 < parts.count else { return nil }
      firstLines.append(firstLines[open] + foundCount(ofPart: open))
    }
    let part = firstLines.partition { $0 > line } - 1
    return (part, line - firstLines[part])
  }

  /// Finds all lines of the first part that is not done, so that the next one's number is known.
  private mutating func settle(in bytes: UnsafeBufferPointer<UInt8>) {
    let open = firstLines.count - 1
    find(Int.max, ofPart: open, in: bytes)
    firstLines.append(firstLines[open] + foundCount(ofPart: open))
  }

  private mutating func find(
    _ line: Int, ofPart index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) {
    guard case .text(var starts, let indent) = parts[index] else { return }
    guard !starts.isComplete, starts.count <= line else { return }
    // Taken out while it grows, or each call would copy the starts found so far.
    parts[index] = .blank
    starts.find(line: line, in: bytes)
    parts[index] = .text(starts, indent)
  }

  private func foundCount(ofPart index: Int) -> Int {
    guard case .text(let starts, _) = parts[index] else { return 1 }
    return starts.count
  }
}
