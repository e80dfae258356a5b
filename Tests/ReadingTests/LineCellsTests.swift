import Articles
import Reading
import Testing

@Suite struct LineCellsTests {
  private let fair = SmallStory.fair

  private func line(_ row: Int, of block: Int, measure: Int = 72) -> [Cell] {
    var page = Page(fair.article, fair.annotations, measure: measure)
    return page.line(at: Page.Row(block: block, line: row)).map { page.cells(of: $0) } ?? []
  }

  /// The glyphs whose cells have a role.
  private func glyphs(_ role: Style.Role, in cells: [Cell]) -> String {
    cells.filter { $0.style.role == role }.map(\.glyph).joined()
  }

  @Test func `quotations carry their marks and a mark in the gutter`() {
    let cells = line(0, of: 1, measure: 200)
    #expect(glyphs(.quotation, in: cells) == "“We baked all night,”“and the ovens are still warm.”")
    #expect(cells[0] == Cell("│", style: Style(.gutter)))
    #expect(cells[1] == .blank)
    #expect(cells[2].glyph == "“")
  }

  @Test func `a line without a quotation has an empty gutter`() {
    let cells = line(0, of: 0)
    #expect(cells[0] == .blank)
    #expect(cells[2] == Cell("F", style: Style(.headline, .bold)))
  }

  @Test func `a long quotation with many marks inside keeps its mark in the gutter`() {
    let words = "So it began. " + String(repeating: "‘one’ ", count: 60) + "And so it ended."
    var story = SmallStory.make([(.paragraph, "“\(words)”")])
    let inner = (0..<60).map { 3 + 13 + $0 * 10 }.map { Span($0 + 3, $0 + 6) }
    story.annotations.quotations =
      [Quotation(span: story.span(of: words), kind: .direct)]
      + inner.map { Quotation(span: $0, kind: .scare) }
    var page = Page(story.article, story.annotations, measure: 40)
    let lines = page.lines(from: Page.Row(block: 0, line: 0), count: .max)
    #expect(lines.count > 5 && lines.allSatisfy { page.cells(of: $0)[0].glyph == "?" })
    story.annotations.quotations = story.annotations.quotations.map { quotation in
      var quotation = quotation
      quotation.kind = .direct
      return quotation
    }
    page = Page(story.article, story.annotations, measure: 40)
    #expect(lines.allSatisfy { page.cells(of: $0)[0].glyph == "?" })
  }

  @Test func `so-called words are not marked`() {
    #expect(!glyphs(.quotation, in: line(0, of: 1, measure: 200)).contains("experts"))
  }

