/// A sequence that a terminal would obey (ECMA-48, xterm's “ctlseqs”).
struct TerminalSequence {
  /// The offset after its last byte.
  private(set) var end: Int
  /// Whether it ends as such a sequence must. Of one that does not, only what introduces it is
  /// covered, so that it cannot take words of the story with it.
  private(set) var isWhole = true

  /// The control sequence or control string at `at`, in its 7-bit form (after ESC) or its 8-bit one
  /// (a C1 control); `nil` if there is none.
  init?(in bytes: UnsafeBufferPointer<UInt8>, at: Int) {
    guard at + 1 < bytes.count else { return nil }
    let isEightBit = bytes[at] != 0x1B
    // C2 9B is CSI, which after ESC is written “[”.
    let introducer = isEightBit ? bytes[at + 1] &- 0x40 : bytes[at + 1]
    end = at + 2
    switch introducer {
    case UInt8(ascii: "["): readControlSequence(in: bytes)
    case UInt8(ascii: "]"):
      // Where “”” was decoded wrongly it left an 8-bit OSC before words; a real one has a number.
      guard !isEightBit || end < bytes.count && 0x30...0x39 ~= bytes[end] else { return nil }
      readString(in: bytes)
    case UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      // For the same reason: “‘” and “…” left these.
      guard !isEightBit else { return nil }
      readString(in: bytes)
    case UInt8(ascii: "("), UInt8(ascii: ")"):
      // A character set is named by one more byte: “ESC ( B”.
      guard end < bytes.count, 0x30...0x7E ~= bytes[end] else { return nil }
      end += 1
    default: return nil
    }
  }

  private mutating func readControlSequence(in bytes: UnsafeBufferPointer<UInt8>) {
    while end < bytes.count, 0x30...0x3F ~= bytes[end] { end += 1 }
    while end < bytes.count, 0x20...0x2F ~= bytes[end] { end += 1 }
    isWhole = end < bytes.count && 0x40...0x7E ~= bytes[end]
    if isWhole { end += 1 }
  }

  /// Reads a control string: to its terminator, if that stands on the same line and before the
  /// next introducer, which also keeps a line of nothing but introducers linear.
  private mutating func readString(in bytes: UnsafeBufferPointer<UInt8>) {
    var at = end
    while at < bytes.count {
      let next = at + 1 < bytes.count ? bytes[at + 1] : 0
      switch (bytes[at], next) {
      case (0x07, _):
        end = at + 1
        return
      case (0x1B, UInt8(ascii: "\\")), (0xC2, 0x9C):
        end = at + 2
        return
      case (0x0A...0x0D, _), (0x18, _), (0x1A, _), (0x1B, _), (0xC2, 0x85), (0xC2, 0x90),
        (0xC2, 0x98), (0xC2, 0x9D...0x9F):
        isWhole = false
        return
      case (0xE2, 0x80) where at + 2 < bytes.count && bytes[at + 2] & 0xFE == 0xA8:
        isWhole = false
        return
      default: at += 1
      }
    }
    isWhole = false
  }
}
