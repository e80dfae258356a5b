import Articles

/// Carrying out commands on the story in front.
extension Session {
  mutating func performInStory(_ command: Command) -> Effect? {
    if let selection = story?.selection { return performSelecting(command, selection) }
    switch command {
    case .nextScreenful:
      return story?.nextScreenful() == true ? nil : passStory(by: 1, .atTop)
    case .previousScreenful:
      return story?.previousScreenful() == true ? nil : passStory(by: -1, .atEnd)
    case .nextStory: return passStory(by: 1, .asLeft)
    case .previousStory: return passStory(by: -1, .asLeft)
    case .back: return goBack()
    case .close: return close()
    case .open where story?.isQuotationsOnly == true: return goToQuotationAtHand()
    case .lineDown, .lineUp, .open, .halfPageDown, .halfPageUp: return scroll(command)
    case .top, .end, .nextSection, .previousSection, .percent, .trailBack, .trailForward:
      return jump(command)
    case .nextQuotation, .previousQuotation, .nextMention, .previousMention: return step(command)
    case .quotationsOnly: return toggleQuotations()
    case .figures:
      let figure = story?.figureAtHand()
      let chosen = figure.flatMap { id in story?.figuresByMentions.firstIndex { $0.id == id } }
      return openPanel(.figures(ListCursor(selected: chosen ?? 0)))
    case .outline:
      let here = story?.outline.firstIndex { $0 == story?.section }
      return openPanel(.outline(ListCursor(selected: here ?? 0)))
    case .searchForward: return openPrompt(.forward)
    case .searchBackward: return openPrompt(.backward)
    case .matchingOnly: return openPrompt(.matching)
    case .searchAgain: return searchOn(reversed: false)
    case .searchBack: return searchOn(reversed: true)
    case .copy: return copy()
    case .copyPlain: return copy(isPlain: true)
    case .select: return beginSelecting()
    case .notes: return openNotes()
    case .links: return openLinks()
    case .openLink: return openLink()
    case .save: return openSavePrompt()
    case .pipe: return openPrompt(.pipe)
    case .reload: return reload()
    case .saidBy: return correctSpeaker()
    case .star: return toggleStar()
    case .read: return toggleRead()
    case .undo: return takeBack()
    case .setMark: return wait(for: .mark)
    case .goToMark: return wait(for: .goToMark)
    default: return .bell
    }
  }

  /// The next story that can be read, or the one before.
  private mutating func passStory(by step: Int, _ arrival: Arrival) -> Effect? {
    guard awaited == nil else { return nil }
    guard let index = storyOnShelf(by: step) else {
      if arrival == .asLeft {
        return refuse(step > 0 ? Wording.noNextStory : Wording.noPreviousStory)
      }
      if shelf.count == 1 { return refuse(step > 0 ? Wording.theEnd : Wording.theTop) }
      return refuse(step > 0 ? Wording.endOfLastStory : Wording.topOfFirstStory)
    }
    return open(index, arrival)
  }

  /// Closes the front-most thing that is open, one a press.
  private mutating func close() -> Effect? {
    guard let story else { return .bell }
    if story.focus != nil || story.search != nil || story.chosenFigure != nil {
      self.story?.focus = nil
      self.story?.search = nil
      self.story?.chosenFigure = nil
      return nil
    }
    switch story.page.filter {
    case .everything: return .bell
    case .quotations: self.story?.leaveQuotations()
    case .blocks: self.story?.leaveMatches()
    }
    return nil
  }

  private mutating func scroll(_ command: Command) -> Effect? {
    let half = max(1, layout.bodyHeight / 2)
    let moved =
      switch command {
      case .halfPageDown: story?.scrollDown(half)
      case .halfPageUp: story?.scrollUp(half)
      case .lineUp: story?.scrollUp(1)
      default: story?.scrollDown(1)
      }
    return moved == true ? nil : .bell
  }

  private mutating func jump(_ command: Command) -> Effect? {
    guard let place = story?.view.place else { return .bell }
    switch command {
    case .trailBack:
      guard let earlier = story?.trail.back(from: place) else {
        return refuse(Wording.noEarlierPlace)
      }
      if story?.foldAgain(at: earlier) == true { return nil }
      story?.goTo(place: earlier)
      return nil
    case .trailForward:
      guard let later = story?.trail.forward(from: place) else {
        let isLinks = story?.knownLinks().isEmpty == false
        return isLinks ? openLinks() : refuse(Wording.noLaterPlace)
      }
      story?.goTo(place: later)
      return nil
    default: break
    }
    let before = story?.view
    let moved =
      switch command {
      case .top: story?.goToTop()
      case .end: story?.goToEnd()
      case .nextSection: story?.goToNextSection()
      case .previousSection: story?.goToPreviousSection()
      default: false
      }
    guard moved == true else {
      let remark =
        switch command {
        case .nextSection: Wording.lastSection
        case .previousSection: Wording.firstSection
        case .percent: Wording.numberFirst
        default: Wording.nothingHere
        }
      return refuse(remark)
    }
    if before != story?.view { story?.trail.leave(place) }
    return nil
  }

  private mutating func step(_ command: Command) -> Effect? {
    guard let view = story?.view else { return .bell }
    let isForward = command == .nextQuotation || command == .nextMention
    let isQuotation = command == .nextQuotation || command == .previousQuotation
    let stepped =
      isQuotation
      ? story?.stepToQuotation(forward: isForward) : story?.stepToMention(forward: isForward)
    guard stepped == true else {
      let name = isQuotation ? nil : story?.chosenName
      return refuse(
        Wording.noFurther(isForward: isForward, isQuotation: isQuotation, of: name))
    }
    if story?.view != view, lastCommand?.isStep != true { story?.trail.leave(view.place) }
    return nil
  }

  private mutating func toggleQuotations() -> Effect? {
    guard let story else { return .bell }
    if story.isQuotationsOnly {
      self.story?.leaveQuotations()
      return nil
    }
    guard !story.utterances.isEmpty else { return refuse(Wording.noQuotations) }
    self.story?.showQuotations()
    return nil
  }

  private mutating func goToQuotationAtHand() -> Effect? {
    guard let index = story?.utteranceAtHand(), let place = story?.utterances.at(index)?.start
    else { return refuse(Wording.noQuotationHere) }
    if let left = story?.fullView?.place { story?.trail.leave(left) }
    story?.showEverything(at: place)
    story?.focus = .utterance(index)
    return nil
  }
}

extension Command {
  /// Whether it is one of a run that leaves a single place on the trail.
  var isStep: Bool {
    switch self {
    case .nextQuotation, .previousQuotation, .nextMention, .previousMention, .searchAgain,
      .searchBack:
      true
    default: false
    }
  }
}

extension OpenStory {
  /// From the matching paragraphs to the full story: where it was left, unless one has moved on.
  mutating func leaveMatches() {
    let place = view.place
    let hasMoved = place != fullView?.place
    showEverything()
    if hasMoved { goTo(place: place) }
  }
}
