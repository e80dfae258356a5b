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
  private var cursorRow = 0
  private var cursorColumn = 0

  /// A blank screen.
  package init(columns: Int, rows: Int) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
    cells = Array(repeating: .blank, count: self.columns * self.rows)
  }

  package subscript(row: Int, column: Int) -> Cell {
    get { cells[row * columns + column] }
    set { cells[row * columns + column] = newValue }
  }
}
