/// The words of a token: references resolved, line ends made one kind.
enum MarkupText {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// A value longer than this is cut.
  static let longestValue = 1 << 20

  /// Adds the text of a stretch, as its surroundings ask for it to be read.
  static func append(
    _ range: Range<Int>, of bytes: Bytes, _ content: MarkupScanner.Content,
    to out: inout [UInt8]
  ) {
    let hasReferences = content == .data || content == .rcdata
    append(
      range, of: bytes, references: hasReferences, isInAttribute: false,
      keepsZeros: content == .data || content == .cdata, to: &out)
  }

  /// Adds an attribute's value.
  static func append(value range: Range<Int>, of bytes: Bytes, to out: inout [UInt8]) {
    let end = min(range.upperBound, range.lowerBound + longestValue)
    append(
      range.lowerBound..<end, of: bytes, references: true, isInAttribute: true, keepsZeros: false,
      to: &out)
  }

  /// Adds a comment's words.
  static func append(comment range: Range<Int>, of bytes: Bytes, to out: inout [UInt8]) {
    append(
      range, of: bytes, references: false, isInAttribute: false, keepsZeros: false, to: &out)
  }

  /// Adds the name of a tag or an attribute of HTML, in small letters.
  static func append(name range: Range<Int>, of bytes: Bytes, to out: inout [UInt8]) {
    for byte in bytes[range] {
      if byte == 0 { out += replacement } else { out.append(byte.lower) }
    }
  }

  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  private static func append(
    _ range: Range<Int>, of bytes: Bytes, references: Bool, isInAttribute: Bool,
    keepsZeros: Bool, to out: inout [UInt8]
  ) {
    var copied = range.lowerBound
    var at = copied
    func copy(upTo end: Int, _ out: inout [UInt8]) {
      if copied < end { out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<end])) }
    }
    while at < range.upperBound {
      let byte = bytes[at]
      if byte > 0x26 || byte != 0x26 && byte != 0x0D && byte != 0 {
        at += 1
        continue
      }
      if byte == 0x26 {
        guard references,
          let reference = CharacterReference(
            bytes, at: at, end: range.upperBound, isInAttribute: isInAttribute)
        else {
          at += 1
          continue
        }
        copy(upTo: at, &out)
        Charset.append(reference.scalar, to: &out)
        if let second = reference.second { Charset.append(second, to: &out) }
        at += reference.length
      } else if byte == 0x0D {
        copy(upTo: at, &out)
        at += 1
        if at >= range.upperBound || bytes[at] != 0x0A { out.append(0x0A) }
      } else {
        guard !keepsZeros else {
          at += 1
          continue
        }
        copy(upTo: at, &out)
        out += replacement
        at += 1
      }
      copied = at
    }
    copy(upTo: range.upperBound, &out)
  }
}
