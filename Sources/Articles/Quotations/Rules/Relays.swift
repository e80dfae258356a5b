/// Words that an outlet passes on: “…, Reuters reported”, “the agency quoted Ruiz as saying”.
extension QuotationSite {
  /// The outlet that stands right behind the quotation with “reported”, and that verb.
  var outletBehind: (phrase: NounPhrase, verb: Int)? {
    let tokens = passage.tokens
    guard let first = behind(),
      let phrase = passage.nounPhrase(startingAt: first, to: sentence.upperBound)
    else { return nil }
    let verb = phrase.range.upperBound
    guard verb < sentence.upperBound, Self.reported.contains(tokens[verb].key),
      !tokens[phrase.head].isIn(.pronoun),
      verb + 1 >= sentence.upperBound
        || tokens[verb + 1].isIn([.stop, .comma, .time, .preposition])
    else { return nil }
    return (phrase, verb)
  }

  /// “…, the Courier reported, citing Ruiz”: whom the outlet cites, and the word “citing”.
  var citedBehind: (phrase: NounPhrase, cue: Int)? {
    guard let outlet = outletBehind else { return nil }
    let tokens = passage.tokens
    let end = min(sentence.upperBound, outlet.verb + 5)
    guard
      let cue = (outlet.verb..<max(outlet.verb, end)).first(where: {
        Self.citations.contains(tokens[$0].key)
      }),
      let phrase = passage.nounPhrase(startingAt: cue + 1, to: sentence.upperBound)
    else { return nil }
    let head = tokens[phrase.head]
    return head.isName || head.isCapital || head.isIn([.person, .objectPronoun])
      ? (phrase, cue) : nil
  }

  /// “Reuters quoted Ruiz as saying ‘…’”: Ruiz, who quotes him, and the word “quoted”.
  var quotedAsSaying: (phrase: NounPhrase, outlet: NounPhrase?, cue: Int)? {
    let tokens = passage.tokens
    // Before the quotation, or right behind it.
    let ahead = max(sentence.lowerBound, index - 4)..<index
    let after = index + 1..<max(index + 1, min(sentence.upperBound, index + 14))
    for range in [ahead, after] {
      guard
        let saying = range.last(where: {
          Self.saying.contains(tokens[$0].key) && $0 > sentence.lowerBound + 2
            && tokens[$0 - 1].key == Passage.asWord
        })
      else { continue }
      let first = max(sentence.lowerBound, saying - 9)
      guard let cue = (first..<saying - 2).last(where: { Self.quoted.contains(tokens[$0].key) }),
        !passage.isPassive(cue),
        let phrase = passage.nounPhrase(startingAt: cue + 1, to: saying)
      else { continue }
      let start = cue > index ? index + 1 : sentence.lowerBound
      let outlet = cue > start ? passage.nounPhrase(endingAt: cue - 1, from: start) : nil
      return (phrase, outlet, cue)
    }
    return nil
  }

  /// Who passed the words on, where that is not the speaker.
  func relay() -> Span? {
    if let outlet = quotedAsSaying?.outlet ?? outletBehind?.phrase { return span(outlet.range) }
    return accordingTo().map { phrase, _ in span(phrase.range) }
  }

  private static let reported: Set<UInt32> = Set(["reported", "reports"].map { Word.key($0) })
  private static let saying: Set<UInt32> = Set(["saying", "telling"].map { Word.key($0) })
  private static let quoted: Set<UInt32> = Set(
    ["quoted", "quotes", "quoting", "cited", "cites"].map { Word.key($0) })
}
