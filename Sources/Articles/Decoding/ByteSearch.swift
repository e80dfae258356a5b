/// Searches in bytes, eight at a time where that helps.
extension UnsafeBufferPointer<UInt8> {
  /// The first place of a byte at or after `start`; `count` if there is none.
  @inline(__always)
  func place(of byte: UInt8, from start: Int) -> Int {
    var at = start
    let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
    while at + 8 <= count {
      let word = UTF8Reader.word(self, at) ^ pattern
      let zeros = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
      if zeros != 0 {
        // Only the lowest mark is sure to be a match, and it is the first in memory order.
        return at + UInt64(littleEndian: zeros).trailingZeroBitCount / 8
      }
      at += 8
    }
    while at < count, self[at] != byte { at += 1 }
    return Swift.min(at, count)
  }

  /// The first place of a few bytes at or after `start`.
  func place(of letters: StaticString, from start: Int) -> Int? {
    var at = start
    while true {
      at = place(of: letters.utf8Start[0], from: at)
      if at >= count { return nil }
      if has(letters, at: at) { return at }
      at += 1
    }
  }

  /// Whether these bytes stand there, to the letter.
  @inline(__always)
  func has(_ letters: StaticString, at place: Int) -> Bool {
    let length = letters.utf8CodeUnitCount
    guard place >= 0, place + length <= count else { return false }
    for index in 0..<length where self[place + index] != letters.utf8Start[index] { return false }
    return true
  }

  /// Whether these small letters stand there, be they capitals.
  func hasAnyCase(_ letters: StaticString, at place: Int) -> Bool {
    let length = letters.utf8CodeUnitCount
    guard place >= 0, place + length <= count else { return false }
    for index in 0..<length where self[place + index].lower != letters.utf8Start[index] {
      return false
    }
    return true
  }

  /// The same, and a tag's name would end behind them.
  func hasWord(_ letters: StaticString, at place: Int) -> Bool {
    let end = place + letters.utf8CodeUnitCount
    guard hasAnyCase(letters, at: place), end < count else { return false }
    return self[end].isMarkupBlank || self[end] == UInt8(ascii: "/")
      || self[end] == UInt8(ascii: ">")
  }
}
