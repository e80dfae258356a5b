/// Noun phrases that go on where a plain one would end, or end earlier.
extension Passage {
  /// “said Ruiz and Hale”: with the name behind “and”, where nothing else comes after it.
  func joint(_ phrase: NounPhrase, to limit: Int) -> NounPhrase {
    let and = phrase.range.upperBound
    guard and + 1 < limit, tokens[and].key == Passage.and,
      tokens[phrase.range.upperBound - 1].isName,
      let other = nounPhrase(startingAt: and + 1, to: limit),
      tokens[other.range.upperBound - 1].isName, !tokens[other.head].shape.contains(.possessive)
    else { return phrase }
    let end = other.range.upperBound
    guard end >= limit || !isVerb(end) else { return phrase }
    return NounPhrase(range: phrase.range.lowerBound..<end, head: phrase.head)
  }

  /// “the narrator intones”, “the insider dishes”: a phrase whose last word turns out to be its verb.
  ///
  /// - Parameter isSure: whether a verb is bound to follow, so that it may be any.
  func withoutVerb(_ phrase: NounPhrase, to limit: Int, isSure: Bool) -> NounPhrase {
    let last = phrase.range.upperBound - 1
    let first = phrase.range.lowerBound
    guard last == phrase.head, last > first + 1, last + 1 >= limit || tokens[last + 1].isIn(.stop),
      tokens[last].isLower
    else { return phrase }
    let mayBeVerb = tokens[last].ending == .s || tokens[last].ending == .ed
    let isPlain = tokens[last].cue.contains(.strong) && (isSure || mayBeVerb)
    let isOpen =
      isSure && mayBeVerb && !tokens[last].isIn(.person) && tokens[last - 1].isIn(.person)
      && tokens[last - 1].isLower
    guard isPlain || isOpen else { return phrase }
    return NounPhrase(range: first..<last, head: last - 1)
  }

  /// “Ruiz campaign manager Jonas Hale”: where the name behind the role starts.
  func nameBehindRole(from index: Int, limit: Int) -> Int? {
    var at = index
    while at < limit, at < index + 4, tokens[at].isLower, isNounLike(at), !isCueVerb(at) { at += 1 }
    guard at > index, at < limit, tokens[at].isName, tokens[at - 1].isIn(.person) else {
      return nil
    }
    return at
  }

  /// “activist and blogger Ana Ruiz”: where the second role starts.
  func roleBesideRole(before index: Int, from first: Int, limit: Int) -> Int? {
    guard index + 2 < limit, tokens[index].key == Passage.and, tokens[index - 1].isLower,
      tokens[index - 1].isIn(.person), !tokens[index - 1].isIn(.plural),
      !tokens[first].isIn([.determiner, .possessivePronoun])
    else { return nil }
    var at = index + 1
    while at < limit, at < index + 5, tokens[at].isLower, isNounLike(at) { at += 1 }
    guard at > index + 1, at < limit, tokens[at].isName, tokens[at - 1].isIn(.person) else {
      return nil
    }
    return index + 1
  }
}
