/// How characters that may not stand in JSON as they are, or had better not, are written.
enum JSONEscapes {
  /// The escape of an ASCII character.
  static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    default: appendUnit(UInt16(byte), to: &bytes)
    }
  }

  /// Copies checked JSON so that no terminal obeys it: what is neither plain ASCII nor harmless
  /// text can only stand inside a string, and is escaped there; the value stays the same.
  static func appendHarmless(_ json: some Collection<UInt8>, to bytes: inout [UInt8]) {
    if json.allSatisfy({ 0x20...0x7E ~= $0 }) { return bytes.append(contentsOf: json) }
    for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: bytes.append(0x20)
      case 0x20...0x7E: bytes.append(UInt8(scalar.value))
      default:
        if mayStand(scalar) {
          bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        } else {
          for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
            bytes.append(UInt8(ascii: "\\"))
            appendUnit(unit, to: &bytes)
          }
        }
      }
    }
  }

  /// Letters, marks, numbers, signs and no-break blanks; not controls, formats or the unassigned.
  private static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    default: true
    }
  }

  /// `uXXXX`.
  private static func appendUnit(_ unit: UInt16, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "u"))
    for shift in [12, 8, 4, 0] {
      let digit = UInt8(unit >> UInt16(shift) & 0xF)
      bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }
}
