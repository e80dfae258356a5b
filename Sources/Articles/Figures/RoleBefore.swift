/// Roles that stand before the name.
extension RoleReader {
  /// Roles, peoples, bodies and small adjectives right before the name.
  func before(_ naming: Naming) -> Range<Int>? {
    let floor = naming.sentence.lowerBound
    let name = naming.words.lowerBound
    let ranks = rankStart(before: name, from: floor)
    let rank = (ranks..<name).first { RoleWords.ranks.contains(tokens.words[$0].key) }
    let isOffice = rank.map { RoleWords.offices.contains(tokens.words[$0].key) } ?? false
    // “the commander, Maj. Gen. Hale”, “commander Maj. Gen. Hale”: the rank is no part of it.
    if !isOffice, let words = phrase(endingAt: ranks, from: floor) { return words }
    guard let rank else { return nil }
    let end = (rank..<name).first { !RoleWords.ranks.contains(tokens.words[$0].key) } ?? name
    return phrase(endingAt: end, from: floor, title: rank)
  }

  /// Where “Mr.”, “Dr.” and ranks right before a name start.
  func rankStart(before name: Int, from floor: Int) -> Int {
    var start = name
    while start > floor {
      let word = tokens.words[start - 1]
      let isTitle =
        RoleWords.address.contains(word.key) || RoleWords.ranks.contains(word.key)
        || word.lists.contains(.honorific) && word.shape.contains(.dotted)
      guard isTitle, word.shape.contains(.capital) || word.key == RoleWords.councillor else {
        break
      }
      start -= 1
    }
    return start
  }

  /// The phrase for a person that ends right before `end`.
  ///
  /// - Parameter title: where a title starts that is no role by itself: the “Gen.” of “Iranian
  ///   Gen.”.
  private func phrase(endingAt end: Int, from floor: Int, title: Int? = nil) -> Range<Int>? {
    var start = title ?? complementStart(end, floor) ?? end
    var hasRole = start < end
    var shared: Int? = nil
    while start > floor, end - start < 12 {
      let word = tokens.words[start - 1]
      guard word.shape.contains(.word) || word.shape.contains(.possessive) else { break }
      if isTitle(word) {
        hasRole = true
      } else if start == end {
        break
      } else if word.key == RoleWords.and, isShared(start - 1, floor) {
        shared = start
      } else if !isModifier(start - 1, floor), !isOf(start - 1, floor, hasRole) {
        break
      }
      start -= 1
    }
    guard hasRole, start < end, let words = trimmed(start..<end) else { return nil }
    let whole = withArticle(words, from: floor)
    // “the founder and chief executive Hale” are two.
    guard let shared, whole.lowerBound < words.lowerBound else { return whole }
    return shared..<end
  }

  /// The “and” of “Harbour Foods founder and chief executive Hale”.
  private func isShared(_ index: Int, _ floor: Int) -> Bool {
    index > floor && isTitle(tokens.words[index - 1])
      && !tokens.words[index - 1].shape.contains(.capital)
  }

  /// Where the “Secretary of State” or “Ambassador to the Old Union” right before a name starts.
  private func complementStart(_ end: Int, _ floor: Int) -> Int? {
    var index = end - 1
    guard index > floor, tokens.words[index].shape.contains(.capital) else { return nil }
    while index > floor, end - index < 10 {
      let word = tokens.words[index]
      if RoleWords.complements.contains(word.key), index < end - 1,
        isTitle(tokens.words[index - 1])
      {
        return index - 1
      }
      let isInside =
        word.shape.contains(.capital) && !isTitle(word) || word.shape.contains(.possessive)
        || word.key == Preposition.the || word.key == RoleWords.and
        || word.key == Preposition.of
      guard isInside else { return nil }
      index -= 1
    }
    return nil
  }

  /// What may stand between the start of the phrase and its role: “former”, “Iraqi”, “climate”.
  private func isModifier(_ index: Int, _ floor: Int) -> Bool {
    let word = tokens.words[index]
    let lists = word.lists
    if lists.contains(.function) {
      return word.shape.contains(.allCapitals)
        || RoleWords.ordinals.contains(word.key)
        || word.key == RoleWords.then && index > floor
          && RoleWords.determiners.contains(tokens.words[index - 1].key)
    }
    if word.shape.contains(.capital) || word.shape.contains(.possessive) { return true }
    return word.shape.contains(.lower) && !lists.contains(.sayVerb)
      && !lists.contains(.personVerb) && !lists.contains(.particle) && !isVerb(index, floor)
  }

  /// “Taven summoned Ambassador Hale”, “killing Commander Hale”: no part of the role.
  private func isVerb(_ index: Int, _ floor: Int) -> Bool {
    let word = tokens.words[index]
    if RoleWords.verbs.contains(word.key) { return true }
    // “to investigate President Hale”, but “a letter to outgoing President Hale”.
    if index > floor, RoleWords.beforeVerbs.contains(tokens.words[index - 1].key),
      !RoleWords.adjectives.contains(word.key)
    {
      return true
    }
    guard !word.shape.contains(.hyphenated), !RoleWords.adjectives.contains(word.key) else {
      return false
    }
    let next = tokens.words[index + 1]
    // “on the same stage Harbour Foods founder Hale”.
    if next.shape.contains(.capital), !isTitle(next), !next.lists.contains(.demonym),
      !next.shape.contains(.allCapitals)
    {
      return true
    }
    if ends(word, "ed") {
      guard index > floor else { return true }
      let previous = tokens.words[index - 1]
      return !RoleWords.determiners.contains(previous.key)
        && !previous.shape.contains(.possessive) && !ends(previous, "ly")
    }
    return ends(word, "ing") && next.shape.contains(.capital)
  }

