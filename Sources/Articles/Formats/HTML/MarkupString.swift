/// A value out of a page's tags or data as one line that is safe to show.
enum MarkupString {
  /// Tags taken out, references resolved (sites write both into their data), blanks evened out,
  /// past the sanitizer; `nil` if nothing is left.
  static func line(_ bytes: [UInt8]) -> String? {
    var words = bytes
    if words.contains(0x26) {
      words = words.withUnsafeBufferPointer { bytes in
        var resolved: [UInt8] = []
        MarkupText.append(0..<bytes.count, of: bytes, .data, to: &resolved)
        return resolved
      }
    }
    if words.contains(0x3C) { words = withoutTags(words) }
    let safe = Array(Sanitizer.clean(String(decoding: words, as: UTF8.self)).utf8)
    let text = safe.withUnsafeBufferPointer { bytes in
      var out: [UInt8] = []
      var at = 0
      while at < bytes.count {
        if let length = Blank.length(at: at, in: bytes) {
          if let last = out.last, last != 0x20 { out.append(0x20) }
          at += length
        } else {
          out.append(bytes[at])
          at += 1
        }
      }
      if out.last == 0x20 { out.removeLast() }
      return out
    }
    return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
  }

  private static func withoutTags(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { bytes in
      var scanner = MarkupScanner(bytes)
      var out: [UInt8] = []
      while let token = scanner.next() {
        if case .text = token.kind {
          out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[token.words]))
        }
      }
      return out
    }
  }

  /// A moment in any of the ways that pages write it, as ISO 8601.
  static func date(_ text: String) -> String? {
    var words = text.split(separator: " ")
    // “18 Nov 2031 10:00:00 +0100”: the zone goes to the time.
    if words.count > 1, let last = words.last, last.utf8.count >= 5,
      last.hasPrefix("+") || last.hasPrefix("-"),
      last.dropFirst().utf8.allSatisfy({ (0x30...0x39) ~= $0 || $0 == 0x3A })
    {
      words[words.count - 2] += words.removeLast()
    }
    guard let iso = PrintedDate(words.joined(separator: " "))?.iso else { return nil }
    // “0001-01-01” is what a program writes that does not know.
    return iso.prefix(4) >= "1600" ? iso : nil
  }

  /// The letters and digits of a text, in small letters: what two printings of one line share.
  static func stem(_ text: some StringProtocol) -> [UInt8] {
    text.utf8.filter { $0 >= 0x80 || (0x30...0x39) ~= $0 || (0x61...0x7A) ~= $0.lower }
      .map(\.lower)
  }
}
