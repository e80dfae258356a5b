import Articles

/// Searching, marks, and the keys that wait for another.
extension Session {
  mutating func openPrompt(_ kind: Prompt.Kind, text: String = "") -> Effect? {
    let origin = story.map {
      Prompt.Origin(view: $0.view, search: $0.search, focus: $0.focus)
    }
    guard origin != nil || kind == .command else { return .bell }
    prompt = Prompt(kind: kind, text: text, origin: origin)
    return nil
  }

  mutating func pressAtPrompt(_ key: Key) -> Effect? {
    guard let outcome = prompt?.press(key), let prompt else { return .bell }
    switch outcome {
    case .refused: return .bell
    case .edited:
      look(for: prompt)
      return nil
    case .dropped:
      self.prompt = nil
      goBack(to: prompt)
      return nil
    case .accepted:
      self.prompt = nil
      switch prompt.kind {
      case .command: return carryOut(line: prompt.text)
      case .matching: return showMatches(prompt)
      case .forward, .backward: return settle(prompt)
      case .note: return takeNote(prompt.text)
      case .save: return save(to: prompt.text)
      case .pipe: return pipe(to: prompt.text)
      }
    }
  }

  /// Shows while it is typed where the search leads.
  private mutating func look(for prompt: Prompt) {
    guard prompt.isSearch, let origin = prompt.origin else { return }
    story?.returnTo(origin.view)
    let isBackward = prompt.kind == .backward
    let start = searchStart(of: prompt)
    _ = story?.look(for: Pattern(prompt.text), backward: isBackward, from: start)
  }

  /// A search starts from what was in focus, or from the top of the screen.
  private func searchStart(of prompt: Prompt) -> Int {
    prompt.origin?.focus.flatMap { story?.offset(of: $0) } ?? prompt.origin?.view.place ?? 0
  }

  private mutating func goBack(to prompt: Prompt) {
    guard let origin = prompt.origin else { return }
    story?.returnTo(origin.view)
    story?.search = origin.search
    story?.focus = origin.focus
  }

  /// The search as it was typed stands; the place it began at goes on the trail.
  private mutating func settle(_ prompt: Prompt) -> Effect? {
    let isBackward = prompt.kind == .backward
    if prompt.text.isEmpty {
      goBack(to: prompt)
      guard prompt.origin?.search != nil else { return nil }
      story?.search?.isBackward = isBackward
      return searchOn(reversed: false)
    }
    goBack(to: prompt)
    let start = searchStart(of: prompt)
    let step = story?.look(for: Pattern(prompt.text), backward: isBackward, from: start)
    if step == OpenStory.HitStep.none || step == nil {
      goBack(to: prompt)
      return refuse("not found: \(prompt.text)")
    }
    if let before = prompt.origin?.view, story?.view != before { story?.trail.leave(before.place) }
    if step == .wentRound { message = roundMessage(forward: !isBackward) }
    return nil
  }

  mutating func searchOn(reversed: Bool) -> Effect? {
    guard let search = story?.search, let view = story?.view else {
      return refuse("nothing to search for yet")
    }
    let forward = search.isBackward == reversed
    switch story?.stepToHit(forward: forward) {
    case .found: break
    case .wentRound: message = roundMessage(forward: forward)
    default: return refuse("not found: \(search.pattern.text)")
    }
    if story?.view != view, lastCommand?.isStep != true { story?.trail.leave(view.place) }
    return nil
  }

  private func roundMessage(forward: Bool) -> String {
    let position = story?.hitPosition.map { " · " + $0 } ?? ""
    return (forward ? "past the end, on from the top" : "past the top, on from the end") + position
  }

  /// Folds away all but the paragraphs that match; an empty line shows all again.
  private mutating func showMatches(_ prompt: Prompt) -> Effect? {
    guard let pattern = Pattern(prompt.text) else {
      story?.leaveMatches()
      return nil
    }
    guard let blocks = story?.blocks(matching: pattern), !blocks.isEmpty else {
      return refuse("no paragraph has: \(prompt.text)")
    }
    if story?.isFiltered == true { story?.showEverything() }
    story?.search = Search(pattern: pattern, isBackward: false, hits: [])
    story?.show(.blocks(matching: blocks))
    return nil
  }
}

// MARK: - Marks

extension Session {
  mutating func wait(for pending: Pending) -> Effect? {
    self.pending = pending
    return nil
  }

  mutating func complete(_ pending: Pending, with key: Key) -> Effect? {
    if case .replace(let saved) = pending { return replace(saved, answer: key) }
    if key == .escape { return nil }
    guard case .character(let name) = key, let place = story?.view.place else { return .bell }
    switch pending {
    case .replace: return nil
    case .mark:
      guard name.properties.isAlphabetic || name.properties.numericType != nil else {
        return refuse("a mark is a letter or a digit")
      }
      change(.mark(name, place))
      message = "mark \(name)"
      return nil
    case .goToMark:
      let isLast = name == "'"
      guard let target = isLast ? story?.trail.last : story?.state.marks[name] else {
        return refuse(isLast ? "no last place yet" : "no mark \(name)")
      }
      story?.trail.leave(place)
      story?.goTo(place: target)
      return nil
    }
  }
}
