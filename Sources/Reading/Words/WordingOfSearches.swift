/// Searching: in the story, in the help page, over the shelf; and patterns that are none.
extension Wording {
  static let nothingToSearch = "nothing to search for yet"
  static let notFound = "not found"
  static let foldedAway = "folded away"

  static func notFound(_ text: String, _ trouble: String? = nil) -> String {
    behind("not found: \(text)", trouble)
  }

  /// - Parameter key: what folds it again.
  static func unfolded(_ position: String, key: String) -> String {
    "folded away till now · \(position) · \(key) folds again"
  }

  static func wentRound(isForward: Bool, _ position: String?) -> String {
    let words = isForward ? "past the end, on from the top" : "past the top, on from the end"
    return words + (position.map { " · " + $0 } ?? "")
  }

  static func noParagraph(has text: String, isNegated: Bool, _ trouble: String?) -> String {
    behind((isNegated ? "every paragraph has: " : "no paragraph has: ") + text, trouble)
  }

  static func paragraphs(_ count: Int, of all: Int) -> String {
    "\(count) of \(counted(all, one: "paragraph", many: "paragraphs"))"
  }

  static let nextStoryWithHits = "the next story with hits"
  static let storyBeforeWithHits = "the story before, with hits"

  static func found(hits: Int, stories count: Int) -> String {
    guard count > 0 else { return notFound }
    return counted(hits, one: "hit", many: "hits", isGrouped: true) + " in " + stories(count)
  }

  static func unreadable(_ count: Int) -> String { "\(count.grouped) unreadable" }

  static func searched(_ count: Int, of total: Int, isRunning: Bool) -> String {
    "searched \(groupedPosition(count, of: total))" + (isRunning ? " …" : ", then stopped")
  }
}

// MARK: - What is typed at a prompt

extension Wording {
  static func label(of kind: Prompt.Kind) -> String {
    switch kind {
    case .forward: "/"
    case .backward: "?"
    case .matching: "&"
    case .everywhere: "all stories: "
    case .command: ":"
    case .note: "note: "
    case .save: "save as: "
    case .pipe: "|"
    case .filter: "only: "
    case .name: "name: "
    case .speaker: "said by: "
    }
  }
}

// MARK: - Why a text is no regular expression

extension Wording {
  static let openGroup = "“(” is not closed"
  static let openBracket = "“[” is not closed"
  static let nothingEscaped = "nothing stands behind “\\”"
  static let repeatsTooMuch = "repeats too much"

  static func runsBackward(_ low: Unicode.Scalar, _ high: Unicode.Scalar) -> String {
    "“\(low)-\(high)” runs backward"
  }

  static func countsDown(_ least: Int, _ most: Int) -> String {
    "“{\(least),\(most)}” counts down"
  }
}
