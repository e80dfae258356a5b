/// No cue of its own: the speaker of the words before goes on, or the sentence before leads in.
extension QuotationRule {
  static let carriedOver = [
    resumed, carriedOn, introduced, introducedAbove, nextParagraph, followed,
  ]

  static let resumed = QuotationRule(
    name: "resumed",
    summary: "The second half of a quotation that its cue cuts in two.",
    finds: [
      .init(
        text: "“The bridge,” said Ana Ruiz, “is safe.”", quotation: "is safe.", speaker: "Ana Ruiz",
        cue: "said")
    ]
  ) { site in
    guard let previous = site.previous, previous.index >= site.sentence.lowerBound,
      previous.attribution.speaker != nil, let sign = site.leadingSign,
      site.passage.tokens[sign].isIn([.comma, .dash, .colon])
    else { return nil }
    // The cue must stand between the halves, and no other verb of saying after it.
    let between = previous.index + 1..<site.index
    guard let cue = previous.attribution.cue, cue.start > site.passage.tokens[previous.index].start
    else { return nil }
    let verbs = between.filter {
      site.passage.tokens[$0].start > cue.start && site.passage.isCueVerb($0)
    }
    guard verbs.isEmpty else { return nil }
    return Credit(carried: previous.attribution, confidence: 0.96)
  }

  static let carriedOn = QuotationRule(
    name: "carried-on",
    summary: "A quotation that stands alone right after another goes on in the same mouth.",
    finds: [
      .init(
        text: "“We lost the roof,” said Ana Ruiz. “It was a good roof.”",
        quotation: "It was a good roof.", speaker: "Ana Ruiz", cue: "said")
    ]
  ) { site in
    guard let previous = site.previous, previous.attribution.speaker != nil else { return nil }
    guard site.index == site.sentence.lowerBound else {
      return site.content.words > 3 ? Credit(carried: previous.attribution, confidence: 0.38) : nil
    }
    let passage = site.passage
    let rest = site.sentence.upperBound - site.index
    let isAlone = rest < 3
    let gap = passage.sentence(of: site.index) - passage.sentence(of: previous.index)
    if gap <= 1 { return Credit(carried: previous.attribution, confidence: isAlone ? 0.92 : 0.55) }
    return Credit(carried: previous.attribution, confidence: isAlone ? 0.66 : 0.45)
  }

  static let introduced = QuotationRule(
    name: "introduced",
    summary: "The subject of the sentence before, where the quotation stands alone.",
    finds: [
      .init(
        text: "Ana Ruiz shook her head. “We lost the roof.”", quotation: "We lost the roof.",
        speaker: "Ana Ruiz")
    ]
  ) { site in
    let passage = site.passage
    guard site.index == site.sentence.lowerBound,
      site.content.endsSentence || site.content.words > 4
    else { return nil }
    let number = passage.sentence(of: site.index)
    guard number > 0 else { return nil }
    let before = passage.sentences[number - 1]
    if let previous = site.previous, previous.index >= before.lowerBound { return nil }
    if let owner = site.question(passage, before) { return Credit(owner, confidence: 0.8) }
    if let lead = site.lead(of: passage, sentence: before, named: 0.7, cued: 0.74) {
      return Credit(lead.phrase, confidence: lead.confidence)
    }
    // “Ruiz said that most had left. And those who stayed? ‘…’”
    guard number > 1, before.count < 10, site.isQuestion(before) else { return nil }
    let earlier = passage.sentences[number - 2]
    if let previous = site.previous, previous.index >= earlier.lowerBound { return nil }
    return site.lead(of: passage, sentence: earlier, named: 0.6, cued: 0.7)
      .map { Credit($0.phrase, confidence: $0.confidence) }
  }

  static let introducedAbove = QuotationRule(
    name: "introduced-above",
    summary: "The subject of the last sentence of the paragraph before.",
    finds: [
      .init(
        text: "Ana Ruiz had the last word:\n\n“We lost the roof.”", quotation: "We lost the roof.",
        speaker: "Ana Ruiz")
    ]
  ) { site in
    guard site.index == 0, site.previous == nil, let earlier = site.earlier,
      site.sentence.upperBound - site.index < 4
    else { return nil }
    for (back, sentence) in earlier.sentences.suffix(3).reversed().enumerated() {
      let loss = 0.05 * Double(back)
      if let lead = site.lead(
        of: earlier, sentence: sentence, named: 0.45 - loss, cued: 0.52 - loss)
      {
        return Credit(earlier: earlier, lead.phrase, confidence: lead.confidence)
      }
    }
    return nil
  }

  static let nextParagraph = QuotationRule(
    name: "next-paragraph",
    summary: "A paragraph that is nothing but a quotation follows one that ends with one.",
    finds: [
      .init(
        text: "“We lost the roof,” said Ana Ruiz. “It rained.”\n\n“Then the herring came.”",
        quotation: "Then the herring came.", speaker: "Ana Ruiz", cue: "said")
    ]
  ) { site in
    guard site.index == 0, site.previous == nil, let before = site.paragraphBefore,
      before.speaker != nil, site.sentence.upperBound - site.index < 4, !site.paragraphBeforeAsks
    else { return nil }
    return Credit(carried: before, confidence: 0.5)
  }

