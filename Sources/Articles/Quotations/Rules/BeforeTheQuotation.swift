/// The cue stands before the quotation: Ruiz said: “…” Ruiz called it “…”
extension QuotationRule {
  static let beforeTheQuotation = [cueBefore, passiveBy, colon, slug, turn]

  static let cueBefore = QuotationRule(
    name: "cue-before",
    summary: "The nearest verb of saying or labelling before the quotation, and its subject.",
    finds: [
      .init(
        text: "Ana Ruiz, the mayor of Taven, said: “We lost the roof.”",
        quotation: "We lost the roof.", speaker: "Ana Ruiz", cue: "said"),
      .init(
        text: "Ruiz called the plan “a hole with a budget”.", quotation: "a hole with a budget",
        speaker: "Ruiz", cue: "called"),
      .init(
        text: "The harbour board turned the plan down, saying it was “mostly rope”.",
        quotation: "mostly rope", speaker: "The harbour board", cue: "saying"),
      .init(
        text: "Hale, who said the work was “done by Tuesday”, left.", quotation: "done by Tuesday",
        speaker: "Hale", cue: "said"),
    ],
    ignores: ["The reports of the board are called “the ledgers”."]
  ) { site in
    let passage = site.passage
    let tokens = passage.tokens
    let start = site.sentence.lowerBound
    guard site.ownerOfWords == nil else { return nil }
    // “Asked what she would say to them, Ruiz had one word: ‘…’”: what stands before the comma
    // is no cue.
    let first = site.mainClause ?? start
    var best: (verb: Int, confidence: Double)? = nil
    var quotations = 0
    var at = site.beforeAside - 1
    while at >= first, quotations < 4 {
      defer { at -= 1 }
      let token = tokens[at]
      if token.isQuotation {
        quotations += 1
        continue
      }
      if token.isIn(.semicolon), best == nil { break }
      guard token.cue.isVerb, passage.isCueVerb(at), !passage.isPassive(at) else { continue }
      let gap = Double(site.index - at)
      var confidence: Double
      if token.cue.contains(.strong) {
        confidence = 0.93 - 0.006 * gap
      } else if token.cue.contains(.labelling) {
        confidence = 0.9 - 0.008 * gap
      } else {
        confidence = gap < 4 ? 0.72 : 0.56 - 0.004 * gap
        // “expressed ‘deep regret’”
        if gap < 4, QuotationSite.voicings.contains(token.key) { confidence = 0.75 }
        // “In a letter to the town, Ruiz speaks of”
        if site.opensWithMessage { confidence += 0.2 }
        // “the study found that”
        if gap < 13, tokens[at].ending != .ing, at + 1 < site.index,
          tokens[at + 1].key == Passage.that
        {
          confidence = 0.82 - 0.004 * gap
        }
        // “so she went on: ‘…’”
        if gap < 4, site.leadingSign.map({ tokens[$0].isIn(.colon) }) == true { confidence = 0.9 }
      }
      confidence -= 0.08 * Double(quotations)
      if site.isInAside(verb: at) { continue }
      // “saying he recalled it ‘…’”
      if let inner = best, token.cue.contains(.strong), token.cue.contains(.participle),
        quotations == 0, at + 2 == inner.verb, tokens[at + 1].isIn(.pronoun)
      {
        best = (at, confidence)
        continue
      }
      if let inner = best, token.cue.contains(.strong), !token.cue.contains(.participle),
        quotations == 0, confidence > 0.6,
        tokens[inner.verb].isVerbAfterModal(in: passage, at: inner.verb)
          || site.isClause(ofVerb: inner.verb, behind: at)
      {
        // “A spokeswoman said boats would call ‘…’”: her words.
        best = (at, confidence)
        continue
      }
      if best.map({ confidence > $0.confidence + 0.05 }) ?? true { best = (at, confidence) }
    }
    guard let (verb, confidence) = best else { return nil }
    // “Days after insisting they were ‘…’”
    if tokens[verb].cue.contains(.participle), verb > start, verb - start < 4,
      tokens[verb - 1].isIn(.subordinator), tokens[verb + 1].isIn(.pronoun)
    {
      let phrase = NounPhrase(range: verb + 1..<verb + 2, head: verb + 1)
      return Credit(phrase, cue: site.span(ofToken: verb), confidence: confidence)
    }
    let found =
      site.subjectBehind(participle: verb) ?? passage.subject(ofVerbAt: verb, from: start)
    guard let phrase = found else { return nil }
    return Credit(
      phrase, cue: site.span(ofToken: verb), confidence: max(0.3, confidence))
  }

