import Articles

/// The signs beside words a reader has highlighted.
enum HighlightSign {
  static let plain = "▪"
  static let noted = "✎"
}

/// What of the lines in sight is lit, because it is in focus, was searched for, or names the figure
/// the reader has chosen.
struct Lit {
  /// The spans of the focus; empty where it is out of sight.
  private var focus: [Span] = []
  private var emphasis: Style = .plain
  /// The sign beside an utterance in focus, in whole heavier than beside others.
  private var mark: SpeechMark?
  private var hits: ArraySlice<Span> = []
  /// Where the chosen figure is named.
  private var chosen: [Span] = []
  /// The reader's own highlights, those with a note in `noted` too.
  private var highlights: [Highlight] = []
  /// The words being chosen.
  private var selection: Span?

  init(_ story: inout OpenStory, lines: [Line]) {
    if let visible = story.visibleFocus() {
      focus = story.spans(of: visible, in: lines)
      if case .utterance(let index) = visible, let utterance = story.utterances.at(index) {
        mark = utterance.mark
        // Lit as one, quotation marks and all.
        if !utterance.isReported { focus = focus.map { story.page.marked($0) } }
      }
      if case .hit = visible { emphasis = Style(.searchHit, [.bold, .reverse]) }
      if case .mention = visible { emphasis = Style(.selection) }
    }
    let spans = lines.map(\.span).filter { !$0.isEmpty }
    guard let first = spans.first, let last = spans.last else { return }
    if let all = story.search?.hits {
      // A hit may begin on the line above the screen.
      let from = max(0, all.countStarting(before: first.start) - 1)
      hits = all[from..<max(from, all.countStarting(before: last.end))]
    }
    // Highlights may run into each other, so the ends do not stand in order.
    highlights = story.state.highlights.filter {
      $0.span.start < last.end && $0.span.end > first.start
    }
    selection = story.selection?.span
    if let figure = story.chosenFigure {
      let mentions = story.annotations.mentions
      let from = mentions.partition { $0.span.end > first.start }
      chosen = mentions[from...].prefix { $0.span.start < last.end }
        .filter { $0.figure == figure }.map(\.span)
    }
  }

  /// Restyles the cells of a line.
  func mark(_ cells: inout [Cell], of line: Line) {
    guard line.kind == .text, !line.span.isEmpty else { return }
    for span in chosen where span.overlaps(line.span) {
      restyle(&cells, of: line, span) { Style($0.role, $0.emphasis.union(.bold)) }
    }
    for highlight in highlights where highlight.span.overlaps(line.span) {
      restyle(&cells, of: line, highlight.span) { Style(.highlight, $0.emphasis) }
    }
    for hit in hits where hit.overlaps(line.span) {
      restyle(&cells, of: line, hit) { _ in Style(.searchHit) }
    }
    for span in focus where span.overlaps(line.span) {
      restyle(&cells, of: line, span) { style in
        mark == nil ? emphasis : Style(style.role, style.emphasis.union(.bold))
      }
      if let mark, !cells.isEmpty {
        cells[0] = Cell(mark.litGlyph, style: Style(.gutter, .bold))
      }
    }
    markGutter(&cells, of: line)
    if let selection, selection.overlaps(line.span) {
      restyle(&cells, of: line, selection) { Style(.selection, $0.emphasis) }
    }
  }

  /// A sign beside highlighted words, in the outer cell where nobody speaks.
  private func markGutter(_ cells: inout [Cell], of line: Line) {
    let here = highlights.filter { $0.span.overlaps(line.span) }
    guard !here.isEmpty, cells.count >= Page.gutter else { return }
    let isNoted = here.contains { $0.note != nil && line.span.contains($0.span.start) }
    let sign = isNoted ? HighlightSign.noted : HighlightSign.plain
    cells[cells[0].glyph == " " ? 0 : 1] = Cell(sign, style: Style(.gutter))
  }

  private func restyle(
    _ cells: inout [Cell], of line: Line, _ span: Span, _ style: (Style) -> Style
  ) {
    var column = Page.gutter + line.indent
    for piece in line.pieces {
      let end = column + max(1, piece.width)
      if span.contains(piece.offset) {
        for cell in column..<end where cells.indices.contains(cell) {
          cells[cell].style = style(cells[cell].style)
        }
      }
      column = end
    }
  }
}
