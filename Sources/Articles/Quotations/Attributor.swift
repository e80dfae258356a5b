/// Walks through the quotations of a story in order and credits each.
struct Attributor {
  let article: TokenizedArticle
  let mentions: [Mention]
  let stretches: [MarkedStretch]
  var referents: Referents
  private(set) var found: [Quotation] = []
  private var utterance = -1

  init(
    article: TokenizedArticle, figures: [Figure], mentions: [Mention], stretches: [MarkedStretch]
  ) {
    self.article = article
    self.mentions = mentions
    self.stretches = stretches
    referents = Referents(
      article: article, figures: figures, mentions: mentions, stretches: stretches)
  }

  /// No sentence is looked at further than this from a quotation, in tokens.
  private static let reachBefore = 60
  private static let reachAfter = 45

  mutating func quotations() -> [Quotation] {
    found.reserveCapacity(stretches.count)
    var next = 0
    var mention = 0
    var word = 0
    var last: (block: Int, attribution: Attribution)? = nil
    var passages: Passage? = nil
    while next < stretches.count {
      let block = stretches[next].block
      let first = next
      while next < stretches.count, stretches[next].block == block { next += 1 }
      let place = Quotation.Place(article.blocks[article.blocks.startIndex + block].kind)
      let contents = (first..<next).map {
        QuotedContent(stretches[$0].span, of: article, firstWord: &word)
      }
      if place == .headline || place == .crosshead {
        for index in first..<next {
          appendHeading(stretches[index], contents[index - first], place)
        }
        continue
      }
      let lastPassage = passages?.block == block - 1 ? passages : nil
      let earlier =
        block > 0 && lastPassage == nil
        ? passageWithoutQuotations(before: block, first: first) : nil
      referents.above = earlier ?? lastPassage
      let passage = Passage(
        block: block, of: article, stretches: stretches[first..<next], mentions: mentions,
        mention: &mention)
      passages = passage
      let above = last.flatMap {
        $0.block == block - 1 || $0.block == block - 2 && isQuestion(earlier) ? $0.attribution : nil
      }
      credit(passage, contents, first: first, place: place, earlier: earlier, above: above)
      if let attribution = found.last?.attribution, attribution.speaker != nil {
        last = (block, attribution)
      }
    }
    shareSpeakers()
    creditHeadings()
    for index in found.indices { found[index].attribution = calibrated(found[index].attribution) }
    return found
  }

  /// The paragraph above, if it holds no quotation of its own.
  private func passageWithoutQuotations(before block: Int, first: Int) -> Passage? {
    if first > 0, stretches[first - 1].block == block - 1 { return nil }
    let kind = article.blocks[article.blocks.startIndex + block - 1].kind
    guard kind == .paragraph else { return nil }
    let start = article.blocks[article.blocks.startIndex + block - 1].span.start
    var at = referents.mentionCount(before: start)
    return Passage(
      block: block - 1, of: article, stretches: stretches[first..<first], mentions: mentions,
      mention: &at)
  }

  private mutating func credit(
    _ passage: Passage, _ contents: [QuotedContent], first: Int, place: Quotation.Place,
    earlier: Passage?, above: Attribution?
  ) {
    var previous: (index: Int, attribution: Attribution)? = nil
    for (number, token) in passage.quotations.enumerated() {
      let which = Int(passage.tokens[token].quotation)
      guard contents.indices.contains(which - first) else { continue }
      // A stretch whose words the tokens hide under one before it.
      while found.count < which { appendUncredited(found.count, contents, first, place) }
      let whole = passage.sentences[passage.sentence(of: token)]
      let sentence =
        max(
          whole.lowerBound, token - Self.reachBefore)..<min(
          whole.upperBound, token + Self.reachAfter)
      let site = QuotationSite(
        passage: passage, index: token, sentence: sentence, content: contents[which - first],
        previous: previous, paragraphBefore: above, paragraphBeforeAsks: asks(before: which),
        earlier: number == 0 ? earlier : nil)
      let stretch = stretches[which]
      let isTakenUp = stretch.continues && which > 0
      if isTakenUp, let before = found.last, stretches[which - 1].block + 1 == passage.block {
        let own = best(site)
        let attribution =
          own.map { self.attribution($0.rule, $0.credit, site) } ?? Attribution.unknown
        append(
          stretch, kind: before.kind == .partial ? .partial : .direct, place: place, attribution,
          joins: true)
      } else {
        appendCredited(site, stretch, place: place)
      }
      if let attribution = found.last?.attribution, found.last?.kind.isSpoken == true {
        previous = (token, attribution)
      }
    }
    let end = first + contents.count
    while found.count < end { appendUncredited(found.count, contents, first, place) }
  }

