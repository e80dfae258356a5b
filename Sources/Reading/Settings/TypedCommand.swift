/// What is typed behind `:`, and what it can go on with.
enum TypedCommand {
  /// What fingers type that have learnt it elsewhere.
  static let shortNames: [String: Command] = [
    "q": .back, "q!": .quit, "qa": .quit, "qall": .quit, "quitall": .quit, "x": .quit, "wq": .quit,
    "h": .help, "n": .nextStory, "next": .nextStory, "p": .previousStory, "prev": .previousStory,
    "N": .previousStory, "mark": .setMark, "search": .searchForward,
    "$": .end, "0": .top, "w": .save, "write": .save, "!": .pipe,
  ]

  /// The command a word stands for.
  static func command(named word: String) -> Command? {
    Command(rawValue: word) ?? shortNames[word]
  }

  /// The line with its last word typed out as far as it can only be one; `nil` where nothing that
  /// is known begins so.
  static func completed(_ line: String) -> String? {
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map { String($0) }
    guard let last = words.last else { return nil }
    let fitting = candidates(after: words.dropLast()).filter { $0.hasPrefix(last) }
    guard var word = fitting.first else { return nil }
    for other in fitting { while !other.hasPrefix(word) { word.removeLast() } }
    guard word != last || fitting.count == 1 else { return nil }
    let isDone = fitting.count == 1 && !candidates(after: words.dropLast() + [word]).isEmpty
    return (words.dropLast() + [word + (isDone ? " " : "")]).joined(separator: " ")
  }

  private static let commands = Command.allCases.map(\.rawValue)
  private static let contexts = Keymap.Context.allCases.map(\.rawValue)
  private static let emphases = Style.Emphasis.names.map(\.name) + ["none"]

  private static func candidates(after words: [String]) -> [String] {
    guard let first = words.first else {
      return SettingLine.Verb.allCases.map(\.rawValue) + commands
    }
    let count = words.count
    switch SettingLine.Verb(rawValue: first) {
    case .set:
      if count == 1 { return Setting.all.map(\.name) }
      let values = Setting.named(words[1])?.values ?? ""
      guard count == 2, values.contains("|") else { return [] }
      return values.split(separator: "|").map { String($0) }
    case .bind:
      let hasContext = count > 1 && contexts.contains(words[1])
      if count == (hasContext ? 3 : 2) { return commands }
      return count == 1 ? contexts + Key.longNames : hasContext && count == 2 ? Key.longNames : []
    case .unbind:
      if count == 1 { return contexts + Key.longNames }
      return count == 2 && contexts.contains(words[1]) ? Key.longNames : []
    case .style:
      if count == 1 { return Style.Role.allCases.map(\.rawValue) }
      return count == 2 ? ["default"] + emphases : emphases
    case .source, nil: return []
    }
  }
}

extension Session {
  /// Does what a line says; what it says wrong is named in the status line.
  mutating func carryOut(line: String) -> Effect? {
    var line = line[...]
    while line.first == " " || line.first == ":" { line.removeFirst() }
    guard let verb = line.split(separator: " ").first.map({ String($0) }) else { return nil }
    if SettingLine.Verb(rawValue: verb) != nil { return settle(String(line)) }
    var argument = line.dropFirst(verb.count)
    while argument.first == " " { argument.removeFirst() }
    while argument.last == " " { argument.removeLast() }
    if let effect = goTo(number: verb, isAlone: argument.isEmpty) { return effect.effect }
    guard let command = TypedCommand.command(named: verb) else {
      let known = SettingLine.Verb.allCases.map(\.rawValue) + Command.allCases.map(\.rawValue)
      let meant = Nearest.name(to: verb, among: known)
      return refuse(
        "no command “\(verb)”; "
          + (meant.map { "did you mean “\($0)”?" } ?? "set NAME VALUE, or a command’s name"))
    }
    return perform(command, with: String(argument))
  }

  /// A line that was bound to a key.
  mutating func carryOut(bound line: String) -> Effect? {
    lastCommand = .commandLine
    return carryOut(line: line)
  }

