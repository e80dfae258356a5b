/// Bytes to an article, whatever form they come in.
///
/// Parsing never fails: there is always an article, with notes of what was skipped or guessed.
public struct ArticleParser: Sendable {
  /// The form the bytes are in; `nil` to have it told by the bytes themselves.
  public var format: Format?

  /// A parser; it keeps nothing from one story to the next.
  public init(as format: Format? = nil) {
    self.format = format
  }

  /// The article that a file's bytes hold, cleaned by the sanitizer. Bytes that are no text give an
  /// article too, if hardly one to read; of several stories it is the first.
  public func parse(_ bytes: [UInt8]) -> Article {
    let stories = stories(in: bytes)
    var article = stories[0]
    if stories.count > 1 {
      article.notes.append(ParseNote("took the first of \(stories.count) stories"))
    }
    return article
  }

  /// All stories that a file's bytes hold, each parsed when it is asked for.
  public func stories(in bytes: [UInt8]) -> Stories {
    Stories(bytes, format: format ?? Format(of: bytes))
  }
}
