/// Which key asks for which command, and where: the live table, from which help is made.
package struct Keymap: Hashable, Sendable {
  /// What is in front when a key is pressed. A key without a meaning there has the one that it has
  /// everywhere.
  package enum Context: String, Hashable, Sendable, CaseIterable {
    case everywhere, story, shelf, outline, figures, correction, help, selection, notes, links
    case found
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

  /// What a key asks for.
  package enum Action: Hashable, Sendable {
    case command(Command)
    /// A line as it could be typed behind `:`.
    case line(String)
    /// Not even what the key asks for everywhere.
    case nothing
  }

  /// A line of the reader's own on a key.
  package struct BoundLine: Hashable, Sendable {
    package var key: Key
    package var line: String
    package var context: Context
  }

  package private(set) var bindings: [Binding]
  /// Lines on keys, in the order they were bound.
  package private(set) var lines: [BoundLine] = []
  private var actions: [Context: [Key: Action]] = [:]

  /// A table; where two commands claim a key in one context, the earlier one has it.
  package init(_ bindings: [Binding]) {
    self.bindings = bindings
    for binding in bindings {
      for key in binding.keys where actions[binding.context]?[key] == nil {
        actions[binding.context, default: [:]][key] = .command(binding.command)
      }
    }
  }

  package static let standard = Keymap(
    Command.table.map { Binding($0.command, in: $0.context, $0.keys) })

  /// What a key asks for in a context, or else everywhere.
  package func action(for key: Key, in context: Context = .everywhere) -> Action? {
    actions[context]?[key] ?? actions[.everywhere]?[key]
  }

  /// The command a key asks for in a context, or else everywhere.
  package func command(for key: Key, in context: Context = .everywhere) -> Command? {
    guard case .command(let command) = action(for: key, in: context) else { return nil }
    return command
  }

  /// What a key asks for in this context alone.
  package func ownAction(for key: Key, in context: Context) -> Action? { actions[context]?[key] }

  /// The keys that were made to ask for nothing in a context, though they do everywhere.
  package func silenced(in context: Context) -> [Key] {
    (actions[context] ?? [:]).filter { $0.value == .nothing }.map(\.key)
      .sorted { $0.name < $1.name }
  }
}

// MARK: - Binding

extension Keymap {
  /// Has a key ask for something in a context, and for nothing else there.
  package mutating func bind(_ key: Key, to action: Action, in context: Context) {
    guard ownAction(for: key, in: context) != action else { return }
    free(key, in: context)
    actions[context, default: [:]][key] = action
    switch action {
    case .line(let line): lines.append(BoundLine(key: key, line: line, context: context))
    case .command(let command):
      let index = bindings.firstIndex { $0.command == command && $0.context == context }
      if let index { return bindings[index].keys.append(key) }
      let other = bindings.lastIndex { $0.command == command }
      bindings.insert(
        Binding(command, in: context, [key]), at: other.map { $0 + 1 } ?? bindings.endIndex)
    case .nothing: break
    }
  }

  /// Has a key ask for nothing in a context, whatever it asks for elsewhere.
  package mutating func unbind(_ key: Key, in context: Context) {
    free(key, in: context)
    let isBoundEverywhere = context != .everywhere && action(for: key) != nil
    if isBoundEverywhere { actions[context, default: [:]][key] = .nothing }
  }

  private mutating func free(_ key: Key, in context: Context) {
    actions[context]?[key] = nil
    lines.removeAll { $0.key == key && $0.context == context }
    for index in bindings.indices where bindings[index].context == context {
      bindings[index].keys.removeAll { $0 == key }
    }
    // A context of the reader's own making goes with its last key.
    bindings.removeAll { binding in
      binding.keys.isEmpty && binding.context == context
        && Command.context(of: binding.command) != context
    }
  }
}

// MARK: - What help shows

extension Keymap {
  /// The keys of a command as help names them: “Space f PgDn ^F”.
  package func label(of command: Command) -> String {
    bindings.first { $0.command == command }.map(label) ?? ""
  }

  /// The keys of a binding as help names them; a command without any by its name behind `:`.
  package func label(of binding: Binding) -> String {
    guard let first = binding.keys.first else { return ":\(binding.command.rawValue)" }
    let names = binding.keys.map(\.label).joined(separator: " ")
    return switch binding.command {
    case .section where binding.keys == Command.sectionKeys: "1…9"
    case .percent: "N\(names)"
    case .setMark: "\(names)x"
    case .goToMark: "\(first.label)x \(first.label)\(first.label)"
    default: names
    }
  }
}
