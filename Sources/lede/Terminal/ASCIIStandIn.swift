/// What is drawn for a sign where the locale cannot write it: its nearest ASCII sign, else `?`.
enum ASCIIStandIn {
  static func of(_ glyph: String) -> Unicode.Scalar {
    guard let scalar = glyph.unicodeScalars.first else { return " " }
    switch scalar.value {
    case 0x20..<0x7F: return scalar
    case 0xA0: return " "
    case 0x2018, 0x2019, 0x201A, 0x2039, 0x203A: return "'"
    case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: return "\""
    case 0x2010...0x2015, 0x2212: return "-"
    case 0x2026: return "."
    case 0x2022, 0xB7: return "*"
    case 0x2500, 0x2501, 0x2504...0x2509: return "-"
    case 0x2502, 0x2503, 0x2580...0x259F: return "|"
    case 0x2190...0x21FF: return ">"
    case 0xC0...0x17F: return plainLetter(scalar)
    default: return "?"
    }
  }

  /// The letter under an accent: canonical decomposition starts with it.
  private static func plainLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let decomposed = String(scalar).unicodeScalars
    let letters = Array(
      "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty".unicodeScalars)
    if let first = decomposed.first, first.value >= 0xC0, first.value <= 0xFF {
      return letters[Int(first.value - 0xC0)]
    }
    return "?"
  }
}
