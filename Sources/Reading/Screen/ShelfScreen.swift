/// The shelf: a line a story, with what is known of it before it is opened.
enum ShelfScreen {
  static func draw(_ session: inout Session, into grid: inout Grid) {
    let layout = session.layout
    if layout.hasTopLine { drawTitle(session, layout, into: &grid) }
    session.shelfCursor.settle(count: session.shelf.count, height: layout.bodyHeight)
    guard !session.shelf.isEmpty else {
      grid.write("no stories", row: layout.bodyTop, column: layout.gutter, style: Style(.status))
      return
    }
    let cursor = session.shelfCursor
    let dateWidth = session.shelf.reduce(0) { max($0, min(10, $1.date?.utf8.count ?? 0)) }
    for row in 0..<layout.bodyHeight {
      guard let entry = session.shelf.at(cursor.top + row) else { break }
      let isSelected = cursor.top + row == cursor.selected
      draw(
        entry, isSelected, dateWidth: dateWidth, row: layout.bodyTop + row, layout, into: &grid)
    }
    grid.cursor = (layout.bodyTop + cursor.selected - cursor.top, 0)
  }

  /// Lines stay short enough for the eye to get from a headline to its minutes.
  private static let widest = 120

  private static func drawTitle(_ session: Session, _ layout: Layout, into grid: inout Grid) {
    let count = session.shelf.count
    grid.write(
      count == 1 ? "1 story" : "\(count) stories", row: 0, column: layout.gutter,
      style: Style(.status))
  }

  /// Headline at the left, then file name, date and minutes as far as the window has room.
  private static func draw(
    _ entry: ShelfEntry, _ isSelected: Bool, dateWidth: Int, row: Int, _ layout: Layout,
    into grid: inout Grid
  ) {
    let base = isSelected ? Style(.selection) : Style(.text)
    let faint = isSelected ? Style(.selection) : Style(.status)
    if isSelected { grid.fill(row: row, columns: 0..<layout.columns, style: base) }
    var end = min(layout.columns - (layout.gutter > 0 ? 1 : 0), widest)
    if layout.columns >= 40 {
      let minutes = entry.minutes.map { "\($0) min" } ?? ""
      grid.write(minutes, row: row, endingAt: end, style: faint)
      end -= 9
    }
    if layout.columns >= 60, dateWidth > 0 {
      let date = String((entry.date ?? "").prefix(10))
      grid.write(date, row: row, endingAt: end, style: faint)
      end -= dateWidth + 2
    }
    let start = layout.gutter
    if layout.columns >= 76, entry.headline != nil {
      let width = min(28, (end - start) / 3)
      grid.write(entry.name, row: row, column: end - width, width: width, style: faint)
      end -= width + 2
    }
    let title = entry.headline ?? entry.name
    let column = grid.write(
      title, row: row, column: start, width: max(1, end - start),
      style: entry.trouble == nil ? base : faint)
    if let trouble = entry.trouble, end - column > 8 {
      let style = isSelected ? base : Style(.warning)
      grid.write(trouble, row: row, column: column + 2, width: end - column - 2, style: style)
    } else if entry.trouble != nil, layout.gutter > 0 {
      grid.write("!", row: row, column: 0, style: isSelected ? base : Style(.warning))
    }
  }
}
