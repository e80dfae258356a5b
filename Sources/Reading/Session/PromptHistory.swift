/// What was typed at the foot of the screen before, oldest first, to be had back with the arrows.
///
/// What is looked for is one list, whichever way it was looked for; commands are another.
package struct PromptHistory: Hashable, Sendable {
  package enum List: String, Hashable, Sendable, CaseIterable {
    case searches, commands
    /// Commands of the shell that something was given to.
    case pipes
  }

  /// A line that was typed, to be kept for another day.
  package struct Entry: Hashable, Sendable {
    package var list: List
    package var text: String

    package init(_ list: List, _ text: String) {
      self.list = list
      self.text = text
    }
  }

  /// Older lines than these are forgotten.
  package static let limit = 200

  private var lines: [List: [String]] = [:]

  package init() {}

  package init(searches: [String], commands: [String] = []) {
    for line in searches { add(Entry(.searches, line)) }
    for line in commands { add(Entry(.commands, line)) }
  }

  /// The lines of a list, oldest first, each once.
  package subscript(list: List) -> [String] { lines[list] ?? [] }

  /// Adds a line as the newest of its list; typed before, it moves there.
  package mutating func add(_ entry: Entry) {
    guard !entry.text.isEmpty else { return }
    var list = self[entry.list]
    list.removeAll { $0 == entry.text }
    list.append(entry.text)
    lines[entry.list] = list.suffix(Self.limit)
  }

  /// The nearest line before a place in a list that begins as given, or behind it the nearest after.
  func index(in list: List, from place: Int, before: Bool, beginning start: String) -> Int? {
    let lines = self[list]
    func fits(_ index: Int) -> Bool {
      lines[index].unicodeScalars.starts(with: start.unicodeScalars)
    }
    return before
      ? (0..<min(place, lines.count)).last { fits($0) }
      : (min(place + 1, lines.count)..<lines.count).first { fits($0) }
  }
}

extension Session {
  /// The lines typed since last asked, oldest first; to be asked after every key.
  package mutating func takeHistory() -> [PromptHistory.Entry] {
    defer { typedLines.removeAll() }
    return isRemembering ? typedLines : []
  }

  /// Takes the lines of earlier days, which are older than any typed today.
  package mutating func receive(history earlier: PromptHistory) {
    var all = earlier
    for list in PromptHistory.List.allCases {
      for line in history[list] { all.add(PromptHistory.Entry(list, line)) }
    }
    history = all
  }

  mutating func remember(_ prompt: Prompt) {
    guard let list = prompt.kind.list, !prompt.text.isEmpty else { return }
    let entry = PromptHistory.Entry(list, prompt.text)
    history.add(entry)
    typedLines.append(entry)
  }
}
