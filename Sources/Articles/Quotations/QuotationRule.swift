/// One way in which a story says who spoke.
///
/// A rule teaches: a name, a sentence, what it finds, what it must leave alone. Its examples are
/// its tests and its documentation. The name stands on every attribution that the rule made.
package struct QuotationRule: Sendable {
  /// A text, and what is to be found in it.
  package struct Example: Sendable {
    package var text: String
    /// The quotation in question, as it stands in the text.
    package var quotation: String
    /// The words that credit it.
    package var speaker: String
    package var cue: String?

    package init(text: String, quotation: String, speaker: String, cue: String? = nil) {
      self.text = text
      self.quotation = quotation
      self.speaker = speaker
      self.cue = cue
    }
  }

  /// In lower case with hyphens: “verb-speaker”.
  package var name: String
  /// What it finds, in one sentence.
  package var summary: String
  package var finds: [Example]
  /// Texts in which the rule credits nothing.
  package var ignores: [String]
  /// Who the rule says spoke, if it has a say.
  let match: @Sendable (QuotationSite) -> Credit?
  /// What the rule takes for reported speech in a sentence, its full stop left off.
  let report: (@Sendable (Passage, Range<Int>) -> [Report])?

  init(
    name: String, summary: String, finds: [Example], ignores: [String] = [],
    match: @escaping @Sendable (QuotationSite) -> Credit?
  ) {
    self.name = name
    self.summary = summary
    self.finds = finds
    self.ignores = ignores
    self.match = match
    report = nil
  }

  /// A rule for speech without marks.
  init(
    name: String, summary: String, finds: [Example], ignores: [String],
    report: @escaping @Sendable (Passage, Range<Int>) -> [Report]
  ) {
    self.name = name
    self.summary = summary
    self.finds = finds
    self.ignores = ignores
    self.report = report
    match = { _ in nil }
  }

  /// Every rule; of two that are equally sure, the earlier one is believed.
  package static let all: [QuotationRule] = marked + reportedSpeech

  /// The rules that credit words in marks.
  static let marked = afterTheQuotation + sources + beforeTheQuotation + wordsForWords + carriedOver
}

/// What a rule says: who, by which cue, and how surely.
struct Credit: Sendable {
  enum Source: Sendable {
    /// A phrase of the passage itself.
    case phrase(NounPhrase)
    /// The speaker of an earlier quotation.
    case carried(Attribution)
    /// Words of an earlier paragraph.
    case earlier(Passage, NounPhrase)
  }

  var source: Source
  var cue: Span?
  /// 0 … 1; the surest rule wins.
  var confidence: Double

  init(_ phrase: NounPhrase, cue: Span? = nil, confidence: Double) {
    source = .phrase(phrase)
    self.cue = cue
    self.confidence = confidence
  }

  init(carried: Attribution, confidence: Double) {
    source = .carried(carried)
    cue = carried.cue
    self.confidence = confidence
  }

  init(earlier passage: Passage, _ phrase: NounPhrase, confidence: Double) {
    source = .earlier(passage, phrase)
    self.confidence = confidence
  }
}

/// A quotation where it stands, and what is known of those before it.
struct QuotationSite: Sendable {
  var passage: Passage
  /// The quotation's token.
  var index: Int
  /// The tokens of its sentence, cut short where a sentence is very long.
  var sentence: Range<Int>
  /// How the words inside look.
  var content: QuotedContent
  /// The quotation before this one in the passage: its token and its speaker.
  var previous: (index: Int, attribution: Attribution)?
  /// The last attribution of the paragraph before, if a quotation stood there.
  var paragraphBefore: Attribution?
  /// Whether that quotation ends with a question, and its marks close.
  var paragraphBeforeAsks = false
  /// The paragraph before, for a quotation that opens its own.
  var earlier: Passage?

  func span(_ tokens: Range<Int>) -> Span {
    Span(passage.tokens[tokens.lowerBound].start, passage.tokens[tokens.upperBound - 1].end)
  }

  func span(ofToken index: Int) -> Span { span(index..<(index + 1)) }
}

/// How the words inside a quotation look, whatever stands around them.
struct QuotedContent: Sendable {
  var words = 0
  /// Every word but the small ones starts with a capital.
  var isTitleCase = false
  var startsLower = false
  var endsSentence = false
  var endsWithComma = false
  /// Ends with an exclamation mark.
  var isShouted = false
}
