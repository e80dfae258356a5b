import Articles
import Reading

/// A reader with a window and a keyboard, for tests: keys in, screens out.
struct Evening {
  var session: Session
  private(set) var effects: [Effect] = []

  /// One story, opened.
  init(_ story: Story, columns: Int = 80, rows: Int = 24, quotationsOnly: Bool = false) {
    self.init([story], columns: columns, rows: rows, quotationsOnly: quotationsOnly)
  }

  /// A shelf of stories, each read at once when it is asked for.
  init(_ stories: [Story], columns: Int = 80, rows: Int = 24, quotationsOnly: Bool = false) {
    var options = Session.Options()
    options.startsWithQuotationsOnly = quotationsOnly
    self.stories = stories
    session = Session(
      shelf: stories.map { ShelfEntry(name: $0.name) }, columns: columns, rows: rows,
      options: options)
    carryOut(session.begin())
  }

  private let stories: [Story]

  private mutating func carryOut(_ effect: Effect?) {
    guard let effect else { return }
    effects.append(effect)
    switch effect {
    case .open(let index): session.receive(stories[index], at: index)
    case .stamp(var highlight):
      highlight.id = Int64(effects.count)
      highlight.made = "2020-01-05T09:30:00Z"
      session.receive(stamped: highlight)
    default: break
    }
  }

  /// Types each character of a text.
  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { carryOut(session.press(.character(scalar))) }
  }

  mutating func press(_ keys: Key...) {
    for key in keys { carryOut(session.press(key)) }
  }

  /// Does something with the mouse, and gives its effect.
  @discardableResult
  mutating func mouse(
    _ kind: MouseEvent.Kind, row: Int = 0, column: Int = 0, clicks: Int = 1
  ) -> Effect? {
    let effect = session.press(
      mouse: MouseEvent(kind, row: row, column: column, clicks: clicks))
    carryOut(effect)
    return effect
  }

  /// Clicks on the first place where words stand on the screen.
  mutating func click(on words: String, clicks: Int = 1) -> Effect? {
    for (row, line) in lines.enumerated() {
      guard let range = line.range(of: words) else { continue }
      let column = CharacterWidth.cells(of: String(line[..<range.lowerBound]))
      return mouse(.press, row: row, column: column, clicks: clicks)
    }
    return nil
  }

  /// The effect of one key.
  mutating func effect(of key: Key) -> Effect? {
    let count = effects.count
    press(key)
    return effects.count > count ? effects.last : nil
  }

  var grid: Grid {
    mutating get { Renderer.grid(of: &session) }
  }

  var lines: [String] {
    mutating get {
      grid.text().split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    }
  }

  /// The rows between top line and status line.
  var body: [String] {
    mutating get { Array(lines.dropFirst().prefix(session.rows - 2)) }
  }

  var status: String {
    mutating get { lines[session.rows - 1] }
  }
}

extension String {
  /// Where other words stand in it first.
  fileprivate func range(of words: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(words) {
        return start..<index(start, offsetBy: words.count)
      }
      start = index(after: start)
    }
    return nil
  }
}

extension Story {
  /// A story written small: `# ` headline, `## ` crosshead, other lines paragraphs.
  ///
  /// Figures are named by all their forms, the fullest first. What stands in “…” is quoted from
  /// the figure named in its paragraph, or else, by a pronoun, from the one named last.
  static func small(
    _ text: String, figures names: [[String]] = [], name: String = "small.txt"
  ) -> Story {
    var utf8: [UInt8] = []
    var blocks: [Block] = []
    for line in text.split(separator: "\n") {
      let (kind, words): (Block.Kind, Substring) =
        line.hasPrefix("## ")
        ? (.crosshead, line.dropFirst(3))
        : line.hasPrefix("# ") ? (.headline, line.dropFirst(2)) : (.paragraph, line)
      if !utf8.isEmpty { utf8 += [10, 10] }
      let start = utf8.count
      utf8 += Array(words.utf8)
      blocks.append(Block(kind, Span(start, utf8.count)))
    }
    var article = Article(utf8: utf8, blocks: blocks)
    article.headline = blocks.first { $0.kind == .headline }.map { article.text($0.span) }
    return Story(name: name, article: article, annotations: annotations(of: article, names))
  }

