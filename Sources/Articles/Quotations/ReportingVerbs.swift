/// Which verbs say that something was said.
extension Passage {
  /// How the verb of saying at `index` takes its clause, if it is one that says something was
  /// said: not “was told”, “did not say”, “refused to say”.
  func sayingVerb(at index: Int, in sentence: Range<Int>) -> SayingVerbs.Kind? {
    let token = tokens[index]
    guard let kind = SayingVerbs.kind(of: token.key), !token.isName, index > sentence.lowerBound,
      isCueVerb(index) || isSecondVerb(index), !isPassive(index),
      !(token.cue.contains(.twin) && isNoun(index, in: sentence))
    else { return nil }
    var at = index - 1
    var isModal = false
    var isAuxiliary = false
    while at >= sentence.lowerBound, index - at < 12, !tokens[at].isName,
      tokens[at].isIn(.auxiliary) || (tokens[at].isIn(.adverb) && !tokens[at].isIn(.preposition))
    {
      if SayingVerbs.unsaid.contains(tokens[at].key) { return nil }
      isAuxiliary = isAuxiliary || tokens[at].isIn(.auxiliary)
      isModal = isModal || tokens[at].key == Self.would
      at -= 1
    }
    guard at >= sentence.lowerBound else { return nil }
    if SayingVerbs.unsaid.contains(tokens[at].key) { return nil }
    // “Ruiz, asked whether it rained, left”
    if kind == .asking, tokens[at].isIn([.comma, .dash]) { return nil }
    if token.cue.contains(.participle) {
      if isAuxiliary { return kind }
      // “accused of saying”, “left without saying”
      return tokens[at].isIn(.preposition) && !Self.mannerful.contains(tokens[at].key) ? nil : kind
    }
    if tokens[at].key == Self.to {
      return at > sentence.lowerBound && SayingVerbs.leadIns.contains(tokens[at - 1].key)
        ? kind : nil
    }
    if token.cue.contains(.base), !isAuxiliary, !tokens[at].isCapital, tokens[at].ending != .s,
      !tokens[at].isName, tokens[at].key != Self.media,
      !tokens[at].isIn([.plural, .pronoun, .quantifier, .coordinator, .comma]),
      !tokens[at].isIn(.relative) || tokens[at].isIn(.possessivePronoun)
    {
      return nil
    }
    // “How can you tell whether”
    if token.cue.contains(.base), at > sentence.lowerBound, tokens[at].isIn(.pronoun),
      tokens[at - 1].isIn(.auxiliary)
    {
      return nil
    }
    // “would say” tells of no one time, “would later say” does.
    if isModal, index - at < 3 { return nil }
    return kind
  }

  /// Whether a word that may be a verb is an object or stands behind a preposition: “followed
  /// reports that”, “amid opposition claims that”.
  private func isNoun(_ index: Int, in sentence: Range<Int>) -> Bool {
    if isVerb(index - 1) { return !tokens[index - 1].isIn(.auxiliary) }
    guard tokens[index].ending == .s,
      let phrase = nounPhrase(endingAt: index - 1, from: max(sentence.lowerBound, index - 30)),
      phrase.range.lowerBound > sentence.lowerBound
    else { return false }
    return tokens[phrase.range.lowerBound - 1].isIn(.preposition)
      && !tokens[phrase.head].isName
  }

  /// “… and report they are”: a verb that may be a noun, behind “and” and before a subject.
  private func isSecondVerb(_ index: Int) -> Bool {
    tokens[index].isLower && tokens[index - 1].isIn(.coordinator) && index + 1 < tokens.count
      && Self.subjectPronouns.contains(tokens[index + 1].key)
  }

  private static let media = Word.key("media")
  private static let would = Word.key("would")
  private static let mannerful: Set<UInt32> = Set(
    ["by", "as", "after", "in", "while", "when"].map { Word.key($0) })
}
