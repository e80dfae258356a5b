import Articles
import Testing

@Suite struct FigureRuleTests {
  private func mentions(in text: String) -> [(text: String, rule: String)] {
    let article = Article(verbatim: text)
    let mentions = Annotator().annotate(article).mentions
    return mentions.map { (article.text($0.span), $0.rule) }
  }

  @Test(arguments: FigureRule.all.flatMap { rule in rule.finds.map { (rule.name, $0) } })
  func `a rule finds what its examples say`(rule: String, example: FigureRule.Example) {
    let found = mentions(in: example.text)
    #expect(found.map(\.text) == example.names)
    #expect(found.contains { $0.rule == rule }, "made by \(found.map(\.rule))")
  }

  @Test(arguments: FigureRule.all.flatMap { rule in rule.ignores.map { (rule.name, $0) } })
  func `a rule leaves alone what names nobody`(rule: String, text: String) {
    let found = mentions(in: text).map(\.text)
    #expect(found == [])
  }

  @Test func `every rule has a name of its own, a sentence and an example`() {
    #expect(Set(FigureRule.all.map(\.name)).count == FigureRule.all.count)
    for rule in FigureRule.all {
      #expect(rule.summary.hasSuffix("."))
      #expect(!rule.finds.isEmpty || rule.name == "given")
    }
  }
}
