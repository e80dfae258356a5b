/// Scalars that a place in a regular expression accepts, after folding.
struct ScalarSet: Hashable, Sendable {
  var ranges: [ClosedRange<UInt32>] = []
  /// Whether all scalars of words are in it, or all others.
  var holdsWords = false
  var holdsOthers = false
  var isNegated = false

  static let any = ScalarSet(holdsWords: true, holdsOthers: true)
  static let words = ScalarSet(holdsWords: true)
  static let digits = ScalarSet(ranges: [0x30...0x39])
  /// Blanks of every width fold to one.
  static let blanks = ScalarSet(ranges: [0x20...0x20])

  func contains(_ scalar: UInt32, isWord: Bool) -> Bool {
    let isIn = (isWord ? holdsWords : holdsOthers) || ranges.contains { $0.contains(scalar) }
    return isIn != isNegated
  }

  /// The one scalar that is in it, where there is but one.
  var single: UInt32? {
    guard ranges.count == 1, !holdsWords, !holdsOthers, !isNegated,
      ranges[0].lowerBound == ranges[0].upperBound
    else { return nil }
    return ranges[0].lowerBound
  }

  /// Whether a scalar belongs to a word: letters and digits of every script, and `_`.
  static func isWord(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: return true
    case 0..<0xAA, 0x2000..<0x2070, 0x3000..<0x3005: return false
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x3400...0x9FFF, 0xAC00...0xD7A3: return true
    default:
      guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
      return properties.isAlphabetic || properties.generalCategory == .decimalNumber
    }
  }
}

/// The scalars of a text in as few classes as a regular expression can tell apart.
///
/// A class is a number: even for scalars that stand outside of words, odd for those of words. The
/// last one is no scalar but the edge of the text.
struct ScalarClasses: Sendable {
  /// Where a class begins, in order; the first begins at 0.
  private let borders: [UInt32]
  private let ascii: [UInt16]
  let keepsCase: Bool

  /// For folding a byte below 0x80 and finding its class in one look.
  init(of sets: [ScalarSet], keepsCase: Bool) {
    var borders: Set<UInt32> = [0]
    for range in sets.flatMap(\.ranges) {
      borders.insert(range.lowerBound)
      borders.insert(range.upperBound + 1)
    }
    let sorted = borders.sorted()
    self.borders = sorted
    self.keepsCase = keepsCase
    ascii = (0..<UInt32(0x80)).map { byte in
      Self.class(of: Folding.folded(byte, keepsCase: keepsCase) ?? byte, among: sorted)
    }
  }

  var count: Int { borders.count * 2 + 1 }
  var edge: UInt16 { UInt16(borders.count * 2) }

  /// A scalar that stands for its whole class.
  func sample(of symbol: UInt16) -> UInt32 { borders[Int(symbol / 2)] }

  /// The class of an ASCII scalar as it stands in the text.
  func `class`(ofASCII byte: UInt8) -> UInt16 { ascii[Int(byte)] }

  /// The class of any scalar as it stands in the text; `nil` for one that search passes over.
  func `class`(of scalar: UInt32) -> UInt16? {
    Folding.folded(scalar, keepsCase: keepsCase).map { Self.class(of: $0, among: borders) }
  }

  private static func `class`(of folded: UInt32, among borders: [UInt32]) -> UInt16 {
    let index = borders.partition { $0 > folded } - 1
    return UInt16(index * 2 + (ScalarSet.isWord(folded) ? 1 : 0))
  }
}
