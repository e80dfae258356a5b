/// A run of words that names someone or something: “the mayor of Taven”, “Ruiz”, “she”.
struct NounPhrase: Hashable, Sendable {
  /// Its tokens.
  var range: Range<Int>
  /// The token of its head: “mayor”, “Ruiz”.
  var head: Int
}

/// Noun phrases and verbs without a parser: lists, endings, capitals and the words between.
extension Passage {
  /// Whether a finite verb stands at `index`.
  func isVerb(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.isWord, !token.isName, !token.shape.contains(.possessive) else { return false }
    if token.isIn([.auxiliary, .verb]), token.isLower { return true }
    if isCueVerb(index), !token.cue.contains(.participle) { return true }
    guard token.isLower, index > 0 else { return false }
    if token.cue.contains([.base, .twin]) { return false }
    if token.ending == .s, index + 1 < tokens.count {
      // “the writer supposes that”
      let before = tokens[index - 1]
      let after = tokens[index + 1]
      return (before.isName || before.isIn(.person) && !before.isIn(.plural))
        && (after.isQuotation
          || after.isIn([.determiner, .preposition, .possessivePronoun, .adverb, .subordinator]))
    }
    guard token.ending == .ed else { return false }
    // “the retired judge” against “the judge retired”.
    let before = tokens[index - 1]
    if before.isIn([.determiner, .possessivePronoun, .preposition, .adverb, .auxiliary, .comma]) {
      return before.isIn(.adverb) && index > 1 && isNounLike(index - 2)
    }
    return before.isName || before.isIn([.pronoun, .relative]) || isNounLike(index - 1)
  }

  /// Whether the word at `index` is a cue verb and stands where a verb can.
  func isCueVerb(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.cue.isVerb else { return false }
    guard index > 0 else { return token.cue.contains(.participle) || !token.cue.contains(.twin) }
    var at = index - 1
    while at > 0, tokens[at].isIn(.adverb), !tokens[at].isIn(.preposition) { at -= 1 }
    let before = tokens[at]
    if before.isIn([.determiner, .possessivePronoun]), !before.isIn([.relative, .pronoun]),
      // “another begged”
      !(before.isIn(.quantifier) && token.cue.isDisjoint(with: [.twin, .base, .participle]))
    {
      return false
    }
    if before.shape.contains(.possessive) { return false }
    if token.cue.contains(.participle) {
      return !before.isIn(.preposition) || !token.cue.contains(.twin)
    }
    if token.cue.contains(.base) {
      if before.isIn(.auxiliary) || before.key == Passage.to { return true }
      if before.isIn(.preposition) { return false }
      if token.cue.contains(.twin) { return standsAsVerb(index, after: at) }
      return true
    }
    if token.cue.contains(.twin) { return standsAsVerb(index, after: at) }
    if before.isIn(.preposition), !before.isIn(.adverb) { return false }
    return true
  }

  static let to = Word.key("to")
  static let by = Word.key("by")
  static let and = Word.key("and")
  static let that = Word.key("that")
  static let asWord = Word.key("as")
  static let of = Word.key("of")
  static let both = Word.key("both")

  private func standsAsVerb(_ index: Int, after before: Int) -> Bool {
    let token = tokens[before]
    if token.isName || token.isQuotation || token.isIn([.pronoun, .auxiliary, .relative]) {
      return true
    }
    // “requires reports ‘…’”
    if token.isIn([.preposition, .verb]) { return false }
    guard index + 1 < tokens.count else { return token.isIn(.comma) }
    let after = tokens[index + 1]
    // “a fund-raising page describes them as”
    if after.isIn(.objectPronoun), !after.isIn(.possessivePronoun) { return true }
    let leads =
      after.isQuotation || after.isIn([.colon, .comma, .adverb]) || after.key == Passage.that
    if token.isIn(.comma) { return leads && before > 0 }
    // “sent the girl messages telling her”
    if after.ending == .ing, after.cue.contains(.participle) { return false }
    let isOwned = before > 0 && tokens[before - 1].isIn([.determiner, .possessivePronoun])
    if isOwned, after.isIn([.determiner, .possessivePronoun, .pronoun]) { return true }
    // “in a Tumblr post”: one thing posts.
    let isBare = tokens[index].cue.contains(.base) && tokens[index].ending != .s
    return token.isCapital && !(isBare && isOwned) || leads
      || (token.isIn([.person, .plural]) && !after.isIn(.preposition))
  }

  /// Whether the word at `index` can stand inside a noun phrase as a noun.
  func isNounLike(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.isWord else { return false }
    if token.isName { return true }
    return !token.isIn([
      .determiner, .possessivePronoun, .preposition, .coordinator, .subordinator, .auxiliary,
      .relative, .verb,
    ]) && !(token.isIn(.adverb) && !token.isCapital) && !(token.isIn(.pronoun))
  }

