import Articles

/// Searching, marks, and the keys that wait for another.
extension Session {
  mutating func openPrompt(_ kind: Prompt.Kind, text: String = "") -> Effect? {
    let origin = story.map {
      Prompt.Origin(view: $0.view, search: $0.search, focus: $0.focus)
    }
    guard origin != nil || kind == .command || kind == .everywhere else { return .bell }
    prompt = Prompt(kind: kind, text: text, origin: origin)
    return nil
  }

  mutating func pressAtPrompt(_ key: Key) -> Effect? {
    if prompt?.kind == .filter { return pressAtFilter(key) }
    guard let outcome = prompt?.press(key, history: history), let prompt else { return .bell }
    switch outcome {
    case .refused: return .bell
    case .edited:
      if panel?.isHelp == true, prompt.isSearch {
        lookInHelp(for: prompt)
      } else {
        look(for: prompt)
      }
      return nil
    case .dropped:
      self.prompt = nil
      goBack(to: prompt)
      unfinished = nil
      return nil
    case .accepted:
      self.prompt = nil
      remember(prompt)
      if panel?.isHelp == true, prompt.isSearch { return settleHelp(prompt) }
      switch prompt.kind {
      case .command: return carryOut(line: prompt.text)
      case .filter: return nil
      case .matching: return showMatches(prompt)
      case .name, .speaker: return finishCorrection(prompt.text)
      case .forward, .backward: return settle(prompt)
      case .everywhere: return searchShelf(prompt)
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
      if let folded = story?.foldedHit(from: start, forward: !isBackward) {
        story?.unfold(at: folded.hit)
        message = unfoldedMessage
        return nil
      }
      goBack(to: prompt)
      return refuse(Wording.notFound(prompt.text, prompt.pattern?.trouble))
    }
    if let before = prompt.origin?.view, story?.view != before { story?.trail.leave(before.place) }
    if step == .wentRound { message = roundMessage(forward: !isBackward) }
    return nil
  }

  mutating func searchOn(reversed: Bool) -> Effect? {
    guard let search = story?.search, let view = story?.view else {
      return refuse(Wording.nothingToSearch)
    }
    let forward = search.isBackward == reversed
    if story?.stepToHit(forward: forward, goesRound: false) != .found {
      // Hits that are shown come first, then those that are folded away, then other stories.
      let place = story?.origin().offset ?? view.place
      if let folded = story?.foldedHit(from: place, forward: forward) {
        story?.unfold(at: folded.hit)
        message = unfoldedMessage
        return nil
      }
      if let passing = passToFound(forward: forward) { return passing }
      switch story?.stepToHit(forward: forward) {
      case .found: break
      case .wentRound: message = roundMessage(forward: forward)
      default: return refuse(Wording.notFound(search.pattern.text))
      }
    }
    if story?.view != view, lastCommand?.isStep != true { story?.trail.leave(view.place) }
    return nil
  }

  private var unfoldedMessage: String {
    Wording.unfolded(story?.hitPosition ?? "", key: keymap.label(of: .trailBack))
  }

  private func roundMessage(forward: Bool) -> String {
    Wording.wentRound(isForward: forward, story?.hitPosition)
  }

  /// Folds away all but the paragraphs that match, or behind `!` those; an empty line shows all
  /// again.
  private mutating func showMatches(_ prompt: Prompt) -> Effect? {
    guard let pattern = prompt.pattern else {
      story?.leaveMatches()
      return nil
    }
    let isNegated = prompt.text.hasPrefix("!")
    let blocks = story?.blocks(matching: pattern, isNegated: isNegated) ?? []
    guard !blocks.isEmpty else {
      return refuse(
        Wording.noParagraph(has: pattern.text, isNegated: isNegated, pattern.trouble))
    }
    if story?.isFiltered == true { story?.showEverything() }
    story?.search = isNegated ? nil : Search(pattern: pattern, isBackward: false, hits: [])
    story?.show(.blocks(matching: blocks))
    let all = story?.article.blocks.count { !$0.isHeading } ?? 0
    let count = story.map { story in blocks.count { !story.article.blocks[$0].isHeading } } ?? 0
    message = Wording.paragraphs(count, of: all)
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
        return refuse(Wording.markIsLetter)
      }
      change(.mark(name, place))
      message = Wording.mark(name)
      return nil
    case .goToMark:
      let isLast = name == "'" || name == "`"
      guard let target = isLast ? story?.trail.last : story?.state.marks[name] else {
        return refuse(isLast ? Wording.noLastPlace : Wording.noMark(name))
      }
      story?.trail.leave(place)
      story?.goTo(place: target)
      return nil
    }
  }
}