  static let passiveBy = QuotationRule(
    name: "passive-by",
    summary: "Called so by somebody: described by Ruiz as “…”.",
    finds: [
      .init(
        text: "The plan has been described by Ruiz as “a hole with a budget”.",
        quotation: "a hole with a budget", speaker: "Ruiz", cue: "described"),
      .init(
        text: "The plan was called “a hole with a budget” by Ruiz.",
        quotation: "a hole with a budget", speaker: "Ruiz", cue: "called"),
    ],
    ignores: ["The street is called “Salt Row” in old maps."]
  ) { site in
    let passage = site.passage
    let tokens = passage.tokens
    let start = max(site.sentence.lowerBound, site.index - 25)
    guard
      let verb = (start..<site.index).last(where: {
        !tokens[$0].cue.isDisjoint(with: [.labelling, .strong]) && passage.isPassive($0)
          && ($0 == start || tokens[$0 - 1].key != Passage.asWord)
      }
      )
    else { return nil }
    let end = min(site.sentence.upperBound, site.index + 6)
    guard let by = (verb + 1..<max(verb + 1, end)).first(where: { tokens[$0].key == Passage.by }),
      let phrase = passage.nounPhrase(startingAt: by + 1, to: site.sentence.upperBound)
    else { return nil }
    let gap = site.index - phrase.range.upperBound
    guard by > site.index || gap < 4 else { return nil }
    return Credit(phrase, cue: site.span(ofToken: verb), confidence: 0.9)
  }

  static let colon = QuotationRule(
    name: "colon",
    summary: "A colon leads from a sentence to the words of its subject.",
    finds: [
      .init(
        text: "Ana Ruiz spoke of the harbour: “We lost the roof.”", quotation: "We lost the roof.",
        speaker: "Ana Ruiz", cue: ":"),
      .init(
        text: "Hundreds of young bakers had one demand: “Bread before boats!”",
        quotation: "Bread before boats!", speaker: "Hundreds of young bakers", cue: "demand"),
    ],
    ignores: ["The answer: silence."]
  ) { site in
    let tokens = site.passage.tokens
    if let (phrase, noun) = site.ownerOfWords {
      return Credit(phrase, cue: site.span(ofToken: noun), confidence: 0.9)
    }
    guard let colon = site.leadingSign, tokens[colon].isIn([.colon, .dash, .comma]),
      let phrase = site.passage.mainSubject(from: site.sentence.lowerBound, to: colon)
    else { return nil }
    let head = tokens[phrase.head]
    let isLikely = head.isName || head.isIn([.pronoun, .person])
    // “Her answer was short: ‘…’”, “Ruiz’s message to the board: ‘…’”
    if tokens[colon].isIn(.colon), head.cue.contains(.noun) {
      let first = phrase.range.lowerBound
      let mark = (first..<phrase.head).last { tokens[$0].shape.contains(.possessive) }
      let owner =
        tokens[first].isIn(.possessivePronoun)
        ? NounPhrase(range: first..<(first + 1), head: first)
        : mark.flatMap { site.passage.nounPhrase(endingAt: $0 - 1, from: first) }
      if let owner { return Credit(owner, cue: site.span(ofToken: phrase.head), confidence: 0.75) }
    }
    if tokens[colon].isIn(.comma) {
      // “Ruiz also went online, ‘We lost the roof.’”
      let isSentence = !site.content.startsLower && site.content.words > 4
      return isSentence && isLikely
        ? Credit(phrase, cue: nil, confidence: 0.45) : nil
    }
    return Credit(phrase, cue: site.span(ofToken: colon), confidence: isLikely ? 0.7 : 0.5)
  }

  static let slug = QuotationRule(
    name: "slug",
    summary: "A name and a colon alone before the quotation, as in a transcript.",
    finds: [
      .init(
        text: "RUIZ: “We lost the roof.”", quotation: "We lost the roof.", speaker: "RUIZ", cue: ":"
      )
    ]
  ) { site in
    let tokens = site.passage.tokens
    // “A: ‘…’”
    if site.index == site.sentence.lowerBound + 2, let colon = site.leadingSign,
      tokens[colon].isIn(.colon), tokens[colon - 1].isCapital, tokens[colon - 1].isWord
    {
      let name = NounPhrase(range: colon - 1..<colon, head: colon - 1)
      return Credit(name, cue: site.span(ofToken: colon), confidence: 0.95)
    }
    // “A. ‘…’”
    if site.index == 1, tokens[0].shape.contains(.initial), tokens[0].end - tokens[0].start == 2 {
      return Credit(
        NounPhrase(range: 0..<1, head: 0), cue: site.span(ofToken: 0), confidence: 0.95)
    }
    guard let colon = site.leadingSign, tokens[colon].isIn(.colon),
      colon > site.sentence.lowerBound, colon - site.sentence.lowerBound < 5,
      let phrase = site.passage.nounPhrase(startingAt: site.sentence.lowerBound, to: colon),
      phrase.range == site.sentence.lowerBound..<colon, tokens[phrase.head].isCapital
    else { return nil }
    return Credit(phrase, cue: site.span(ofToken: colon), confidence: 0.95)
  }
}

