/// Something a parser skipped, guessed or repaired, and where.
///
/// A guess is worth keeping only if it can be seen: `lede dump notes` prints these.
public struct ParseNote: Hashable, Sendable {
  /// What happened, in one lower-case phrase: “dropped a bidi override”.
  public var what: String
  /// Where in the *input*, in bytes; `nil` where the note is about the whole of it.
  public var input: Range<Int>?

  /// A note on a stretch of the input, in bytes, or on the whole of it.
  public init(_ what: String, at input: Range<Int>? = nil) {
    self.what = what
    self.input = input
  }
}

extension ParseNote {
  /// The file ends before the story does.
  static let endsInside = "the file ends inside this story"
}

extension Article {
  /// Whether the file ends before the story does.
  package var isCutOff: Bool { notes.contains { $0.what == ParseNote.endsInside } }
}

/// How a field of an article came to be known.
public enum Provenance: String, Hashable, Sendable {
  /// From the look of unmarked text.
  case guessed
  /// From the page's own mark-up.
  case markup
  /// From its meta tags or front matter.
  case meta
  /// From schema.org data inside the page.
  case jsonLD = "json-ld"
}
