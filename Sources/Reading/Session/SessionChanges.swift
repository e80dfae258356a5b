import Articles

/// What is to be kept of what the reader does.
extension Session {
  /// Notes something that is to outlive the session, about the story on the screen.
  mutating func record(_ change: Change) {
    guard let story else { return }
    changes.append(StoryChange(story: story.story.key, change: change))
  }

  /// Everything that changed since last asked, oldest first; to be asked after every key.
  ///
  /// Where the reader is comes last, and only if that is another place than the one last told.
  package mutating func takeChanges() -> [StoryChange] {
    notePlace()
    defer { changes.removeAll() }
    return changes
  }

  private mutating func notePlace() {
    guard var story = self.story.take() else { return }
    let place = story.fullView?.place ?? story.view.place
    let end = max(1, story.article.blocks.last?.span.end ?? 1)
    let percent = story.isAtEnd() ? 100 : min(99, place * 100 / end)
    let key = story.story.key
    self.story = story
    guard !isOnShelf, keptPlace?.story != key || keptPlace?.place != place else { return }
    keptPlace = (key, place)
    changes.append(StoryChange(story: key, change: .place(place, percent: percent)))
  }
}
