/// Whom a pronoun takes up: the subject before it, the speaker before it, the nearest that fits.
///
/// Everybody named or described before the pronoun is weighed: by the sentences in between, by the
/// part he plays in his own (subjects before objects), by gender, by whether he spoke last. Nobody
/// stands for “he” if the words that “he” says speak of him by name.
extension Referents {
  mutating func pronoun(
    _ token: Passage.Token, span: Span, in passage: Passage, at index: Int
  ) -> Identity {
    var identity = Identity(speaker: span, name: nil, figure: nil, standing: .inferred)
    // “he’d say”: he.
    if let mark = article.utf8[span.range].firstIndex(where: { $0 == 0x27 || $0 == 0xE2 }) {
      identity.speaker = Span(span.start, mark)
    }
    if Self.firstPerson.contains(token.key) {
      identity.name = writer?.name
      identity.figure = writer?.figure
      return identity
    }
    if token.key == Self.you { return identity }
    let gender: Figure.Gender? =
      token.isIn(.female) ? .female : token.isIn(.male) ? .male : nil
    guard let gender else {
      identity.name = group(for: token, before: index, in: passage)
      return identity
    }
    guard let best = bestReferent(gender, before: index, in: passage), best.lead > Self.leastLead
    else { return identity }
    identity.figure = best.figure
    identity.name = best.name
    identity.certainty = (best.score > 0.9 ? 0.5 : 0.4) + min(0.5, best.lead)
    if let figure = best.figure {
      lastReferent[gender] = (figure, span.start)
      genders.learn(gender, of: figure)
    }
    return identity
  }

  /// The figure that “the 34-year-old” or “the rookie” stands for: whoever the story is about.
  mutating func figure(describedBy head: Passage.Token, before index: Int, in passage: Passage)
    -> Figure.ID?
  {
    let gender: Figure.Gender? =
      head.isIn(.female) ? .female : head.isIn(.male) ? .male : nil
    guard let best = bestReferent(gender, before: index, in: passage), best.lead > Self.leastLead
    else { return nil }
    return best.figure
  }

  private static let you = Word.key("you")
  static let firstPerson: Set<UInt32> = Set(["i", "me", "my"].map { Word.key($0) })

  /// Someone a pronoun may stand for.
  private struct Candidate {
    var figure: Figure.ID?
    var name: String
    var score: Double
    /// By how much it is likelier than anybody else.
    var lead = 0.0
  }

  /// Below this nobody is named: a wrong name is worse than none.
  private static let leastScore = 0.3
  private static let leastLead = 0.06

  private func bestReferent(
    _ gender: Figure.Gender?, before index: Int, in passage: Passage
  ) -> Candidate? {
    let offset = passage.tokens[index].start
    let distances = Distances(gender: gender, before: index, in: passage, above: above)
    let said = figuresNamed(besides: index, in: passage)
      .union(figuresAskedAbout(before: index, in: passage))
    let actor = figureActing(on: index, in: passage)
    let recent = recentMentions(before: offset, in: passage)
    // Somebody named in this very paragraph makes who spoke in the one above less likely.
    let isAnew = distances.subjects.contains {
      $0.passage.block == passage.block && $0.distance < 1.5 && !$0.asks
        && (subject($0.phrase, in: $0.passage, gender)?.figure).map { $0 != lastSpeaker?.figure }
          ?? false
    }
    var counts: [Figure.ID: Int] = [:]
    for index in recent { counts[mentions[index].figure, default: 0] += 1 }
    var best: Candidate? = nil
    var second = 0.0
    func consider(_ candidate: Candidate) {
      var candidate = candidate
      if let figure = candidate.figure {
        guard figure != actor else { return }
        if said.contains(figure) { candidate.score -= 0.6 }
        if let last = lastSpeaker, last.figure == figure, last.at <= offset,
          passage.block - blockOf(last.at) < 3
        {
          candidate.score += isAnew ? 0.05 : 0.15
        }
        guard let weight = gender.map({ genders.weight(of: $0, for: figure) }) ?? 0.2 else {
          return
        }
        // Whom the story is about is likelier than somebody named once.
        candidate.score += weight
        if weight >= 0 {
          candidate.score += min(0.2, 0.05 * Double(counts[figure, default: 1] - 1))
        }
      }
      if let last = best, last.figure == candidate.figure, last.name == candidate.name {
        best?.score = max(last.score, candidate.score)
      } else if candidate.score > best?.score ?? Self.leastScore {
        second = best?.score ?? second
        best = candidate
      } else {
        second = max(second, candidate.score)
      }
    }
    for subject in distances.subjects {
      if let found = self.subject(subject.phrase, in: subject.passage, gender),
        gender != nil || found.figure != nil
      {
        let isNext = subject.passage.block == passage.block && subject.distance < 1.5
        let weight = subject.asks ? 0.05 : isNext ? 0.65 : 0.5
        consider(
          Candidate(
            figure: found.figure, name: found.name, score: 1 - 0.17 * subject.distance + weight))
      }
    }
    for index in recent {
      let mention = mentions[index]
      let place = mention.span.start
      let blocks = passage.block - places[index].block
      let distance = distances.distance(of: place) ?? 3.5 + 0.6 * Double(blocks)
      let part = position(ofMention: index)
      let weight: Double =
        switch part {
        case .subject: distance < 1.5 && blocks == 0 ? 0.5 : 0.35
        case .addressee: -0.3
        case .possessive: -0.15
        case .object: -0.05
        case .other: 0.05
        }
      // Somebody new is who the next sentences are about.
      let isNew = genders.introduction(of: mention.figure) == place && part != .object
      consider(
        Candidate(
          figure: mention.figure, name: figures[mention.figure].name,
          score: 1 - 0.17 * distance + weight + (isNew ? 0.25 : 0)))
    }
    // “he … he … he”: whoever the last one was.
    if let last = gender.flatMap({ lastReferent[$0] }), last.at < offset {
      let blocks = passage.block - blockOf(last.at)
      let distance = distances.distance(of: last.at) ?? 2.5 + 0.6 * Double(blocks)
      consider(
        Candidate(
          figure: last.figure, name: figures[last.figure].name, score: 1.45 - 0.17 * distance))
    }
    let lead = (best?.score ?? 0) - second
    best?.lead = lead
    return best
  }

