/// One piece of a story as a page designer would see it: a headline, a paragraph, a caption.
///
/// The blocks of an article stand in reading order and do not overlap; between two of them the
/// text holds a blank line.
public struct Block: Hashable, Sendable {
  /// What the piece is, in newsroom words.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// What stands over the story: its headline, the sentence or two under it, who wrote it.
    case headline, standfirst, byline
    /// The line that says when the story appeared.
    case date
    /// What a picture shows, followed by its credit if it has one.
    case caption
    /// Prose, or any line that is nothing else.
    case paragraph
    /// The heading of a section inside the story.
    case crosshead
    /// A piece set apart: an item with its marker, words of another text, words of the story in
    /// large type, a table. Of these, unmarked text tells list items alone.
    case listItem, blockQuote, pullQuote, table
    /// What the publisher put right after the story first appeared.
    case correction
    /// The closing line that names the agencies the story draws on.
    case creditLine
  }

  /// What the piece is.
  public var kind: Kind
  /// Where the piece stands in the article's text.
  public var span: Span

  /// A piece of a kind at a place.
  public init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }

  /// Whether the piece belongs to `articleBody`: crossheads do; headline, standfirst, byline,
  /// date, caption and credit line do not.
  public var isBody: Bool { kind.isBody }
}

extension Block.Kind {
  /// Whether a piece of this kind belongs to `articleBody`.
  public var isBody: Bool {
    switch self {
    case .paragraph, .crosshead, .listItem, .blockQuote, .pullQuote, .table, .correction: true
    case .headline, .standfirst, .byline, .date, .caption, .creditLine: false
    }
  }
}
