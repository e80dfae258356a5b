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
  /// The clause behind the verb of saying at `verb`, with the verb's subject.
  func report(
    behind verb: Int, _ kind: SayingVerbs.Kind, in sentence: Range<Int>
  ) -> Report? {
    let start = max(sentence.lowerBound, verb - 60)
    guard
      let phrase = quotedPerson(before: verb, from: start)
        ?? subject(ofVerbAt: verb, from: start), phrase.range.upperBound <= verb,
      mayReport(phrase),
      !(SayingVerbs.suggesting.contains(tokens[verb].key)
        && phrase.range.contains { SayingVerbs.evidence.contains(tokens[$0].key) })
    else { return nil }
    let first: Int
    var isGap = false
    if verb + 1 < sentence.upperBound, kind != .onlyWithThat,
      lendsSubject(behind: verb, subject: phrase, from: start)
    {
      first = verb + 1
      isGap = true
    } else if let clause = reportedClause(behind: verb, kind, before: sentence.upperBound) {
      first = clause
    } else {
      return nil
    }
    let opening = phrase.range.lowerBound
    let isSubordinate =
      opening > sentence.lowerBound && tokens[opening - 1].isIn(.subordinator)
      && opening - 2 <= sentence.lowerBound
    guard
      var end = endOfReport(from: first, in: sentence, isSubordinate: isSubordinate),
      end - first > 1
    else { return nil }
    if isGap {
      // “the ferry, which Ruiz said was full, left”
      let isAside = opening - 2 >= sentence.lowerBound && tokens[opening - 2].isIn(.comma)
      end =
        (first..<end).first {
          tokens[$0].isIn(.comma) && (isAside || $0 + 1 < end && isFinite($0 + 1, strictly: false))
        } ?? end
    }
    return Report(
      content: first..<end, credit: Credit(phrase, cue: span(of: verb), confidence: 0.85))
  }

  /// “the paper quoted Ruiz as saying”: Ruiz.
  private func quotedPerson(before verb: Int, from start: Int) -> NounPhrase? {
    guard verb - 3 > start, tokens[verb - 1].key == Self.asWord,
      let quoting = (max(start, verb - 24)..<verb - 2).last(where: {
        Self.quoting.contains(tokens[$0].key)
      }), !isPassive(quoting)
    else { return nil }
    return nounPhrase(startingAt: quoting + 1, to: verb - 1)
  }

  /// “the ferry, which Ruiz said was full”: the clause has lent its subject.
  private func lendsSubject(behind verb: Int, subject: NounPhrase, from start: Int) -> Bool {
    let next = tokens[verb + 1]
    let first = subject.range.lowerBound
    guard first > start else { return false }
    if tokens[first - 1].isIn(.relative), next.isLower, next.ending == .ed { return true }
    guard next.isIn([.auxiliary, .verb]), isFinite(verb + 1, strictly: false) else { return false }
    return tokens[first - 1].isIn(.relative)
      || (isNounLike(first - 1) && tokens[first].isIn([.pronoun]))
  }

  /// The reports on one or both sides of the cue behind a comma: “…, Ruiz said”, “…, said Ruiz, …”.
  func reportsAround(comma: Int, in sentence: Range<Int>) -> [Report]? {
    guard let cue = insertedCue(behind: comma, in: sentence), mayReport(cue.speaker),
      isSpecific(cue.speaker), let close = closing(behind: cue.end, in: sentence)
    else { return nil }
    let credit = Credit(cue.speaker, cue: span(of: cue.verb), confidence: 0.9)
    let rest = close + 1
    var goesOn = false
    if rest < sentence.upperBound {
      if tokens[rest].isQuotation { return nil }
      goesOn = tokens[close].isIn(.comma) && clauseGoesOn(at: rest, before: sentence.upperBound)
    }
    var reports: [Report] = []
    if let start = clauseStart(before: comma, in: sentence), comma - start > 2,
      !leavesOpen(comma - 1), holdsMainVerb(start..<comma),
      goesOn || !tokens[start].isIn(.subordinator)
    {
      reports.append(Report(content: start..<comma, credit: credit))
    }
    if goesOn, var last = endOfReport(from: rest, in: sentence), last - rest > 3 {
      if isFinite(rest, strictly: false) { last = nextClause(from: rest, before: last) }
      reports.append(Report(content: rest..<last, credit: credit))
    }
    return reports.isEmpty ? nil : reports
  }

  /// The comma before “and” where what comes has a subject of its own: “…, Ruiz said, was lost, and
  /// on Monday she left”.
  private func nextClause(from start: Int, before end: Int) -> Int {
    (start..<end).first {
      tokens[$0].isIn(.comma) && $0 + 2 < end && tokens[$0 + 1].isIn(.coordinator)
        && tokens[$0 + 2].key != Self.that && !isFinite($0 + 2, strictly: false)
        && holdsVerb($0 + 2..<end)
    } ?? end
  }

  /// A verb of saying with its subject behind a comma: where the verb stands, who speaks, and what
  /// token comes behind both.
  private func insertedCue(
    behind comma: Int, in sentence: Range<Int>
  ) -> (verb: Int, speaker: NounPhrase, end: Int)? {
    let limit = min(sentence.upperBound, comma + 34)
    guard comma + 2 < limit, comma > sentence.lowerBound else { return nil }
    func isCue(_ index: Int) -> SayingVerbs.Kind? {
      guard let kind = sayingVerb(at: index, in: sentence), kind != .onlyWithThat,
        !tokens[index].cue.contains(.participle), !Self.denials.contains(tokens[index].key)
      else { return nil }
      return kind
    }
    // “The judge, who said nothing, wrote the work”: a thing does not speak behind its verb.
    if tokens[comma + 2].key != Self.that, let kind = isCue(comma + 1),
      let speaker = nounPhrase(startingAt: comma + 2, to: limit),
      kind == .plain || maySpeak(speaker)
    {
      return (comma + 1, speaker, speaker.range.upperBound)
    }
    guard !tokens[comma + 1].isIn(.relative),
      let speaker = nounPhrase(startingAt: comma + 1, to: limit)
    else { return nil }
    var verb = speaker.range.upperBound
    while verb < limit, tokens[verb].isIn([.auxiliary, .adverb]) { verb += 1 }
    guard verb < limit, let kind = isCue(verb) else { return nil }
    let takesListener = kind == .toSomebody || kind == .perhapsToSomebody
    let listener = takesListener ? nounPhrase(startingAt: verb + 1, to: limit) : nil
    return (verb, speaker, listener?.range.upperBound ?? verb + 1)
  }

  /// “which, according to Ruiz,”: the clause is yet to come.
  private func leavesOpen(_ index: Int) -> Bool {
    tokens[index].isIn([.relative, .coordinator]) && !tokens[index].isName
  }

  /// Whether the clause goes on behind its cue: “The roof, Ruiz said, was lost”.
  private func clauseGoesOn(at index: Int, before end: Int) -> Bool {
    isFinite(index, strictly: false) || Self.questionWords.contains(tokens[index].key)
      || SayingVerbs.kind(of: tokens[index].key) == nil
        && (beginsClause(index, strictly: true, before: end)
          || tokens[index].ending == .ed && !tokens[index].isName)
  }

  /// The clause that “according to” at `index` credits.
  func report(accordingTo index: Int, in sentence: Range<Int>) -> Report? {
    let end = sentence.upperBound
    let isPer = tokens[index].key == Self.per
    let first = isPer ? index + 1 : index + 2
    guard first < end, isPer || tokens[index + 1].key == Self.to,
      !isPer || !Self.wordless.contains(tokens[first].key),
      let phrase = source(startingAt: first, to: min(end, first + 30)), mayBeSource(phrase)
    else { return nil }
    let credit = Credit(
      phrase, cue: Span(tokens[index].start, tokens[first - 1].end), confidence: 0.9)
    var front = index
    while front > sentence.lowerBound, tokens[front - 1].isIn(.comma) { front -= 1 }
    let leads =
      front == sentence.lowerBound || tokens[front - 1].isIn([.semicolon, .colon])
      || leavesOpen(front - 1)
    if leads || isPer {
      guard leads, let start = clauseBehindSource(phrase.range.upperBound, in: sentence),
        let last = endOfReport(from: start, in: sentence), last - start > 2
      else { return nil }
      return Report(content: start..<last, credit: credit)
    }
    let close = closing(behind: phrase.range.upperBound, in: sentence)
    if let start = clauseStart(before: front, in: sentence),
      front - start > (close == end ? 2 : 3),
      holdsVerb(start..<front) || (front - start > 5 && close != nil)
    {
      return Report(content: start..<front, credit: credit)
    }
    // “Longer term, according to Ruiz, the goal is”
    guard front < index, let start = clauseBehindSource(phrase.range.upperBound, in: sentence),
      let last = endOfReport(from: start, in: sentence), last - start > 3
    else { return nil }
    return Report(content: start..<last, credit: credit)
  }

  /// The phrase behind “according to”, with the small words behind a name: “Salt Row police”.
  private func source(startingAt index: Int, to limit: Int) -> NounPhrase? {
    guard var phrase = nounPhrase(startingAt: index, to: limit) else { return nil }
    var end = phrase.range.upperBound
    let head = tokens[phrase.head]
    guard head.isName || head.isCapital, phrase.head == end - 1 else { return phrase }
    while end < limit, tokens[end].isLower, isNounLike(end), !isFinite(end, strictly: false) {
      end += 1
    }
    if end > phrase.range.upperBound {
      phrase = NounPhrase(range: phrase.range.lowerBound..<end, head: end - 1)
    }
    return phrase
  }

  /// Where the clause begins behind “According to Ruiz, the mayor, on Monday,”.
  private func clauseBehindSource(_ index: Int, in sentence: Range<Int>) -> Int? {
    let end = sentence.upperBound
    var at = index
    // “according to the ministry he died”
    if at < end, tokens[at].isIn([.pronoun, .determiner]) || isNumberAhead(at, before: end),
      beginsClause(at, strictly: true, before: end)
    {
      return at
    }
    let limit = min(end, index + 60)
    guard
      var comma = (at..<limit).first(where: { tokens[$0].isIn(.comma) || tokens[$0].isQuotation }),
      tokens[comma].isIn(.comma)
    else { return nil }
    while true {
      at = comma + 1
      guard at < limit else { return nil }
      let isAside =
        tokens[at].isIn(.relative) && !tokens[at].isIn(.determiner)
        || tokens[at].cue.contains(.participle) || tokens[at].ending == .ing
      guard let next = (at..<limit).first(where: { tokens[$0].isIn(.comma) }) else {
        return isAside ? nil : at
      }
      let isShort = next - at < 7
      if !isAside, holdsVerb(at..<next) || !isShort { return at }
      if !isAside, !holdsVerb(next + 1..<max(next + 1, limit)) { return at }
      comma = next
    }
  }

  /// Whether a phrase may stand for who said something: anybody and anything but a time.
  private func mayReport(_ phrase: NounPhrase) -> Bool {
    tokens[phrase.head].isName
      || !tokens[phrase.head].isIn(.time)
        && !SayingVerbs.unsaid.contains(tokens[phrase.range.lowerBound].key)
  }

  /// Whether a phrase is more than a bare noun, which may be part of a list: “receipts, weather
  /// notes, a drawing”.
  private func isSpecific(_ phrase: NounPhrase) -> Bool {
    let first = tokens[phrase.range.lowerBound]
    return maySpeak(phrase) || first.isCapital
      || first.isIn([.determiner, .possessivePronoun, .pronoun, .quantifier, .plural])
      || tokens[phrase.head].ending == .s
  }

  /// Whether a phrase behind “according to” speaks or holds words: not “plan”, “age”, “footage”.
  private func mayBeSource(_ phrase: NounPhrase) -> Bool {
    let head = tokens[phrase.head]
    if head.isName || head.isCapital || head.isIn([.pronoun, .objectPronoun, .person]) {
      return true
    }
    if Self.wordless.contains(head.key) { return false }
    return phrase.range.count > 1 || head.isIn([.plural, .quantifier])
      || head.cue.contains(.document)
      || Self.worded.contains(head.key)
  }

  func maySpeak(_ phrase: NounPhrase) -> Bool {
    let head = tokens[phrase.head]
    return head.isName || head.isIn([.male, .female, .person]) || head.cue.contains(.document)
      || (head.isIn(.pronoun) && head.isIn(.plural)) || head.isCapital
  }

  func span(of token: Int) -> Span { Span(tokens[token].start, tokens[token].end) }

  static let per = Word.key("per")
  private static let quoting: Set<UInt32> = Set(
    ["quoted", "quotes", "quoting", "quote", "cited", "cites", "citing"].map { Word.key($0) })
  /// “…, a charge Ruiz denies”
  private static let denials: Set<UInt32> = Set(["denied", "denies", "deny"].map { Word.key($0) })
  private static let wordless: Set<UInt32> = Set(
    """
    plan plans footage video age rank size need needs taste tastes custom tradition merit ability \
    request requests design script system systems method formula order habit season size weight height mood day capita wont
    """.split(separator: " ").map { Word.key($0.utf8) })
  private static let worded: Set<UInt32> = Set(
    """
    reports media news data figures records sources documents estimates statistics research polls \
    analysts filings organizers organisers experts
    """.split(separator: " ").map { Word.key($0.utf8) })
}
