import Articles

/// A change that can be taken back, and what takes it back.
struct UndoStep: Hashable, Sendable {
  let done: Change
  let inverse: Change
}

extension OpenStory {
  /// Does a change, or takes one back: the one place where either reaches the story.
  mutating func apply(_ change: Change) {
    state.apply(change)
    switch change {
    case .correction, .correctionUndone: grow(story)
    default: break
    }
  }
}
