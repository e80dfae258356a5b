import Articles
import Support
import Testing

@Suite struct QuotationMarksTests {
  /// The words of every stretch in marks.
  private func marked(_ text: String) -> [String] {
    let article = Article(verbatim: text)
    return Annotator().annotate(article).quotations.map { article.text($0.span) }
  }

  @Test(arguments: [
    "“We lost the roof,” she said. “It rained.”",
    "\"We lost the roof,\" she said. \"It rained.\"",
    "“We lost the roof,\" she said. \"It rained.”",
    "‘We lost the roof,’ she said. ‘It rained.’",
    "'We lost the roof,' she said. 'It rained.'",
    "«We lost the roof,» she said. «It rained.»",
    "„We lost the roof,“ she said. „It rained.“",
    "”We lost the roof,” she said. ”It rained.”",
    "“We lost the roof, “, she said. ” It rained.”",
    "「We lost the roof,」 she said. 「It rained.」",
    "‹We lost the roof,› she said. ‹It rained.›",
  ]) func `every typing gives the same words`(_ text: String) {
    #expect(marked(text) == ["We lost the roof,", "It rained."])
  }

  @Test func `nested marks belong to the outer ones`() {
    #expect(marked("“He said ‘no’ twice,” she said.") == ["He said ‘no’ twice,"])
    #expect(marked("\"He said \"no\" twice,\" she said.") == ["He said \"no\" twice,"])
    #expect(marked("‘The sign says “No”,’ she said.") == ["The sign says “No”,"])
  }

  @Test func `apostrophes are no marks`() {
    #expect(marked("‘The players’ bus is late,’ she said.") == ["The players’ bus is late,"])
    #expect(marked("'Tis the '90s again, and the players' bus is late.") == [])
    #expect(marked("‘It’s the ’90s, isn’t it?’ she said.") == ["It’s the ’90s, isn’t it?"])
    #expect(
      marked("‘Family hours’ end at noon, in the officers’ report, ‘sharp at noon’.")
        == ["Family hours", "sharp at noon"])
  }

  @Test func `inches, feet and minutes are no marks`() {
    #expect(marked("The gate is 12\" wide and the boy 5'10\" tall.") == [])
    #expect(marked("\"It is 12\" wide,\" she said.") == ["It is 12\" wide,"])
  }

  @Test func `an unclosed mark never reaches the next paragraph`() {
    let text = "“We lost the roof, she said.\n\nIt rained. “And then it snowed,” said Hale."
    #expect(marked(text) == ["We lost the roof, she said.", "And then it snowed,"])
    #expect(marked("A 6\" pipe broke.\n\nNobody said “sorry for that” at all.").count == 1)
  }

  @Test func `a quotation of several paragraphs is one utterance`() {
    let article = Article(
      verbatim: "“First came the rain.\n\n“Then came the wind.\n\n“Then it was over,” said Hale.")
    let found = Annotator().annotate(article).quotations
    #expect(
      found.map { article.text($0.span) }
        == ["First came the rain.", "Then came the wind.", "Then it was over,"])
    #expect(Set(found.map(\.utterance)).count == 1)
    #expect(found.allSatisfy { $0.attribution.speaker.map(article.text) == "Hale" })
  }

  @Test func `debris of mark-up is dropped`() {
    #expect(marked("A link <a href=\"salt\">here</a> and \"@harbour\" and \"\" too.") == [])
  }

  @Test(arguments: [
    "“", "”", "\"", "'", "‘", "“‘\"'", "\"\"\"", "“”“”", "'\n\n'", "\u{300C}", "«‹", "5'", "12\"",
  ]) func `stray marks are harmless`(_ text: String) {
    _ = marked(text)
    _ = marked(text + "a")
    _ = marked("a " + text + " said Hale.")
  }

  @Test func `many paragraphs with marks of two kinds take time in proportion`() {
    let growth = Growth.tenfold(from: 300) { count in
      let article = Article(
        verbatim: String(repeating: "“A ‘b’ c,” she said in ‘d’.\n\n", count: count))
      return { _ = Annotator().annotate(article) }
    }
    #expect(growth < Growth.allowed)
  }
}
