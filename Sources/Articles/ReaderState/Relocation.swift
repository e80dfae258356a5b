/// What was kept of a story, moved to another version of its text by the words at its places.
///
/// Places whose words are gone go where they would be; a highlight that is gone keeps its words
/// and gets an empty span there. A correction that is gone is left behind: it would correct others'
/// words.
package struct Relocation: Hashable, Sendable {
  package private(set) var state: StoryState
  /// How many places were found by their words, and how many were not.
  package private(set) var foundCount = 0
  package private(set) var lostCount = 0
  /// Corrections whose words are gone.
  package private(set) var lostCorrections: [Correction] = []

  /// Moves a state by words that were kept with it.
  ///
  /// - Parameter length: bytes of the text it was kept for, where that is known.
  package init(
    _ state: StoryState, by words: StoryWords, length: Int?, into article: Article
  ) {
    self.state = state
    let finder = QuoteFinder(article.utf8)
    let count = article.utf8.count

    /// Where a place is that has no words, or lost them: as far into the text as it was.
    func guess(_ place: Int) -> Int {
      var guess = place
      if let length, length > 0, place < length {
        guess = Int(Double(place) / Double(length) * Double(count))
      }
      guess = max(0, min(guess, count))
      while guess > 0, guess < count, article.utf8[guess].continuesScalar { guess -= 1 }
      return guess
    }
    func move(_ place: Int, by quote: TextQuote?) -> Int {
      switch quote.flatMap({ finder.find($0, near: place) }) {
      case .same(let span):
        foundCount += 1
        return span.start
      case .near(let place):
        foundCount += 1
        return place
      case nil:
        lostCount += 1
        return guess(place)
      }
    }

    if let place = state.place {
      // The top of one version is the top of the other.
      let moved = place == 0 ? 0 : move(place, by: words.place)
      self.state.place = moved
      let end = max(1, article.blocks.last?.span.end ?? 1)
      self.state.percent = min(99, max(0, moved * 100 / end))
    }
    for (name, place) in state.marks {
      self.state.marks[name] = move(place, by: words.marks[name])
    }
    var highlights: [Highlight] = []
    for var highlight in state.highlights {
      let start = highlight.span.start
      let quote =
        words.highlights[highlight.id]
        ?? TextQuote(exact: highlight.text, prefix: "", suffix: "")
      switch finder.find(quote, near: start) {
      case .same(let span):
        highlight.span = span
        foundCount += 1
      case .near(let place):
        highlight.span = Span(place, place)
        lostCount += 1
      case nil:
        highlight.span = Span(guess(start), guess(start))
        lostCount += 1
      }
      highlights.append(highlight)
    }
    self.state.highlights = highlights.sorted { ($0.span, $0.id) < ($1.span, $1.id) }
    self.state.corrections = []
    for var correction in state.corrections {
      if let span = correction.span {
        guard let quote = words.corrections[correction],
          case .same(let moved) = finder.find(quote, near: span.start)
        else {
          lostCount += 1
          lostCorrections.append(correction)
          continue
        }
        correction.span = moved
        foundCount += 1
      }
      self.state.corrections.append(correction)
    }
  }

  /// Moves a state from one version of an article to another.
  package init(_ state: StoryState, from old: Article, into new: Article) {
    self.init(
      state, by: StoryWords(of: state, in: old), length: old.utf8.count, into: new)
  }
}

extension StoryState {
  /// The changes that make this state of nothing, with the words at their places.
  package func changes(of story: StoryKey, in article: Article) -> [StoryChange] {
    let words = StoryWords(of: self, in: article)
    var changes: [StoryChange] = []
    func add(_ change: Change, _ quote: TextQuote? = nil) {
      changes.append(StoryChange(story: story, change: change, quote: quote))
    }
    if isRead { add(.read(true)) }
    if isStarred { add(.starred(true)) }
    for (name, place) in marks.sorted(by: { $0.key < $1.key }) {
      add(.mark(name, place), words.marks[name])
    }
    for highlight in highlights { add(.highlight(highlight), words.highlights[highlight.id]) }
    for correction in corrections { add(.correction(correction), words.corrections[correction]) }
    if let place { add(.place(place, percent: percent), words.place) }
    return changes
  }
}
