import Articles

/// What a filter lets through: blocks, and of blocks with quotations those quotations alone.
struct Selection: Sendable {
  /// Blocks on the page, in order; `nil` where all of them are.
  private let blocks: [Int]?
  private let count: Int
  /// In a view of quotations, what is shown of them, by start.
  let utterances: [Utterance]

  /// A quotation in a view of quotations.
  struct Utterance: Sendable {
    /// Place in `Annotations.quotations`.
    var quotation: Int
    var block: Int
    /// Who said it, as far as its whole utterance tells.
    var attribution: Attribution
    /// Whether it is the first, or the last, of a run of one speaker's in one section.
    var startsRun: Bool
    var endsRun = true
  }

  init(
    of article: Article, _ annotations: Annotations, _ index: AnnotationIndex,
    _ filter: Page.Filter
  ) {
    count = article.blocks.count
    switch filter {
    case .everything:
      blocks = nil
      utterances = []
    case .blocks(let matching):
      let matching = Set(matching.filter { article.blocks.indices.contains($0) })
      blocks = matching.union(Selection.headings(of: article)).sorted()
      utterances = []
    case .quotations(let figure):
      let utterances = Selection.utterances(of: article, annotations, index, figure)
      blocks = Set(utterances.map(\.block)).union(Selection.headings(of: article)).sorted()
      self.utterances = utterances
    }
  }

  /// Headline and crossheads, which every filter keeps.
  private static func headings(of article: Article) -> [Int] {
    var headings = article.sections.compactMap { section in
      section.heading == nil ? nil : section.blocks.first
    }
    if let opening = article.sections.first?.blocks,
      let headline = article.blocks[opening].firstIndex(where: { $0.kind == .headline })
    {
      headings.append(headline)
    }
    return headings
  }

  private static func utterances(
    of article: Article, _ annotations: Annotations, _ index: AnnotationIndex,
    _ figure: Figure.ID?
  ) -> [Utterance] {
    var utterances: [Utterance] = []
    var section = -1
    var last: (place: Int, attribution: Attribution)?
    for (place, quotation) in annotations.quotations.enumerated() {
      guard let spoken = index.utteranceOfQuotation[place] else { continue }
      let attribution = index.utterances[spoken].attribution
      if let figure, attribution.figure != figure { continue }
      guard let block = article.blockIndex(at: quotation.span.start) else { continue }
      // Headings are on the page already, quotation and all.
      switch article.blocks[block].kind {
      case .headline, .crosshead: continue
      default: break
      }
      let here = article.sectionIndex(ofBlock: block)
      let goesOn =
        here == section
        && last.map { last in
          last.place == spoken || isOneSpeaker(last.attribution, attribution, in: article)
        } ?? false
      (section, last) = (here, (spoken, attribution))
      if goesOn { utterances[utterances.count - 1].endsRun = false }
      utterances.append(
        Utterance(
          quotation: place, block: block, attribution: attribution, startsRun: !goesOn))
    }
    return utterances
  }

  /// Whether two credits read alike: the same speaker, passed on by the same paper or by none.
  private static func isOneSpeaker(
    _ a: Attribution, _ b: Attribution, in article: Article
  ) -> Bool {
    guard a.relay.map({ article.line($0) }) == b.relay.map({ article.line($0) }) else {
      return false
    }
    if a.figure != nil || b.figure != nil { return a.figure == b.figure }
    return a.name != nil && a.name == b.name
  }
}

extension Selection {
  func contains(_ block: Int) -> Bool {
    first(in: block..<block + 1) == block
  }

  /// The first block on the page of a range of them.
  func first(in range: Range<Int>) -> Int? {
    let range = range.clamped(to: 0..<count)
    guard !range.isEmpty else { return nil }
    guard let blocks else { return range.lowerBound }
    let place = blocks.partition { $0 >= range.lowerBound }
    return place < blocks.count && blocks[place] < range.upperBound ? blocks[place] : nil
  }

  /// The last block on the page of a range of them.
  func last(in range: Range<Int>) -> Int? {
    let range = range.clamped(to: 0..<count)
    guard !range.isEmpty else { return nil }
    guard let blocks else { return range.upperBound - 1 }
    let place = blocks.partition { $0 >= range.upperBound } - 1
    return place >= 0 && blocks[place] >= range.lowerBound ? blocks[place] : nil
  }

  func next(after block: Int) -> Int? { block < count ? first(in: max(0, block + 1)..<count) : nil }
  func previous(before block: Int) -> Int? { block > 0 ? last(in: 0..<block) : nil }

  /// The utterances shown of a block.
  func utterances(ofBlock block: Int) -> ArraySlice<Utterance> {
    let first = utterances.partition { $0.block >= block }
    let end = utterances.partition { $0.block > block }
    return utterances[first..<end]
  }
}
