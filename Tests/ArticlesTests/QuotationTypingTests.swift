import Articles
import Support
import Testing

/// The same story typed in another way has the same quotations, by the same people.
@Suite struct QuotationTypingTests {
  /// The quotations of a story as lines of their words, kind and speaker, in straight marks.
  private func answers(_ text: String) -> [String] {
    let article = ArticleParser(as: .plainText).parse(Array(text.utf8))
    return Annotator().annotate(article).quotations.map {
      straight(
        "\(article.text($0.span))|\($0.kind)|\($0.attribution.name ?? "-")|\($0.attribution.rule)")
    }
  }

  private func straight(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map {
          switch $0 {
          case "“", "”", "„": "\""
          case "‘", "’", "‚": "'"
          default: $0
          }
        }))
  }

  /// What share of the answers two typings have in common.
  private func alike(_ one: [String], _ other: [String]) -> Double {
    let kept = one.count - other.difference(from: one).removals.count
    return one.isEmpty && other.isEmpty ? 1 : Double(kept) / Double(max(one.count, other.count))
  }

  /// The words of a sample, as plain text: in markup, straight marks have a meaning of their own.
  private func story(_ sample: String) throws -> String {
    let bytes = try Samples.bytes(sample)
    guard Format(of: bytes) != .plainText else { return String(decoding: bytes, as: UTF8.self) }
    return ArticleParser().stories(in: bytes).map {
      String(decoding: ArticleText().bytes(of: $0), as: UTF8.self)
    }
    .joined(separator: "\n\n")
  }

  @Test(arguments: Samples.names) func `straight marks give the answers of curly ones`(
    _ sample: String
  ) throws {
    let text = try story(sample)
    #expect(alike(answers(text), answers(straight(text))) >= 0.99)
  }

  @Test(arguments: Samples.names) func `line ends of two bytes give the answers of one`(
    _ sample: String
  ) throws {
    let text = String(try story(sample).unicodeScalars.filter { $0 != "\r" }.map(Character.init))
    let returned = text.replacing("\n", with: "\r\n")
    func lines(_ text: String) -> [String] {
      answers(text).map { String($0.unicodeScalars.filter { $0 != "\r" }.map(Character.init)) }
    }
    #expect(lines(text) == lines(returned))
  }
}
