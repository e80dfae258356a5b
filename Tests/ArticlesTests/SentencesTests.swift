import Articles
import Testing

@Suite struct SentencesTests {
  private func sentences(_ text: String) -> [String] {
    let tokens = TokenizedArticle(Article(verbatim: text), reach: text.utf8.count)
    return tokens.sentences.map { tokens.text($0) }
  }

  @Test(arguments: [
    ["He left.", "She stayed!", "Why?"],
    ["“I left.”", "She stayed."],
    ["“Why?” she asked.", "Nobody knew…", "Then rain."],
    ["The U.S. Senate met Mr. Hale and Sen. J. R. Ode at 3.30 p.m. on No. 5 St. Mary Street."],
    ["They came from the U.S. and left.", "Then they ate."],
    ["It is made by Hale Inc.", "The price is 3.50."],
    ["He said no.", "Then he sat."],
    ["It was plan B.", "It failed."],
    ["(He left.)", "She stayed."],
    ["He left.", "“I am here,” she said."],
    ["他走了。", "她留下。"],
    ["One… two… three."],
  ])
  func `a sentence ends where a reader would pause`(wanted: [String]) {
    let joint = wanted.contains { $0.hasSuffix("。") } ? "" : " "
    #expect(sentences(wanted.joined(separator: joint)) == wanted)
  }

  @Test func `no sentence crosses a paragraph`() {
    #expect(sentences("A line\n\nanother line") == ["A line", "another line"])
  }

  @Test func `the lines of a table are sentences`() {
    let table = ["Final placings:", "1 Ana Ruiz (Orland) 40.2", "2 Ulla Ode", "Jonas Hale fell"]
    #expect(sentences(table.joined(separator: "\n")) == table)
  }

  @Test func `a sentence set to a measure goes on over its lines`() {
    let text = "The ferry of\nTaven left at\nnoon with\nAna Ruiz and her\nuncle on board."
    #expect(sentences(text) == [text])
  }

  @Test func `an endless line is cut near the reach`() {
    let text = String(repeating: "word ", count: 100_000)
    let tokens = TokenizedArticle(Article(verbatim: text), reach: 1_000)
    #expect(tokens.reach == 1_004)
    #expect(tokens.words.count == 201)
    let whole = TokenizedArticle(Article(verbatim: text), reach: text.utf8.count)
    #expect(whole.reach == text.utf8.count)
  }

  @Test func `an endless word is cut between characters`() {
    let text = String(repeating: "é", count: 200_000)
    let tokens = TokenizedArticle(Article(verbatim: text), reach: 1_001)
    #expect(tokens.reach < 100_000 && tokens.reach % 2 == 0)
    #expect(tokens.words.last?.end == tokens.reach)
  }
}
