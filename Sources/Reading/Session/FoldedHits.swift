import Articles

/// Hits in what is folded away, and the way to them and back.
extension OpenStory {
  /// What was folded away when a hit there was opened: what `^O` from there goes back to.
  struct Folds: Hashable, Sendable {
    let filter: Page.Filter
    var view: Viewpoint
    let search: Search?
  }

  /// The next hit that the page does not show, from an offset on, or else round from the other end;
  /// `nil` if it shows all of them.
  func foldedHit(from offset: Int, forward: Bool) -> (hit: Span, isRound: Bool)? {
    guard isFiltered, let search else { return nil }
    let shownStarts = Set(search.hits.map(\.start))
    let hidden = search.pattern.matches(in: article.utf8, within: article.blocks.map(\.span))
      .filter { !shownStarts.contains($0.start) && !shows($0.start) }
    let next = hidden.partition { forward ? $0.start > offset : $0.start >= offset }
    if forward {
      return hidden.at(next).map { ($0, false) } ?? hidden.first.map { ($0, true) }
    }
    return hidden.at(next - 1).map { ($0, false) } ?? hidden.last.map { ($0, true) }
  }

  /// Whether there are hits, and the page shows none of them.
  var hasFoldedHits: Bool {
    search?.hits.isEmpty == true && foldedHit(from: 0, forward: true) != nil
  }

  /// Shows the full story at a hit that was folded away.
  mutating func unfold(at hit: Span) {
    let folds = Folds(filter: page.filter, view: view, search: search)
    trail.leave(view.place)
    showEverything()
    unfolded = folds
    focusHit(startingAt: hit.start)
  }

  /// Puts a hit in focus and in sight.
  mutating func focusHit(startingAt offset: Int) {
    let index = search?.hits.firstIndex { $0.start == offset }
    focus = index.map { .hit($0) }
    reveal(offset)
  }

  /// Folds away again what was, if the trail leads back to there; whether it does.
  mutating func foldAgain(at place: Int) -> Bool {
    guard let folds = unfolded, folds.view.place == place, !isFiltered else { return false }
    show(folds.filter)
    returnTo(folds.view)
    unfolded = nil
    return true
  }
}
