/// The words at the places of what is kept of a story: by them the places are found again where
/// the text has changed.
package struct StoryWords: Hashable, Sendable {
  package var place: TextQuote?
  package var marks: [Unicode.Scalar: TextQuote] = [:]
  package var highlights: [Highlight.ID: TextQuote] = [:]
  package var corrections: [Correction: TextQuote] = [:]

  package init() {}

  /// The words at the places of a state, from the article they are places in.
  package init(of state: StoryState, in article: Article) {
    func quote(_ place: Int) -> TextQuote {
      TextQuote(Span(max(0, place), max(0, place)), in: article.utf8)
    }
    place = state.place.map(quote)
    marks = state.marks.mapValues(quote)
    for highlight in state.highlights {
      var quote = TextQuote(highlight.span, in: article.utf8)
      // The words as they were highlighted, whatever stands there now.
      quote.exact = highlight.text
      highlights[highlight.id] = quote
    }
    for correction in state.corrections {
      corrections[correction] = correction.span.map { TextQuote($0, in: article.utf8) }
    }
  }
}
