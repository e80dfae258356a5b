import Articles

/// Outline, figures and help: a drawer at the foot of the text, or the whole body of a small window.
enum PanelScreen {
  static func draw(_ session: inout Session, into grid: inout Grid) {
    session.settlePanel()
    guard let panel = session.panel else { return }
    let layout = session.layout
    var column = layout.column(measure: session.textMeasure)
    if case .found = panel { column = layout.figures(measure: session.textMeasure) }
    if case .figures = panel { column = layout.figures(measure: session.textMeasure) }
    let height = session.panelHeight
    let bottom = layout.bodyTop + layout.bodyHeight
    let top = bottom - height
    for row in top..<bottom { grid.fill(row: row, columns: 0..<layout.textColumns) }

    let listHeight = session.listHeight
    let first = bottom - listHeight
    let cursor = panel.cursor
    let content = Content(
      of: panel, in: session, column, shown: cursor.top..<cursor.top + listHeight)
    if listHeight < height { drawTitle(panel, content, row: top, column, into: &grid) }
    for index in 0..<listHeight {
      let item = cursor.top + index
      let line = PanelLine(
        row: first + index, column: column, isSelected: !panel.isHelp && item == cursor.selected)
      content.draw(item, line, into: &grid)
    }
    grid.cursor = (
      first + (panel.isHelp ? 0 : cursor.selected - cursor.top), column.lowerBound
    )
  }

  /// The panel's name on a rule, and at its end what the keys do here.
  private static func drawTitle(
    _ panel: Panel, _ content: Content, row: Int, _ column: Range<Int>, into grid: inout Grid
  ) {
    let (title, hint) = (Wording.title(of: panel), Wording.hint(of: panel))
    let style = Style(.rule)
    grid.fill(row: row, columns: column, "─", style: style)
    guard column.count > 12 else {
      grid.write(title, row: row, column: column.lowerBound, width: column.count, style: style)
      return
    }
    let end = grid.write(" \(title) ", row: row, column: column.lowerBound + 2, style: style)
    if case .figures(let list) = content {
      list.drawHeads(row: row, style: style, into: &grid)
      list.drawHint(row: row, after: end, style: style, into: &grid)
    }
    if !hint.isEmpty, column.upperBound - end > CharacterWidth.cells(of: hint) + 6 {
      grid.write(" \(hint) ", row: row, endingAt: column.upperBound - 2, style: style)
    }
  }
}

/// What an open panel lists, looked up once a screen rather than once a line.
private enum Content {
  case sections([Int], OpenStory)
  case figures(FiguresList)
  case notes([NoteLine], OpenStory)
  case links([ListedLink], OpenStory)
  case found(FoundLines)
  case correction(CorrectionList)
  /// The lines, and those of them that have what is looked for.
  case help([HelpLine], hits: Set<Int>)
  case nothing

  init(of panel: Panel, in session: Session, _ column: Range<Int>, shown: Range<Int>) {
    switch (panel, session.story) {
    case (.found, _): self = .found(FoundLines(session))
    case (.help, _): self = .help(session.helpPage, hits: Set(session.helpHits))
    case (.outline, .some(let story)): self = .sections(story.outline, story)
    case (.figures, .some(let story)):
      self = .figures(
        FiguresList(story, in: column, shown: shown, marked: session.markedFigureID))
    case (.notes, .some(let story)): self = .notes(story.notes, story)
    case (.links, .some(let story)): self = .links(story.links ?? [], story)
    case (.correction(let list), .some): self = .correction(list)
    case (_, nil): self = .nothing
    }
  }

  func draw(_ item: Int, _ line: PanelLine, into grid: inout Grid) {
    switch self {
    case .sections(let sections, let story):
      sections.at(item).map { draw(section: $0, of: story, line, into: &grid) }
    case .figures(let figures):
      figures.draw(item, row: line.row, isSelected: line.isSelected, into: &grid)
    case .correction(let list):
      guard let choice = list.choices.at(item) else { return }
      line.draw(title: choice.title, counts: [choice.remark], into: &grid)
    case .notes(let notes, let story): notes.at(item).map { line.draw($0, of: story, into: &grid) }
    case .links(let links, let story):
      links.at(item).map { line.draw($0, number: item + 1, of: story, into: &grid) }
    case .found(let found): found.draw(item, line, into: &grid)
    case .help(let lines, let hits):
      lines.at(item).map { draw($0, line, isHit: hits.contains(item), into: &grid) }
    case .nothing: break
    }
  }

  /// `2  Water at the door            310 words  4 quotations`
  private func draw(
    section: Int, of story: OpenStory, _ line: PanelLine, into grid: inout Grid
  ) {
    line.draw(
      title: "\(section + 1)  \(story.heading(ofSection: section) ?? Wording.opening)",
      counts: [
        PanelLine.counted(story.wordCount.words(inSection: section), Wording.words),
        PanelLine.counted(story.quotationCounts.at(section) ?? 0, Wording.quotations),
      ], into: &grid)
  }

  private func draw(
    _ help: HelpLine, _ line: PanelLine, isHit: Bool, into grid: inout Grid
  ) {
    let left = line.column.lowerBound
    let width = line.column.count
    func write(_ words: String, at indent: Int, _ role: Style.Role) {
      grid.write(
        words, row: line.row, column: left + indent, width: width - indent,
        style: Style(isHit ? .searchHit : role))
    }
    switch help {
    case .blank: break
    case .group(let name): write(name, at: 0, .crosshead)
    case .key(let keys, let help):
      write(keys, at: 0, .text)
      write(help, at: HelpLine.keyWidth, .panel)
    case .more(let help): write(help, at: HelpLine.indent, .panel)
    }
  }
}

/// A row of a list: a title, and counts at the right.
struct PanelLine {
  var row: Int
  var column: Range<Int>
  var isSelected: Bool

  func draw(title: String, counts: [String], into grid: inout Grid) {
    let base = isSelected ? Style(.selection) : Style(.text)
    let faint = isSelected ? Style(.selection) : Style(.status)
    if isSelected { grid.fill(row: row, columns: column, style: base) }
    let left = column.lowerBound
    var end = column.upperBound
    for count in fitting(counts).reversed() {
      grid.write(count, row: row, endingAt: end, style: faint)
      end -= Self.countWidth
    }
    grid.write(title, row: row, column: left, width: max(1, end - left), style: base)
  }

  /// All the counts, or the first of them, or none: a name is worth more.
  private func fitting(_ counts: [String]) -> ArraySlice<String> {
    let room = column.count / 2 / Self.countWidth
    return counts.prefix(room)
  }

  /// Counts stand below each other, so that they can be compared.
  private static let countWidth = 14

  /// So many, or nothing where there are none.
  static func counted(_ count: Int, _ words: (Int) -> String) -> String {
    count == 0 ? "" : words(count)
  }
}
