import Articles

/// The story's people, a line each: name, role, where in the story they are named, how often, and
/// how often they are quoted.
///
///     ── Figures ───────────────────────── where named ── mentions  quotes ──
///     Petra Ode        harbour master      ▃▁▁▅▁▁▁▁▁▁▁▇▁▁▁▁       12       4
///
/// A window with less room drops the role first, then the strip, the quotations, the mentions.
struct FiguresList {
  let figures: [Figure]
  /// Those in sight have strips.
  private let first: Int
  private let strips: [[Int]]
  /// The one that is to be joined with another.
  private let marked: Figure.ID?
  private let column: Range<Int>
  private let nameWidth: Int
  private let showsRole: Bool
  private let stripWidth: Int
  private let showsQuotes: Bool
  private let showsMentions: Bool

  /// Cells of the columns of numbers, the space before each included.
  private static let mentionsWidth = 10
  private static let quotesWidth = 8

  init(
    _ story: OpenStory, in column: Range<Int>, shown: Range<Int>, marked: Figure.ID? = nil
  ) {
    self.marked = marked
    figures = story.figuresByMentions
    self.column = column
    let width = column.count
    showsMentions = width >= 24
    showsQuotes = width >= 34
    stripWidth = width >= 96 ? 20 : width >= 50 ? 16 : 0
    showsRole = width >= 68
    let taken =
      (showsMentions ? Self.mentionsWidth : 0) + (showsQuotes ? Self.quotesWidth : 0)
      + (stripWidth > 0 ? stripWidth + 2 : 0)
    let room = max(1, width - taken)
    let inSight = figures[shown.clamped(to: 0..<figures.count)]
    let longest = inSight.map { CharacterWidth.cells(of: $0.name) }.max() ?? 0
    nameWidth = showsRole ? min(longest, max(12, room / 2 + 2)) : room
    strips = MentionStrip.levels(of: inSight.map(\.id), in: story, cells: stripWidth)
    first = inSight.startIndex
  }

  func draw(_ item: Int, row: Int, isSelected: Bool, into grid: inout Grid) {
    guard let figure = figures.at(item) else { return }
    let base = isSelected ? Style(.selection) : Style(.text)
    let faint = isSelected ? Style(.selection) : Style(.status)
    if isSelected { grid.fill(row: row, columns: column, style: base) }
    var end = column.upperBound
    if showsQuotes {
      let words = figure.quotationCount == 0 ? "–" : "\(figure.quotationCount)"
      grid.write(words, row: row, endingAt: end, style: faint)
      end -= Self.quotesWidth
    }
    if showsMentions {
      grid.write("\(figure.mentionCount)", row: row, endingAt: end, style: faint)
      end -= Self.mentionsWidth
    }
    if stripWidth > 0, let strip = strips.at(item - first) {
      for (cell, level) in strip.enumerated() {
        grid[row, end - stripWidth + cell] = Cell(
          MentionStrip.glyph(of: level), style: level == 0 ? faint : base)
      }
      end -= stripWidth + 2
    }
    let left = column.lowerBound
    if figure.id == marked, left > 0 {
      grid.write("x", row: row, column: max(0, left - 2), width: 1, style: Style(.text))
    }
    grid.write(figure.name, row: row, column: left, width: min(nameWidth, end - left), style: base)
    let about = SpeakerRemark.about(figure)
    let roleStart = left + nameWidth + 2
    if showsRole, !about.isEmpty, end - roleStart > 6 {
      grid.write(about, row: row, column: roleStart, width: end - roleStart, style: faint)
    }
  }

  /// The keys that correct a figure, as fully as they have room before the heads.
  func drawHint(row: Int, after start: Int, style: Style, into grid: inout Grid) {
    let taken =
      (showsMentions ? Self.mentionsWidth : 0) + (showsQuotes ? Self.quotesWidth : 0)
      + (stripWidth > 0 ? stripWidth + 2 : 0)
    let room = column.upperBound - taken - start - 4
    let hints = Wording.correctingHints.map { " \($0) " }
    let hint = hints.first { CharacterWidth.cells(of: $0) <= room }
    if let hint { grid.write(hint, row: row, column: start + 2, style: style) }
  }

  /// The heads of the columns, over them on the panel's rule.
  func drawHeads(row: Int, style: Style, into grid: inout Grid) {
    var end = column.upperBound
    if showsQuotes {
      grid.write(" " + Wording.quotesHead, row: row, endingAt: end, style: style)
      end -= Self.quotesWidth
    }
    if showsMentions {
      grid.write(" " + Wording.mentionsHead + " ", row: row, endingAt: end + 1, style: style)
      end -= Self.mentionsWidth
    }
    if stripWidth > 0 {
      grid.write(
        " " + Wording.stripHead + " ", row: row, column: end - stripWidth - 1, style: style)
    }
  }
}

/// Where in a story somebody is named, as a row of bars from its top to its end.
enum MentionStrip {
  /// For each of some figures how often each stretch of the story names them.
  static func levels(of figures: [Figure.ID], in story: OpenStory, cells: Int) -> [[Int]] {
    guard cells > 0 else { return [] }
    var places: [Figure.ID: Int] = [:]
    for (place, figure) in figures.enumerated() { places[figure] = place }
    var levels = Array(repeating: Array(repeating: 0, count: cells), count: figures.count)
    let length = max(1, story.article.utf8.count)
    for mention in story.annotations.mentions {
      guard let place = places[mention.figure] else { continue }
      levels[place][min(cells - 1, mention.span.start * cells / length)] += 1
    }
    return levels
  }

  /// None, once, twice, oftener.
  static func glyph(of level: Int) -> String {
    switch level {
    case 0: "▁"
    case 1: "▃"
    case 2: "▅"
    default: "▇"
    }
  }
}
