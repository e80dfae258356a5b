import Articles

/// What a search over the shelf found in one story: how often, and the line around the first hit.
package struct ShelfFind: Hashable, Sendable {
  /// The story's place on the shelf.
  package let index: Int
  package let headline: String?
  package let count: Int
  /// The first hit, and what stands around it in its paragraph, on one line.
  package let first: Span
  package let before: String
  package let hit: String
  package let after: String

  /// Bytes kept around a hit: no window is wider.
  private static let reach = (before: 40, hit: 120, after: 240)

  /// `nil` where the story has no hit, in its headline and captions neither.
  package init?(_ pattern: Pattern, in article: Article, at index: Int) {
    let hits = pattern.matches(in: article.utf8, within: article.blocks.map(\.span))
    guard let first = hits.first, let block = article.blockIndex(at: first.start) else {
      return nil
    }
    let around = article.blocks[block].span
    self.index = index
    self.first = first
    headline = article.headline
    count = hits.count
    let start = article.wordStart(
      from: max(around.start, first.start - Self.reach.before), to: first.start,
      atOnce: first.start - around.start <= Self.reach.before)
    let end = article.whole(min(first.end, first.start + Self.reach.hit))
    before = article.line(Span(start, first.start))
    hit = article.line(Span(first.start, end))
    after = article.line(
      Span(end, max(end, article.whole(min(around.end, end + Self.reach.after)))))
  }
}

extension Article {
  /// The first byte after a blank between two places, or the first whole scalar.
  fileprivate func wordStart(from start: Int, to end: Int, atOnce: Bool) -> Int {
    guard !atOnce else { return start }
    if let blank = utf8[start..<end].firstIndex(where: { $0 <= 0x20 }) { return blank + 1 }
    return min(end, whole(start))
  }

  /// A place moved forward to where a scalar begins.
  fileprivate func whole(_ place: Int) -> Int {
    var place = place
    while place < utf8.count, utf8[place] & 0xC0 == 0x80 { place += 1 }
    return place
  }
}
