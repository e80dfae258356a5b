/// Reads the role a person is introduced with, before the name or after it.
///
///     Iraqi Prime Minister Adel Hale          Iraqi Prime Minister
///     State Sen. Ana Ruiz                     State Sen.
///     the acting mayor of Taven, Ulla Ode,    the acting mayor of Taven
///     Jonas Vask, a baker from Dunmere,       a baker from Dunmere
///     Jonas Vask is the baker of Dunmere.     the baker of Dunmere
///
/// A role is the story's own words, abbreviations as printed.
struct RoleReader {
  let tokens: TokenizedArticle

  /// A role, and whether the text introduces the person with it.
  struct Role {
    var text: String
    /// `false` for a clause that serves only where the story has nothing better: “who heads the
    /// union”.
    var isIntroduction: Bool
  }

  /// The role as the text has it, in one line.
  ///
  /// - Parameter free: the words around the name that belong to no other name.
  func role(of naming: Naming, within free: Range<Int>) -> Role? {
    let sentence = naming.sentence
    var naming = naming
    naming.sentence = sentence.clamped(to: free)
    guard naming.sentence.contains(naming.words.lowerBound) else { return nil }
    if let words = introduction(naming, sentence) {
      return Role(text: text(words), isIntroduction: true)
    }
    let words = whoHeads(naming) ?? inNextSentence(naming, sentence, free)
    return words.map { Role(text: text($0), isIntroduction: false) }
  }

  private func introduction(_ naming: Naming, _ sentence: Range<Int>) -> Range<Int>? {
    let title = before(naming)
    if let title, !isBareRank(title) { return title }
    // “Cmdr. Jonas Vask, a spokesman for the fleet,” says more than the rank.
    let phrase =
      beforeComma(naming, opensClause: true).flatMap { isKin($0) ? nil : $0 }
      ?? afterComma(naming, sentence.upperBound) ?? beforeComma(naming, opensClause: false)
    return phrase ?? title ?? predicate(naming, sentence.upperBound)
  }

  private func text(_ words: Range<Int>) -> String {
    tokens.text(words).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  func isTitle(_ word: Word) -> Bool {
    let lists = word.lists
    guard !lists.contains(.function) || lists.contains(.role) else { return false }
    if isRole(word) { return true }
    guard lists.contains(.honorific) || lists.contains(.strip) else { return false }
    return !word.shape.contains(.dotted) && !RoleWords.address.contains(word.key)
      && !RoleWords.ranks.contains(word.key) && word.shape.contains(.capital)
  }

  /// “then-mayor”, “president-elect”, “ex-wife”.
  private func isCompoundRole(_ word: Word) -> Bool {
    guard word.shape.contains(.hyphenated), word.length < 40 else { return false }
    return tokens.utf8[word.span.range].split(separator: 0x2D).contains { part in
      Lexicon.lists(of: Word.key(part)).contains(.role)
    }
  }

  /// “Gen.”, “Prof.”: a rank and nothing else, and no office.
  private func isBareRank(_ words: Range<Int>) -> Bool {
    tokens.words[words].allSatisfy {
      RoleWords.ranks.contains($0.key) && !RoleWords.offices.contains($0.key)
    }
  }

  /// What a person can be: “baker”, “ex-wife”.
  private func isRole(_ word: Word) -> Bool {
    word.lists.contains(.role) || RoleWords.more.contains(word.key) || isCompoundRole(word)
  }

  /// “The mother”.
  private func isKin(_ words: Range<Int>) -> Bool {
    words.count == 2 && RoleWords.kin.contains(tokens.words[words.lowerBound + 1].key)
  }

  func hasRole(_ words: Range<Int>) -> Bool { tokens.words[words].contains(where: isRole) }

  func isComma(_ index: Int, _ limit: Int) -> Bool {
    index < limit && tokens.isSign(index, 0x2C)
  }
}

// MARK: - After the name

extension RoleReader {
  /// “, a retired baker from Dunmere,”, past brackets, a party or an age if there is one.
  private func afterComma(_ naming: Naming, _ sentenceEnd: Int) -> Range<Int>? {
    let start = pastAge(pastBrackets(naming.words.upperBound, naming), naming)
    guard let start, start < sentenceEnd, start <= naming.sentence.upperBound else { return nil }
    // “the only candidate to succeed Hale” may name others, and so may “Hale’s lawyer”; “mayor Jonas
    // Vask” is the next one's.
    let isOwn =
      RoleWords.determiners.contains(tokens.words[start].key)
      || naming.sentence.upperBound - start < 4 && opensWithOwner(start, sentenceEnd)
    let limit = isOwn ? sentenceEnd : naming.sentence.upperBound
    guard let end = roleEnd(from: start, limit), end < limit || limit == sentenceEnd else {
      return nil
    }
    return start..<end
  }