  private func ends(_ word: Word, _ letters: String) -> Bool {
    Int(word.length) > letters.utf8.count + 2
      && tokens.utf8[word.span.range].suffix(letters.utf8.count).elementsEqual(letters.utf8)
  }

  /// The “of” of “Bank of Taven governor”.
  private func isOf(_ index: Int, _ start: Int, _ hasRole: Bool) -> Bool {
    tokens.words[index].key == Preposition.of && index > start && hasRole
      && tokens.words[index - 1].shape.contains(.capital)
      && tokens.words[index + 1].shape.contains(.capital)
  }

  /// “the”, “a”, “her” right before.
  private func withArticle(_ words: Range<Int>, from start: Int) -> Range<Int> {
    guard words.lowerBound > start,
      RoleWords.determiners.contains(tokens.words[words.lowerBound - 1].key)
    else { return words }
    return words.lowerBound - 1..<words.upperBound
  }

  /// “said” and other small words in front belong to the sentence, not to the role.
  private func trimmed(_ words: Range<Int>) -> Range<Int>? {
    var words = words
    while let first = words.first {
      let word = tokens.words[first]
      let isAdverb = !word.shape.contains(.capital) && ends(word, "ly")
      let isOpener =
        word.shape.contains(.sentenceStart) && RoleWords.openers.contains(word.key)
        || RoleWords.spells.contains(word.key)
      guard
        word.lists.contains(.date) || isAdverb || isOpener || word.shape.contains(.possessive)
      else { break }
      words = first + 1..<words.upperBound
    }
    return words.isEmpty ? nil : words
  }

  // MARK: Before a comma

  /// “the mayor of Taven, Ulla Ode,”, “Taven’s mayor, Ulla Ode.”
  ///
  /// - Parameter opensClause: whether to take only a phrase that opens its sentence or follows a
  ///   verb of saying, which nothing behind the name can outdo.
  func beforeComma(_ naming: Naming, opensClause: Bool) -> Range<Int>? {
    let floor = naming.sentence.lowerBound
    let comma = rankStart(before: naming.words.lowerBound, from: floor) - 1
    guard comma > floor, isComma(comma, naming.sentence.upperBound),
      let words = nounPhrase(before: comma, from: floor)
    else { return nil }
    let opens =
      words.lowerBound == floor || !tokens.words[words.lowerBound - 1].shape.contains(.word)
      || tokens.words[words.lowerBound - 1].lists.contains(.sayVerb)
    if opensClause { return opens ? words : nil }
    // “At the word of the mayor, Ulla Ode left.”
    let next = naming.words.upperBound
    let isClosed =
      next >= naming.sentence.upperBound || !tokens.words[next].shape.contains(.word)
      || Preposition.who.contains(tokens.words[next].key)
    return isClosed ? words : nil
  }

  private func nounPhrase(before comma: Int, from floor: Int) -> Range<Int>? {
    var start = comma
    var owner: Int? = nil
    var inner: Int? = nil
    while start > floor, comma - start < 14 {
      let word = tokens.words[start - 1]
      guard
        word.shape.contains(.word) || word.shape.contains(.possessive)
          || tokens.isSign(start - 1, 0x2D) && !word.shape.contains(.spaceBefore),
        !word.lists.contains(.sayVerb)
      else { break }
      start -= 1
      if word.shape.contains(.possessive), owner == nil, hasRole(start + 1..<comma) {
        owner = start
      }
      guard RoleWords.determiners.contains(word.key), hasRole(start..<headEnd(start, comma))
      else { continue }
      // “the leader of the opposition”: the first “the” goes with the role.
      let isInside = start > floor && tokens.words[start - 1].key == Preposition.of
      if !isInside { return start..<comma }
      inner = inner ?? start
    }
    if let inner { return inner..<comma }
    if let owner { return withOwner(owner, from: floor, to: comma) }
    // “Ministry spokesman, Ulla Ode,”
    let isBare =
      comma - start < 6 && start < comma && hasRole(comma - 1..<comma)
      && tokens.words[start].shape.contains(.capital)
      && tokens.words[start..<comma].allSatisfy {
        !$0.lists.contains(.function) && !$0.lists.contains(.personVerb)
      }
    return isBare && (start == floor || !tokens.words[start - 1].shape.contains(.word))
      ? start..<comma : nil
  }

  /// Where “the judgment of another witness” stops speaking of a judgment.
  private func headEnd(_ start: Int, _ limit: Int) -> Int {
    (start..<limit).first { index in
      let key = tokens.words[index].key
      return RoleWords.complements.contains(key) || Preposition.ofPlace.contains(key)
    } ?? limit
  }

  /// “Taven’s mayor” from its “’s”.
  private func withOwner(_ mark: Int, from floor: Int, to comma: Int) -> Range<Int>? {
    var start = mark
    while start > floor, tokens.words[start - 1].shape.contains(.capital), mark - start < 4 {
      start -= 1
    }
    return start < mark ? start..<comma : mark + 1..<comma
  }
}
