/// The shelf: how many stories, in what order, and what keys do there.
extension Wording {
  static let noStories = "no stories"
  static func noStory(has words: String) -> String { "no story has “\(words)”" }

  static func someStories(_ count: Int, of all: Int) -> String {
    "\(count.grouped) of \(stories(all))"
  }

  static func windowTitle(stories: Int) -> String { "lede: \(stories) stories" }
  static func opening(story: String) -> String { "opening \(story) …" }

  static func lookedAt(_ count: Int, of all: Int) -> String {
    "read \(groupedPosition(count, of: all))"
  }

  static let shelfHint = "Enter opens, / narrows, h for help"
  static let narrowedShelfHint = "Enter opens, Esc shows all stories"
  static let openFirst = "open a story first"
  static let oneStoryOnly = "there is one story only"
  static let onlyShelfNarrows = "only the shelf can be narrowed"

  static func sorted(by order: ShelfOrder, isReversed: Bool) -> String {
    "sorted: " + name(of: order, isReversed: isReversed)
  }

  /// The order in words, to follow “12 stories”.
  static func name(of order: ShelfOrder, isReversed: Bool) -> String {
    switch order {
    case .given: isReversed ? "as given, reversed" : "as given"
    case .name: isReversed ? "by name, reversed" : "by name"
    case .headline: isReversed ? "by headline, reversed" : "by headline"
    case .source: isReversed ? "by source, reversed" : "by source"
    case .date: isReversed ? "oldest first" : "newest first"
    case .minutes: isReversed ? "longest first" : "shortest first"
    case .quotations: isReversed ? "fewest quotations first" : "most quotations first"
    case .progress: isReversed ? "least read first" : "furthest read first"
    }
  }
}