  @Test func `mentions are underlined, in and outside a speaker`() {
    let cells = line(0, of: 1, measure: 200)
    #expect(glyphs(.figure, in: cells) == "Ada Ruiz")
    #expect(
      cells.allSatisfy { ($0.style.role == .figure) == $0.style.emphasis.contains(.underline) })
    #expect(glyphs(.speaker, in: line(0, of: 2)) == "The baker")
  }

  @Test func `a quotation that goes on marks each of its lines`() {
    for row in 0..<2 { #expect(line(row, of: 1, measure: 12).first?.glyph == "│") }
  }

  @Test func `headings are bold without any colour`() {
    #expect(line(0, of: 4).dropFirst(2).allSatisfy { $0.style == Style(.crosshead, .bold) })
  }

  @Test func `a wide cluster leaves its other cells empty`() {
    let story = SmallStory.make([(.paragraph, "東👨‍👩‍👧a")])
    var page = Page(story.article, story.annotations, measure: 20)
    let cells = page.line(at: Page.Row(block: 0, line: 0)).map { page.cells(of: $0) } ?? []
    #expect(
      cells.map(\.glyph) == [" ", " ", "東", "", "👨‍👩‍👧", "", "", "", "", "", "a"])
  }

  @Test func `a bullet is not part of the name that follows it`() {
    var story = SmallStory.make([(.listItem, "Ada Ruiz")])
    story.annotations.mentions = [Mention(span: Span(0, 8), figure: 0, rule: "test")]
    var page = Page(story.article, story.annotations, measure: 20)
    let cells = page.line(at: Page.Row(block: 0, line: 0)).map { page.cells(of: $0) } ?? []
    #expect(cells.prefix(4).map(\.glyph) == [" ", " ", "•", " "])
    #expect(glyphs(.figure, in: cells) == "Ada Ruiz")
  }

  @Test(arguments: [
    ("„Ja“, sagte er", "Ja", "„Ja“"), ("«\u{A0}Oui\u{A0}», dit-il", "Oui", "« Oui »"),
    ("彼は「はい」と", "はい", "「はい」"), ("\"Yes\" it is", "Yes", "\"Yes\""),
  ])
  func `marks of every style go with their words`(text: String, words: String, shown: String) {
    var story = SmallStory.make([(.paragraph, text)])
    story.annotations.quotations = [Quotation(span: story.span(of: words), kind: .direct)]
    var page = Page(story.article, story.annotations, measure: 40)
    let cells = page.line(at: Page.Row(block: 0, line: 0)).map { page.cells(of: $0) } ?? []
    #expect(glyphs(.quotation, in: cells) == shown)
  }

  @Test func `annotations of another text do no harm`() {
    let far = Quotation(
      span: Span(5000, 5010), kind: .direct,
      attribution: Attribution(
        standing: .stated, confidence: 1, speaker: Span(9000, 9001), figure: 77, rule: "test"))
    let near = Quotation(span: Span(22, 23), kind: .direct)
    let annotations = Annotations(quotations: [near, far])
    for filter in SmallStory.filters {
      var page = Page(fair.article, annotations, measure: 9, filter: filter)
      guard let first = page.firstRow() else { continue }
      for line in page.lines(from: first, count: .max) { _ = page.cells(of: line) }
    }
  }

  @Test func `a picture's credit differs from its caption`() {
    var story = SmallStory.make([(.caption, "The ferry. (Photo: Ada Ruiz)")])
    story.article.pictures = [
      Picture(caption: story.span(of: "The ferry."), credit: story.span(of: "(Photo: Ada Ruiz)"))
    ]
    var page = Page(story.article, story.annotations, measure: 40)
    let cells = page.line(at: Page.Row(block: 0, line: 0)).map { page.cells(of: $0) } ?? []
    #expect(glyphs(.credit, in: cells) == "(Photo: Ada Ruiz)")
    #expect(glyphs(.caption, in: cells) == "▢ The ferry. ")
  }

  @Test(arguments: 20...60) func `a dot parts a credit from its caption`(measure: Int) {
    var story = SmallStory.make([(.caption, "The ferry at her berth on Tuesday Port handout")])
    story.article.pictures = [
      Picture(
        caption: story.span(of: "The ferry at her berth on Tuesday"),
        credit: story.span(of: "Port handout"))
    ]
    var page = Page(story.article, story.annotations, measure: measure)
    let lines = page.lines(from: Page.Row(block: 0, line: 0), count: 9)
    let words = lines.flatMap { $0.pieces.map(\.cluster) + [" "] }.joined()
    #expect(words.split(separator: " ").joined(separator: " ").contains("Tuesday · Port"))
    #expect(lines.allSatisfy { $0.width <= measure })
    #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.span.end == $1.span.start })
  }

  @Test(arguments: 1...40)
  func `no line of cells is wider than gutter and measure`(measure: Int) {
    for filter in SmallStory.filters {
      var page = Page(fair.article, fair.annotations, measure: measure, filter: filter)
      guard let first = page.firstRow() else { continue }
      for line in page.lines(from: first, count: .max) {
        #expect(page.cells(of: line).count <= Page.gutter + measure)
        #expect(line.kind == .blank || page.cells(of: line).count == Page.gutter + line.width)
      }
    }
  }

  // MARK: Standard output

  private func text(width: Int, filter: Page.Filter = .everything, theme: Theme? = nil) -> [String]
  {
    var lines: [String] = []
    StoryText(fair.article, fair.annotations, width: width, filter: filter, theme: theme)
      .forEachLine {
        lines.append($0)
        return true
      }
    return lines
  }

  @Test func `a story as text has marks in the gutter and no blanks at line ends`() {
    let lines = text(width: 40)
    #expect(
      lines.prefix(4) == [
        "  Fair opens in Dunmere", "", "│ “We baked all night,” Ada Ruiz said,",
        "│ “and the ovens are still warm.” The",
      ])
    #expect(lines.allSatisfy { $0.last != " " })
    #expect(lines.last == "│ “Let it rain.” Ruiz laughed.")
  }

  @Test func `each row is written once, however long the story`() {
    for count in [255, 256, 257, 512, 1000] {
      let article = Article(verbatim: String(repeating: "Words.\n\n", count: count))
      var written = 0
      StoryText(article, Annotations(), width: 40).forEachLine { _ in
        written += 1
        return true
      }
      #expect(written == 2 * count - 1)
    }
  }

  @Test func `writing stops when it is told to`() {
    var written = 0
    StoryText(fair.article, fair.annotations, width: 40).forEachLine { _ in
      written += 1
      return written < 3
    }
    #expect(written == 3)
  }

  @Test func `emphasis is switched off at the end of each line`() {
    let lines = text(width: 40, theme: .terminal)
    #expect(lines.first?.hasSuffix("\u{1B}[0m") == true)
    for line in lines {
      let last = line.lastIndex(of: "\u{1B}").map { line[$0...] }
      #expect(last?.hasPrefix("\u{1B}[0m") != false)
    }
  }

  @Test func `no control character of a hostile text comes out`() {
    let article = Article(verbatim: "a\u{1B}[31mred\u{7}\u{9B}2J\u{202E}b\u{8}\rc\u{85}d\u{2028}e")
    StoryText(article, Annotations(), width: 80).forEachLine { line in
      for scalar in line.unicodeScalars {
        #expect(scalar.properties.generalCategory != .control)
        #expect(scalar.value != 0x202E && scalar.value != 0x2028)
      }
      return true
    }
  }
}
