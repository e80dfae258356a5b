/// Finds every quotation of a story, and who said it.
package struct QuotationFinder: Sendable {
  package var findsIndirectSpeech: Bool

  package init(findsIndirectSpeech: Bool = false) {
    self.findsIndirectSpeech = findsIndirectSpeech
  }

  /// All marked text of an article by start, each with its kind and attribution.
  package func quotations(
    in tokens: TokenizedArticle, figures: [Figure], mentions: [Mention]
  ) -> [Quotation] {
    []
  }
}
