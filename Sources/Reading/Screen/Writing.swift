/// Writing words into a grid: cell by cell, and never cut without a sign.
extension Grid {
  /// Writes words from a cell on, in at most `width` cells; what does not fit ends in `…`.
  ///
  /// Returns the column after the last cell written.
  @discardableResult
  mutating func write(
    _ text: String, row: Int, column: Int, width: Int = .max, style: Style = .plain
  ) -> Int {
    guard (0..<rows).contains(row), column >= 0, column < columns else { return column }
    let clip = Clip(text, width: min(width, columns - column))
    var column = column
    for piece in clip.pieces {
      put(piece.glyph, width: piece.width, row: row, column: column, style: style)
      column += piece.width
    }
    return column
  }

  /// Writes words so that they end before a column.
  @discardableResult
  mutating func write(
    _ text: String, row: Int, endingAt end: Int, width: Int = .max, style: Style = .plain
  ) -> Int {
    let end = min(end, columns)
    let clip = Clip(text, width: min(width, end))
    write(text, row: row, column: end - clip.width, width: clip.width, style: style)
    return end - clip.width
  }

  private mutating func put(_ glyph: String, width: Int, row: Int, column: Int, style: Style) {
    self[row, column] = Cell(glyph, style: style)
    for next in column + 1..<max(column + 1, column + width) where next < columns {
      self[row, next] = Cell("", style: style)
    }
  }

  /// Copies cells to a row, leaving out what falls outside of the window.
  mutating func place(_ cells: some Collection<Cell>, row: Int, column: Int) {
    guard (0..<rows).contains(row) else { return }
    for (index, cell) in cells.enumerated() {
      let target = column + index
      guard target >= 0, target < columns else { continue }
      self[row, target] = cell
    }
  }

  /// Fills a stretch of a row with one sign.
  mutating func fill(
    row: Int, columns range: Range<Int>, _ glyph: String = " ", style: Style = .plain
  ) {
    guard (0..<rows).contains(row) else { return }
    for column in range.clamped(to: 0..<columns) {
      self[row, column] = Cell(glyph, style: style)
    }
  }
}

/// Words cut to a width by whole clusters.
struct Clip {
  private(set) var pieces: [(glyph: String, width: Int)] = []
  private(set) var width = 0

  init(_ text: String, width limit: Int) {
    guard limit > 0 else { return }
    for character in text {
      let (glyph, width) = CharacterWidth.drawn(String(character))
      guard width > 0 else { continue }
      guard self.width + width <= limit else {
        cut(to: limit)
        return
      }
      pieces.append((glyph, width))
      self.width += width
    }
  }

  /// A text of no more than so many cells; what does not fit ends in `…`.
  static func cut(_ text: String, to width: Int) -> String {
    guard CharacterWidth.cells(of: text) > width else { return text }
    return Clip(text, width: width).pieces.reduce(into: "") { $0 += $1.glyph }
  }

  /// Makes room for the sign that something is missing.
  private mutating func cut(to limit: Int) {
    while let last = pieces.last, width + 1 > limit {
      width -= last.width
      pieces.removeLast()
    }
    pieces.append(("…", 1))
    width += 1
  }
}
