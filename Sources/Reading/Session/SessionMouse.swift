import Articles

/// What the mouse does: it goes where keys go, and never does what no key does.
extension Session {
  /// Lines that a turn of the wheel scrolls.
  private static let turn = 3

  /// Something done with the mouse. On nothing it does nothing, and never rings.
  package mutating func press(mouse event: MouseEvent) -> Effect? {
    guard prompt == nil, (0..<rows).contains(event.row), (0..<columns).contains(event.column)
    else { return nil }
    switch event.kind {
    case .wheelUp, .wheelDown:
      turnWheel(by: event.kind == .wheelUp ? -Self.turn : Self.turn)
      return nil
    case .press:
      message = nil
      pending = nil
      count = nil
      lastCommand = nil
      return quiet(click(event))
    case .drag:
      dragSelection(to: event)
      return nil
    case .release: return nil
    }
  }

  /// The effect without the bell.
  private func quiet(_ effect: Effect?) -> Effect? { effect == .bell ? nil : effect }

  private mutating func turnWheel(by lines: Int) {
    if let panel {
      var cursor = panel.cursor
      let start = panel.isHelp ? cursor.top : cursor.selected
      if panel.isHelp {
        cursor.scroll(to: start + lines, count: panelCount, height: listHeight)
      } else {
        cursor.select(start + lines, count: panelCount, height: listHeight)
      }
      self.panel?.cursor = cursor
    } else if isOnShelf {
      _ = chooseOnShelf(shelf.cursor.selected + lines)
    } else {
      _ = lines < 0 ? story?.scrollUp(-lines) : story?.scrollDown(lines)
    }
  }

  private mutating func click(_ event: MouseEvent) -> Effect? {
    let row = event.row - layout.bodyTop
    guard (0..<layout.bodyHeight).contains(row) else { return nil }
    if let panel { return click(panel, row: row - (layout.bodyHeight - listHeight)) }
    if layout.pane.contains(event.column) { return clickPane(row: row) }
    if isOnShelf { return clickShelf(row: row, clicks: event.clicks) }
    if selectClicked(row: row, event) { return nil }
    return clickStory(row: row, column: event.column)
  }

  /// A click on a row of the pane beside the story does what it would in the list of the same kind.
  private mutating func clickPane(row: Int) -> Effect? {
    guard let pane = sidePane, let item = SidePaneScreen.item(inRow: row, of: &self) else {
      return nil
    }
    switch pane {
    case .outline: return goToSection(ofRow: item)
    case .figures: return choose(item)
    }
  }

  /// The first click on a story of the shelf chooses it, the second opens it.
  private mutating func clickShelf(row: Int, clicks: Int) -> Effect? {
    let item = shelf.cursor.top + row
    guard shelf.rows.indices.contains(item) else { return nil }
    let isChosen = item == shelf.cursor.selected
    _ = chooseOnShelf(item)
    return isChosen || clicks > 1 ? perform(.open) : nil
  }

  /// A click on a line of a panel does what Enter would there, one above the panel closes it.
  private mutating func click(_ panel: Panel, row: Int) -> Effect? {
    guard row >= 0 else {
      // The panel's own title is no story to go back to.
      if row < listHeight - panelHeight { self.panel = nil }
      return nil
    }
    let item = panel.cursor.top + row
    guard !panel.isHelp, item < panelCount else { return nil }
    var cursor = panel.cursor
    cursor.select(item, count: panelCount, height: listHeight)
    self.panel?.cursor = cursor
    return perform(.open)
  }

  /// A name chooses its figure, a quotation is put in focus; anything else clears what was lit.
  private mutating func clickStory(row: Int, column: Int) -> Effect? {
    guard var story else { return nil }
    self.story = nil
    defer { self.story = story }
    guard let offset = story.offset(row: row, column: column, layout) else {
      story.focus = nil
      story.chosenFigure = nil
      return nil
    }
    let mentions = story.annotations.mentions
    let mention = mentions.partition { $0.span.end > offset }
    if mentions.indices.contains(mention), mentions[mention].span.contains(offset) {
      story.focus = .mention(mention)
      story.chosenFigure = mentions[mention].figure
    } else if let utterance = story.page.speech(at: offset)?.utterance {
      story.focus = .utterance(utterance)
    } else {
      story.focus = nil
      story.chosenFigure = nil
    }
    return nil
  }
}

extension OpenStory {
  /// The offset of the text in a cell, rows counted from the first one of text; `nil` beside it.
  mutating func offset(row: Int, column: Int, _ layout: Layout) -> Int? {
    guard let line = visibleLines().at(row), line.kind == .text, !line.span.isEmpty else {
      return nil
    }
    var start = layout.left(measure: page.measure) + layout.gutter + line.indent
    for piece in line.pieces {
      let end = start + max(1, piece.width)
      if (start..<end).contains(column) { return piece.offset }
      start = end
    }
    return nil
  }
}
