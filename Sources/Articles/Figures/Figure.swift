/// A person the story names: one entry however often and however spelt.
public struct Figure: Hashable, Sendable, Identifiable {
  /// What honorifics, roles, given names and pronouns suggest of a person.
  ///
  /// It serves to link names and to read “he” and “she”; no export has it.
  public enum Gender: Hashable, Sendable {
    /// Called “Mrs.” or “she”, “Mr.” or “he”, and the like.
    case female, male
  }

  /// The figure's place in `Annotations.figures`.
  public var id: Int
  /// The fullest form of the name in the text, without a nickname.
  public var name: String
  /// Role as first introduced, in the story's words: “Prime Minister”, “a baker from Dunmere”.
  /// `nil` where the story gives none.
  public var role: String?
  /// `nil` where the story does not show it.
  public var gender: Gender?
  /// Every spelling the text has, in order of appearance.
  public var forms: [String]
  /// How many mentions the text has, those in headline, byline, captions and quotations included.
  public var mentionCount: Int
  /// How many direct and partial quotations of the body are credited to the figure, crossheads
  /// included, counted as spans: one cut in two by its cue counts twice.
  public var quotationCount: Int

  /// A figure with what is known of it; an engine fills in the rest as it reads on.
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
  /// The name, in UTF-8 offsets of the article's text.
  public var span: Span
  /// Who is named.
  public var figure: Figure.ID
  /// The name of the rule that took the words for a person; `given` where a caller did.
  public var rule: String

  /// A mention of a figure that a rule found.
  public init(span: Span, figure: Figure.ID, rule: String) {
    self.span = span
    self.figure = figure
    self.rule = rule
  }
}
