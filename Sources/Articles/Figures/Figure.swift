/// A person the story names: one entry however often and however spelt.
public struct Figure: Hashable, Sendable, Identifiable {
  /// What pronouns and honorifics tell of a person, as far as the text shows it.
  public enum Gender: Hashable, Sendable {
    case female, male
  }

  /// The figure's place in `Annotations.figures`.
  public var id: Int
  /// The fullest form of the name in the text.
  public var name: String
  /// Role as introduced: “Prime Minister”, “a baker from Dunmere”.
  public var role: String?
  public var gender: Gender?
  /// Every spelling the text has, in order of appearance.
  public var forms: [String]
  /// How many mentions the text has, headline and captions included.
  public var mentionCount: Int
  /// How many direct and partial quotations of the body are credited to the figure, crossheads
  /// included; the headline's and captions' own repeat them.
  public var quotationCount: Int

  public init(
    id: Int, name: String, role: String? = nil, gender: Gender? = nil, forms: [String] = [],
    mentionCount: Int = 0, quotationCount: Int = 0
  ) {
    self.id = id
    self.name = name
    self.role = role
    self.gender = gender
    self.forms = forms
    self.mentionCount = mentionCount
    self.quotationCount = quotationCount
  }
}

/// One place where the text names a figure: the name alone, without honorific, role or possessive.
public struct Mention: Annotation, Hashable {
  public var span: Span
  /// Who is named.
  public var figure: Figure.ID
  public var rule: String

  public init(span: Span, figure: Figure.ID, rule: String) {
    self.span = span
    self.figure = figure
    self.rule = rule
  }
}
