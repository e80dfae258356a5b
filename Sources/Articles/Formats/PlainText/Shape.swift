/// What the first and last signs of a short text tell about it.
struct Shape {
  /// The first scalar after opening marks and brackets.
  var first: UInt32 = 0
  /// The last scalar before closing marks and brackets.
  var last: UInt32 = 0
  /// Whether a quotation mark opens it, and whether one closes it.
  var opensWithMark = false
  var closesWithMark = false

  init(_ utf8: [UInt8], _ span: Span) {
    utf8.withUnsafeBufferPointer { bytes in
      var at = span.start
      while at < span.end {
        let (scalar, length, _) = UTF8Reader.scalar(bytes, at: at)
        guard Shape.isMark(scalar) || Shape.opens(scalar) else {
          first = scalar
          break
        }
        if Shape.isMark(scalar) { opensWithMark = true }
        at += length
      }
      var end = span.end
      while end > span.start {
        var start = end - 1
        while start > span.start, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        let (scalar, _, _) = UTF8Reader.scalar(bytes, at: start)
        guard Shape.isMark(scalar) || Shape.closes(scalar) || scalar == 0x20 else {
          last = scalar
          break
        }
        if Shape.isMark(scalar) { closesWithMark = true }
        end = start - Shape.noteLength(bytes, span.start..<start)
      }
    }
  }

  /// Whether it ends in a stop, be it inside closing marks.
  var endsSentence: Bool {
    switch last {
    case 0x2E, 0x21, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF1F, 0x61F, 0x6D4, 0x964: true
    default: false
    }
  }

  /// How many words a short text has.
  static func words(_ utf8: [UInt8], _ span: Span) -> Int {
    guard !span.isEmpty else { return 0 }
    return 1 + utf8[span.range].count { $0 == 0x20 }
  }

  /// Whether it opens with an upper-case letter, one of a script without cases, or a digit.
  var opensLikeHeading: Bool {
    if first < 0x80 { return (0x41...0x5A) ~= first || (0x30...0x39) ~= first }
    guard let properties = Unicode.Scalar(first)?.properties else { return false }
    return properties.isAlphabetic && !properties.isLowercase
  }

  /// The length of “[12” or “[laughs” at the end of a range whose bracket closes right after it:
  /// a note that stands outside the sentence.
  private static func noteLength(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int {
    guard range.upperBound < bytes.count, bytes[range.upperBound] == 0x5D else { return 0 }
    var at = range.upperBound
    while at > range.lowerBound, range.upperBound - at < 20,
      (0x30...0x39) ~= bytes[at - 1] || (0x61...0x7A) ~= bytes[at - 1] || bytes[at - 1] == 0x20
    {
      at -= 1
    }
    guard at > range.lowerBound, at < range.upperBound, bytes[at - 1] == 0x5B else { return 0 }
    return range.upperBound - at + 1
  }

  private static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x60, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0x300C...0x300F: true
    default: false
    }
  }

  private static func opens(_ scalar: UInt32) -> Bool {
    scalar == 0x28 || scalar == 0x5B || scalar == 0xA1 || scalar == 0xBF
  }

  private static func closes(_ scalar: UInt32) -> Bool {
    scalar == 0x29 || scalar == 0x5D
  }
}
