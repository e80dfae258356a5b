/// What the words between two names say of who is whom.
struct NamingTies {
  /// Namings that mean whoever an earlier one means, by that one's place: “Ana Ruiz, born Ana
  /// Quell,”, “Emil Vask, better known as Sparrow”.
  var aliases: [Int: Int] = [:]
  /// Namings of somebody new with a name the story has already: “his son, also named Jonas Hale”.
  var namesakes: [Int] = []
  /// Namings of a full name with another age than its first bearer, by place; the value is the
  /// first naming with that age.
  var ages: [Int: Int] = [:]
  /// Titles given as names, by the place of the name they stand at: “Orrin Vask, Earl of Taven”.
  var titles: [Int: Int] = [:]

  init() {}

  init(_ namings: [Naming], in tokens: TokenizedArticle) {
    readAges(namings, tokens)
    for index in namings.indices {
      let naming = namings[index]
      if isTitle(naming, in: tokens) {
        titles[index] = Self.neighbour(of: index, namings, tokens)
        continue
      }
      guard index > 0, titles[index - 1] == nil else { continue }
      let before = namings[index - 1]
      let gap = before.words.upperBound..<naming.words.lowerBound
      guard before.words.upperBound <= naming.words.lowerBound else { continue }
      let isListed =
        gap.count == 1 && aliases[index - 1] != nil
        && Self.andOr.contains(tokens.words[gap.lowerBound].key)
      if gap.count < 28, naming.sentence == before.sentence,
        isListed || Self.isAlias(gap, tokens)
      {
        aliases[index] = index - 1
      } else if naming.form.parts.count > 1, naming.form.parts.last == before.form.parts.last,
        Self.isKin(before: naming, tokens)
      {
        namesakes.append(index)
      }
    }
  }

  /// “Jonas Hale, 34,” and “Jonas Hale, 61,” are two; a year or two may be a slip.
  private mutating func readAges(_ namings: [Naming], _ tokens: TokenizedArticle) {
    var known: [UInt64: [(age: Int, naming: Int)]] = [:]
    for (index, naming) in namings.enumerated() where naming.form.parts.count > 1 {
      guard let age = Self.age(after: naming, tokens) else { continue }
      let name = naming.form.identity
      if let same = known[name]?.first(where: { abs($0.age - age) < 6 }) {
        if same.naming != known[name]?.first?.naming { ages[index] = same.naming }
      } else {
        if known[name] != nil { ages[index] = index }
        if known[name, default: []].count < 8 { known[name, default: []].append((age, index)) }
      }
    }
  }

  /// The number between commas or brackets right behind a name.
  private static func age(after naming: Naming, _ tokens: TokenizedArticle) -> Int? {
    let sign = naming.words.upperBound
    guard sign + 2 < tokens.words.count,
      tokens.isSign(sign, 0x2C) && tokens.isSign(sign + 2, 0x2C)
        || tokens.isSign(sign, 0x28) && tokens.isSign(sign + 2, 0x29)
    else { return nil }
    let digits = tokens.utf8[tokens.words[sign + 1].span.range]
    guard digits.count < 4, digits.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    return digits.reduce(0) { 10 * $0 + Int($1 - 0x30) }
  }

  /// “, born ” – “, better known as ” – “ (née ” – “, whose real name is ”.
  private static func isAlias(_ gap: Range<Int>, _ tokens: TokenizedArticle) -> Bool {
    guard let close = gap.last else { return false }
    if isTranslation(gap, tokens) { return true }
    // Most gaps end with no such word, and need not be read.
    let end = tokens.words[close].shape.contains(.word) ? close : close - 1
    guard end >= gap.lowerBound, closers.contains(tokens.words[end].key) else { return false }
    let words = gap.filter { tokens.words[$0].shape.contains(.word) }
    guard let first = words.first else { return false }
    let keys = words.map { tokens.words[$0].key }
    if keys.count == 1 {
      let isApart = first > gap.lowerBound
      if Self.born.contains(keys[0]) && isApart || Self.alias.contains(keys[0]) { return true }
    }
    guard let end = keys.last else { return false }
    let lead = keys.suffix(6)
    if end == Self.as { return keys.suffix(4).contains { Self.known.contains($0) } }
    if Self.byName.contains(end) { return lead.contains { Self.known.contains($0) } }
    let isName = end == Self.name || Self.isOrWas.contains(end) && keys.dropLast().last == Self.name
    return isName && lead.contains { Self.real.contains($0) || Self.known.contains($0) }
  }

