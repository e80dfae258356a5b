import Articles

/// The words a reader is choosing: from the word the choice began at to the one at the moving end.
///
/// Each end is a whole word, with the signs around it where a sentence or a paragraph was asked
/// for, so that no way of moving cuts a word in two.
package struct WordSelection: Hashable, Sendable {
  /// The end that stays.
  var anchor: Span
  /// The end that moves, and has the cursor.
  var head: Span
  /// The column that steps from line to line keep to; `nil` after any other step.
  var goal: Int?

  init(anchor: Span, head: Span) {
    self.anchor = anchor
    self.head = head
  }

  /// Everything chosen.
  var span: Span { Span(min(anchor.start, head.start), max(anchor.end, head.end)) }

  /// Whether the moving end is the later one.
  var isForward: Bool { head.start >= anchor.start }

  /// The byte the cursor stands on: the last one chosen, or the first.
  var cursor: Int { isForward ? max(head.start, head.end - 1) : head.start }

  mutating func swapEnds() {
    (anchor, head) = (head, anchor)
    goal = nil
  }

  /// Moves the moving end.
  mutating func move(to word: Span, goal: Int? = nil) {
    head = word
    self.goal = goal
  }
}

/// Words, sentences and paragraphs of what the page shows, as places to move to.
extension OpenStory {
  /// The words of one of the stretches shown, without the signs between them.
  private func words(ofRegion region: Int) -> [Span] {
    var words: [Word] = []
    Words.append(wordsOf: shown[region], in: article.utf8, to: &words)
    var spans: [Span] = []
    for word in words where word.shape.contains(.word) {
      // What was split off a word belongs to it here: “’s”.
      if let last = spans.last, last.end == Int(word.start), !word.shape.contains(.spaceBefore) {
        spans[spans.count - 1] = Span(last.start, word.end)
      } else {
        spans.append(word.span)
      }
    }
    return spans
  }

  /// The sentences of one of the stretches shown, signs and all.
  private func sentences(ofRegion region: Int) -> [Span] {
    var words: [Word] = []
    var sentences: [Range<Int>] = []
    Words.append(wordsOf: shown[region], in: article.utf8, to: &words)
    guard !words.isEmpty else { return [] }
    Sentences.append(
      sentencesOf: 0..<words.count, of: article.utf8, words: &words, to: &sentences)
    return sentences.map { Span(Int(words[$0.lowerBound].start), words[$0.upperBound - 1].end) }
  }

  /// The stretch shown that holds an offset, or else the last one before it, or the first.
  private func region(at offset: Int) -> Int? {
    shown.isEmpty ? nil : max(0, shown.countStarting(before: offset + 1) - 1)
  }

  /// The word at an offset, or else the next one, or else the last one before it.
  func word(at offset: Int) -> Span? {
    guard var region = region(at: offset) else { return nil }
    let start = region
    while region < shown.count {
      if let word = words(ofRegion: region).first(where: { $0.end > offset }) { return word }
      region += 1
    }
    return words(ofRegion: start).last
  }

  func word(after offset: Int) -> Span? {
    guard let first = region(at: offset) else { return nil }
    for region in first..<shown.count {
      if let word = words(ofRegion: region).first(where: { $0.start > offset }) { return word }
    }
    return nil
  }

  func word(before offset: Int) -> Span? {
    guard let first = region(at: offset) else { return nil }
    for region in (0...first).reversed() {
      if let word = words(ofRegion: region).last(where: { $0.start < offset }) { return word }
    }
    return nil
  }

  /// The sentence around an offset, or else the next one.
  func sentence(at offset: Int) -> Span? {
    guard let first = region(at: offset) else { return nil }
    for region in first..<shown.count {
      if let sentence = sentences(ofRegion: region).first(where: { $0.end > offset }) {
        return sentence
      }
    }
    return nil
  }

  /// The sentence that ends next after an offset.
  private func sentence(endingAfter offset: Int) -> Span? { sentence(at: offset) }

  /// The sentence that starts last before an offset.
  private func sentence(startingBefore offset: Int) -> Span? {
    guard let first = region(at: offset) else { return nil }
    for region in (0...first).reversed() {
      if let sentence = sentences(ofRegion: region).last(where: { $0.start < offset }) {
        return sentence
      }
    }
    return nil
  }

