/// The one door to both engines: figures first, then quotations, which are handed the figures.
///
/// A value without state: the same article gives the same annotations, on any thread.
public struct Annotator: Sendable {
  /// Also look for reported speech without marks.
  public var findsIndirectSpeech = false

  public init(findsIndirectSpeech: Bool = false) {
    self.findsIndirectSpeech = findsIndirectSpeech
  }

  /// Everything the engines know of an article.
  ///
  /// - Parameters:
  ///   - article: the story; its text is not changed.
  ///   - mentions: where names stand, if that is known already; they are then only linked.
  ///   - reach: look no further than the block at this UTF-8 offset, for a first screen at once.
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
