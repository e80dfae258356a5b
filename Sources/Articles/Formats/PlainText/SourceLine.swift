/// A line of the input that holds more than blanks.
struct SourceLine {
  /// Its text without blanks at either end, in offsets of the decoded text.
  var start: Int
  var end: Int
  /// Blank columns before `start`.
  var indent: Int
  /// Letters, signs and blanks between `start` and `end`.
  var columns: Int
  /// Whether no line, or only a blank one, stands before it.
  var opensRun: Bool
  /// Whether it may hold tabs, no-break spaces or several blanks on end.
  var hasOddBlanks: Bool
}

extension SourceLine {
  /// The lines of a text whose only line end is `\n`.
  static func lines(of utf8: [UInt8]) -> [SourceLine] {
    utf8.withUnsafeBufferPointer { bytes in
      var lines: [SourceLine] = []
      var at = 0
      var opensRun = true
      while at < bytes.count {
        var scan = LineScan()
        let lineEnd = scan.end(of: bytes, from: at)
        var end = lineEnd
        while end > at, let length = Blank.length(before: end, in: bytes, from: at) {
          end -= length
        }
        var start = at
        while start < end, let length = Blank.length(at: start, in: bytes) { start += length }
        if start == end {
          opensRun = true
        } else {
          let trimmed = bytes.count(ofScalarsIn: at..<start)
          let tail = bytes.count(ofScalarsIn: end..<lineEnd)
          lines.append(
            SourceLine(
              start: start, end: end, indent: trimmed,
              columns: scan.columns - trimmed - tail, opensRun: opensRun,
              hasOddBlanks: scan.hasOddBlanks))
          opensRun = false
        }
        at = lineEnd + 1
      }
      return lines
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many scalars begin in a range.
  func count(ofScalarsIn range: Range<Int>) -> Int {
    var count = 0
    for offset in range where self[offset] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}

/// Finds a line's end eight bytes at a time, and what else can be seen on the way.
private struct LineScan {
  var columns = 0
  var hasOddBlanks = false
  private var endedInSpace = false

  private static let high: UInt64 = 0x8080_8080_8080_8080
  private static let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

  /// The top bit of each byte of `word` that equals `byte`; exact.
  @inline(__always)
  private static func matches(_ word: UInt64, _ byte: UInt64) -> UInt64 {
    let rest = word ^ (byte &* 0x0101_0101_0101_0101)
    return ~(((rest & low) &+ low) | rest | low)
  }

  @inline(__always)
  mutating func end(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start
    while at + 8 <= bytes.count {
      let word = UInt64(littleEndian: UTF8Reader.word(bytes, at))
      if LineScan.matches(word, 0x0A) != 0 { break }
      let spaces = LineScan.matches(word, 0x20)
      let continuations = word & ~(word << 1) & LineScan.high
      columns += 8 - continuations.nonzeroBitCount
      let odd = spaces & (spaces << 8) | LineScan.matches(word, 0x09) | LineScan.matches(word, 0xC2)
      if odd != 0 || endedInSpace && spaces & 0x80 != 0 { hasOddBlanks = true }
      endedInSpace = spaces >> 63 != 0
      at += 8
    }
    while at < bytes.count, bytes[at] != 0x0A {
      let byte = bytes[at]
      if byte & 0xC0 != 0x80 { columns += 1 }
      if byte == 0x09 || byte == 0xC2 || byte == 0x20 && endedInSpace { hasOddBlanks = true }
      endedInSpace = byte == 0x20
      at += 1
    }
    return at
  }
}
