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
  /// A story that is not in English keeps its quotations without speakers, and figures that the
  /// lists of names know.
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
    let isEnglish = StoryLanguage(article).isEnglish
    var (figures, found) = FigureFinder().figures(
      in: tokens, givenMentions: mentions, isEnglish: isEnglish)
    var quotations = QuotationFinder(findsIndirectSpeech: findsIndirectSpeech && isEnglish)
      .quotations(in: tokens, figures: figures, mentions: found)
    if !isEnglish { quotations = Self.withoutSpeakers(quotations, in: tokens) }
    for quotation in quotations where quotation.kind.isSpoken && quotation.place.isBody {
      if let figure = quotation.attribution.figure { figures[figure].quotationCount += 1 }
    }
    return Annotations(
      quotations: quotations, figures: figures, mentions: found, reach: tokens.reach)
  }

  /// Quotations of a story in another language. What looks like a cue there is chance, and so is
  /// what looks like its lack: a fragment that nobody is credited with may be spoken all the same.
  private static func withoutSpeakers(
    _ quotations: [Quotation], in tokens: TokenizedArticle
  ) -> [Quotation] {
    quotations.map { quotation in
      var quotation = quotation
      quotation.attribution = .unknown
      let words = tokens.utf8[quotation.span.range]
      if quotation.kind == .scare, words.count > 30 || words.count(where: { $0 == 0x20 }) > 1 {
        quotation.kind = .partial
      }
      return quotation
    }
  }
}
