/// Scalars out of bytes that may be anything.
enum UTF8Reader {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// The scalar at `at`, or U+FFFD for what is ill-formed, and how many bytes it takes.
  ///
  /// What is ill-formed is taken by maximal subparts, as Unicode recommends (chapter 3,
  /// “U+FFFD Substitution of Maximal Subparts”): a cut scalar is one U+FFFD, not one a byte.
  @inline(__always)
  static func scalar(
    _ bytes: Bytes, at: Int
  ) -> (scalar: UInt32, length: Int, isWellFormed: Bool) {
    let lead = bytes[at]
    if lead < 0x80 { return (UInt32(lead), 1, true) }
    guard lead >= 0xC2, lead <= 0xF4, at + 1 < bytes.count else { return (0xFFFD, 1, false) }
    let second = bytes[at + 1]
    if lead < 0xE0 {
      guard second & 0xC0 == 0x80 else { return (0xFFFD, 1, false) }
      return (UInt32(lead & 0x1F) << 6 | UInt32(second & 0x3F), 2, true)
    }
    let lowest: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
    guard second >= lowest, second <= highest else { return (0xFFFD, 1, false) }
    guard at + 2 < bytes.count, bytes[at + 2] & 0xC0 == 0x80 else { return (0xFFFD, 2, false) }
    let upper = UInt32(second & 0x3F) << 6 | UInt32(bytes[at + 2] & 0x3F)
    if lead < 0xF0 { return (UInt32(lead & 0x0F) << 12 | upper, 3, true) }
    guard at + 3 < bytes.count, bytes[at + 3] & 0xC0 == 0x80 else { return (0xFFFD, 3, false) }
    return (UInt32(lead & 0x07) << 18 | upper << 6 | UInt32(bytes[at + 3] & 0x3F), 4, true)
  }

  /// The first byte above ASCII at or after `at`.
  static func skipASCII(_ bytes: Bytes, from start: Int) -> Int {
    var at = start
    while at + 8 <= bytes.count, word(bytes, at) & 0x8080_8080_8080_8080 == 0 { at += 8 }
    while at < bytes.count, bytes[at] < 0x80 { at += 1 }
    return at
  }

  /// Eight bytes at once.
  @inline(__always)
  static func word(_ bytes: Bytes, _ at: Int) -> UInt64 {
    UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: at, as: UInt64.self)
  }

  /// The length that a first byte promises, also of forms that UTF-8 has given up; 1 if none.
  static func shapeLength(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC0...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF7: 4
    case 0xF8...0xFB: 5
    default: 1
    }
  }

  /// The bytes a scalar takes in UTF-8.
  static func width(of scalar: UInt32) -> Int {
    scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
  }
}
