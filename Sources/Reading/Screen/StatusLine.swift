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

  /// The line being typed; its end stays in sight, for that is where the typing goes on.
  private static func drawPrompt(
    _ prompt: Prompt, of session: Session, _ row: Int, into grid: inout Grid
  ) {
    let isSearching = prompt.isSearch && !prompt.text.isEmpty
    let hits = session.story?.search?.hits ?? []
    let found = !isSearching ? "" : hits.isEmpty ? "not found" : session.story?.hitPosition ?? ""
    var end = grid.columns
    if !found.isEmpty, grid.columns >= 24 {
      end = grid.write(found, row: row, endingAt: end, style: Style(.status)) - 1
    }
    var text = prompt.text
    let room = max(1, end - 2)
    if CharacterWidth.cells(of: text) > room {
      var kept = Substring(text.suffix(room - 1))
      while !kept.isEmpty, CharacterWidth.cells(of: kept) > room - 1 { kept.removeFirst() }
      text = "…" + kept
    }
    let column = grid.write(prompt.kind.rawValue + text, row: row, column: 0, width: end)
    grid.cursor = (row, column)
  }

  /// What there is to say, the fullest wording first: a message, what is in focus, or the section.
  private static func remark(of session: inout Session) -> ([String], Style) {
    let quiet = Style(.status)
    if let message = session.message { return ([message], Style(.text)) }
    if session.pending == .mark || session.pending == .goToMark {
      return ([session.pending == .mark ? "mark …" : "go to mark …"], quiet)
    }
    if let awaited = session.awaited, session.shelf.indices.contains(awaited.index) {
      return (["opening \(session.shelf[awaited.index].name) …"], quiet)
    }
    if let panel = session.panel { return (panelRemark(panel, of: session), quiet) }
    if session.isOnShelf {
      let trouble = session.shelf.at(session.shelfCursor.selected)?.trouble
      if let trouble { return ([trouble], Style(.warning)) }
      return (["Enter opens, h for help"], quiet)
    }
    guard session.story != nil else { return ([], quiet) }
    if session.story?.hasChangedFile == true { return ([Session.changeRemark], Style(.text)) }
    if let selection = session.story?.selection { return (NoteRemark.of(selection), Style(.text)) }
    let focused = focusRemark(of: &session)
    if !focused.isEmpty { return (focused, Style(.text)) }
    return ([sectionRemark(of: session)], quiet)
  }

  /// What the chosen line had no room for.
  private static func panelRemark(_ panel: Panel, of session: Session) -> [String] {
    if let story = session.story, let remark = NoteRemark.of(panel, in: story) { return remark }
    guard case .figures(let cursor) = panel,
      let figure = session.story?.figuresByMentions.at(cursor.selected)
    else { return [session.layout.columns >= 40 ? "" : "Esc closes"] }
    let about = SpeakerRemark.about(figure)
    let who = about.isEmpty ? figure.name : "\(figure.name), \(about)"
    let hint = "Enter: the mentions, \": the words"
    return [who + " · " + hint, who]
  }

  private static func sectionRemark(of session: Session) -> String {
    guard let story = session.story else { return "" }
    let (section, count) = (story.section + 1, story.article.sections.count)
    guard count > 1 else { return "h for help" }
    if session.columns < 30 { return "\(section)/\(count)" }
    let hint = session.lastCommand == nil ? " · h for help" : ""
    return "section \(section) of \(count)\(hint)"
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
      let count = session.shelf.count
      return count == 0 ? [] : ["\(session.shelfCursor.selected + 1) of \(count)"]
    }
    // Taken out for a while, so that the page can set lines without being copied.
    guard var story = session.story.take() else { return [] }
    defer { session.story = story }
    return progress(in: &story)
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
      "\(percent)% · \(ReadingTime.words(ofMinutes: minutes)) left",
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
    return "\(cursor.selected + 1) of \(session.panelCount)"
  }

  private static func mode(of story: OpenStory) -> String {
    switch story.page.filter {
    case .everything: ""
    case .quotations(.some(let figure)):
      "quotations of \(story.annotations.name(of: figure) ?? "one figure")"
    case .quotations: "quotations only"
    case .blocks: "matching only"
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
