/// A word or a single sign of a text: where it stands, what it looks like, what the lists say of it.
///
/// Sixteen bytes, so that the words of a five-megabyte story stay within a small part of memory.
package struct Word: Sendable {
  /// First byte, in UTF-8 offsets of the text.
  package var start: Int32
  /// Length in UTF-8 bytes; a longer run than this can hold is cut into several words.
  package var length: UInt16
  package var shape: Shape
  /// A hash of the word in lower case with straight apostrophes: equal words have equal keys.
  package var key: UInt32
  /// What the merged word lists say of it.
  package var lists: Lexicon.Lists

  package var span: Span { Span(Int(start), Int(start) + Int(length)) }
  package var end: Int { Int(start) + Int(length) }

  /// What a word looks like, whatever it means.
  package struct Shape: OptionSet, Hashable, Sendable {
    package var rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Has at least one letter or digit; all else is a single sign.
    package static let word = Shape(rawValue: 1 << 0)
    /// Starts with an upper-case letter.
    package static let capital = Shape(rawValue: 1 << 1)
    /// Two letters or more, none of them lower-case.
    package static let allCapitals = Shape(rawValue: 1 << 2)
    /// Holds a digit.
    package static let digit = Shape(rawValue: 1 << 3)
    /// A single capital with its dot: the “F.” of “John F. Kennedy”, or a run of them (“J.R.”).
    package static let initial = Shape(rawValue: 1 << 4)
    /// The “'s” or “’s” split off the word before it, or the lone apostrophe after a final s.
    package static let possessive = Shape(rawValue: 1 << 5)
    /// A blank or the start of its block stands before it.
    package static let spaceBefore = Shape(rawValue: 1 << 6)
    /// Holds an inner hyphen.
    package static let hyphenated = Shape(rawValue: 1 << 7)
    /// A quotation mark of any style that is not an apostrophe inside a word.
    package static let quotationMark = Shape(rawValue: 1 << 8)
    /// Ends with a dot that belongs to it: “Mr.”, “Sen.”, “U.S.”.
    package static let dotted = Shape(rawValue: 1 << 9)
    /// Holds a lower-case letter.
    package static let lower = Shape(rawValue: 1 << 10)
    /// Starts a sentence.
    package static let sentenceStart = Shape(rawValue: 1 << 11)
    /// A line end stands before it, within its block.
    package static let lineStart = Shape(rawValue: 1 << 12)
  }
}

extension Word {
  /// The key of a word as it would have in a text.
  ///
  /// 32-bit FNV-1a (Fowler, Noll, Vo) over the lower-cased bytes. Letters outside ASCII fold in
  /// the Latin, Greek and Cyrillic ranges of two bytes; ’ counts as '.
  package static func key(_ word: some Sequence<UInt8>) -> UInt32 {
    var hash = KeyHash()
    for byte in word { hash.add(byte) }
    return hash.value
  }

  package static func key(_ word: String) -> UInt32 { key(word.utf8) }
}

/// The running hash behind `Word.key`, fed a byte at a time.
package struct KeyHash: Sendable {
  private var hash: UInt32 = 2_166_136_261
  private var lead: UInt8 = 0
  private var middle: UInt8 = 0

  package init() {}

  package var value: UInt32 { hash }

  package mutating func add(_ byte: UInt8) {
    if byte < 0x80 {
      mix(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      return
    }
    if byte >= 0xC0 {
      lead = byte
      middle = 0
      return
    }
    switch lead {
    case 0xC3:
      // À … Þ lie 0x20 below à … þ; × and ÷ pair up too, and never stand in a word.
      pair(0xC3, byte < 0x9F ? byte | 0x20 : byte)
      lead = 0
    case 0xC4, 0xC5:
      // Latin Extended-A: mostly even capitals before their odd small letters.
      pair(lead, foldedExtended(lead, byte))
      lead = 0
    case 0xCE where (0x91...0xA9).contains(byte):
      // Greek capitals stand 0x20 below: Α…Ο stay in CE, Π…Ω move on to CF.
      pair(byte < 0xA0 ? 0xCE : 0xCF, byte < 0xA0 ? byte + 0x20 : byte - 0x20)
      lead = 0
    case 0xD0 where byte < 0xB0:
      // Cyrillic: Ѐ…Џ 0x50 below their small letters, А…Я 0x20.
      if byte < 0x90 {
        pair(0xD1, byte + 0x10)
      } else {
        pair(byte < 0xA0 ? 0xD0 : 0xD1, byte < 0xA0 ? byte + 0x20 : byte - 0x20)
      }
      lead = 0
    case 0xE2 where middle == 0:
      middle = byte
    case 0xE2:
      if middle == 0x80, byte == 0x98 || byte == 0x99 {
        mix(0x27)
      } else {
        mix(0xE2)
        mix(middle)
        mix(byte)
      }
      lead = 0
    default:
      if lead != 0 { mix(lead) }
      lead = 0
      mix(byte)
    }
  }

  private func foldedExtended(_ lead: UInt8, _ byte: UInt8) -> UInt8 {
    // U+0139…0148 and U+0179…017E run odd-even, the rest even-odd.
    let scalar = (UInt32(lead & 0x1F) << 6) | UInt32(byte & 0x3F)
    let oddFirst = (0x139...0x148).contains(scalar) || (0x179...0x17E).contains(scalar)
    return oddFirst == (scalar % 2 == 1) && scalar != 0x17F ? byte &+ 1 : byte
  }

  private mutating func pair(_ lead: UInt8, _ byte: UInt8) {
    mix(lead)
    mix(byte)
  }

  private mutating func mix(_ byte: UInt8) {
    hash = (hash ^ UInt32(byte)) &* 16_777_619
  }
}
