/// A crosshead and the blocks under it; the blocks before the first crosshead are the opening.
///
/// The sections of an article cover all its blocks, each block once. The opening is always there
/// and always first, even where it is empty.
public struct Section: Hashable, Sendable {
  /// The crosshead's words, `nil` for the opening.
  public var heading: Span?
  /// Places in `Article.blocks`; the crosshead is the first of them.
  public var blocks: Range<Int>

  /// A section of the blocks at these places, under a heading or none.
  public init(heading: Span?, blocks: Range<Int>) {
    self.heading = heading
    self.blocks = blocks
  }
}
