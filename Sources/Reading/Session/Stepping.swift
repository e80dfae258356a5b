import Articles

/// Stepping from quotation to quotation and from mention to mention.
extension OpenStory {
  /// Where a focus stands in the text.
  func offset(of focus: Focus) -> Int? {
    switch focus {
    case .utterance(let index): utterances.at(index)?.start
    case .mention(let index): annotations.mentions.at(index)?.span.start
    case .hit(let index): search?.hits.at(index)?.start
    }
  }

  /// The stretches a focus lights among some lines; an utterance may run through a whole story.
  func spans(of focus: Focus, in lines: [Line]) -> [Span] {
    switch focus {
    case .mention(let index): return annotations.mentions.at(index).map { [$0.span] } ?? []
    case .hit(let index): return search?.hits.at(index).map { [$0] } ?? []
    case .utterance(let index):
      let shown = lines.lazy.filter { !$0.span.isEmpty }
      guard let quotations = utterances.at(index)?.quotations, let first = shown.first?.span,
        let last = shown.last?.span
      else { return [] }
      // Quotations stand in order, so those that end above the lines come first.
      let from = quotations.partition { annotations.quotations[$0].span.end > first.start }
      return quotations[from...].lazy.map { annotations.quotations[$0].span }
        .prefix { $0.start < last.end }
    }
  }

  /// What the reader has stepped to, while it is on the screen.
  mutating func visibleFocus() -> Focus? {
    guard let focus else { return nil }
    let lines = visibleLines()
    let spans = spans(of: focus, in: lines)
    let isInSight = lines.contains { line in
      line.kind == .text && spans.contains { $0.overlaps(line.span) }
    }
    return isInSight ? focus : nil
  }

  /// From where the next step goes: what is in focus, or else the top of the screen.
  ///
  /// Forward the top counts as not yet passed, so that its own quotation is the first step.
  mutating func origin() -> (offset: Int, isFocus: Bool) {
    if let focus = visibleFocus(), let offset = offset(of: focus) { return (offset, true) }
    return (view.place, false)
  }

  /// Steps to the next or the previous quotation; `false` if there is none that way.
  mutating func stepToQuotation(forward: Bool) -> Bool {
    let origin = origin()
    let utterances = utterances
    var index = utterances.partition {
      forward && origin.isFocus ? $0.start > origin.offset : $0.start >= origin.offset
    }
    if !forward { index -= 1 }
    while let utterance = utterances.at(index) {
      if shows(utterance.start), isWanted(utterance) {
        return step(to: .utterance(index), at: utterance.start)
      }
      index += forward ? 1 : -1
    }
    return false
  }

  /// In quotations narrowed to one figure the steps are those of that figure.
  private func isWanted(_ utterance: Utterance) -> Bool {
    guard case .quotations(.some(let figure)) = page.filter else { return true }
    return utterance.attribution.figure == figure
  }

  /// Steps to the next or the previous mention of the chosen figure, or of any.
  mutating func stepToMention(forward: Bool) -> Bool {
    let origin = origin()
    let mentions = annotations.mentions
    var index = mentions.partition {
      forward && origin.isFocus
        ? $0.span.start > origin.offset : $0.span.start >= origin.offset
    }
    if !forward { index -= 1 }
    while mentions.indices.contains(index) {
      let mention = mentions[index]
      if chosenFigure == nil || mention.figure == chosenFigure, shows(mention.span.start) {
        return step(to: .mention(index), at: mention.span.start)
      }
      index += forward ? 1 : -1
    }
    return false
  }

  private mutating func step(to focus: Focus, at offset: Int) -> Bool {
    self.focus = focus
    reveal(offset)
    return true
  }

  /// Whom the reader has chosen, or else who speaks or is named in focus.
  mutating func figureAtHand() -> Figure.ID? {
    if let chosenFigure { return chosenFigure }
    switch visibleFocus() {
    case .utterance(let index): return utterances.at(index)?.attribution.figure
    case .mention(let index): return annotations.mentions.at(index)?.figure
    case .hit, nil: return nil
    }
  }

  /// The place of what is in focus, or of the first quotation where only those are shown; `nil`
  /// where the cursor stands on the first words of the screen.
  mutating func placeAtHand() -> Int? {
    if let focus = visibleFocus() { return offset(of: focus) }
    guard isQuotationsOnly else { return nil }
    return utteranceAtHand().flatMap { utterances.at($0)?.start }
  }

  /// The utterance in focus, or else the first on the screen: where Enter goes.
  mutating func utteranceAtHand() -> Int? {
    if case .utterance(let index)? = visibleFocus() { return index }
    let lines = visibleLines()
    for line in lines where line.kind == .text && !line.span.isEmpty {
      let next = utterances.partition { $0.start >= line.span.start }
      if let utterance = utterances.at(next), line.span.contains(utterance.start),
        isWanted(utterance)
      {
        return next
      }
    }
    return nil
  }
}
