import Articles
import Support
import Testing

/// Whether attributions are as sure as they say.
@Suite struct QuotationCalibrationTests {
  /// Right answers and all answers of one standing.
  private struct Tally {
    var right = 0
    var all = 0
    var share: Double { all == 0 ? 1 : Double(right) / Double(all) }
  }

  /// The answers for every second sample, by standing.
  private func tallies(half: Int) throws -> [Attribution.Standing: Tally] {
    var tallies: [Attribution.Standing: Tally] = [:]
    for (number, sample) in Samples.names.sorted().enumerated() where number % 2 == half {
      let gold = try Gold(sample: sample)
      let article = ArticleParser().parse(try Samples.bytes(sample))
      let text = FoldedText(article)
      var found = [Span: Attribution]()
      for quotation in Annotator().annotate(article).quotations where quotation.kind.isSpoken {
        found[quotation.span] = quotation.attribution
      }
      var from = 0
      for wanted in gold.quotations {
        guard let range = text.find(wanted.words, from: from) else { continue }
        from = range.upperBound
        guard wanted.isSpoken, let attribution = found[text.span(of: range)] else { continue }
        tallies[attribution.standing, default: Tally()].all += 1
        if isRight(attribution, wanted.who, article) {
          tallies[attribution.standing, default: Tally()].right += 1
        }
      }
    }
    return tallies
  }

  private func isRight(_ attribution: Attribution, _ who: String?, _ article: Article) -> Bool {
    let name = attribution.name ?? attribution.speaker.map(article.text)
    return name == who
      || attribution.figure == nil
        && name?.split(separator: " ").last == who?.split(separator: " ").last
  }

  @Test(arguments: [0, 1]) func `what is stated and what is inferred can be relied on`(
    half: Int
  ) throws {
    let tallies = try tallies(half: half)
    let stated = try #require(tallies[.stated])
    let inferred = try #require(tallies[.inferred])
    #expect(stated.all > 30 && stated.share >= 0.97, "\(stated)")
    #expect(inferred.all > 50 && inferred.share >= 0.85, "\(inferred)")
  }
}
