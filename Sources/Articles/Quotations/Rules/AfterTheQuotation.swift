/// The speaker stands behind the quotation: “…,” said Ruiz. “…,” Ruiz said. “…” — Ruiz
extension QuotationRule {
  static let afterTheQuotation = [
    verbSpeaker, speakerVerb, putIt, dashName, clauseBehind,
  ]

  static let verbSpeaker = QuotationRule(
    name: "verb-speaker",
    summary: "A verb of saying right behind the quotation, and who said it behind the verb.",
    finds: [
      .init(
        text: "“The bridge is safe,” said Ana Ruiz, the mayor.", quotation: "The bridge is safe,",
        speaker: "Ana Ruiz", cue: "said"),
      .init(
        text: "“Who pays?” asked one baker.", quotation: "Who pays?", speaker: "one baker",
        cue: "asked"),
      .init(
        text: "“Go,” shouted one baker. “Stay,” shouted another.", quotation: "Stay,",
        speaker: "another", cue: "shouted"),
    ],
    ignores: ["She read “The Salt Road” and said that nothing had changed."]
  ) { site in
    let tokens = site.passage.tokens
    guard let verb = site.behind(), tokens[verb].isWord else { return nil }
    var at = verb
    while at < site.sentence.upperBound, tokens[at].isIn(.adverb), !tokens[at].isName { at += 1 }
    guard at + 1 < site.sentence.upperBound else { return nil }
    let cue = tokens[at].cue
    // “…,” came the reply.
    if tokens[at].key == QuotationSite.came, site.isClosedByComma,
      let phrase = site.passage.nounPhrase(startingAt: at + 1, to: site.sentence.upperBound),
      tokens[phrase.head].cue.contains(.noun) || tokens[phrase.head].isIn(.person)
    {
      return Credit(phrase, cue: site.span(ofToken: at), confidence: 0.9)
    }
    // The open class: “…,” cracked Ruiz; “…,” dishes a friend.
    if !cue.isVerb, at == verb, site.isClosedByComma, tokens[at].isLower, !site.content.isTitleCase,
      tokens[at + 1].isName
        || tokens[at + 1].isCapital && !tokens[at + 1].isIn(.time)
          && !tokens[at + 1].shape.contains(.digit)
        || tokens[at + 1].isIn(.determiner),
      tokens[at].ending == .ed || tokens[at].ending == .s,
      !tokens[at].isIn([
        .preposition, .coordinator, .subordinator, .relative, .auxiliary, .person, .time,
      ]),
      let phrase = site.passage.nounPhrase(startingAt: at + 1, to: site.sentence.upperBound),
      !tokens[at + 1].isIn(.determiner) || tokens[phrase.head].isIn(.person)
    {
      let end = phrase.range.upperBound
      guard
        end >= site.sentence.upperBound
          || tokens[end].isIn([.comma, .stop, .relative, .preposition, .time, .bracket, .dash])
      else { return nil }
      return Credit(phrase, cue: site.span(ofToken: at), confidence: 0.85)
    }
    guard cue.isVerb, !cue.contains(.participle), !tokens[at].isCapital || cue.contains(.strong)
    else {
      return nil
    }
    guard tokens[at + 1].key != Passage.that,
      var phrase = site.passage.nounPhrase(startingAt: at + 1, to: site.sentence.upperBound)
        ?? site.another(at: at + 1)
    else { return nil }
    phrase = site.passage.joint(phrase, to: site.sentence.upperBound)
    // “…,” said she would stay: the verb has a clause of its own and another subject.
    let next = phrase.range.upperBound
    if next < site.sentence.upperBound, site.passage.isVerb(next) { return nil }
    let isSure = site.isClosedByComma
    if !cue.contains(.strong), !isSure { return nil }
    if site.passage.tokens[phrase.head].isIn(.time) { return nil }
    return Credit(
      phrase, cue: site.span(ofToken: at),
      confidence: isSure ? 0.97 : cue.contains(.twin) ? 0.6 : 0.8)
  }

