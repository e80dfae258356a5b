import Articles
import Testing

@Suite struct QuotationFinderTests {
  private struct Found: Equatable {
    var words: String
    var speaker: String?
  }

  private func quotations(_ text: String) -> (Article, [Quotation]) {
    let article = Article(verbatim: text)
    return (article, Annotator().annotate(article).quotations)
  }

  private func found(_ text: String) -> [Found] {
    let (article, quotations) = quotations(text)
    return quotations.map {
      Found(words: article.text($0.span), speaker: $0.attribution.speaker.map(article.text))
    }
  }

  @Test func `the halves of a split quotation are one utterance`() {
    let (_, all) = quotations("“The bridge,” said Ana Ruiz, “is safe.” “It is not,” said Tom Hale.")
    #expect(all.map(\.utterance) == [0, 0, 1])
  }

  @Test func `a relay is kept apart from the speaker`() throws {
    let (article, all) = quotations(
      "“We lost the roof,” Ana Ruiz said, according to the Taven Courier.")
    let attribution = try #require(all.first).attribution
    #expect(attribution.speaker.map(article.text) == "Ana Ruiz")
    #expect(attribution.relay.map(article.text) == "the Taven Courier")
  }

  @Test func `titles and words at arm’s length have no speaker`() {
    let (_, all) = quotations(
      "The programme “Late Reckoning” is on. The so-called “shadow ferry” is not.")
    #expect(all.map(\.kind) == [.title, .scare])
    #expect(all.allSatisfy { $0.attribution == .unknown })
  }

  @Test func `a pronoun stands for the figure before it`() throws {
    let (article, all) = quotations(
      "Mrs. Ana Ruiz opened the bridge.\n\n“It will hold,” she said.")
    let attribution = try #require(all.first).attribution
    #expect(attribution.speaker.map(article.text) == "she")
    #expect(attribution.name == "Ana Ruiz")
    #expect(attribution.standing == .inferred)
  }

  @Test func `people and things without a name speak too`() {
    #expect(
      found("“I voted for them,” said an old man in a good overcoat. A sign read “No bread today”.")
        == [
          Found(words: "I voted for them,", speaker: "an old man in a good overcoat"),
          Found(words: "No bread today", speaker: "A sign"),
        ])
  }

  @Test func `a question mark inside the marks does not part the speaker`() {
    #expect(
      found("“Why now?” Ruiz, the head of the board, asked. “Who pays?” Hale left the room.").first
        == Found(words: "Why now?", speaker: "Ruiz"))
  }

  @Test func `a quotation in a crosshead has the speaker of the same words below`() throws {
    let text = "‘Nobody pays’\n\n“Nobody pays for bread,” said Ana Ruiz. “Nobody.”"
    let utf8 = Array(text.utf8)
    let body = Article(verbatim: text).blocks
    let article = Article(
      utf8: utf8, blocks: [Block(.crosshead, body[0].span), Block(.paragraph, body[1].span)])
    let heading = try #require(Annotator().annotate(article).quotations.first)
    #expect(heading.place == .crosshead)
    #expect(heading.attribution.speaker.map(article.text) == "Ana Ruiz")
  }

  @Test func `nobody is credited with words that nobody is said to have said`() throws {
    let (_, all) = quotations("It rained.\n\n“Then it snowed for a week, and the herring left.”")
    let attribution = try #require(all.first).attribution
    #expect(attribution.standing == .unknown)
    #expect(attribution.rule == "unattributed")
  }

  @Test func `every attribution names a rule`() {
    let names = Set(QuotationRule.all.map(\.name) + ["unattributed"])
    let (_, all) = quotations(
      "“A,” said Ruiz. “B b b.” Hale called it “a c”. The “d e f g h” of it. Ruiz’s “i j k l”.")
    #expect(all.count == 5)
    for quotation in all { #expect(names.contains(quotation.rule)) }
  }
}
