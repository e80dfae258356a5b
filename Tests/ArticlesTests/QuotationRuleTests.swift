import Articles
import Testing

@Suite struct QuotationRuleTests {
  /// A rule with one of its examples, named so that a failure tells which.
  struct Case: CustomTestStringConvertible, Sendable {
    var rule: String
    var example: QuotationRule.Example
    var testDescription: String { "\(rule): \(example.text)" }
  }

  static let finds = QuotationRule.all.flatMap { rule in
    rule.finds.map { Case(rule: rule.name, example: $0) }
  }

  static let ignores = QuotationRule.all.flatMap { rule in
    rule.ignores.map {
      Case(rule: rule.name, example: .init(text: $0, quotation: "", speaker: ""))
    }
  }

  @Test(arguments: finds) func `a rule credits its examples`(_ given: Case) throws {
    let article = Article(verbatim: given.example.text)
    let quotations = Annotator(findsIndirectSpeech: true).annotate(article).quotations
    let quotation = try #require(
      quotations.first { article.text($0.span) == given.example.quotation })
    #expect(quotation.rule == given.rule)
    #expect(quotation.attribution.speaker.map(article.text) == given.example.speaker)
    #expect(quotation.attribution.cue.map(article.text) == given.example.cue)
    #expect(quotation.kind.isSpoken || quotation.kind == .indirect)
  }

  @Test(arguments: ignores) func `a rule leaves its counterexamples alone`(_ given: Case) {
    let article = Article(verbatim: given.example.text)
    let quotations = Annotator(findsIndirectSpeech: true).annotate(article).quotations
    for quotation in quotations where quotation.kind.isSpoken || quotation.kind == .indirect {
      #expect(quotation.rule != given.rule)
    }
  }

  @Test func `every rule has a name of its own, a sentence and an example`() {
    let rules = QuotationRule.all
    #expect(Set(rules.map(\.name)).count == rules.count)
    for rule in rules {
      #expect(rule.summary.hasSuffix("."))
      #expect(!rule.finds.isEmpty, "\(rule.name)")
      #expect(!rule.name.contains { $0.isUppercase || $0 == " " })
    }
  }

  @Test func `every rule has a reason in a reader’s words`() {
    for rule in QuotationRule.all {
      let reason = QuotationRule.reason(ofRule: rule.name)
      #expect(reason?.isEmpty == false, "\(rule.name)")
      #expect(reason != rule.name, "a reason is no rule’s name")
      #expect(reason?.last != "." && (reason?.count ?? 0) <= 40, "\(rule.name)")
    }
    #expect(QuotationRule.reason(ofRule: "unattributed") == nil)
  }
}
