/// Whether lines were broken by a program at a fixed width, as in wire copy and mail.
struct HardWrap {
  /// No paragraph in a hard-wrapped text has lines longer than this.
  private static let widest = 110
  /// A text's wrapped lines are rarely narrower than this.
  private static let narrowest = 60

  /// The columns that lines were broken at; 0 if the text has long lines, so was not wrapped.
  private let measure: Int
  private let hasLongLines: Bool

  init(_ lines: [SourceLine], in text: [UInt8]) {
    var long = 0
    var longest = 0
    for line in lines {
      if line.columns > HardWrap.widest { long += 1 } else { longest = max(longest, line.columns) }
    }
    hasLongLines = long * 20 > lines.count
    measure = longest
  }

  /// Whether all lines of a run but its last ones are of like length.
  func isWrapped(_ run: ArraySlice<SourceLine>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if hasLongLines, run.count < 4 { return false }
    var full = 0
    var width = 0
    for line in run {
      if line.columns > HardWrap.widest { return false }
      width = max(width, line.columns)
    }
    guard width >= HardWrap.narrowest else { return false }
    for index in run.indices.dropLast() where isFull(run[index], run[index + 1], bytes) {
      full += 1
    }
    return full * 2 >= run.count - 1 || full >= 3 && !hasLongLines
  }

  /// Whether `line` goes on where `before` broke off.
  func continues(
    _ before: SourceLine, _ line: SourceLine, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard before.columns >= HardWrap.narrowest || isFull(before, line, bytes) else { return false }
    return line.indent <= before.indent + 1 && isFull(before, line, bytes)
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
  private func isFull(
    _ line: SourceLine, _ next: SourceLine, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard line.columns >= HardWrap.narrowest else { return false }
    var word = 0
    while next.start + word < next.end, word < 40, bytes[next.start + word] != 0x20 { word += 1 }
    return line.columns + 1 + word > measure - 10
  }
}

/// What stands before an item of a list.
enum ListMarker {
  /// Whether the marker is a bullet, which nothing but a list has.
  static func isBullet(_ utf8: [UInt8], at: Int) -> Bool {
    utf8[at] == 0x2A || utf8[at] == 0xC2 || utf8[at] == 0xE2 && utf8[at + 1] != 0x80
      || utf8[at] == 0xE2 && utf8[at + 2] >= 0xA0
  }

  /// The length of “- ”, “• ” or “12. ” at the head of a line; `nil` if there is none.
  static func length(in bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Int? {
    let at = line.lowerBound
    guard line.count > 2 else { return nil }
    switch bytes[at] {
    case 0x2D, 0x2A: return bytes[at + 1] == 0x20 ? 2 : nil
    case 0xE2:
      // • ‣ ◦ ▪ ● – —
      guard line.count > 4, Blank.length(at: at + 3, in: bytes) != nil else { return nil }
      switch (bytes[at + 1], bytes[at + 2]) {
      case (0x80, 0xA2), (0x80, 0xA3), (0x97, 0xA6), (0x96, 0xAA), (0x97, 0x8F), (0x80, 0x93),
        (0x80, 0x94):
        return 4
      default: return nil
      }
    case 0xC2 where bytes[at + 1] == 0xB7: return bytes[at + 2] == 0x20 ? 3 : nil
    case 0x30...0x39:
      var digits = 1
      while digits < 3, at + digits < line.upperBound, (0x30...0x39) ~= bytes[at + digits] {
        digits += 1
      }
      guard at + digits + 1 < line.upperBound, bytes[at + digits + 1] == 0x20 else { return nil }
      return bytes[at + digits] == 0x2E || bytes[at + digits] == 0x29 ? digits + 2 : nil
    default: return nil
    }
  }
}
