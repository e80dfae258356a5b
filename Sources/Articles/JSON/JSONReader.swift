/// Reads JSON from bytes, a value at a time, in one pass and without building a tree.
///
/// The caller looks at what kind of value comes next and reads it, or skips it and gets the bytes
/// it was written in. So a number no type can hold, or an object of any shape, can be handed on
/// as it came. Nothing is trusted: nesting is capped, and a fault is thrown with its offset.
///
/// ```swift
/// var reader = JSONReader(bytes)
/// try reader.readObject { key, reader throws(JSONFault) in
///   if key == "text" { text = try reader.readString() } else { try reader.skip() }
/// }
/// try reader.finish()
/// ```
package struct JSONReader {
  /// What a value is, as its first byte tells.
  package enum Kind: Sendable {
    case object, array, string, number, bool, null
  }

  /// Arrays and objects within each other beyond this are refused.
  package static let deepest = 512

  package let bytes: [UInt8]
  /// The byte to be read next.
  package private(set) var position: Int
  private let end: Int
  private var depth = 0

  /// A reader of one value in a stretch of bytes.
  ///
  /// - Precondition: `range` lies within `bytes`.
  package init(_ bytes: [UInt8], in range: Range<Int>) {
    precondition(0 <= range.lowerBound && range.upperBound <= bytes.count, "a range of the bytes")
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  package init(_ bytes: [UInt8]) { self.init(bytes, in: 0..<bytes.count) }

  /// What comes next.
  package mutating func kind() throws(JSONFault) -> Kind {
    skipBlanks()
    switch peek() {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "-"), (UInt8(ascii: "0")...UInt8(ascii: "9"))?: return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
    case UInt8(ascii: "n"): return .null
    case nil: throw fault(.endsEarly)
    default: throw fault(.noValue)
    }
  }

  /// Reads an object; `member` is handed each key, and reads or skips the value.
  ///
  /// A key that stands twice is handed over twice: the last one wins by coming last.
  package mutating func readObject(
    _ member: (_ key: String, _ reader: inout JSONReader) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    try open(UInt8(ascii: "{"))
    skipBlanks()
    if take(UInt8(ascii: "}")) {
      depth -= 1
      return
    }
    repeat {
      skipBlanks()
      guard peek() == UInt8(ascii: "\"") else { throw fault(.noKey) }
      let key = String(decoding: try readString(), as: UTF8.self)
      skipBlanks()
      guard take(UInt8(ascii: ":")) else { throw fault(.noColon) }
      skipBlanks()
      try member(key, &self)
      skipBlanks()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw fault(.open) }
    depth -= 1
  }

  /// Reads an array; `element` reads or skips each value.
  package mutating func readArray(
    _ element: (_ reader: inout JSONReader) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    try open(UInt8(ascii: "["))
    skipBlanks()
    if take(UInt8(ascii: "]")) {
      depth -= 1
      return
    }
    repeat {
      skipBlanks()
      try element(&self)
      skipBlanks()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw fault(.open) }
    depth -= 1
  }

  /// Reads a number that is a whole one; `nil` for any other, such as `1.5` or `1e400`.
  package mutating func readInteger() throws(JSONFault) -> Int? {
    let number = try skip()
    return Int(String(decoding: bytes[number], as: UTF8.self))
  }

  /// Passes over a value of any kind, checking it, and tells where it stands.
  @discardableResult
  package mutating func skip() throws(JSONFault) -> Range<Int> {
    let kind = try kind()
    let start = position
    switch kind {
    case .object: try readObject { _, reader throws(JSONFault) in try reader.skip() }
    case .array: try readArray { reader throws(JSONFault) in try reader.skip() }
    case .string: try skipString()
    case .number: try skipNumber()
    case .bool: try skipWord(bytes[position] == UInt8(ascii: "t") ? "true" : "false")
    case .null: try skipWord("null")
    }
    return start..<position
  }

  /// Whether nothing but blanks follows.
  package mutating func isAtEnd() -> Bool {
    skipBlanks()
    return position == end
  }

  /// Makes sure that nothing but blanks follows.
  package mutating func finish() throws(JSONFault) {
    skipBlanks()
    guard position == end else { throw fault(.more) }
  }
}

