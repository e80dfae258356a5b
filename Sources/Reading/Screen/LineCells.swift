import Articles

extension Page {
  /// Cells left of the measure, where a mark says that somebody speaks.
  package static let gutter = 2

  /// A line as cells: the gutter, the indent, then the text with quotations and mentions styled.
  ///
  /// Never more than `gutter + measure` cells; fewer where the line ends earlier. A cluster of
  /// several cells stands in the first of them, the others are empty.
  package func cells(of line: Line) -> [Cell] {
    guard line.kind != .blank, article.blocks.indices.contains(line.block) else { return [] }
    if line.kind == .speaker {
      return margin(of: line, mark: nil)
        + drawn(line.pieces[...]) { _ in Style(.speaker, .bold) }
    }
    let speech = speech(on: line)
    var styles = LineStyles(base: style(of: article.blocks[line.block].kind))
    styles.credit = credit(inCaption: line)
    styles.dateline = dateline
    styles.speech = speech
    styles.speakers = index.speakers.touching(line.span)
    styles.mentions = index.mentions.touching(line.span)
    styles.end = line.span.end
    let own = ownPieces(of: line)
    return margin(of: line, mark: speech.map(\.mark).max())
      + drawn(line.pieces[..<own]) { _ in styles.base }
      + drawn(line.pieces[own...]) { styles.style(at: $0) }
  }

  /// Where two speak on one line the gutter tells of the one less sure.
  private func margin(of line: Line, mark: SpeechMark?) -> [Cell] {
    var cells = Array(repeating: Cell.blank, count: Page.gutter + line.indent)
    if let mark { cells[0] = Cell(mark.glyph, style: Style(.gutter)) }
    return cells
  }

  /// How many pieces are no text but a bullet or the like: they share their offset with the next.
  private func ownPieces(of line: Line) -> Int {
    zip(line.pieces, line.pieces.dropFirst()).prefix { $0.offset == $1.offset }.count
  }

  private func drawn(_ pieces: ArraySlice<Line.Piece>, style: (Int) -> Style) -> [Cell] {
    var cells: [Cell] = []
    for piece in pieces {
      let style = style(piece.offset)
      cells.append(Cell(piece.cluster, style: style))
      for _ in 1..<max(1, piece.width) { cells.append(Cell("", style: style)) }
    }
    return cells
  }

  /// How a block's text looks where nothing else is to be said of it.
  private func style(of kind: Block.Kind) -> Style {
    switch kind {
    case .headline: Style(.headline, .bold)
    case .standfirst: Style(.standfirst, .italic)
    case .byline, .date: Style(.byline)
    case .caption: Style(.caption, .italic)
    case .crosshead: Style(.crosshead, .bold)
    case .creditLine: Style(.credit, .dim)
    case .listItem: Style(.list)
    case .blockQuote: Style(.blockQuote)
    case .pullQuote: Style(.pullQuote, .italic)
    case .correction: Style(.text, .italic)
    case .paragraph, .table: .plain
    }
  }

  /// Somebody’s words on a line, quotation marks included.
  func speech(on line: Line) -> [AnnotationIndex.Speech] {
    // A line may hold nothing but a quotation's marks.
    let near = Span(
      max(0, line.span.start - Page.longestMark), line.span.end + Page.longestMark)
    return index.speech(touching: near).compactMap { speech in
      var speech = speech
      if speech.mark != .reported { speech.span = marked(speech.span, inBlock: line.block) }
      return speech.span.overlaps(line.span) ? speech : nil
    }
  }

  /// Whose words a place of the text is in; marked ones before reported ones.
  func speech(at place: Int) -> AnnotationIndex.Speech? {
    let near = Span(max(0, place - Page.longestMark), place + Page.longestMark)
    return index.speech(touching: near)
      .filter { ($0.mark == .reported ? $0.span : marked($0.span)).contains(place) }
      .max { $0.mark < $1.mark }
  }

  /// The credit of a picture, as far as it stands on this line.
  private func credit(inCaption line: Line) -> Span? {
    guard article.blocks[line.block].kind == .caption else { return nil }
    return credits.touching(line.span).first
  }
}

/// The styles of one line: what each byte is to the reader.
private struct LineStyles {
  var base: Style
  var credit: Span?
  var dateline: Span?
  var speech: [AnnotationIndex.Speech] = []
  var speakers: [Span] = []
  var mentions: [Span] = []
  /// The end of the line's text; what claims to stand there is a mark of our own.
  var end = 0

  init(base: Style) { self.base = base }

  func style(at offset: Int) -> Style {
    if offset >= end { return Style(.gutter) }
    var style = base
    if let credit, credit.contains(offset) { style = Style(.credit, .dim) }
    if let dateline, dateline.contains(offset) { style = Style(.dateline, .bold) }
    if let speech = speech.last(where: { $0.span.contains(offset) }) {
      style.role = speech.mark == .reported ? .reported : .quotation
    }
    if speakers.contains(where: { $0.contains(offset) }) { style.role = .speaker }
    if mentions.contains(where: { $0.contains(offset) }) {
      style.role = .figure
      style.emphasis.insert(.underline)
    }
    return style
  }
}
