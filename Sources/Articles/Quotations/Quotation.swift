/// A stretch of somebody's words, or of marked text that only looks like it.
///
/// The span is the words inside the quotation marks. A quotation of several paragraphs is one
/// value a paragraph, and the halves of a split one are two; `utterance` holds them together.
public struct Quotation: Annotation, Hashable {
  /// Whose words the marked text is, if anybody's.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Whole sentences.
    case direct
    /// A fragment inside the writer's sentence.
    case partial
    /// A work or programme: “Face the Nation”.
    case title
    /// A word held at arm's length: the so-called “experts”.
    case scare
    /// Reported speech, without marks; found only when it is asked for.
    case indirect

    /// Whether it counts as somebody's words in marks.
    public var isSpoken: Bool { self == .direct || self == .partial }
  }

  /// The part of the page the quotation stands in.
  public enum Place: String, Hashable, Sendable {
    /// In a block of that kind; `body` is every other.
    case headline, standfirst, caption, crosshead, body

    /// Whether it belongs to `articleBody`, as crossheads do.
    public var isBody: Bool { self == .body || self == .crosshead }
  }

  /// The words inside the marks, in UTF-8 offsets of the article's text.
  public var span: Span
  /// What the words are.
  public var kind: Kind
  /// Where on the page they stand.
  public var place: Place
  /// Who said them; `unknown` for titles and scares.
  public var attribution: Attribution
  /// The same for every span of one utterance; counts up from 0 in order of the text.
  public var utterance: Int
  /// The rule that credited the quotation; `unattributed` where none did.
  public var rule: String { attribution.rule }

  /// A quotation at a place, credited to nobody unless an attribution says so.
  public init(
    span: Span, kind: Kind, place: Place = .body, attribution: Attribution = .unknown,
    utterance: Int = 0
  ) {
    self.span = span
    self.kind = kind
    self.place = place
    self.attribution = attribution
    self.utterance = utterance
  }
}

/// Who said a quotation, and why we think so.
public struct Attribution: Hashable, Sendable {
  /// How the text tells who spoke.
  public enum Standing: String, Hashable, Sendable {
    /// The words that credit the quotation name or describe who spoke, and the rule is sure.
    case stated
    /// From a pronoun, a role, what went before, or a rule that is less sure (under 0.6).
    case inferred
    /// No rule had anything to say.
    case unknown
  }

  /// Whether the text states who spoke.
  public var standing: Standing
  /// How sure the rule is of the speaker's wording, 0 … 1.
  ///
  /// Set by hand for each rule and for the distance of the cue. It puts answers in order; it is no
  /// measured share of right ones, and says nothing of whom a pronoun stands for.
  public var confidence: Double
  /// The words that credit the quotation, nearest to it: “Ruiz”, “he”, “one demonstrator”.
  public var speaker: Span?
  /// The fullest wording of who that is: a figure's name, or a description of one without.
  public var name: String?
  /// The figure, where the speaker is a named person.
  public var figure: Figure.ID?
  /// The words that say it was said: “said”, “according to”.
  public var cue: Span?
  /// Who passed the words on: “…, according to Reuters”.
  public var relay: Span?
  /// The name of the rule that found the speaker.
  public var rule: String

  /// An attribution by a rule.
  public init(
    standing: Standing, confidence: Double, speaker: Span?, name: String? = nil,
    figure: Figure.ID? = nil, cue: Span? = nil, relay: Span? = nil, rule: String
  ) {
    self.standing = standing
    self.confidence = confidence
    self.speaker = speaker
    self.name = name
    self.figure = figure
    self.cue = cue
    self.relay = relay
    self.rule = rule
  }

  /// Nobody is named, and nothing tells who spoke.
  public static let unknown = Attribution(
    standing: .unknown, confidence: 0, speaker: nil, rule: "unattributed")
}
