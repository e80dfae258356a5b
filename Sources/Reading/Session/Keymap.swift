/// Which key asks for which command, and where: the live table, from which help is made.
package struct Keymap: Hashable, Sendable {
  /// What is in front when a key is pressed. A key without a meaning there has the one that it has
  /// everywhere.
  package enum Context: String, Hashable, Sendable, CaseIterable {
    case everywhere, story, shelf, outline, figures, help, selection, notes, links
  }

  /// The keys of one command in a context, the one to name first in front.
  package struct Binding: Hashable, Sendable {
    package var keys: [Key]
    package var command: Command
    package var context: Context

    package init(_ command: Command, in context: Context = .everywhere, _ keys: [Key]) {
      self.command = command
      self.context = context
      self.keys = keys
    }
  }

  package let bindings: [Binding]
  private let commands: [Context: [Key: Command]]

  /// A table; where two commands claim a key in one context, the earlier one has it.
  package init(_ bindings: [Binding]) {
    self.bindings = bindings
    var commands: [Context: [Key: Command]] = [:]
    for binding in bindings {
      for key in binding.keys where commands[binding.context]?[key] == nil {
        commands[binding.context, default: [:]][key] = binding.command
      }
    }
    self.commands = commands
  }

  /// The command a key asks for in a context, or else everywhere.
  package func command(for key: Key, in context: Context = .everywhere) -> Command? {
    commands[context]?[key] ?? commands[.everywhere]?[key]
  }

  /// The keys of a command as help names them: “Space f PgDn ^F”.
  package func label(of command: Command) -> String {
    guard let binding = bindings.first(where: { $0.command == command }) else { return "" }
    if command == .section { return "1…9" }
    let names = binding.keys.map(\.label).joined(separator: " ")
    return switch command {
    case .percent: "N%"
    case .setMark: names + "x"
    case .goToMark: "\(names)x \(names)\(names)"
    default: names
    }
  }

  package static let standard = Keymap(
    Command.table.map { Binding($0.command, in: $0.context, $0.keys) })
}

extension Key: ExpressibleByUnicodeScalarLiteral {
  /// A character typed, written as itself: `"j"`.
  package init(unicodeScalarLiteral scalar: Unicode.Scalar) { self = .character(scalar) }

  /// The key as help names it.
  package var label: String {
    switch self {
    case .character(" "): "Space"
    case .character(let scalar): String(Character(scalar))
    case .control(let scalar): "^" + String(Character(scalar)).uppercased()
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .home: "Home"
    case .end: "End"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "S-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    }
  }
}
