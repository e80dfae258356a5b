import Reading

/// What is drawn for a sign where the locale cannot write it: its nearest ASCII sign, else `?`.
enum ASCIIStandIn {
  static func of(_ glyph: String) -> Unicode.Scalar {
    guard let scalar = glyph.unicodeScalars.first else { return " " }
    switch scalar.value {
    case 0x20..<0x7F: return scalar
    case 0x201A, 0x2039, 0x203A: return "'"
    case 0x201E, 0x201F, 0xAB, 0xBB, 0x300C...0x300F: return "\""
    case 0x2026: return "."
    case 0x2022, 0xB7, 0x25A2, 0x25AA: return "*"
    case 0x25E6: return "o"
    case 0x25B8: return ">"
    case 0x270E: return "+"
    case 0x2248: return "~"
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509: return "-"
    case 0x2506, 0x2507: return ":"
    case 0x2502, 0x2503: return "|"
    case 0x2551: return "="
    // The bars of a small diagram, from none to high.
    case 0x2581: return "_"
    case 0x2583: return "o"
    case 0x2585: return "O"
    case 0x2580...0x259F: return "#"
    case 0x21B5: return "\\"
    case 0x2190: return "<"
    case 0x2191: return "^"
    case 0x2193: return "v"
    case 0x2190...0x21FF: return ">"
    case 0x25A0: return "#"
    case 0x2605: return "*"
    case 0x2713: return "v"
    case 0xD7: return "x"
    case 0xF7: return "/"
    case 0xC6: return "A"
    case 0xE6: return "a"
    case 0xDE: return "T"
    case 0xFE: return "t"
    case 0xDF: return "s"
    case 0x152: return "O"
    case 0x153: return "o"
    default: return plain(scalar)
    }
  }

  /// The letter under an accent, a mark of the keyboard for a printer's one.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard let folded = Folding.folded(scalar.value, keepsCase: true), folded < 0x7F else {
      return "?"
    }
    return Unicode.Scalar(folded) ?? "?"
  }
}
