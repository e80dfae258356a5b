import Articles
import Support

/// The engines' work on the samples, held against what a person marked there.
struct SampleScores: Sendable {
  private(set) var spans = Score()
  private(set) var speakers = Score()
  private(set) var figuresBehind = Score()
  private(set) var mentions = Score()
  private(set) var links = BCubed()
  private(set) var names = Score()
  private(set) var roles = Score()
  /// Every answer that is not as marked, a line each, for the one who mends it.
  private(set) var errors: [String] = []
  /// Marks that stand nowhere in their sample, a line each.
  private(set) var goldMistakes: [String] = []

  /// Percentages by name, in the order of the floors.
  var table: [(name: String, score: Double)] {
    [
      ("quotation-spans", spans.f1), ("speakers", speakers.f1),
      ("figures-behind-quotations", figuresBehind.f1), ("mentions", mentions.f1),
      ("links", links.f1), ("figures", names.f1), ("roles", roles.f1),
    ]
  }

  mutating func add(sample: String) throws {
    let gold = try Gold(sample: sample)
    let article = ArticleParser().parse(try Samples.bytes(sample))
    let annotations = Annotator().annotate(article)
    let text = FoldedText(article)
    addQuotations(annotations, gold, article, text, sample)
    addMentions(annotations, gold, article, text, sample)
    addFigures(annotations, gold, sample)
  }

  private mutating func addQuotations(
    _ annotations: Annotations, _ gold: Gold, _ article: Article, _ text: FoldedText,
    _ sample: String
  ) {
    let found = annotations.quotations.filter(\.kind.isSpoken)
    var placed: [Span: Gold.Quotation] = [:]
    var from = 0
    for quotation in gold.quotations {
      guard let range = text.find(quotation.words, from: from) else {
        goldMistakes.append("\(sample): words not in the story: \(quotation.words)")
        continue
      }
      from = range.upperBound
      if quotation.isSpoken { placed[text.span(of: range)] = quotation }
    }
    spans.add(found: Set(found.map(\.span)), gold: Set(placed.keys))
    for quotation in found where placed[quotation.span] == nil {
      let speaker = quotation.attribution.speaker.map(article.text)
      speakers.add(found: speaker, wanted: nil, isRight: false)
      figuresBehind.add(
        found: SampleScores.figure(behind: quotation, annotations), wanted: nil, isRight: false)
      errors.append("\(sample): no quotation: \(article.text(quotation.span))")
    }
    let bySpan = Dictionary(found.map { ($0.span, $0) }) { first, _ in first }
    for (span, wanted) in placed.sorted(by: { $0.key < $1.key }) {
      guard let quotation = bySpan[span] else {
        speakers.add(found: nil, wanted: wanted.speaker, isRight: false)
        figuresBehind.add(found: nil, wanted: wanted.who, isRight: false)
        errors.append("\(sample): missed: \(wanted.words)")
        continue
      }
      judge(quotation, wanted, article, annotations, sample)
    }
  }

  private mutating func judge(
    _ quotation: Quotation, _ wanted: Gold.Quotation, _ article: Article,
    _ annotations: Annotations, _ sample: String
  ) {
    let speaker = quotation.attribution.speaker.map(article.text)
    let isRight = SampleScores.head(of: speaker) == SampleScores.head(of: wanted.speaker)
    speakers.add(found: speaker, wanted: wanted.speaker, isRight: isRight)
    let behind = quotation.attribution.figure.map { annotations.figures[$0].name }
    // A described speaker is right if its head is: “one demonstrator”, “the demonstrator”.
    let isFigure = gold(isFigure: wanted.who, annotations)
    let isRightBehind =
      isFigure || behind != nil
      ? behind == wanted.who
      : SampleScores.head(of: quotation.attribution.name) == SampleScores.head(of: wanted.who)
    figuresBehind.add(
      found: SampleScores.figure(behind: quotation, annotations), wanted: wanted.who,
      isRight: isRightBehind)
    if !isRight || !isRightBehind {
      errors.append(
        "\(sample): “\(wanted.words.prefix(50))”: \(wanted.speaker ?? "-") = \(wanted.who ?? "-"), "
          + "found \(speaker ?? "-") = \(behind ?? quotation.attribution.name ?? "-") "
          + "by \(quotation.rule)")
    }
  }

  /// The figure, or whoever else is said to be behind a quotation.
  private static func figure(behind quotation: Quotation, _ annotations: Annotations) -> String? {
    quotation.attribution.figure.map { annotations.figures[$0].name } ?? quotation.attribution.name
  }

  private func gold(isFigure who: String?, _ annotations: Annotations) -> Bool {
    who.map { who in annotations.figures.contains { $0.name == who } } ?? false
  }

  private mutating func addMentions(
    _ annotations: Annotations, _ gold: Gold, _ article: Article, _ text: FoldedText,
    _ sample: String
  ) {
    var placed: [Span: String] = [:]
    var from = 0
    for mention in gold.mentions {
      let lead = mention.before.isEmpty ? "" : mention.before + " "
      guard let range = text.find(lead + mention.form, from: from, wholeWords: true)
      else {
        goldMistakes.append(
          "\(sample): mention not in the story: \(mention.before)|\(mention.form)")
        continue
      }
      from = range.upperBound
      placed[text.span(of: range.lowerBound + lead.utf8.count..<range.upperBound)] =
        mention.figure
    }
    mentions.add(found: Set(annotations.mentions.map(\.span)), gold: Set(placed.keys))
    var pairs: [(found: Int, gold: String)] = []
    for mention in annotations.mentions {
      if let figure = placed.removeValue(forKey: mention.span) {
        pairs.append((mention.figure, figure))
        if annotations.figures[mention.figure].name != figure {
          errors.append(
            "\(sample): \(article.text(mention.span)) is \(figure), "
              + "not \(annotations.figures[mention.figure].name)")
        }
      } else {
        errors.append(
          "\(sample): no mention: \(article.text(mention.span)) by \(mention.rule)")
      }
    }
    for (span, figure) in placed.sorted(by: { $0.key < $1.key }) {
      errors.append("\(sample): missed mention: \(article.text(span)) of \(figure)")
    }
    links.add(pairs)
  }

  private mutating func addFigures(
    _ annotations: Annotations, _ gold: Gold, _ sample: String
  ) {
    names.add(found: Set(annotations.figures.map(\.name)), gold: Set(gold.figures.map(\.name)))
    for wanted in gold.figures {
      guard let figure = annotations.figures.first(where: { $0.name == wanted.name }) else {
        continue
      }
      let isRight = figure.role?.lowercased() == wanted.role?.lowercased()
      roles.add(isRight)
      if !isRight {
        errors.append(
          "\(sample): \(wanted.name) is “\(wanted.role ?? "-")”, not “\(figure.role ?? "-")”")
      }
    }
  }

  /// The last word of a wording, in lower case: what the shared scorer calls its head.
  private static func head(of wording: String?) -> String? {
    wording?.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }.last.map(String.init)
  }
}
