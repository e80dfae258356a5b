/// Finds the marks of a block, and tells them from apostrophes, inches and minutes.
extension QuotationMarks {
  /// What stands beside a mark.
  private enum Neighbour {
    case blank, letter, digit, dash, openBracket, other
  }

  /// Collects the marks of a block; plain apostrophes are left out.
  mutating func scan(_ span: Span) {
    marks.removeAll(keepingCapacity: true)
    var at = span.start
    let end = span.end
    while at < end {
      let byte = bytes[at]
      if byte >= 0x28 && byte < 0x80 || byte <= 0x21 {
        at += 1
        continue
      }
      if byte == 0x22, let past = longRun(at: at, in: span) {
        at = past
        continue
      }
      switch byte {
      case 0x22: straight(at, .double, in: span)
      case 0x27: straight(at, .single, in: span)
      case 0xC2 where at + 1 < end:
        if bytes[at + 1] == 0xAB { shaped(at, 2, .guillemet, opens: true) }
        if bytes[at + 1] == 0xBB { shaped(at, 2, .guillemet, opens: false) }
        at += 1
      case 0xE2 where at + 2 < end && bytes[at + 1] == 0x80:
        switch bytes[at + 2] {
        case 0x9C, 0x9E, 0x9F: curlyOpen(at, .double, in: span)
        case 0x9D: curlyClose(at, .double, in: span)
        case 0x98, 0x9A, 0x9B: curlyOpen(at, .single, in: span)
        case 0x99: curlyClose(at, .single, in: span)
        case 0xB9: shaped(at, 3, .guillemet, opens: true)
        case 0xBA: shaped(at, 3, .guillemet, opens: false)
        default: break
        }
        at += 2
      case 0xE3 where at + 2 < end && bytes[at + 1] == 0x80:
        switch bytes[at + 2] {
        case 0x8C, 0x8E: shaped(at, 3, .corner, opens: true)
        case 0x8D, 0x8F: shaped(at, 3, .corner, opens: false)
        default: break
        }
        at += 2
      default: break
      }
      at += 1
    }
  }

  /// The end of a run of straight marks that is too long to enclose anything: a ruled line.
  private func longRun(at start: Int, in span: Span) -> Int? {
    guard start == span.start || bytes[start - 1] != 0x22 else { return nil }
    var end = start + 1
    while end < span.end, bytes[end] == 0x22 { end += 1 }
    return end - start > 8 ? end : nil
  }

  private mutating func shaped(_ at: Int, _ length: Int, _ weight: Weight, opens: Bool) {
    marks.append(
      Mark(
        start: Int32(at), length: UInt8(length), weight: weight, opens: opens, closes: !opens,
        followsDigit: false))
  }

  private mutating func curlyOpen(_ at: Int, _ weight: Weight, in span: Span) {
    if weight == .single, isElision(after: at + 3, in: span) { return }
    // In „…“ the second one closes.
    let isLow = bytes[at + 2] == 0x9E || bytes[at + 2] == 0x9A
    let lowBefore =
      !isLow && marks.last.map { $0.weight == weight && bytes[$0.end - 1] & 0xFB == 0x9A } ?? false
    shaped(at, 3, weight, opens: !lowBefore)
    // ‘…’ “, he said: set by a machine that a blank misled.
    if weight == .double, isClosingSign(at + 3) { marks[marks.count - 1].closes = true }
  }

  private mutating func curlyClose(_ at: Int, _ weight: Weight, in span: Span) {
    let before = neighbour(before: at, in: span)
    let after = neighbour(after: at + 3, in: span)
    if weight == .single {
      // An apostrophe inside a word, or at the head of one (’tis, ’90s).
      guard after != .letter, after != .digit, before != .blank else { return }
    }
    let opens = weight == .double && before == .blank
    // Between two blanks it may do either: he said. ” You did well.”
    marks.append(
      Mark(
        start: Int32(at), length: 3, weight: weight, opens: opens,
        closes: !opens || after == .blank,
        followsDigit: weight == .single && before == .digit))
  }

  private mutating func straight(_ at: Int, _ weight: Weight, in span: Span) {
    let before = neighbour(before: at, in: span)
    let after = neighbour(after: at + 1, in: span)
    if weight == .single {
      if before == .letter || before == .digit, after == .letter || after == .digit { return }
    }
    let mayOpen = before == .blank || before == .openBracket || before == .dash
    var opens = mayOpen && after != .blank
    var closes = before != .blank && before != .openBracket && (after != .letter && after != .digit)
    if weight == .single, opens, isElision(after: at + 1, in: span) { return }
    if !opens, !closes {
      // Between two letters, or between two blanks: whatever is needed.
      guard weight == .double else { return }
      opens = true
      closes = true
    } else if opens, closes, before != .dash {
      closes = false
    } else if opens, before == .blank, isClosingSign(at + 1) {
      // A thin space before it: ‘…’ ", he said.
      closes = true
    }
    // Five feet ten: 5'10".
    if weight == .double, before == .digit, isHeight(before: at, from: span.start) { return }
    marks.append(
      Mark(
        start: Int32(at), length: 1, weight: weight, opens: opens, closes: closes,
        followsDigit: before == .digit))
  }

