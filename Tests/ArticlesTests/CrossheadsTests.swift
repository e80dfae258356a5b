import Articles
import Testing

@Suite struct CrossheadsTests {
  private func crossheads(_ middle: String) -> [String] {
    let article = parse(
      "Weir at Sarn opens after ten years\n\n\(lede)\n\n\(middle)\n\n\(prose)\n")
    return article.blocks.filter { $0.kind == .crosshead }.map { article.text($0.span) }
  }

  @Test(arguments: [
    "A quiet town", "What happens next?", "‘We are not going home’", "“Nobody asked us!”",
    "2011: the first flood", "7. The lawsuit", "Élan on the quay", "Sarn",
  ])
  func `a bare short line between prose is a crosshead`(line: String) {
    #expect(crossheads(line) == [line])
  }

  @Test(arguments: [
    "But that did not last.", "“No,” she said.", "nobody knows", "They listed:", "Well…",
    "By Ada Quill", "3 March 2020", "Read more: Ten bridges", "Subscribe to our newsletter",
    "Photo: Ada Quill/NPA", "(From left) Mira Soll, Bo Lind", "Q: Who pays?", "Help!",
    "ada.quill@courier.example", "See https://courier.example",
    "A line that goes on for far too many words to be the heading of any section at all",
    "“A long line wholly in quotation marks is set in large type, and repeats the story”",
  ])
  func `other short lines are none`(line: String) {
    #expect(crossheads(line) == [])
  }

  @Test func `the line before must end a sentence`() {
    #expect(crossheads("and on it went, without a stop\n\nA quiet town") == [])
  }

  @Test func `the block after must be prose`() {
    #expect(crossheads("A quiet town\n\nOn the river\n\nBy the sea") == [])
    #expect(
      crossheads("\(prose)\n\nThree demands\n\n• Stone\n\n• Lorries\n\n\(prose)") == [
        "Three demands"
      ])
  }

  @Test func `a pictured person's name is not the heading`() {
    #expect(crossheads("Mira Soll\n\nWho pays?") == ["Who pays?"])
  }

  @Test func `prose may begin with its heading's words, a second caption may not`() {
    #expect(crossheads("A clerk of the county") == ["A clerk of the county"])
  }

  @Test func `the questions of an interview are paragraphs`() {
    let answers = "Who pays?\n\n\(prose)\n\nAnd who decides?\n\n\(prose)\n\nWhat of the ferry?"
    #expect(crossheads(answers) == [])
    #expect(crossheads("Who pays?\n\n\(prose)\n\nA quiet town") == ["Who pays?", "A quiet town"])
  }

  @Test func `nothing before the lede is a crosshead`() {
    let article = parse("Weir opens\n\nA quiet town\n\nSarn on Monday\n\n\(lede)\n\n\(prose)")
    #expect(article.sections.count == 1)
  }

  @Test func `dialogue has none`() {
    #expect(crossheads("“And you?”\n\n“Me?” she said. “I row.”\n\n“Still?”\n\n“Still.”") == [])
  }

  @Test func `a story without crossheads gets none`() {
    let article = parse(
      "Weir opens\n\n" + (0..<40).map { _ in "\(prose)\n\nShe nodded.\n\n" }.joined())
    #expect(article.sections.count == 1)
    #expect(article.provenance["crosshead"] == nil)
  }
}
