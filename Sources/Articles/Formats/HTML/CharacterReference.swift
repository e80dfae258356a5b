import CModels

/// A letter spelt out: `&amp;`, `&#8217;`, `&#x2019;`.
struct CharacterReference {
  /// The scalar it stands for, and a second one that a few names have.
  var scalar: UInt32
  var second: UInt32?
  /// How many bytes it takes, the ampersand included.
  var length: Int

  private typealias Bytes = UnsafeBufferPointer<UInt8>

  /// The reference that the ampersand at `at` opens; `nil` if it stands for itself.
  ///
  /// In an attribute, old names without their semicolon are left alone before `=`, a letter or a
  /// digit: `?a=1&copy=2` is an address.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at: Int, end: Int, isInAttribute: Bool) {
    guard at + 2 < end else { return nil }
    if bytes[at + 1] == UInt8(ascii: "#") {
      self.init(number: bytes, at: at, end: end)
    } else {
      self.init(name: bytes, at: at, end: end, isInAttribute: isInAttribute)
    }
  }

  private init?(number bytes: Bytes, at: Int, end: Int) {
    var place = at + 2
    let isHexadecimal = bytes[place] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { place += 1 }
    let first = place
    var value: UInt32 = 0
    while place < end, let digit = CharacterReference.digit(bytes[place]),
      isHexadecimal || digit < 10
    {
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
      place += 1
    }
    guard place > first else { return nil }
    if place < end, bytes[place] == UInt8(ascii: ";") { place += 1 }
    scalar = CharacterReference.allowed(value)
    length = place - at
  }

  /// What a number means on the web: windows-1252 for the controls above ASCII, and U+FFFD for
  /// what is no scalar.
  private static func allowed(_ value: UInt32) -> UInt32 {
    switch value {
    case 0, 0xD800...0xDFFF, 0x11_0000...: return 0xFFFD
    case 0x80...0x9F:
      let letter = Charset.scalar1252(UInt8(truncatingIfNeeded: value))
      return letter == 0xFFFD ? value : letter
    default: return value
    }
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte) - 0x30
    case 0x41...0x46, 0x61...0x66: UInt32(byte | 0x20) - 0x57
    default: nil
    }
  }
}

// MARK: - Names

extension CharacterReference {
  /// The longest name and the longest that needs no semicolon.
  private static let longest = 31
  private static let longestOld = 6

  private init?(name bytes: Bytes, at: Int, end: Int, isInAttribute: Bool) {
    let first = at + 1
    var place = first
    while place < end, place - first <= CharacterReference.longest, bytes[place].isNameByte {
      place += 1
    }
    let isClosed = place < end && bytes[place] == UInt8(ascii: ";")
    if isClosed, let found = CharacterReference.common(bytes, first..<place) {
      self = found
      return
    }
    if isClosed, let found = CharacterReference.look(up: bytes, first..<place + 1) {
      self = found
      return
    }
    var last = min(place, first + CharacterReference.longestOld)
    while last > first + 1 {
      if let found = CharacterReference.look(up: bytes, first..<last) {
        let next = last < end ? bytes[last] : 0
        if isInAttribute, next == UInt8(ascii: "=") || next.isNameByte { return nil }
        self = found
        return
      }
      last -= 1
    }
    return nil
  }

  private init(_ scalar: UInt32, _ second: UInt32? = nil, length: Int) {
    self.scalar = scalar
    self.second = second
    self.length = length
  }

  /// The names that most references on a page have.
  private static func common(_ bytes: Bytes, _ name: Range<Int>) -> CharacterReference? {
    let scalar: UInt32
    switch name.count {
    case 2 where bytes.has("lt", at: name.lowerBound): scalar = 0x3C
    case 2 where bytes.has("gt", at: name.lowerBound): scalar = 0x3E
    case 3 where bytes.has("amp", at: name.lowerBound): scalar = 0x26
    case 4 where bytes.has("nbsp", at: name.lowerBound): scalar = 0xA0
    case 4 where bytes.has("quot", at: name.lowerBound): scalar = 0x22
    default: return nil
    }
    return CharacterReference(scalar, length: name.count + 2)
  }

  /// Looks a name up where the table lies in the binary: lines in the order of their bytes, each a
  /// name, a tab and one scalar or two in hexadecimal.
  private static func look(up bytes: Bytes, _ name: Range<Int>) -> CharacterReference? {
    let table = Bytes(start: models_entities_bytes(), count: Int(models_entities_size))
    var low = 0
    var high = table.count
    while low < high {
      var line = (low + high) / 2
      while line > low, table[line - 1] != 0x0A { line -= 1 }
      var place = line
      var order = 0
      for byte in bytes[name] {
        order = Int(byte) - Int(table[place])
        if order != 0 { break }
        place += 1
      }
      if order == 0, table[place] != 0x09 { order = -1 }
      if order == 0 {
        return CharacterReference(
          line: table, valuesAt: place + 1, length: name.count + 1)
      }
      if order < 0 {
        high = line
      } else {
        low = table.place(of: 0x0A, from: place) + 1
      }
    }
    return nil
  }

  private init(line table: Bytes, valuesAt: Int, length: Int) {
    var values: (UInt32, UInt32) = (0, 0)
    var isSecond = false
    var place = valuesAt
    while place < table.count, table[place] != 0x0A {
      if let digit = CharacterReference.digit(table[place]) {
        if isSecond { values.1 = values.1 << 4 | digit } else { values.0 = values.0 << 4 | digit }
      } else {
        isSecond = true
      }
      place += 1
    }
    self.init(values.0, isSecond ? values.1 : nil, length: length)
  }
}

extension UInt8 {
  fileprivate var isNameByte: Bool { (0x30...0x39) ~= self || (0x61...0x7A) ~= lower }
}
