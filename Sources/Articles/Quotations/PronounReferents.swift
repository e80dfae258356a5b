/// Whom a pronoun takes up: the subject before it, the speaker before it, the nearest that fits.
extension Referents {
  mutating func pronoun(
    _ token: Passage.Token, span: Span, in passage: Passage, at index: Int
  ) -> Identity {
    var identity = Identity(speaker: span, name: nil, figure: nil, standing: .inferred)
    let gender: Figure.Gender? =
      token.isIn(.female) ? .female : token.isIn(.male) ? .male : nil
    guard let gender else {
      identity.name = group(before: index, in: passage)
      return identity
    }
    let subject = earlierSubject(gender, before: index, in: passage)
    let figure = bestFigure(
      gender, before: span.start, block: passage.block, subject: subject?.figure)
    if let subject, subject.figure == nil, subject.at > figure?.at ?? -1 {
      identity.name = subject.name
    } else if let figure {
      identity.figure = figure.id
      identity.name = figures[figure.id].name
      lastReferent[gender] = (figure.id, span.start)
    } else {
      identity.name = subject?.name
    }
    return identity
  }

  /// The nearest subject of a sentence before the pronoun, here or in the paragraph above, that
  /// it can stand for: a figure, or someone described.
  private func earlierSubject(
    _ gender: Figure.Gender, before index: Int, in passage: Passage
  ) -> (figure: Figure.ID?, name: String, at: Int)? {
    let number = passage.sentence(of: index)
    var steps = 0
    var at = number
    while at >= 0, steps < 5 {
      let sentence = passage.sentences[at]
      let range = sentence.lowerBound..<(at == number ? index : sentence.upperBound)
      if let found = subject(of: range, in: passage, gender) { return found }
      at -= 1
      steps += 1
    }
    guard let above, above.block == passage.block - 1 else { return nil }
    for sentence in above.sentences.suffix(4).reversed() {
      if let found = subject(of: sentence, in: above, gender) { return found }
    }
    return nil
  }

  private func subject(of range: Range<Int>, in passage: Passage, _ gender: Figure.Gender) -> (
    figure: Figure.ID?, name: String, at: Int
  )? {
    guard !range.isEmpty,
      let phrase = passage.mainSubject(
        from: max(range.lowerBound, range.upperBound - 80), to: range.upperBound),
      phrase.range.upperBound <= range.upperBound
    else { return nil }
    let head = passage.tokens[phrase.head]
    let start = passage.tokens[phrase.range.lowerBound].start
    if head.isName {
      let id = mentions[Int(head.mention)].figure
      guard figures.indices.contains(id), figures[id].gender ?? gender == gender else { return nil }
      return (id, figures[id].name, start)
    }
    // A name that is no figure’s: “Gates is not so sure.”
    if phrase.range.count == 1, head.isCapital, head.isWord, head.classes.isEmpty,
      !head.shape.contains(.sentenceStart) || isFollowedByVerb(phrase.head, in: passage)
    {
      return (nil, text(Span(head.start, head.end)), start)
    }
    let isNobody = passage.tokens[phrase.range.lowerBound].key == Self.no
    let isOne = head.isIn(.quantifier) && Self.single.contains(head.key) && !isNobody
    guard head.isIn(.person) && !head.isIn(.plural) || isOne else { return nil }
    let known: Figure.Gender? = head.isIn(.female) ? .female : head.isIn(.male) ? .male : nil
    guard known ?? gender == gender else { return nil }
    if passage.tokens[phrase.range.lowerBound].key == Self.the,
      let figure = bearer(of: head, before: start)
    {
      return (figure, figures[figure].name, start)
    }
    return (nil, text(Span(start, passage.tokens[phrase.range.upperBound - 1].end)), start)
  }

  private func isFollowedByVerb(_ index: Int, in passage: Passage) -> Bool {
    index + 1 < passage.tokens.count
      && (passage.isVerb(index + 1) || passage.tokens[index + 1].isIn([.auxiliary])
        || passage.tokens[index + 1].ending == .ed && passage.tokens[index + 1].isLower)
  }

  private static let no = Word.key("no")
  private static let single: Set<UInt32> = Set(
    ["one", "another", "someone", "somebody"].map { Word.key($0) })

