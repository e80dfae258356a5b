/// A noun or a possessive does the work of the verb: her warning that “…”, a sign reading “…”.
extension QuotationRule {
  static let wordsForWords = [sign, speechNoun, possessive, sentenceSubject]

  static let sign = QuotationRule(
    name: "sign",
    summary: "Words on a thing: a sign reading, a banner that says.",
    finds: [
      .init(
        text: "A banner reading “Bread before boats” hung there.", quotation: "Bread before boats",
        speaker: "A banner", cue: "reading")
    ],
    ignores: ["She was reading “Salt” on the quay."]
  ) { site in
    let passage = site.passage
    let tokens = passage.tokens
    let verb = site.index - 1
    guard verb > site.sentence.lowerBound, tokens[verb].cue.isVerb,
      tokens[verb].cue.contains(.participle)
    else { return nil }
    guard let phrase = passage.nounPhrase(endingAt: verb - 1, from: site.sentence.lowerBound) else {
      return nil
    }
    guard tokens[phrase.head].cue.contains(.document), !tokens[phrase.head].isName else {
      return nil
    }
    return Credit(phrase, cue: site.span(ofToken: verb), confidence: 0.94)
  }

  static let speechNoun = QuotationRule(
    name: "speech-noun",
    summary: "A noun for words right before the quotation: the chant of, her warning that.",
    finds: [
      .init(
        text: "The chant of “Bread before boats” grew louder.", quotation: "Bread before boats",
        speaker: "The chant", cue: "chant"),
      .init(
        text: "Nobody heeded her warning that “the rope is rotten”.",
        quotation: "the rope is rotten", speaker: "her", cue: "warning"),
    ],
    ignores: ["He paid with a note of “ten crowns” face value and left."]
  ) { site in
    let passage = site.passage
    let tokens = passage.tokens
    let start = site.sentence.lowerBound
    var at = site.index - 1
    guard at > start else { return nil }
    let link = tokens[at]
    if link.key == Passage.of || link.key == Passage.that || link.key == Passage.to
      || link.isIn([.colon, .comma])
    {
      at -= 1
    }
    guard at >= start, tokens[at].cue.contains(.noun), !tokens[at].isName, !passage.isVerb(at),
      let phrase = passage.nounPhrase(endingAt: at, from: start)
    else { return nil }
    let first = phrase.range.lowerBound
    let cue = site.span(ofToken: at)
    if tokens[first].isIn(.possessivePronoun) {
      let owner = NounPhrase(range: first..<(first + 1), head: first)
      return Credit(owner, cue: cue, confidence: 0.62)
    }
    if let mark = phrase.range.last(where: { tokens[$0].shape.contains(.possessive) }),
      mark > first,
      let owner = passage.nounPhrase(endingAt: mark - 1, from: start)
    {
      return Credit(owner, cue: cue, confidence: 0.62)
    }
    guard link.key == Passage.of || link.isIn(.colon) else { return nil }
    // “The crowd broke into chants of ‘…’”
    if first > start, let subject = passage.mainSubject(from: start, to: first),
      subject.range.upperBound < first,
      passage.isVerb(subject.range.upperBound)
        || tokens[first - 1].isIn(.preposition),
      tokens[subject.head].isName || tokens[subject.head].isIn([.person, .pronoun]),
      !tokens[subject.head].isIn(.neuter)
    {
      return Credit(subject, cue: cue, confidence: 0.6)
    }
    return Credit(phrase, cue: cue, confidence: 0.58)
  }

  static let possessive = QuotationRule(
    name: "possessive",
    summary: "Somebody's own words in the middle of the writer's: Ruiz's “…”.",
    finds: [
      .init(
        text: "The town still laughs at Ana Ruiz’s “hole with a budget”.",
        quotation: "hole with a budget", speaker: "Ana Ruiz")
    ],
    ignores: ["The band’s “Harbour Lights” sold well."]
  ) { site in
    let passage = site.passage
    let tokens = passage.tokens
    let before = site.index - 1
    guard before >= site.sentence.lowerBound, !site.content.isTitleCase else { return nil }
    if tokens[before].isIn(.possessivePronoun) {
      return Credit(NounPhrase(range: before..<(before + 1), head: before), confidence: 0.42)
    }
    guard tokens[before].shape.contains(.possessive), before > site.sentence.lowerBound,
      let owner = passage.nounPhrase(endingAt: before - 1, from: site.sentence.lowerBound)
    else { return nil }
    // “Ruiz’s ‘hole with a budget’ remark”
    let next = site.index + 1
    if next < site.sentence.upperBound, tokens[next].cue.contains(.noun) {
      return Credit(owner, cue: site.span(ofToken: next), confidence: 0.86)
    }
    return Credit(owner, confidence: tokens[owner.head].isName ? 0.5 : 0.4)
  }

  static let sentenceSubject = QuotationRule(
    name: "sentence-subject",
    summary: "No cue at all: the fragment is put in the mouth of the sentence’s subject.",
    finds: [
      .init(
        text: "Ana Ruiz will open it “before the herring come back”.",
        quotation: "before the herring come back", speaker: "Ana Ruiz")
    ],
    ignores: ["The street has a “bakery”."]
  ) { site in
    let passage = site.passage
    guard site.sentence.lowerBound < site.index, site.content.words > 2, !site.content.isTitleCase,
      let phrase = passage.mainSubject(from: site.sentence.lowerBound, to: site.index)
    else { return nil }
    let head = passage.tokens[phrase.head]
    let isThing = head.isIn([.neuter, .objectPronoun]) && !head.isIn([.male, .female])
    if site.opensWithMessage, head.isName || head.isIn([.pronoun, .person]) {
      return Credit(phrase, confidence: 0.74)
    }
    guard !isThing || phrase.range.upperBound == site.index else { return nil }
    guard head.isName || head.isIn([.pronoun, .person]) || head.cue.contains(.document) else {
      return nil
    }
    return Credit(phrase, confidence: 0.4)
  }
}

extension QuotationSite {
  /// “In a later tweet,”: whoever the sentence is about wrote it.
  var opensWithMessage: Bool {
    let tokens = passage.tokens
    let first = sentence.lowerBound
    guard tokens[first].key == Self.inWord else { return false }
    let end = min(index, first + 7)
    guard let comma = (first..<max(first, end)).first(where: { tokens[$0].isIn(.comma) }) else {
      return false
    }
    return (first..<comma).contains { Self.messages.contains(tokens[$0].key) }
  }

  private static let messages: Set<UInt32> = Set(
    """
    tweet tweets statement letter post posts email e-mail message memo note video filing caption op-ed
    """.split(separator: " ").map { Word.key($0.utf8) })
}
