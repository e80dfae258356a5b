/// Where the clause begins that a verb of saying has for its object, and what may stand between.
extension Passage {
  /// Where the clause begins that the verb of saying at `verb` has for its object.
  func reportedClause(behind verb: Int, _ kind: SayingVerbs.Kind, before end: Int) -> Int? {
    let limit = min(end, verb + 30)
    var at = verb + 1
    var needsListener = kind == .toSomebody
    var mayAddress = kind == .asking || kind == .perhapsToSomebody
    var isAboutSomething = false
    let isSurest = SayingVerbs.surest.contains(tokens[verb].key)
    while at < limit {
      let token = tokens[at]
      if token.isQuotation || token.isIn([.colon, .semicolon, .stop]) { return nil }
      if token.key == Self.that, !needsListener {
        guard at + 1 < end else { return nil }
        guard kind != .asking, !isDemonstrative(at, before: end), !isAboutSomething,
          !SayingVerbs.nounsWithClause.contains(tokens[at - 1].key)
        else { return isSurest && isFinite(at + 1, strictly: false) && at == verb + 1 ? at : nil }
        let first = at + 1 < end && tokens[at + 1].isIn(.comma) ? at + 2 : at + 1
        let isCut =
          first + 1 >= end || tokens[first].isQuotation
          || first > at + 1 && tokens[first].isIn(.coordinator)
        return isCut ? nil : first
      }
      if kind == .asking, Self.questionWords.contains(token.key) {
        let isClause = holdsVerb(at + 1..<min(end, at + 12))
        return isClause ? at : nil
      }
      if token.key == Self.whether, kind != .onlyWithThat { return at }
      if !needsListener, kind != .onlyWithThat, kind != .asking {
        if beginsClause(at, strictly: kind != .plain, before: end) { return at }
        if isSurest, opensLongPhrase(at, before: end) { return at }
      }
      if let next = pastAdverbial(at, before: limit) {
        // “told the court about the leaf that he had forged”
        isAboutSomething = Self.topical.contains(token.key)
        at = next
        continue
      }
      if token.isIn(.comma), at + 1 < limit, tokens[at + 1].key == Self.that {
        at += 1
        continue
      }
      guard mayAddress || needsListener, let phrase = listener(at, before: limit) else {
        return nil
      }
      needsListener = false
      mayAddress = false
      at = phrase
    }
    return nil
  }

  /// “said that day”, “reported on a plan that failed”: no conjunction.
  private func isDemonstrative(_ index: Int, before end: Int) -> Bool {
    guard index + 1 < end else { return true }
    let next = tokens[index + 1]
    // “remarks that included a joke”
    let isRelative =
      next.isLower && next.ending == .ed && index + 2 < end
      && tokens[index + 2].isIn([.determiner, .possessivePronoun, .preposition, .objectPronoun])
    return isRelative || next.isIn([.stop, .colon, .semicolon]) || next.shape.contains(.possessive)
      || (next.isIn(.time) && next.isLower) || isFinite(index + 1, strictly: false)
  }

  /// A name, a number or a thing with more words behind it: “said the bodies of four …”.
  private func opensLongPhrase(_ index: Int, before end: Int) -> Bool {
    guard index + 4 < end else { return false }
    let token = tokens[index]
    guard !SayingVerbs.things.contains(token.key),
      token.isName || token.isCapital || token.isIn([.determiner, .possessivePronoun, .quantifier])
        || token.shape.contains(.digit) || isNumberAhead(index, before: end)
        || token.ending == .s && token.isLower && token.classes.isEmpty
    else { return false }
    return !token.isIn([.time, .relative]) && !tokens[index + 1].isIn([.comma, .time])
      && !(index..<index + 4).contains { tokens[$0].isQuotation || tokens[$0].isIn(.colon) }
  }

