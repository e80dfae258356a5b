/// A sequence that a terminal would obey (ECMA-48, xterm's “ctlseqs”).
struct TerminalSequence {
  /// The offset after its last byte.
  private(set) var end: Int
  /// Whether it ends as such a sequence must.
  private(set) var isWhole = true

  /// The control sequence or control string at `at`, in its 7-bit form (after ESC) or its 8-bit one
  /// (a C1 control); `nil` if there is none.
  ///
  /// A string without its end goes to the end of its line and no further, so that it cannot
  /// swallow the story.
  init?(in bytes: UnsafeBufferPointer<UInt8>, at: Int) {
    guard at + 1 < bytes.count else { return nil }
    // C2 9B is CSI, which after ESC is written “[”.
    let introducer = bytes[at] == 0x1B ? bytes[at + 1] : bytes[at + 1] &- 0x40
    end = at + 2
    switch introducer {
    case UInt8(ascii: "["): readControlSequence(in: bytes)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
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

  private mutating func readString(in bytes: UnsafeBufferPointer<UInt8>) {
    while end < bytes.count {
      let next = end + 1 < bytes.count ? bytes[end + 1] : 0
      switch (bytes[end], next) {
      case (0x07, _):
        end += 1
        return
      case (0x1B, UInt8(ascii: "\\")), (0xC2, 0x9C):
        end += 2
        return
      case (0x0A...0x0D, _), (0x18, _), (0x1A, _), (0x1B, _), (0xC2, 0x85),
        (0xE2, 0x80) where isLineEnd(bytes, end):
        isWhole = false
        return
      default: end += 1
      }
    }
    isWhole = false
  }

  /// Whether what stops a string there is a line's end or a cancel, rather than a curly mark.
  private func isLineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    bytes[at] != 0xE2 || at + 2 < bytes.count && bytes[at + 2] & 0xFE == 0xA8
  }
}
