import Articles
import Reading

/// A story with every way in which somebody can speak, annotated by hand.
extension Story {
  static let quay: Story = {
    let text = """
      # Quay wall gives way at Sandholm
      “We heard it before we saw it,” said Ana Ruiz, the harbour master. “Then the crane leaned.”
      She said that no ship had been near.
      “Nobody was warned,” one docker said, according to Coastwire.
      Jonas Hale came down at noon. “It will be dear,” he said.
      ## A second look
      “Ask the sea.”
      “The wall was tired. It had every right to be.
      “And so were we,” Ruiz said.
      """
    var story = Story.small(text, figures: [["Ana Ruiz", "Ruiz"], ["Jonas Hale"]], name: "quay")
    story.file = "quay.txt"
    story.article.datePublished = "2020-01-05"
    let article = story.article
    func span(_ words: String, after: Int = 0) -> Span {
      let bytes = Array(words.utf8)
      let start = (after...article.utf8.count - bytes.count)
        .first { article.utf8[$0..<$0 + bytes.count].elementsEqual(bytes) }
      return start.map { Span($0, $0 + bytes.count) } ?? Span(0, 0)
    }
    func quotation(
      _ words: String, _ utterance: Int, _ standing: Attribution.Standing, _ rule: String,
      speaker: String? = nil, after: String = "", figure: Int? = nil, relay: String? = nil,
      kind: Quotation.Kind = .direct
    ) -> Quotation {
      Quotation(
        span: span(words), kind: kind,
        attribution: Attribution(
          standing: standing, confidence: standing == .stated ? 0.95 : 0.8,
          speaker: speaker.map { span($0, after: span(after).end) }, name: nil, figure: figure,
          relay: relay.map { span($0) }, rule: rule),
        utterance: utterance)
    }
    story.annotations.quotations = [
      quotation(
        "We heard it before we saw it,", 0, .stated, "verb-speaker", speaker: "Ana Ruiz",
        figure: 0),
      quotation(
        "Then the crane leaned.", 0, .inferred, "carried-on", speaker: "Ana Ruiz", figure: 0),
      quotation(
        "no ship had been near", 1, .inferred, "said-that", speaker: "She", figure: 0,
        kind: .indirect),
      quotation(
        "Nobody was warned,", 2, .stated, "speaker-verb", speaker: "one docker",
        relay: "Coastwire"),
      quotation(
        "It will be dear,", 3, .inferred, "speaker-verb", speaker: "he", after: "dear,”",
        figure: 1),
      quotation("Ask the sea.", 4, .unknown, "unattributed"),
      quotation(
        "The wall was tired. It had every right to be.", 5, .inferred, "next-paragraph",
        speaker: "Ruiz", after: "And so were", figure: 0),
      quotation(
        "And so were we,", 5, .stated, "speaker-verb", speaker: "Ruiz", after: "And so were",
        figure: 0),
    ]
    for figure in story.annotations.figures.indices {
      story.annotations.figures[figure].quotationCount = story.annotations.quotations.count {
        $0.kind.isSpoken && $0.attribution.figure == figure
      }
    }
    return story
  }()
}
