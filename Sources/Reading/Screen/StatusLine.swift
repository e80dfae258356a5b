import Articles

/// The line at the foot: what is in focus or was just said, and how far the reader is.
enum StatusLine {
  static func draw(_ session: inout Session, into grid: inout Grid) {
    let layout = session.layout
    guard layout.hasStatusLine || layout.isPlain && session.hasSomethingToSay else { return }
    let row = layout.rows - 1
    if layout.isPlain { grid.fill(row: row, columns: 0..<layout.columns) }
    if let prompt = session.prompt {
      drawPrompt(prompt, of: session, row, into: &grid)
      return
    }
    let column =
      session.isOnShelf && session.panel == nil
      ? layout.shelf : layout.column(measure: session.textMeasure)
    let (wordings, style) = remark(of: &session)
    let progress = progress(of: &session)
    // What there is to say comes first, as fully as there is room for beside the shortest progress;
    // how far the reader is gets what is left.
    // Where parts are folded away, that is said first of all.
    let isFolded = session.story?.isFiltered == true && session.panel == nil
    let words =
      (isFolded ? progress : progress.suffix(1))
      .compactMap { beside in
        wordings.first {
          CharacterWidth.cells(of: $0) + 2 + CharacterWidth.cells(of: beside) <= column.count
        }
      }.first ?? wordings.last ?? ""
    let wanted = CharacterWidth.cells(of: words)
    let room = column.count - (wanted > 0 ? wanted + 2 : 0)
    let fitting = progress.first { CharacterWidth.cells(of: $0) <= room }
    let isQuiet = style.role == .status
    let isShort = column.count < 24
    let scarce = isQuiet || session.message == nil && !isShort ? progress.last : nil
    let right = fitting ?? scarce ?? (wanted == 0 ? progress.last : nil) ?? ""
    let start =
      right.isEmpty
      ? column.upperBound + 2
      : grid.write(right, row: row, endingAt: column.upperBound, style: Style(.status))
    grid.write(
      words, row: row, column: column.lowerBound, width: start - 2 - column.lowerBound,
      style: style)
  }

  /// The line being typed, and beside it what was found so far.
  private static func drawPrompt(
    _ prompt: Prompt, of session: Session, _ row: Int, into grid: inout Grid
  ) {
    var end = grid.columns
    let found = promptRemark(prompt, of: session).first {
      CharacterWidth.cells(of: $0) <= grid.columns * 2 / 3
    }
    if let found, grid.columns >= 24 {
      end = grid.write(found, row: row, endingAt: end, style: Style(.status)) - 1
    }
    let label = Wording.label(of: prompt.kind)
    let start = CharacterWidth.cells(of: label)
    let line = PromptLine(before: prompt.before, after: prompt.after, width: end - start)
    grid.write(label + line.text, row: row, column: 0, width: end)
    grid.cursor = (row, start + line.cursor)
  }

  /// How the search stands while it is typed, the fullest wording first.
  private static func promptRemark(_ prompt: Prompt, of session: Session) -> [String] {
    if prompt.kind == .filter { return [session.shelf.narrowed] }
    let trouble = prompt.pattern?.trouble
    guard prompt.isSearch, !prompt.text.isEmpty else { return trouble.map { [$0] } ?? [] }
    let isHelp = session.panel?.isHelp == true
    let hasHits = isHelp ? !session.helpHits.isEmpty : session.story?.search?.hits.isEmpty == false
    let position = isHelp ? session.helpHitPosition : session.story?.hitPosition
    let isFolded = !isHelp && session.story?.hasFoldedHits == true
    let words = (hasHits ? position : nil) ?? (isFolded ? Wording.foldedAway : Wording.notFound)
    return (trouble.map { [words + " · " + $0] } ?? []) + [words]
  }

  /// What there is to say, the fullest wording first: a message, what is in focus, or the section.
  private static func remark(of session: inout Session) -> ([String], Style) {
    let quiet = Style(.status)
    if let message = session.message { return ([message], Style(.text)) }
    if session.pending == .mark || session.pending == .goToMark {
      return ([session.pending == .mark ? Wording.awaitingMark : Wording.awaitingGoToMark], quiet)
    }
    if let awaited = session.awaited, session.shelf.indices.contains(awaited.index) {
      let name = session.shelf[awaited.index].name
      let opening = Wording.opening(story: name)
      guard let progress = session.awaitedProgress else { return ([opening], quiet) }
      return (["\(opening) \(progress)", progress], quiet)
    }
    if let panel = session.panel { return (panelRemark(panel, of: session), quiet) }
    if session.isOnShelf {
      let trouble = session.shelf.chosen.flatMap { session.shelf[$0].trouble }
      if let trouble { return ([trouble], Style(.warning)) }
      if !session.shelf.filter.isEmpty { return ([Wording.narrowedShelfHint], quiet) }
      return ([Wording.shelfHint], quiet)
    }
    guard session.story != nil else { return ([], quiet) }
    if session.story?.hasChangedFile == true { return ([Wording.fileChanged], Style(.text)) }
    if let selection = session.story?.selection { return (NoteRemark.of(selection), Style(.text)) }
    let focused = focusRemark(of: &session)
    if !focused.isEmpty { return (focused, Style(.text)) }
    return ([sectionRemark(of: session)], quiet)
  }

