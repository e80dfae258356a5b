import Reading

/// The cells of a screen that lead somewhere, as bytes that write them once more; and those whose
/// signs the terminal draws wider than ncurses believes.
///
/// ncurses knows nothing of either. So what it has drawn is written again around them: the same signs
/// in the same looks at the same places, the cursor and the look put back to where ncurses left them.
struct LinkedCells {
  let grid: Grid
  /// What the terminal showed before; `nil` where nothing of it is left.
  let earlier: Grid?
  var writesLinks = true
  /// Whether ncurses was given blanks instead of a sign.
  var isWithheld: (String) -> Bool = { _ in false }
  /// The sequence that starts the look of a style.
  let look: (Style) -> String
  /// What is written for a sign of so many cells.
  let signs: (String, Int) -> String

  /// All that has changed, between `ESC 7` and `ESC 8`; empty where nothing has.
  func sequence() -> String {
    var text = ""
    for row in 0..<grid.rows {
      guard let columns = columns(ofRow: row) else { continue }
      text += cells(columns, ofRow: row)
    }
    return text.isEmpty ? "" : "\u{1B}7" + text + "\u{1B}8"
  }

  private func isWritten(_ cell: Cell) -> Bool {
    writesLinks && cell.link != 0 || isWithheld(cell.glyph)
  }

  /// A sign of ambiguous width on a terminal that draws such in two cells; where there is room for
  /// fewer, as in the lines of our own, what a typewriter has for it.
  static func ambiguous(_ glyph: String, cells: Int) -> String {
    guard CharacterWidth.cellsIfWide(of: glyph) != cells else { return glyph }
    return String(Character(ASCIIStandIn.of(glyph)))
      + String(repeating: " ", count: max(0, cells - 1))
  }

  /// From the first to the last cell of a row that leads somewhere or did; `nil` where none does, or
  /// where all of the row is as it was.
  private func columns(ofRow row: Int) -> ClosedRange<Int>? {
    let all = 0..<grid.columns
    let linked = all.filter { column in
      isWritten(grid[row, column]) || earlier.map { isWritten($0[row, column]) } ?? false
    }
    guard let first = linked.first, let last = linked.last else { return nil }
    if let earlier, earlier.links == grid.links,
      all.allSatisfy({ earlier[row, $0] == grid[row, $0] })
    {
      return nil
    }
    return first...last
  }

  private func cells(_ columns: ClosedRange<Int>, ofRow row: Int) -> String {
    var text = ""
    var (link, style): (UInt16, Style?) = (0, nil)
    // Where the terminal would put the next cell by itself.
    var reached = -1
    for column in columns {
      let cell = grid[row, column]
      guard !cell.glyph.isEmpty else { continue }
      if cell.style != style {
        style = cell.style
        text += look(cell.style)
      }
      if writesLinks, cell.link != link {
        link = cell.link
        let address = grid.links.indices.contains(Int(link) - 1) ? grid.links[Int(link) - 1] : ""
        text += HyperlinkSequence.opening(address) ?? HyperlinkSequence.closing
      }
      var next = column + 1
      while next < grid.columns, grid[row, next].glyph.isEmpty { next += 1 }
      if reached != column { text += "\u{1B}[\(row + 1);\(column + 1)H" }
      text += signs(cell.glyph, next - column)
      // Signs outside ASCII may be placed wider or narrower than meant: start afresh after them.
      reached = cell.glyph.utf8.count == 1 ? next : -1
    }
    return writesLinks ? text + HyperlinkSequence.closing : text
  }
}
