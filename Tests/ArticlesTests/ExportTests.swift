import Articles
import Testing

@Suite struct ExportTests {
  /// An article of blocks, and annotations made by hand: each quotation and mention by its words.
  private func story(
    _ blocks: [(Block.Kind, String)], quotations: [String] = [], mentions: [String] = []
  ) -> (Article, Annotations) {
    var utf8: [UInt8] = []
    var placed: [Block] = []
    for (kind, text) in blocks {
      if !utf8.isEmpty { utf8 += [0x0A, 0x0A] }
      let start = utf8.count
      utf8 += Array(text.utf8)
      placed.append(Block(kind, Span(start, utf8.count)))
    }
    func span(_ words: String) -> Span {
      let words = Array(words.utf8)
      for start in 0...(utf8.count - words.count) where utf8[start...].starts(with: words) {
        return Span(start, start + words.count)
      }
      return Span(0, 0)
    }
    let figure = Figure(
      id: 0, name: "Mara <Hale>", role: nil, forms: ["Hale"], mentionCount: mentions.count,
      quotationCount: quotations.count)
    let article = Article(utf8: utf8, blocks: placed)
    let annotations = Annotations(
      quotations: quotations.map { words in
        Quotation(
          span: span(words), kind: .direct,
          attribution: Attribution(
            standing: .stated, confidence: 0.9, speaker: mentions.first.map(span),
            name: "Mara <Hale>", figure: 0, rule: "by-hand"))
      },
      figures: [figure],
      mentions: mentions.map { Mention(span: span($0), figure: 0, rule: "by-hand") },
      reach: utf8.count)
    return (article, annotations)
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `what stands outside of the body has no place in articleBody`() {
    let (article, annotations) = story(
      [
        (.headline, "“Never”, says Hale"), (.paragraph, "É: “Not now,” she said."),
        (.caption, "Mara Hale at work"), (.crosshead, "‘Soon’"),
      ],
      quotations: ["Never", "Not now,", "Soon"], mentions: ["Hale", "Mara Hale"])
    let json = text(ArticleJSON().bytes(of: article, annotations, file: "x"))
    #expect(json.contains("\"articleBody\":\"É: “Not now,” she said.\\n\\n‘Soon’\""))
    #expect(json.contains("\"quotes\":[{\"start\":4,\"end\":12,"))
    #expect(json.contains("},{\"start\":26,\"end\":30,"))
    #expect(!json.contains("\"mentions\":[{"), "both stand outside")
    #expect(json.contains("\"speaker\":null,\"figure\":\"Mara <Hale>\",\"figureId\":0"))
    #expect(json.contains("\"mentions\":2,\"quotes\":3}"), "but they are counted")
    #expect(json.contains("\"heading\":null,\"start\":0,\"end\":23,"))
    #expect(json.contains("\"heading\":\"‘Soon’\",\"start\":25,\"end\":31,"))
  }

  @Test func `an article without anything still has every key`() {
    let json = text(
      ArticleJSON().bytes(of: Article(utf8: [], blocks: []), Annotations(), file: "-"))
    #expect(json.hasPrefix("{\"file\":\"-\",\"headline\":null,"))
    #expect(json.contains("\"sections\":[{\"heading\":null,\"start\":0,\"end\":0,\"blocks\":[]}]"))
    #expect(json.hasSuffix("\"provenance\":{}}"))
  }

  @Test func `HTML nests quotations and mentions and escapes all else`() {
    let (article, annotations) = story(
      [(.headline, "A < B & \"C\""), (.paragraph, "“I, Mara Hale, said so,” Hale said.")],
      quotations: ["I, Mara Hale, said so,"], mentions: ["Mara Hale"])
    let html = text(ArticleHTML().bytes(of: article, annotations))
    #expect(html.contains("<h1>A &lt; B &amp; &quot;C&quot;</h1>"))
    #expect(
      html.contains(
        "<p>“<q data-kind=\"direct\" data-attribution=\"stated\" "
          + "data-speaker=\"Mara &lt;Hale&gt;\" data-figure=\"0\">I, "
          + "<span class=\"figure\" id=\"figure-0-1\" data-figure=\"0\">Mara Hale</span>, said so,"
          + "</q>” Hale said.</p>"), "\(html)")
  }