  static let speakerVerb = QuotationRule(
    name: "speaker-verb",
    summary: "The speaker right behind the quotation, then the verb, perhaps after an aside.",
    finds: [
      .init(
        text: "“We lost the roof,” Ruiz said on Monday.", quotation: "We lost the roof,",
        speaker: "Ruiz", cue: "said"),
      .init(
        text: "“Why here?” Ruiz, the head of the harbour board, asked.", quotation: "Why here?",
        speaker: "Ruiz", cue: "asked"),
      .init(
        text: "“It floats,” she riffed.", quotation: "It floats,", speaker: "she", cue: "riffed"),
    ],
    ignores: ["The film “Salt” opened in May."]
  ) { site in
    let passage = site.passage
    let tokens = passage.tokens
    let end = site.sentence.upperBound
    // “Ruiz said it was ‘a joke’, Reuters reported”: the outlet passes on what Ruiz said.
    if site.outletBehind != nil {
      let inner = cueBefore.match(site)?.confidence ?? 0
      if inner > 0.7 || site.citedBehind != nil { return nil }
    }
    guard var first = site.behind(), tokens[first].isWord else { return nil }
    // “…,” as Ruiz put it.
    if tokens[first].key == Passage.asWord, first + 2 < end { first += 1 }
    guard
      tokens[first].isName || tokens[first].isCapital
        || tokens[first].ending != .ing && !tokens[first].isIn(.verb),
      // A “pay as you sail” ticket that allows
      site.isClosedByComma || tokens[first].isName || tokens[first].isCapital
        || tokens[first].isIn([
          .determiner, .possessivePronoun, .pronoun, .quantifier, .person,
        ]) || tokens[first].ending == .s,
      var phrase = passage.nounPhrase(startingAt: first, to: end)
    else { return nil }
    // “Ruiz and Hale wrote”
    let and = phrase.range.upperBound
    if and + 2 < end, tokens[and].key == Passage.and,
      let other = passage.nounPhrase(startingAt: and + 1, to: end), other.range.upperBound < end,
      passage.isCueVerb(other.range.upperBound)
    {
      phrase = NounPhrase(range: first..<other.range.upperBound, head: phrase.head)
    }
    // “…,” a charge the officials of both parties reject
    if phrase.range.count > 2, tokens[first].isIn(.determiner), phrase.head > first + 1,
      QuotationSite.afterthoughts.contains(tokens[first + 1].key)
    {
      return nil
    }
    phrase = passage.withoutVerb(phrase, to: end, isSure: site.isClosedByComma)
    let isSure = site.isClosedByComma
    var at = phrase.range.upperBound
    // Asides: “, 45, a baker from Taven,” and “(Harbour Union)”.
    var asides = 0
    while at < end, asides < 3, tokens[at].isIn([.comma, .bracket, .dash, .relative, .preposition])
    {
      asides += 1
      let border: WordClass = tokens[at].isIn(.bracket) ? .bracket : [.comma, .dash]
      if tokens[at].isIn([.relative, .preposition]) {
        // “a woman from the hills who kept bees said”, “Hale of the union later said”
        guard
          let verb = (at + 1..<min(end, at + 14)).first(where: {
            tokens[$0].isQuotation || tokens[$0].isIn([.comma, .stop, .colon])
              || (passage.isCueVerb($0) && tokens[$0].cue.contains(.strong)
                && !tokens[$0].cue.contains(.participle))
          }), tokens[verb].cue.isVerb
        else { break }
        at = verb
        break
      }
      guard
        let close = (at + 1..<min(end, at + 25)).first(where: {
          tokens[$0].isIn(border) || border != .bracket && tokens[$0].endsWithComma
        })
      else {
        return nil
      }
      at = close + 1
      // “, 19, a student,”: one aside behind the other.
      let next = (at..<min(end, at + 12)).first { tokens[$0].isIn(border) || passage.isVerb($0) }
      if let next, next > at, tokens[next].isIn(border), tokens[close].isIn(.comma) {
        at = next + 1
      }
    }
    while at < end, tokens[at].isIn([.adverb, .auxiliary]), !tokens[at].isName { at += 1 }
    guard at < end, tokens[at].isWord, !tokens[at].isName else { return nil }
    let token = tokens[at]
    // “… ‘just friends,’ Ruiz went to sea”
    let mayBeElse = token.isIn(.verb) && site.index > site.sentence.lowerBound
    let isListed =
      token.cue.isVerb && !token.isIn([.preposition, .subordinator])
      && (token.cue.contains(.strong) || !mayBeElse)
    if isListed {
      let isPast = !token.cue.contains(.participle)
      guard isSure || token.cue.contains(.strong) && isPast else { return nil }
      // “As the crowd chanted ‘Out!’ the mayor grinned.”
      let before = site.index - 1
      if !site.content.endsWithComma, before > site.sentence.lowerBound,
        passage.isCueVerb(before), tokens[before].cue.contains(.strong)
      {
        return nil
      }
      return Credit(phrase, cue: site.span(ofToken: at), confidence: isSure ? 0.95 : 0.7)
    }
    // The open class: whatever a person does right behind a comma in a quotation.
    let head = tokens[phrase.head]
    let isLast =
      at + 1 >= end || tokens[at + 1].isIn([.stop, .comma, .adverb, .time, .preposition])
    let isDefinite =
      tokens[first].isIn([.determiner, .possessivePronoun]) && isLast
      && (token.ending == .s || token.ending == .ed)
    guard isSure, asides == 0, !head.isIn(.neuter),
      !mayBeElse,
      head.isName || head.isIn(.pronoun) || head.isCapital || isDefinite,
      token.isLower,
      !token.isIn([
        .preposition, .coordinator, .subordinator, .relative, .determiner, .pronoun, .auxiliary,
      ]), token.ending != .ly, !token.isIn(.person)
    else { return nil }
    return Credit(phrase, cue: site.span(ofToken: at), confidence: 0.85)
  }

