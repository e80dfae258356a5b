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

  package static let all = reading + beside + terminal + upkeep + shelf + keeping + typography

  private static let reading: [Setting] = [
    either(
      "indirect", help: "show reported speech too",
      value: { $0.showsReported }, set: { _ = $0.setReported($1) }),
    either(
      "paging", "continuous", "section", help: "how far Space goes",
      value: { $0.isContinuous }, set: { $0.set(\.isContinuous, to: $1) }),
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

}

extension Setting {
  /// A setting of two values, “on” and “off” unless others are named.
  static func either(
    _ name: String, _ yes: String = "on", _ no: String = "off", help: String,
    value: @escaping @Sendable (Session) -> Bool,
    set: @escaping @Sendable (inout Session, Bool) -> Void
  ) -> Setting {
    Setting(
      name: name, values: yes == "on" ? "on|off" : "\(no)|\(yes)", help: help,
      value: { value($0) ? yes : no },
      set: { session, word in
        guard word == yes || word == no else { return false }
        set(&session, word == yes)
        return true
      })
  }

  /// A setting of several values, each called as it is written.
  static func oneOf<Value: RawRepresentable<String> & CaseIterable & Sendable>(
    _ name: String, _: Value.Type, help: String,
    value: @escaping @Sendable (Session) -> Value,
    set: @escaping @Sendable (inout Session, Value) -> Void
  ) -> Setting {
    Setting(
      name: name, values: Value.allCases.map(\.rawValue).joined(separator: "|"), help: help,
      value: { value($0).rawValue },
      set: { session, word in
        guard let value = Value(rawValue: word) else { return false }
        set(&session, value)
        return true
      })
  }
}

extension Session {
  /// Sets something that the page is set by, and sets the page anew.
  mutating func set<Value>(_ path: WritableKeyPath<Session, Value>, to value: Value) {
    self[keyPath: path] = value
    fit()
  }
}
