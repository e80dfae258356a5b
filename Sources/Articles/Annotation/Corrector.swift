extension Annotations {
  /// The same with a reader's corrections worked in, in the order they were made.
  ///
  /// What the engines found is not changed, so a correction is undone by leaving it out. One whose
  /// words are not where they were is looked for by its words nearest to their place; one that
  /// finds nothing to correct is passed over.
  ///
  /// - Parameters:
  ///   - corrections: what the reader said; each sees what those before it made.
  ///   - article: the article that these annotations are of.
  public func corrected(by corrections: [Correction], in article: Article) -> Annotations {
    correcting(by: corrections, in: article).annotations
  }

  /// The same, and the corrections that found nothing to correct.
  package func correcting(
    by corrections: [Correction], in article: Article
  ) -> (annotations: Annotations, leftOut: [Correction]) {
    guard !corrections.isEmpty else { return (self, []) }
    var corrector = Corrector(annotations: self, article: article)
    let leftOut = corrections.filter { !corrector.apply($0) }
    if leftOut.count < corrections.count { corrector.putInOrder() }
    return (corrector.annotations, leftOut)
  }
}

/// Works corrections into annotations, one after the other.
struct Corrector {
  var annotations: Annotations
  let article: Article

  /// Works one in; tells whether there was something to correct.
  mutating func apply(_ correction: Correction) -> Bool {
    switch correction.kind {
    case .speaker: credit(correction)
    case .noQuotation: removeQuotation(correction)
    case .join: join(correction)
    case .split, .splitOne: split(correction)
    case .rename: rename(correction)
    case .notAPerson: removeFigure(correction)
    }
  }

  /// The right name as it may be shown; `nil` where it says nothing.
  func value(of correction: Correction) -> String? {
    guard let value = correction.value else { return nil }
    let words = Sanitizer.line(Array(value.utf8)).split(separator: " ").joined(separator: " ")
    return words.isEmpty ? nil : words
  }

  // MARK: Quotations

  private mutating func credit(_ correction: Correction) -> Bool {
    guard let place = quotation(of: correction) else { return false }
    let value = value(of: correction)
    let figure = value.flatMap { self.figure(called: $0, near: correction.span) }
    let utterance = utterance(ofQuotation: place)
    let said = utterance.map { annotations.quotations[$0].span }
    for place in utterance {
      var attribution = annotations.quotations[place].attribution
      attribution.standing = .stated
      attribution.confidence = 1
      attribution.rule = Correction.rule
      if let figure {
        attribution.speaker = wording(
          of: figure, insteadOf: attribution.speaker, outside: said, near: said[0])
        attribution.name = annotations.figures[figure].name
      } else {
        attribution.speaker = value.flatMap { wording($0, outside: said, near: said[0]) }
        attribution.name = value
      }
      attribution.figure = figure
      annotations.quotations[place].attribution = attribution
    }
    return true
  }

  private mutating func removeQuotation(_ correction: Correction) -> Bool {
    guard let place = quotation(of: correction) else { return false }
    let gone = Set(utterance(ofQuotation: place))
    annotations.quotations = annotations.quotations.indices.filter { !gone.contains($0) }
      .map { annotations.quotations[$0] }
    // Utterances count up without gaps.
    var numbers: [Int: Int] = [:]
    for place in annotations.quotations.indices {
      let number = annotations.quotations[place].utterance
      numbers[number] = numbers[number] ?? numbers.count
      annotations.quotations[place].utterance = numbers[number] ?? number
    }
    return true
  }

  /// The quotation a correction speaks of: at its place, or else where its words are now.
  private func quotation(of correction: Correction) -> Int? {
    guard let span = correction.span, let place = article.place(of: correction.text, near: span)
    else { return nil }
    var best: (place: Int, shared: Int)?
    for (index, quotation) in annotations.quotations.enumerated() {
      guard quotation.kind.isSpoken || quotation.kind == .indirect else { continue }
      if quotation.span == place { return index }
      guard quotation.span.overlaps(place) else { continue }
      let shared =
        min(quotation.span.end, place.end) - max(quotation.span.start, place.start)
      // A comma more or less is the same quotation; a word quoted within a report is not.
      guard 2 * shared >= max(quotation.span.count, place.count) else { continue }
      if shared > best?.shared ?? 0 { best = (index, shared) }
    }
    return best?.place
  }

  /// The quotations said in one breath with one; reported words stand alone.
  private func utterance(ofQuotation place: Int) -> [Int] {
    let quotation = annotations.quotations[place]
    guard quotation.kind.isSpoken else { return [place] }
    return annotations.quotations.indices.filter {
      annotations.quotations[$0].kind.isSpoken
        && annotations.quotations[$0].utterance == quotation.utterance
    }
  }

  /// The words that credit a quotation to a figure: those that did already, where they name nobody
  /// else, or the figure's nearest mention.
  private func wording(
    of figure: Figure.ID, insteadOf speaker: Span?, outside said: [Span], near span: Span
  ) -> Span? {
    if let speaker {
      let named = annotations.mentions.first { $0.span.overlaps(speaker) }
      if named?.figure == figure { return speaker }
      let words = article.text(speaker).lowercased()
      if named == nil, Self.pronouns.contains(words) { return speaker }
    }
    let mentions = annotations.mentions.filter { $0.figure == figure }.map(\.span)
    let spoken = mentions.filter { mention in !said.contains { $0.overlaps(mention) } }
    return (spoken.isEmpty ? mentions : spoken).min {
      $0.distance(to: span) < $1.distance(to: span)
    }
  }

  private static let pronouns: Set<String> = ["he", "she", "they", "i", "we", "who"]

  /// Where a description of the speaker stands that is nobody's name.
  private func wording(_ words: String, outside said: [Span], near span: Span) -> Span? {
    guard let place = article.place(of: words, near: span),
      !said.contains(where: { $0.overlaps(place) })
    else { return nil }
    return place
  }
}

extension Article {
  /// Where words stand in the text: at a span, or else nearest to it.
  func place(of words: String, near span: Span) -> Span? {
    let words = Array(words.utf8)
    if span.end <= utf8.count, utf8[span.range].elementsEqual(words) { return span }
    guard let first = words.first, words.count <= utf8.count else { return nil }
    var nearest: Span?
    for start in 0...utf8.count - words.count where utf8[start] == first {
      // What follows only gets farther away.
      if let nearest, start - span.start > nearest.distance(to: span) + span.count { break }
      guard utf8[start..<start + words.count].elementsEqual(words) else { continue }
      let found = Span(start, start + words.count)
      if nearest.map({ found.distance(to: span) < $0.distance(to: span) }) ?? true {
        nearest = found
      }
    }
    return nearest
  }
}

extension Span {
  /// Bytes between two stretches; 0 where they touch.
  func distance(to other: Span) -> Int { max(0, max(start - other.end, other.start - end)) }
}
