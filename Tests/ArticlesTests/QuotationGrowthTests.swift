import Articles
import Foundation
import Testing

/// Ten times the text takes at most twelve times as long.
///
/// What is measured is the time of the thread on its processor, which other programs do not
/// lengthen, and of several runs the shortest.
@Suite(.serialized) struct QuotationGrowthTests {
  static let units = [
    "\"", "“", "‘", "' ", "“a ", "\"a\" ", "“a” said Hale, ", "”", "「«“‘",
    "“We lost the roof,” said Ana Ruiz, the mayor of Taven. “It was,” she added, “a good roof.”\n\n",
    "Ana Ruiz met Tom Hale.\n\n“We lost the roof.”\n\n",
    "Q: Who pays?\n\nA: “We do.” He said “nobody else”.\n\n",
    "The board met on Monday and, after a long talk about rope, went home. Tom Hale was there.\n\n",
    "The board said that “rope” was dear, which Hale, who sells it, called “a lie”; he left. ",
    "said ", ", he said", "according to Hale, ", "Ruiz said that the roof was lost and ", "not ",
  ]

  @Test(arguments: units) func `time grows no faster than the text`(_ unit: String) {
    let short = Article(verbatim: String(repeating: unit, count: 300))
    let long = Article(verbatim: String(repeating: unit, count: 3_000))
    let annotator = Annotator(findsIndirectSpeech: true)
    var shortest = (short: Double.infinity, long: Double.infinity)
    for _ in 0..<3 {
      shortest.short = min(shortest.short, Self.seconds { _ = annotator.annotate(short) })
      shortest.long = min(shortest.long, Self.seconds { _ = annotator.annotate(long) })
    }
    // Six milliseconds are the noise of a short measurement.
    #expect(shortest.long < 12 * shortest.short + 0.006, "\(shortest)")
  }

  @Test func `five megabytes of marks and a hundred thousand nested ones end soon`() {
    let depth = 100_000
    let hostile = [
      String(repeating: "\"", count: 5_000_000), String(repeating: "“", count: 300_000),
      String(repeating: "“", count: depth) + "a" + String(repeating: "”", count: depth),
      String(repeating: "‘“«", count: depth) + "a" + String(repeating: "»”’", count: depth),
      String(repeating: "“a said. ", count: 20_000),
    ]
    for text in hostile {
      let article = Article(verbatim: text)
      // A minute for a build without optimisation, where the square of the length would take hours.
      #expect(Self.seconds { _ = Annotator().annotate(article) } < 60)
    }
  }

  /// Seconds of this thread on its processor.
  private static func seconds(_ work: () -> Void) -> Double {
    let start = now()
    work()
    return now() - start
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
