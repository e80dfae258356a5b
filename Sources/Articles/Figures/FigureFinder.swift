/// Finds the persons a story names, and every place where it names them.
package struct FigureFinder: Sendable {
  package init() {}

  /// The figures of a text and their mentions.
  ///
  /// - Parameter given: where the names stand, if that is known; they are then only linked.
  package func figures(
    in tokens: TokenizedArticle, givenMentions given: [Span]? = nil
  ) -> (figures: [Figure], mentions: [Mention]) {
    ([], [])
  }
}
