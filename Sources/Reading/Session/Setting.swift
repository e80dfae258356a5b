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

  package static let all = reading + typography + beside + terminal + upkeep

  private static let reading: [Setting] = [
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

  static func switched(_ value: String) -> Bool? {
    switch value {
    case "on": true
    case "off": false
    default: nil
    }
  }
}