  static let putIt = QuotationRule(
    name: "put-it",
    summary: "The quotation is what somebody says, or how: “…,” is how Ruiz puts it.",
    finds: [
      .init(
        text: "“A hole with a budget,” is how Ruiz puts it.", quotation: "A hole with a budget,",
        speaker: "Ruiz", cue: "is how")
    ],
    ignores: ["“Salt” is what the town lives on."]
  ) { site in
    let tokens = site.passage.tokens
    guard site.isClosedByComma, let verb = site.behind(), verb + 2 < site.sentence.upperBound,
      tokens[verb].isIn(.auxiliary), QuotationSite.ways.contains(tokens[verb + 1].key),
      let phrase = site.passage.nounPhrase(startingAt: verb + 2, to: site.sentence.upperBound)
    else { return nil }
    return Credit(phrase, cue: site.span(verb..<(verb + 2)), confidence: 0.85)
  }

  static let clauseBehind = QuotationRule(
    name: "clause-behind",
    summary: "The quotation stands in a clause that somebody is said to have said.",
    finds: [
      .init(
        text: "A “smell of tar and old rope” hung over the quay for weeks, Ruiz said.",
        quotation: "smell of tar and old rope", speaker: "Ruiz", cue: "said"),
      .init(
        text: "A “smell of tar and old rope” hung over the quay, said Ana Ruiz, the mayor.",
        quotation: "smell of tar and old rope", speaker: "Ana Ruiz", cue: "said"),
    ],
    ignores: ["The “Salt Road” was closed, and on Monday nobody said a word."]
  ) { site in
    let passage = site.passage
    let tokens = passage.tokens
    let end = site.sentence.upperBound
    guard site.index + 4 < end else { return nil }
    // “He was known for telling others ‘…’, Ruiz said”: hers, unless a plain verb is nearer.
    let hasOwn = (site.sentence.lowerBound..<site.index).contains {
      tokens[$0].cue.contains(.strong) && !tokens[$0].cue.contains(.participle)
        && passage.isCueVerb($0) && !passage.isPassive($0)
    }
    let confidence = hasOwn ? 0.76 : 0.95
    for comma in (site.index + 1..<end - 2) where tokens[comma].isIn(.comma) {
      if tokens[comma + 1].isPlainSaying, !Passage.takesPerson.contains(tokens[comma + 1].key),
        let phrase = passage.nounPhrase(startingAt: comma + 2, to: end),
        passage.maySpeak(phrase) || tokens[phrase.head].isIn(.pronoun)
      {
        return Credit(phrase, cue: site.span(ofToken: comma + 1), confidence: confidence)
      }
      guard
        let phrase = passage.nounPhrase(startingAt: comma + 1, to: end)
          .map({ passage.withoutVerb($0, to: end, isSure: false) })
      else { continue }
      let verb = phrase.range.upperBound
      guard verb < end,
        tokens[verb].isPlainSaying
          || tokens[verb].ending == .s && tokens[verb].cue.contains(.strong)
            && !tokens[phrase.head].isIn(.plural),
        verb + 1 >= end || tokens[verb + 1].isIn([.stop, .comma, .time, .preposition, .relative]),
        passage.maySpeak(phrase) || tokens[phrase.head].isIn(.pronoun)
      else { continue }
      return Credit(phrase, cue: site.span(ofToken: verb), confidence: confidence)
    }
    return nil
  }

