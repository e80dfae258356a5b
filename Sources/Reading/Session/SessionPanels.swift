import Articles

/// Lists in front of the story.
extension Session {
  mutating func openPanel(_ panel: Panel) -> Effect? {
    guard let story else { return .bell }
    if case .figures = panel, story.annotations.figures.isEmpty {
      return refuse(Wording.noFigures)
    }
    self.panel = panel
    markedFigure = nil
    settlePanel()
    return nil
  }

  /// How many lines the open panel has.
  var panelCount: Int {
    switch panel {
    case .outline: story?.outline.count ?? 0
    case .figures: story?.annotations.figures.count ?? 0
    case .notes: story?.notes.count ?? 0
    case .links: story?.links?.count ?? 0
    case .correction(let list): list.choices.count
    case .found: shelfSearch?.finds.count ?? 0
    case .help: helpPage.count
    case nil: 0
    }
  }

  var helpPage: [HelpLine] {
    HelpLine.page(
      of: keymap, settings: Setting.all.map { ($0, $0.value(self)) },
      columns: layout.column(measure: textMeasure).count)
  }

  /// Rows of the open panel, its title included.
  var panelHeight: Int {
    layout.panelHeight(items: panelCount, isTall: panel?.isTall == true)
  }

  var listHeight: Int { layout.listHeight(ofPanel: panelHeight) }

  /// Keeps the chosen line in sight, whatever the window has become.
  mutating func settlePanel() {
    guard let panel else { return }
    var cursor = panel.cursor
    if panel.isHelp {
      cursor.scroll(to: cursor.top, count: panelCount, height: listHeight)
    } else {
      cursor.settle(count: panelCount, height: listHeight)
    }
    self.panel?.cursor = cursor
  }

  mutating func performInPanel(_ command: Command) -> Effect? {
    guard let panel else { return .bell }
    if case .notes(let cursor) = panel, let done = performInNotes(command, cursor) { return done }
    if case .links(let cursor) = panel, let done = performInLinks(command, cursor) { return done }
    if case .found(let cursor) = panel,
      command == .open || command == .close || command == .searchAgain || command == .searchBack
    {
      if command != .close || shelfSearch?.isRunning == true {
        return performInFound(command, cursor)
      }
    }
    switch (command, panel) {
    case (.close, _), (.back, _), (.outline, .outline), (.figures, .figures), (.notes, .notes),
      (.links, .links), (.trailForward, .links):
      self.panel = nil
      return nil
    case (.outline, _), (.figures, _), (.notes, _), (.links, _):
      self.panel = nil
      return perform(command)
    case (.open, .outline(let cursor)): return goToSection(ofRow: cursor.selected)
    case (.open, .figures(let cursor)): return choose(cursor.selected)
    case (.quotationsOnly, .figures(let cursor)): return showQuotations(cursor.selected)
    case (.searchForward, .help), (.searchBackward, .help):
      return openHelpPrompt(backward: command == .searchBackward)
    case (.searchAgain, .help): return searchInHelp(reversed: false)
    case (.searchBack, .help): return searchInHelp(reversed: true)
    case (.open, .correction(let list)): return choose(list.choices.at(list.cursor.selected))
    case (_, .figures(let cursor)) where command.correctsFigures:
      return correct(cursor.selected, command)
    case (.open, .help): return move(.lineDown, in: panel)
    default: return move(command, in: panel)
    }
  }

  private mutating func move(_ command: Command, in panel: Panel) -> Effect? {
    var cursor = panel.cursor
    let count = panelCount
    let height = listHeight
    let start = panel.isHelp ? cursor.top : cursor.selected
    guard let item = command.item(from: start, count: count, height: height) else { return .bell }
    if panel.isHelp {
      cursor.scroll(to: item, count: count, height: height)
    } else {
      cursor.select(item, count: count, height: height)
    }
    let isChange = cursor != panel.cursor
    self.panel?.cursor = cursor
    return isChange ? nil : .bell
  }

  mutating func goToSection(ofRow row: Int) -> Effect? {
    guard let story, let section = story.outline.at(row) else { return .bell }
    guard self.story?.goToSection(section) == true else {
      return refuse(Wording.nothingOfSection)
    }
    self.story?.trail.leave(story.view.place)
    panel = nil
    return nil
  }

  /// Chooses a figure and goes to its next mention, or round to its first.
  mutating func choose(_ row: Int) -> Effect? {
    guard let view = story?.view, let figure = story?.figuresByMentions.at(row) else {
      return .bell
    }
    panel = nil
    story?.chosenFigure = figure.id
    story?.focus = nil
    if story?.stepToMention(forward: true) != true {
      if story?.isFiltered == true { story?.showEverything() }
      guard story?.stepToFirstMention() == true else { return refuse(Wording.noMention) }
    }
    if story?.view != view { story?.trail.leave(view.place) }
    return nil
  }

  private mutating func showQuotations(_ row: Int) -> Effect? {
    guard let figure = story?.figuresByMentions.at(row) else { return .bell }
    let isQuoted = story?.utterances.contains { $0.attribution.figure == figure.id }
    guard isQuoted == true else { return refuse(Wording.notQuoted(figure.name)) }
    panel = nil
    story?.chosenFigure = figure.id
    story?.showQuotations(of: figure.id)
    if story?.stepToQuotation(forward: true) != true {
      story?.goToTop()
      _ = story?.stepToQuotation(forward: true)
    }
    return nil
  }
}

extension OpenStory {
  mutating func stepToFirstMention() -> Bool {
    guard let index = annotations.mentions.firstIndex(where: { $0.figure == chosenFigure }) else {
      return false
    }
    focus = .mention(index)
    reveal(annotations.mentions[index].span.start)
    return true
  }
}
