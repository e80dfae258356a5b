/// What can be set of the screen's furniture, and of files that change.
extension Setting {
  static let upkeep: [Setting] = [
    Setting(
      name: "plain", values: "on|off",
      help: "text alone, flush left",
      value: { $0.isPlain ? "on" : "off" },
      set: { session, value in
        guard let isOn = Setting.switched(value) else { return false }
        session.isPlain = isOn
        session.fit()
        return true
      }),
    Setting(
      name: "reload", values: Reloading.allCases.map(\.rawValue).joined(separator: "|"),
      help: "when the file has changed",
      value: { $0.reloading.rawValue },
      set: { session, value in
        guard let reloading = Reloading(rawValue: value) else { return false }
        session.reloading = reloading
        return true
      }),
  ]
}
