/// How many cells of a terminal text takes, and how it must be written to take just those.
///
/// ncurses places a cluster scalar by scalar: a base takes the cells of its own width, up to four
/// marks join it, joiners take nothing. So a cluster is as wide as the sum of its scalars, whatever
/// a font would make of it: a family of three joined by ZWJ takes six cells, ❤️ takes one.
///
/// Wide are the scalars with East Asian Width `W` or `F`, and the ranges Unicode keeps for such ones
/// (`EastAsianWidth.txt`, Unicode 15.1). Without width are general categories `Mn`, `Me` and `Cf`
/// and the vowels and finals of conjoining Hangul, as in `wcwidth` of the C library.
package enum CharacterWidth {
  /// Stands where a cluster is wider than the whole measure.
  package static let standIn = "□"

  /// Marks that join one base in a cell; ncurses drops all further ones.
  static let marksPerCell = 4

  /// Cells of a text as it will be placed.
  package static func cells(of text: some StringProtocol) -> Int {
    var meter = Meter()
    var cells = 0
    for character in text {
      meter = Meter()
      for scalar in character.unicodeScalars { meter.add(scalar) }
      cells += meter.width
    }
    return cells
  }

  /// A cluster as it may be written, and its cells; no glyph at all where nothing is to be seen.
  ///
  /// Controls become pictures, a mark without a base gets a dotted circle, surplus marks and bidi
  /// overrides go. Joiners and direction marks stay, for the sake of what is copied.
  package static func drawn(_ cluster: some StringProtocol) -> (glyph: String, width: Int) {
    var glyph = String.UnicodeScalarView()
    var meter = Meter()
    for scalar in cluster.unicodeScalars {
      switch meter.add(scalar) {
      case .hidden: break
      case .picture(let picture): glyph.append(picture)
      case .base, .mark: glyph.append(scalar)
      case .loneMark:
        glyph.append("\u{25CC}")
        glyph.append(scalar)
      }
    }
    return (String(glyph), meter.width)
  }

  /// Cells of a scalar that stands alone: 0, 1 or 2. Controls count as the picture of them.
  package static func cells(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value == 0xAD ? 0 : 1 }
    if value < 0x1100 { return isWithoutWidth(scalar) ? 0 : 1 }
    if 0x4E00...0x9FFF ~= value || 0xAC00...0xD7A3 ~= value { return 2 }
    if isWithoutWidth(scalar) { return 0 }
    return isWide(value) ? 2 : 1
  }

  private static func isWithoutWidth(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if 0x1160...0x11FF ~= value || 0xD7B0...0xD7FB ~= value { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    case .format: return !isPrependedSign(value)
    default: return false
    }
  }

  /// Format characters that are drawn all the same: Arabic, Syriac and Kaithi number signs.
  private static func isPrependedSign(_ value: UInt32) -> Bool {
    switch value {
    case 0x600...0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD: true
    default: false
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    wide.at(wide.partition { $0.last >= value }).map { $0.first <= value } ?? false
  }
}

extension CharacterWidth {
  /// Adds up a cluster scalar by scalar, and tells what becomes of each.
  struct Meter {
    /// What is written for a scalar.
    enum Part {
      case base, mark
      /// A mark with nothing to stand on.
      case loneMark
      case picture(Unicode.Scalar)
      case hidden
    }

    private(set) var width = 0
    private var marks = 0
    /// Whether signs of ambiguous width take two cells.
    private let isAmbiguousWide: Bool

    init(isAmbiguousWide: Bool = false) { self.isAmbiguousWide = isAmbiguousWide }

    @discardableResult
    mutating func add(_ scalar: Unicode.Scalar) -> Part {
      let value = scalar.value
      if value < 0x20 || 0x7F...0x9F ~= value {
        marks = 0
        width += 1
        return .picture(CharacterWidth.picture(ofControl: value))
      }
      if CharacterWidth.isNeverShown(value) { return .hidden }
      let cells = CharacterWidth.cells(of: scalar, isAmbiguousWide: isAmbiguousWide)
      if cells > 0 {
        marks = 0
        width += cells
        return .base
      }
      guard marks < CharacterWidth.marksPerCell else { return .hidden }
      marks += 1
      if width == 0, !CharacterWidth.isJoiner(value) {
        width = 1
        return .loneMark
      }
      return .mark
    }
  }