extension QuotationRule {
  static let turn = QuotationRule(
    name: "turn",
    summary: "Words in marks inside a turn of a transcript, where nothing nearer is said to speak.",
    finds: [
      .init(
        text: "RUIZ: They came twice. My rival voted against “every single boat”.",
        quotation: "every single boat", speaker: "RUIZ", cue: ":")
    ],
    ignores: ["Note: the board is called “the ledger of boats”."]
  ) { site in
    guard site.passage.isTurn, site.index > 2, site.content.words > 2 else { return nil }
    return Credit(
      NounPhrase(range: 0..<1, head: 0), cue: site.span(ofToken: 1), confidence: 0.5)
  }
}

extension Passage.Token {
  /// Whether it is a labelling or weak verb in its bare form, as after “would”.
  fileprivate func isVerbAfterModal(in passage: Passage, at index: Int) -> Bool {
    cue.contains(.base) && !cue.contains(.strong) && index > 0
      && passage.tokens[index - 1].isIn(.auxiliary)
  }
}

extension QuotationSite {
  /// Whether the verb at `inner` belongs to the clause that is the content of the one at `outer`,
  /// and nobody with a name does it: “Ruiz said the board had called it ‘…’”.
  func isClause(ofVerb inner: Int, behind outer: Int) -> Bool {
    let tokens = passage.tokens
    guard inner - outer < 12, inner - outer > 1, !Passage.takesPerson.contains(tokens[outer].key),
      !tokens[inner].cue.contains(.participle)
    else { return false }
    return !(outer + 1..<inner).contains {
      tokens[$0].isName || tokens[$0].isQuotation || tokens[$0].isIn(WordClass.clauseBorder)
        || tokens[$0].isIn(.coordinator) || tokens[$0].key == Self.what
        || (tokens[$0].isIn(.relative) && $0 > outer + 1)
        || tokens[$0].isCapital
    }
  }

  /// Weak verbs that hardly go with anything but words.
  static let voicings: Set<UInt32> = Set(
    ["expressed", "expresses", "voiced", "blamed", "blames", "spoke", "speaks"]
      .map { Word.key($0) })
  private static let what = Word.key("what")

  /// Where the clause before a colon begins, behind “Asked …,” or “When …,”.
  var mainClause: Int? {
    let tokens = passage.tokens
    let start = sentence.lowerBound
    guard let colon = leadingSign, tokens[colon].isIn(.colon), colon - start > 6,
      tokens[start].key == Passage.asked || tokens[start].isIn([.subordinator, .preposition])
    else { return nil }
    return (start + 2..<colon - 2).first {
      tokens[$0].isIn(.comma)
        && (tokens[$0 + 1].isName || tokens[$0 + 1].isIn(.pronoun))
        && (passage.isVerb($0 + 2) || tokens[$0 + 2].isName)
    }.map { $0 + 1 }
  }

  /// “Calling it ‘…’, Ruiz left”: the subject of a participle that opens its sentence.
  func subjectBehind(participle verb: Int) -> NounPhrase? {
    let tokens = passage.tokens
    guard tokens[verb].cue.contains(.participle), verb == sentence.lowerBound,
      index + 2 < sentence.upperBound, content.endsWithComma || tokens[index + 1].isIn(.comma)
    else { return nil }
    let first = tokens[index + 1].isIn(.comma) ? index + 2 : index + 1
    return passage.nounPhrase(startingAt: first, to: sentence.upperBound)
  }

