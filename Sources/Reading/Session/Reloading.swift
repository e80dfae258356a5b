import Articles

/// What is done when the file of the story on the screen has changed.
package enum Reloading: String, Hashable, Sendable, CaseIterable {
  /// Say so, and let a key read it again.
  case ask
  case auto
  case off
}

extension Session {
  /// How long the reader may be left alone before its file is looked at, in milliseconds; -1 for
  /// ever.
  package var idleTime: Int32 { watched == nil ? -1 : 1000 }

  /// The story whose file is worth looking at, by its place on the shelf.
  package var watched: Int? {
    reloading == .off || isOnShelf || story == nil || awaited != nil ? nil : current
  }

  /// The file of a story has changed.
  package mutating func receive(changeAt index: Int) -> Effect? {
    guard index == current, story != nil, reloading != .off else { return nil }
    if reloading == .auto { return .reload(index) }
    story?.hasChangedFile = true
    return nil
  }

  mutating func reload() -> Effect? {
    story?.hasChangedFile = false
    story?.isReloading = true
    return .reload(current)
  }

  /// Takes a story that has been read further, or again; what the reader left in it stays.
  mutating func renew(with story: Story) {
    guard let before = self.story else { return }
    self.story?.grow(story)
    self.story?.isReloading = false
    guard before.story.key != story.key else {
      if before.isReloading { message = Wording.readAgainUnchanged }
      return
    }
    self.story?.hasChangedFile = false
    message = Wording.readAgain
    shelf[current].headline = story.article.headline ?? shelf[current].headline
    carryOver(from: before)
  }

  /// Brings what was left in one version of the text over to another, each to where its words are.
  private mutating func carryOver(from before: OpenStory) {
    guard let story else { return }
    var left = before.state
    left.place = before.fullView?.lasting ?? before.view.lasting
    let moved = Relocation(left, from: before.article, into: story.article)
    self.story?.take(moved)
    changes += moved.state.changes(of: story.story.key, in: story.article)
  }
}
