import Articles

/// What is to be kept of what the reader does.
extension Session {
  /// Does something to the story on the screen that is to outlive the session, and that `U` takes
  /// back.
  ///
  /// - Returns: whether anything changed by it.
  @discardableResult
  mutating func change(_ change: Change) -> Bool {
    guard let inverse = story?.state.inverse(of: change) else { return false }
    story?.apply(change)
    story?.undo.append(UndoStep(done: change, inverse: inverse))
    record(change)
    return true
  }

  mutating func toggleStar() -> Effect? {
    guard let isStarred = story?.state.isStarred else { return .bell }
    change(.starred(!isStarred))
    message = Wording.starred(!isStarred)
    return nil
  }

  mutating func toggleRead() -> Effect? {
    guard let isRead = story?.state.isRead else { return .bell }
    change(.read(!isRead))
    message = Wording.read(!isRead)
    return nil
  }

  /// Takes back the last change of the story on the screen that was not taken back yet.
  mutating func takeBack() -> Effect? {
    guard let step = story?.undo.popLast() else { return refuse(Wording.nothingToTakeBack) }
    story?.apply(step.inverse)
    record(step.inverse)
    message = Wording.takenBack(step)
    return nil
  }

  /// Notes something that is to outlive the session, about the story on the screen.
  mutating func record(_ change: Change) {
    guard let story else { return }
    let quote = change.span.map { TextQuote($0, in: story.article.utf8) }
    changes.append(StoryChange(story: story.story.key, change: change, quote: quote))
  }

  /// Everything that changed since last asked, oldest first; to be asked after every key.
  ///
  /// Where the reader is comes last, and only if that is another place than the one last told.
  /// Nothing where the reader wants nothing kept.
  package mutating func takeChanges() -> [StoryChange] {
    notePlace()
    defer { changes.removeAll() }
    return isRemembering ? changes : []
  }

  /// Notes where the reader is, if that is another place than the one last told.
  mutating func notePlace() {
    guard var story = self.story.take() else { return }
    let place = story.fullView?.lasting ?? story.view.lasting
    let percent = story.percentRead()
    let key = story.story.key
    self.story = story
    guard !isOnShelf, keptPlace?.story != key || keptPlace?.place != place else { return }
    keptPlace = (key, place)
    // A story is read when its end comes in sight, not as often as a key is pressed there.
    if percent == 100, story.state.percent < 100, !story.state.isRead {
      self.story?.apply(.read(true))
      record(.read(true))
    }
    self.story?.apply(.place(place, percent: percent))
    record(.place(place, percent: percent))
  }
}
