/// Says who a pronoun, a role or a name stands for.
struct Referents {
  let article: TokenizedArticle
  let figures: [Figure]
  let mentions: [Mention]
  let stretches: [MarkedStretch]
  let places: [MentionPlace]
  /// The figures that were introduced with a role, by the key of its noun.
  private let bearers: [UInt32: Set<Figure.ID>]

  /// Someone without a name who spoke or acted: “one demonstrator”.
  struct Described {
    var name: String
    var block: Int
    var at: Int
    var gender: Figure.Gender?
    var isPlural: Bool
  }

  /// The last ones, newest last; a few are enough.
  var described: [Described] = []
  /// The passage of the paragraph above the one at hand.
  var above: Passage?
  /// The figure who spoke last, and where.
  var lastSpeaker: (figure: Figure.ID, at: Int)?
  /// Whom the last “he” and the last “she” stood for.
  var lastReferent: [Figure.Gender: (figure: Figure.ID, at: Int)] = [:]

  var genders: Genders
  let bodies: Bodies
  /// Who writes: the name of the byline.
  let writer: (name: String, figure: Figure.ID?)?
  /// Who answers, in a story of questions and answers.
  private(set) lazy var interviewee: Figure.ID? = findInterviewee()

  init(
    article: TokenizedArticle, figures: [Figure], mentions: [Mention], stretches: [MarkedStretch]
  ) {
    self.article = article
    self.figures = figures
    self.mentions = mentions
    self.stretches = stretches
    places = MentionPlace.places(of: mentions, in: article, stretches: stretches)
    genders = Genders(article, figures: figures, mentions: mentions)
    bodies = Bodies(article, mentions: mentions)
    writer = Referents.writer(of: article, figures: figures, mentions: mentions)
    var bearers: [UInt32: Set<Figure.ID>] = [:]
    for figure in figures {
      guard let role = figure.role, let key = Referents.nounKey(ofRole: role) else { continue }
      bearers[key, default: []].insert(figure.id)
    }
    // “Gov. Ruiz” is the governor.
    for (mention, place) in zip(mentions, places) where figures.indices.contains(mention.figure) {
      let word = place.words.lowerBound
      guard word > 0, let roles = Referents.titles[article.words[word - 1].key] else { continue }
      for role in roles { bearers[role, default: []].insert(mention.figure) }
    }
    self.bearers = bearers
  }

  /// The name of the byline, if there is a single one.
  private static func writer(
    of article: TokenizedArticle, figures: [Figure], mentions: [Mention]
  ) -> (name: String, figure: Figure.ID?)? {
    let bylines = article.blocks.filter { $0.kind == .byline }
    guard bylines.count == 1, let span = bylines.first?.span else { return nil }
    if let mention = mentions.first(where: {
      $0.span.start >= span.start && $0.span.end <= span.end
    }), figures.indices.contains(mention.figure) {
      return (figures[mention.figure].name, mention.figure)
    }
    let words = article.words.filter { Int($0.start) >= span.start && $0.end <= span.end }
    let names = words.drop { $0.key == Passage.by }.prefix {
      $0.shape.contains(.word) && $0.shape.contains(.capital)
    }
    guard let first = names.first, let last = names.last, names.count > 1 else { return nil }
    return (String(decoding: article.utf8[Int(first.start)..<last.end], as: UTF8.self), nil)
  }

  /// Who a phrase names.
  struct Identity {
    var speaker: Span
    var name: String?
    var figure: Figure.ID?
    var standing: Attribution.Standing
    /// How sure the identity is where a pronoun had to be resolved, 0 … 1.
    var certainty = 1.0
  }