  private static func annotations(of article: Article, _ names: [[String]]) -> Annotations {
    var mentions: [Mention] = []
    for (id, forms) in names.enumerated() {
      for form in forms {
        for span in occurrences(of: form, in: article.utf8)
        where !mentions.contains(where: { $0.span.overlaps(span) }) {
          mentions.append(Mention(span: span, figure: id, rule: "given"))
        }
      }
    }
    mentions.sort { $0.span < $1.span }
    var quotations: [Quotation] = []
    let opening = occurrences(of: "“", in: article.utf8)
    let closing = occurrences(of: "”", in: article.utf8)
    for (open, close) in zip(opening, closing) {
      let block = article.blocks[article.blockIndex(at: open.start) ?? 0].span
      let near = mentions.first { block.contains($0.span) }
      let before = mentions.last { $0.span.end <= open.start }
      let attribution = (near ?? before).map {
        Attribution(
          standing: near == nil ? .inferred : .stated, confidence: 1,
          speaker: $0.span, figure: $0.figure, rule: near == nil ? "carried-on" : "speaker-verb")
      }
      quotations.append(
        Quotation(
          span: Span(open.end, close.start), kind: .direct,
          attribution: attribution ?? .unknown, utterance: quotations.count))
    }
    let figures = names.enumerated().map { id, forms in
      Figure(
        id: id, name: forms[0], role: id == 0 ? "harbour master" : nil, forms: forms,
        mentionCount: mentions.count { $0.figure == id },
        quotationCount: quotations.count { $0.attribution.figure == id })
    }
    return Annotations(
      quotations: quotations, figures: figures, mentions: mentions, reach: article.utf8.count)
  }

  private static func occurrences(of word: String, in utf8: [UInt8]) -> [Span] {
    let word = Array(word.utf8)
    guard utf8.count >= word.count else { return [] }
    return (0...(utf8.count - word.count))
      .filter { utf8[$0..<$0 + word.count].elementsEqual(word) }
      .map { Span($0, $0 + word.count) }
  }

  /// A story with everything in it.
  static let ferry = small(
    """
    # Ferry to Sandholm sails again after nine weeks
    The last car rolled off at dusk, and for the first time since the storm nobody had to be told \
    to wait until morning.
    “We counted every rivet,” said harbour master Petra Ode. “Then we counted them again.”
    ## Nine weeks of rowing boats
    Islanders had crossed in whatever floated. Tomas Vik, who sells bread, lost two ovens’ worth \
    of customers and a good deal of sleep.
    “I baked for gulls,” Vik said.
    Petra Ode kept a list of who owed whom a crossing.
    “It is a long list, and I have not finished reading it aloud,” she said.
    ## Who pays?
    The county has not said. A letter from its engineers, seen by nobody who would admit to it, \
    speaks of a second winter.
    ## What comes next
    Ode expects a full timetable by May. Café owners, Vik among them, expect May to be late.
    “Ask me in June,” said Ode.
    """,
    figures: [["Petra Ode", "Ode"], ["Tomas Vik", "Vik"]], name: "ferry.txt")

  /// Sections of so many paragraphs each, every word different.
  static func numbered(_ sections: [Int], wordsInParagraph: Int = 30, name: String = "n") -> Story {
    var text = "# Numbered\n"
    var word = 0
    for (index, paragraphs) in sections.enumerated() {
      if index > 0 { text += "## Part \(index + 1)\n" }
      for _ in 0..<paragraphs {
        text +=
          (0..<wordsInParagraph).map { _ in
            word += 1
            return "w\(word)"
          }.joined(separator: " ") + "\n"
      }
    }
    return small(text, name: name)
  }
}
