/// Tells somebody's words from titles and words held at arm's length.
enum QuotationKinds {
  /// The kind of a quotation.
  ///
  /// - Parameters:
  ///   - credit: the surest credit that the rules give, if any.
  ///   - previous: the kind of the half before, where this one resumes it.
  static func kind(
    of site: QuotationSite, credit: (rule: String, credit: Credit)?,
    resuming previous: Quotation.Kind?
  ) -> Quotation.Kind {
    if isProgramme(site) || isApposedTitle(site) { return .title }
    if let previous, previous.isSpoken { return previous }
    let content = site.content
    let tokens = site.passage.tokens
    // “called the boat ‘a jewel’ and the dispute a ‘so-called dispute’”: one cue for both.
    let sharesCue =
      site.previous.map {
        $0.index >= site.sentence.lowerBound && $0.attribution.cue != nil
          && $0.attribution.cue == credit?.credit.cue
      } ?? false
    let isCredited =
      sharesCue || (credit?.credit.confidence ?? 0) >= (content.words < 3 ? 0.73 : 0.69)
    let namer = namer(before: site)
    // “…,” and then a clause: words that somebody says, whether we know who or not.
    if content.endsWithComma, site.index == site.sentence.lowerBound, !content.isTitleCase {
      return content.startsLower ? .partial : .direct
    }
    if isReported(site) { return .partial }
    if namer == .soCalled, content.words < 9 {
      return content.isTitleCase && content.words > 1 ? .title : .scare
    }
    if credit == nil, site.index > site.sentence.lowerBound, content.words < 7 {
      // A full stop inside the marks is no more than the typist's habit.
      if content.isTitleCase, content.words > 1 { return .title }
      if content.startsLower || !content.endsSentence || content.words == 1 { return .scare }
    }
    if content.isTitleCase, content.words > 1, content.words < 10, !isCredited,
      site.index > site.sentence.lowerBound
    {
      return .title
    }
    // The full stop may be no more than the typist’s habit.
    if content.isTitleCase, content.words > 1, content.words < 10, namer == .work,
      site.index > site.sentence.lowerBound, tokens[site.index - 1].isIn(.work)
    {
      return .title
    }
    if content.isTitleCase, content.words < 10, !content.endsSentence {
      if namer == .work { return .title }
      let isLedIn = site.leadingSign.map { tokens[$0].isIn([.comma, .colon]) } ?? false
      let isAtCue =
        site.index > site.sentence.lowerBound && site.passage.isCueVerb(site.index - 1)
        && tokens[site.index - 1].cue.contains(.strong)
        && !Self.worksVerbs.contains(tokens[site.index - 1].key)
      let isAdjacent =
        isCredited
        && (isLedIn || isAtCue || credit?.rule == QuotationRule.sign.name
          || site.index == site.sentence.lowerBound)
      if content.words > 1, !isAdjacent { return .title }
    }
    if content.words < 4, !content.endsSentence, !content.endsWithComma,
      !isCredited || content.words == 1, isAttributive(site)
    {
      return .scare
    }
    // “gave its ‘deepest sympathies’”
    let isSubject =
      site.index + 1 < site.sentence.upperBound
      && (site.passage.isVerb(site.index + 1) || tokens[site.index + 1].ending == .ed)
    let isOwned =
      credit?.rule == QuotationRule.possessive.name && content.words == 2 && !isSubject
    if content.words <= 2, !isCredited, !isOwned, !content.endsSentence { return .scare }
    if content.words <= 3, credit == nil, !content.endsSentence { return .scare }
    let isFragment =
      content.startsLower || !(content.endsSentence || content.endsWithComma || content.words > 3)
    return isFragment ? .partial : .direct
  }

