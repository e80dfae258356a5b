import Articles

/// The pane beside the story: its sections or its people, and where among them the reader is.
///
///     │ 1  Opening                      310
///     │▸2  Water at the door            540
enum SidePaneScreen {
  static func draw(_ session: Session, _ lines: [Line], into grid: inout Grid) {
    let layout = session.layout
    guard let story = session.story, let pane = session.sidePane, !layout.pane.isEmpty else {
      return
    }
    let rows = layout.bodyTop..<layout.bodyTop + layout.bodyHeight
    for row in rows {
      grid.fill(row: row, columns: layout.pane, style: Style(.panel))
      grid.write("│", row: row, column: layout.pane.lowerBound, style: Style(.rule))
    }
    let column = layout.pane.lowerBound + 1..<layout.pane.upperBound
    let items = items(of: pane, story, lines)
    let top = first(of: items, height: rows.count)
    for (row, item) in zip(rows, items[top...]) {
      item.draw(row: row, in: column, into: &grid)
    }
  }

  /// The item that a row of the pane shows, rows counted from the first one of text.
  static func item(inRow row: Int, of session: inout Session) -> Int? {
    guard let pane = session.sidePane, var story = session.story.take() else { return nil }
    let items = items(of: pane, story, story.visibleLines())
    session.story = story
    let item = first(of: items, height: session.layout.bodyHeight) + row
    return items.indices.contains(item) ? item : nil
  }

  private static func items(of pane: SidePane, _ story: OpenStory, _ lines: [Line]) -> [Item] {
    pane == .outline ? sections(of: story) : figures(of: story, on: lines)
  }

  /// The first item to show, so that what is marked stands in sight, in the midst if it can.
  private static func first(of items: [Item], height: Int) -> Int {
    guard items.count > height, let marked = items.firstIndex(where: \.isMarked) else { return 0 }
    return max(0, min(marked - height / 2, items.count - height))
  }

  private static func sections(of story: OpenStory) -> [Item] {
    story.outline.map { section in
      Item(
        title: "\(section + 1)  \(story.heading(ofSection: section) ?? Wording.opening)",
        count: story.wordCount.words(inSection: section), isMarked: section == story.section,
        isLit: false)
    }
  }

  private static func figures(of story: OpenStory, on lines: [Line]) -> [Item] {
    let spans = lines.map(\.span).filter { !$0.isEmpty }
    var named: Set<Figure.ID> = []
    if let first = spans.first, let last = spans.last {
      let mentions = story.annotations.mentions
      let from = mentions.partition { $0.span.end > first.start }
      named = Set(mentions[from...].prefix { $0.span.start < last.end }.map(\.figure))
    }
    return story.figuresByMentions.map { figure in
      Item(
        title: figure.name, count: figure.mentionCount, isMarked: named.contains(figure.id),
        isLit: figure.id == story.chosenFigure)
    }
  }
}

/// A row of the pane.
private struct Item {
  var title: String
  var count: Int
  /// Whether the reader is there, or it is on the screen.
  var isMarked: Bool
  /// Whether the reader has chosen it.
  var isLit: Bool

  func draw(row: Int, in column: Range<Int>, into grid: inout Grid) {
    let style = isLit ? Style(.selection) : Style(.panel, isMarked ? .bold : [])
    let faint = isLit ? Style(.selection) : Style(.status)
    if isLit { grid.fill(row: row, columns: column, style: style) }
    if isMarked { grid.write("▸", row: row, column: column.lowerBound, style: style) }
    let end = grid.write("\(count)", row: row, endingAt: column.upperBound - 1, style: faint)
    let start = column.lowerBound + 1
    grid.write(title, row: row, column: start, width: max(1, end - 2 - start), style: style)
  }
}