  @Test func `a mention across the end of a quotation is marked on either side`() {
    let (article, annotations) = story(
      [(.paragraph, "It was “Mara” Hale who left.")], quotations: ["Mara"],
      mentions: ["Mara” Hale"])
    let html = text(ArticleHTML().bytes(of: article, annotations))
    #expect(html.contains("id=\"figure-0-1\" data-figure=\"0\">Mara</span></q>"))
    #expect(html.contains("<span class=\"figure\" data-figure=\"0\">” Hale</span> who"))
  }

  @Test func `lists stand together`() {
    let blocks: [(Block.Kind, String)] = [
      (.paragraph, "Bring:"), (.listItem, "bread"), (.listItem, "salt"), (.paragraph, "Come."),
    ]
    let (article, annotations) = story(blocks)
    #expect(
      text(ArticleMarkdown().bytes(of: article)) == "Bring:\n\n- bread\n- salt\n\nCome.\n")
    #expect(
      text(ArticleHTML().bytes(of: article, annotations))
        .contains("<ul>\n<li>bread</li>\n<li>salt</li>\n</ul>\n<p>Come.</p>"))
    #expect(text(ArticleText().bytes(of: article)) == "Bring:\n\nbread\n\nsalt\n\nCome.\n")
  }

  @Test func `a list keeps its kind and sheds the markers it was printed with`() {
    let blocks: [(Block.Kind, String)] = [
      (.listItem, "- bread"), (.listItem, "• salt"), (.listItem, "1. wait"), (.listItem, "2. eat"),
    ]
    let (article, annotations) = story(blocks)
    #expect(text(ArticleMarkdown().bytes(of: article)) == "- bread\n- salt\n1. wait\n2. eat\n")
    #expect(
      text(ArticleHTML().bytes(of: article, annotations)).contains(
        "<ul>\n<li>bread</li>\n<li>salt</li>\n</ul>\n<ol>\n<li>wait</li>\n<li>eat</li>\n</ol>"))
  }

  @Test(arguments: [
    ("2 * 3 = 6_7", "2 \\* 3 = 6\\_7"), ("# no heading", "\\# no heading"),
    ("1. no list", "1\\. no list"), ("1914) no list", "1914\\) no list"), ("- no", "\\- no"),
    ("-5 °C", "-5 °C"),
    ("---", "\\---"), ("===", "\\==="), ("#hashtag", "#hashtag"), ("+ no", "\\+ no"),
    ("1.5 million", "1.5 million"), ("12 people", "12 people"), ("<b>", "\\<b>"),
    ("AT&T and &amp;", "AT&T and \\&amp;"), ("a & b", "a & b"), ("[x](y)", "\\[x\\](y)"),
    ("    no code", "no code"), ("> no", "\\> no"), ("a\\b", "a\\\\b"), ("— no", "— no"),
    ("one\n# two", "one # two"), ("~~x~~ | y", "\\~\\~x\\~\\~ \\| y"),
  ])
  func `Markdown takes no sign of the text for its own`(text: String, wanted: String) {
    #expect(Markdown.escaped(text) == wanted)
  }

  @Test func `line ends in Markdown become hard breaks where they count`() {
    #expect(Markdown.escaped("one\n# two", lineEnds: .kept) == "one\\\n\\# two")
  }

  @Test func `cells of CSV are quoted where they must be`() {
    #expect(CSV.row(["a", "b c", ""]) == "a,b c,\n")
    #expect(CSV.row(["a,b", "c\"d", "e\nf"]) == "\"a,b\",\"c\"\"d\",\"e\nf\"\n")
    #expect(CSV.row(["=1+1", "@x", "-3", "+4", "a=b"]) == "=1+1,@x,-3,+4,a=b\n")
  }
}
