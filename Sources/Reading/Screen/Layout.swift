/// Where things stand in a window of a size: shared by the session, which scrolls by it, and the
/// renderer, which draws by it.
package struct Layout: Hashable, Sendable {
  package let columns: Int
  package let rows: Int
  /// Whether there is a pane beside the text, where the window has room for it.
  package let hasPane: Bool

  /// Whether the text stands alone: no gutter, no rules, no lines above and below.
  package let isPlain: Bool

  package init(columns: Int, rows: Int, hasPane: Bool = false, isPlain: Bool = false) {
    self.isPlain = isPlain
    self.columns = max(1, columns)
    self.rows = max(1, rows)
    self.hasPane = hasPane && !isPlain && columns >= Layout.leastForPane
  }

  /// The narrowest window with a pane: beside it a comfortable measure has room.
  package static let leastForPane = 110

  /// The columns of the pane beside the text, its rule the first of them; empty without one.
  package var pane: Range<Int> { textColumns..<columns }

  /// Columns that are the text's.
  package var textColumns: Int { hasPane ? columns - min(48, columns * 3 / 10) : columns }

  /// A low window keeps its few rows for the text.
  package var hasTopLine: Bool { rows >= 6 && !isPlain }
  package var hasStatusLine: Bool { rows >= 2 && !isPlain }

  /// The first row of text, and how many there are.
  package var bodyTop: Int { hasTopLine ? 1 : 0 }
  package var bodyHeight: Int { rows - bodyTop - (hasStatusLine ? 1 : 0) }

  /// Cells of the gutter that are shown; a window too narrow for it gives them to the text.
  package var gutter: Int { columns >= 16 && !isPlain ? Page.gutter : 0 }

  /// The measure text is set to when the reader wants `wanted` columns.
  package func measure(_ wanted: Int) -> Int { max(1, min(wanted, textColumns - gutter)) }

  /// The column of the first gutter cell: the text itself is centred, not the gutter with it.
  package func left(measure: Int) -> Int {
    isPlain ? 0 : max(0, (textColumns - measure) / 2 - gutter)
  }

  /// The columns in which everything but the gutter stands, lists and status line included.
  ///
  /// A measure chosen very narrow leaves them room all the same.
  package func column(measure: Int) -> Range<Int> {
    let start = left(measure: measure) + gutter
    return start..<min(textColumns, start + max(measure, min(60, textColumns - start)))
  }
}

extension Layout {
  /// The columns of the list of figures: it says more than a measure has room for, so where the
  /// window is wider it goes on to the right.
  func figures(measure: Int) -> Range<Int> {
    let column = column(measure: measure)
    let end = min(textColumns - gutter, column.lowerBound + 96)
    return column.lowerBound..<max(column.upperBound, end)
  }

  /// The columns of the shelf: short enough for the eye to get from a headline to its minutes.
  package var shelf: Range<Int> {
    gutter..<max(gutter, min(columns - gutter / 2, 120))
  }

  /// Whether a panel leaves some of the story in sight above it.
  package var hasRoomForDrawer: Bool { columns >= 60 && rows >= 16 }

  /// Rows of a panel with so many items, its title line included.
  package func panelHeight(items: Int, isTall: Bool) -> Int {
    guard hasRoomForDrawer, !isTall else { return bodyHeight }
    return min(items + 2, bodyHeight * 2 / 3)
  }

  /// The title line is given up where there is one row only.
  package func listHeight(ofPanel height: Int) -> Int { height > 1 ? height - 1 : height }
}