  static let followed = QuotationRule(
    name: "followed",
    summary:
      "A quotation that opens its paragraph alone, and the subject of the sentence after it.",
    finds: [
      .init(
        text: "“We lost the roof.” Ana Ruiz said this twice before she left.",
        quotation: "We lost the roof.", speaker: "Ana Ruiz")
    ],
    ignores: [
      "“Salt.” It rained on the quay.", "“You lie!” Ana Ruiz left the hall. The crowd booed.",
    ]
  ) { site in
    let passage = site.passage
    let number = passage.sentence(of: site.index)
    guard site.index == 0, site.sentence.upperBound - site.index < 3,
      number + 1 < passage.sentences.count
    else { return nil }
    let next = passage.sentences[number + 1]
    let end = min(next.upperBound, next.lowerBound + 30)
    guard let phrase = passage.mainSubject(from: next.lowerBound, to: end) else { return nil }
    let head = passage.tokens[phrase.head]
    guard head.isName || head.isIn([.male, .female, .person]) else { return nil }
    let verb = phrase.range.upperBound
    let repeats =
      verb + 1 < end && passage.isCueVerb(verb) && passage.tokens[verb + 1].isIn(.determiner)
    // What is shouted may be shouted at whoever comes next.
    guard repeats || !site.content.isShouted else { return nil }
    return Credit(phrase, confidence: repeats ? 0.6 : 0.4)
  }
}

extension QuotationSite {
  /// “Ruiz’s answer?”: the owner of the words that a short question announces.
  fileprivate func question(_ passage: Passage, _ sentence: Range<Int>) -> NounPhrase? {
    let tokens = passage.tokens
    let last = sentence.upperBound - 1
    guard last > sentence.lowerBound + 1, sentence.count < 10, tokens[last].isIn(.stop),
      (sentence.lowerBound + 1..<last).contains(where: {
        tokens[$0].cue.contains(.noun)
          && (tokens[$0 - 1].shape.contains(.possessive) || tokens[$0 - 1].isIn(.possessivePronoun)
            || tokens[last - 1].cue.contains(.noun))
      }),
      !sentence.contains(where: { tokens[$0].isIn(.auxiliary) })
    else { return nil }
    let first = sentence.lowerBound
    if tokens[first].isIn(.possessivePronoun) {
      return NounPhrase(range: first..<(first + 1), head: first)
    }
    guard let mark = sentence.last(where: { tokens[$0].shape.contains(.possessive) }), mark > first
    else { return nil }
    return passage.nounPhrase(endingAt: mark - 1, from: first)
  }

  /// Whether a sentence is a question of the writer’s.
  fileprivate func isQuestion(_ sentence: Range<Int>) -> Bool {
    passage.questions.contains(sentence.upperBound - 1)
  }

  private static let narrators: Set<UInt32> = Set(
    ["we", "we're", "we've", "you", "you're", "you've"].map { Word.key($0) })
  private static let forWord = Word.key("for")

  /// Who a sentence that leads in to a quotation is about.
  func lead(of passage: Passage, sentence: Range<Int>, named: Double, cued: Double) -> (
    phrase: NounPhrase, confidence: Double
  )? {
    let start = max(sentence.lowerBound, sentence.upperBound - 80)
    var confidence = named
    var phrase: NounPhrase? = nil
    if let verb = (start..<sentence.upperBound).last(where: {
      passage.isCueVerb($0) && passage.tokens[$0].cue.contains(.strong)
        && !passage.tokens[$0].cue.contains(.participle)
    }) {
      phrase = passage.subject(ofVerbAt: verb, from: start)
      confidence = cued
    }
    let main = passage.mainSubject(from: start, to: sentence.upperBound)
    if phrase == nil || passage.tokens[phrase?.head ?? 0].isIn(.pronoun) {
      // “The remark, she says, cost her friends.”
      let isAside =
        phrase.map {
          $0.range.lowerBound > start + 1 && passage.tokens[$0.range.lowerBound - 1].isIn(.comma)
        } ?? false
      let isThing = main.map {
        isAside || !passage.maySpeak($0) && !passage.tokens[$0.head].isIn(.pronoun)
      }
      if phrase == nil || isThing == false { phrase = main ?? phrase }
    }
    // “For Ruiz, the ruling was personal.”
    if let named = phrase, !passage.tokens[named.head].isName,
      passage.tokens[start].key == Self.forWord,
      start + 2 < sentence.upperBound,
      passage.tokens[start + 1].isName || passage.tokens[start + 1].isCapital,
      let owner = passage.nounPhrase(startingAt: start + 1, to: sentence.upperBound),
      passage.tokens[owner.range.upperBound].isIn(.comma)
    {
      phrase = owner
    }
    guard let phrase else { return nil }
    let head = passage.tokens[phrase.head]
    guard !head.isIn(.neuter), !QuotationSite.narrators.contains(head.key) else { return nil }
    guard head.isName || head.isIn([.person, .pronoun, .quantifier]) || head.isCapital else {
      return nil
    }
    if passage.tokens[sentence.upperBound - 1].isIn(.colon) { confidence += 0.2 }
    return (phrase, confidence)
  }
}
