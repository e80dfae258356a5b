/// What somebody is said to have said, in the writer's words: Ruiz said that the roof was lost.
///
/// Precision first: only plain verbs of saying, only sentences without quotation marks.
extension QuotationRule {
  static let reportedSpeech = [saidThat, clauseThenSpeaker]

  static let saidThat = QuotationRule(
    name: "said-that",
    summary: "A clause behind a verb of saying, with “that” or without.",
    finds: [
      .init(
        text: "Ana Ruiz said that the roof was lost.", quotation: "the roof was lost",
        speaker: "Ana Ruiz", cue: "said"),
      .init(
        text: "The mayor told reporters that nobody would leave.",
        quotation: "nobody would leave", speaker: "The mayor", cue: "told"),
    ],
    ignores: ["The mayor said nothing.", "She said goodbye."],
    report: { passage, sentence in
      let tokens = passage.tokens
      let end = passage.end(of: sentence)
      guard let verb = passage.verbOfSaying(in: sentence), verb + 3 < end else { return nil }
      let limit = min(end, verb + 7)
      var start = verb + 1
      if let that = (start..<limit).first(where: { tokens[$0].key == Passage.that }) {
        // “told reporters that”: nothing but a phrase in between.
        let between = start..<that
        guard between.allSatisfy({ tokens[$0].isWord && !passage.isVerb($0) }) else { return nil }
        start = that + 1
      } else {
        let next = tokens[start]
        guard next.isName || next.isIn([.pronoun, .determiner]), !next.isIn(.relative),
          (start..<min(end, start + 8)).contains(where: { passage.isVerb($0) })
        else { return nil }
      }
      guard end - start > 2,
        let phrase = passage.subject(ofVerbAt: verb, from: sentence.lowerBound),
        passage.maySpeak(phrase)
      else { return nil }
      return Report(
        content: start..<end,
        credit: Credit(phrase, cue: passage.span(of: verb), confidence: 0.85))
    })

  static let clauseThenSpeaker = QuotationRule(
    name: "clause-then-speaker",
    summary: "A whole clause, a comma, and who said it.",
    finds: [
      .init(
        text: "The roof was lost in the night, Ana Ruiz said.",
        quotation: "The roof was lost in the night", speaker: "Ana Ruiz", cue: "said"),
      .init(
        text: "The roof was lost in the night, said the mayor.",
        quotation: "The roof was lost in the night", speaker: "the mayor", cue: "said"),
    ],
    ignores: ["After the storm, the mayor left."],
    report: { passage, sentence in
      let tokens = passage.tokens
      let end = passage.end(of: sentence)
      let first = max(sentence.lowerBound + 3, end - 12)
      guard first < end, let comma = (first..<end).last(where: { tokens[$0].isIn(.comma) }),
        comma + 2 < end + 1,
        (sentence.lowerBound..<comma).contains(where: { passage.isVerb($0) })
      else { return nil }
      let content = sentence.lowerBound..<comma
      if comma + 2 < end, tokens[comma + 1].isPlainSaying,
        let phrase = passage.nounPhrase(startingAt: comma + 2, to: end),
        phrase.range.upperBound == end, passage.maySpeak(phrase)
      {
        return Report(
          content: content,
          credit: Credit(phrase, cue: passage.span(of: comma + 1), confidence: 0.9))
      }
      guard let phrase = passage.nounPhrase(startingAt: comma + 1, to: end),
        passage.maySpeak(phrase), phrase.range.upperBound < end,
        tokens[phrase.range.upperBound].isPlainSaying, end - phrase.range.upperBound < 4
      else { return nil }
      return Report(
        content: content,
        credit: Credit(phrase, cue: passage.span(of: phrase.range.upperBound), confidence: 0.9))
    })
}

/// A stretch of reported speech, and who is credited with it.
struct Report: Sendable {
  /// Its tokens.
  var content: Range<Int>
  var credit: Credit
}

extension Passage.Token {
  /// said, says, told: a plain verb of saying in a finite form.
  var isPlainSaying: Bool {
    cue.contains(.strong) && cue.isDisjoint(with: [.participle, .twin, .base])
  }
}

extension Passage {
  /// The first plain verb of saying in a sentence that stands in no aside.
  fileprivate func verbOfSaying(in sentence: Range<Int>) -> Int? {
    let limit = min(sentence.upperBound, sentence.lowerBound + 40)
    return (sentence.lowerBound..<limit).first {
      tokens[$0].isPlainSaying && isCueVerb($0) && !isPassive($0) && $0 > sentence.lowerBound
        && !tokens[$0 - 1].isIn(.comma)
    }
  }

  /// The end of a sentence without its full stop.
  fileprivate func end(of sentence: Range<Int>) -> Int {
    var end = sentence.upperBound
    while end > sentence.lowerBound, tokens[end - 1].isIn(.stop) { end -= 1 }
    return end
  }

  func maySpeak(_ phrase: NounPhrase) -> Bool {
    let head = tokens[phrase.head]
    return head.isName || head.isIn([.male, .female, .person]) || head.cue.contains(.document)
      || (head.isIn(.pronoun) && head.isIn(.plural)) || head.isCapital
  }

  fileprivate func span(of token: Int) -> Span { Span(tokens[token].start, tokens[token].end) }
}