  // MARK: Leftward

  /// The noun phrase whose last word stands at `last`, no word of it before `limit`.
  func nounPhrase(endingAt last: Int, from limit: Int) -> NounPhrase? {
    guard last >= limit, let first = chunkStart(endingAt: last, from: limit) else { return nil }
    var start = first
    var head = last
    var fallback = NounPhrase(range: first..<(last + 1), head: last)
    if tokens[last].isIn(.pronoun), !tokens[last].isName { return fallback }
    // “the decree signed by the mayor”
    if start - 3 >= limit, tokens[start - 1].key == Passage.by, tokens[start - 2].ending == .ed,
      isNounLike(start - 3), let noun = chunkStart(endingAt: start - 3, from: limit),
      tokens[noun].isIn([.determiner, .possessivePronoun])
    {
      return NounPhrase(range: noun..<(last + 1), head: start - 3)
    }
    // “a spokesman for the mayor”, “the head of the union of bakers”: as long as there is a noun
    // in front of the preposition.
    let any: WordClass = tokens[last].isName ? .of : .preposition
    while start - 2 >= limit, tokens[start - 1].isIn(any),
      isNounLike(start - 2) && !tokens[start - 2].isIn(.time) || tokens[start - 2].isIn(.quantifier)
    {
      guard let earlier = chunkStart(endingAt: start - 2, from: limit) else { break }
      if isVerb(start - 2), !tokens[start - 2].isIn(.quantifier) { break }
      // “still laughs at Ruiz”: a bare word behind an adverb is a verb.
      if earlier > limit, tokens[earlier].isLower,
        !tokens[earlier].isIn([.determiner, .possessivePronoun, .quantifier]),
        tokens[earlier - 1].isIn([.adverb, .auxiliary, .objectPronoun])
      {
        break
      }
      head = start - 2
      start = earlier
      if start > limit, tokens[start - 1].isIn(.preposition),
        !tokens[start - 1].isIn(.of) || start - 1 == limit
      {
        // “In a speech in Taven the mayor”: the whole front is an adverbial.
        return fallback
      }
    }
    if start > limit, start < first, tokens[start - 1].isIn(.preposition) { return fallback }
    if start < first { fallback = NounPhrase(range: start..<(last + 1), head: head) }
    return fallback
  }

  /// Where the run of determiner, adjectives and nouns that ends at `last` starts.
  private func chunkStart(endingAt last: Int, from limit: Int) -> Int? {
    let token = tokens[last]
    guard token.isWord || token.isQuotation else { return nil }
    if token.isIn(.pronoun), !token.isName { return last }
    if token.isIn(.quantifier), !token.isCapital || last == limit {
      // “the other half”, “a second one”
      guard last > limit,
        tokens[last - 1].isIn([.determiner, .quantifier]) || isNounLike(last - 1),
        !isVerb(last - 1), !tokens[last - 1].isName
      else { return last }
    } else if token.isIn(.objectPronoun), !token.isName {
      return last
    }
    guard isNounLike(last) || token.isIn([.determiner, .quantifier]) else { return nil }
    if token.isIn(.determiner), !token.isName, !token.isIn(.quantifier) { return last }
    var start = last
    while start > limit {
      let before = tokens[start - 1]
      if before.isName || before.shape.contains(.possessive) {
        start -= 1
        continue
      }
      if before.isIn([.determiner, .possessivePronoun]), !before.isIn(.subordinator) {
        start -= 1
        if start > limit,
          tokens[start - 1].isIn(.quantifier) && !tokens[start].isIn(.quantifier)
            || tokens[start - 1].key == Passage.both
        {
          start -= 1
        }
        break
      }
      if before.isQuotation, start - 2 >= limit, tokens[start].isIn(.person),
        tokens[start - 2].isIn([.determiner, .possessivePronoun])
      {
        start -= 2
        break
      }
      guard before.isWord else {
        // “B&Q”, “AC/DC”: a sign without blanks.
        if before.classes.isEmpty, !before.isQuotation, !tokens[start].shape.contains(.spaceBefore),
          start - 1 > limit
        {
          start -= 1
          continue
        }
        break
      }
      if before.isIn(.quantifier) {
        start -= 1
        continue
      }
      if before.isIn(.adverb), !before.isCapital {
        // “the newly elected president”
        if start - 2 >= limit, tokens[start - 2].isIn([.determiner, .possessivePronoun]) {
          start -= 1
          continue
        }
        break
      }
      if before.isIn([
        .preposition, .coordinator, .subordinator, .auxiliary, .pronoun, .relative, .verb,
      ]) {
        break
      }
      if before.isIn(.time),
        tokens[start].isName || tokens[start].isCapital || tokens[start].isIn(.determiner)
      {
        break
      }
      if isVerb(start - 1) { break }
      if before.ending == .ing, before.cue.contains(.participle) { break }
      start -= 1
    }
    return start
  }

