/// The sequence that hands text to the clipboard of whoever sits at the terminal, however far away
/// the program runs: OSC 52 of xterm, which others have taken over.
enum ClipboardSequence {
  /// `ESC ] 52 ; c ; BASE64 BEL`.
  static func bytes(for text: String) -> [UInt8] {
    Array("\u{1B}]52;c;".utf8) + base64(Array(text.utf8)) + [0x07]
  }

  /// Base 64 by RFC 4648, 4, padded.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let three = bytes[start..<min(start + 3, bytes.count)]
      var bits = three.reduce(0) { $0 << 8 | Int($1) }
      bits <<= 8 * (3 - three.count)
      for place in 0..<4 {
        let isPadding = place > three.count
        result.append(
          isPadding ? UInt8(ascii: "=") : letters[bits >> (18 - 6 * place) & 0x3F])
      }
    }
    return result
  }

  /// Terminals that are known to print such a sequence rather than obey it.
  static func isUnderstood(by terminal: String) -> Bool {
    !["linux", "dumb", "vt", "cons", "sun", "ansi"].contains { terminal.hasPrefix($0) }
  }
}
