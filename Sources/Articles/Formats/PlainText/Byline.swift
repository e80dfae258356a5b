/// The line that names who wrote the story: “By Ada Quill and Tomas Reyl, in Taven”.
struct Byline {
  /// The people, as printed, without “By”.
  var people: [String] = []
  /// A date printed on the same line.
  var date: PrintedDate?

  /// Whether a line opens as a byline does; a look at its first bytes only.
  static func opens(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    guard line.count > 5, line.count < 160, bytes[line.lowerBound] | 0x20 == 0x62,
      bytes[line.lowerBound + 1] | 0x20 == 0x79, bytes[line.lowerBound + 2] == 0x20
    else { return false }
    return Byline(String(decoding: UnsafeBufferPointer(rebasing: bytes[line]), as: UTF8.self))
      != nil
  }

  /// The byline that a piece of text is; a look at its bytes comes first, since it rarely is one.
  init?(_ utf8: [UInt8], _ span: Span) {
    guard (6...160).contains(span.count), Byline.openings.occurs(in: utf8, span) else { return nil }
    self.init(String(decoding: utf8[span.range], as: UTF8.self))
  }

  /// Whether a line announces the names on the next: “Text by:”.
  static func announces(_ utf8: [UInt8], _ span: Span) -> Bool {
    announcements.isWhole(utf8, span)
  }

  private static let announcements = PhraseList([
    "by", "by:", "text by:", "text by", "written by", "words by", "story by", "from",
  ])
  private static let openings = PhraseList(["by ", "by:"])

  init?(_ text: String) {
    var parts = text.split(whereSeparator: { "|•·/".contains($0) }).map { Byline.trimmed($0) }
    parts.removeAll(where: \.isEmpty)
    var isStated = false
    for part in parts {
      if let printed = PrintedDate(String(part)) {
        date = printed
        continue
      }
      var rest = part
      for opening in [
        "By: ", "By ", "BY ", "by ", "Words by ", "Story by ", "Written by ",
        "Text by: ", "Text by:", "Text by ",
      ]
      where rest.hasPrefix(opening) {
        rest = Byline.trimmed(rest.dropFirst(opening.count))
        isStated = true
        break
      }
      guard isStated, people.isEmpty else { continue }
      // “Ada Quill, 3 March 2020”: the date trails.
      if let comma = rest.firstIndex(of: ","),
        let printed = PrintedDate(String(Byline.trimmed(rest[rest.index(after: comma)...])))
      {
        date = printed
        rest = rest[..<comma]
      }
      people = Byline.names(in: rest)
    }
    guard isStated, !people.isEmpty else { return nil }
  }

  /// The names at the head of a list: “Ada Quill, Tomas Reyl and Bo Lind in Taven”.
  private static func names(in text: Substring) -> [String] {
    var names: [String] = []
    for part in pieces(of: text) {
      var name: [Substring] = []
      var isDone = false
      for word in part.split(separator: " ") {
        if ["in", "at", "for", "of"].contains(word.lowercased()), !name.isEmpty {
          isDone = true
          break
        }
        name.append(word)
      }
      guard isName(name), names.isEmpty || !isRole(name) else { break }
      names.append(trimmed(Substring(name.joined(separator: " "))).description)
      if isDone { break }
    }
    return names
  }

  private static func pieces(of text: Substring) -> [Substring] {
    var pieces: [Substring] = []
    for part in text.split(whereSeparator: { $0 == "," || $0 == "&" || $0 == ";" }) {
      var words: [Substring] = []
      func flush() {
        if let first = words.first, let last = words.last {
          pieces.append(part[first.startIndex..<last.endIndex])
        }
        words = []
      }
      for word in part.split(separator: " ") {
        if word.lowercased() == "and" { flush() } else { words.append(word) }
      }
      flush()
    }
    return pieces
  }

  /// Whether words can be a person's name, or an agency's: one to six, upper-case but for
  /// particles.
  static func isName(_ words: [Substring]) -> Bool {
    guard (1...6).contains(words.count), let last = words.last else { return false }
    let particles: Set = [
      "de", "da", "del", "der", "den", "di", "do", "dos", "du", "la", "le", "van", "von", "y",
      "bin", "bint", "ibn", "al", "el", "ter", "ten", "af", "av", "zu",
    ]
    for word in words {
      if particles.contains(String(word)) || word.hasPrefix("al-") || word.hasPrefix("d’") {
        continue
      }
      guard let first = word.unicodeScalars.first,
        first.properties.isUppercase || word != words[0] && ("0"..."9").contains(first)
      else { return false }
      // “COURIER 9” is a paper; no person has digits.
      let hasDigit = word.utf8.contains { (0x30...0x39) ~= $0 }
      if hasDigit, words[0].uppercased() != words[0] || words.count == 1 { return false }
      if PrintedDate.isCalendarWord(word) { return false }
    }
    // A sentence ends in a stop, a name only if it is “Jr.” or an initial.
    return !last.hasSuffix(".") || last.utf8.count <= 3
  }

  private static func isRole(_ words: [Substring]) -> Bool {
    let roles: Set = [
      "correspondent", "editor", "reporter", "writer", "staff", "columnist", "news", "agency",
      "agencies", "critic", "producer", "desk", "bureau", "chief",
    ]
    return words.contains { roles.contains($0.lowercased()) }
  }

  static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let last = text.last, last == " " || last == "," || last == ";" { text.removeLast() }
    while let first = text.first, first == " " || first == "," { text.removeFirst() }
    return text
  }
}