  /// Whether a comma or its like stands at `offset`, and a blank behind it.
  private func isClosingSign(_ offset: Int) -> Bool {
    guard offset < bytes.count, [0x2C, 0x2E, 0x3B, 0x3A, 0x29].contains(bytes[offset]) else {
      return false
    }
    return offset + 1 >= bytes.count || bytes[offset + 1] <= 0x20
  }

  /// Whether the digits before `offset` stand after a foot or minute mark.
  private func isHeight(before offset: Int, from start: Int) -> Bool {
    var at = offset
    while at > start, bytes[at - 1] &- 0x30 < 10, offset - at < 3 { at -= 1 }
    guard at - 1 > start else { return false }
    let byte = bytes[at - 1]
    return (byte == 0x27 || byte == 0x99) && at < offset
  }

  /// ’tis, ’em, ’90s: an apostrophe at the head of a word.
  private func isElision(after offset: Int, in span: Span) -> Bool {
    if offset + 2 < span.end, bytes[offset] &- 0x30 < 10, bytes[offset + 1] &- 0x30 < 10,
      bytes[offset + 2] == 0x73
    {
      return true
    }
    var end = offset
    while end < span.end, end - offset < 8, (bytes[end] | 0x20) &- 0x61 < 26 { end += 1 }
    guard end > offset, end - offset < 6 else { return false }
    return Self.elisions.contains(Word.key(bytes[offset..<end]))
  }

  private static let elisions: Set<UInt32> = Set(
    ["tis", "twas", "twere", "twill", "em", "cause", "til", "till", "bout", "n", "cos", "cept"].map
    {
      Word.key($0)
    })

  /// What stands before `offset`, other marks looked through.
  private func neighbour(before offset: Int, in span: Span) -> Neighbour {
    var at = offset
    for _ in 0..<3 {
      guard at > span.start else { return .blank }
      if blank(before: at) != nil { return .blank }
      let byte = bytes[at - 1]
      if byte == 0x22 || byte == 0x27 {
        at -= 1
        continue
      }
      if byte >= 0x80, at - 3 >= span.start, bytes[at - 3] == 0xE2, bytes[at - 2] == 0x80 {
        if byte == 0x93 || byte == 0x94 || byte == 0x95 { return .dash }
        if byte >= 0x98 && byte <= 0x9F {
          at -= 3
          continue
        }
        return .other
      }
      return neighbour(byte, isBefore: true)
    }
    return .other
  }

  /// What stands at `offset`, other marks looked through.
  private func neighbour(after offset: Int, in span: Span) -> Neighbour {
    var at = offset
    for _ in 0..<3 {
      guard at < span.end else { return .blank }
      if blank(at: at) != nil { return .blank }
      let byte = bytes[at]
      if byte == 0x22 || byte == 0x27 {
        at += 1
        continue
      }
      if byte == 0xE2, at + 2 < span.end, bytes[at + 1] == 0x80 {
        let last = bytes[at + 2]
        if last == 0x93 || last == 0x94 || last == 0x95 { return .dash }
        if last >= 0x98 && last <= 0x9F {
          at += 3
          continue
        }
        return .other
      }
      return neighbour(byte, isBefore: false)
    }
    return .other
  }

  private func neighbour(_ byte: UInt8, isBefore: Bool) -> Neighbour {
    switch byte {
    case 0x30...0x39: .digit
    case 0x41...0x5A, 0x61...0x7A, 0x80...: .letter
    case 0x28, 0x5B, 0x7B: isBefore ? .openBracket : .letter
    case 0x40, 0x23, 0x24: isBefore ? .other : .letter
    case 0x2D: .dash
    default: .other
    }
  }

  /// The length of the blank at `offset`, if one stands there.
  func blank(at offset: Int) -> Int? {
    let byte = bytes[offset]
    if byte <= 0x20 { return 1 }
    guard byte >= 0xC2, offset + 1 < bytes.count else { return nil }
    if byte == 0xC2, bytes[offset + 1] == 0xA0 { return 2 }
    guard byte == 0xE2, offset + 2 < bytes.count, bytes[offset + 1] == 0x80 else { return nil }
    return bytes[offset + 2] <= 0x8A || bytes[offset + 2] == 0xAF ? 3 : nil
  }

  /// The length of the blank before `offset`.
  func blank(before offset: Int) -> Int? {
    guard offset > 0 else { return nil }
    if bytes[offset - 1] <= 0x20 { return 1 }
    if offset > 1, let length = blank(at: offset - 2), length == 2 { return 2 }
    if offset > 2, let length = blank(at: offset - 3), length == 3 { return 3 }
    return nil
  }
}
