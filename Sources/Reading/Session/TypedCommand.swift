/// What is typed behind `:`, and what it can go on with.
enum TypedCommand {
  /// What fingers type that have learnt it elsewhere.
  static let shortNames: [String: Command] = ["q": .back, "h": .help]

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

  private static func candidates(after words: [String]) -> [String] {
    switch words.count {
    case 0: return ["set"] + Command.allCases.map(\.rawValue)
    case 1 where words[0] == "set": return Setting.all.map(\.name)
    case 2 where words[0] == "set":
      let values = Setting.all.first { $0.name == words[1] }?.values ?? ""
      return values.contains("|") ? values.split(separator: "|").map { String($0) } : []
    default: return []
    }
  }
}

extension Session {
  /// Does what a line says; what it says wrong is named in the status line.
  mutating func carryOut(line: String) -> Effect? {
    let words = line.split(separator: " ").map { String($0) }
    guard let verb = words.first else { return nil }
    if verb == "set" { return set(Array(words.dropFirst())) }
    guard let command = Command(rawValue: verb) ?? TypedCommand.shortNames[verb], words.count == 1
    else {
      return refuse("no command “\(line)”; set NAME VALUE, or a command’s name")
    }
    return perform(command)
  }

  private mutating func set(_ words: [String]) -> Effect? {
    guard let name = words.first else {
      message = Setting.all.map { "\($0.name) \($0.value(self))" }.joined(separator: " · ")
      return nil
    }
    guard let setting = Setting.all.first(where: { $0.name == name }) else {
      let known = Setting.all.map(\.name).joined(separator: ", ")
      return refuse("no setting “\(name)”; there are \(known)")
    }
    if words.count == 1 {
      message = "\(name) is \(setting.value(self)); it can be \(setting.values)"
      return nil
    }
    let value = words.dropFirst().joined(separator: " ")
    message = nil
    guard setting.set(&self, value) else {
      return refuse("\(name) can be \(setting.values), not “\(value)”")
    }
    message = message ?? "\(name) \(setting.value(self))"
    return nil
  }
}
