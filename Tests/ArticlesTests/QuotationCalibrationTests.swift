import Articles
import Foundation
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

  /// What was found for every second sample, and whether it is right.
  private func answers(
    half: Int
  ) throws -> [(attribution: Attribution, isRight: Bool, speaker: String?)] {
    var answers: [(attribution: Attribution, isRight: Bool, speaker: String?)] = []
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
        answers.append(
          (
            attribution, isRight(attribution, wanted.who, article),
            attribution.speaker.map(article.text)
          ))
      }
    }
    return answers
  }

  private func tallies(half: Int) throws -> [Attribution.Standing: Tally] {
    var tallies: [Attribution.Standing: Tally] = [:]
    for (attribution, isRight, _) in try answers(half: half) {
      tallies[attribution.standing, default: Tally()].all += 1
      if isRight { tallies[attribution.standing, default: Tally()].right += 1 }
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

  private static let pronouns: Set = [
    "he", "she", "it", "they", "we", "i", "you", "him", "her", "his", "their", "its", "them", "my",
  ]

  /// Right answers and all answers for one half, by rule and by the words of the speaker: a name
  /// that leads to a figure, a description, a pronoun.
  private func counts(half: Int) throws -> String {
    var rules: [String: [Tally]] = [:]
    for (attribution, isRight, words) in try answers(half: half)
    where attribution.standing != .unknown {
      let isPronoun = Self.pronouns.contains(words?.lowercased() ?? "")
      let column = isPronoun ? 2 : attribution.figure == nil ? 1 : 0
      rules[attribution.rule, default: [Tally(), Tally(), Tally()]][column].all += 1
      if isRight { rules[attribution.rule]?[column].right += 1 }
    }
    return rules.sorted { $0.key < $1.key }.map { name, tallies in
      "\(name) " + tallies.map { "\($0.right)/\($0.all)" }.joined(separator: " ") + "\n"
    }.joined()
  }

  /// Writes what `.ci/calibrate` adds to the counts of other sets, where that is asked for.
  @Test func `every rule is counted`() throws {
    let counts = try counts(half: 0)
    #expect(counts.contains("cue-before "))
    if let path = ProcessInfo.processInfo.environment["COUNTS"] {
      try counts.write(toFile: path, atomically: true, encoding: .utf8)
    }
  }
}