  private mutating func appendCredited(
    _ site: QuotationSite, _ stretch: MarkedStretch, place: Quotation.Place
  ) {
    let best = best(site)
    let resumes = best?.rule == QuotationRule.resumed.name
    let kind = QuotationKinds.kind(
      of: site, credit: best,
      resuming: resumes ? found.last?.kind : nil)
    guard kind.isSpoken else {
      append(stretch, kind: kind, place: place, .unknown, joins: false)
      return
    }
    let attribution = best.map { self.attribution($0.rule, $0.credit, site) } ?? Attribution.unknown
    let goesOn = best.map { $0.rule == QuotationRule.carriedOn.name && $0.credit.confidence > 0.9 }
    let joins = resumes || goesOn == true
    append(stretch, kind: kind, place: place, attribution, joins: joins)
  }

  private mutating func append(
    _ stretch: MarkedStretch, kind: Quotation.Kind, place: Quotation.Place,
    _ attribution: Attribution, joins: Bool
  ) {
    if !joins || utterance < 0 { utterance += 1 }
    found.append(
      Quotation(
        span: stretch.span, kind: kind, place: place, attribution: attribution,
        utterance: utterance))
  }

  private mutating func appendUncredited(
    _ which: Int, _ contents: [QuotedContent], _ first: Int, _ place: Quotation.Place
  ) {
    append(stretches[which], kind: .partial, place: place, .unknown, joins: false)
  }

  /// “And what comes next?”: a question of the interviewer’s, after which the same one answers.
  private func isQuestion(_ passage: Passage?) -> Bool {
    guard let passage, passage.tokens.count < 40, let last = passage.tokens.last else {
      return false
    }
    return article.utf8[last.start] == 0x3F && !passage.tokens.contains(where: \.isName)
  }

  /// Whether the stretch before one, closed, ends with a question.
  private func asks(before which: Int) -> Bool {
    guard which > 0, stretches[which - 1].isClosed else { return false }
    return Passage.finalSign(of: stretches[which - 1].span, in: article.utf8) == 0x3F
  }

  /// The surest rule.
  private func best(_ site: QuotationSite) -> (rule: String, credit: Credit)? {
    var best: (rule: String, credit: Credit)? = nil
    for rule in QuotationRule.marked {
      guard let credit = rule.match(site) else { continue }
      if best.map({ credit.confidence > $0.credit.confidence }) ?? true {
        best = (rule.name, credit)
      }
    }
    return best
  }

  /// A credit with the speaker's identity made out.
  private mutating func attribution(
    _ rule: String, _ credit: Credit, _ site: QuotationSite
  ) -> Attribution {
    var result: Attribution
    switch credit.source {
    case .carried(let earlier):
      result = earlier
      result.standing = rule == QuotationRule.resumed.name ? earlier.standing : .inferred
      result.confidence = min(earlier.confidence, credit.confidence)
      result.rule = rule
    case .phrase(let phrase):
      result = attribution(rule, credit, phrase, site.passage)
    case .earlier(let passage, let phrase):
      result = attribution(rule, credit, phrase, passage)
      result.standing = .inferred
    }
    if let relay = site.relay(), let speaker = result.speaker, !relay.overlaps(speaker) {
      result.relay = relay
    }
    if let figure = result.figure, let speaker = result.speaker {
      referents.lastSpeaker = (figure, speaker.start)
    }
    return result
  }

  mutating func attribution(
    _ rule: String, _ credit: Credit, _ phrase: NounPhrase, _ passage: Passage
  ) -> Attribution {
    let identity = referents.identity(of: phrase, in: passage)
    return Attribution(
      standing: credit.confidence < 0.6 ? .inferred : identity.standing,
      confidence: credit.confidence * identity.certainty, speaker: identity.speaker,
      name: identity.name,
      figure: identity.figure, cue: credit.cue, rule: rule)
  }

