import Articles
import Reading
import Testing

@Suite struct ReadingOrderTests {
  private func lines(_ text: String, _ measure: Int) -> [String] {
    textLines(of: text, measure: measure).map { drawn($0) }
  }

  @Test func `a paragraph runs as its first strong letter does`() {
    #expect(lines("שלום עולם", 12) == ["   םלוע םולש"])
    #expect(lines("Ana שלום", 12) == ["Ana םולש"])
    #expect(lines("«Ana» שלום", 12) == ["«Ana» םולש"])
  }

  @Test func `numbers and words of the other kind keep their own order`() {
    #expect(lines("בשנת 2024 Ana", 13) == ["Ana 2024 תנשב"])
    #expect(lines("مرحبا 12", 8) == ["12 ابحرم"])
  }

  @Test func `brackets are mirrored`() {
    #expect(lines("(שלום)", 6) == ["(םולש)"])
    #expect(lines("א (Ana) ב", 9) == ["ב (Ana) א"])
  }

  @Test func `lines are in order each by itself, from the right edge`() {
    #expect(lines("אבג דהו זחט", 7) == ["והד גבא", "    טחז"])
  }

  @Test func `each piece keeps the place of its letter`() {
    let line = textLines(of: "אב ג", measure: 4)[0]
    #expect(line.pieces.map(\.offset) == [5, 4, 2, 0])
    #expect(line.span == Span(0, 7))
  }

  @Test func `a bullet stands at the right of a list item that runs from there`() {
    let line = textLines(of: "אב", measure: 12, kind: .listItem)[0]
    #expect(drawn(line) == "        בא •")
  }

  @Test func `a terminal that orders letters itself gets them as they are spoken`() {
    let bytes = Array("שלום".utf8)
    let article = Article(utf8: bytes, blocks: [Block(.paragraph, Span(0, bytes.count))])
    var page = Page(
      article, Annotations(), measure: 10, typography: Typography(ordersLetters: false))
    #expect(page.line(at: Page.Row(block: 0, line: 0)).map(drawn) == "שלום")
  }
}
