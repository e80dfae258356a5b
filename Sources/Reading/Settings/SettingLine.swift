/// A line of settings, from a file or from behind `:`, taken apart but not yet carried out.
package enum SettingLine: Hashable, Sendable {
  /// An empty line, or a comment.
  case nothing
  /// `nil` where only the name stands there.
  case set(String, String?)
  case bind(Key, Keymap.Action, in: Keymap.Context)
  case unbind(Key, in: Keymap.Context)
  /// What stands behind `style`.
  case style([String])
  /// A path, as it is written.
  case source(String)

  /// The words a line can begin with.
  package enum Verb: String, CaseIterable, Sendable {
    case set, bind, unbind, style, source

    /// How it goes on, and what it does, for the manual.
    package var usage: String {
      switch self {
      case .set: "set NAME VALUE"
      case .bind: "bind [CONTEXT] KEY COMMAND"
      case .unbind: "unbind [CONTEXT] KEY"
      case .style: "style ROLE [COLOUR [BACKGROUND]] [EMPHASIS …]"
      case .source: "source PATH"
      }
    }

    /// What it does, for the manual.
    package var help: String {
      switch self {
      case .set: "sets something; the settings are listed below"
      case .bind:
        "has a key ask for a command; :LINE instead of a command is carried out as if it were typed"
      case .unbind: "has a key ask for nothing"
      case .style: "changes how a role looks; what is not named stays as it is"
      case .source: "reads another file, named from home behind ~/ or from this file’s folder"
      }
    }
  }

  /// Reads a line.
  ///
  /// - Throws: what is wrong with it, going by the words alone.
  package init(_ line: String) throws(SettingTrouble) {
    var scanner = LineScanner(line)
    guard let word = try scanner.next() else {
      self = .nothing
      return
    }
    guard let verb = Verb(rawValue: word) else {
      let verbs = Verb.allCases.map(\.rawValue)
      throw SettingTrouble("no “\(word)”" + Nearest.hint(to: word, among: verbs))
    }
    switch verb {
    case .set: self = try SettingLine.set(&scanner)
    case .bind: self = try SettingLine.bind(&scanner)
    case .unbind:
      let (key, context) = try SettingLine.key(&scanner, verb)
      guard try scanner.next() == nil else { throw SettingTrouble("\(verb.usage), and no more") }
      self = .unbind(key, in: context ?? .everywhere)
    case .style: self = .style(try scanner.words())
    case .source:
      guard let path = try scanner.next(), try scanner.next() == nil else {
        throw SettingTrouble("source wants one path; quote it where it has blanks")
      }
      self = .source(path)
    }
  }

  private static func set(_ scanner: inout LineScanner) throws(SettingTrouble) -> SettingLine {
    guard var name = try scanner.next() else { throw SettingTrouble(Verb.set.usage) }
    var values = try scanner.words()
    // As vim and less write it.
    if let sign = name.firstIndex(of: "="), sign > name.startIndex {
      values.insert(String(name[name.index(after: sign)...]), at: 0)
      name = String(name[..<sign])
    } else if values.count > 1, values[0] == "=" {
      values.removeFirst()
    }
    return .set(name, values.isEmpty ? nil : values.joined(separator: " "))
  }

  private static func bind(_ scanner: inout LineScanner) throws(SettingTrouble) -> SettingLine {
    let (key, context) = try key(&scanner, .bind)
    let line = scanner.remainder
    if line.hasPrefix(":") {
      let line = String(line.dropFirst())
      guard line.contains(where: { $0 != " " }) else { throw SettingTrouble("no line behind “:”") }
      return .bind(key, .line(line), in: context ?? .everywhere)
    }
    guard let name = try scanner.next() else {
      throw SettingTrouble("“\(key.name)” to which command? \(Verb.bind.usage)")
    }
    guard let command = Command(rawValue: name) else {
      let names = Command.allCases.map(\.rawValue)
      throw SettingTrouble("no command “\(name)”" + Nearest.hint(to: name, among: names))
    }
    // A command with an argument is a line.
    let argument = scanner.remainder
    if try scanner.next() != nil {
      return .bind(key, .line("\(name) \(argument)"), in: context ?? .everywhere)
    }
    return .bind(key, .command(command), in: context ?? Command.context(of: command))
  }

  private static func key(
    _ scanner: inout LineScanner, _ verb: Verb
  ) throws(SettingTrouble) -> (Key, Keymap.Context?) {
    guard var word = try scanner.next() else { throw SettingTrouble(verb.usage) }
    let context = Keymap.Context(rawValue: word)
    if context != nil {
      guard let next = try scanner.next() else { throw SettingTrouble(verb.usage) }
      word = next
    }
    guard let key = Key(named: word) else {
      throw SettingTrouble("no key “\(word)”; keys are named j, ^F, Space, PgDn, F1")
    }
    return (key, context)
  }
}

/// The name that was probably meant.
enum Nearest {
  /// How a sentence about an unknown name goes on: “; did you mean “width”?” or all there are.
  static func hint(to word: String, among names: [String]) -> String {
    if let name = name(to: word, among: names) { return "; did you mean “\(name)”?" }
    guard names.count <= 12 else { return "" }
    return "; there are " + names.joined(separator: ", ")
  }

  /// The name most like a word, if it is like it at all.
  static func name(to word: String, among names: [String]) -> String? {
    let word = Array(word.utf8.prefix(40))
    let most = max(1, word.count / 3)
    let best = names.map { (name: $0, distance: distance(word, Array($0.utf8))) }
      .min { $0.distance < $1.distance }
    guard let best, best.distance <= most, word.count > 2 else { return nil }
    return best.name
  }

  /// Letters to be put in, taken out or changed to make one word of another (Levenshtein).
  private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var row = Array(0...other.count)
    for (index, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in other.indices {
        let changed = diagonal + (letter == other[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(changed, diagonal + 1, row[column] + 1)
      }
    }
    return row[other.count]
  }
}
