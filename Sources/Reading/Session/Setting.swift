/// A thing a reader can set, by its name: `set paging continuous`.
///
/// One table: the command line reads it, and the help page is made from it.
package struct Setting: Sendable {
  package let name: String
  /// What may stand behind the name: “on|off”, “N”.
  package let values: String
  package let help: String
  /// How it is set now.
  let value: @Sendable (Session) -> String
  /// Sets it; `false` for a value that it cannot have. A remark may be left for the status line.
  let set: @Sendable (inout Session, String) -> Bool

  package static let all: [Setting] = [
    Setting(
      name: "indirect", values: "on|off", help: "show reported speech too",
      value: { $0.showsReported ? "on" : "off" },
      set: { session, value in
        guard let isOn = Setting.switched(value) else { return false }
        _ = session.setReported(isOn)
        return true
      }),
    Setting(
      name: "paging", values: "section|continuous",
      help: "how far Space goes",
      value: { $0.isContinuous ? "continuous" : "section" },
      set: { session, value in
        guard value == "continuous" || value == "section" else { return false }
        session.isContinuous = value == "continuous"
        session.fit()
        return true
      }),
    Setting(
      name: "measure", values: "\(Session.measures.lowerBound)…\(Session.measures.upperBound)",
      help: "columns the text is set to",
      value: { String($0.measure) },
      set: { session, value in
        guard let measure = Int(value), Session.measures.contains(measure) else { return false }
        _ = session.setMeasure(measure)
        return true
      }),
  ]

  private static func switched(_ value: String) -> Bool? {
    switch value {
    case "on": true
    case "off": false
    default: nil
    }
  }
}

/// What is typed behind `:`.
extension Session {
  /// Does what a line says; what it says wrong is named in the status line.
  mutating func carryOut(line: String) -> Effect? {
    let words = line.split(separator: " ").map { String($0) }
    guard let verb = words.first else { return nil }
    if verb == "set" { return set(Array(words.dropFirst())) }
    guard let command = Command(rawValue: verb) ?? Self.shortNames[verb], words.count == 1 else {
      return refuse("no command “\(line)”; set NAME VALUE, or a command’s name")
    }
    return perform(command)
  }

  /// What fingers type that have learnt it elsewhere.
  private static let shortNames: [String: Command] = ["q": .back, "h": .help]

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