  /// “said on ABC’s ‘This Week’”, “told ‘Harbour Sunday’ that”, “the ‘Today’ show”: where
  /// somebody spoke, not what he said.
  private static func isProgramme(_ site: QuotationSite) -> Bool {
    let tokens = site.passage.tokens
    let start = site.sentence.lowerBound
    guard site.content.isTitleCase, site.content.words < 7, site.index > start else { return false }
    let next = site.index + 1
    if next < site.sentence.upperBound, programmes.contains(tokens[next].key),
      tokens[site.index - 1].isIn(.determiner)
    {
      return true
    }
    guard site.content.words > 1 else { return false }
    var at = site.index - 1
    if tokens[at].shape.contains(.possessive) {
      at -= 1
      while at > start, tokens[at].isName || tokens[at].isCapital { at -= 1 }
      if at > start, tokens[at].isIn(.determiner) { at -= 1 }
    }
    guard at > start else { return false }
    let before = tokens[at]
    if before.key == told { return true }
    let said = max(start, at - 7)..<at
    if before.key == on {
      return said.contains { tokens[$0].cue.contains(.strong) || tokens[$0].key == interview }
    }
    return (before.key == with || before.key == Passage.to) && tokens[at - 1].key == interview
  }

  /// “whose book, ‘The Clear Stream’, is out”: the name of the work right before the comma.
  private static func isApposedTitle(_ site: QuotationSite) -> Bool {
    let tokens = site.passage.tokens
    let work = site.index - 2
    return site.content.isTitleCase && site.content.words > 1 && work > site.sentence.lowerBound
      && tokens[work + 1].isIn(.comma) && tokens[work].isIn(.work) && !tokens[work].cue.isVerb
      && (tokens[work - 1].key == whose || tokens[work - 1].isIn([.possessivePronoun, .quantifier])
        || tokens[work - 1].shape.contains(.possessive))
  }

  private static let told = Word.key("told")
  private static let on = Word.key("on")
  private static let with = Word.key("with")
  private static let whose = Word.key("whose")
  private static let interview = Word.key("interview")
  private static let programmes: Set<UInt32> = Set(
    ["show", "programme", "program", "podcast", "broadcast"].map { Word.key($0) })

  /// “was accused of ‘…’”, “were told to ‘…’”: somebody’s words, nobody says whose.
  private static func isReported(_ site: QuotationSite) -> Bool {
    let tokens = site.passage.tokens
    let verb = site.index - 2
    guard verb > site.sentence.lowerBound, !site.content.isTitleCase else { return false }
    let link = tokens[verb + 1]
    if tokens[verb].key == Passage.accused { return link.key == Passage.of }
    return Passage.takesPerson.contains(tokens[verb].key) && tokens[verb].cue.contains(.strong)
      && site.passage.isPassive(verb) && (link.key == Passage.to || link.key == Passage.that)
  }

  /// “his ‘strong on rope’ stance”, “an ‘interim’ board”: an adjective in marks.
  private static func isAttributive(_ site: QuotationSite) -> Bool {
    let tokens = site.passage.tokens
    let next = site.index + 1
    guard next < site.sentence.upperBound, site.index > site.sentence.lowerBound,
      tokens[next].isLower, site.passage.isNounLike(next), !site.passage.isVerb(next),
      !tokens[next].cue.contains(.noun), tokens[next].ending != .ing, tokens[next].ending != .ed
    else { return false }
    let before = tokens[site.index - 1]
    return before.isIn([.determiner, .possessivePronoun]) || before.shape.contains(.possessive)
      || before.shape.contains(.hyphenated) || before.key == new
      || site.content.words == 1 && before.isIn(.coordinator)
  }

  private static let new = Word.key("new")

  private enum Namer {
    case none, soCalled, work
  }