  /// Past “(R-Ky.)” and “(남궁해린)”.
  private func pastBrackets(_ start: Int, _ naming: Naming) -> Int {
    let limit = naming.sentence.upperBound
    guard start < limit, tokens.isSign(start, 0x28) else { return start }
    var close = start + 1
    while close < limit, close - start < 8, !tokens.isSign(close, 0x29) { close += 1 }
    return close + 1
  }

  /// Past the comma, and past “34,” and “D-Calif.,”.
  private func pastAge(_ comma: Int, _ naming: Naming) -> Int? {
    let limit = naming.sentence.upperBound
    guard isComma(comma, limit) else { return nil }
    var start = comma + 1
    if start < limit, tokens.words[start].key == RoleWords.aged { start += 1 }
    // “, now mayor of Taven,”
    if start < limit, RoleWords.times.contains(tokens.words[start].key) { start += 1 }
    guard start + 1 < limit, isComma(start + 1, limit) else { return start }
    let word = tokens.words[start]
    let isAge = word.shape.contains(.digit) && word.length <= 3
    return isAge || isParty(word) ? start + 2 : start
  }

  /// “D-Calif.”, “R-Ky”: a letter, a hyphen, a state.
  private func isParty(_ word: Word) -> Bool {
    word.length > 3 && word.shape.contains(.capital)
      && tokens.utf8[Int(word.start) + 1] == 0x2D
  }

  /// “Hale’s lawyer”, “the port’s director”.
  private func opensWithOwner(_ start: Int, _ limit: Int) -> Bool {
    tokens.words[start].shape.contains(.capital)
      && (start..<min(start + 4, limit)).contains { tokens.words[$0].shape.contains(.possessive) }
  }

  /// “Jonas Vask is the baker of Dunmere.”, where the sentence opens with him.
  private func predicate(_ naming: Naming, _ sentenceEnd: Int) -> Range<Int>? {
    let first = naming.words.lowerBound
    guard
      (naming.sentence.lowerBound..<first).allSatisfy({
        tokens.words[$0].lists.contains(.honorific)
      })
    else { return nil }
    var verb = pastBrackets(naming.words.upperBound, naming)
    // “Hale, 34, is”
    if let past = pastAge(verb, naming), past > verb + 1 { verb = past }
    guard verb + 2 < sentenceEnd, RoleWords.isOrWas.contains(tokens.words[verb].key),
      RoleWords.determiners.contains(tokens.words[verb + 1].key),
      let end = roleEnd(from: verb + 1, sentenceEnd), hasRole(verb + 1..<min(end, verb + 8))
    else { return nil }
    return verb + 1..<end
  }

  /// “, who heads the union,”.
  private func whoHeads(_ naming: Naming) -> Range<Int>? {
    let limit = naming.sentence.upperBound
    var start = naming.words.upperBound
    if isComma(start, limit) { start += 1 }
    guard start + 2 < limit, Preposition.who.contains(tokens.words[start].key),
      RoleWords.heads.contains(tokens.words[start + 1].key),
      tokens.words[start + 2].key == Preposition.the
        || tokens.words[start + 2].shape.contains(.capital)
    else { return nil }
    var end = start + 2
    while end < limit,
      tokens.words[end].shape.contains(.word) || tokens.words[end].shape.contains(.possessive)
    {
      guard end - start < 12, !RoleWords.ends.contains(tokens.words[end].key) else { return nil }
      end += 1
    }
    return end > start + 2 ? start..<end : nil
  }

