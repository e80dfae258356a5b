import Articles

/// What the reader lets the terminal do beside showing text and reading keys.
package struct TerminalUse: Hashable, Sendable {
  /// Whether clicks and the wheel come here; where not, the terminal selects text with the mouse.
  package var hasMouse = true
  /// Whether the window is called after the story.
  package var setsTitle = true
  /// Whether links are handed to the terminal, to be opened by its own means.
  package var writesLinks = true

  package init() {}
}

extension Session {
  /// What the window is called: the story’s headline or name, or what is on the shelf.
  package var windowTitle: String {
    if let story, !isOnShelf { return story.article.headline ?? story.story.name }
    return shelf.count == 1 ? shelf[0].name : Wording.windowTitle(stories: shelf.count)
  }
}

extension Setting {
  /// How the terminal is used.
  static let terminal: [Setting] = [
    Setting(
      name: "theme", values: Theme.names.joined(separator: "|"), help: "the colours",
      value: { $0.theme.name },
      set: { session, value in
        guard let theme = Theme.named(value) else { return false }
        session.theme = theme
        return true
      }),
    either(
      "mouse", help: "clicks and the wheel; off leaves them to the terminal",
      value: { $0.terminalUse.hasMouse }, set: { $0.terminalUse.hasMouse = $1 }),
    either(
      "title", help: "call the window after the story",
      value: { $0.terminalUse.setsTitle }, set: { $0.terminalUse.setsTitle = $1 }),
    either(
      "hyperlinks", help: "let the terminal open links",
      value: { $0.terminalUse.writesLinks }, set: { $0.terminalUse.writesLinks = $1 }),
  ]
}