  static let dashName = QuotationRule(
    name: "dash-name",
    summary: "A name behind a dash or on the line below, as under a motto or in a vox pop.",
    finds: [
      .init(
        text: "“The pears were always ours.” — Ana Ruiz, 32",
        quotation: "The pears were always ours.",
        speaker: "Ana Ruiz", cue: "—")
    ],
    ignores: ["“Salt” — a film about bread — opened in May."]
  ) { site in
    let tokens = site.passage.tokens
    let dash = site.index + 1
    guard dash + 1 < tokens.count, tokens[dash].isIn(.dash),
      tokens[dash + 1].isName || tokens[dash + 1].isCapital,
      let phrase = site.passage.nounPhrase(startingAt: dash + 1, to: tokens.count)
    else { return nil }
    let end = phrase.range.upperBound
    let isClosed = end >= tokens.count || tokens[end].isIn([.comma, .stop, .bracket])
    guard isClosed, site.content.words > 2 else { return nil }
    return Credit(phrase, cue: site.span(ofToken: dash), confidence: 0.85)
  }
}

extension QuotationSite {
  /// The word behind the quotation, a comma between them or not.
  func behind() -> Int? {
    var at = index + 1
    if at < sentence.upperBound, passage.tokens[at].isIn(.comma) { at += 1 }
    return at < sentence.upperBound ? at : nil
  }

  /// “another” and “both” alone: one more of those before.
  func another(at index: Int) -> NounPhrase? {
    let tokens = passage.tokens
    guard Self.others.contains(tokens[index].key),
      index + 1 >= sentence.upperBound || tokens[index + 1].isIn([.stop, .comma])
    else { return nil }
    return NounPhrase(range: index..<(index + 1), head: index)
  }

  private static let others: Set<UInt32> = Set(["another", "both"].map { Word.key($0) })

  /// Whether a comma, a question or an exclamation mark parts the quotation from what follows.
  var isClosedByComma: Bool {
    if content.endsWithComma || content.endsSentence { return true }
    let next = index + 1
    return next < sentence.upperBound && passage.tokens[next].isIn(.comma)
  }

  fileprivate static let afterthoughts: Set<UInt32> = Set(
    ["charge", "claim", "accusation", "notion", "idea", "term", "phrase", "label", "reference"]
      .map { Word.key($0) })

  fileprivate static let came = Word.key("came")
  fileprivate static let ways: Set<UInt32> = Set(["how", "all", "what"].map { Word.key($0) })
}
