import Articles

/// Rows of the lists of notes and of links.
extension PanelLine {
  /// `✎ We counted every rivet — ask the yard        12%`
  func draw(_ note: NoteLine, of story: OpenStory, into grid: inout Grid) {
    let title =
      switch note {
      case .mark(let letter, let place):
        "\(Character(letter)) \(Sanitizer.line(story.words(atMark: place).utf8))"
      case .highlight(let highlight):
        highlight.note.map { "\(HighlightSign.noted) \(NoteRemark.line(highlight.text)) — \($0)" }
          ?? "\(HighlightSign.plain) \(NoteRemark.line(highlight.text))"
      }
    draw(title: title, counts: [story.percent(at: note.place)], into: &grid)
  }

  /// `3  ferry timetable · https://ferries.example/times        40%`
  func draw(_ link: ListedLink, number: Int, of story: OpenStory, into grid: inout Grid) {
    let address = Sanitizer.line(link.address.utf8)
    let words = link.words == link.address ? "" : NoteRemark.line(link.words) + " · "
    let pad = number < 10 ? "  " : " "
    draw(
      title: "\(number)\(pad)\(words)\(address)",
      counts: [link.span.map { story.percent(at: $0.start) } ?? ""], into: &grid)
  }
}

/// What the status line says beside notes, links and words being chosen.
enum NoteRemark {
  /// What the chosen row had no room for; `nil` for other lists.
  static func of(_ panel: Panel, in story: OpenStory) -> [String]? {
    switch panel {
    case .notes(let cursor):
      guard case .highlight(let highlight)? = story.notes.at(cursor.selected) else { return [""] }
      let made = highlight.made.flatMap { story.dates.inWords($0) }
      guard let note = highlight.note else {
        return [made.map { Wording.highlighted(on: $0) } ?? ""]
      }
      return [note + (made.map { " · \($0)" } ?? ""), note]
    case .links(let cursor):
      return [story.links?.at(cursor.selected).map { Sanitizer.line($0.address.utf8) } ?? ""]
    case .outline, .figures, .correction, .found, .help: return nil
    }
  }

  static func of(_ selection: WordSelection) -> [String] {
    Wording.selecting
  }

  /// Words of a story on one line.
  static func line(_ words: String) -> String {
    let parts = words.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" }
    return Sanitizer.line(parts.joined(separator: " ").utf8)
  }
}

extension OpenStory {
  /// How far into the story an offset is.
  func percent(at offset: Int) -> String {
    "\(min(100, offset * 100 / max(1, article.utf8.count)))%"
  }
}
