import Articles
import Testing

@Suite struct RelocationTests {
  private static let paragraphs = [
    "The ferry to Sandholm sails again after nine weeks.",
    "“We counted every rivet,” said harbour master Petra Ode.",
    "Islanders had crossed in whatever floated.",
    "Tomas Vik, who sells bread, lost two ovens’ worth of customers.",
    "The county has not said who pays, and nor has Vik.",
    "Ode expects a full timetable by May.",
  ]
  private static let old = article(paragraphs)

  private static func article(_ paragraphs: [String]) -> Article {
    Article(verbatim: paragraphs.joined(separator: "\n\n"))
  }

  private func place(of words: String, in article: Article = old) throws -> Int {
    let text = String(decoding: article.utf8, as: UTF8.self)
    let range = try #require(text.firstRange(of: words))
    return text.utf8.distance(from: text.startIndex, to: range.lowerBound)
  }

  private func span(of words: String, in article: Article = old) throws -> Span {
    let start = try place(of: words, in: article)
    return Span(start, start + words.utf8.count)
  }

  /// A reader at Vik, with two marks, a highlight and two corrections.
  private func state() throws -> StoryState {
    var state = StoryState()
    state.apply(.place(try place(of: "Tomas Vik"), percent: 50))
    state.apply(.mark("a", try place(of: "Islanders")))
    state.apply(.mark("b", try place(of: "Ode expects")))
    state.apply(
      .highlight(Highlight(id: 1, span: try span(of: "every rivet"), text: "every rivet")))
    state.apply(
      .correction(
        Correction(.noQuotation, at: try span(of: "We counted every rivet"), of: "We counted")))
    state.apply(.correction(Correction(.rename, of: "Ode", to: "Petra Ode")))
    state.apply(.starred(true))
    return state
  }

  private func moved(to paragraphs: [String]) throws -> (Relocation, Article) {
    let new = Self.article(paragraphs)
    return (Relocation(try state(), from: Self.old, into: new), new)
  }

  @Test func `the same text leaves everything where it is`() throws {
    let (relocation, _) = try moved(to: Self.paragraphs)
    var expected = try state()
    expected.percent = relocation.state.percent
    #expect(relocation.state == expected && relocation.lostCount == 0)
  }

  @Test func `a paragraph put in front moves everything with its words`() throws {
    let (relocation, new) = try moved(
      to: ["Correction: an earlier version had ten weeks, said Vik."] + Self.paragraphs)
    let state = relocation.state
    #expect(state.place == (try place(of: "Tomas Vik", in: new)))
    #expect(state.marks["a"] == (try place(of: "Islanders", in: new)))
    #expect(state.marks["b"] == (try place(of: "Ode expects", in: new)))
    #expect(state.highlights.first?.span == (try span(of: "every rivet", in: new)))
    #expect(state.corrections.first?.span == (try span(of: "We counted every rivet", in: new)))
    #expect(state.corrections.count == 2 && state.isStarred && relocation.lostCount == 0)
  }

  @Test func `words that were rewritten are found by what stands around them`() throws {
    var paragraphs = Self.paragraphs
    paragraphs[3] = "Thomas Wick, a baker, lost two ovens’ worth of customers."
    let (relocation, new) = try moved(to: paragraphs)
    #expect(relocation.state.place == (try place(of: "Thomas Wick", in: new)))
  }

  @Test func `a highlight whose words are gone keeps them, and an empty place`() throws {
    var paragraphs = Self.paragraphs
    paragraphs[1] = "Nobody spoke."
    let (relocation, _) = try moved(to: paragraphs)
    let highlight = try #require(relocation.state.highlights.first)
    #expect(highlight.text == "every rivet" && highlight.span.isEmpty)
    #expect(relocation.state.corrections == [Correction(.rename, of: "Ode", to: "Petra Ode")])
    #expect(relocation.lostCount == 2)
  }

  @Test func `another story altogether has none of the places`() throws {
    let (relocation, new) = try moved(to: ["Prices of oats rose.", "They fell in autumn."])
    #expect(relocation.foundCount == 0 && relocation.lostCount == 5)
    #expect(relocation.state.marks.values.allSatisfy { $0 <= new.utf8.count })
  }

  @Test func `of words that stand twice those with their neighbours are meant`() throws {
    let old = Self.article(["He said yes to the first.", "He said yes to the second."])
    let quote = TextQuote(try span(of: "yes", in: Self.article(["He said yes"])), in: old.utf8)
    let second = try place(of: "yes to the second", in: old)
    let meant = TextQuote(Span(second, second + 3), in: old.utf8)
    let new = Self.article(["He said yes to the second.", "He said yes to the first."])
    let finder = QuoteFinder(new.utf8)
    #expect(finder.find(meant, near: second) == .same(Span(8, 11)))
    #expect(quote.exact == "yes")
    #expect(
      finder.find(TextQuote(exact: "yes", prefix: "no ", suffix: " no"), near: 0) == nil,
      "a lone word could be anywhere")
  }

  @Test func `an empty text has no places, and none traps`() throws {
    for text in ["", "a", "Ä"] {
      let (relocation, new) = try moved(to: [text])
      #expect(relocation.state.place.map { $0 <= new.utf8.count } == true)
    }
    #expect(QuoteFinder([]).find(TextQuote(exact: "", prefix: "", suffix: ""), near: 3) == nil)
  }

  @Test func `a state comes whole out of its changes`() throws {
    let state = try state()
    var made = StoryState()
    for change in state.changes(of: StoryKey(Self.old), in: Self.old) { made.apply(change.change) }
    #expect(made == state)
  }

  @Test func `a long text of one letter is searched in good time`() {
    let text = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 16)
    let quote = TextQuote(Span(1 << 15, 1 << 15 + 200), in: text)
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(QuoteFinder(text).find(quote, near: 1 << 15) == .same(Span(1 << 15, 1 << 15 + 200)))
    }
    #expect(time < .seconds(5))
  }
}
