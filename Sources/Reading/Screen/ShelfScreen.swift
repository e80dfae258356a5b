/// The shelf: a line a story, with what is known of it before it is opened.
enum ShelfScreen {
  static func draw(_ session: inout Session, into grid: inout Grid) {
    let layout = session.layout
    let count = session.shelf.count
    session.shelfCursor.settle(count: count, height: layout.bodyHeight)
    let cursor = session.shelfCursor
    guard count > 0 else {
      grid.write("no stories", row: layout.bodyTop, column: layout.gutter, style: Style(.status))
      return
    }
    if layout.hasTopLine {
      let title = count == 1 ? "1 story" : "\(count) stories"
      grid.write(title, row: 0, column: layout.gutter, style: Style(.status))
    }
    let entries = (0..<layout.bodyHeight).compactMap { session.shelf.at(cursor.top + $0) }
    let columns = ShelfColumns(entries, folder: session.shelfFolder, layout)
    for (index, entry) in entries.enumerated() {
      let isSelected = cursor.top + index == cursor.selected
      columns.draw(entry, isSelected, row: layout.bodyTop + index, into: &grid)
    }
    grid.cursor = (layout.bodyTop + cursor.selected - cursor.top, layout.shelf.lowerBound)
  }
}

/// What stands where in a line of the shelf: the headline, then file name, date and minutes as
/// far as the window has room, each as wide as the stories in sight need it.
///
/// The headline has half of the line at least; the file name is the first to make room for it.
private struct ShelfColumns {
  let layout: Layout
  /// Bytes of the folder that all names share and nobody needs to read on every line.
  let folder: Int
  let nameWidth: Int
  let dateWidth: Int
  let minutesWidth: Int

  init(_ entries: [ShelfEntry], folder: Int, _ layout: Layout) {
    self.layout = layout
    self.folder = folder
    let width = layout.shelf.count
    let dates = entries.map { min(10, $0.date?.utf8.count ?? 0) }.max() ?? 0
    let minutes = entries.map { ShelfColumns.minutes($0).utf8.count }.max() ?? 0
    minutesWidth = width >= 40 ? minutes : 0
    dateWidth = width >= 60 ? dates : 0
    let names = entries.map { entry in
      entry.headline == nil ? 0 : CharacterWidth.cells(of: entry.name(from: folder))
    }
    let name = min(names.max() ?? 0, width / 3)
    let taken = [minutesWidth, dateWidth, name].reduce(0) { $0 + ($1 > 0 ? $1 + 2 : 0) }
    nameWidth = width >= 72 && width - taken >= width / 2 ? name : 0
  }

  func draw(_ entry: ShelfEntry, _ isSelected: Bool, row: Int, into grid: inout Grid) {
    let base = isSelected ? Style(.selection) : Style(.text)
    let faint = isSelected ? Style(.selection) : Style(.status)
    let warning = isSelected ? Style(.selection) : Style(.warning)
    if isSelected { grid.fill(row: row, columns: layout.shelf, style: base) }
    var end = layout.shelf.upperBound
    func column(_ width: Int, _ text: String, fromLeft: Bool = false) {
      guard width > 0 else { return }
      if fromLeft {
        grid.write(text, row: row, column: end - width, width: width, style: faint)
      } else {
        grid.write(text, row: row, endingAt: end, width: width, style: faint)
      }
      end -= width + 2
    }
    column(minutesWidth, ShelfColumns.minutes(entry))
    column(dateWidth, String((entry.date ?? "").prefix(10)))
    column(nameWidth, entry.headline == nil ? "" : entry.name(from: folder), fromLeft: true)

    let start = layout.shelf.lowerBound
    let isReadable = entry.trouble == nil
    let reached = grid.write(
      entry.headline ?? entry.name(from: folder), row: row, column: start,
      width: max(1, end - start), style: isReadable ? base : faint)
    if let trouble = entry.trouble, end - reached > 8 {
      grid.write(trouble, row: row, column: reached + 2, width: end - reached - 2, style: warning)
    } else if !isReadable, start > 0 {
      grid.write("!", row: row, column: 0, style: Style(.warning))
    }
  }

  private static func minutes(_ entry: ShelfEntry) -> String {
    entry.minutes.map { ReadingTime.words(ofMinutes: $0, isShort: true) } ?? ""
  }
}

extension ShelfEntry {
  /// The name without so many bytes of a shared folder.
  fileprivate func name(from folder: Int) -> String {
    String(decoding: name.utf8.dropFirst(folder), as: UTF8.self)
  }

  /// How many bytes all names begin with alike, up to and with their last common `/`.
  static func sharedFolder(of shelf: [ShelfEntry]) -> Int {
    guard shelf.count > 1, let first = shelf.first else { return 0 }
    var shared = first.name.utf8[...]
    for entry in shelf.dropFirst() {
      let length = zip(shared, entry.name.utf8).prefix { $0 == $1 }.count
      shared = shared.prefix(length)
    }
    return shared.lastIndex(of: 0x2F).map { shared.distance(from: shared.startIndex, to: $0) + 1 }
      ?? 0
  }
}
