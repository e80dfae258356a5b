/// Subjects with their verbs, without a parser.
extension Passage {
  /// Whether a subject and its verb begin at `index`.
  ///
  /// - Parameter strictly: the verb must follow its subject plainly, since a mere thing may stand
  ///   there too: “announced a plan aimed at”.
  func beginsClause(_ index: Int, strictly: Bool, before end: Int) -> Bool {
    guard index + 1 < end else { return false }
    let token = tokens[index]
    if token.isQuotation || !token.isWord || token.isIn(.time) && !token.isName { return false }
    // “said this week after the vote that”, but “said the next storm could”
    if token.isIn(.determiner), tokens[index + 1].isIn(.time),
      index + 2 >= end
        || !tokens[index + 2].isIn(.auxiliary)
    {
      guard index + 2 < end, tokens[index + 2].isLower, isNounLike(index + 2),
        !tokens[index + 2].isIn(.time)
      else { return false }
    }
    if token.isIn(.relative), token.isIn(.possessivePronoun) { return false }
    let limit = min(end, index + (strictly ? 24 : 30))
    if SayingVerbs.things.contains(token.key) { return isFinite(index + 1, strictly: false) }
    if token.key == Self.there { return tokens[index + 1].isIn(.auxiliary) }
    if token.isIn(.pronoun), !token.isName, !token.isIn([.determiner, .quantifier]) {
      let next = tokens[index + 1]
      return Self.subjectPronouns.contains(token.key)
        || (next.ending == .s || next.ending == .ed) && next.isLower && !next.isIn(.adverb)
        || (index + 1..<min(end, index + 4)).contains { isFinite($0, strictly: false) }
    }
    if !strictly, token.isIn(.subordinator), Self.opensClause.contains(token.key) {
      return (index + 1..<limit).contains { isFinite($0, strictly: false) }
    }
    if token.isIn([
      .preposition, .subordinator, .coordinator, .relative, .auxiliary, .objectPronoun,
    ]),
      !isNumberAhead(index, before: limit),
      !token.isName && !token.isIn([.determiner, .possessivePronoun])
    {
      return false
    }
    if token.isIn(.adverb), !token.isIn([.determiner, .quantifier]),
      !isNumberAhead(index, before: limit)
    {
      return false
    }
    let isGerund = !strictly && token.ending == .ing && token.isLower
    // “admitted taking part”, but “reported rising seas”
    if strictly, token.ending == .ing, token.isLower, tokens[index + 1].ending != .s {
      return false
    }
    let isAdjective = token.ending == .ed && isNounLike(index + 1)
    if isVerb(index), !isGerund, !isAdjective { return false }
    guard
      nounPhrase(startingAt: index, to: limit) != nil || isGerund || token.isIn(.determiner)
        || isNumberAhead(index, before: limit)
    else { return false }
    var at = index + 1
    while at < limit {
      let token = tokens[at]
      if token.isQuotation || token.isIn([.stop, .colon, .semicolon]) { return false }
      if isFinite(at, strictly: strictly) {
        // “denies both charges and then says”, “that claimed responsibility said”
        let isSecond =
          tokens[at - 1].isIn(.coordinator)
          || tokens[at - 1].isIn(.adverb) && tokens[at - 2].isIn(.coordinator)
        return !isSecond && !(strictly && SayingVerbs.kind(of: token.key) != nil)
      }
      if token.isIn(.comma) {
        // “Ruiz, the mayor, had left”
        guard let close = (at + 1..<limit).first(where: { tokens[$0].isIn(.comma) }),
          close + 1 < limit,
          isFinite(close + 1, strictly: false) || tokens[close + 1].isIn(.adverb)
        else {
          if strictly { return false }
          at += 1
          continue
        }
        at = close + 1
        continue
      }
      if token.isIn(.bracket) {
        let next = pastBrackets(at, before: limit)
        guard next > at else { return false }
        at = next
        continue
      }
      if token.isIn(.relative) || token.isIn(.subordinator) && !token.isIn(.preposition) {
        if strictly { return false }
      }
      at += 1
    }
    return false
  }

