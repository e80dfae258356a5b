/// A picture of the story: what is printed under it, since a terminal shows no more.
public struct Picture: Hashable, Sendable {
  /// The caption's words, without the credit.
  public var caption: Span?
  /// Who took or supplied the picture, as printed.
  public var credit: Span?

  /// A picture with what is printed under it, in spans of the article's text.
  public init(caption: Span?, credit: Span?) {
    self.caption = caption
    self.credit = credit
  }
}

extension Article {
  /// The picture that a block speaks of first; `nil` for a block that is no caption, and for the
  /// second of two blocks on one picture.
  func picture(of block: Block) -> Picture? {
    guard block.kind == .caption else { return nil }
    return pictures.first { picture in
      (picture.caption ?? picture.credit).map(block.span.contains) ?? false
    }
  }
}
