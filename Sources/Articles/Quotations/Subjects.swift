/// Who does what a verb says, without a parser.
extension Passage {
  /// The subject of the verb at `verb`, looked for no further left than `start`.
  func subject(ofVerbAt verb: Int, from start: Int, depth: Int = 0) -> NounPhrase? {
    guard depth < 4 else { return nil }
    if let inverted = invertedSubject(ofVerbAt: verb, from: start) { return inverted }
    var at = verb - 1
    var isInfinitive = false
    var isProgressive = false
    while at >= start, !tokens[at].isName {
      let token = tokens[at]
      if token.key == Passage.to, tokens[verb].cue.contains(.base) {
        isInfinitive = true
      } else if token.isIn(.auxiliary) {
        isProgressive = isProgressive || token.key != Self.not
      } else if !(token.isIn(.adverb) && !token.isIn([.preposition, .pronoun])) {
        break
      }
      at -= 1
    }
    guard at >= start else { return nil }
    if isVerb(at), !tokens[at].isIn(.auxiliary) {
      return governor(before: at + 1, from: start, depth: depth)
    }
    // “with the mayor calling it”
    if tokens[verb].cue.contains(.participle), !isProgressive, at == verb - 1,
      let phrase = nounPhrase(endingAt: at, from: start), phrase.range.lowerBound > start,
      tokens[phrase.range.lowerBound - 1].key == Self.with
    {
      return phrase
    }
    if isInfinitive || (tokens[verb].cue.contains(.participle) && !isProgressive) {
      return governor(before: verb, from: start, depth: depth)
    }
    if tokens[at].isIn(.bracket), let open = openingBracket(before: at, from: start) {
      at = open - 1
    }
    // “Ruiz on Monday said”
    if at > start, tokens[at].isIn(.time), !tokens[at].isName {
      var early = at
      while early > start, tokens[early].isIn(.time) { early -= 1 }
      if tokens[early].isIn(.preposition) { early -= 1 }
      if early >= start, isNounLike(early) { at = early }
    }
    guard at >= start else { return nil }
    let token = tokens[at]
    if token.isIn(.relative), !token.isIn(.determiner) || at == verb - 1 {
      return antecedent(ofRelativeAt: at, from: start, depth: depth)
    }
    // “Ruiz, who wrote ‘The Salt Road,’ said”
    if token.isIn([.comma, .dash]) || token.endsWithComma {
      return subjectBeforeAside(endingAt: at, from: start, depth: depth)
    }
    if token.isIn(.coordinator) { return governor(before: at, from: start, depth: depth) }
    if token.isQuotation { return governor(before: at, from: start, depth: depth) }
    guard let phrase = nounPhrase(endingAt: at, from: start) else {
      return governor(before: at, from: start, depth: depth)
    }
    if let thing = wordedThing(ofVerbAt: verb, from: start), phrase.head != thing.head {
      return thing
    }
    // “A sign that he had hung on the wall said”: the phrase before the verb belongs to “hung”.
    let first = phrase.range.lowerBound
    if first > start {
      let isObject =
        isVerb(first - 1)
        || (first - 2 >= start && tokens[first - 1].isIn(.preposition) && isVerb(first - 2))
      if isObject || tokens[phrase.head].isIn(.objectPronoun),
        let main = mainSubject(from: start, to: first), main.range.upperBound < first,
        tokens[main.range.upperBound].isIn([.relative, .comma, .preposition])
          // “The authors of the study published in the Courier said”
          || tokens[main.range.upperBound].ending == .ed && main.range.upperBound == first - 2
      {
        return main
      }
    }
    return joined(phrase, from: start)
  }

  /// “A banner hung from the bridge read”: the thing with words on it, a participle or a place
  /// behind it.
  private func wordedThing(ofVerbAt verb: Int, from start: Int) -> NounPhrase? {
    guard let thing = mainSubject(from: start, to: verb),
      !tokens[thing.head].cue.isDisjoint(with: [.document, .noun]),
      !tokens[thing.head].isName
    else { return nil }
    let participle = thing.range.upperBound
    guard participle + 2 < verb, verb - participle < 14 else { return nil }
    let isPlace = tokens[participle].isIn(.preposition)
    let isDone = tokens[participle].ending == .ed || Self.placed.contains(tokens[participle].key)
    guard isPlace || (isDone && tokens[participle + 1].isIn([.preposition, .adverb])),
      !(participle + 1..<verb).contains(where: {
        isVerb($0) || tokens[$0].isQuotation
          || tokens[$0].isIn([.relative, .coordinator, .subordinator, .comma, .pronoun])
      })
    else { return nil }
    return thing
  }