  /// “Orrin (Latin: ”: a language and a colon, inside brackets that are still open.
  private static func isTranslation(_ gap: Range<Int>, _ tokens: TokenizedArticle) -> Bool {
    let colon = gap.upperBound - 1
    return colon > gap.lowerBound && tokens.isSign(colon, 0x3A)
      && (tokens.words[colon - 1].lists.contains(.demonym)
        || tokens.words[colon - 1].key == Self.latin)
      && !gap.contains { tokens.isSign($0, 0x29) }
  }

  /// “his son, Jonas Hale”, “her mother, also called Ana Ruiz”, “son of Jonas Hale”.
  private static func isKin(before naming: Naming, _ tokens: TokenizedArticle) -> Bool {
    var index = naming.words.lowerBound - 1
    let floor = naming.sentence.lowerBound
    if index > floor, tokens.words[index].key == Preposition.of {
      return RoleWords.kin.contains(tokens.words[index - 1].key)
    }
    while index > floor, naming.words.lowerBound - index < 5 {
      let word = tokens.words[index]
      if RoleWords.kin.contains(word.key) || word.key == Self.namesake {
        let owner = tokens.words[index - 1]
        return RoleWords.determiners.contains(owner.key) || owner.shape.contains(.possessive)
          || !owner.shape.contains(.capital) && owner.shape.contains(.word)
      }
      guard !word.shape.contains(.word) || Self.called.contains(word.key) else { return false }
      index -= 1
    }
    return false
  }

  /// Whether the name is nothing but a title, which only a caller would give for one.
  private func isTitle(_ naming: Naming, in tokens: TokenizedArticle) -> Bool {
    guard naming.rule == FigureRule.given.name, !naming.words.isEmpty else { return false }
    return tokens.words[naming.words].allSatisfy {
      !$0.lists.isDisjoint(with: [.honorific, .role, .strip, .organisation])
        && $0.lists.isDisjoint(with: [.commonGivenName, .commonSurname])
    }
  }

  /// The name a title stands at: right behind it, or right before it and a comma.
  private static func neighbour(
    of index: Int, _ namings: [Naming], _ tokens: TokenizedArticle
  ) -> Int? {
    let words = namings[index].words
    if index + 1 < namings.count, namings[index + 1].words.lowerBound == words.upperBound {
      return index + 1
    }
    guard index > 0 else { return nil }
    let gap =
      namings[index - 1].words
      .upperBound..<max(
        namings[index - 1].words.upperBound, words.lowerBound)
    let isClose =
      gap.count < 5 && namings[index - 1].sentence == namings[index].sentence
      && gap.allSatisfy {
        let word = tokens.words[$0]
        return !word.shape.isDisjoint(with: [.capital, .digit]) || !word.shape.contains(.word)
          || word.key == Preposition.the
      }
    return isClose ? index - 1 : nil
  }

  private static func keys(_ words: String) -> Set<UInt32> {
    Set(words.split(separator: " ").map { Word.key($0.utf8) })
  }

  private static let born = keys("born née né nee formerly")
  private static let alias = keys("alias aka a.k.a a.k.a.")
  private static let closers = born.union(alias).union(isOrWas).union(byName).union([`as`, name])
  private static let real = keys("real birth given maiden stage pen")
  private static let isOrWas = keys("is was")
  private static let called = keys("also named called likewise named")
  private static let known = keys("known billed credited self-identified nicknamed")
  private static let byName = keys("pseudonym nickname sobriquet alias")
  private static let andOr = keys("and or")
  private static let latin = Word.key("latin")
  private static let `as` = Word.key("as")
  private static let name = Word.key("name")
  private static let namesake = Word.key("namesake")
}