  // MARK: Rightward

  /// The noun phrase that starts at `first`, ending before `limit`: up to a verb, a comma or a
  /// preposition other than “of” and its like.
  func nounPhrase(startingAt first: Int, to limit: Int) -> NounPhrase? {
    guard first < limit else { return nil }
    let token = tokens[first]
    guard token.isWord, !token.shape.contains(.possessive) else { return nil }
    if token.isIn([.pronoun, .objectPronoun]), !token.isName,
      !token.isIn([.determiner, .possessivePronoun]) || token.isIn(.pronoun)
    {
      return NounPhrase(range: first..<(first + 1), head: first)
    }
    guard var end = chunkEnd(startingAt: first, to: limit) else { return nil }
    let head = end - 1
    while end + 1 < limit, tokens[end].isIn(.of), !tokens[end].isIn(.stop) {
      guard let next = chunkEnd(startingAt: end + 1, to: limit) else { break }
      if tokens[end].key != Passage.of, tokens[head].isName { break }
      end = next
    }
    // “a memo posted online by the mayor”
    if end + 2 < limit, tokens[end].ending == .ed, tokens[end].isLower,
      let by = (end + 1..<min(limit, end + 3)).first(where: { tokens[$0].key == Passage.by }),
      let last = chunkEnd(startingAt: by + 1, to: limit)
    {
      end = last
    }
    return NounPhrase(range: first..<end, head: head)
  }

  /// Whether a capital and then a small word that looks like a verb: “Ruiz snarls in”, “the people
  /// of Salt Row want the”.
  private func endsProperName(before index: Int, limit: Int) -> Bool {
    let token = tokens[index]
    guard index > 0, tokens[index - 1].isCapital, token.isLower, !token.isIn(.person),
      index + 1 < limit
    else { return false }
    let next = tokens[index + 1]
    if next.isIn([.determiner, .possessivePronoun, .objectPronoun]), token.classes.isEmpty {
      return true
    }
    return (token.ending == .s || token.ending == .ed)
      && (next.isQuotation || next.isIn([.preposition, .comma, .adverb, .time, .stop]))
  }

  private func chunkEnd(startingAt first: Int, to limit: Int) -> Int? {
    var end = first
    var sawNoun = false
    while end < limit {
      let token = tokens[end]
      if token.isName {
        end += 1
        sawNoun = true
        continue
      }
      if token.shape.contains(.possessive) {
        guard sawNoun else { break }
        end += 1
        sawNoun = false
        continue
      }
      // “the ‘Broken Crowns’ star”
      if token.isQuotation, end == first + 1,
        tokens[first].isIn([.determiner, .possessivePronoun]),
        end + 1 < limit, tokens[end + 1].isLower, tokens[end + 1].isIn(.person)
      {
        end += 1
        continue
      }
      guard token.isWord else {
        if token.classes.isEmpty, !token.isQuotation, !token.shape.contains(.spaceBefore), sawNoun,
          end + 1 < limit, !tokens[end + 1].shape.contains(.spaceBefore), tokens[end + 1].isWord
        {
          end += 1
          continue
        }
        break
      }
      if token.isIn([.determiner, .possessivePronoun]) {
        guard !sawNoun else { break }
        end += 1
        if token.isIn(.pronoun) || token.isIn(.quantifier) { sawNoun = true }
        continue
      }
      if token.isIn(.quantifier) {
        end += 1
        sawNoun = true
        continue
      }
      if sawNoun, let role = roleBesideRole(before: end, from: first, limit: limit) {
        end = role
        continue
      }
      if token.isIn([.preposition, .coordinator, .subordinator, .auxiliary, .pronoun, .relative]) {
        break
      }
      if token.isIn(.adverb), !token.isCapital {
        guard !sawNoun else { break }
        end += 1
        continue
      }
      if token.isIn(.time), sawNoun, token.isCapital || token.isIn(.adverb) { break }
      if sawNoun, isVerb(end) || (token.cue.isVerb && !token.cue.contains(.twin)) { break }
      if sawNoun, token.ending == .ing, token.isLower, end + 1 < limit,
        tokens[end + 1].isWord || tokens[end + 1].isQuotation, !token.cue.contains(.noun)
      {
        break
      }
      // After a name a small word that is no role is a verb of the open class.
      if sawNoun, token.isLower, tokens[end - 1].isName, !token.isIn(.person) {
        guard let name = nameBehindRole(from: end, limit: limit) else { break }
        end = name
        continue
      }
      if sawNoun, endsProperName(before: end, limit: limit) { break }
      if !token.isLower || !token.isIn(.verb) { sawNoun = true }
      end += 1
    }
    guard sawNoun, end > first else { return nil }
    return end
  }
}
