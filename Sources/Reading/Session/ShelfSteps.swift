import Articles

/// Star and read of the story that is chosen on the shelf, opened or not.
extension Session {
  mutating func toggleStarOnShelf() -> Effect? {
    guard let progress = chosenProgress else { return .bell }
    let isStarred = progress.isStarred
    return step(
      UndoStep(done: .starred(!isStarred), inverse: .starred(isStarred)),
      saying: Wording.starred(!isStarred))
  }

  mutating func toggleReadOnShelf() -> Effect? {
    guard let progress = chosenProgress else { return .bell }
    let isRead = progress.isRead
    return step(
      UndoStep(done: .read(!isRead), inverse: .read(isRead)), saying: Wording.read(!isRead))
  }

  /// Takes back the last change of the chosen story, if it is one that the shelf shows.
  mutating func takeBackOnShelf() -> Effect? {
    guard let place = shelf.chosen else { return .bell }
    guard let key = shelf[place].key,
      let step = opened(at: place)?.undo.last ?? shelfSteps[place]?.last
    else { return refuse(Wording.nothingToTakeBack) }
    guard step.isShown else { return refuse(Wording.openToTakeBack(step)) }
    if opened(at: place) == nil {
      shelfSteps[place]?.removeLast()
    } else {
      change(at: place) { $0.undo.removeLast() }
    }
    apply(step.inverse, at: place, of: key)
    message = Wording.takenBack(step)
    return nil
  }

  /// Does to a story opened now what was done to it on the shelf, whatever is kept of it by now.
  mutating func catchUp(_ opened: inout OpenStory, at place: Int) {
    for step in shelfSteps.removeValue(forKey: place) ?? [] {
      opened.apply(step.done)
      opened.undo.append(step)
      // The file may hold another text than when its line was read.
      changes.append(StoryChange(story: opened.story.key, change: step.done))
    }
  }

  private mutating func step(_ step: UndoStep, saying remark: String) -> Effect? {
    guard let place = shelf.chosen else { return .bell }
    guard shelf[place].trouble == nil else { return refuse(Wording.unreadable) }
    guard let key = shelf[place].key else { return refuse(Wording.notReadYet) }
    let isOpened = opened(at: place) != nil
    if isOpened {
      change(at: place) { $0.undo.append(step) }
    } else {
      shelfSteps[place, default: []].append(step)
    }
    apply(step.done, at: place, of: key)
    message = remark
    return isOpened ? nil : .noteOrigin(key, at: place)
  }

  private mutating func apply(_ change: Change, at place: Int, of key: StoryKey) {
    self.change(at: place) { $0.apply(change) }
    var progress = shelf[place].progress
    switch change {
    case .starred(let isStarred): progress.isStarred = isStarred
    case .read(let isRead): progress.isRead = isRead
    default: break
    }
    shelf.note(progress, at: place)
    changes.append(StoryChange(story: key, change: change))
  }

  private var chosenProgress: ShelfEntry.Progress? { shelf.chosen.map { shelf[$0].progress } }

  /// The story at a place, if it was opened in this session.
  private func opened(at place: Int) -> OpenStory? {
    place == current && story != nil ? story : putAside[place]
  }

  private mutating func change(at place: Int, _ body: (inout OpenStory) -> Void) {
    if place == current, var changed = story.take() {
      body(&changed)
      story = changed
    } else if var changed = putAside.removeValue(forKey: place) {
      body(&changed)
      putAside[place] = changed
    }
  }
}

extension UndoStep {
  /// Whether the shelf shows what it changed.
  fileprivate var isShown: Bool {
    switch done {
    case .starred, .read: true
    default: false
    }
  }
}