  private static let placed: Set<UInt32> = Set(
    ["hung", "held", "put", "set", "left", "stuck", "sent", "written", "seen", "made", "found"]
      .map { Word.key($0) })

  /// “Ruiz and Hale said”: the phrase with the one before “and”, where that starts its clause.
  private func joined(_ phrase: NounPhrase, from start: Int) -> NounPhrase {
    let first = phrase.range.lowerBound
    guard first - 2 >= start, tokens[first - 1].key == Passage.and, isNounLike(first - 2),
      let other = nounPhrase(endingAt: first - 2, from: start),
      other.range.lowerBound == start || tokens[other.range.lowerBound - 1].isIn([.comma])
        || tokens[other.range.lowerBound - 1].isQuotation
    else { return phrase }
    return NounPhrase(range: other.range.lowerBound..<phrase.range.upperBound, head: other.head)
  }

  /// “…,” said Ruiz: the phrase after a verb that stands right behind a quotation or a clause.
  private func invertedSubject(ofVerbAt verb: Int, from start: Int) -> NounPhrase? {
    guard tokens[verb].cue.contains(.strong), !tokens[verb].cue.contains(.participle),
      verb + 1 < tokens.count
    else { return nil }
    let limit = min(tokens.count, verb + 25)
    let before = verb > start ? tokens[verb - 1] : nil
    let isBehindQuotation =
      before.map {
        $0.isQuotation || ($0.isIn(.comma) && verb - 2 >= start && tokens[verb - 2].isQuotation)
      }
      ?? true
    guard isBehindQuotation || before?.isIn(.comma) == true else { return nil }
    guard tokens[verb + 1].key != Passage.that,
      let phrase = nounPhrase(startingAt: verb + 1, to: limit)
    else { return nil }
    // “Ruiz, who wrote ‘The Salt Road,’ tells her clients”
    if Self.tellings.contains(tokens[verb].key) { return nil }
    if isBehindQuotation, before != nil { return phrase }
    guard !Passage.takesPerson.contains(tokens[verb].key) else { return nil }
    let end = phrase.range.upperBound
    let isClosed =
      end >= tokens.count || tokens[end].isIn([.comma, .stop, .relative, .colon])
    let isPerson = tokens[phrase.head].isName || tokens[phrase.head].isIn([.person, .pronoun])
    return isClosed && isPerson ? phrase : nil
  }

  /// Verbs that a person can follow as the one spoken to.
  static let takesPerson: Set<UInt32> = Set(
    """
    told asked warned urged reminded informed advised assured reassured called quoted cited \
    thanked ordered instructed begged greeted welcomed notified congratulated joined
    """.split(separator: " ").map { Word.key($0.utf8) })

  private func openingBracket(before close: Int, from start: Int) -> Int? {
    var at = close - 1
    while at > start, close - at < 16 {
      if tokens[at].isIn(.bracket) { return at }
      at -= 1
    }
    return nil
  }

  /// The subject of the verb that a participle, an infinitive or a second verb hangs on.
  private func governor(before index: Int, from start: Int, depth: Int) -> NounPhrase? {
    var at = index - 1
    var plain: Int? = nil
    while at >= start, index - at < 50 {
      if isVerb(at), !tokens[at].cue.contains(.participle) {
        if tokens[at].cue.contains(.strong), !tokens[at].isIn(.auxiliary) {
          return subject(ofVerbAt: at, from: start, depth: depth + 1)
        }
        plain = at
      }
      at -= 1
    }
    if let main = mainSubject(from: start, to: index) { return main }
    return plain.flatMap { subject(ofVerbAt: $0, from: start, depth: depth + 1) }
  }

