import CNcurses
import Reading

#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// How a grid of cells gets onto the terminal.
extension Terminal {
  /// Makes the terminal show a grid.
  func show(_ grid: Grid, in theme: Theme) {
    if theme != palette.theme {
      palette = Palette(theme, on: depth, isDirect: isDirect)
      exactColours = ExactColours()
      forget()
    }
    let same = shown.flatMap { $0.columns == grid.columns && $0.rows == grid.rows ? $0 : nil }
    for row in 0..<grid.rows {
      if let same, (0..<grid.columns).allSatisfy({ same[row, $0] == grid[row, $0] }) { continue }
      draw(row, of: grid)
    }
    wmove(window, Int32(grid.cursor.row), Int32(grid.cursor.column))
    // Where lines are moved their links move along, and nobody could say which ones.
    let hasLinks = !grid.links.isEmpty || shown?.links.isEmpty == false
    idlok(window, !hasLinks && !isAmbiguousWide)
    refresh()
    if hasLinks || isAmbiguousWide { writeAgain(grid, insteadOf: same) }
    shown = grid
  }

  private func draw(_ row: Int, of grid: Grid) {
    var style: Style?
    // Where ncurses would put the next cell by itself.
    var reached = -1
    for column in 0..<grid.columns {
      let cell = grid[row, column]
      guard !cell.glyph.isEmpty else { continue }
      if cell.style != style {
        style = cell.style
        setLook(of: cell.style)
      }
      if reached != column { wmove(window, Int32(row), Int32(column)) }
      if cell.glyph.utf8.count == 1 {
        var plain = wchar_t(cell.glyph.utf8.first ?? 0x20)
        waddnwstr(window, &plain, 1)
        reached = column + 1
        continue
      }
      // A sign of two cells has an empty one behind it.
      var next = column + 1
      while next < grid.columns, grid[row, next].glyph.isEmpty { next += 1 }
      var wide =
        isWithheld(cell.glyph)
        ? Array(repeating: wchar_t(0x20), count: next - column)
        : wideCharacters(of: cell.glyph, cells: next - column)
      waddnwstr(window, &wide, Int32(wide.count))
      // Signs outside ASCII may be placed wider or narrower than meant: start afresh after them.
      reached = -1
    }
    curses_set_look(window, 0, 0)
  }

  /// What ncurses is given for a sign: blanks after a stand-in narrower than the sign is, since
  /// what stood in the cell behind it before would stay.
  private func wideCharacters(of glyph: String, cells: Int) -> [wchar_t] {
    let wide =
      isUnicode
      ? glyph.unicodeScalars.map { wchar_t(bitPattern: $0.value) }
      : [wchar_t(bitPattern: ASCIIStandIn.of(glyph).value)]
    // A sign younger than the C library has no width there, and ncurses would lose count.
    let isKnown = !wide.contains { wcwidth($0) < 0 }
    let placed = isKnown ? wide.reduce(0) { $0 + Int(wcwidth($1)) } : 1
    return (isKnown ? wide : [0x25A1]) + Array(repeating: 0x20, count: max(0, cells - placed))
  }

  private func setLook(of style: Style) {
    let look = palette.look(of: style)
    for pair in palette.takeNewPairs() {
      curses_make_pair(pair.number, pair.foreground, pair.background)
    }
    for (number, red, green, blue) in palette.takeNewColours() {
      for (name, code) in [("setaf", 38), ("setab", 48)] {
        guard let numbered = curses_sequence(name, number) else { continue }
        exactColours.add(
          Array("\u{1B}[\(code);2;\(red);\(green);\(blue)m".utf8),
          insteadOf: Terminal.bytes(of: numbered))
      }
    }
    var attributes: attr_t = 0
    if look.emphasis.contains(.bold) { attributes |= curses_bold() }
    if look.emphasis.contains(.dim) { attributes |= curses_dim() }
    if look.emphasis.contains(.underline) { attributes |= curses_underline() }
    if look.emphasis.contains(.reverse) { attributes |= curses_reverse() }
    if look.emphasis.contains(.italic) { attributes |= curses_italic() }
    curses_set_look(window, attributes, look.pair)
  }

  /// Whether a sign takes more cells of the terminal than ncurses counts, and so is none of its
  /// business.
  private func isWithheld(_ glyph: String) -> Bool {
    isAmbiguousWide && CharacterWidth.isAmbiguous(glyph)
  }

  private func writeAgain(_ grid: Grid, insteadOf earlier: Grid?) {
    guard modes.writesLinks || isAmbiguousWide else { return }
    let cells = LinkedCells(
      grid: grid, earlier: earlier, writesLinks: modes.writesLinks, isWithheld: isWithheld,
      look: { StoryText.sequence(for: self.palette.theme.look(of: $0, on: self.depth)) },
      signs: { glyph, cells in
        if self.isWithheld(glyph) { return LinkedCells.ambiguous(glyph, cells: cells) }
        var signs = ""
        for wide in self.wideCharacters(of: glyph, cells: cells) {
          Unicode.Scalar(UInt32(bitPattern: wide)).map { signs.unicodeScalars.append($0) }
        }
        return signs
      })
    send(Array(cells.sequence().utf8))
  }

  /// Writes what has been drawn.
  private func refresh() {
    guard !exactColours.isEmpty else {
      wrefresh(window)
      return
    }
    // ncurses writes to a descriptor whatever it is told, so the descriptor is lent another file.
    lseek(sheet, 0, SEEK_SET)
    guard dup2(sheet, drawing) >= 0 else { return }
    wrefresh(window)
    dup2(output, drawing)
    let count = Int(lseek(sheet, 0, SEEK_CUR))
    var bytes = [UInt8](repeating: 0, count: max(0, count))
    let read = pread(sheet, &bytes, bytes.count, 0)
    send(exactColours.put(into: Array(bytes.prefix(max(0, read)))))
  }
}
