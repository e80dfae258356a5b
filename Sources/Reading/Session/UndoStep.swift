import Articles

/// A change that can be taken back, and what takes it back.
struct UndoStep: Hashable, Sendable {
  let done: Change
  let inverse: Change

  /// What is taken back, for the status line.
  var remark: String {
    switch done {
    case .place: "the place"
    case .read(let isRead): isRead ? "read" : "unread"
    case .starred(let isStarred): isStarred ? "the star" : "the star’s removal"
    case .mark(let name, _): "mark \(name)"
    case .highlight:
      if case .highlight = inverse { "the note" } else { "the highlight" }
    case .highlightRemoved: "the highlight’s removal"
    case .correction: "the correction"
    case .correctionUndone: "the correction’s removal"
    }
  }
}

extension OpenStory {
  /// Does a change, or takes one back: the one place where either reaches the story.
  mutating func apply(_ change: Change) {
    state.apply(change)
  }
}