  /// The last word of a stretch with the signs behind it.
  func end(of span: Span) -> Span {
    let start = word(before: span.end)?.start ?? span.start
    return Span(max(span.start, min(start, span.end)), span.end)
  }

  /// The first word of a stretch with the signs before it.
  func start(of span: Span) -> Span {
    let end = word(at: span.start)?.end ?? span.end
    return Span(span.start, max(span.start, min(end, span.end)))
  }

  /// Where the moving end goes with a command; `nil` where it can go no further.
  mutating func head(of selection: WordSelection, after command: Command) -> WordSelection? {
    let head = selection.head
    var moved = selection
    let target: Span? =
      switch command {
      case .wordForward: word(after: head.start)
      case .wordBack: word(before: head.start)
      case .sentenceForward: sentence(endingAfter: head.end).map { end(of: $0) }
      case .sentenceBack: sentence(startingBefore: head.start).map { start(of: $0) }
      case .paragraphForward: shown.first { $0.end > head.end }.map { end(of: $0) }
      case .paragraphBack: shown.last { $0.start < head.start }.map { start(of: $0) }
      case .top: shown.first.map { start(of: $0) }
      case .end: shown.last.map { end(of: $0) }
      default: nil
      }
    if let target {
      guard target != head else { return nil }
      moved.move(to: target)
      return moved
    }
    guard let rows = command.rows(ofScreen: height) else { return nil }
    return lineMove(of: selection, by: rows)
  }

  /// The word so many lines down, at the same column as near as can be.
  private mutating func lineMove(of selection: WordSelection, by rows: Int) -> WordSelection? {
    guard let row = page.row(containing: selection.cursor), let line = page.line(at: row) else {
      return nil
    }
    let goal = selection.goal ?? line.column(of: selection.head.start)
    let step = rows < 0 ? -1 : 1
    var target: Line?
    var at = row
    for _ in 0..<abs(rows) {
      guard let next = textRow(from: at, step: step) else { break }
      at = next
      target = page.line(at: at)
    }
    guard let target, let word = word(at: target.offset(atColumn: goal)) else { return nil }
    var moved = selection
    moved.move(to: word, goal: goal)
    return word == selection.head ? nil : moved
  }

  /// The next row with text of the story; what a filter puts between is passed over.
  private mutating func textRow(from row: Page.Row, step: Int) -> Page.Row? {
    var row = row
    while true {
      let next = page.row(row, movedBy: step)
      guard next != row else { return nil }
      row = next
      if let line = page.line(at: row), line.kind == .text, !line.span.isEmpty { return row }
    }
  }

  /// Scrolls by no more lines than it takes to see an offset.
  mutating func follow(_ offset: Int) {
    guard !isVisible(offset) else { return }
    let target = row(at: offset)
    let top = target < view.top ? target : max(view.top, page.row(target, movedBy: 1 - height))
    stand(at: top, isFlowing: true)
  }

  /// The words of a stretch as far as they are shown, each paragraph on a line of its own.
  func shownText(of span: Span) -> String {
    let parts = shown.compactMap { region -> String? in
      guard region.overlaps(span) else { return nil }
      let part = Span(max(region.start, span.start), min(region.end, span.end))
      let words = article.text(part).split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" }
      return words.isEmpty ? nil : words.joined(separator: " ")
    }
    return parts.joined(separator: "\n\n")
  }
}

extension Command {
  /// How many lines down a command leads on a screen of so many; `nil` if it leads by none.
  fileprivate func rows(ofScreen height: Int) -> Int? {
    switch self {
    case .lineDown: 1
    case .lineUp: -1
    case .halfPageDown: max(1, height / 2)
    case .halfPageUp: -max(1, height / 2)
    case .nextScreenful: max(1, height)
    case .previousScreenful: -max(1, height)
    default: nil
    }
  }
}

extension Line {
  /// The offset drawn at a column from the left edge of the measure, or at the nearest one.
  func offset(atColumn wanted: Int) -> Int {
    var column = indent
    for piece in pieces {
      column += max(1, piece.width)
      if column > wanted { return piece.offset }
    }
    return pieces.last?.offset ?? span.start
  }

  /// The column of the last cluster that starts before an offset.
  func column(before end: Int) -> Int {
    var column = indent
    var last = indent
    for piece in pieces where piece.offset < end {
      last = column
      column += max(1, piece.width)
    }
    return last
  }
}
