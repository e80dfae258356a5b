/// The stories in which a search over the shelf found something, a line each.
struct FoundLines {
  let finds: [ShelfFind]
  let shelf: Shelf

  init(_ session: Session) {
    finds = session.shelfSearch?.finds ?? []
    shelf = session.shelf
  }

  /// `Headline   … the line around the hit …   12 hits`
  func draw(_ item: Int, _ line: PanelLine, into grid: inout Grid) {
    guard let find = finds.at(item) else { return }
    let base = Style(line.isSelected ? .selection : .text)
    let faint = Style(line.isSelected ? .selection : .status)
    if line.isSelected { grid.fill(row: line.row, columns: line.column, style: base) }
    let count = PanelLine.counted(find.count, Wording.hits)
    let end = grid.write(count, row: line.row, endingAt: line.column.upperBound, style: faint) - 2
    let left = line.column.lowerBound
    let width = max(1, end - left)
    let hasContext = width >= 40
    let titleWidth = hasContext ? width * 2 / 5 : width
    let title = find.headline ?? shelf.at(find.index)?.name ?? ""
    grid.write(title, row: line.row, column: left, width: titleWidth, style: base)
    guard hasContext else { return }
    var column = left + titleWidth + 2
    let lit = Style(line.isSelected ? .selection : .searchHit, line.isSelected ? .bold : [])
    // What leads up to the hit must leave room for it.
    let lead = Self.end(of: find.before, within: (end - column) / 3)
    for (words, style) in [(lead, faint), (find.hit, lit), (find.after, faint)] where column < end {
      column = grid.write(words, row: line.row, column: column, width: end - column, style: style)
    }
  }

  private static func end(of words: String, within width: Int) -> String {
    var kept: [Character] = []
    var used = 0
    for character in words.reversed() {
      used += CharacterWidth.cells(of: String(character))
      guard used <= width else { return "…" + String(kept.dropLast().reversed()) }
      kept.append(character)
    }
    return words
  }
}
