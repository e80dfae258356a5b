/// Where a sequence that a terminal would obey ends (ECMA-48, xterm's “ctlseqs”).
enum TerminalSequence {
  /// The end of the control sequence or control string at `at`, in its 7-bit form (after ESC)
  /// or its 8-bit one (a C1 control); `nil` if there is none.
  ///
  /// A string without its end goes to the end of its line and no further, so that it cannot
  /// swallow the story.
  static func end(in bytes: UnsafeBufferPointer<UInt8>, at: Int) -> Int? {
    var next = at + 1
    guard next < bytes.count else { return nil }
    let introducer: UInt8
    if bytes[at] == 0x1B {
      introducer = bytes[next]
      next += 1
    } else {
      // C2 9B is CSI, which after ESC is written “[”.
      introducer = bytes[next] &- 0x40
      next += 1
    }
    switch introducer {
    case UInt8(ascii: "["): return endOfControlSequence(in: bytes, from: next)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      return endOfString(in: bytes, from: next)
    case UInt8(ascii: "("), UInt8(ascii: ")"):
      // A character set is named by one more byte: “ESC ( B”.
      return next < bytes.count && 0x30...0x7E ~= bytes[next] ? next + 1 : nil
    default: return nil
    }
  }

  private static func endOfControlSequence(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    var at = start
    while at < bytes.count, 0x30...0x3F ~= bytes[at] { at += 1 }
    while at < bytes.count, 0x20...0x2F ~= bytes[at] { at += 1 }
    if at < bytes.count, 0x40...0x7E ~= bytes[at] { at += 1 }
    return at
  }

  private static func endOfString(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    var at = start
    while at < bytes.count {
      switch bytes[at] {
      case 0x07, 0x18, 0x1A: return at + 1
      case 0x1B:
        return at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "\\") ? at + 2 : at
      case 0xC2 where at + 1 < bytes.count && bytes[at + 1] == 0x9C: return at + 2
      case 0xC2 where at + 1 < bytes.count && bytes[at + 1] == 0x85: return at
      case 0xE2
      where at + 2 < bytes.count && bytes[at + 1] == 0x80 && bytes[at + 2] & 0xFE == 0xA8:
        return at
      case 0x0A...0x0D: return at
      default: at += 1
      }
    }
    return at
  }
}