  /// The subject of the sentence before, which “they” or “it” takes up.
  private func group(before index: Int, in passage: Passage) -> String? {
    let number = passage.sentence(of: index)
    let sentence = passage.sentences[number]
    for range in [sentence.lowerBound..<index, number > 0 ? passage.sentences[number - 1] : 0..<0]
    where !range.isEmpty {
      if let phrase = passage.mainSubject(from: range.lowerBound, to: range.upperBound),
        phrase.range.upperBound <= index, !passage.tokens[phrase.head].isIn(.pronoun)
      {
        return text(
          Span(
            passage.tokens[phrase.range.lowerBound].start,
            passage.tokens[phrase.range.upperBound - 1].end))
      }
    }
    return described.last?.name
  }

  /// The likeliest figure of a gender: named last, as a subject, or speaking last.
  private func bestFigure(
    _ gender: Figure.Gender, before offset: Int, block: Int, subject: Figure.ID?
  ) -> (id: Figure.ID, at: Int)? {
    var best: (id: Figure.ID, at: Int, score: Double)? = nil
    var seen = 0
    var at = mentionCount(before: offset)
    while at > 0, seen < 24 {
      at -= 1
      let mention = mentions[at]
      guard figures.indices.contains(mention.figure) else { continue }
      let figure = figures[mention.figure]
      if let known = figure.gender, known != gender { continue }
      if isQuoted(mention.span.start) { continue }
      let blocksBetween = block - blockOf(mention.span.start)
      if blocksBetween > 8 { break }
      var score = 1 - 0.1 * Double(seen) - 0.12 * Double(blocksBetween)
      if mention.figure == subject { score += 0.4 }
      if figure.gender == nil { score -= 0.35 }
      switch position(of: mention) {
      case .subject: score += 0.35
      case .possessive: score -= 0.15
      case .object: score -= 0.1
      case .other: break
      }
      if let last = lastSpeaker, last.figure == mention.figure, last.at <= offset { score += 0.25 }
      if best.map({ score > $0.score }) ?? true {
        best = (mention.figure, mention.span.start, score)
      }
      seen += 1
    }
    // “she … she … she”: whoever the last one was, unless somebody nearer fits better.
    if let last = lastReferent[gender], offset - last.at < 4000 {
      if best == nil || best.map({ $0.at < last.at && $0.score < 1.2 }) == true {
        return (last.figure, last.at)
      }
    }
    return best.map { ($0.id, $0.at) }
  }

  private enum Position {
    case subject, possessive, object, other
  }

  private static let according = Word.key("according")

  /// What part a mention plays in its sentence.
  private func position(of mention: Mention) -> Position {
    let words = article.words
    var next = wordIndex(at: mention.span.end)
    while next < words.count, WordClass.classes(of: words[next].key).contains(.adverb) { next += 1 }
    if next < words.count {
      let word = words[next]
      if word.shape.contains(.possessive) { return .possessive }
      let isVerb =
        !WordClass.classes(of: word.key).isDisjoint(with: [.auxiliary, .verb])
        || CueLexicon.cue(of: word.key).isVerb
      if isVerb, !word.shape.contains(.capital) { return .subject }
    }
    let first = wordIndex(at: mention.span.start)
    guard first < words.count else { return .other }
    if words[first].shape.contains(.sentenceStart) { return .subject }
    if first > 0, WordClass.classes(of: words[first - 1].key).contains(.preposition) {
      return .object
    }
    return .other
  }

  func mentionCount(before offset: Int) -> Int {
    lowerBound(mentions.count) { mentions[$0].span.start < offset }
  }

  private func wordIndex(at offset: Int) -> Int {
    lowerBound(article.words.count) { Int(article.words[$0].start) < offset }
  }

  private func blockOf(_ offset: Int) -> Int {
    max(
      0,
      lowerBound(article.blocks.count) {
        article.blocks[article.blocks.startIndex + $0].span.start <= offset
      } - 1)
  }

  /// Whether a place lies inside a quotation.
  private func isQuoted(_ offset: Int) -> Bool {
    let index = lowerBound(stretches.count) { stretches[$0].outer.start <= offset }
    return index > 0 && offset < stretches[index - 1].outer.end
  }

  /// The first of `count` places for which `isBefore` no longer holds.
  private func lowerBound(_ count: Int, _ isBefore: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
