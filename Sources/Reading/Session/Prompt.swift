/// A line being typed at the foot of the screen, and what to go back to if it is given up.
struct Prompt: Hashable, Sendable {
  enum Kind: String, Hashable, Sendable {
    case forward = "/"
    case backward = "?"
    case matching = "&"
    case command = ":"
    case note = "note: "
    case save = "save as: "
    case pipe = "|"
  }

  /// Where the reader stood, and what was searched, when the line was opened.
  struct Origin: Hashable, Sendable {
    let view: Viewpoint
    let search: Search?
    let focus: Focus?
  }

  var kind: Kind
  var text = ""
  /// `nil` where no story was open.
  let origin: Origin?

  /// Whether what is typed is looked for while it is typed.
  var isSearch: Bool { kind == .forward || kind == .backward }

  /// What a key does to the line.
  enum Outcome: Hashable, Sendable { case edited, accepted, dropped, refused }

  /// Nobody types more; a paste that goes astray does.
  private static let longest = 500

  mutating func press(_ key: Key) -> Outcome {
    switch key {
    case .enter, .control("j"), .control("m"): return .accepted
    case .escape, .control("c"), .control("g"): return .dropped
    case .backspace, .delete, .control("h"):
      guard !text.isEmpty else { return .dropped }
      text.unicodeScalars.removeLast()
      return .edited
    case .control("u"):
      text = ""
      return .edited
    case .control("w"):
      while text.last == " " { text.removeLast() }
      while let last = text.last, last != " " { text.removeLast() }
      return .edited
    case .tab, .control("i"):
      guard kind == .command, let completed = TypedCommand.completed(text) else { return .refused }
      text = completed
      return .edited
    case .character(let scalar):
      guard Self.isPrintable(scalar), text.unicodeScalars.count < Self.longest else {
        return .refused
      }
      text.unicodeScalars.append(scalar)
      return .edited
    default: return .refused
    }
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
