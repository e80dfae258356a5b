/// What is wrong with a line of settings, as a sentence without an end.
package struct SettingTrouble: Error, Hashable, Sendable {
  package var sentence: String

  package init(_ sentence: String) { self.sentence = sentence }
}

/// Takes a line of settings apart into words.
///
/// Blanks part words. A word in double quotes may hold them; there `\"` and `\\` stand for the
/// signs themselves. `#` begins a comment at the start of a line, and later where a blank follows
/// it, so that `#7b2d8b` is a colour.
struct LineScanner {
  private var rest: Substring
  private var isAtStart = true

  init(_ line: String) { rest = line[...] }

  /// The next word; `nil` where there is none.
  mutating func next() throws(SettingTrouble) -> String? {
    skipBlanks()
    defer { isAtStart = false }
    guard let first = rest.first, !isAtComment else {
      rest = ""
      return nil
    }
    guard first == "\"" else {
      let word = rest.prefix { !Self.isBlank($0) }
      rest = rest[word.endIndex...]
      return String(word)
    }
    rest.removeFirst()
    var word = ""
    while let sign = rest.popFirst() {
      if sign == "\"" { return word }
      if sign == "\\", let next = rest.first, next == "\"" || next == "\\" {
        rest.removeFirst()
        word.append(next)
      } else {
        word.append(sign)
      }
    }
    throw SettingTrouble("a quotation mark is not closed; the sign itself is written \"\\\"\"")
  }

  /// All words that are left.
  mutating func words() throws(SettingTrouble) -> [String] {
    var words: [String] = []
    while let word = try next() { words.append(word) }
    return words
  }

  /// What is left of the line, as it is written.
  var remainder: String {
    var scanner = self
    scanner.skipBlanks()
    var rest = scanner.rest
    while let last = rest.last, Self.isBlank(last) { rest.removeLast() }
    return String(rest)
  }

  private mutating func skipBlanks() { rest = rest.drop(while: Self.isBlank) }

  private var isAtComment: Bool {
    rest.first == "#" && (isAtStart || rest.dropFirst().first.map(Self.isBlank) ?? true)
  }

  private static func isBlank(_ sign: Character) -> Bool { sign == " " || sign == "\t" }

  /// A word as it is to be written so that it is read as the same one.
  static func written(_ word: String) -> String {
    let isPlain =
      !word.isEmpty && word != "#" && !word.contains { isBlank($0) || $0 == "\"" }
    guard !isPlain else { return word }
    var quoted = ""
    for sign in word {
      if sign == "\"" || sign == "\\" { quoted.append("\\") }
      quoted.append(sign)
    }
    return "\"\(quoted)\""
  }
}
