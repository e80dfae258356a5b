/// The browser that links open in: by `$BROWSER`, else the desktop's own.
///
/// `$BROWSER` is a list of command lines parted by colons; the first that can be started is taken.
/// A `%s` in it stands for the address, which else comes last. No shell reads any of it.
struct Browser {
  let arguments: [String]
  /// Whether it wants the terminal to itself.
  let needsTerminal: Bool

  /// The browsers to try for an address, in order.
  static func candidates(for address: String) -> [Browser] {
    guard isSafe(address) else { return [] }
    var lines = Surroundings.value("BROWSER").split(separator: ":").map { String($0) }
    #if os(macOS)
      lines.append("open")
    #else
      lines += ["xdg-open"]
    #endif
    return lines.compactMap { Browser(line: $0, address: address) }
      .filter { Surroundings.canRun($0.arguments[0]) }
  }

  /// Whether an address may be an argument at all: no option, no control character, and of a kind
  /// that neither runs a script nor opens a file.
  static func isSafe(_ address: String) -> Bool {
    !address.unicodeScalars.contains { $0.value <= 0x20 || (0x7F...0x9F).contains($0.value) }
      && ["https://", "http://", "mailto:"].contains { address.lowercased().hasPrefix($0) }
  }

  init?(line: String, address: String) {
    let words = line.split(separator: " ").map { String($0) }
    guard let program = words.first else { return nil }
    let marked = words.contains { $0.contains("%s") }
    arguments = words.map { Self.filled($0, with: address) } + (marked ? [] : [address])
    let name = program.split(separator: "/").last.map { String($0) } ?? program
    needsTerminal = Self.textBrowsers.contains(name) || !Self.hasDesktop
  }

  /// `%s` is the address, `%%` a per cent sign.
  private static func filled(_ word: String, with address: String) -> String {
    var text = ""
    var rest = word[...]
    while let sign = rest.first {
      if rest.hasPrefix("%s") {
        text += address
        rest = rest.dropFirst(2)
      } else {
        text.append(sign)
        rest = rest.dropFirst(rest.hasPrefix("%%") ? 2 : 1)
      }
    }
    return text
  }

  private static let textBrowsers: Set<String> = [
    "w3m", "lynx", "links", "links2", "elinks", "www-browser", "browsh", "chawan", "cha",
  ]

  private static var hasDesktop: Bool {
    #if os(macOS)
      return true
    #else
      return ["DISPLAY", "WAYLAND_DISPLAY"].contains { !Surroundings.value($0).isEmpty }
    #endif
  }
}
