/// Reads the role a person is introduced with, before the name or after it.
///
///     Iraqi Prime Minister Adel Hale          Iraqi Prime Minister
///     the acting mayor of Taven, Ulla Ode,    the acting mayor of Taven
///     Jonas Vask, a baker from Dunmere,       a baker from Dunmere
struct RoleReader {
  let tokens: TokenizedArticle

  /// The role as the text has it, in one line.
  ///
  /// - Parameter free: the words around the name that belong to no other name.
  func role(of naming: Naming, within free: Range<Int>) -> String? {
    let sentenceEnd = naming.sentence.upperBound
    var naming = naming
    naming.sentence = naming.sentence.clamped(to: free)
    guard naming.sentence.contains(naming.words.lowerBound),
      let words = before(naming) ?? afterComma(naming, sentenceEnd) ?? beforeComma(naming)
    else { return nil }
    return text(words)
  }

  private func text(_ words: Range<Int>) -> String {
    tokens.text(words).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: Before

  /// Roles, peoples, bodies and small adjectives right before the name.
  private func before(_ naming: Naming) -> Range<Int>? {
    let end = naming.words.lowerBound
    var start = end
    var hasRole = false
    // “Mr.” and “Dr.” between role and name are no part of it.
    var last = end
    start = beforeOf(end, naming.sentence.lowerBound) ?? end
    if start < end { hasRole = true }
    while start > naming.sentence.lowerBound, end - start < 12 {
      let word = tokens.words[start - 1]
      guard word.shape.contains(.word) || word.shape.contains(.possessive) else { break }
      let lists = word.lists
      if isTitle(word) {
        hasRole = true
      } else if start == last, lists.contains(.honorific) {
        last = start - 1
      } else if start == last {
        break
      } else if !isModifier(word), !isOf(start - 1, naming.sentence.lowerBound, hasRole) {
        break
      }
      start -= 1
    }
    guard hasRole, start < last, let words = trimmed(start..<last) else { return nil }
    return withArticle(words, from: naming.sentence.lowerBound)
  }

  /// Where the “Secretary of State” right before a name starts.
  private func beforeOf(_ end: Int, _ start: Int) -> Int? {
    var index = end - 1
    while index > start, end - index < 6, tokens.words[index].shape.contains(.capital),
      !isTitle(tokens.words[index])
    {
      index -= 1
    }
    guard index > start, index < end - 1, tokens.words[index].key == Preposition.of,
      isTitle(tokens.words[index - 1])
    else { return nil }
    return index - 1
  }

  private func isTitle(_ word: Word) -> Bool {
    let lists = word.lists
    guard !lists.contains(.function) || lists.contains(.role) else { return false }
    if lists.contains(.role) { return true }
    guard lists.contains(.honorific) || lists.contains(.strip) else { return false }
    return !word.shape.contains(.dotted) && !Self.address.contains(word.key)
      && word.shape.contains(.capital)
  }

  /// Forms of address, which say nothing of what somebody does.
  private static let address = Set(
    [
      "mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady", "madam", "madame", "mx",
      "saint", "hon", "señor", "señora", "don", "doña", "herr", "frau", "monsieur", "messrs",
      "aunt", "uncle", "sayyed", "sayyid", "syed", "haji", "cllr", "sheikh", "sheik", "chief",
    ].map { Word.key($0) })

  /// What may stand between the start of the phrase and its role: “former”, “Iraqi”, “climate”.
  private func isModifier(_ word: Word) -> Bool {
    let lists = word.lists
    if lists.contains(.function) { return word.shape.contains(.allCapitals) }
    if word.shape.contains(.capital) || word.shape.contains(.possessive) { return true }
    return word.shape.contains(.lower) && !lists.contains(.sayVerb)
      && !lists.contains(.personVerb) && !lists.contains(.particle)
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
      Preposition.article.contains(tokens.words[words.lowerBound - 1].key)
    else { return words }
    return words.lowerBound - 1..<words.upperBound
  }

  /// “said” and other small words in front belong to the sentence, not to the role.
  private func trimmed(_ words: Range<Int>) -> Range<Int>? {
    var words = words
    while let first = words.first {
      let word = tokens.words[first]
      let isAdverb = !word.shape.contains(.capital) && endsWithLy(word)
      guard word.lists.contains(.date) || isAdverb || word.shape.contains(.possessive) else {
        break
      }
      words = first + 1..<words.upperBound
    }
    return words.isEmpty ? nil : words
  }

  private func endsWithLy(_ word: Word) -> Bool {
    word.length > 4 && tokens.utf8[word.end - 2] == 0x6C && tokens.utf8[word.end - 1] == 0x79
  }

  // MARK: After

  /// “, a retired baker from Dunmere,”, past an age if there is one.
  private func afterComma(_ naming: Naming, _ sentenceEnd: Int) -> Range<Int>? {
    var start = naming.words.upperBound
    var limit = naming.sentence.upperBound
    // Past “(남궁해린)”.
    if start < limit, tokens.utf8[Int(tokens.words[start].start)] == 0x28 {
      var close = start + 1
      while close < limit, close - start < 8, tokens.words[close].shape.contains(.word) {
        close += 1
      }
      start = close + 1
    }
    guard isComma(start, limit) else { return nil }
    start += 1
    if start + 1 < limit, tokens.words[start].shape.contains(.digit),
      tokens.words[start].length <= 3, isComma(start + 1, limit)
    {
      start += 2
    }
    // “the only candidate to succeed Hale” may name others, “mayor Jonas Vask” is the next one's.
    if start < limit, Preposition.article.contains(tokens.words[start].key) { limit = sentenceEnd }
    guard let end = roleEnd(from: start, limit), end < limit || limit == sentenceEnd else {
      return nil
    }
    return start..<end
  }

  /// “the mayor of Taven, Ulla Ode,”.
  private func beforeComma(_ naming: Naming) -> Range<Int>? {
    let comma = naming.words.lowerBound - 1
    guard comma > naming.sentence.lowerBound, isComma(comma, naming.sentence.upperBound) else {
      return nil
    }
    var start = comma
    while start > naming.sentence.lowerBound, comma - start < 10 {
      let word = tokens.words[start - 1]
      guard word.shape.contains(.word) || word.shape.contains(.possessive),
        !word.lists.contains(.sayVerb)
      else { return nil }
      start -= 1
      // “the leader of the opposition”: the first “the” goes with the role.
      let isInside =
        start > naming.sentence.lowerBound
        && tokens.words[start - 1].key == Preposition.of
      if Preposition.article.contains(word.key), !isInside, hasRole(start..<comma) {
        return start..<comma
      }
    }
    return nil
  }

  /// Where a role phrase that starts at `start` ends, if one does.
  private func roleEnd(from start: Int, _ limit: Int) -> Int? {
    guard start < limit else { return nil }
    let opens = Preposition.article.contains(tokens.words[start].key)
    var index = start
    var hasRole = false
    while index < limit, index - start < 28 {
      let word = tokens.words[index]
      guard word.shape.contains(.word) || word.shape.contains(.possessive) else { break }
      if Preposition.who.contains(word.key) || Self.ends.contains(word.key), hasRole { break }
      if word.lists.contains(.sayVerb), !word.lists.contains(.role) { return nil }
      if word.lists.contains(.role) || word.shape.isSuperset(of: [.digit, .hyphenated]),
        index - start < 7
      {
        hasRole = true
      }
      index += 1
    }
    // “the village's last sexton”: after a person's name any such phrase says what they are.
    if opens, !hasRole, index - start > 1, index - start < 10, !hasVerb(start..<index),
      index < limit,
      !tokens.words[index].shape.contains(.word),
      !tokens.words[start + 1].shape.contains(.capital),
      !tokens.words[start + 1].lists.contains(.date)
    {
      hasRole = true
    }
    let isEnded =
      index == limit || !tokens.words[index].shape.contains(.word)
      || Preposition.who.contains(tokens.words[index].key)
      || Self.ends.contains(tokens.words[index].key)
    guard hasRole, isEnded, index > start,
      opens || tokens.words[start].lists.contains(.role)
        || index - start > 1 && tokens.words[start].lists.isDisjoint(with: [.function, .sayVerb])
    else { return nil }
    return index
  }

  private func hasVerb(_ words: Range<Int>) -> Bool {
    tokens.words[words].contains {
      $0.lists.contains(.personVerb) || Pronouns.isPronoun($0.key)
    }
  }

  private func hasRole(_ words: Range<Int>) -> Bool {
    tokens.words[words].contains { $0.lists.contains(.role) }
  }

  /// Where a role phrase goes on to something else.
  private static let ends = Set(
    [
      "with", "was", "is", "were", "has", "had", "will", "now", "when", "until", "since", "after",
      "as", "because", "if", "but",
    ].map {
      Word.key($0)
    })

  private func isComma(_ index: Int, _ limit: Int) -> Bool {
    index < limit && tokens.isSign(index, 0x2C)
  }
}
