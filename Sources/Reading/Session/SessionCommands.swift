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
      return nil
    case .wider: return setMeasure(measure + 4)
    case .narrower: return setMeasure(measure - 4)
    case .defaultMeasure: return setMeasure(options.measure)
    case .commandLine: return openPrompt(.command)
    case .sidePane: return turnSidePane()
    case .indirectSpeech: return setReported(!showsReported)
    default: break
    }
    if panel != nil { return performInPanel(command) }
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
    message =
      given < measure ? "measure \(measure), the window gives \(given)" : "measure \(measure)"
    return isChange ? nil : .bell
  }

  /// Shows reported speech in all stories, or hides it, and says how much of it there is.
  mutating func setReported(_ shows: Bool) -> Effect? {
    showsReported = shows
    fit()
    guard shows else {
      message = "reported speech hidden"
      return nil
    }
    message = "reported speech shown"
    if let story, !isOnShelf {
      let count = story.utterances.count { $0.isReported }
      message? += count == 0 ? "; none in this story" : "; \(count) in this story"
    }
    return nil
  }

  private mutating func performWhileWaiting(_ command: Command) -> Effect? {
    command == .back || command == .close ? goBack() : .bell
  }

  /// Back to the shelf, where there is one, then out.
  mutating func goBack() -> Effect? {
    guard shelf.count > 1, !isOnShelf else { return .quit }
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

// MARK: - The shelf

extension Session {
  private mutating func performOnShelf(_ command: Command) -> Effect? {
    let height = layout.bodyHeight
    let selected = shelfCursor.selected
    switch command {
    case .back, .close: return command == .back ? .quit : .bell
    case .open:
      guard shelf.indices.contains(selected) else { return .bell }
      return open(selected, .asLeft)
    case .nextStory: return chooseOnShelf(selected + 1)
    case .previousStory: return chooseOnShelf(selected - 1)
    default:
      guard let item = command.item(from: selected, count: shelf.count, height: height) else {
        return shelf.isEmpty ? .bell : refuse("open a story first")
      }
      return chooseOnShelf(item)
    }
  }

  private mutating func chooseOnShelf(_ item: Int) -> Effect? {
    let before = shelfCursor.selected
    shelfCursor.select(item, count: shelf.count, height: layout.bodyHeight)
    return shelfCursor.selected == before ? .bell : nil
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
