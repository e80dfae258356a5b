/// A stretch of text between quotation marks, whatever it turns out to be.
struct MarkedStretch: Hashable, Sendable {
  /// The words inside the marks, blanks at the ends left off.
  var span: Span
  /// The same with its marks.
  var outer: Span
  /// The place of its block in the article.
  var block: Int
  /// Whether a closing mark was found; a stretch without one runs to the end of its block.
  var isClosed: Bool
  /// Whether it goes on with the unclosed stretch of the block before.
  var continues: Bool
}

/// Finds the quotation marks of a text and what they enclose, block by block.
///
/// Curly and straight marks of one weight are the same to it, so that mixed typing gives the same
/// stretches. Of nested marks only the outer pair counts. Nothing reaches past the end of its
/// block: a quotation of several paragraphs, with an opening mark on each and a closing one on the
/// last, is a stretch a paragraph.
struct QuotationMarks {
  let bytes: UnsafeBufferPointer<UInt8>
  var marks: [Mark] = []
  private var partners: [Int32] = []
  private var stack: [Int] = []
  /// Whether the next mark that tells anything is one that can only close.
  private var closesLater: [Bool] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// One mark of a text.
  struct Mark {
    var start: Int32
    var length: UInt8
    var weight: Weight
    /// What the mark's own shape and its neighbours allow.
    var opens: Bool
    var closes: Bool
    /// After a digit, so that it may be an inch or a minute.
    var followsDigit: Bool

    var end: Int { Int(start) + Int(length) }
  }

  /// The families of marks; an opening one is closed by its own family.
  enum Weight: UInt8 {
    case double, single, guillemet, corner
  }

  /// Every stretch of the blocks, by start.
  mutating func stretches(in blocks: ArraySlice<Block>) -> [MarkedStretch] {
    let mainWeight = mainWeight(of: blocks)
    var found: [MarkedStretch] = []
    for (index, block) in blocks.enumerated() where block.kind.mayHoldQuotations {
      scan(block.span)
      guard !marks.isEmpty else { continue }
      let first = found.count
      append(mainWeight, from: block.span, block: index, mayRunOn: true, to: &found)
      let isMixed = marks.contains { $0.weight != mainWeight }
      if isMixed {
        // A copy: a slice of all that was found would have all of it copied when it changes.
        let main = Array(found[first...])
        var others: [MarkedStretch] = []
        for weight in [Weight.double, .guillemet, .corner, .single] where weight != mainWeight {
          append(weight, from: block.span, block: index, mayRunOn: false, to: &others)
        }
        let all = (main + others).sorted { $0.outer < $1.outer }
        found.removeSubrange(first...)
        for stretch in all where (found.last?.outer.end ?? 0) <= stretch.outer.start {
          found.append(stretch)
        }
      }
    }
    markContinuations(in: &found, blocks: blocks)
    return found
  }

  /// Double marks, unless the story has none or plainly speaks in single ones.
  private mutating func mainWeight(of blocks: ArraySlice<Block>) -> Weight {
    var doubles = 0
    var singles = 0
    var guillemets = 0
    var corners = 0
    for block in blocks where block.kind.mayHoldQuotations && !block.kind.isHeading {
      scan(block.span)
      for mark in marks {
        switch mark.weight {
        case .double: doubles += mark.closes ? 1 : 0
        case .guillemet: guillemets += mark.closes ? 1 : 0
        case .corner: corners += mark.closes ? 1 : 0
        case .single:
          // “…,’ he said” can hardly be an apostrophe; “players’ bus” can.
          let before = mark.start > 0 ? bytes[Int(mark.start) - 1] : 0x20
          let after = mark.end < bytes.count ? bytes[mark.end] : 0x20
          guard mark.closes, after <= 0x20 else { continue }
          if before == 0x2C || before == 0x2E || before == 0x3F || before == 0x21 { singles += 1 }
        }
      }
    }
    if doubles == 0, singles == 0 {
      return guillemets > 0 ? .guillemet : corners > 0 ? .corner : .double
    }
    return singles > doubles ? .single : .double
  }

  /// Says which stretches go on from the paragraph before, and drops debris.
  private func markContinuations(in found: inout [MarkedStretch], blocks: ArraySlice<Block>) {
    var kept = 0
    var openBlock: Int? = nil
    for index in found.indices {
      var stretch = found[index]
      let start = blocks[blocks.startIndex + stretch.block].span.start
      let opensBlock = stretch.outer.start == start
      if let open = openBlock, open + 1 == stretch.block, opensBlock { stretch.continues = true }
      if openBlock != stretch.block || stretch.isClosed { openBlock = nil }
      if !stretch.isClosed { openBlock = stretch.block }
      if isDebris(stretch) { continue }
      found[kept] = stretch
      kept += 1
    }
    found.removeSubrange(kept...)
    // A mark in mid-paragraph that nothing closes is a slip of the typist, unless the next
    // paragraph takes the quotation up or the words before it lead up to one.
    kept = 0
    for index in found.indices {
      let stretch = found[index]
      if !stretch.isClosed {
        let next = index + 1 < found.count ? found[index + 1] : nil
        let isTakenUp = next.map { $0.continues && $0.block == stretch.block + 1 } ?? false
        let start = blocks[blocks.startIndex + stretch.block].span.start
        guard isTakenUp || leadsUp(before: stretch.outer.start, from: start) else { continue }
      }
      found[kept] = stretch
      kept += 1
    }
    found.removeSubrange(kept...)
  }

