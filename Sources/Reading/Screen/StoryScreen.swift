import Articles

/// The story on the screen: a top line, the text, and under a section's last line what comes next.
enum StoryScreen {
  static func draw(_ session: inout Session, into grid: inout Grid) {
    // Taken out for a while, so that the page can set lines without being copied.
    guard var story = session.story.take() else { return }
    let layout = session.layout
    let left = layout.left(measure: story.page.measure)
    let lines = story.visibleLines()
    if layout.hasTopLine { drawTopLine(&story, over: lines.first, layout, into: &grid) }
    let lit = Lit(&story, lines: lines)
    for (index, line) in lines.enumerated() {
      let row = layout.bodyTop + index
      var cells = story.page.cells(of: line)
      lit.mark(&cells, of: line)
      grid.place(cells.dropFirst(Page.gutter - layout.gutter), row: row, column: left)
    }
    drawNext(&story, after: lines, layout, into: &grid)
    placeCursor(&story, lines, layout, into: &grid)
    session.story = story
    SidePaneScreen.draw(session, lines, into: &grid)
  }

  /// Headline and section stay in sight wherever the reader is.
  ///
  /// What the first line of the text says anyway is not said twice: over the headline stands the
  /// story's name, over a crosshead the headline alone.
  private static func drawTopLine(
    _ story: inout OpenStory, over first: Line?, _ layout: Layout, into grid: inout Grid
  ) {
    let left = layout.left(measure: story.page.measure) + layout.gutter
    let end = min(layout.textColumns, left + story.page.measure)
    let style = Style(.status)
    let kind = first.flatMap { story.article.blocks.at($0.block)?.kind }
    let headline = kind == .headline ? nil : story.article.headline
    let title = headline ?? story.story.name
    guard kind != .crosshead, kind != .headline,
      let heading = story.heading(ofSection: story.section)
    else {
      grid.write(title, row: 0, column: left, width: end - left, style: style)
      return
    }
    // The section gets what it needs up to half of the line, the headline the rest.
    let wanted = min(CharacterWidth.cells(of: heading), (end - left - 3) / 2)
    var column = grid.write(
      title, row: 0, column: left, width: end - left - 3 - wanted, style: style)
    column = grid.write(" · ", row: 0, column: column, style: style)
    grid.write(heading, row: 0, column: column, width: end - column, style: style)
  }

  /// A faint rule that names the section the next screenful opens.
  private static func drawNext(
    _ story: inout OpenStory, after lines: [Line], _ layout: Layout, into grid: inout Grid
  ) {
    guard !story.view.isFlowing, !layout.isPlain, let last = lines.last,
      !story.goesOn(below: lines.count)
    else {
      return
    }
    let section = story.article.sectionIndex(ofBlock: last.block)
    let free = layout.bodyHeight - lines.count
    guard free > 0 else { return }
    let row = layout.bodyTop + lines.count + (free > 1 ? 1 : 0)
    let left = layout.left(measure: story.page.measure) + layout.gutter
    let end = min(layout.textColumns, left + story.page.measure)
    guard let next = story.section(after: section) else {
      if free > 1 { drawEnd(row, left, end, into: &grid) }
      return
    }
    let style = Style(.rule)
    grid.fill(row: row, columns: left..<end, "─", style: style)
    guard let heading = story.heading(ofSection: next), end - left > 8 else { return }
    let clip = Clip(heading, width: end - left - 5)
    grid.write(" \(heading) ", row: row, column: left + 2, width: clip.width + 2, style: style)
  }

  /// A short sign that nothing follows.
  private static func drawEnd(_ row: Int, _ left: Int, _ end: Int, into grid: inout Grid) {
    grid.write("■", row: row, column: left, width: end - left, style: Style(.rule))
  }

  /// The cursor stands on what is in focus, or else on the first words of the screen.
  private static func placeCursor(
    _ story: inout OpenStory, _ lines: [Line], _ layout: Layout, into grid: inout Grid
  ) {
    let left = layout.left(measure: story.page.measure) + layout.gutter
    let selection = story.selection
    let target = selection?.cursor ?? story.placeAtHand()
    for (index, line) in lines.enumerated() where line.kind == .text {
      guard let target else {
        grid.cursor = (layout.bodyTop + index, left + line.indent)
        return
      }
      guard line.span.contains(target) else { continue }
      let column =
        selection?.isForward == true
        ? line.column(before: target + 1) : line.column(of: target)
      grid.cursor = (layout.bodyTop + index, left + column)
      return
    }
    grid.cursor = (layout.bodyTop, left)
  }
}

extension Line {
  /// The column, from the left edge of the measure, at which an offset is drawn.
  func column(of offset: Int) -> Int {
    // The first of those at or after it; what runs from right to left is not in order of the text.
    var nearest: (offset: Int, column: Int)?
    var column = indent
    for piece in pieces {
      if piece.offset >= offset, piece.offset < nearest?.offset ?? .max {
        nearest = (piece.offset, column)
      }
      column += max(1, piece.width)
    }
    return nearest?.column ?? max(indent, column - 1)
  }
}
