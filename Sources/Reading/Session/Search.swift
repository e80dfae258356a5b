import Articles

/// A search under way: what is looked for, which way, and where it was found.
struct Search: Hashable, Sendable {
  var pattern: Pattern
  var isBackward: Bool
  /// In order of the text; only what the page shows.
  var hits: [Span]
}

/// Searching the part of the story that is shown.
extension OpenStory {
  /// How a step to a hit came out.
  enum HitStep { case found, wentRound, none }

  /// Starts a search and goes to the first hit from the place on; `nil` pattern ends it.
  mutating func look(for pattern: Pattern?, backward: Bool, from place: Int) -> HitStep {
    focus = nil
    guard let pattern else {
      search = nil
      return .none
    }
    let narrowed = search.flatMap {
      pattern.matches(in: article.utf8, within: shown, from: $0.hits, of: $0.pattern)
    }
    let hits = narrowed ?? pattern.matches(in: article.utf8, within: shown)
    search = Search(pattern: pattern, isBackward: backward, hits: hits)
    return step(from: place, isOnHit: false, forward: !backward)
  }

  /// Goes to the next hit, or to the one before; unless it may go round, not past the last one.
  mutating func stepToHit(forward: Bool, goesRound: Bool = true) -> HitStep {
    let origin = origin()
    if !goesRound {
      let hits = search?.hits ?? []
      let next = hits.countStarting(
        before: forward && origin.isFocus ? origin.offset + 1 : origin.offset)
      guard hits.indices.contains(forward ? next : next - 1) else { return .none }
    }
    return step(from: origin.offset, isOnHit: origin.isFocus, forward: forward)
  }

  private mutating func step(from place: Int, isOnHit: Bool, forward: Bool) -> HitStep {
    guard let hits = search?.hits, !hits.isEmpty else { return .none }
    var index = hits.countStarting(before: forward && isOnHit ? place + 1 : place)
    if !forward { index -= 1 }
    let wrapped = (index + hits.count) % hits.count
    focus = .hit(wrapped)
    reveal(hits[wrapped].start)
    return wrapped == index ? .found : .wentRound
  }

  /// The blocks that hold a match, or those that hold none, in order.
  func blocks(matching pattern: Pattern, isNegated: Bool = false) -> [Int] {
    var blocks: [Int] = []
    let all = article.blocks.map(\.span)
    for hit in pattern.matches(in: article.utf8, within: all) {
      let block = all.countStarting(before: hit.start + 1) - 1
      if blocks.last != block { blocks.append(block) }
    }
    guard isNegated else { return blocks }
    let matching = Set(blocks)
    return article.blocks.indices.filter {
      !matching.contains($0) && !article.blocks[$0].isHeading
    }
  }

  /// Which hit is in focus: “3 of 17”.
  var hitPosition: String? {
    guard let search else { return nil }
    if case .hit(let index)? = focus { return Wording.position(index + 1, of: search.hits.count) }
    return Wording.hits(search.hits.count)
  }
}
