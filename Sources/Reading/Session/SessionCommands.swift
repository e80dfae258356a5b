import Articles

/// Carrying out commands, by what is in front: a panel, the shelf, or the story.
extension Session {
  mutating func perform(_ command: Command) -> Effect? {
    switch command {
    case .quit: return .quit
    case .suspend: return .suspend
    case .redraw: return .redraw
    case .help:
      panel = panel?.isHelp == true ? nil : .help(ListCursor())
      helpSearch = nil
      return nil
    case .wider: return setMeasure(measure + 4)
    case .narrower: return setMeasure(measure - 4)
    case .defaultMeasure: return setMeasure(options.measure)
    case .searchShelf: return openPrompt(.everywhere)
    case .commandLine: return openPrompt(.command)
    case .sidePane: return turnSidePane()
    case .sort: return sortShelf(by: shelf.order.next)
    case .reverse: return sortShelf(by: shelf.order, isReversed: !shelf.isReversed)
    case .filter: return openFilter()
    case .indirectSpeech: return setReported(!showsReported)
    default: break
    }
    if panel != nil { return performInPanel(command) }
    if command == .close, awaited != nil, isOnShelf || story != nil {
      awaited = nil
      message = Wording.givenUp
      return nil
    }
    if isOnShelf { return performOnShelf(command) }
    guard story != nil else { return performWhileWaiting(command) }
    return performInStory(command)
  }

  mutating func setMeasure(_ wanted: Int) -> Effect? {
    let wanted = Self.measures.clamp(wanted)
    let isChange = wanted != measure
    measure = wanted
    fit()
    let given = layout.measure(measure)
    message = Wording.measure(measure, given: given)
    return isChange ? nil : .bell
  }

  /// Shows reported speech in all stories, or hides it, and says how much of it there is.
  mutating func setReported(_ shows: Bool) -> Effect? {
    showsReported = shows
    fit()
    guard shows else {
      message = Wording.reportedHidden
      return nil
    }
    let shown = isOnShelf ? nil : story
    message = Wording.reportedShown(shown?.utterances.count { $0.isReported })
    return nil
  }

  private mutating func performWhileWaiting(_ command: Command) -> Effect? {
    command == .back || command == .close ? goBack() : .bell
  }

  /// Back to the shelf, where there is one, then out.
  mutating func goBack() -> Effect? {
    guard shelf.count > 1, !isOnShelf else { return .quit }
    noteProgress()
    isOnShelf = true
    awaited = nil
    return nil
  }

  /// A remark, with a bell: nothing was done.
  mutating func refuse(_ remark: String) -> Effect? {
    message = remark
    return .bell
  }
}

extension Command {
  /// Where a movement leads in a list of `count` items of which `height` are in sight; `nil` if
  /// it is no movement.
  func item(from selected: Int, count: Int, height: Int) -> Int? {
    switch self {
    case .lineDown: selected + 1
    case .lineUp: selected - 1
    case .nextScreenful: selected + max(1, height)
    case .previousScreenful: selected - max(1, height)
    case .halfPageDown: selected + max(1, height / 2)
    case .halfPageUp: selected - max(1, height / 2)
    case .top: 0
    case .end: count - 1
    default: nil
    }
  }
}