  /// `:set`, `:bind` and the others that a settings file knows too.
  private mutating func settle(_ line: String) -> Effect? {
    do throws(SettingTrouble) {
      let line = try line == "set" ? SettingLine.nothing : SettingLine(line)
      switch line {
      case .nothing: return showSettings()
      case .source(let path): return .source(path)
      case .set(let name, nil):
        guard let setting = Setting.named(name) else {
          return refuse(Setting.trouble(with: name) ?? "")
        }
        message = "\(name) is \(setting.value(self)); it can be \(setting.values)"
      case .set(let name, .some(let value)):
        if let trouble = set(name, to: value) { return refuse(trouble) }
        message = message ?? "\(name) \(Setting.named(name)?.value(self) ?? value)"
      case .bind(let key, let action, let context):
        if let trouble = take(line) { return refuse(trouble) }
        let place = context == .everywhere ? "" : "\(context.rawValue): "
        message = "\(place)\(key.name) \(action.written)"
      case .unbind(let key, _):
        if let trouble = take(line) { return refuse(trouble) }
        message = "\(key.name) does nothing now"
      case .style(let words):
        if let trouble = take(line) { return refuse(trouble) }
        message = words.joined(separator: " ")
      }
      return nil
    } catch {
      return refuse(error.sentence)
    }
  }

  /// All settings as they are now, in the help page.
  private mutating func showSettings() -> Effect? {
    panel = .help(ListCursor())
    settlePanel()
    let start = helpPage.firstIndex { line in
      if case .key(let label, _) = line { label.hasPrefix("set ") } else { false }
    }
    guard let start, var cursor = panel?.cursor else { return nil }
    cursor.scroll(to: start - 1, count: panelCount, height: listHeight)
    panel?.cursor = cursor
    return nil
  }

  /// `:3` is the third section, `:50%` the middle, as other programs have it.
  private mutating func goTo(number word: String, isAlone: Bool) -> (effect: Effect?, Void)? {
    guard isAlone, word.utf8.first.map({ (0x31...0x39).contains($0) }) == true else { return nil }
    if word.last == "%" { return (perform(.percent, with: String(word.dropLast())), ()) }
    return Int(word) == nil ? nil : (perform(.section, with: word), ())
  }
}

// MARK: - Commands with an argument

extension Session {
  /// Does a command by its name, with what stands behind it.
  private mutating func perform(_ command: Command, with argument: String) -> Effect? {
    switch command {
    // A shelf is narrowed to stories, a story to paragraphs.
    case .filter where !isOnShelf: return perform(.matchingOnly, with: argument)
    case .filter where !argument.isEmpty:
      shelf.filter(by: ShelfFilter(argument))
      return nil
    case .section: return goToSection(argument)
    case .percent: return count(argument, for: command, wants: "how many per cent: percent 50")
    case .searchForward, .searchBackward, .searchShelf, .matchingOnly, .save, .pipe:
      let effect = perform(command)
      guard !argument.isEmpty, prompt != nil else { return effect }
      prompt?.text = argument
      return pressAtPrompt(.enter)
    case .setMark, .goToMark:
      guard story != nil, panel == nil, !isOnShelf, !argument.isEmpty else { break }
      let letters = argument.unicodeScalars
      guard let letter = letters.first, letters.count == 1 else {
        return refuse(Wording.markIsLetter)
      }
      return complete(command == .setMark ? .mark : .goToMark, with: .character(letter))
    case _ where command.takesCount && !argument.isEmpty:
      return count(argument, for: command, wants: "how often: \(command.rawValue) 3")
    default: break
    }
    guard argument.isEmpty else {
      return refuse("\(command.rawValue) takes no “\(argument)”")
    }
    return perform(command)
  }

  private mutating func goToSection(_ word: String) -> Effect? {
    guard let number = Int(word), number > 0 else { return refuse("which one: section 3") }
    guard let story, panel == nil, !isOnShelf else { return refuse(Wording.openFirst) }
    guard self.story?.goToSection(number - 1) == true else { return refuse("no section \(number)") }
    if self.story?.view != story.view { self.story?.trail.leave(story.view.place) }
    return nil
  }

  private mutating func count(_ word: String, for command: Command, wants: String) -> Effect? {
    guard let number = Int(word), (0...Count.limit).contains(number) else { return refuse(wants) }
    guard let story, panel == nil, !isOnShelf else { return perform(command) }
    let count = Count(
      number: number, view: story.view, focus: story.focus, trail: story.trail)
    return perform(command, count)
  }
}

extension Keymap.Action {
  /// As it is written behind a key.
  var written: String {
    switch self {
    case .command(let command): command.rawValue
    case .line(let line): ":" + line
    case .nothing: ""
    }
  }
}
