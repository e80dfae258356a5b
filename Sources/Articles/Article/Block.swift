/// One piece of a story as a page designer would see it: a headline, a paragraph, a caption.
///
/// The blocks of an article stand in reading order and do not overlap; between two of them the
/// text holds a blank line.
public struct Block: Hashable, Sendable {
  /// What the piece is, in newsroom words.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case headline, standfirst, byline
    /// The line that says when the story appeared.
    case date
    /// What a picture shows, followed by its credit if it has one.
    case caption
    case paragraph
    /// The heading of a section inside the story.
    case crosshead
    case listItem, blockQuote, pullQuote, table
    /// What the publisher put right after the story first appeared.
    case correction
    /// The closing line that names the agencies the story draws on.
    case creditLine
  }

  public var kind: Kind
  /// Where the piece stands in the article's text.
  public var span: Span

  public init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }

  /// Whether the piece belongs to `articleBody`: crossheads do; headline, standfirst, byline,
  /// date, caption and credit line do not.
  public var isBody: Bool { kind.isBody }
}

extension Block.Kind {
  public var isBody: Bool {
    switch self {
    case .paragraph, .crosshead, .listItem, .blockQuote, .pullQuote, .table, .correction: true
    case .headline, .standfirst, .byline, .date, .caption, .creditLine: false
    }
  }
}