  /// Who the phrase of a passage is.
  mutating func identity(of phrase: NounPhrase, in passage: Passage) -> Identity {
    let tokens = passage.tokens
    let head = tokens[phrase.head]
    let span = Span(
      tokens[phrase.range.lowerBound].start, tokens[phrase.range.upperBound - 1].end)
    if head.isName {
      if isJoint(phrase, in: passage) {
        var first = named(mentions[Int(head.mention)], standing: .stated)
        first.speaker = span
        return first
      }
      let mention = mentions[Int(head.mention)]
      return named(mention, standing: .stated)
    }
    if head.isIn([.pronoun, .possessivePronoun, .objectPronoun]), phrase.range.count == 1 {
      return pronoun(head, span: span, in: passage, at: phrase.head)
    }
    if phrase.range.count == 1, let who = turn(of: head, at: phrase.head, in: passage) {
      return who
    }
    // “the mayor of Taven, Ana Ruiz,” and “director of the union Ana Ruiz”
    if let mention = apposition(behind: phrase, in: passage) {
      return named(mention, standing: .stated)
    }
    if let last = phrase.range.last, tokens[last].isName, phrase.head < last,
      !tokens[last].shape.contains(.possessive),
      phrase.range.contains(where: { tokens[$0].isIn(.preposition) }),
      tokens[last - 1].isCapital || (tokens[last - 1].mention == tokens[last].mention)
    {
      let mention = mentions[Int(tokens[last].mention)]
      let first = phrase.range.first { tokens[$0].mention == tokens[last].mention } ?? last
      if first > phrase.range.lowerBound, tokens[first - 1].isCapital {
        var identity = named(mention, standing: .stated)
        identity.speaker = span
        return identity
      }
    }
    if head.isLower, phrase.range.count < 5, tokens[phrase.range.lowerBound].key == Self.the,
      let figure = bearer(of: head, before: span.start)
    {
      return Identity(
        speaker: span, name: figures[figure].name, figure: figure, standing: .inferred)
    }
    if isFreshDescription(phrase, in: passage),
      let figure = figure(describedBy: head, before: phrase.range.lowerBound, in: passage)
    {
      return Identity(
        speaker: span, name: figures[figure].name, figure: figure, standing: .inferred)
    }
    if let name = alias(behind: phrase, in: passage) {
      return Identity(speaker: span, name: name, figure: nil, standing: .stated)
    }
    if let name = organisation(phrase, in: passage) {
      return Identity(speaker: span, name: name, figure: nil, standing: .inferred)
    }
    if let name = bodyBeside(phrase, in: passage) {
      return Identity(speaker: span, name: name, figure: nil, standing: .stated)
    }
    // “Hale & Sons of Taven”: what comes after the preposition is no part of a name.
    let isProper =
      head.isCapital && tokens[phrase.range.lowerBound].isCapital && !head.isIn(.quantifier)
    // “the decree signed by the mayor”
    let after = phrase.head + 1
    let isSigned = phrase.range.contains(after) && tokens[after].ending == .ed
    let nameEnd = isProper || isSigned ? head.end : span.end
    let titled = isProper ? untitled(phrase, in: passage) : nil
    let name = text(titled ?? Span(span.start, max(span.start, nameEnd)))
    remember(name, head: head, at: span.start, block: passage.block)
    // “a letter from the solicitors”: the letter speaks.
    let cut = phrase.range.first { $0 > phrase.head && Self.loose.contains(tokens[$0].key) }
    let speaker = cut.map { Span(span.start, tokens[$0 - 1].end) } ?? span
    // “The company said”: whichever was named before.
    let isAnaphor =
      tokens[phrase.range.lowerBound].key == Self.the && phrase.range.count < 4
      && head.isLower && head.isIn(.person) && head.ending != .s
      && !Self.crowds.contains(head.key)
    // “A second one read”: one of what was named before.
    let takesUp = phrase.range.last == phrase.head && (head.isIn(.quantifier) || isAnaphor)
    return Identity(
      speaker: speaker, name: name, figure: nil, standing: takesUp ? .inferred : .stated)
  }

  func text(_ span: Span) -> String {
    String(decoding: article.utf8[span.range], as: UTF8.self)
  }

  /// Whether a phrase names two persons who speak as one: “Ruiz and Hale”.
  private func isJoint(_ phrase: NounPhrase, in passage: Passage) -> Bool {
    let tokens = passage.tokens
    guard let joint = phrase.range.first(where: { tokens[$0].isIn(.coordinator) }),
      joint > phrase.range.lowerBound, joint + 1 < phrase.range.upperBound
    else { return false }
    return tokens[joint - 1].isName && tokens[joint + 1].isName
      && tokens[joint - 1].mention != tokens[joint + 1].mention
  }

  private func named(_ mention: Mention, standing: Attribution.Standing) -> Identity {
    let name = figures.indices.contains(mention.figure) ? figures[mention.figure].name : nil
    return Identity(
      speaker: mention.span, name: name ?? text(mention.span),
      figure: name == nil ? nil : mention.figure, standing: standing)
  }

  mutating func remember(_ name: String, head: Passage.Token, at: Int, block: Int) {
    let gender: Figure.Gender? =
      head.isIn(.female) ? .female : head.isIn(.male) ? .male : nil
    if described.count > 7 { described.removeFirst() }
    described.append(
      Described(name: name, block: block, at: at, gender: gender, isPlural: head.isIn(.plural)))
  }

  /// “a woman using the pseudonym Ana”, where the name is no known figure.
  private func alias(behind phrase: NounPhrase, in passage: Passage) -> String? {
    let tokens = passage.tokens
    let end = phrase.range.upperBound
    guard
      let namer = (end..<min(tokens.count, end + 4)).first(where: {
        Self.namers.contains(tokens[$0].key)
      }), namer + 1 < tokens.count, tokens[namer + 1].isCapital, tokens[phrase.head].isIn(.person)
    else { return nil }
    return text(Span(tokens[namer + 1].start, tokens[namer + 1].end))
  }

