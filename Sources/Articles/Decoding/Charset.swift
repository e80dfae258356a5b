/// How a file's bytes spell its letters.
///
/// Told by the bytes alone: a byte-order mark, the zero bytes of UTF-16, UTF-8 that holds, and
/// else windows-1252, which is what “Latin-1” has meant on the web ever since there was one.
package enum Charset: String, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16, little end first"
  case utf16BigEndian = "UTF-16, big end first"
  case windows1252 = "windows-1252"

  /// The charset of a text, and the length of its byte-order mark.
  package static func told(by bytes: [UInt8]) -> (charset: Charset, markLength: Int) {
    if let marked = toldByMark(bytes) { return marked }
    if let charset = toldByZeros(bytes) { return (charset, 0) }
    return (looksLikeUTF8(bytes) ? .utf8 : .windows1252, 0)
  }

  /// Whether a text is UTF-16, and the length of its byte-order mark; a look at its head only.
  static func width(of bytes: [UInt8]) -> (isWide: Bool, markLength: Int) {
    if let marked = toldByMark(bytes) { return (marked.charset != .utf8, marked.markLength) }
    return (toldByZeros(bytes) != nil, 0)
  }

  private static func toldByMark(_ bytes: [UInt8]) -> (charset: Charset, markLength: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// UTF-16 without a mark: western text has a zero in every second byte.
  private static func toldByZeros(_ bytes: [UInt8]) -> Charset? {
    let pairs = min(bytes.count, 4096) / 2
    guard pairs > 1 else { return nil }
    var even = 0
    var odd = 0
    for pair in 0..<pairs {
      if bytes[2 * pair] == 0 { even += 1 }
      if bytes[2 * pair + 1] == 0 { odd += 1 }
    }
    if odd * 10 >= pairs * 4, even * 20 <= pairs { return .utf16LittleEndian }
    if even * 10 >= pairs * 4, odd * 20 <= pairs { return .utf16BigEndian }
    return nil
  }

  /// Whether the bytes above ASCII have the shape of UTF-8.
  ///
  /// Strictly well-formed text passes, a cut tail allowed. A long text with one flipped byte
  /// passes as well: one U+FFFD is better than every curly mark turned into three letters.
  /// Western text never does, since its accents hardly ever come in such groups.
  private static func looksLikeUTF8(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var shaped = 0
      var misshapen = 0
      var at = 0
      while at < bytes.count {
        at = UTF8Reader.skipASCII(bytes, from: at)
        guard at < bytes.count else { break }
        let wanted = UTF8Reader.shapeLength(bytes[at])
        var length = 1
        while length < wanted, at + length < bytes.count, bytes[at + length] & 0xC0 == 0x80 {
          length += 1
        }
        if wanted > 1, length == wanted {
          shaped += 1
        } else if wanted == 1 || at + length < bytes.count {
          misshapen += 1
        }
        at += length
      }
      return misshapen == 0 || shaped > 4 * misshapen
    }
  }

  /// The text in UTF-8; what is ill-formed in UTF-8 itself is left for the sanitizer.
  package func utf8(of bytes: [UInt8], from start: Int) -> [UInt8] {
    switch self {
    case .utf8: return start == 0 ? bytes : Array(bytes[start...])
    case .windows1252:
      var out: [UInt8] = []
      out.reserveCapacity(bytes.count + bytes.count / 8)
      for byte in bytes[start...] { Charset.append(Charset.scalar1252(byte), to: &out) }
      return out
    case .utf16LittleEndian, .utf16BigEndian:
      var out: [UInt8] = []
      out.reserveCapacity(bytes.count / 2 + bytes.count / 8)
      var at = start
      while at < bytes.count {
        let (scalar, length) = scalar16(bytes, at)
        Charset.append(scalar, to: &out)
        at += length
      }
      return out
    }
  }

  /// Where in the input the letters at these offsets of `utf8(of:from:)` stand.
  ///
  /// - Precondition: `offsets` are in order.
  package func inputOffsets(of offsets: [Int], in bytes: [UInt8], from start: Int) -> [Int] {
    guard self != .utf8 else { return offsets.map { $0 + start } }
    var found: [Int] = []
    var at = start
    var reached = 0
    for offset in offsets {
      while at < bytes.count {
        let (scalar, length) =
          self == .windows1252 ? (Charset.scalar1252(bytes[at]), 1) : scalar16(bytes, at)
        let width = UTF8Reader.width(of: scalar)
        if reached + width > offset { break }
        reached += width
        at += length
      }
      found.append(at)
    }
    return found
  }

  private func scalar16(_ bytes: [UInt8], _ at: Int) -> (scalar: UInt32, length: Int) {
    func unit(_ at: Int) -> UInt32? {
      guard at + 1 < bytes.count else { return nil }
      let first = UInt32(bytes[at])
      let second = UInt32(bytes[at + 1])
      return self == .utf16LittleEndian ? second << 8 | first : first << 8 | second
    }
    guard let high = unit(at) else { return (0xFFFD, bytes.count - at) }
    guard high & 0xF800 == 0xD800 else { return (high, 2) }
    guard high < 0xDC00, let low = unit(at + 2), low & 0xFC00 == 0xDC00 else {
      return (0xFFFD, 2)
    }
    return (0x10000 + (high & 0x3FF) << 10 + low & 0x3FF, 4)
  }

  static func scalar1252(_ byte: UInt8) -> UInt32 {
    byte & 0xE0 == 0x80 ? upper1252[Int(byte & 0x1F)] : UInt32(byte)
  }

  /// 0x80 to 0x9F of windows-1252; five places hold nothing.
  private static let upper1252: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  static func append(_ scalar: UInt32, to out: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: out.append(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
      out.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      out.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      out.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      out.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      out.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    default:
      out.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      out.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      out.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      out.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
  }
}
