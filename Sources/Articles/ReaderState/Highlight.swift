/// A stretch of a story that its reader wants to keep, with a note or without.
///
/// The words are kept beside the place, as in a TextQuoteSelector of the W3C's Web Annotation
/// Model, so that they outlive the file and can be found again where its text has changed.
public struct Highlight: Hashable, Sendable, Identifiable {
  /// Drawn at random when it is made, so that two readers at once never make the same.
  public var id: Int64
  /// The words' place, in UTF-8 offsets of the article's text.
  public var span: Span
  /// The words themselves.
  public var text: String
  /// What the reader wrote about them.
  public var note: String?
  /// The time it was made, as ISO 8601 in UTC; `nil` where no clock was at hand.
  public var made: String?

  /// A highlight of some words.
  public init(id: Int64, span: Span, text: String, note: String? = nil, made: String? = nil) {
    self.id = id
    self.span = span
    self.text = text
    self.note = note
    self.made = made
  }
}
