/// The settings as text: what a session has set, in the form it is read.
extension Session {
  /// A settings file that sets everything as it is set here.
  package var settingsFile: String {
    var lines = [
      "# Settings of lede: all there are, as they are set.",
      "# What is left out stays as the program has it.",
    ]
    for setting in Setting.all {
      lines += ["", "# \(setting.help): \(setting.values)"]
      lines.append("set \(setting.name) \(LineScanner.written(setting.value(self)))")
    }
    lines += ["", "# Looks: style ROLE [COLOUR [BACKGROUND]] [EMPHASIS …]"]
    lines += Style.Role.allCases.map { "style " + theme.words(of: $0).joined(separator: " ") }
    lines += ["", "# Keys: bind [CONTEXT] KEY COMMAND, or :LINE"]
    lines += unboundKeys.map { "unbind \($0.context.rawValue) \(LineScanner.written($0.key.name))" }
    for group in Command.Group.allCases {
      lines += ["", "# \(group.rawValue)"]
      for binding in keymap.bindings where binding.command.group == group {
        lines.append("# \(binding.command.rawValue): \(binding.command.help)")
        lines += binding.keys.map { key in
          bindLine(key, .command(binding.command), in: binding.context)
        }
      }
    }
    if !keymap.lines.isEmpty { lines += ["", "# Lines"] }
    lines += keymap.lines.map { bindLine($0.key, .line($0.line), in: $0.context) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func bindLine(_ key: Key, _ action: Keymap.Action, in context: Keymap.Context) -> String {
    "bind \(context.rawValue) \(LineScanner.written(key.name)) \(action.written)"
  }

  /// Keys that ask for something unless a settings file says otherwise, and here for nothing.
  private var unboundKeys: [(key: Key, context: Keymap.Context)] {
    var unbound: [(key: Key, context: Keymap.Context)] = []
    for binding in Keymap.standard.bindings {
      for key in binding.keys where keymap.ownAction(for: key, in: binding.context) == nil {
        unbound.append((key, binding.context))
      }
    }
    for context in Keymap.Context.allCases {
      unbound += keymap.silenced(in: context).map { ($0, context) }
    }
    return unbound
  }

  /// The keys as text: where, which, the command’s name, what it does.
  package var keyTable: String {
    var rows: [[String]] = []
    for group in Command.Group.allCases {
      let bindings = keymap.bindings.filter { $0.command.group == group }
      guard !bindings.isEmpty else { continue }
      if !rows.isEmpty { rows.append([]) }
      rows.append([group.rawValue])
      rows += bindings.map { binding in
        [
          binding.context.rawValue, binding.keys.map(\.name).joined(separator: " "),
          binding.command.rawValue, binding.command.help,
        ]
      }
    }
    if !keymap.lines.isEmpty { rows += [[], ["Lines"]] }
    rows += keymap.lines.map { [$0.context.rawValue, $0.key.name, ":" + $0.line, ""] }
    let table = rows.filter { $0.count > 1 }
    let widths = (0..<3).map { column in
      table.map { CharacterWidth.cells(of: $0[column]) }.max() ?? 0
    }
    return rows.map { row in
      guard row.count > 1 else { return row.first ?? "" }
      var line = "  "
      for (cell, width) in zip(row, widths) {
        line += cell + String(repeating: " ", count: width - CharacterWidth.cells(of: cell) + 2)
      }
      line += row[3]
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n") + "\n"
  }
}