  /// The last mentions before a place that stand in no quotation, the nearest first.
  private func recentMentions(before offset: Int, in passage: Passage) -> [Int] {
    var recent: [Int] = []
    var at = mentionCount(before: offset)
    while at > 0, recent.count < 24 {
      at -= 1
      guard figures.indices.contains(mentions[at].figure), !places[at].isQuoted else { continue }
      if passage.block - places[at].block > 8 { break }
      recent.append(at)
    }
    return recent
  }

  private static let objects: Set<UInt32> = Set(["him", "her"].map { Word.key($0) })

  /// “Hale quoted him”: Hale, who is somebody else than “him”.
  private func figureActing(on index: Int, in passage: Passage) -> Figure.ID? {
    let tokens = passage.tokens
    guard index > 1, Self.objects.contains(tokens[index].key), passage.isVerb(index - 1),
      tokens[index - 2].isName
    else { return nil }
    // “Hale repeated her warning”: her own.
    let isOwner = tokens[index].isIn(.possessivePronoun)
    if isOwner, index + 1 >= tokens.count || passage.isNounLike(index + 1) { return nil }
    return mentions[Int(tokens[index - 2].mention)].figure
  }

  /// “Asked whether Hale would stay, he said”: Hale, who is not the one that was asked.
  private func figuresAskedAbout(before index: Int, in passage: Passage) -> Set<Figure.ID> {
    let tokens = passage.tokens
    let start = passage.sentences[passage.sentence(of: index)].lowerBound
    guard start + 2 < index, tokens[start].key == Passage.asked,
      tokens[start + 1].isIn([.subordinator, .preposition, .relative])
    else { return [] }
    var named: Set<Figure.ID> = []
    for at in start + 2..<index where tokens[at].isName {
      named.insert(mentions[Int(tokens[at].mention)].figure)
    }
    return named
  }

  /// The figures that are named in the quotations right beside a token.
  private func figuresNamed(besides index: Int, in passage: Passage) -> Set<Figure.ID> {
    var named: Set<Figure.ID> = []
    let near = max(0, index - 3)..<min(passage.tokens.count, index + 5)
    for token in near where passage.tokens[token].isQuotation {
      let span = Span(passage.tokens[token].start, passage.tokens[token].end)
      var at = mentionCount(before: span.start)
      while at < mentions.count, mentions[at].span.start < span.end, named.count < 8 {
        named.insert(mentions[at].figure)
        at += 1
      }
    }
    return named
  }

  /// Who a subject is, if a pronoun of that gender can take it up.
  private func subject(_ phrase: NounPhrase, in passage: Passage, _ gender: Figure.Gender?) -> (
    figure: Figure.ID?, name: String
  )? {
    let head = passage.tokens[phrase.head]
    let first = passage.tokens[phrase.range.lowerBound]
    if head.isName {
      let id = mentions[Int(head.mention)].figure
      guard figures.indices.contains(id) else { return nil }
      return (id, figures[id].name)
    }
    if let named = apposition(behind: phrase, in: passage), figures.indices.contains(named.figure) {
      return (named.figure, figures[named.figure].name)
    }
    // A name that is no figure’s: “Gates is not so sure.”
    if phrase.range.count == 1, head.isCapital, head.isWord, head.classes.isEmpty,
      head.lists.contains(.surname)
        || head.lists.isDisjoint(with: [.nearlyAlwaysLower, .mostlyLower, .sometimesLower]),
      !head.shape.contains(.sentenceStart) || isFollowedByVerb(phrase.head, in: passage)
    {
      return (nil, text(Span(head.start, head.end)))
    }
    // “Inga Hoddal, a rapporteur of the office, warned”, where the name is no figure’s.
    let end = phrase.range.upperBound
    if phrase.range.count < 4, phrase.range.count > 1, end + 1 < passage.tokens.count,
      passage.tokens[end].isIn(.comma), passage.tokens[end + 1].isIn(.determiner),
      phrase.range.allSatisfy({ passage.tokens[$0].isCapital }),
      (end + 2..<min(passage.tokens.count, end + 6)).contains(where: {
        passage.tokens[$0].isIn(.person)
      })
    {
      return (nil, text(Span(first.start, head.end)))
    }
    let isOne = head.isIn(.quantifier) && Self.single.contains(head.key) && first.key != Self.no
    guard head.isIn(.person) && !head.isIn(.plural) || isOne else { return nil }
    let known: Figure.Gender? = head.isIn(.female) ? .female : head.isIn(.male) ? .male : nil
    guard known == nil || gender == nil || known == gender else { return nil }
    if first.key == Self.the, let figure = bearer(of: head, before: first.start) {
      return (figure, figures[figure].name)
    }
    return (nil, text(Span(first.start, passage.tokens[phrase.range.upperBound - 1].end)))
  }

