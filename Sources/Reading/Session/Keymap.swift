/// Which key asks for which command: the live table, from which help is made.
package struct Keymap: Hashable, Sendable {
  /// The keys of one command, the one to name first in front.
  package struct Binding: Hashable, Sendable {
    package var keys: [Key]
    package var command: Command

    init(_ command: Command, _ keys: Key...) {
      self.command = command
      self.keys = keys
    }
  }

  package let bindings: [Binding]
  private let commands: [Key: Command]

  /// A table; where two commands claim a key, the earlier one has it.
  package init(_ bindings: [Binding]) {
    self.bindings = bindings
    var commands: [Key: Command] = [:]
    for binding in bindings {
      for key in binding.keys where commands[key] == nil { commands[key] = binding.command }
    }
    self.commands = commands
  }

  package func command(for key: Key) -> Command? { commands[key] }

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

  package static let standard = Keymap([
    Binding(.lineDown, "j", .down),
    Binding(.lineUp, "k", .up),
    Binding(.open, .enter),
    Binding(.nextScreenful, " ", "f", .pageDown, .control("f")),
    Binding(.previousScreenful, "b", .pageUp, .control("b")),
    Binding(.halfPageDown, "d", .control("d")),
    Binding(.halfPageUp, "u", .control("u")),
    Binding(.top, "g", .home),
    Binding(.end, "G", .end),
    Binding(.nextSection, "]", .right),
    Binding(.previousSection, "[", .left),
    Binding(.section, "1", "2", "3", "4", "5", "6", "7", "8", "9"),
    Binding(.percent, "%"),
    Binding(.nextQuotation, "}"),
    Binding(.previousQuotation, "{"),
    Binding(.nextMention, ")"),
    Binding(.previousMention, "("),
    Binding(.quotationsOnly, "\""),
    Binding(.figures, "@"),
    Binding(.outline, "t"),
    Binding(.indirectSpeech, "i"),
    Binding(.copy, "y"),
    Binding(.searchForward, "/"),
    Binding(.searchBackward, "?"),
    Binding(.searchAgain, "n"),
    Binding(.searchBack, "N"),
    Binding(.matchingOnly, "&"),
    Binding(.setMark, "m"),
    Binding(.goToMark, "'"),
    Binding(.trailBack, .control("o")),
    Binding(.trailForward, .control("i"), .tab),
    Binding(.nextStory, "J"),
    Binding(.previousStory, "K"),
    Binding(.back, "q"),
    Binding(.quit, "Q"),
    Binding(.wider, "+"),
    Binding(.narrower, "-"),
    Binding(.defaultMeasure, "="),
    Binding(.commandLine, ":"),
    Binding(.help, "h"),
    Binding(.redraw, .control("l")),
    Binding(.suspend, .control("z")),
    Binding(.close, .escape),
  ])
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
