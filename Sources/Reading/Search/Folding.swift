/// Letters made alike for searching: an accent never stands between a reader and a name.
///
/// One scalar becomes one scalar or none, so a text is folded as it is read, without a copy.
/// Printers’ marks fold to those of a keyboard: `’` is found by `'`, a no-break space by a space.
package enum Folding {
  /// The scalar to compare, in its own case or in lower case; `nil` for a combining mark.
  package static func folded(_ scalar: UInt32, keepsCase: Bool) -> UInt32? {
    guard scalar >= 0x80 else {
      if scalar < 0x20 { return 0x20 }
      return !keepsCase && scalar >= 0x41 && scalar <= 0x5A ? scalar | 0x20 : scalar
    }
    switch scalar {
    case 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return 0x20
    case 0xC0..<0x240: return lowered(latin[Int(scalar) - 0xC0], keepsCase)
    case 0x1E00..<0x1F00: return lowered(additional[Int(scalar) - 0x1E00], keepsCase)
    case 0x300...0x36F, 0x200B...0x200F, 0x2060, 0xAD, 0xFE00...0xFE0F: return nil
    case 0x2018...0x201B, 0x2BC, 0x2032: return 0x27
    case 0x201C...0x201F, 0x2033: return 0x22
    case 0x2010...0x2015, 0x2212: return 0x2D
    default: return keepsCase ? scalar : lowerCase(scalar)
    }
  }

  private static func lowered(_ letter: UInt32, _ keepsCase: Bool) -> UInt32 {
    if keepsCase { return letter }
    return letter < 0x80 ? folded(letter, keepsCase: false) ?? letter : lowerCase(letter)
  }

  /// Scripts without case, most of all CJK, are let through before Unicode's tables are asked.
  private static func lowerCase(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x180..<0x590, 0xC0..<0x180, 0x10A0..<0x1100, 0x13A0..<0x1400, 0x1E00..<0x2000,
      0x2C00..<0x2E00, 0xA640..<0xA800, 0xFF21..<0xFF3B, 0x10400..<0x10600:
      guard let mapping = Unicode.Scalar(scalar)?.properties.lowercaseMapping.unicodeScalars,
        let first = mapping.first, mapping.count == 1
      else { return scalar }
      return first.value
    default: return scalar
    }
  }

  /// Latin-1, Latin Extended-A and -B up to U+023F, and Latin Extended Additional from U+1E00 on:
  /// each letter without its marks (the first scalar of its canonical decomposition; strokes too).
  private static let latin = letters(
    "AAAAAAÆCEEEEIIIIDNOOOOO×OUUUUYÞßaaaaaaæceeeeiiiidnooooo÷ouuuuyþy"
      + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiYyJjKkkLlLlLlL"
      + "lLlNnNnNnnNnOoOoOoŒœRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs"
      + "ƀƁƂƃƄƅƆƇƈƉƊƋƌƍƎƏƐƑƒƓƔƕƖƗƘƙƚƛƜƝƞƟOoƢƣƤƥƦƧƨƩƪƫƬƭƮUuƱƲƳƴƵƶƷƸƹƺƻƼƽƾƿ"
      + "ǀǁǂǃǄǅǆǇǈǉǊǋǌAaIiOoUuUuUuUuUuǝAaAaÆæǤǥGgKkOoOoƷʒjǱǲǳGgǶǷNnAaÆæOo"
      + "AaAaEeEeIiIiOoOoRrRrUuUuSsTtȜȝHhȠȡȢȣȤȥAaEeOoOoOoOoYyȴȵȶȷȸȹȺȻȼȽȾȿ"
  )
  private static let additional = letters(
    "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMm"
      + "MmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv"
      + "WwWwWwWwWwXxXxYyZzZzZzhtwyẚsẜẝẞẟAaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe"
      + "EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYyỺỻỼỽỾỿ"
  )

  private static func letters(_ row: String) -> [UInt32] { row.unicodeScalars.map(\.value) }
}