  /// What the chosen line had no room for.
  private static func panelRemark(_ panel: Panel, of session: Session) -> [String] {
    if case .found = panel, let search = session.shelfSearch {
      return search.remarks(of: session.shelf.count)
    }
    if let story = session.story, let remark = NoteRemark.of(panel, in: story) { return remark }
    if panel.isHelp, let position = session.helpHitPosition { return [position] }
    guard case .figures(let cursor) = panel,
      let figure = session.story?.figuresByMentions.at(cursor.selected)
    else { return [session.layout.columns >= 40 ? "" : Wording.escapeCloses] }
    let about = SpeakerRemark.about(figure)
    let who = about.isEmpty ? figure.name : "\(figure.name), \(about)"
    return [who + " · " + Wording.figuresHint, who]
  }

  private static func sectionRemark(of session: Session) -> String {
    guard let story = session.story else { return "" }
    let (section, count) = (story.section + 1, story.article.sections.count)
    guard count > 1 else { return Wording.helpHint }
    if session.columns < 30 { return "\(section)/\(count)" }
    let hint = session.lastCommand == nil ? " · " + Wording.helpHint : ""
    return Wording.section(section, of: count) + hint
  }

  private static func focusRemark(of session: inout Session) -> [String] {
    guard let focus = session.story?.visibleFocus(), let story = session.story else { return [] }
    switch focus {
    case .utterance(let index): return SpeakerRemark.wordings(for: index, in: story)
    case .mention(let index): return SpeakerRemark.wordings(forMention: index, in: story)
    case .hit: return [story.hitPosition].compactMap { $0 }
    }
  }

  /// How far the reader is, in many words, in fewer, in one.
  private static func progress(of session: inout Session) -> [String] {
    if session.panel != nil { return [listProgress(of: session)] }
    if session.isOnShelf {
      return shelfProgress(of: session)
    }
    // Taken out for a while, so that the page can set lines without being copied.
    guard var story = session.story.take() else { return [] }
    defer { session.story = story }
    return progress(in: &story)
  }

  /// Which row is chosen; and how many stories have been looked at, while that is going on.
  private static func shelfProgress(of session: Session) -> [String] {
    let shelf = session.shelf
    guard !shelf.rows.isEmpty else { return [] }
    let row = Wording.groupedPosition(shelf.cursor.selected + 1, of: shelf.rows.count)
    guard shelf.count > session.layout.bodyHeight, 1..<shelf.count ~= shelf.lookedAtCount else {
      return [row]
    }
    let done = Wording.lookedAt(shelf.lookedAtCount, of: shelf.count)
    return ["\(done) · \(row)", row]
  }

  private static func progress(in story: inout OpenStory) -> [String] {
    guard let reached = story.visibleLines().last(where: { !$0.span.isEmpty })?.span.end else {
      return []
    }
    let end = max(1, story.article.blocks.last?.span.end ?? 1)
    let percent = reached * 100 / end
    if story.isFiltered {
      // Where parts are folded away, what is left of the full story tells nothing.
      let percent = "\(story.isAtEnd() ? 100 : min(99, percent))%"
      return [mode(of: story) + " · " + percent, percent]
    }
    guard reached < end else { return ["\(percent)%"] }
    let minutes = story.minutesLeft(from: reached)
    return [
      "\(percent)% · \(Wording.left(ReadingTime.words(ofMinutes: minutes)))",
      "\(percent)% · \(ReadingTime.words(ofMinutes: minutes, isShort: true))",
      "\(percent)%",
    ]
  }

  private static func listProgress(of session: Session) -> String {
    guard let cursor = session.panel?.cursor, session.panelCount > 0 else { return "" }
    if session.panel?.isHelp == true {
      let seen = min(session.panelCount, cursor.top + session.listHeight)
      return "\(seen * 100 / session.panelCount)%"
    }
    return Wording.position(cursor.selected + 1, of: session.panelCount)
  }

  private static func mode(of story: OpenStory) -> String {
    switch story.page.filter {
    case .everything: ""
    case .quotations(.some(let figure)):
      Wording.quotations(of: story.annotations.name(of: figure))
    case .quotations: Wording.quotationsOnly
    case .blocks: Wording.matchingOnly
    }
  }
}

extension Session {
  /// Whether the status line says more than how far the reader is.
  fileprivate var hasSomethingToSay: Bool {
    message != nil || hasSomethingOpen || awaited != nil || isOnShelf
      || story?.hasChangedFile == true
  }
}
