import Articles
import Testing

@Suite struct ReaderStateTests {
  private static let highlight = Highlight(id: 7, span: Span(3, 9), text: "a word")
  private static var noted: Highlight {
    var noted = highlight
    noted.note = "why?"
    return noted
  }
  private static let correction = Correction(.rename, of: "Ruiz", to: "Ana Ruiz")

  static let changes: [Change] = [
    .read(true), .starred(true), .mark("a", 5), .highlight(highlight), .correction(correction),
    .highlight(noted), .mark("a", 9), .mark("b", 1), .highlightRemoved(7), .mark("a", nil),
    .correctionUndone(correction), .read(false), .starred(false),
  ]

  @Test func `every change is taken back by its inverse`() throws {
    var state = StoryState()
    for change in Self.changes {
      let before = state
      let inverse = try #require(state.inverse(of: change))
      state.apply(change)
      #expect(state != before)
      var restored = state
      restored.apply(inverse)
      #expect(restored == before)
    }
  }

  @Test func `what changes nothing has nothing to take back`() {
    var state = StoryState()
    state.apply(.starred(true))
    #expect(state.inverse(of: .starred(true)) == nil)
    #expect(state.inverse(of: .mark("a", nil)) == nil)
    #expect(state.inverse(of: .highlightRemoved(3)) == nil)
  }

  @Test func `highlights stand in the order of the text`() {
    var state = StoryState()
    for start in [9, 2, 5] {
      state.apply(.highlight(Highlight(id: Int64(start), span: Span(start, start + 1), text: "x")))
    }
    #expect(state.highlights.map(\.span.start) == [2, 5, 9])
  }

  @Test func `a quote is cut between characters`() {
    let text = Array(String(repeating: "é…", count: 40).utf8)
    let quote = TextQuote(Span(100, 102), in: text)
    #expect(!quote.prefix.contains("\u{FFFD}") && !quote.suffix.contains("\u{FFFD}"))
    #expect((28...32).contains(quote.prefix.utf8.count))
  }
}