  /// An attribution with the counted share in place of its rule's weight.
  func calibrated(_ attribution: Attribution) -> Attribution {
    guard let speaker = attribution.speaker else { return attribution }
    var attribution = attribution
    let isPronoun = referents.isPronoun(speaker)
    attribution.calibrate(
      isPronoun ? .pronoun : attribution.figure == nil ? .described : .figure)
    return attribution
  }

  /// The paragraphs of one quotation share a speaker, wherever among them he is named.
  private mutating func shareSpeakers() {
    var start = 0
    while start < found.count {
      var end = start + 1
      while end < found.count, found[end].utterance == found[start].utterance { end += 1 }
      let group = start..<end
      if stretches[group].contains(where: \.continues),
        let best = group.max(by: {
          found[$0].attribution.confidence < found[$1].attribution.confidence
        })
      {
        let attribution = found[best].attribution
        for index in group where index != best && found[index].kind.isSpoken {
          let own = found[index].attribution
          if own.confidence < attribution.confidence {
            found[index].attribution = attribution
            if attribution.speaker != nil { found[index].attribution.standing = .inferred }
          }
        }
      }
      start = end
    }
  }
}

// MARK: Headings

extension Attributor {
  private mutating func appendHeading(
    _ stretch: MarkedStretch, _ content: QuotedContent, _ place: Quotation.Place
  ) {
    let isTitle = content.isTitleCase && content.words > 1 && content.words < 8
    let kind: Quotation.Kind =
      isTitle ? .title : content.words < 2 ? .scare : content.startsLower ? .partial : .direct
    append(stretch, kind: kind, place: place, .unknown, joins: false)
  }

  /// Gives a quotation in a heading the speaker of the same words in the body.
  private mutating func creditHeadings() {
    // A line of its own with the words of a quotation below is a heading that nobody marked.
    let headings = found.indices.filter {
      found[$0].place == .headline || found[$0].place == .crosshead
        || found[$0].attribution.speaker == nil && standsAlone($0)
    }
    guard !headings.isEmpty else { return }
    // Body quotations by the key of their opening words, so that each heading is one look-up.
    var byWord: [UInt32: [Int]] = [:]
    for index in found.indices where found[index].place == .body && found[index].kind.isSpoken {
      guard found[index].attribution.speaker != nil else { continue }
      var seen: Set<UInt32> = []
      for key in keys(of: found[index].span).prefix(60) where seen.insert(key).inserted {
        if byWord[key, default: []].count < 32 { byWord[key, default: []].append(index) }
      }
    }
    for heading in headings {
      let words = keys(of: found[heading].span)
      guard words.count > 1, let first = words.first, let candidates = byWord[first] else {
        continue
      }
      guard let match = candidates.first(where: { contains(keys(of: found[$0].span), words) })
      else {
        continue
      }
      found[heading].attribution = found[match].attribution
      found[heading].attribution.standing = .inferred
      if found[heading].kind == .title || found[heading].kind == .scare {
        found[heading].kind = found[match].kind
      }
    }
  }

  /// Whether hardly anything else stands in the block of a quotation.
  private func standsAlone(_ index: Int) -> Bool {
    let block = article.blocks[article.blocks.startIndex + stretches[index].block].span
    return block.count - stretches[index].outer.count < 6
  }

  private func keys(of span: Span) -> [UInt32] {
    let words = article.words
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if Int(words[middle].start) < span.start { low = middle + 1 } else { high = middle }
    }
    var keys: [UInt32] = []
    while low < words.count, Int(words[low].start) < span.end, keys.count < 200 {
      if words[low].shape.contains(.word) { keys.append(words[low].key) }
      low += 1
    }
    return keys
  }

  private func contains(_ all: [UInt32], _ part: [UInt32]) -> Bool {
    guard part.count <= all.count else { return false }
    return (0...(all.count - part.count)).contains {
      all[$0..<($0 + part.count)].elementsEqual(part)
    }
  }
}

extension Quotation.Place {
  fileprivate init(_ kind: Block.Kind) {
    switch kind {
    case .headline: self = .headline
    case .standfirst: self = .standfirst
    case .caption: self = .caption
    case .crosshead: self = .crosshead
    default: self = .body
    }
  }
}
