/// The one door to both engines: figures first, then quotations, which are handed the figures.
///
/// A value without state: the same article gives the same annotations, on any thread.
public struct Annotator: Sendable {
  /// Also look for reported speech without marks. It is listed and never counted.
  public var findsIndirectSpeech = false

  /// An annotator that marks what stands in quotation marks and, if asked, reported speech.
  public init(findsIndirectSpeech: Bool = false) {
    self.findsIndirectSpeech = findsIndirectSpeech
  }

  /// Everything the engines know of an article.
  ///
  /// - Parameters:
  ///   - article: the story; its text is not changed.
  ///   - mentions: where names stand, if that is known already; they are then only linked. Those that
  ///     are empty, lie outside the text or overlap an earlier one are left out.
  ///   - reach: look no further than the block at this UTF-8 offset, for a first screen at once; a
  ///     very long block is cut soon after it. What follows is left out, so names and speakers
  ///     may come out otherwise than with the whole text.
  /// - Returns: the annotations; never an error, whatever the text. The time they take grows with its
  ///   length.
  public func annotate(
    _ article: Article, givenMentions mentions: [Span]? = nil, reach: Int? = nil
  ) -> Annotations {
    let tokens = TokenizedArticle(article, reach: reach ?? article.utf8.count)
    var (figures, found) = FigureFinder().figures(in: tokens, givenMentions: mentions)
    let quotations = QuotationFinder(findsIndirectSpeech: findsIndirectSpeech)
      .quotations(in: tokens, figures: figures, mentions: found)
    for quotation in quotations where quotation.kind.isSpoken && quotation.place.isBody {
      if let figure = quotation.attribution.figure { figures[figure].quotationCount += 1 }
    }
    return Annotations(
      quotations: quotations, figures: figures, mentions: found, reach: tokens.reach)
  }
}