  /// The phrase that “who” or “which” stands for.
  private func antecedent(ofRelativeAt index: Int, from start: Int, depth: Int) -> NounPhrase? {
    var at = index - 1
    guard at >= start else { return nil }
    if tokens[at].isIn([.comma, .dash]) { at -= 1 }
    // “three ministers, two of whom said”
    if at > start, tokens[at].isIn(.preposition) { at -= 1 }
    guard at >= start, let phrase = nounPhrase(endingAt: at, from: start) else { return nil }
    // “They issued a statement which said”: they did.
    if tokens[phrase.head].cue.contains(.noun), !tokens[phrase.head].isName {
      if let main = mainSubject(from: start, to: phrase.range.lowerBound) { return main }
    }
    // “Ruiz, a baker and poet of Taven, who said”
    if !tokens[phrase.head].isName {
      var left = phrase.range.lowerBound - 1
      while left > start, index - left < 16, !tokens[left].isQuotation, !isVerb(left) {
        if tokens[left].isIn(.comma) {
          if tokens[left - 1].isName { return nounPhrase(endingAt: left - 1, from: start) }
          break
        }
        left -= 1
      }
    }
    // “Ruiz, the mayor, who said”
    if !tokens[phrase.head].isName, phrase.range.lowerBound - 2 >= start,
      tokens[phrase.range.lowerBound - 1].isIn(.comma), tokens[phrase.range.lowerBound - 2].isName
    {
      return nounPhrase(endingAt: phrase.range.lowerBound - 2, from: start)
    }
    return phrase
  }

  /// “Ruiz, the mayor of Taven, said”: the phrase before the aside that ends at `comma`.
  private func subjectBeforeAside(endingAt comma: Int, from start: Int, depth: Int) -> NounPhrase? {
    // “The mayor of Taven, Ana Ruiz, said”: the name.
    if comma > start, tokens[comma - 1].isCapital,
      let name = nounPhrase(endingAt: comma - 1, from: start), tokens[name.head].isCapital,
      tokens[name.range.lowerBound].isCapital, name.range.count < 5,
      name.range.lowerBound - 1 > start,
      tokens[name.range.lowerBound - 1].isIn([.comma, .dash]),
      tokens[name.head].isName
        || (name.head == comma - 1 && !tokens[name.range.lowerBound - 2].isName
          && !tokens[name.head].isIn(.person))
    {
      return withPartner(before: name.range.lowerBound - 1, from: start) ?? name
    }
    var at = comma - 1
    var asides = 0
    while at > start, comma - at < 45, asides < 4 {
      if tokens[at].isIn([.comma, .dash]) {
        asides += 1
        if let phrase = nounPhrase(endingAt: at - 1, from: start) {
          let head = tokens[phrase.head]
          let next = tokens[at + 1]
          // “Hale, of the harbour board, one of four, said”
          let first = phrase.range.lowerBound
          let isInside =
            first > start && tokens[first - 1].isIn([.preposition, .coordinator])
            && tokens[first - 1].key != Self.but
            && !(first - 2 > start && tokens[first - 1].isIn(.coordinator)
              && (tokens[first - 2].isQuotation || tokens[first - 2].isIn(.comma)))
          let mayNotBe = next.isIn(.coordinator) || head.shape.contains(.digit) || isInside
          if !mayNotBe,
            head.isName || head.isCapital || head.cue.contains(.document)
              || head.isIn([.person, .pronoun, .quantifier])
          {
            // “Ruiz, the mayor, who …, said”
            if !head.isName, first - 2 >= start, tokens[first - 1].isIn(.comma),
              tokens[first - 2].isName,
              let name = nounPhrase(endingAt: first - 2, from: start), tokens[name.head].isName
            {
              return name
            }
            return phrase
          }
        }
      } else if tokens[at].isQuotation {
        break
      }
      at -= 1
    }
    return mainSubject(from: start, to: comma)
  }

  /// “Ruiz and her deputy, Jonas Hale, said”: both, where the first is named.
  private func withPartner(before comma: Int, from start: Int) -> NounPhrase? {
    guard comma > start + 2, let second = nounPhrase(endingAt: comma - 1, from: start),
      second.range.lowerBound - 2 >= start, tokens[second.range.lowerBound - 1].key == Passage.and,
      tokens[second.range.lowerBound].isIn(.possessivePronoun),
      tokens[second.range.lowerBound - 2].isName,
      let first = nounPhrase(endingAt: second.range.lowerBound - 2, from: start)
    else { return nil }
    return first
  }