  /// The picture of a control character; a blank for those that part words.
  private static func picture(ofControl value: UInt32) -> Unicode.Scalar {
    switch value {
    case 0x09...0x0D, 0x85: " "
    case 0..<0x20: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: "\u{FFFD}"
    }
  }

  /// Bidi overrides and isolates, soft hyphens, tags and other invisible signs: in no cell ever.
  private static func isNeverShown(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0xAD: false
    case 0xAD, 0x200B, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    case 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE007F: true
    default: false
    }
  }

  /// Joiners, direction marks and variation selectors: they stay with the text but show nothing.
  private static func isJoiner(_ value: UInt32) -> Bool {
    switch value {
    case 0x34F, 0x61C, 0x180B...0x180F, 0x200C...0x200F, 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
    default: false
    }
  }

  /// Scalars of two cells, in order; gaps that Unicode has not filled yet are bridged.
  private static let wide: [(first: UInt32, last: UInt32)] = [
    (0x1100, 0x115F), (0x231A, 0x231B), (0x2329, 0x232A), (0x23E9, 0x23EC), (0x23F0, 0x23F0),
    (0x23F3, 0x23F3), (0x25FD, 0x25FE), (0x2614, 0x2615), (0x2648, 0x2653), (0x267F, 0x267F),
    (0x2693, 0x2693), (0x26A1, 0x26A1), (0x26AA, 0x26AB), (0x26BD, 0x26BE), (0x26C4, 0x26C5),
    (0x26CE, 0x26CE), (0x26D4, 0x26D4), (0x26EA, 0x26EA), (0x26F2, 0x26F3), (0x26F5, 0x26F5),
    (0x26FA, 0x26FA), (0x26FD, 0x26FD), (0x2705, 0x2705), (0x270A, 0x270B), (0x2728, 0x2728),
    (0x274C, 0x274C), (0x274E, 0x274E), (0x2753, 0x2755), (0x2757, 0x2757), (0x2795, 0x2797),
    (0x27B0, 0x27B0), (0x27BF, 0x27BF), (0x2B1B, 0x2B1C), (0x2B50, 0x2B50), (0x2B55, 0x2B55),
    (0x2E80, 0x3029), (0x302E, 0x303E), (0x3041, 0x3096), (0x309B, 0xA4C6), (0xA960, 0xA97C),
    (0xAC00, 0xD7A3), (0xF900, 0xFAD9), (0xFE10, 0xFE19), (0xFE30, 0xFE6B), (0xFF01, 0xFF60),
    (0xFFE0, 0xFFE6), (0x16FE0, 0x16FE3), (0x16FF0, 0x18D08), (0x1AFF0, 0x1B2FB),
    (0x1F004, 0x1F004), (0x1F0CF, 0x1F0CF), (0x1F18E, 0x1F18E), (0x1F191, 0x1F19A),
    (0x1F200, 0x1F320), (0x1F32D, 0x1F335), (0x1F337, 0x1F37C), (0x1F37E, 0x1F393),
    (0x1F3A0, 0x1F3CA), (0x1F3CF, 0x1F3D3), (0x1F3E0, 0x1F3F0), (0x1F3F4, 0x1F3F4),
    (0x1F3F8, 0x1F43E), (0x1F440, 0x1F440), (0x1F442, 0x1F4FC), (0x1F4FF, 0x1F53D),
    (0x1F54B, 0x1F54E), (0x1F550, 0x1F567), (0x1F57A, 0x1F57A), (0x1F595, 0x1F596),
    (0x1F5A4, 0x1F5A4), (0x1F5FB, 0x1F64F), (0x1F680, 0x1F6C5), (0x1F6CC, 0x1F6CC),
    (0x1F6D0, 0x1F6D2), (0x1F6D5, 0x1F6DF), (0x1F6EB, 0x1F6EC), (0x1F6F4, 0x1F6FC),
    (0x1F7E0, 0x1F7F0), (0x1F90C, 0x1F93A), (0x1F93C, 0x1F945), (0x1F947, 0x1F9FF),
    (0x1FA70, 0x1FAFF), (0x20000, 0x2FFFD), (0x30000, 0x3FFFD),
  ]
}
