/// Carrying out lines of settings.
extension Session {
  /// Takes one line of a settings file.
  ///
  /// - Returns: what is wrong with it; `nil` where nothing is. A `source` is for whoever has files.
  package mutating func take(_ line: SettingLine) -> String? {
    let before = message
    defer { message = before }
    switch line {
    case .nothing, .source: return nil
    case .set(let name, nil): return Setting.trouble(with: name) ?? "set \(name) to what?"
    case .set(let name, .some(let value)): return set(name, to: value)
    case .bind(let key, let action, let context):
      keymap.bind(key, to: action, in: context)
      return nil
    case .unbind(let key, let context):
      keymap.unbind(key, in: context)
      return nil
    case .style(let words): return theme.apply(style: words)
    }
  }

  /// The measure nearest to a width that can be set.
  package static func measure(_ width: Int) -> Int { measures.clamp(width) }

  /// The settings have been read: what is set now is what a session starts with.
  package mutating func settleSettings() { options.measure = measure }

  /// Sets something, and leaves a remark about it; gives what is wrong instead.
  mutating func set(_ name: String, to value: String) -> String? {
    guard let setting = Setting.named(name) else { return Setting.trouble(with: name) }
    message = nil
    guard setting.set(&self, value) else {
      return "\(name) can be \(setting.values), not “\(value)”"
    }
    return nil
  }
}

extension Setting {
  static func named(_ name: String) -> Setting? { all.first { $0.name == name } }

  /// What is wrong with a name that is no setting's.
  static func trouble(with name: String) -> String? {
    guard named(name) == nil else { return nil }
    let names = all.map(\.name)
    if let meant = Nearest.name(to: name, among: names) {
      return "no setting “\(name)”; did you mean “\(meant)”?"
    }
    return "no setting “\(name)”; there are \(names.joined(separator: ", "))"
  }
}
