/// Cuts text into words in one pass over its bytes.
///
/// A word is a run of letters and digits with inner hyphens and apostrophes; “'s” is split off;
/// a single capital, a run of them and a listed abbreviation keep their dot. All else is a sign
/// of its own.
package enum Words {
  package static func append(
    wordsOf span: Span, in utf8: [UInt8], to words: inout [Word]
  ) {
    utf8.withUnsafeBufferPointer { bytes in
      var scanner = WordScanner(bytes: bytes, at: span.start, end: span.end)
      while let word = scanner.next() { words.append(word) }
    }
  }
}

private struct WordScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let begin: Int
  var at: Int
  let end: Int

  /// Longer runs are cut, so that a length always fits its field.
  static let longest = 60_000

  init(bytes: UnsafeBufferPointer<UInt8>, at: Int, end: Int) {
    self.bytes = bytes
    self.begin = at
    self.at = at
    self.end = end
  }

  mutating func next() -> Word? {
    var before: Word.Shape = at == begin ? .spaceBefore : []
    while at < end, let length = blankLength(at) {
      if bytes[at] == 0x0A, at > begin { before.insert(.lineStart) }
      at += length
      before.insert(.spaceBefore)
    }
    guard at < end else { return nil }
    let start = at
    let kind = classify(at)
    guard kind.isLetterOrDigit else {
      at += kind.length
      if bytes[start] == 0x22 { passRun(of: 0x22, from: start) }
      if kind.sign == .apostrophe, before.isEmpty, isPossessiveS(at) {
        at += 1
        return make(start, shape: [.word, .possessive, .lower], key: Word.key("'s"))
      }
      return sign(start, before)
    }
    return word(from: start, before)
  }

  private mutating func word(from start: Int, _ before: Word.Shape) -> Word {
    var shape = before.union(.word)
    var hash = KeyHash()
    var letters = 0
    var lower = 0
    var isFirst = true
    scan: while at < end, at - start < Self.longest {
      let kind = classify(at)
      if kind.isLetterOrDigit {
        if kind.isUpper, isFirst { shape.insert(.capital) }
        if kind.isDigit { shape.insert(.digit) }
        if kind.isLower { lower += 1 }
        if !kind.isDigit { letters += 1 }
        for offset in 0..<kind.length { hash.add(bytes[at + offset]) }
        at += kind.length
        isFirst = false
        continue
      }
      // A sign inside a word needs a letter or digit after it.
      let after = at + kind.length
      guard after < end, classify(after).isLetterOrDigit else { break }
      switch kind.sign {
      case .hyphen:
        if isSeed(at, from: start, shape) { break scan }
        shape.insert(.hyphenated)
      case .apostrophe:
        if isPossessiveS(after) { break scan }
      case .dot:
        // “U.S.”, “J.R.”, “3.5”; but “end.Next” is two words.
        guard shape.contains(.digit) || at - start == 1 || endsWithInitial(at, from: start) else {
          break scan
        }
        guard shape.contains(.digit) == classify(after).isDigit || !shape.contains(.digit) else {
          break scan
        }
      case .comma:
        guard bytes[at - 1] &- 0x30 < 10, classify(after).isDigit else { break scan }
      default:
        break scan
      }
      for offset in 0..<kind.length { hash.add(bytes[at + offset]) }
      at += kind.length
    }
    if lower > 0 { shape.insert(.lower) }
    if letters > 1, lower == 0 { shape.insert(.allCapitals) }
    var key = hash.value
    var lists = Lexicon.lists(of: key)
    if at < end, bytes[at] == 0x2E {
      var dotted = hash
      dotted.add(0x2E)
      let single = letters == 1 && shape.contains(.capital) && at - start <= 2
      let run = endsWithInitial(at, from: start)
      let listed = Lexicon.lists(of: dotted.value)
      if single || run || (listed.contains(.abbreviation) && isAbbreviation(shape, lists)) {
        at += 1
        key = dotted.value
        lists = listed
        shape.insert(.dotted)
        if single || run { shape.insert(.initial) }
      }
    }
    return make(start, shape: shape, key: key, lists: lists)
  }

  /// Whether a listed abbreviation's dot is its own: “Miss.” and “No. 5”, but not “a near miss.”
  /// and “I said no.”
  private func isAbbreviation(_ shape: Word.Shape, _ plain: Lexicon.Lists) -> Bool {
    if plain.contains(.function) {
      var next = at + 1
      while next < end, let length = blankLength(next) { next += length }
      return next < end && bytes[next] &- 0x30 < 10
    }
    return shape.contains(.capital) || !plain.contains(.nearlyAlwaysLower)
  }

  /// Takes a long run of one sign, a ruled line, for a single sign.
  private mutating func passRun(of sign: UInt8, from start: Int) {
    var past = at
    while past < end, bytes[past] == sign, past - start < WordScanner.longest { past += 1 }
    if past - start > 8 { at = past }
  }

  private mutating func sign(_ start: Int, _ before: Word.Shape) -> Word {
    var shape = before
    switch classify(start).sign {
    case .quotation: shape.insert(.quotationMark)
    case .apostrophe:
      let afterS = start > 0 && (bytes[start - 1] | 0x20) == 0x73
      shape.insert(afterS && before.isEmpty ? [.possessive, .quotationMark] : .quotationMark)
    default: break
    }
    return make(start, shape: shape, key: Word.key(bytes[start..<at]))
  }

  private func make(
    _ start: Int, shape: Word.Shape, key: UInt32, lists: Lexicon.Lists = []
  ) -> Word {
    Word(
      start: Int32(start), length: UInt16(at - start), shape: shape, key: key, lists: lists)
  }
}