  /// “… to Jonas Vask. A spokesman for the company, he …”
  private func inNextSentence(
    _ naming: Naming, _ sentence: Range<Int>, _ free: Range<Int>
  ) -> Range<Int>? {
    let start = sentence.upperBound
    let limit = min(free.upperBound, tokens.words.count)
    guard start + 4 < limit, tokens.words[start].shape.contains(.sentenceStart),
      RoleWords.determiners.contains(tokens.words[start].key),
      let end = roleEnd(from: start, min(limit, start + 24)), hasRole(start..<end)
    else { return nil }
    var comma = end
    while comma < limit, comma - end < 5, !isComma(comma, limit) { comma += 1 }
    guard comma + 1 < limit, isComma(comma, limit), Pronouns.isSubject(tokens.words[comma + 1].key)
    else { return nil }
    return start..<end
  }

  /// Where a role phrase that starts at `start` ends, if one does.
  private func roleEnd(from start: Int, _ limit: Int) -> Int? {
    guard start < limit else { return nil }
    let opens = RoleWords.determiners.contains(tokens.words[start].key)
    var index = start
    var hasRole = false
    while index < limit, index - start < 28 {
      let word = tokens.words[index]
      guard word.shape.contains(.word) || word.shape.contains(.possessive) else { break }
      if hasRole, isEnd(index, limit) { break }
      if word.lists.contains(.sayVerb), !word.lists.contains(.role) { return nil }
      let isPerson =
        isRole(word) && !isElder(index, start, limit) || opens && isPartisan(index, limit)
      if isPerson || word.shape.isSuperset(of: [.digit, .hyphenated]), index - start < 7 {
        hasRole = true
      }
      index += 1
    }
    // “the village's last sexton”: after a person's name any such phrase says what they are.
    if opens, !hasRole, index - start > 2, index - start < 10, !hasVerb(start..<index),
      index < limit,
      !tokens.words[index].shape.contains(.word),
      !tokens.words[start + 1].shape.contains(.capital),
      !tokens.words[start + 1].lists.contains(.date)
    {
      hasRole = true
    }
    let isEnded =
      index == limit || !tokens.words[index].shape.contains(.word) || isEnd(index, limit)
    guard hasRole, isEnded, index > start,
      opens || isRole(tokens.words[start])
        || index - start > 1 && tokens.words[start].lists.isDisjoint(with: [.function, .sayVerb])
    else { return nil }
    return index
  }

  /// “the elder” of two, which is no office.
  private func isElder(_ index: Int, _ start: Int, _ limit: Int) -> Bool {
    tokens.words[index].key == RoleWords.elder && index == start + 1
      && (index + 1 == limit || !tokens.words[index + 1].shape.contains(.word))
  }

  /// “a Democrat”, “the Orlander from Taven”: a people or a party as a noun.
  private func isPartisan(_ index: Int, _ limit: Int) -> Bool {
    guard tokens.words[index].lists.contains(.demonym) else { return false }
    guard index + 1 < limit, tokens.words[index + 1].shape.contains(.word) else { return true }
    let next = tokens.words[index + 1].key
    return next == Preposition.from || RoleWords.complements.contains(next)
      || Preposition.who.contains(next)
  }

  /// Whether a role phrase is over before the word: “who”, “with”, “for nineteen years”, “of 81”.
  private func isEnd(_ index: Int, _ limit: Int) -> Bool {
    let key = tokens.words[index].key
    if Preposition.who.contains(key) || RoleWords.ends.contains(key) { return true }
    guard RoleWords.complements.contains(key), index + 1 < limit else { return false }
    let next = tokens.words[index + 1]
    let isYears = index + 2 < limit && RoleWords.years.contains(tokens.words[index + 2].key)
    return next.shape.contains(.digit) && next.length < 4
      && (index + 2 == limit || !tokens.words[index + 2].shape.contains(.word))
      || isYears && (RoleWords.numbers.contains(next.key) || next.shape.contains(.digit))
  }

  private func hasVerb(_ words: Range<Int>) -> Bool {
    tokens.words[words].contains {
      $0.lists.contains(.personVerb) || Pronouns.isPronoun($0.key)
    }
  }
}
