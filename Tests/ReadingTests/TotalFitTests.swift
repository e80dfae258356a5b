import Articles
import Reading
import Support
import Testing

@Suite struct TotalFitTests {
  private func lines(_ text: String, _ measure: Int) -> [String] {
    textLines(of: text, measure: measure).map { drawn($0) }
  }

  @Test func `a word moves down where that makes the lines more even`() {
    #expect(lines("aaa bb cc ddddd", 6) == ["aaa", "bb cc", "ddddd"])
  }

  @Test func `a paragraph takes no more lines for being even`() {
    #expect(lines("aaa bb cc", 6) == ["aaa bb", "cc"])
  }

  @Test func `words behind a cut one are set as a paragraph of their own`() {
    let text = "see abcdefgh aaa bb cc ddddd"
    #expect(lines(text, 6) == ["see", "abcde↵", "fgh", "aaa", "bb cc", "ddddd"])
  }

  @Test func `a soft hyphen is printed where a line ends at it, and only there`() {
    #expect(lines("the har\u{AD}bour", 8) == ["the har-", "bour"])
    #expect(lines("the har\u{AD}bour", 11) == ["the harbour"])
    #expect(lines("abc\u{AD} def", 4) == ["abc", "def"])
    let line = textLines(of: "the har\u{AD}bour", measure: 8)[0]
    #expect(line.pieces.last?.offset == 7)
  }

  @Test(arguments: Samples.names)
  func `no paragraph is more ragged, nor longer, than line after line`(name: String) throws {
    let article = ArticleParser().parse(try Samples.bytes(name))
    for measure in 20...100 {
      var page = Page(article, Annotations(), measure: measure)
      for (index, block) in article.blocks.enumerated() where block.kind == .paragraph {
        let words = String(decoding: article.utf8[block.span.range], as: UTF8.self)
        guard !words.contains("\u{AD}") else { continue }
        var lines: [Line] = []
        while let line = page.line(at: Page.Row(block: index, line: lines.count)),
          line.kind == .text
        {
          lines.append(line)
        }
        let greedy = ends(of: block.span, measure, in: article)
        #expect(lines.count <= greedy.count)
        #expect(lines.first?.span.start == block.span.start)
        #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.span.end == $1.span.start })
        #expect(lines.last?.span.end == block.span.end)
        let widest = lines.map(\.width).max() ?? 0
        #expect(widest <= measure)
        if lines.count == greedy.count {
          #expect(cost(lines.map(\.width), measure) <= cost(greedy, measure))
        }
      }
    }
  }

  /// The widths of a paragraph's lines if each takes as many words as fit: a table of its own, in
  /// which the paragraph's lines stand one below the other, is never set as a whole.
  private func ends(of span: Span, _ measure: Int, in article: Article) -> [Int] {
    let text = Array(article.utf8[span.range]).map { $0 == 0x0A ? 0x20 : $0 }
    let table = Article(utf8: text, blocks: [Block(.table, Span(0, text.count))])
    var page = Page(table, Annotations(), measure: measure)
    return page.lines(from: Page.Row(block: 0, line: 0), count: .max).map(\.width)
  }

  private func cost(_ widths: [Int], _ measure: Int) -> Int {
    widths.dropLast().reduce(0) { $0 + (measure - $1) * (measure - $1) }
  }

  @Test(arguments: Samples.names)
  func `the word at the top outlives other widths and back`(name: String) throws {
    let article = ArticleParser().parse(try Samples.bytes(name))
    let story = Story(name: name, article: article, annotations: Annotator().annotate(article))
    for place in 0..<50 {
      var evening = Evening(story)
      evening.type("\(place * 2)%")
      let before = evening.body.first { !$0.isEmpty }
      let offset = evening.session.place
      for columns in [37, 120, 80] { evening.session.resize(columns: columns, rows: 24) }
      #expect(evening.session.place == offset)
      #expect(evening.body.first { !$0.isEmpty } == before)
    }
  }

  @Test func `filled lines reach the measure, the last one and loose ones do not`() {
    let text = "The harbour was quiet on Tuesday and nobody came to see boats."
    let bytes = Array(text.utf8)
    for kind in [Block.Kind.paragraph, .listItem] {
      let article = Article(utf8: bytes, blocks: [Block(kind, Span(0, bytes.count))])
      var page = Page(
        article, Annotations(), measure: 24, typography: Typography(isJustified: true))
      let lines = page.lines(from: Page.Row(block: 0, line: 0), count: .max)
      let isFilled = lines.dropLast().allSatisfy { $0.width == 24 }
      #expect(isFilled == (kind == .paragraph))
      #expect(lines.count > 1 && lines.last?.width ?? 24 < 24)
    }
  }
}
