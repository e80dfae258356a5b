/// Bytes to an article, whatever form they come in.
///
/// Parsing never fails: there is always an article, with notes of what was skipped or guessed.
public struct ArticleParser: Sendable {
  /// A parser; it keeps nothing from one story to the next.
  public init() {}

  /// The article that a file's bytes hold, cleaned by the sanitizer. Bytes that are no text give an
  /// article too, if hardly one to read.
  ///
  /// The format is told by the bytes: a web page by its first tag, all else is unmarked text.
  public func parse(_ bytes: [UInt8]) -> Article {
    switch Format(of: bytes) {
    case .html: HTMLPage(bytes).article()
    case .plainText: PlainText(DecodedText(bytes)).article()
    }
  }
}