  /// Whether a finite verb stands at `index`, of the open class too.
  func isFinite(_ index: Int, strictly: Bool) -> Bool {
    let token = tokens[index]
    guard token.isLower, !token.isName, index > 0 else { return false }
    if token.isIn(.auxiliary) { return token.key != Self.to && !Self.nonFinite.contains(token.key) }
    let before = tokens[index - 1]
    if Self.pluralVerbs.contains(token.key) {
      return !before.isIn(.possessivePronoun)
        && (before.isIn([.plural, .pronoun, .quantifier]) || before.ending == .s
          || before.isIn(.adverb))
    }
    // “claimed tens of lives”, “the decision to recall”
    if before.isIn(.preposition), !before.isIn(.adverb) { return false }
    guard isVerb(index) else { return false }
    // “claimed two million lives,”, “in the town’s widely praised plan”
    if strictly, token.ending == .s,
      index + 1 >= tokens.count
        || tokens[index + 1].isIn([.comma, .stop, .preposition])
    {
      return false
    }
    if index > 1, before.isIn(.adverb), tokens[index - 2].shape.contains(.possessive) {
      return false
    }
    if strictly, token.ending == .ed, index + 1 < tokens.count {
      // “a plan aimed at”, “a bridge called”
      let next = tokens[index + 1]
      return !next.isIn([.preposition, .adverb, .comma, .stop]) && !next.isQuotation
    }
    return true
  }

  /// Whether a finite verb stands in a run of tokens.
  func holdsVerb(_ range: Range<Int>) -> Bool {
    range.contains { isFinite($0, strictly: false) }
  }

  /// Whether a finite verb stands there that is not one of “who …” or “which …”.
  func holdsMainVerb(_ range: Range<Int>) -> Bool {
    var isRelative = false
    for index in range {
      if tokens[index].isIn(.comma) {
        isRelative = false
      } else if tokens[index].isIn(.relative), !tokens[index].isIn(.determiner) {
        isRelative = true
      } else if !isRelative, isFinite(index, strictly: false) {
        return true
      }
    }
    return false
  }

  /// “at least 11”, “more than four”, “as many as 300”, “about 50”
  func isNumberAhead(_ index: Int, before end: Int) -> Bool {
    guard Self.approximate.contains(tokens[index].key) else { return false }
    return (index + 1..<min(end, index + 4)).contains {
      tokens[$0].shape.contains(.digit)
        || tokens[$0].isIn(.quantifier) && !Self.approximate.contains(tokens[$0].key)
    }
  }

  /// Behind a bracket, or `index` itself where none opens.
  func pastBrackets(_ index: Int, before limit: Int) -> Int {
    guard index < limit, tokens[index].isIn(.bracket),
      let close = (index + 1..<min(limit, index + 10)).first(where: { tokens[$0].isIn(.bracket) })
    else { return index }
    return close + 1
  }

  /// Pronouns that are nothing but a subject.
  static let subjectPronouns: Set<UInt32> = Set(
    ["he", "she", "they", "we", "i"].map { Word.key($0) })
  static let opensClause: Set<UInt32> = Set(
    ["if", "when", "because", "although", "though", "unless", "even", "once", "as"]
      .map { Word.key($0) })
  private static let there = Word.key("there")
  private static let approximate: Set<UInt32> = Set(
    "at about around nearly almost over more fewer less up as only some roughly approximately"
      .split(separator: " ").map { Word.key($0.utf8) })
  private static let nonFinite: Set<UInt32> = Set(
    ["be", "been", "being", "am", "having", "not", "never"].map { Word.key($0) })
  /// Verbs in the form that goes with a plural: “questions remain”.
  private static let pluralVerbs: Set<UInt32> = Set(
    """
    remain appear want need seem show make take go come give get know think believe feel see use \
    work live try help keep begin run include face continue hold own stay leave cost lack exist \
    belong depend expect hope plan intend suffer die rise fall vary differ involve pose prove carry \
    meet mean tend
    """.split(separator: " ").map { Word.key($0.utf8) })
}
