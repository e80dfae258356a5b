import Articles
import Support

/// Reported speech found in the samples, held against what a person marked there.
///
/// A stretch is right if it shares at least half of what it and the marked clause cover together.
struct ReportScores: Sendable {
  private(set) var spans = Score()
  private(set) var speakers = Score()
  /// Every answer that is not as marked, a line each.
  private(set) var errors: [String] = []
  /// Marks that stand nowhere in their sample, a line each.
  private(set) var goldMistakes: [String] = []

  /// Percentages by name, in the order of the floors.
  var table: [(name: String, score: Double)] {
    [
      ("reported-precision", spans.precision), ("reported-recall", spans.recall),
      ("reported-speakers", speakers.f1),
    ]
  }

  /// Adds a sample, if reported speech is marked in it.
  mutating func add(sample: String) throws {
    guard let reports = try Gold(sample: sample).reports else { return }
    let article = ArticleParser().parse(try Samples.bytes(sample))
    let text = FoldedText(article)
    var found = Annotator(findsIndirectSpeech: true).annotate(article).quotations
      .filter { $0.kind == .indirect }
    var from = 0
    for wanted in reports {
      guard let range = text.find(wanted.words, from: from) else {
        goldMistakes.append("\(sample): words not in the story: \(wanted.words)")
        continue
      }
      from = range.upperBound
      let span = text.span(of: range)
      let match = found.firstIndex { Self.isSame($0.span, span) }
      let answer = match.map { found.remove(at: $0) }
      guard !wanted.isOpen else { continue }
      spans.wanted += 1
      guard let answer else {
        errors.append("\(sample): missed: \(wanted.words)")
        continue
      }
      spans.given += 1
      spans.right += 1
      let speaker = answer.attribution.speaker.map(article.text)
      speakers.add(speaker == wanted.speaker)
      if speaker != wanted.speaker {
        errors.append(
          "\(sample): “\(wanted.words.prefix(50))”: \(wanted.speaker ?? "-"), "
            + "found \(speaker ?? "-") by \(answer.rule)")
      }
    }
    spans.given += found.count
    for extra in found {
      errors.append("\(sample): no report: \(article.text(extra.span)) by \(extra.rule)")
    }
  }

  private static func isSame(_ one: Span, _ other: Span) -> Bool {
    let shared = min(one.end, other.end) - max(one.start, other.start)
    let covered = max(one.end, other.end) - min(one.start, other.start)
    return 2 * shared >= covered
  }
}
