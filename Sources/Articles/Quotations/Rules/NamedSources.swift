/// Somebody is named as the source: according to Ruiz, in the words of Ruiz, citing Ruiz.
extension QuotationRule {
  static let sources = [accordingTo, citing, quotedAsSaying]

  static let accordingTo = QuotationRule(
    name: "according-to",
    summary: "Credited with “according to” in the same sentence.",
    finds: [
      .init(
        text: "The plan is “a hole with a budget”, according to Ruiz.",
        quotation: "a hole with a budget", speaker: "Ruiz", cue: "according to"),
      .init(
        text: "According to Ruiz, the plan is “a hole with a budget”.",
        quotation: "a hole with a budget", speaker: "Ruiz", cue: "According to"),
    ],
    ignores: ["It all went according to plan, and “Salt” opened."]
  ) { site in
    let tokens = site.passage.tokens
    guard let (phrase, cue) = site.accordingTo() else { return nil }
    let isNear = abs(phrase.range.lowerBound - site.index) < 7
    let head = site.passage.tokens[phrase.head]
    let isPerson =
      head.isName || head.isIn([.person, .pronoun, .objectPronoun])
      || head.isCapital && !head.lists.contains(.outlet)
    let opens = phrase.range.lowerBound - site.sentence.lowerBound < 5
    // “Ruiz decided, according to the summary, that ‘…’”: words that Ruiz chose.
    if let at = site.passage.token(startingAt: cue.start), at - 2 > site.sentence.lowerBound,
      at < site.index, tokens[at - 1].isIn(.comma), site.passage.isVerb(at - 2),
      let subject = site.passage.mainSubject(from: site.sentence.lowerBound, to: at - 2)
    {
      return Credit(subject, cue: site.span(ofToken: at - 2), confidence: 0.8)
    }
    return Credit(
      phrase, cue: cue, confidence: isNear ? 0.78 : opens && isPerson ? 0.74 : opens ? 0.52 : 0.6)
  }

  static let citing = QuotationRule(
    name: "citing",
    summary: "Taken from somebody else, who is cited beside the quotation.",
    finds: [
      .init(
        text: "The paper, citing his sister, reported that he was “fast asleep at home”.",
        quotation: "fast asleep at home", speaker: "his sister", cue: "citing"),
      .init(
        text: "The plan is “a joke,” the Courier reported, citing Ana Ruiz.",
        quotation: "a joke,", speaker: "Ana Ruiz", cue: "citing"),
    ],
    ignores: ["“We lost the roof,” Ruiz said, citing a report."]
  ) { site in
    let tokens = site.passage.tokens
    if let (phrase, cue) = site.citedBehind {
      return Credit(phrase, cue: site.span(ofToken: cue), confidence: 0.97)
    }
    let start = max(site.sentence.lowerBound, site.index - 20)
    guard
      let cue = (start..<site.index).last(where: {
        QuotationSite.citations.contains(tokens[$0].key)
      }),
      let phrase = site.passage.nounPhrase(startingAt: cue + 1, to: site.index)
    else { return nil }
    // “Ruiz, citing the inquiry, would say only that”: a thing does not speak for him.
    let head = tokens[phrase.head]
    let isPerson =
      head.isName || head.isCapital || head.isIn([.pronoun, .objectPronoun, .person])
      || tokens[phrase.range.lowerBound].isIn(.possessivePronoun)
    return Credit(
      phrase, cue: site.span(ofToken: cue), confidence: isPerson ? 0.93 : 0.5)
  }

  static let quotedAsSaying = QuotationRule(
    name: "quoted-as-saying",
    summary: "An outlet quotes somebody as saying the words.",
    finds: [
      .init(
        text: "The agency quoted Ana Ruiz as saying: “We lost the roof.”",
        quotation: "We lost the roof.", speaker: "Ana Ruiz", cue: "quoted")
    ],
    ignores: ["Ana Ruiz was quoted as saying “we lost the roof”."]
  ) { site in
    site.quotedAsSaying.map { phrase, _, cue in
      Credit(phrase, cue: site.span(ofToken: cue), confidence: 0.98)
    }
  }
}

extension QuotationSite {
  /// Whom the sentence names after “according to”, nearest the quotation.
  func accordingTo() -> (NounPhrase, Span)? {
    let tokens = passage.tokens
    var at = index + 1
    while at + 2 < sentence.upperBound, at < index + 30 {
      if tokens[at].isQuotation, at > index + 1 { break }
      if let found = sourcePhrase(at: at) { return found }
      at += 1
    }
    at = sentence.lowerBound
    guard at + 2 < index else { return nil }
    if let found = sourcePhrase(at: at) { return found }
    // “…, in the words of Ruiz, ‘…’”
    at = index - 3
    while at > sentence.lowerBound, at > index - 14 {
      if let found = sourcePhrase(at: at), found.0.range.upperBound <= index { return found }
      at -= 1
    }
    return nil
  }

  private func sourcePhrase(at index: Int) -> (NounPhrase, Span)? {
    let tokens = passage.tokens
    guard index + 2 < sentence.upperBound else { return nil }
    let first = tokens[index].key
    var start = index + 2
    if first == Self.according, tokens[index + 1].key == Passage.to {
    } else if first == Self.per || first == Self.citing {
      start = index + 1
    } else if first == Self.asWord, Self.passed.contains(tokens[index + 1].key),
      tokens[index + 2].key == Passage.by
    {
      start = index + 3
    } else if first == Self.words, tokens[index + 1].key == Passage.of {
    } else if first == Self.inWord, let phrase = ownWords(at: index + 1) {
      return (phrase, span(index..<(phrase.range.upperBound + 2)))
    } else if index > sentence.lowerBound || index + 4 >= sentence.upperBound
      || tokens[index + 2].key != Self.words
    {
      return nil
    } else {
      // “In the words of Ruiz”
      start = index + 4
    }
    guard start < sentence.upperBound,
      let phrase = passage.nounPhrase(startingAt: start, to: sentence.upperBound)
    else { return nil }
    // “according to plan”
    let head = tokens[phrase.head]
    guard
      head.isName || head.isCapital || phrase.range.count > 1
        || head.isIn([.person, .pronoun, .objectPronoun, .quantifier])
    else {
      return nil
    }
    return (phrase, span(index..<start))
  }

  /// “in Ruiz’s words”, “in the mayor’s own words”
  private func ownWords(at first: Int) -> NounPhrase? {
    let tokens = passage.tokens
    let end = min(sentence.upperBound, first + 8)
    guard first < end,
      let words = (first..<end).first(where: { Self.views.contains(tokens[$0].key) })
    else { return nil }
    if words == first + 1, tokens[first].isIn(.possessivePronoun) {
      return NounPhrase(range: first..<words, head: first)
    }
    guard
      let mark = (first..<words).last(where: { tokens[$0].shape.contains(.possessive) }),
      mark > first, words - mark < 3
    else { return nil }
    return passage.nounPhrase(endingAt: mark - 1, from: first)
  }

  static let inWord = Word.key("in")
  private static let according = Word.key("according")
  private static let words = Word.key("words")
  private static let views: Set<UInt32> = Set(
    ["words", "view", "opinion", "telling", "account"].map { Word.key($0) })
  private static let per = Word.key("per")
  private static let citing = Word.key("citing")
  static let citations: Set<UInt32> = [citing, Word.key("quoting")]
  private static let asWord = Word.key("as")
  private static let passed: Set<UInt32> = Set(
    ["reported", "quoted", "cited", "relayed", "told", "described", "put"].map { Word.key($0) })
}
