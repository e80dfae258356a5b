import Articles
import Reading
import Testing

@Suite struct PageTests {
  private typealias Row = Page.Row

  private func rows(of page: inout Page) -> [Row] {
    guard var row = page.firstRow() else { return [] }
    var rows = [row]
    while true {
      let next = page.row(row, movedBy: 1)
      if next == row { return rows }
      rows.append(next)
      row = next
    }
  }

  private func drawnLines(_ page: Page) -> [String] {
    var page = page
    guard let first = page.firstRow() else { return [] }
    return page.lines(from: first, count: .max).map { drawn($0) }
  }

  // MARK: Everything

  @Test func `blocks are parted by free lines, list items and byline are not`() {
    let story = SmallStory.make([
      (.headline, "Ferry back"), (.byline, "By Ada Ruiz"), (.date, "5 January 2020"),
      (.caption, "The ferry."), (.paragraph, "It sails."), (.listItem, "at noon"),
      (.listItem, "at night, and then not before another noon"), (.creditLine, "(Agencies)"),
    ])
    let page = Page(story.article, story.annotations, measure: 24)
    #expect(
      drawnLines(page) == [
        "Ferry back", "", "By Ada Ruiz", "5 January 2020", "", "▢ The ferry.", "", "It sails.", "",
        "• at noon", "• at night, and then not", "  before another noon", "", "(Agencies)",
      ])
  }

  @Test func `an item that brings its number gets no bullet`() {
    let story = SmallStory.make([
      (.listItem, "12. Bread and some more of it"), (.listItem, "• Salt"),
    ])
    let page = Page(story.article, story.annotations, measure: 24)
    #expect(drawnLines(page) == ["12. Bread and some", "    more of it", "• Salt"])
  }

  @Test func `a narrow page gives up its indents`() {
    let story = SmallStory.make([(.pullQuote, "We go on"), (.listItem, "bread")])
    let page = Page(story.article, story.annotations, measure: 5)
    #expect(drawnLines(page) == ["We go", "on", "", "bread"])
  }

  @Test func `an empty article has no rows`() {
    var page = Page(Article(verbatim: ""), Annotations(), measure: 72)
    #expect(page.firstRow() == nil)
    #expect(page.lastRow() == nil)
    #expect(page.row(containing: 0) == nil)
    #expect(page.lines(from: Row(block: 0, line: 0), count: 5).isEmpty)
    #expect(page.row(Row(block: 3, line: 2), movedBy: 4) == Row(block: 3, line: 2))
    #expect(page.line(at: Row(block: 0, line: 0)) == nil)
  }

  // MARK: Rows

  @Test(arguments: [1, 2, 7, 30, 72])
  func `moving down and up again returns to the same row`(measure: Int) {
    for filter in SmallStory.filters {
      var page = Page(
        SmallStory.fair.article, SmallStory.fair.annotations, measure: measure, filter: filter)
      let rows = rows(of: &page)
      #expect(rows == rows.sorted())
      #expect(rows.last == page.lastRow())
      for from in stride(from: 0, to: rows.count, by: 3) {
        for count in [1, 2, 5, 20, 1000] {
          let below = min(from + count, rows.count - 1)
          #expect(page.row(rows[from], movedBy: count) == rows[below])
          #expect(page.row(rows[below], movedBy: from - below) == rows[from])
          #expect(
            page.distance(from: rows[from], to: rows[below], limit: 7) == min(7, below - from))
        }
      }
      #expect(page.row(rows[0], movedBy: .min) == rows[0])
      #expect(page.row(rows[rows.count - 1], movedBy: .max) == rows[rows.count - 1])
    }
  }

  @Test(arguments: [1, 9, 72])
  func `every offset of a block leads to the one line that holds it`(measure: Int) {
    var page = Page(SmallStory.fair.article, SmallStory.fair.annotations, measure: measure)
    for block in SmallStory.fair.article.blocks {
      for offset in block.span.range {
        let line = page.row(containing: offset).flatMap { page.line(at: $0) }
        #expect(line?.span.contains(offset) == true)
      }
      // Between two blocks, the next one is meant.
      let row = page.row(containing: block.span.end)
      #expect(row?.line == 0 || row?.block == SmallStory.fair.article.blocks.count - 1)
    }
    let beyond = page.row(containing: 1_000_000)
    #expect(beyond == page.lastRow())
  }

  @Test func `the sections cover all rows, each with the space after it`() {
    for filter in SmallStory.filters {
      var page = Page(
        SmallStory.fair.article, SmallStory.fair.annotations, measure: 30, filter: filter)
      var covered: [Row] = []
      for section in SmallStory.fair.article.sections.indices {
        guard let first = page.firstRow(ofSection: section),
          let last = page.lastRow(ofSection: section)
        else { continue }
        let count = page.distance(from: first, to: last, limit: .max) + 1
        let lines = page.lines(from: first, count: .max, inSection: true)
        #expect(lines.count == count)
        if last != page.lastRow() { #expect(lines.last?.kind == .blank) }
        covered += (0..<count).map { page.row(first, movedBy: $0) }
      }
      #expect(covered == rows(of: &page))
    }
    var page = Page(SmallStory.fair.article, SmallStory.fair.annotations, measure: 30)
    #expect(page.firstRow(ofSection: 99) == nil)
    #expect(page.lastRow(ofSection: -1) == nil)
  }

  @Test func `one paragraph of many lines is walked and searched`() {
    let text = (0..<20_000).map { "word\($0)" }.joined(separator: " ")
    let article = Article(verbatim: text)
    var page = Page(article, Annotations(), measure: 20)
    let rows = rows(of: &page)
    for row in stride(from: 0, to: rows.count, by: 777) {
      let line = page.line(at: rows[row])
      #expect(line.flatMap { page.row(containing: $0.span.start) } == rows[row])
      #expect(line.flatMap { page.row(containing: $0.span.end - 1) } == rows[row])
    }
  }

  @Test func `the end of a very long story is as near as its start`() {
    let count = 100_000
    let article = Article(verbatim: String(repeating: "One line.\n\n", count: count))
    var page = Page(article, Annotations(), measure: 72)
    #expect(page.lastRow() == Row(block: count - 1, line: 0))
    #expect(page.row(containing: 11 * 50_000) == Row(block: 50_000, line: 0))
    #expect(page.row(Row(block: count - 1, line: 0), movedBy: -4) == Row(block: count - 3, line: 0))
  }

  @Test func `grown annotations leave the rows as they were`() {
    var page = Page(SmallStory.fair.article, Annotations(), measure: 30)
    let before = rows(of: &page)
    var grown = page.with(SmallStory.fair.annotations)
    #expect(rows(of: &grown) == before)
    #expect(grown.annotations.quotations.count == SmallStory.fair.annotations.quotations.count)
  }

  // MARK: Filters

  @Test func `quotations alone stand under their speakers`() {
    let page = Page(
      SmallStory.fair.article, SmallStory.fair.annotations, measure: 40,
      filter: .quotations(of: nil))
    #expect(
      drawnLines(page) == [
        "Fair opens in Dunmere", "",
        "Ada Ruiz, a baker from Dunmere",
        "  “We baked all night,”", "  “and the ovens are still warm.”", "  “never better”", "",
        "≈ Jon Vale", "  “I only came for the bread.”", "",
        "Rain later", "",
        "speaker not named", "  “It always rains.”", "",
        "Ada Ruiz, a baker from Dunmere", "  “Let it rain.”",
      ])
  }

  @Test func `quotations of one figure leave out the others`() {
    let page = Page(
      SmallStory.fair.article, SmallStory.fair.annotations, measure: 40,
      filter: .quotations(of: 1))
    #expect(
      drawnLines(page) == [
        "Fair opens in Dunmere", "", "≈ Jon Vale", "  “I only came for the bread.”", "",
        "Rain later",
      ])
  }

  @Test func `an offset between quotations leads to the next one, at the end to the last`() {
    let story = SmallStory.fair
    var page = Page(story.article, story.annotations, measure: 40, filter: .quotations(of: nil))
    let between = story.offset(of: "Ruiz said, ")
    let next = page.row(containing: between).flatMap { page.line(at: $0) }
    #expect(next.map(drawn) == "  “and the ovens are still warm.”")
    let last = page.row(containing: story.article.utf8.count).flatMap { page.line(at: $0) }
    #expect(last.map(drawn) == "  “Let it rain.”")
  }

  @Test func `a search keeps its blocks and the headings`() {
    let page = Page(
      SmallStory.fair.article, Annotations(), measure: 72, filter: .blocks(matching: [99, 5, -1]))
    #expect(
      drawnLines(page) == [
        "Fair opens in Dunmere", "", "Rain later", "", "“It always rains.” The sky was grey.",
      ])
  }

  @Test(
    arguments: [
      ("the report", nil, nil, "The report"), ("she", nil, nil, "speaker not named"),
      ("They", nil, nil, "speaker not named"), ("she", "Ada Ruiz", "A baker", "Ada Ruiz, a baker"),
      ("he", "al-Sadr", "The port’s director", "al-Sadr, the port’s director"),
      ("he", "Jon Vale", "Amsterdam’s mayor", "Jon Vale, Amsterdam’s mayor"),
      ("he", "Jon Vale", "His grandson", "Jon Vale, his grandson"),
    ] as [(String, String?, String?, String)])
  func `who speaks is named as a line begins`(
    speaker: String, name: String?, role: String?, line: String
  ) {
    var story = SmallStory.make([(.paragraph, speaker)])
    if let name { story.annotations.figures = [Figure(id: 0, name: name, role: role)] }
    let page = Page(story.article, story.annotations, measure: 72)
    for (standing, sign) in [(Attribution.Standing.stated, ""), (.inferred, "≈ ")] {
      let attribution = Attribution(
        standing: standing, confidence: 1, speaker: story.span(of: speaker),
        figure: name == nil ? nil : 0, rule: "test")
      let isNamed = line != "speaker not named"
      #expect(page.speakerLine(of: attribution) == (isNamed ? sign : "") + line)
    }
  }

  @Test func `a long speaker line is cut with an ellipsis`() {
    var page = Page(
      SmallStory.fair.article, SmallStory.fair.annotations, measure: 12,
      filter: .quotations(of: 0))
    let speaker = page.lines(from: Row(block: 1, line: 0), count: 1).first
    #expect(speaker?.kind == .speaker)
    #expect(speaker.map(drawn) == "Ada Ruiz, a…")
  }

  @Test func `a page prints its rows`() {
    let story = SmallStory.make([(.headline, "Ferry"), (.paragraph, "It sails at noon.")])
    #expect(
      Page(story.article, story.annotations, measure: 10).dump() == """
        measure 10
        0.0\ttext\t0..<5\t|Ferry|
        0.1\tblank\t5..<5\t||
        1.0\ttext\t7..<16\t|It sails|
        1.1\ttext\t16..<24\t|at noon.|

        """)
  }
}

