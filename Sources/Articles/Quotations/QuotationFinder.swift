/// Finds every quotation of a story, and who said it.
///
/// Marks first, then kinds and speakers, a paragraph at a time. What a paragraph cannot tell is
/// taken from the one before it; a quotation in a heading has the speaker of the same words below.
package struct QuotationFinder: Sendable {
  /// Reported speech without marks is not looked for yet; the switch keeps its place.
  package var findsIndirectSpeech: Bool

  package init(findsIndirectSpeech: Bool = false) {
    self.findsIndirectSpeech = findsIndirectSpeech
  }

  /// All marked text of an article by start, each with its kind and attribution.
  package func quotations(
    in tokens: TokenizedArticle, figures: [Figure], mentions: [Mention]
  ) -> [Quotation] {
    let stretches = tokens.utf8.withUnsafeBufferPointer { bytes in
      var marks = QuotationMarks(bytes)
      return marks.stretches(in: tokens.blocks)
    }
    guard !stretches.isEmpty else { return [] }
    var attributor = Attributor(
      article: tokens, figures: figures, mentions: mentions, stretches: stretches)
    return attributor.quotations()
  }
}