  /// Whether a block starts at `offset`, or a comma, colon or sentence end stands before it.
  private func leadsUp(before offset: Int, from start: Int) -> Bool {
    var at = offset
    while at > start, bytes[at - 1] <= 0x20 { at -= 1 }
    guard at > start else { return true }
    return [0x2C, 0x3A, 0x2E, 0x21, 0x3F].contains(bytes[at - 1])
  }

  /// Pasted mark-up, bare handles, marks around nothing.
  private func isDebris(_ stretch: MarkedStretch) -> Bool {
    guard !stretch.span.isEmpty else { return true }
    if stretch.outer.start > 0, bytes[stretch.outer.start - 1] == 0x3D { return true }
    var hasWord = false
    var hasBlank = false
    for offset in stretch.span.range {
      let byte = bytes[offset]
      if byte == 0x3C || byte == 0x3E { return true }
      if byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 { hasWord = true }
      if byte <= 0x20 { hasBlank = true }
    }
    return !hasWord || (bytes[stretch.span.start] == 0x40 && !hasBlank)
  }
}

// MARK: Pairing

extension QuotationMarks {
  /// Appends the outermost pairs of one weight.
  private mutating func append(
    _ weight: Weight, from block: Span, block index: Int, mayRunOn: Bool,
    to found: inout [MarkedStretch]
  ) {
    pair(weight)
    var at = 0
    while at < marks.count {
      defer { at += 1 }
      let partner = Int(partners[at])
      guard partner != Self.none else { continue }
      let open = marks[at]
      if partner >= 0 {
        let close = marks[partner]
        found.append(
          stretch(open.end, Int(close.start), outer: Span(Int(open.start), close.end), index))
        at = partner
        continue
      }
      // Never closed. What follows another opening mark is that one's affair.
      let next = marks[(at + 1)...].first { $0.weight == weight }
      if let next {
        guard mayRunOn, endsSentence(before: Int(next.start), after: open.end) else { continue }
        let end = Int(next.start)
        found.append(stretch(open.end, end, outer: Span(Int(open.start), end), index))
      } else if mayRunOn {
        var last = stretch(open.end, block.end, outer: Span(Int(open.start), block.end), index)
        last.isClosed = false
        found.append(last)
      }
    }
  }

  private static let none = -2
  private static let unclosed: Int32 = -1

  /// Finds each opening mark's closing one.
  private mutating func pair(_ weight: Weight) {
    partners.removeAll(keepingCapacity: true)
    partners.append(contentsOf: repeatElement(Int32(Self.none), count: marks.count))
    stack.removeAll(keepingCapacity: true)
    lookAhead(weight)
    for index in marks.indices where marks[index].weight == weight {
      let mark = marks[index]
      let isOpen = !stack.isEmpty
      if mark.closes, isOpen, !isApostrophe(index) {
        partners[stack.removeLast()] = Int32(index)
      } else if mark.opens, !(mark.followsDigit && !isOpen) {
        if weight == .single, isOpen { stack.removeLast() }
        partners[index] = Self.unclosed
        stack.append(index)
      }
    }
  }

  /// Whether a mark that could close is an inch, a minute, or an apostrophe at a word's end,
  /// since another one follows that can only close.
  private func isApostrophe(_ index: Int) -> Bool {
    isDoubtful(index) && closesLater[index]
  }

  /// Notes for each mark whether a sure closing mark follows before the next opening one.
  private mutating func lookAhead(_ weight: Weight) {
    closesLater.removeAll(keepingCapacity: true)
    closesLater.append(contentsOf: repeatElement(false, count: marks.count))
    var closes = false
    for index in marks.indices.reversed() where marks[index].weight == weight {
      closesLater[index] = closes
      if marks[index].opens {
        closes = false
      } else if !isDoubtful(index) {
        closes = true
      }
    }
  }

  /// Whether a closing mark may be no quotation mark at all: 12", the players’ bus, goin’ home.
  private func isDoubtful(_ index: Int) -> Bool {
    let mark = marks[index]
    if mark.weight == .double { return mark.followsDigit }
    guard mark.weight == .single, mark.start > 1, mark.end + 1 < bytes.count else { return false }
    let last = bytes[Int(mark.start) - 1] | 0x20
    let beforeLast = bytes[Int(mark.start) - 2] | 0x20
    let isElided = last == 0x73 || (last == 0x6E && beforeLast == 0x69) || mark.followsDigit
    return isElided && bytes[mark.end] == 0x20 && bytes[mark.end + 1] &- 0x61 < 26
  }

  private func stretch(_ start: Int, _ end: Int, outer: Span, _ block: Int) -> MarkedStretch {
    var start = start
    var end = max(start, end)
    while start < end, let length = blank(at: start) { start += length }
    while end > start, let length = blank(before: end) { end -= length }
    return MarkedStretch(
      span: Span(start, max(start, end)), outer: outer, block: block, isClosed: true,
      continues: false)
  }

  private func endsSentence(before offset: Int, after start: Int) -> Bool {
    var at = offset
    while at > start, let length = blank(before: at) { at -= length }
    guard at > start else { return false }
    return [0x2E, 0x2C, 0x21, 0x3F].contains(bytes[at - 1])
  }
}

extension Block.Kind {
  fileprivate var mayHoldQuotations: Bool {
    switch self {
    case .byline, .date, .creditLine: false
    default: true
    }
  }

  fileprivate var isHeading: Bool { self == .headline || self == .crosshead }
}
