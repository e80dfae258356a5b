import Articles

/// The sequence that makes a link of cells: OSC 8, which terminals that do not know it pass over.
enum HyperlinkSequence {
  /// `ESC ] 8 ; ; ADDRESS ESC \`; `nil` for an address that may not be offered.
  static func opening(_ address: String) -> String? {
    guard Link.isSafe(address) else { return nil }
    var sequence = "\u{1B}]8;;"
    for byte in address.utf8 {
      if (0x21...0x7E).contains(byte) {
        sequence.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        sequence += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return sequence + "\u{1B}\\"
  }

  static let closing = "\u{1B}]8;;\u{1B}\\"
}
