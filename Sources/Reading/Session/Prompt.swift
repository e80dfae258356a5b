/// A line being typed at the foot of the screen, and what to go back to if it is given up.
struct Prompt: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case forward
    case backward
    case matching
    /// In all stories of the shelf.
    case everywhere
    case command
    case note
    case save
    case pipe
    case filter
    /// The right name, or the words for who spoke.
    case name
    case speaker

    /// Where what is typed is remembered; `nil` where it says nothing again.
    var list: PromptHistory.List? {
      switch self {
      case .forward, .backward, .matching, .everywhere: .searches
      case .command: .commands
      case .pipe: .pipes
      case .note, .save, .filter, .name, .speaker: nil
      }
    }
  }

  /// Where the reader stood, and what was searched, when the line was opened.
  struct Origin: Hashable, Sendable {
    let view: Viewpoint
    let search: Search?
    let focus: Focus?
  }

  let kind: Kind
  /// `nil` where no story was open.
  let origin: Origin?
  /// What stands before the cursor, and what behind it.
  private(set) var before = ""
  private(set) var after = ""
  /// The line of history that is shown, and what was typed before it was asked for.
  private var recalled: Recalled?

  private struct Recalled: Hashable, Sendable {
    var index: Int
    let typed: String
  }

  init(kind: Kind, text: String = "", origin: Origin?) {
    self.kind = kind
    self.origin = origin
    self.text = text
  }

  /// The whole line; set, it has the cursor at its end.
  var text: String {
    get { before + after }
    set { (before, after) = (newValue, "") }
  }

  /// Whether what is typed is looked for while it is typed.
  var isSearch: Bool { kind == .forward || kind == .backward }

  /// What is looked for; `nil` for a command, and where there is nothing to look for yet.
  var pattern: Pattern? {
    switch kind {
    case .command, .note, .save, .pipe: nil
    case .matching where text.hasPrefix("!"): Pattern(String(text.dropFirst()))
    default: Pattern(text)
    }
  }

  /// What a key does to the line.
  enum Outcome: Hashable, Sendable { case edited, accepted, dropped, refused }

  /// Nobody types more; a paste that goes astray does.
  private static let longest = 500

  mutating func press(_ key: Key, history: PromptHistory = PromptHistory()) -> Outcome {
    switch key {
    case .up, .control("p"): return recall(before: true, from: history)
    case .down, .control("n"): return recall(before: false, from: history)
    default: break
    }
    let outcome = edit(key)
    if outcome == .edited { recalled = nil }
    return outcome
  }

  private mutating func edit(_ key: Key) -> Outcome {
    switch key {
    case .enter, .control("j"), .control("m"): return .accepted
    case .escape, .control("c"), .control("g"): return .dropped
    case .left, .control("b"): return move(to: before.dropLast().endIndex)
    case .right, .control("f"):
      guard let next = after.first else { return .refused }
      return moved(before + String(next), String(after.dropFirst()))
    case .home, .control("a"): return move(to: before.startIndex)
    case .end, .control("e"): return moved(text, "")
    case .backspace, .control("h"): return eraseBackward()
    case .delete, .control("d"):
      // At the end there is nothing under the cursor; vim then takes what is before it.
      guard !after.isEmpty else { return key == .delete ? eraseBackward() : .refused }
      after.removeFirst()
      return .edited
    case .control("k"):
      guard !after.isEmpty else { return .refused }
      after = ""
      return .edited
    case .control("u"):
      before = ""
      return .edited
    case .control("w"):
      while before.last == " " { before.removeLast() }
      while let last = before.last, last != " " { before.removeLast() }
      return .edited
    case .tab, .control("i"):
      guard kind == .command, after.isEmpty, let completed = TypedCommand.completed(before) else {
        return .refused
      }
      before = completed
      return .edited
    case .character(let scalar):
      guard Self.isPrintable(scalar), text.unicodeScalars.count < Self.longest else {
        return .refused
      }
      before.unicodeScalars.append(scalar)
      return .edited
    default: return .refused
    }
  }

  private mutating func eraseBackward() -> Outcome {
    guard !before.isEmpty else { return after.isEmpty ? .dropped : .refused }
    before.unicodeScalars.removeLast()
    return .edited
  }

  private mutating func move(to place: String.Index) -> Outcome {
    moved(String(before[..<place]), String(before[place...]) + after)
  }

  private mutating func moved(_ before: String, _ after: String) -> Outcome {
    guard before != self.before else { return .refused }
    (self.before, self.after) = (before, after)
    return .edited
  }

  /// An earlier line that begins like what was typed, or a later one, and last what was typed.
  private mutating func recall(before: Bool, from history: PromptHistory) -> Outcome {
    guard let list = kind.list else { return .refused }
    let typed = recalled?.typed ?? text
    let lines = history[list]
    let place = recalled?.index ?? lines.count
    if let index = history.index(in: list, from: place, before: before, beginning: typed) {
      recalled = Recalled(index: index, typed: typed)
      text = lines[index]
      return .edited
    }
    guard !before, recalled != nil else { return .refused }
    recalled = nil
    text = typed
    return .edited
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    default: true
    }
  }
}
