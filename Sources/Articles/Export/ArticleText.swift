/// A story as plain text: every block in reading order, parted by blank lines, lines unbroken.
public struct ArticleText: Sendable {
  /// A writer without choices.
  public init() {}

  /// The text in UTF-8, with a line end; as clean as the article is.
  public func bytes(of article: Article) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(article.utf8.count + 2)
    for block in article.blocks {
      if !bytes.isEmpty { bytes.append(contentsOf: [0x0A, 0x0A]) }
      bytes.append(contentsOf: article.utf8[block.span.range])
    }
    bytes.append(0x0A)
    return bytes
  }
}
