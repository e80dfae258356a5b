import Articles
import Support
import Testing

/// The samples' parts as a person sees them, against what the parser made of them.
@Suite struct StructureTests {
  @Test(arguments: Samples.names)
  func `a sample has the parts that a person sees in it`(sample: String) throws {
    let gold = try Gold(sample: sample)
    let article = ArticleParser().parse(try Samples.bytes(sample))
    func texts(_ kind: Block.Kind) -> [String] {
      article.blocks.filter { $0.kind == kind }.map { folded(article.text($0.span)) }
    }

    #expect(article.headline.map(folded) == gold.values(of: "headline").first)
    #expect(article.alternativeHeadline.map(folded) == gold.values(of: "standfirst").first)
    #expect(article.author == gold.values(of: "byline"))
    #expect(article.dateline.map(folded) == gold.values(of: "dateline").first)
    #expect(article.datePublished == gold.values(of: "date").first)
    #expect(texts(.crosshead) == gold.values(of: "crosshead"))
    #expect(article.creditText.map(folded) == gold.values(of: "credit-line").first)
    if let count = gold.values(of: "paragraphs").first.flatMap(Int.init) {
      #expect(texts(.paragraph).count == count)
    }
    #expect(texts(.listItem).count == gold.values(of: "list-items").first.flatMap(Int.init) ?? 0)
    expect(texts(.correction), startWith: gold.values(of: "correction"))
    expect(article.boilerplate.map(folded), startWith: gold.values(of: "boilerplate"))

    let captions = gold.fields.filter { $0.name == "caption" }.map(\.values)
    #expect(
      article.pictures.map { $0.caption.map { folded(article.text($0)) } } == captions.map(\.first))
    #expect(
      article.pictures.map { $0.credit.map { folded(article.text($0)) } ?? "-" }
        == captions.map { $0.count > 1 ? $0[1] : "-" })
  }

  private func expect(_ texts: [String], startWith beginnings: [String]) {
    #expect(texts.count == beginnings.count, "\(texts)")
    for (text, beginning) in zip(texts, beginnings) {
      #expect(text.hasPrefix(folded(beginning)))
    }
  }

  private func folded(_ text: String) -> String {
    String(decoding: FoldedText.fold(text), as: UTF8.self)
  }
}
