/// Writes a page of the manual in the `man` macros, letters of any page safe from its control signs.
struct Roff {
  private(set) var text = ""
  /// Whether a heading was written last: text behind it is a paragraph of itself.
  private var isBelowHeading = false

  /// - Parameter about: what the page is about, behind its name.
  init(_ name: String, section: Int, about: String) {
    text = ".\\\" \(Installation.sign)\n.TH \(name) \(section) \"\" \"\(Help.release)\"\n"
    heading("NAME")
    text += "\(Roff.escaped(name)) \\- \(Roff.escaped(about))\n"
  }

  mutating func heading(_ words: String) {
    text += ".SH \(Roff.escaped(words))\n"
    isBelowHeading = true
  }

  mutating func subheading(_ words: String) {
    text += ".SS \(Roff.escaped(words))\n"
    isBelowHeading = true
  }

  mutating func paragraph(_ words: String) {
    text += (isBelowHeading ? "" : ".PP\n") + Roff.line(words) + "\n"
    isBelowHeading = false
  }

  /// A term, and under it what it is.
  mutating func item(_ term: String, _ words: String) {
    isBelowHeading = false
    text += ".TP\n\\fB\(Roff.escaped(term))\\fR\n\(Roff.line(words.isEmpty ? " " : words))\n"
  }

  /// Lines that stay as they are.
  mutating func example(_ lines: String) {
    text += ".PP\n.EX\n"
    for line in lines.split(separator: "\n", omittingEmptySubsequences: false) {
      text += Roff.line("  " + line) + "\n"
    }
    text += ".EE\n"
  }

  /// A line of text: a dot or a quotation mark at its start would be taken for a command.
  private static func line(_ words: String) -> String {
    let escaped = escaped(words)
    return escaped.first == "." || escaped.first == "'" ? "\\&" + escaped : escaped
  }

  /// What stands for itself in a page: not every terminal of a manual writes UTF-8, but roff has
  /// names for all signs.
  private static func escaped(_ words: String) -> String {
    var escaped = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "'": escaped += "\\(aq"
      case "`": escaped += "\\(ga"
      case "^": escaped += "\\(ha"
      case "~": escaped += "\\(ti"
      case "\"": escaped += "\\(dq"
      case _ where scalar.isASCII: escaped.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        escaped += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
      }
    }
    return escaped
  }
}
