/// Bytes to an article, whatever form they come in.
///
/// Parsing never fails: there is always an article, with notes of what was skipped or guessed.
public struct ArticleParser: Sendable {
  public init() {}

  /// The article that a file's bytes hold.
  public func parse(_ bytes: [UInt8]) -> Article {
    PlainText(DecodedText(bytes)).article()
  }
}
