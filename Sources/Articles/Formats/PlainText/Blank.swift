/// Blanks that part words: space, tab, no-break and wide ones.
enum Blank {
  /// The length of the blank at an offset; `nil` if there is none.
  @inline(__always)
  static func length(at: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let byte = bytes[at]
    if byte == 0x20 || byte == 0x09 || byte == 0x0A { return 1 }
    if byte < 0xC2 { return nil }
    if byte == 0xC2 { return at + 1 < bytes.count && bytes[at + 1] == 0xA0 ? 2 : nil }
    guard at + 2 < bytes.count else { return nil }
    switch (byte, bytes[at + 1], bytes[at + 2]) {
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      return 3
    default: return nil
    }
  }

  /// The length of the blank that ends before an offset; `nil` if there is none.
  static func length(
    before end: Int, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    for length in 1...3 where end - length >= start {
      if self.length(at: end - length, in: bytes) == length { return length }
    }
    return nil
  }
}

extension Blank {
  /// Whether the no-break space at an offset is a typographer's own: between a number and its
  /// unit or its next three digits. Elsewhere it is left over from copying.
  static func binds(_ at: Int, in bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    guard bytes[at] == 0xC2, at > line.lowerBound, (0x30...0x39) ~= bytes[at - 1] else {
      return false
    }
    var end = at + 2
    while end < line.upperBound, length(at: end, in: bytes) == nil, end - at < 7,
      bytes[end] | 0x20 >= 0x30
    {
      end += 1
    }
    return (1...3) ~= end - at - 2
  }
}
