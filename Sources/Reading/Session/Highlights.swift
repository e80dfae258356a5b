import Articles

extension OpenStory {
  /// The highlight of exactly these words.
  func highlight(at span: Span) -> Highlight? {
    state.highlights.first { $0.span == span }
  }
}

extension Session {
  /// Asks for a highlight of some words to be given a number and a time; the selection ends.
  mutating func highlight(_ span: Span, note: String?) -> Effect? {
    guard let story else { return .bell }
    if var known = story.highlight(at: span) {
      self.story?.selection = nil
      guard let note, note != known.note else { return refuse(Wording.highlightedAlready) }
      known.note = note.isEmpty ? nil : note
      change(.highlight(known))
      message = known.note == nil ? Wording.noteRemoved : Wording.noted
      return nil
    }
    self.story?.selection = nil
    let note = note.flatMap { $0.isEmpty ? nil : $0 }
    return .stamp(Highlight(id: 0, span: span, text: story.article.text(span), note: note))
  }

  /// A highlight has its number and its time now, and stands.
  package mutating func receive(stamped highlight: Highlight) {
    change(.highlight(highlight))
    message = highlight.note == nil ? Wording.highlighted : Wording.highlightedWithNote
  }

  /// What was typed as a note: for the words being chosen, or for the chosen line of the list.
  mutating func takeNote(_ text: String) -> Effect? {
    if let selection = story?.selection { return highlight(selection.span, note: text) }
    guard case .notes(let cursor) = panel,
      case .highlight(var highlight)? = story?.notes.at(cursor.selected)
    else { return .bell }
    highlight.note = text.isEmpty ? nil : text
    change(.highlight(highlight))
    message = text.isEmpty ? Wording.noteRemoved : Wording.noted
    return nil
  }
}

// MARK: - The list of notes

/// A line of the list of marks and highlights.
enum NoteLine: Hashable, Sendable {
  case mark(Unicode.Scalar, Int)
  case highlight(Highlight)

  /// Where in the text it is.
  var place: Int {
    switch self {
    case .mark(_, let place): place
    case .highlight(let highlight): highlight.span.start
    }
  }
}

extension OpenStory {
  /// Marks and highlights together, in the order of the text.
  var notes: [NoteLine] {
    let marks = state.marks.sorted { $0.key < $1.key }.map { NoteLine.mark($0.key, $0.value) }
    let lines = marks + highlights.map { .highlight($0) }
    return lines.enumerated().sorted { ($0.1.place, $0.0) < ($1.1.place, $1.0) }.map(\.1)
  }

  /// Words of the line of text a mark is at.
  func words(atMark place: Int) -> String {
    guard let block = article.blockIndex(at: place).map({ article.blocks[$0].span }) else {
      return ""
    }
    let start = min(max(place, block.start), block.end)
    var end = min(block.end, start + 200)
    while end < block.end, article.utf8[end] & 0xC0 == 0x80 { end += 1 }
    return article.line(Span(start, end))
  }
}

extension Session {
  mutating func openNotes() -> Effect? {
    guard let notes = story?.notes, !notes.isEmpty else {
      return refuse(Wording.noNotes)
    }
    let place = story?.view.place ?? 0
    let here = notes.firstIndex { $0.place >= place } ?? notes.count - 1
    return openPanel(.notes(ListCursor(selected: here)))
  }

  /// A command on the chosen line of the list of notes; `nil` outside where it is none for it.
  mutating func performInNotes(_ command: Command, _ cursor: ListCursor) -> Effect?? {
    guard let line = story?.notes.at(cursor.selected) else { return nil }
    switch command {
    case .open:
      panel = nil
      if let place = story?.view.place { story?.trail.leave(place) }
      if story?.shows(line.place) == false { story?.showEverything() }
      story?.goTo(place: line.place)
      return .some(nil)
    case .removeNote:
      switch line {
      case .mark(let letter, _):
        change(.mark(letter, nil))
        message = Wording.markRemoved(letter)
      case .highlight(let highlight):
        change(.highlightRemoved(highlight.id))
        message = Wording.highlightRemoved
      }
      if story?.notes.isEmpty == true { panel = nil } else { settlePanel() }
      return .some(nil)
    case .undo: return .some(takeBack())
    case .editNote:
      guard case .highlight(let highlight) = line else { return refuse(Wording.markHasNoNote) }
      return openPrompt(.note, text: highlight.note ?? "")
    case .copy, .copyPlain:
      guard case .highlight(let highlight) = line, let story else { return .bell }
      message = Wording.copiedHighlight
      let words = Sanitizer.clean(highlight.text)
      return .copy(command == .copy ? words + "\n\n— " + story.sourceLine : words)
    default: return nil
    }
  }
}