  /// Whether a verb before the quotation stands in an aside that ends before the quotation does
  /// begin: “The board, which nobody had asked, found ‘…’”.
  func isInAside(verb: Int) -> Bool {
    let tokens = passage.tokens
    // “(44 percent say so)”
    if let open = (max(sentence.lowerBound, verb - 12)..<verb).last(where: {
      tokens[$0].isIn(.bracket)
    }), tokens[open].shape.contains(.spaceBefore),
      (verb + 1..<max(verb + 1, index)).contains(where: {
        tokens[$0].isIn(.bracket) && !tokens[$0].shape.contains(.spaceBefore)
      })
    {
      return true
    }
    let first = max(sentence.lowerBound, verb - 9)
    guard let comma = (first..<verb).last(where: { tokens[$0].isIn([.comma, .dash]) }),
      tokens[comma + 1].isIn(.relative)
    else { return false }
    return (verb + 1..<max(verb + 1, index - 1)).contains {
      tokens[$0].isIn([.comma, .dash]) && $0 + 1 < index
        && (passage.isVerb($0 + 1) || tokens[$0 + 1].isIn(.adverb))
    }
  }

  /// “The crowd had one demand: ‘…’”: the crowd, and the noun for its words.
  var ownerOfWords: (NounPhrase, noun: Int)? {
    let tokens = passage.tokens
    guard let colon = leadingSign, tokens[colon].isIn(.colon), colon - 3 > sentence.lowerBound,
      !tokens[colon - 1].isName,
      tokens[colon - 1].cue.contains(.noun) || tokens[colon - 1].cue.contains(.twin)
    else { return nil }
    let first = max(sentence.lowerBound + 1, colon - 6)
    guard let have = (first..<colon - 1).last(where: { Self.formsOfHave.contains(tokens[$0].key) }),
      tokens[have + 1].isIn([.determiner, .quantifier, .possessivePronoun]),
      !(have + 1..<colon - 1).contains(where: { passage.isVerb($0) }),
      let subject = passage.mainSubject(from: sentence.lowerBound, to: have),
      subject.range.upperBound <= have
    else { return nil }
    return (subject, colon - 1)
  }

  private static let formsOfHave: Set<UInt32> = Set(["had", "has", "have"].map { Word.key($0) })

  /// The quotation, or the first of the two dashes of an aside right before it.
  var beforeAside: Int {
    let last = index - 1
    guard last > sentence.lowerBound, passage.tokens[last].isIn(.dash) else { return index }
    let first = max(sentence.lowerBound, last - 25)
    return (first..<last).last { passage.tokens[$0].isIn(.dash) } ?? index
  }

  /// The sign right before the quotation.
  var leadingSign: Int? {
    let before = index - 1
    return before > sentence.lowerBound && !passage.tokens[before].isWord ? before : nil
  }
}

extension Passage {
  /// Whether the verb at `index` is a past participle after a form of “be”: “was called”, or one
  /// that trails its noun: “a street called”.
  func isPassive(_ index: Int) -> Bool {
    let token = tokens[index]
    guard !token.cue.contains(.participle), !token.cue.contains(.base) else { return false }
    var at = index - 1
    while at >= 0, tokens[at].isIn(.adverb), !tokens[at].isIn(.auxiliary) { at -= 1 }
    guard at >= 0 else { return false }
    if Passage.formsOfBe.contains(tokens[at].key) { return true }
    // “A man accused of”
    if index + 1 < tokens.count, token.key == Passage.accused, tokens[index + 1].key == Passage.of {
      return true
    }
    if tokens[at].isIn(.subordinator), token.cue.contains(.labelling) { return true }
    // “what he called”, “nicknamed” behind a comma, “known as”
    if index + 1 < tokens.count, tokens[index + 1].key == Passage.by { return true }
    if index + 1 < tokens.count, token.ending == .ed,
      tokens[index + 1].key == Passage.by
        || (index + 2 < tokens.count && tokens[index + 2].key == Passage.by
          && !tokens[index + 1].isIn([.relative, .determiner, .pronoun, .comma]))
    {
      return true
    }
    guard Passage.nameGivers.contains(token.key) else { return false }
    guard index + 1 < tokens.count,
      tokens[index + 1].isQuotation
        || (tokens[index + 1].isIn(.determiner) && index + 2 < tokens.count
          && tokens[index + 2].isQuotation)
    else { return false }
    guard tokens[at].isIn([.comma, .bracket]) || (tokens[at].isLower && isNounLike(at)) else {
      return false
    }
    // “a street called”; but “the minister called”.
    return !tokens[at].isIn([.person, .pronoun])
  }

  private static let formsOfBe: Set<UInt32> = Set(
    ["is", "are", "was", "were", "be", "been", "being", "get", "got"].map { Word.key($0) })
  static let accused = Word.key("accused")
  private static let nameGivers: Set<UInt32> = Set(
    [
      "called", "nicknamed", "dubbed", "termed", "labelled", "labeled", "branded", "billed",
      "tagged",
    ]
    .map { Word.key($0) })
}