extension WordScanner {
  /// What stands at an offset.
  fileprivate struct Kind {
    enum Sign {
      case none, hyphen, apostrophe, quotation, dot, comma
    }
    var length: Int
    var sign = Sign.none
    var isUpper = false
    var isLower = false
    var isDigit = false
    var isLetterOrDigit = false

    static func letter(_ length: Int, isUpper: Bool) -> Kind {
      Kind(length: length, isUpper: isUpper, isLower: !isUpper, isLetterOrDigit: true)
    }
  }

  /// The length of a blank at `offset`: space, tab, line end, no-break and other wide blanks.
  private func blankLength(_ offset: Int) -> Int? {
    switch bytes[offset] {
    case 0x20, 0x09, 0x0A, 0x0D, 0x0B, 0x0C: 1
    case 0xC2 where offset + 1 < end && bytes[offset + 1] == 0xA0: 2
    case 0xE2 where offset + 2 < end && bytes[offset + 1] == 0x80:
      // U+2000 … U+200A, U+2028, U+2029, U+202F
      bytes[offset + 2] <= 0x8A || [0xA8, 0xA9, 0xAF].contains(bytes[offset + 2]) ? 3 : nil
    case 0xE3 where offset + 2 < end && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x80: 3
    default: nil
    }
  }

  /// The hyphen of “1-Jonas Hale”: who plays under a number keeps a name of their own.
  private func isSeed(_ hyphen: Int, from start: Int, _ shape: Word.Shape) -> Bool {
    guard hyphen - start <= 2, hyphen + 2 < end, shape.contains(.digit), !shape.contains(.lower)
    else { return false }
    return bytes[start..<hyphen].allSatisfy { $0 &- 0x30 < 10 }
      && classify(hyphen + 1).isUpper && classify(hyphen + 1 + classify(hyphen + 1).length).isLower
  }

  /// “s” at `offset` and no letter or digit behind it.
  private func isPossessiveS(_ offset: Int) -> Bool {
    guard offset < end, bytes[offset] | 0x20 == 0x73 else { return false }
    return offset + 1 >= end || !classify(offset + 1).isLetterOrDigit
  }

  /// Whether the letter before `offset` stands alone between dots, as in “U.S”.
  private func endsWithInitial(_ offset: Int, from start: Int) -> Bool {
    guard offset - start >= 3, bytes[offset - 2] == 0x2E else { return false }
    return classify(offset - 1).isLetterOrDigit
  }

  private func classify(_ offset: Int) -> Kind {
    let byte = bytes[offset]
    if byte < 0x80 {
      switch byte {
      case 0x61...0x7A: return .letter(1, isUpper: false)
      case 0x41...0x5A: return .letter(1, isUpper: true)
      case 0x30...0x39: return Kind(length: 1, isDigit: true, isLetterOrDigit: true)
      case 0x2D: return Kind(length: 1, sign: .hyphen)
      case 0x27: return Kind(length: 1, sign: .apostrophe)
      case 0x22, 0x60: return Kind(length: 1, sign: .quotation)
      case 0x2E: return Kind(length: 1, sign: .dot)
      case 0x2C: return Kind(length: 1, sign: .comma)
      default: return Kind(length: 1)
      }
    }
    return classifyWide(offset)
  }

  /// Signs of several bytes. What is no known punctuation counts as a letter; broken UTF-8 is
  /// taken a byte at a time.
  private func classifyWide(_ offset: Int) -> Kind {
    let byte = bytes[offset]
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1
    guard length > 1, offset + length <= end else { return Kind(length: 1) }
    var scalar = UInt32(byte) & (0x7F >> UInt32(length))
    for index in 1..<length {
      let next = bytes[offset + index]
      guard next & 0xC0 == 0x80 else { return Kind(length: 1) }
      scalar = scalar << 6 | UInt32(next & 0x3F)
    }
    switch scalar {
    case 0x2018, 0x2019, 0x02BC: return Kind(length: length, sign: .apostrophe)
    case 0x201A...0x201F, 0xAB, 0xBB, 0x2039, 0x203A, 0x300C...0x300F:
      return Kind(length: length, sign: .quotation)
    case 0x2010, 0x2011: return Kind(length: length, sign: .hyphen)
    case 0xAA, 0xB5, 0xBA: return .letter(length, isUpper: false)
    case 0x80...0xBF, 0xD7, 0xF7, 0x2000...0x2BFF, 0x3000...0x3004, 0x3008...0x3020,
      0xFE10...0xFE6F, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xE000...0xF8FF, 0xFFFD, 0x1F000...:
      return Kind(length: length)
    default:
      guard let value = Unicode.Scalar(scalar) else { return Kind(length: 1) }
      return .letter(length, isUpper: isUpper(value))
    }
  }

  private func isUpper(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xC0...0xDE: true
    case 0xDF...0xFF: false
    case 0x100...0x17F:
      (0x139...0x148).contains(scalar.value) || (0x179...0x17E).contains(scalar.value)
        ? scalar.value % 2 == 1 : scalar.value % 2 == 0 && scalar.value != 0x138
    default: scalar.properties.isUppercase
    }
  }
}
