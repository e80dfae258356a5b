/// The shelf: a line a story, with what is known of it before it is opened.
enum ShelfScreen {
  static func draw(_ session: inout Session, into grid: inout Grid) {
    let layout = session.layout
    session.shelf.arrange()
    let count = session.shelf.rows.count
    session.shelf.cursor.settle(count: count, height: layout.bodyHeight)
    let shelf = session.shelf
    let cursor = shelf.cursor
    if layout.hasTopLine, !shelf.isEmpty {
      grid.write(
        title(of: shelf), row: 0, column: layout.gutter, width: layout.shelf.count,
        style: Style(.status))
    }
    guard count > 0 else {
      let words = shelf.isEmpty ? Wording.noStories : Wording.noStory(has: shelf.filter.text)
      grid.write(words, row: layout.bodyTop, column: layout.gutter, style: Style(.status))
      return
    }
    let entries = (0..<layout.bodyHeight).compactMap { row in
      shelf.rows.at(cursor.top + row).map { shelf[$0] }
    }
    let columns = ShelfColumns(
      entries, folder: shelf.folder, layout, session.options.dates)
    for (index, entry) in entries.enumerated() {
      let isSelected = cursor.top + index == cursor.selected
      columns.draw(entry, isSelected, row: layout.bodyTop + index, into: &grid)
    }
    grid.cursor = (layout.bodyTop + cursor.selected - cursor.top, layout.shelf.lowerBound)
  }

  /// “12 of 340 stories · newest first · “ferry””.
  private static func title(of shelf: Shelf) -> String {
    var parts = [
      shelf.filter.isEmpty
        ? Wording.stories(shelf.count) : Wording.someStories(shelf.rows.count, of: shelf.count)
    ]
    if shelf.order != .given || shelf.isReversed {
      parts.append(Wording.name(of: shelf.order, isReversed: shelf.isReversed))
    }
    if !shelf.filter.isEmpty { parts.append("“\(shelf.filter.text)”") }
    return parts.joined(separator: " · ")
  }
}

extension Shelf {
  /// How many stories the filter leaves: “12 of 340”.
  var narrowed: String { Wording.groupedPosition(rows.count, of: count) }
}

/// What stands where in a line of the shelf: the headline, then source, date, quotations, minutes
/// and progress as far as the window has room, each as wide as the stories in sight need it.
///
/// The headline has half of the line at least; the source is the first to make room for it. In the
/// narrowest windows a sign before the headline is all that is left of the rest.
private struct ShelfColumns {
  /// A column beside the headline, the one at the end of the line first.
  private enum Kind: CaseIterable {
    case progress, minutes, quotations, date, source

    /// Cells of a line from which on there is room for it.
    var leastLine: Int {
      switch self {
      case .minutes: 40
      case .progress: 48
      case .date: 60
      case .source: 72
      case .quotations: 84
      }
    }
  }

  let layout: Layout
  /// Bytes of the folder that all names share and nobody needs to read on every line.
  let folder: Int
  private let dates: DateStyle
  private let columns: [(kind: Kind, width: Int)]

  init(
    _ entries: [ShelfEntry], folder: Int, _ layout: Layout, _ dates: DateStyle
  ) {
    self.dates = dates
    self.layout = layout
    self.folder = folder
    let line = layout.shelf.count
    var room = line - line / 2
    var columns: [(kind: Kind, width: Int)] = []
    for kind in Kind.allCases where line >= kind.leastLine {
      let widths = entries.map { CharacterWidth.cells(of: Self.text(kind, of: $0, folder, dates)) }
      let widest = min(widths.max() ?? 0, kind == .source ? line / 3 : line)
      guard widest > 0, kind != .source || widest + 2 <= room else { continue }
      columns.append((kind, widest))
      room -= widest + 2
    }
    self.columns = columns
  }

  func draw(_ entry: ShelfEntry, _ isSelected: Bool, row: Int, into grid: inout Grid) {
    let base = isSelected ? Style(.selection) : Style(.text)
    let faint = isSelected ? Style(.selection) : Style(.status)
    let warning = isSelected ? Style(.selection) : Style(.warning)
    if isSelected { grid.fill(row: row, columns: layout.shelf, style: base) }
    var end = layout.shelf.upperBound
    for (kind, width) in columns {
      let text = Self.text(kind, of: entry, folder, dates)
      if kind == .source {
        grid.write(text, row: row, column: end - width, width: width, style: faint)
      } else {
        grid.write(text, row: row, endingAt: end, width: width, style: faint)
      }
      end -= width + 2
    }

    let start = layout.shelf.lowerBound
    let isReadable = entry.trouble == nil
    let reached = grid.write(
      entry.headline ?? entry.name(from: folder), row: row, column: start,
      width: max(1, end - start), style: isReadable ? base : faint)
    var sign = (sign(of: entry), Style(.gutter))
    if let trouble = entry.trouble, end - reached > 8 {
      grid.write(trouble, row: row, column: reached + 2, width: end - reached - 2, style: warning)
    } else if !isReadable {
      sign = ("!", Style(.warning))
    }
    if start > 0 { grid.write(sign.0, row: row, column: 0, width: start, style: sign.1) }
  }

  /// A star; and how far the reader is, where there is no column for that.
  private func sign(of entry: ShelfEntry) -> String {
    let progress = entry.progress
    if progress.isStarred { return "★" }
    if columns.contains(where: { $0.kind == .progress }) { return "" }
    return progress.isRead ? "✓" : progress.isUnderWay ? "▸" : ""
  }

  private static func text(
    _ kind: Kind, of entry: ShelfEntry, _ folder: Int, _ dates: DateStyle
  ) -> String {
    switch kind {
    case .progress:
      let progress = entry.progress
      return progress.isRead ? "✓" : progress.isUnderWay ? "\(progress.percent)%" : ""
    case .minutes:
      return entry.minutes.map { ReadingTime.words(ofMinutes: $0, isShort: true) } ?? ""
    case .quotations:
      return entry.quotations.map { $0 == 0 ? "" : "\($0.grouped) “”" } ?? ""
    case .date: return dates.short(entry.date ?? "")
    case .source:
      return entry.source ?? (entry.headline == nil ? "" : entry.name(from: folder))
    }
  }
}