/// A story small enough to see whole, with annotations made by hand.
struct SmallStory {
  var article: Article
  var annotations = Annotations()

  static func make(_ blocks: [(Block.Kind, String)]) -> SmallStory {
    var utf8: [UInt8] = []
    var list: [Block] = []
    for (kind, text) in blocks {
      if !utf8.isEmpty { utf8 += Array("\n\n".utf8) }
      list.append(Block(kind, Span(utf8.count, utf8.count + text.utf8.count)))
      utf8 += Array(text.utf8)
    }
    return SmallStory(article: Article(utf8: utf8, blocks: list))
  }

  /// The first place of some words in the text.
  func span(of words: String) -> Span {
    let wanted = Array(words.utf8)
    for start in 0...max(0, article.utf8.count - wanted.count)
    where article.utf8[start...].starts(with: wanted) {
      return Span(start, start + wanted.count)
    }
    return Span(0, 0)
  }

  func offset(of words: String) -> Int { span(of: words).start }

  static let filters: [Page.Filter] = [
    .everything, .quotations(of: nil), .quotations(of: 1), .blocks(matching: [2, 5]),
  ]

  /// Two speakers, two sections, seven pieces of marked text.
  static let fair: SmallStory = {
    var story = make([
      (.headline, "Fair opens in Dunmere"),
      (
        .paragraph,
        "“We baked all night,” Ada Ruiz said, “and the ovens are still warm.” The so-called “experts” went home."
      ),
      (.paragraph, "The baker felt “never better”."),
      (.paragraph, "“I only came for the bread.” Vale looked about him."),
      (.crosshead, "Rain later"),
      (.paragraph, "“It always rains.” The sky was grey."),
      (.paragraph, "“Let it rain.” Ruiz laughed."),
    ])
    func quotation(
      _ words: String, _ utterance: Int, kind: Quotation.Kind = .direct,
      _ standing: Attribution.Standing = .unknown, figure: Int? = nil, speaker: String? = nil
    ) -> Quotation {
      Quotation(
        span: story.span(of: words), kind: kind,
        attribution: Attribution(
          standing: standing, confidence: 1, speaker: speaker.map { story.span(of: $0) },
          figure: figure, rule: "test"), utterance: utterance)
    }
    let quotations = [
      quotation("We baked all night,", 0, .stated, figure: 0, speaker: "Ada Ruiz"),
      quotation("and the ovens are still warm.", 0, .stated, figure: 0, speaker: "Ada Ruiz"),
      quotation("experts", 1, kind: .scare),
      quotation(
        "never better", 2, kind: .partial, .inferred, figure: 0, speaker: "The baker"),
      quotation("I only came for the bread.", 3, .inferred, figure: 1),
      quotation("It always rains.", 4),
      quotation("Let it rain.", 5, .stated, figure: 0),
    ]
    let figures = [
      Figure(id: 0, name: "Ada Ruiz", role: "a baker from Dunmere"),
      Figure(id: 1, name: "Jon Vale"),
    ]
    let mentions = [
      Mention(span: story.span(of: "Ada Ruiz"), figure: 0, rule: "test"),
      Mention(span: story.span(of: "Vale"), figure: 1, rule: "test"),
    ]
    story.annotations = Annotations(
      quotations: quotations, figures: figures, mentions: mentions,
      reach: story.article.utf8.count)
    return story
  }()
}