  /// What the words right before the quotation say of it.
  private static func namer(before site: QuotationSite) -> Namer {
    let passage = site.passage
    let tokens = passage.tokens
    let start = max(site.sentence.lowerBound, site.index - 5)
    guard start < site.index else { return .none }
    let before = tokens[site.index - 1]
    let isActive = !passage.isPassive(site.index - 1)
    if soCalled.contains(before.key), !(activeToo.contains(before.key) && isActive) {
      return isByAgent(site) && before.key != nicknamed ? .none : .soCalled
    }
    if before.isIn(.work), !before.cue.isVerb { return .work }
    // “Ana Ruiz of ‘Bread for all’”
    if before.key == Passage.of, site.index - 2 >= start, tokens[site.index - 2].isName,
      !site.content.startsLower
    {
      return .soCalled
    }
    let link =
      before.key == Referents.the && site.index - 2 >= start ? site.index - 2 : site.index - 1
    if tokens[link].key == asWord || tokens[link].isIn(.preposition), link - 1 >= start {
      // “known in the shop as”, “known locally as”
      let isAdverb = tokens[link - 1].ending == .ly && link - 2 >= start
      let verb = tokens[isAdverb ? link - 2 : link - 1]
      let isNaming = tokens[link].key == asWord || passage.isPassive(link - 1)
      if soCalled.contains(verb.key) && isNaming || verb.key == known {
        return isByAgent(site) ? .none : .soCalled
      }
    }
    // “called the street ‘…’” in the passive, “the programme, ‘…’”, “nicknamed the”
    for index in start..<site.index {
      if passage.isPassive(index),
        tokens[index].cue.contains(.labelling) || tokens[index].key == considered,
        !isByAgent(site) || tokens[index].key == considered,
        tokens[index].key != Passage.accused
      {
        return .soCalled
      }
      if tokens[index].isIn(.work), !tokens[index].cue.isVerb, site.index - index < 3 {
        return .work
      }
    }
    if before.shape.contains(.possessive) || before.isIn([.possessivePronoun]) { return .work }
    return .none
  }

  private static func isByAgent(_ site: QuotationSite) -> Bool {
    let tokens = site.passage.tokens
    let start = max(site.sentence.lowerBound, site.index - 10)
    let end = min(site.sentence.upperBound, site.index + 4)
    return (start..<end).contains { tokens[$0].key == Passage.by }
  }

  /// A person does these to a work as well as with words.
  private static let worksVerbs: Set<UInt32> = Set(
    [
      "wrote", "writes", "writing", "written", "read", "reads", "reading", "sang", "sings",
      "singing",
    ]
    .map { Word.key($0) })
  private static let nicknamed = Word.key("nicknamed")
  /// “what he termed ‘…’” is his word, “a street termed ‘…’” is nobody’s.
  private static let activeToo: Set<UInt32> = Set(["called", "termed"].map { Word.key($0) })
  private static let considered = Word.key("considered")
  private static let known = Word.key("known")
  private static let asWord = Word.key("as")
  private static let soCalled: Set<UInt32> = Set(
    """
    so-called self-declared self-proclaimed self-styled self-described socalled called nicknamed dubbed termed titled entitled named known word term phrase \
    name nickname pseudonym means meaning literally hashtag alias aka codenamed
    """.split(separator: " ").map { Word.key($0.utf8) })
}

extension QuotedContent {
  /// Looks at the words of a quotation.
  init(_ span: Span, of article: TokenizedArticle, firstWord: inout Int) {
    let words = article.words
    while firstWord < words.count, Int(words[firstWord].start) < span.start { firstWord += 1 }
    var index = firstWord
    var capitals = 0
    var small = 0
    var isFirst = true
    while index < words.count, Int(words[index].start) < span.end {
      let word = words[index]
      index += 1
      guard word.shape.contains(.word), !word.shape.contains(.possessive) else { continue }
      self.words += 1
      let isSmall = !WordClass.classes(of: word.key).isDisjoint(with: [
        .determiner, .preposition, .coordinator,
      ])
      if isFirst { startsLower = !word.shape.contains(.capital) && !word.shape.contains(.digit) }
      if word.shape.contains(.capital) || word.shape.contains(.digit) {
        capitals += 1
      } else if !isSmall || isFirst {
        small += 1
      }
      isFirst = false
    }
    firstWord = index
    isTitleCase = small == 0 && (capitals > 1 || capitals == 1 && self.words == 1)
    let last = span.isEmpty ? 0 : article.utf8[span.end - 1]
    // Through a nested mark: ‘… ‘Salt,’’ he said.
    let isNested = span.count > 3 && (last == 0x27 || last == 0x99 || last == 0x9D)
    let before = isNested ? article.utf8[span.end - (last == 0x27 ? 2 : 4)] : last
    endsWithComma = before == 0x2C
    isShouted = before == 0x21
    endsSentence = Passage.finalSign(of: span, in: article.utf8) != nil
  }
}
