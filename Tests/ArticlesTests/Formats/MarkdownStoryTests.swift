import Articles
import Testing

@Suite struct MarkdownStoryTests {
  private func article(_ text: String) -> Article {
    ArticleParser(as: .markdown).parse(Array(text.utf8))
  }

  /// Each block as “kind: words”.
  private func blocks(_ text: String) -> [String] {
    let article = article(text)
    return article.blocks.map { "\($0.kind.rawValue): \(article.text($0.span))" }
  }

  @Test func `front matter names the facts`() {
    let article = article(
      """
      ---
      # a remark
      title: "The \\"old\\" ferry: a farewell"
      authors:
        - name: Ana Ruiz
          role: writer
        - Jonas Hale
      date: 2031-05-13T09:30:00+01:00
      lastmod: 14 May 2031
      description: >
        It sailed for
        forty years.
      tags: [sea, "a, b"]
      source: Orland Courier   # the paper
      url: https://a.example/ferry
      lang: en-GB
      ---
      The ferry sailed.
      """)
    #expect(article.headline == "The \"old\" ferry: a farewell")
    #expect(article.author == ["Ana Ruiz", "Jonas Hale"])
    #expect(article.datePublished == "2031-05-13T09:30+01:00")
    #expect(article.dateModified == "2031-05-14")
    #expect(article.alternativeHeadline == "It sailed for forty years.")
    #expect(article.publisher == "Orland Courier")
    #expect(article.url == "https://a.example/ferry")
    #expect(article.inLanguage == "en-GB")
    #expect(article.provenance["headline"] == .meta)
    #expect(article.blocks.map(\.kind) == [.headline, .standfirst, .byline, .date, .paragraph])
  }

  @Test func `headings are headline and crossheads, whichever way they are written`() {
    #expect(
      blocks(
        "Ferry late\n==========\n\nIt *was* late.\n\n## Why ##\n\nFog.\n\nAnd then\n---\n\nMore.")
        == [
          "headline: Ferry late", "paragraph: It was late.", "crosshead: Why", "paragraph: Fog.",
          "crosshead: And then", "paragraph: More.",
        ])
  }

  @Test func `a heading that repeats the title is printed once`() {
    #expect(
      blocks("---\ntitle: Ferry late\n---\n# Ferry *late*\n\nFog.")
        == ["headline: Ferry late", "paragraph: Fog."])
  }

  @Test func `hard wraps are joined and hard breaks kept`() {
    #expect(
      blocks("# A\n\none\ntwo  \nthree\\\nfour\n")
        == ["headline: A", "paragraph: one two\nthree\nfour"])
  }

  @Test func `lists, quotes, tables, code and notes keep their words`() {
    #expect(
      blocks(
        """
        # A

        - salt
          and bread
        + [x] wine

        2. two
        3) three

        > “Never,”
        > she said.

        > **We sail at dawn.**

        | Year | Boats |
        |:-----|------:|
        | 2031 | *four* |

        ~~~
        2 * 3
        ~~~

        Told.[^n]

        [^n]: By Bo.
        """) == [
          "headline: A", "listItem: • salt and bread", "listItem: • wine", "listItem: 2. two",
          "listItem: 3. three", "blockQuote: “Never,” she said.",
          "pullQuote: We sail at dawn.", "table: Year | Boats\n2031 | four",
          "paragraph: 2 * 3", "paragraph: Told.[n]", "paragraph: [n] By Bo.",
        ])
  }

  @Test(arguments: [
    ("a **b** _c_ ***d*** ~~e~~", "a b c d e"), ("2 * 3 * 4", "2 * 3 * 4"),
    ("snake_case_name", "snake_case_name"), ("\\*not\\* this", "*not* this"),
    ("[the log](https://a.example/x_(y) \"t\") here", "the log here"), ("[a] (b)", "[a] (b)"),
    ("[the log][1], [1], [other]\n\n[1]: https://a.example", "the log, 1, [other]"),
    ("`a * b` and ``c ` d``", "a * b and c ` d"), ("x &mdash; y &amp; &no;", "x — y & &no;"),
    ("a <b>bold</b> move <!-- no --> on", "a bold move on"), ("3 < 4 > 2", "3 < 4 > 2"),
    ("<https://a.example> it is", "https://a.example it is"), ("**a*", "*a"),
    ("a ** b", "a ** b"), ("“**Never**”, he said", "“Never”, he said"),
  ])
  func `signs go and words stay`(text: String, words: String) {
    #expect(blocks("# A\n\n" + text).dropFirst().first == "paragraph: " + words)
  }

  @Test func `pictures are captions, and slanted words under one are better than those inside`() {
    let story = article(
      """
      # A

      ![The quay](quay.jpg)

      ![a boat](boat.jpg)
      *The last boat (Photo: Jonas Hale)*

      ![x](y.jpg "The old crane")

      Text ![logo](l.png) on.
      """)
    #expect(
      story.pictures.map { $0.caption.map(story.text) }
        == ["The quay", "The last boat", "The old crane", "logo"])
    #expect(story.pictures[1].credit.map(story.text) == "(Photo: Jonas Hale)")
    #expect(story.text(story.blocks.last?.span ?? Span(0, 0)) == "Text on.")
  }

  @Test func `byline, date and a bold line stand over the story`() {
    let story = article(
      "# Ferry late\n\n**Fog kept it in port.**\n\nBy Ana Ruiz\n\n13 May 2031\n\n"
        + "The ferry to the islands stayed in port on Tuesday for the ninth day, and nobody knew why."
    )
    #expect(story.alternativeHeadline == "Fog kept it in port.")
    #expect(story.author == ["Ana Ruiz"] && story.datePublished == "2031-05-13")
    #expect(
      story.blocks.map(\.kind) == [.headline, .standfirst, .byline, .date, .paragraph])
  }

  @Test func `raw HTML is read, and scripts are not`() {
    #expect(
      blocks("# T\n\n<script>alert(1)\n\n</script>\n\n<div>In a box</div>\n\nAfter.")
        == ["headline: T", "paragraph: In a box", "paragraph: After."])
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: "![", count: 50_000),
    String(repeating: ">", count: 100_000), String(repeating: "*a_ ", count: 50_000),
    String(repeating: "a**b*c ", count: 50_000), String(repeating: "[a](", count: 50_000),
    String(repeating: "[a](b) ", count: 50_000), String(repeating: "<!-- <a ", count: 50_000),
    (1..<500).map { String(repeating: "`", count: $0) }.joined(separator: " "),
    String(repeating: "![", count: 50_000) + String(repeating: "](b)", count: 50_000),
    String(repeating: "- ", count: 50_000), String(repeating: "<div>", count: 50_000),
    String(repeating: "|a", count: 50_000) + "|\n|--" + String(repeating: "|-", count: 50_000),
  ])
  func `piles of signs cost no more than their length`(pile: String) {
    let bytes = Array(("# T\n\nx " + pile + "\n\nThe end.\n").utf8)
    let time = ContinuousClock().measure {
      let story = ArticleParser(as: .markdown).parse(bytes)
      #expect(story.utf8.suffix(8).elementsEqual("The end.".utf8))
    }
    // In a debug build on a busy machine; what grows with the square takes minutes.
    #expect(time < .seconds(8))
  }
}
