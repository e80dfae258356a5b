/// What a reader knows better than the engines: about who said a quotation, or who a figure is.
///
/// One flat record whatever it says, so that it can be stored, exported and undone alike.
public struct Correction: Hashable, Sendable {
  /// What is said.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// `value` said the quotation at `span`; without a value somebody whom the text does not name.
    case speaker
    /// The marked text at `span` is no quotation.
    case noQuotation = "no-quotation"
    /// The figures called `text` and `value` are one person, to be called `value`.
    case join
    /// The mention at `span` is of another person than the rest, to be called `value`.
    case split
    /// The figure called `text` is to be called `value`.
    case rename
    /// The figure called `text` is no person.
    case notAPerson = "not-a-person"
  }

  public var kind: Kind
  /// Where in the text, in UTF-8 offsets; `nil` for what is said of a figure as a whole.
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
}