/// Why bytes are no JSON, and where.
package struct JSONFault: Error, Hashable, Sendable {
  package enum Reason: String, Hashable, Sendable {
    case endsEarly = "it ends too early"
    case noValue = "a value is missing"
    case noKey = "a key is missing"
    case noColon = "a colon is missing"
    case open = "a comma or a closing bracket is missing"
    case more = "something follows the value"
    case badNumber = "a number is misspelt"
    case badWord = "a word is misspelt"
    case badEscape = "an escape is misspelt"
    case control = "a string holds a control character"
    case tooDeep = "it is nested too deeply"
    /// Not a fault of the JSON: the value is of another kind than was asked for.
    case otherKind = "a value is of the wrong kind"
  }

  package var reason: Reason
  /// The byte at which it showed.
  package var offset: Int
}

// MARK: - Strings

extension JSONReader {
  /// Reads a string as UTF-8, its escapes resolved.
  ///
  /// Half a surrogate pair becomes U+FFFD. Raw bytes are kept as they are, broken UTF-8 too.
  package mutating func readString() throws(JSONFault) -> [UInt8] {
    skipBlanks()
    guard take(UInt8(ascii: "\"")) else { throw fault(.otherKind) }
    var text: [UInt8] = []
    while true {
      let start = position
      skipPlain()
      if position > start { text.append(contentsOf: bytes[start..<position]) }
      switch peek() {
      case UInt8(ascii: "\""):
        position += 1
        return text
      case UInt8(ascii: "\\"):
        position += 1
        try readEscape(into: &text)
      case nil: throw fault(.endsEarly)
      default: throw fault(.control)
      }
    }
  }

  private mutating func skipString() throws(JSONFault) {
    position += 1
    while true {
      skipPlain()
      switch peek() {
      case UInt8(ascii: "\""):
        position += 1
        return
      case UInt8(ascii: "\\"):
        position += 1
        var unused: [UInt8] = []
        try readEscape(into: &unused)
      case nil: throw fault(.endsEarly)
      default: throw fault(.control)
      }
    }
  }

  /// Passes over bytes that stand for themselves.
  private mutating func skipPlain() {
    var at = position
    while at < end {
      let byte = bytes[at]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      at += 1
    }
    position = at
  }

  private mutating func readEscape(into text: inout [UInt8]) throws(JSONFault) {
    guard let escape = peek() else { throw fault(.endsEarly) }
    position += 1
    switch escape {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(escape)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): append(try readScalar(), to: &text)
    default:
      position -= 1
      throw fault(.badEscape)
    }
  }

  /// The scalar of `\uXXXX`, or of two of them, from the first digit on.
  private mutating func readScalar() throws(JSONFault) -> Unicode.Scalar {
    let unit = try readHexadecimal()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, position + 1 < end, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    else { return "\u{FFFD}" }
    let back = position
    position += 2
    let low = try readHexadecimal()
    guard 0xDC00...0xDFFF ~= low else {
      // Not its other half: a character of its own, or another lone half.
      position = back
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func readHexadecimal() throws(JSONFault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek() else { throw fault(.endsEarly) }
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - 0x30)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - 0x57)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(byte - 0x37)
      default: throw fault(.badEscape)
      }
      position += 1
    }
    return value
  }

  private func append(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}

// MARK: - Numbers, words and blanks

extension JSONReader {
  private mutating func skipNumber() throws(JSONFault) {
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try skipDigits() }
    if take(UInt8(ascii: ".")) { try skipDigits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try skipDigits()
    }
  }

  private mutating func skipDigits() throws(JSONFault) {
    let start = position
    while let byte = peek(), UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte { position += 1 }
    guard position > start else { throw fault(.badNumber) }
  }

  private mutating func skipWord(_ word: StaticString) throws(JSONFault) {
    let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    for letter in letters where !take(letter) { throw fault(.badWord) }
  }

  private mutating func open(_ bracket: UInt8) throws(JSONFault) {
    skipBlanks()
    guard peek() == bracket else { throw fault(.otherKind) }
    guard depth < Self.deepest else { throw fault(.tooDeep) }
    position += 1
    depth += 1
  }

  private mutating func skipBlanks() {
    while let byte = peek(), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private func peek() -> UInt8? { position < end ? bytes[position] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    position += 1
    return true
  }

  private func fault(_ reason: JSONFault.Reason) -> JSONFault {
    JSONFault(reason: position < end ? reason : .endsEarly, offset: position)
  }
}