  private static let loose: Set<UInt32> = Set(["with", "from", "at"].map { Word.key($0) })
  static let the = Word.key("the")
  private static let namers: Set<UInt32> = Set(
    ["pseudonym", "named", "called", "name", "alias"].map { Word.key($0) })

  /// The name between commas behind a role: “The mayor of Taven, [Ana Ruiz], said”.
  func apposition(behind phrase: NounPhrase, in passage: Passage) -> Mention? {
    let tokens = passage.tokens
    var comma = phrase.range.upperBound
    guard comma + 1 < tokens.count else { return nil }
    // “another witness in the inquiry, Ana Ruiz”
    if tokens[comma].isIn(.preposition), !tokens[phrase.head].isName,
      let next = (comma..<min(tokens.count, comma + 7)).first(where: {
        tokens[$0].isIn(WordClass.clauseBorder) || passage.isVerb($0) || tokens[$0].isQuotation
      }), tokens[next].isIn(.comma), next + 1 < tokens.count
    {
      comma = next
    }
    // “his sister and manager, Ana Ruiz”
    if tokens[comma].key == Passage.and, comma + 3 < tokens.count, tokens[comma + 1].isLower,
      passage.isNounLike(comma + 1), tokens[comma + 2].isIn(.comma), !tokens[phrase.head].isName
    {
      comma += 2
    }
    // “a woman using the pseudonym Ana”, “a baker named Hale”
    if let namer = (comma..<min(tokens.count, comma + 4)).first(where: {
      Self.namers.contains(tokens[$0].key)
    }), namer + 1 < tokens.count, tokens[namer + 1].isName {
      return mentions[Int(tokens[namer + 1].mention)]
    }
    guard tokens[comma].isIn(.comma) else { return nil }
    var at = comma + 1
    while at < tokens.count, at < comma + 6, !tokens[at].isName,
      tokens[at].isCapital || tokens[at].isLower && passage.isNounLike(at) && !passage.isVerb(at)
    {
      at += 1
    }
    // “her deputy, baker Jonas Hale,”: a role leads to the name.
    if at > comma + 1, at < tokens.count, tokens[at - 1].isLower, !tokens[at - 1].isIn(.person),
      tokens[at - 1].ending != nil || tokens[at - 1].lists.contains(.function)
    {
      return nil
    }
    guard at < tokens.count, tokens[at].isName else { return nil }
    let mention = tokens[at].mention
    let isTitled = tokens[at - 1].lists.contains(.honorific)
    while at < tokens.count, tokens[at].mention == mention { at += 1 }
    let isPicked = tokens[phrase.range.lowerBound].isIn(.quantifier)
    guard
      at >= tokens.count || tokens[at].isIn([.comma, .stop, .dash, .bracket])
        || isPicked && tokens[at].key == Passage.of
    else { return nil }
    // “one of them, Ana Ruiz,”, “one reader, Ana,”
    guard
      tokens[phrase.head].isIn(.person) || tokens[phrase.head].lists.contains(.role) || isTitled
        || isPicked
    else { return nil }
    return mentions[Int(mention)]
  }

  /// The figure with the role that a noun names, the one mentioned last if there are several.
  func bearer(of head: Passage.Token, before offset: Int) -> Figure.ID? {
    guard let candidates = bearers[head.key] else { return nil }
    var at = mentionCount(before: offset)
    var steps = 0
    while at > 0, steps < 40 {
      at -= 1
      steps += 1
      if candidates.contains(mentions[at].figure) { return mentions[at].figure }
    }
    return nil
  }

  /// The key of the noun of a role: that of “manager” for “the manager of the fish auction”.
  private static func nounKey(ofRole role: String) -> UInt32? {
    var last: UInt32? = nil
    for word in role.split(separator: " ") {
      let key = Word.key(word.utf8)
      if last != nil, WordClass.classes(of: key).contains(.preposition) { break }
      if WordClass.classes(of: key).isDisjoint(with: [.determiner, .possessivePronoun]) {
        last = key
      }
    }
    return last
  }

  /// Whether a speaker’s words are a pronoun and nothing else.
  func isPronoun(_ span: Span) -> Bool {
    guard span.count < 9 else { return false }
    return !WordClass.classes(of: Word.key(article.utf8[span.range])).isDisjoint(with: [
      .pronoun, .objectPronoun, .possessivePronoun,
    ])
  }

  func mentionCount(before offset: Int) -> Int {
    lowerBound(mentions.count) { mentions[$0].span.start < offset }
  }

  func blockOf(_ offset: Int) -> Int {
    max(
      0,
      lowerBound(article.blocks.count) {
        article.blocks[article.blocks.startIndex + $0].span.start <= offset
      } - 1)
  }

  /// The first of `count` places for which `isBefore` no longer holds.
  private func lowerBound(_ count: Int, _ isBefore: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
