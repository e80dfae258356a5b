/// A text's pieces, their lines joined and their blanks evened out.
///
/// The pieces stand in `utf8` in order, a blank line between two of them.
struct Pieces {
  private(set) var utf8: [UInt8] = []
  private(set) var all: [Piece] = []

  init(_ text: [UInt8]) {
    let lines = SourceLine.lines(of: text)
    utf8.reserveCapacity(text.count + 16)
    text.withUnsafeBufferPointer { bytes in
      let wrap = HardWrap(lines, bytes)
      var first = 0
      while first < lines.count {
        var end = first + 1
        while end < lines.count, !lines[end].opensRun { end += 1 }
        append(run: lines[first..<end], wrap: wrap, bytes)
        first = end
      }
    }
    keepListsOfTwo()
  }

  /// A single line after a dash or a number is no list.
  private mutating func keepListsOfTwo() {
    var wasItem = false
    for place in all.indices {
      let isItem = all[place].kind == .listItem
      if isItem, !wasItem, !ListMarker.isBullet(utf8, at: all[place].span.start),
        place + 1 == all.count || all[place + 1].kind != .listItem
      {
        all[place].kind = .paragraph
      }
      wasItem = isItem
    }
  }

  /// A run of lines without a blank one: one piece if it is hard-wrapped, else a piece a line.
  private mutating func append(
    run: ArraySlice<SourceLine>, wrap: HardWrap, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let measure = wrap.measure(of: run, bytes)
    var previous: SourceLine? = nil
    var startsItem = false
    for line in run {
      let marker = ListMarker.length(in: bytes, line.start..<line.end)
      if let before = previous, marker == nil,
        HardWrap.continues(before, line, measure, bytes)
          || run.count == 2 && HardWrap.isBroken(before, line, bytes)
          || startsItem && line.indent > before.indent && line.indent < before.indent + 12
      {
        join(line, bytes)
        // What follows hangs from the item's first line.
        if startsItem { previous?.columns = line.columns } else { previous = line }
        continue
      }
      startsItem = marker != nil
      begin(line, bytes)
      if startsItem { all[all.count - 1].kind = .listItem }
      previous = line
    }
  }

  private mutating func begin(_ line: SourceLine, _ bytes: UnsafeBufferPointer<UInt8>) {
    if !all.isEmpty {
      utf8.append(0x0A)
      utf8.append(0x0A)
    }
    let start = utf8.count
    append(line, bytes)
    all.append(
      Piece(span: Span(start, utf8.count), source: line.start..<line.end, columns: line.columns))
  }

  private mutating func join(_ line: SourceLine, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard var piece = all.popLast() else { return }
    if !endsInHyphen(before: bytes[line.start]) { utf8.append(0x20) }
    append(line, bytes)
    piece.span.end = utf8.count
    piece.source = piece.source.lowerBound..<line.end
    piece.columns += 1 + line.columns
    all.append(piece)
  }

  /// Whether the text so far ends in a letter and a hyphen that go on in the next line's letter.
  private func endsInHyphen(before next: UInt8) -> Bool {
    guard utf8.count > 1, utf8[utf8.count - 1] == 0x2D else { return false }
    return utf8[utf8.count - 2] | 0x20 >= 0x61 && (0x61...0x7A) ~= next
  }

  /// A line's words, blanks made single spaces.
  private mutating func append(_ line: SourceLine, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard line.hasOddBlanks else {
      utf8.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[line.start..<line.end]))
      return
    }
    let line = line.start..<line.end
    var at = line.lowerBound
    var run = at
    while at < line.upperBound {
      guard let length = Blank.length(at: at, in: bytes) else {
        at += 1
        continue
      }
      var end = at + length
      while end < line.upperBound, let more = Blank.length(at: end, in: bytes) { end += more }
      if end - at > 1, !(length == end - at && Blank.binds(at, in: bytes, line)) {
        utf8.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[run..<at]))
        utf8.append(0x20)
        run = end
      } else if bytes[at] == 0x09 {
        utf8.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[run..<at]))
        utf8.append(0x20)
        run = end
      }
      at = end
    }
    utf8.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[run..<line.upperBound]))
  }
}