  private func isFollowedByVerb(_ index: Int, in passage: Passage) -> Bool {
    index + 1 < passage.tokens.count
      && (passage.isVerb(index + 1) || passage.tokens[index + 1].isIn([.auxiliary])
        || passage.tokens[index + 1].ending == .ed && passage.tokens[index + 1].isLower)
  }

  private static let no = Word.key("no")
  private static let single: Set<UInt32> = Set(
    ["one", "another", "someone", "somebody"].map { Word.key($0) })

  /// “Ruiz of Taven accepted”
  private func isFollowedByPlaceAndVerb(_ index: Int) -> Bool {
    let words = article.words
    guard index + 2 < words.count, words[index].key == Passage.of else { return false }
    var at = index + 1
    while at < words.count, at < index + 5, words[at].shape.contains(.capital) { at += 1 }
    guard at > index + 1, at < words.count, !words[at].shape.contains(.capital) else {
      return false
    }
    return !WordClass.classes(of: words[at].key).isDisjoint(with: [.auxiliary, .verb])
      || CueLexicon.cue(of: words[at].key).isVerb
  }

  private static let according = Word.key("according")

  private enum Position {
    case subject, addressee, possessive, object, other
  }

  /// What part a mention plays in its sentence.
  private func position(ofMention index: Int) -> Position {
    let words = article.words
    var next = places[index].words.upperBound
    let first = places[index].words.lowerBound
    while next < words.count, WordClass.classes(of: words[next].key).contains(.adverb) { next += 1 }
    if next < words.count {
      let word = words[next]
      if word.shape.contains(.possessive) { return .possessive }
      let isVerb =
        !WordClass.classes(of: word.key).isDisjoint(with: [.auxiliary, .verb])
        || CueLexicon.cue(of: word.key).isVerb
      if isVerb, !word.shape.contains(.capital) { return .subject }
    }
    // “Ruiz’s deputy, Tom Hale, said no”
    if next + 1 < words.count, article.utf8[Int(words[next].start)] == 0x2C,
      CueLexicon.cue(of: words[next + 1].key).contains(.strong),
      words[next + 1].shape.contains(.lower),
      !CueLexicon.cue(of: words[next + 1].key).contains(.participle)
    {
      return .subject
    }
    guard first < words.count else { return .other }
    if words[first].shape.contains(.sentenceStart) { return .subject }
    guard first > 1 else { return .other }
    // “owned by talent manager Ruiz”
    var role = first
    while role > 1, first - role < 4, !words[role - 1].shape.contains(.sentenceStart),
      words[role - 1].shape.contains(.word),
      words[role - 1].lists.contains(.role) || words[role - 1].lists.contains(.honorific)
        || WordClass.classes(of: words[role - 1].key).contains(.person)
        || role < first
          && (words[role - 1].shape.contains(.capital)
            || WordClass.classes(of: words[role - 1].key).isEmpty
              && CueLexicon.cue(of: words[role - 1].key).isEmpty)
    {
      role -= 1
    }
    guard role > 1 else { return .other }
    let before = words[role - 1]
    // “According to Ruiz, many people”
    if before.key == Passage.to, words[role - 2].key == Self.according { return .subject }
    let classes = WordClass.classes(of: before.key)
    if Passage.tellers.contains(before.key) { return .addressee }
    // “…,” said Ruiz
    let beforeVerb = words[role - 2].shape
    if CueLexicon.cue(of: before.key).contains(.strong), before.shape.contains(.lower),
      beforeVerb.contains(.quotationMark) || article.utf8[Int(words[role - 2].start)] == 0x2C
    {
      return .subject
    }
    // “Speaking to Ruiz of the Courier, he said”
    if Passage.speaking.contains(words[role - 2].key), classes.contains(.preposition) {
      return .addressee
    }
    if isFollowedByPlaceAndVerb(next) { return .subject }
    if classes.contains(.preposition) { return .object }
    // “and Ruiz, the mayor, told it”
    if !classes.isDisjoint(with: [.coordinator, .subordinator, .relative]),
      next < words.count, words[next].start < article.utf8.count,
      article.utf8[Int(words[next].start)] == 0x2C
    {
      return .subject
    }
    return .other
  }
}