  /// The first noun phrase of a clause, what leads in left aside: “On Monday, in a speech, Ruiz”.
  func mainSubject(from start: Int, to end: Int) -> NounPhrase? {
    var at = start < lead ? min(lead, end) : start
    var steps = 0
    while at < end, steps < 8 {
      steps += 1
      let token = tokens[at]
      if token.isName || (token.isIn(.pronoun) && !token.isIn(.determiner)) { break }
      if token.isQuotation || token.isIn([.comma, .dash, .coordinator, .stop, .bracket])
        || !token.isWord
      {
        at += 1
        continue
      }
      if token.isIn([.determiner, .quantifier]) || token.shape.contains(.digit), at + 2 < end,
        tokens[at + 1].isIn(.time)
      {
        // “This Thursday the board said”
        at += 2
        continue
      }
      let isAside =
        token.isIn([.preposition, .subordinator]) || token.isIn(.time)
        || (token.isIn(.adverb) && !token.isIn(.determiner) && !leadsToSubject(at + 1, before: end))
        || (token.ending == .ing && !token.isIn(.determiner))
        || (token.ending == .ed
          && (token.cue.isVerb
            || at + 1 < end && tokens[at + 1].isIn([.preposition, .subordinator, .adverb])))
        || token.key == Passage.asked
      // “On Wednesday evening he put out a line, which”: the comma is further on than the subject.
      if isAside, let subject = subjectWithVerb(after: at, before: end) {
        at = subject
        break
      }
      guard isAside else {
        // “Then she”: the adverb is no part of the phrase.
        if token.isIn(.adverb), !token.isIn(.determiner), leadsToSubject(at + 1, before: end) {
          at += 1
          continue
        }
        break
      }
      guard let comma = (at + 1..<min(end, at + 40)).first(where: { tokens[$0].isIn(.comma) })
      else {
        // “Later he said”, “On Monday Ruiz said”.
        if token.isIn([.adverb, .coordinator, .subordinator]), !token.isIn(.preposition) {
          at += 1
          continue
        }
        guard
          let name = (at + 1..<min(end, at + 12)).first(where: {
            tokens[$0].isName || tokens[$0].isIn(.pronoun) && !tokens[$0].isIn(.determiner)
          })
        else { return nil }
        at = name
        break
      }
      at = comma + 1
    }
    guard at < end else { return nil }
    return nounPhrase(startingAt: at, to: min(tokens.count, at + 30))
  }

  /// A pronoun or a name with its verb right behind it, no comma before them.
  private func subjectWithVerb(after index: Int, before end: Int) -> Int? {
    guard tokens[index].isIn(.preposition) || tokens[index].isIn(.time) else { return nil }
    var at = index + 1
    while at + 1 < end, at < index + 10, !tokens[at].isIn(WordClass.clauseBorder),
      !tokens[at].isQuotation
    {
      let isSubject = tokens[at].isIn(.pronoun) && !tokens[at].isIn(.determiner)
      if isSubject, isVerb(at + 1) { return at }
      // “At a meeting on the island a man stood up”
      if tokens[at].isIn(.determiner), isNounLike(at - 1), at - 1 > index,
        let phrase = nounPhrase(startingAt: at, to: end), tokens[phrase.head].isIn(.person)
      {
        return at
      }
      at += 1
    }
    return nil
  }

  /// Whether a name, a pronoun or a determiner stands at `index`: “Then she”.
  private func leadsToSubject(_ index: Int, before end: Int) -> Bool {
    index < end
      && (tokens[index].isName || tokens[index].isIn([.pronoun, .determiner, .possessivePronoun]))
  }

  private static let tellings: Set<UInt32> = Set(["told", "tells"].map { Word.key($0) })
  private static let with = Word.key("with")
  private static let but = Word.key("but")
  private static let not = Word.key("not")
  static let asked = Word.key("asked")
}
