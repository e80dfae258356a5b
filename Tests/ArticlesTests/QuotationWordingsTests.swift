import Articles
import Testing

@Suite struct QuotationWordingsTests {
  /// A few paragraphs and the quotations in them.
  struct Story: CustomTestStringConvertible, Sendable {
    var paragraphs: [String] = []
    var marks: [Mark] = []
    var testDescription: String { paragraphs.first ?? "" }
    var text: String { paragraphs.joined(separator: "\n\n") }
  }

  struct Mark: Sendable {
    var isSpoken: Bool
    var words: String
    var speaker: String?
    var name: String?
  }

  /// The stories of a text in the notation of `QuotationWordings`.
  static func stories(_ text: String) -> [Story] {
    var stories = [Story()]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty || line.hasPrefix("#") {
        stories.append(Story())
      } else if line.hasPrefix(">") || line.hasPrefix("!") {
        let parts = line.dropFirst().split(separator: "|").map {
          String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        stories[stories.count - 1].marks.append(
          Mark(
            isSpoken: line.hasPrefix(">"), words: parts[0],
            speaker: parts.count > 1 && parts[1] != "-" ? parts[1] : nil,
            name: parts.count > 2 ? parts[2] : nil))
      } else {
        stories[stories.count - 1].paragraphs.append(String(line))
      }
    }
    return stories.filter { !$0.paragraphs.isEmpty }
  }

  static let all = [
    QuotationWordings.text, QuotationWordings.campaigns, QuotationWordings.names,
    QuotationWordings.papers,
  ].flatMap(stories)

  @Test(arguments: all) func `every wording is credited as a reader would`(_ story: Story) throws {
    try check(story, text: story.text)
  }

  @Test(arguments: all) func `straight marks are credited as curly ones are`(
    _ story: Story
  ) throws {
    var straight = story
    straight.marks = straight.marks.map {
      var mark = $0
      mark.words = Self.straight(mark.words)
      mark.speaker = mark.speaker.map(Self.straight)
      mark.name = mark.name.map(Self.straight)
      return mark
    }
    try check(straight, text: Self.straight(story.text))
  }

  @Test func `line ends of either kind give the same answers`() {
    for story in Self.all {
      let plain = Article(verbatim: story.text)
      let returned = Article(verbatim: story.paragraphs.joined(separator: "\r\n\r\n"))
      #expect(Self.answers(plain) == Self.answers(returned), "\(story.text)")
    }
  }

  private func check(_ story: Story, text: String) throws {
    let article = Article(verbatim: text)
    var left = Annotator().annotate(article).quotations
    for mark in story.marks {
      let index = left.firstIndex { article.text($0.span).hasPrefix(mark.words) }
      guard mark.isSpoken else {
        #expect(index.map { left[$0].kind.isSpoken } != true, "\(mark.words)")
        continue
      }
      let quotation = left.remove(at: try #require(index, "\(mark.words)"))
      #expect(quotation.kind.isSpoken, "\(mark.words)")
      let speaker = quotation.attribution.speaker.map(article.text)
      #expect(
        mark.speaker.map { speaker?.split(separator: " ").map(Self.bare).contains($0) == true }
          ?? (speaker == nil), "\(mark.words): \(speaker ?? "nobody") by \(quotation.rule)")
      if let name = mark.name { #expect(quotation.attribution.name == name, "\(mark.words)") }
    }
  }

  private static func bare(_ word: Substring) -> String {
    String(word.prefix { $0.isLetter || $0.isNumber || $0 == "-" })
  }

  private static func straight(_ text: String) -> String {
    String(
      text.map { character -> Character in
        switch character {
        case "“", "”": "\""
        case "‘", "’": "'"
        default: character
        }
      })
  }

  private static func answers(_ article: Article) -> [String] {
    Annotator().annotate(article).quotations.map {
      "\(article.text($0.span))|\($0.kind)|\($0.attribution.name ?? "-")|\($0.rule)"
    }
  }
}
