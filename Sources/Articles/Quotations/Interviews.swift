/// Who speaks in a turn of an interview or a transcript: “A:”, “RUIZ:”, “JH:”.
extension Referents {
  /// The speaker that a single word before a colon, or an “A.”, stands for; nil if it is no slug.
  mutating func turn(
    of slug: Passage.Token, at index: Int, in passage: Passage
  ) -> Identity? {
    guard passage.isSlug(index) else { return nil }
    let span = Span(slug.start, slug.end)
    if Self.answers.contains(slug.key) {
      let figure = interviewee
      return Identity(
        speaker: span, name: figure.map { figures[$0].name }, figure: figure, standing: .inferred)
    }
    if Self.questions.contains(slug.key) {
      return Identity(
        speaker: span, name: writer?.name, figure: writer?.figure, standing: .inferred)
    }
    guard let figure = figure(named: slug) else { return nil }
    return Identity(
      speaker: span, name: figures[figure].name, figure: figure, standing: .inferred)
  }

  private static let answers: Set<UInt32> = Set(["a", "a.", "answer"].map { Word.key($0) })
  private static let questions: Set<UInt32> = Set(["q", "q.", "question"].map { Word.key($0) })

  /// The one figure with this surname in capitals, or with these initials.
  private func figure(named slug: Passage.Token) -> Figure.ID? {
    guard slug.shape.contains(.allCapitals) else { return nil }
    let letters = Array(article.utf8[slug.start..<slug.end])
    let fits = figures.filter { figure in
      let parts = figure.name.split(separator: " ")
      guard let last = parts.last else { return false }
      return Word.key(last.utf8) == slug.key
        || parts.count == letters.count && parts.count > 1
          && zip(parts, letters).allSatisfy { $0.utf8.first == $1 }
    }
    return fits.count == 1 ? fits[0].id : nil
  }

  /// Whoever is named most before the first question, or else most of all.
  func findInterviewee() -> Figure.ID? {
    let words = article.words
    let question = words.indices.first {
      Self.questions.contains(words[$0].key) && words[$0].shape.contains(.sentenceStart)
    }
    let before = question.map { Int(words[$0].start) } ?? 0
    var counts: [Figure.ID: Int] = [:]
    for mention in mentions where mention.span.start < before {
      counts[mention.figure, default: 0] += 1
    }
    if let most = counts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }) { return most.key }
    return figures.max { ($0.mentionCount, -$0.id) < ($1.mentionCount, -$1.id) }?.id
  }
}

extension Passage {
  /// Whether a word opens the block and a colon, or its own full stop, sets it off.
  func isSlug(_ index: Int) -> Bool {
    guard index == 0, tokens.count > 1 else { return false }
    if tokens[1].isIn(.colon) { return tokens[0].isCapital }
    return tokens[0].shape.contains(.initial) && tokens[0].end - tokens[0].start == 2
  }

  /// Whether the block is a turn of a transcript: “RUIZ: …”, “A: …”.
  var isTurn: Bool {
    guard isSlug(0) else { return false }
    return tokens[0].shape.contains(.allCapitals) || tokens[0].end - tokens[0].start < 3
  }
}
