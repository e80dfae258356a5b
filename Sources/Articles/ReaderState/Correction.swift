/// What a reader knows better than the engines: about who said a quotation, or who a figure is.
///
/// One flat record whatever it says, so that it can be stored, exported and undone alike. It names
/// figures by name, not by id, since ids are places in a list that other corrections change.
public struct Correction: Hashable, Sendable {
  /// What is said.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// `value` said the quotation at `span`, with all that was said in the same breath; without a
    /// value somebody whom the text does not name. A value that is no figure's name is a wording.
    case speaker
    /// The marked text at `span` is no quotation, nor is the rest of its utterance.
    case noQuotation = "no-quotation"
    /// The figures called `text` and `value` are one person, to be called `value`.
    case join
    /// The mentions that read as the one at `span` does are of another person than the rest of
    /// their figure's, to be called `value`.
    case split
    /// The mention at `span` alone is of another person, to be called `value`.
    case splitOne = "split-one"
    /// The figure called `text` is to be called `value`.
    case rename
    /// The figure called `text` is no person.
    case notAPerson = "not-a-person"
  }

  public var kind: Kind
  /// Where in the text, in UTF-8 offsets. For what is said of a figure as a whole one of its
  /// mentions, which tells namesakes apart, or `nil`.
  public var span: Span?
  /// The words at the span, or the name of the figure as it was when this was said.
  public var text: String
  /// The name that is right.
  public var value: String?

  /// A correction; see `Kind` for what it must have.
  public init(_ kind: Kind, at span: Span? = nil, of text: String, to value: String? = nil) {
    self.kind = kind
    self.span = span
    self.text = text
    self.value = value
  }

  /// The name of the rule that attributions and mentions carry which the reader corrected.
  public static let rule = "reader"
}

extension Attribution {
  /// Whether the reader said who spoke.
  public var isReaders: Bool { rule == Correction.rule }
}