  /// Behind an adverb, a time, a phrase with a preposition or an aside in commas: “on Monday”,
  /// “in a statement”, “, however,”.
  func pastAdverbial(_ index: Int, before limit: Int) -> Int? {
    let token = tokens[index]
    if token.isName { return nil }
    if token.isIn([.time])
      || token.shape.contains(.digit) && index > 0 && tokens[index - 1].isIn(.time)
    {
      return index + 1
    }
    if token.isIn(.determiner), index + 1 < limit, tokens[index + 1].isIn(.time) {
      return index + 2
    }
    if token.isIn(.adverb), !token.isIn(.preposition) { return index + 1 }
    // “an hour later”, “two days ago”
    if token.isIn([.determiner, .quantifier]) || token.shape.contains(.digit), index + 2 < limit,
      Self.since.contains(tokens[index + 2].key)
    {
      return index + 3
    }
    if token.isIn(.comma) {
      let close = (index + 1..<min(limit, index + 16)).first { tokens[$0].isIn(.comma) }
      guard let close, !(index + 1..<close).contains(where: { isVerb($0) }) else { return nil }
      return close + 1
    }
    if token.isIn(.bracket) {
      return (index + 1..<min(limit, index + 10)).first { tokens[$0].isIn(.bracket) }.map { $0 + 1 }
    }
    guard
      token.isIn(.preposition) || token.key == Self.asWord
        || token.isIn(.subordinator) && Self.timely.contains(token.key)
    else { return nil }
    if isNumberAhead(index, before: limit) { return nil }
    var at = index + 1
    guard at < limit else { return nil }
    if tokens[at].isIn(.preposition) { at += 1 }
    // “vowed to continue”
    if token.key == Self.to, at < limit, tokens[at].isLower, tokens[at].ending != .s,
      !tokens[at].isIn([.determiner, .possessivePronoun, .objectPronoun, .quantifier, .person])
    {
      return nil
    }
    if at < limit, tokens[at].isIn(.time) || tokens[at].shape.contains(.digit) {
      while at < limit, tokens[at].isIn(.time) || tokens[at].shape.contains(.digit) { at += 1 }
      return at
    }
    guard let phrase = nounPhrase(startingAt: at, to: limit) else { return nil }
    return pastBrackets(pastPartner(phrase.range.upperBound, before: limit), before: limit)
  }

  /// Behind the other half of a pair that “that” follows: “the board and the town that”; the same
  /// place where there is none.
  private func pastPartner(_ end: Int, before limit: Int) -> Int {
    guard end + 1 < limit, tokens[end].key == Self.and,
      let other = nounPhrase(startingAt: end + 1, to: limit), other.range.upperBound < limit,
      tokens[other.range.upperBound].key == Self.that
    else { return end }
    return other.range.upperBound
  }

  /// Behind the words for who was told: “the press”, “reporters” in “told reporters Ruiz left”.
  private func listener(_ index: Int, before limit: Int) -> Int? {
    let token = tokens[index]
    if token.isIn([.preposition, .subordinator, .comma]) { return nil }
    if token.isIn(.objectPronoun) { return index + 1 }
    if token.isLower, token.isIn(.plural) || token.ending == .s, index + 1 < limit,
      tokens[index + 1].isName || tokens[index + 1].isCapital
    {
      return index + 1
    }
    guard !token.isIn(.pronoun) || token.isIn(.determiner) else { return nil }
    return nounPhrase(startingAt: index, to: limit).map {
      pastPartner($0.range.upperBound, before: limit)
    }
  }

  private static let since: Set<UInt32> = Set(
    ["later", "ago", "earlier", "before", "afterwards"].map { Word.key($0) })
  static let whether = Word.key("whether")
  static let questionWords: Set<UInt32> = Set(
    ["whether", "if", "who", "what", "when", "where", "why", "how", "which"].map { Word.key($0) })
  private static let topical: Set<UInt32> = Set(
    ["about", "regarding", "over"].map { Word.key($0) })
}
