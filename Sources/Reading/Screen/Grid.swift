/// A screen as it should look: rows of cells, and where the cursor stands.
///
/// The renderer makes it and the terminal copies it; nothing else passes between them.
package struct Grid: Hashable, Sendable {
  package let columns: Int
  package let rows: Int
  /// Row by row, `columns * rows` of them.
  package private(set) var cells: [Cell]
  /// The cell in focus, where the real cursor goes, for braille and speech users.
  package var cursor: (row: Int, column: Int) {
    get { (cursorRow, cursorColumn) }
    set {
      cursorRow = max(0, min(newValue.row, rows - 1))
      cursorColumn = max(0, min(newValue.column, columns - 1))
    }
  }
  /// The addresses that cells lead to.
  package private(set) var links: [String] = []
  private var cursorRow = 0
  private var cursorColumn = 0

  /// A blank screen.
  package init(columns: Int, rows: Int) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
    cells = Array(repeating: .blank, count: self.columns * self.rows)
  }

  /// The number of an address, for cells that lead there; 0 where there are too many.
  mutating func link(to address: String) -> UInt16 {
    if let known = links.firstIndex(of: address) { return UInt16(known + 1) }
    guard links.count < 1000 else { return 0 }
    links.append(address)
    return UInt16(links.count)
  }

  package subscript(row: Int, column: Int) -> Cell {
    get { cells[row * columns + column] }
    set { cells[row * columns + column] = newValue }
  }
}
