/// What “they”, “it” and “the party” take up: groups, organisations and documents.
extension Referents {
  /// The subject, or the document, that a pronoun without gender takes up.
  func group(for pronoun: Passage.Token, before index: Int, in passage: Passage) -> String? {
    let isThing = pronoun.isIn(.neuter)
    // “she found the note. “…,” it read.”
    let isRead =
      index + 1 < passage.tokens.count && Self.reads.contains(passage.tokens[index + 1].key)
    let number = passage.sentence(of: index)
    var ranges: [(Passage, Range<Int>)] = []
    let own = passage.sentences[number].lowerBound..<index
    ranges.append((passage, own))
    for at in passage.sentences.indices.prefix(number).suffix(3).reversed() {
      ranges.append((passage, passage.sentences[at]))
    }
    if let above, above.block == passage.block - 1 {
      for sentence in above.sentences.suffix(3).reversed() { ranges.append((above, sentence)) }
    }
    for (passage, range) in ranges where !range.isEmpty {
      if let name = group(in: range, of: passage, isThing: isThing, isRead: isRead) { return name }
    }
    return isThing ? nil : described.last { $0.isPlural }?.name
  }

  private static let reads: Set<UInt32> = Set(["read", "reads"].map { Word.key($0) })

  private func group(
    in range: Range<Int>, of passage: Passage, isThing: Bool, isRead: Bool
  ) -> String? {
    let tokens = passage.tokens
    let subject = passage.mainSubject(from: range.lowerBound, to: range.upperBound)
    if let subject, subject.range.upperBound <= range.upperBound {
      let head = tokens[subject.head]
      let isPerson = head.isName || head.isIn(.person) && !head.isIn(.plural)
      let isMany =
        head.isIn([.plural, .quantifier]) || head.ending == .s
        || subject.range.contains { tokens[$0].key == Passage.and }
      let isBody = head.isCapital || head.isIn([.person]) && head.isIn(.plural)
      let isFit = isThing ? !isPerson && (!isMany || isBody) : !isPerson || isMany
      if !head.isIn([.pronoun, .objectPronoun]), isFit, !head.isIn(.time) {
        return name(of: subject, in: passage)
      }
    }
    guard isThing else { return nil }
    // “I answered an advertisement. It offered”
    let documents = range.filter {
      !passage.isVerb($0)
        && (tokens[$0].cue.contains(.document)
          || isRead && tokens[$0].cue.contains(.noun) && $0 > range.lowerBound
            && tokens[$0 - 1].isIn(.determiner))
    }
    guard let last = documents.last,
      let phrase = passage.nounPhrase(endingAt: last, from: range.lowerBound)
    else { return nil }
    return name(of: phrase, in: passage)
  }

  private func name(of phrase: NounPhrase, in passage: Passage) -> String {
    organisation(phrase, in: passage)
      ?? text(
        Span(
          passage.tokens[phrase.range.lowerBound].start,
          passage.tokens[phrase.range.upperBound - 1].end))
  }

  /// “One of these groups, the Union of Salt Carriers (USC), said”
  func bodyBeside(_ phrase: NounPhrase, in passage: Passage) -> String? {
    let tokens = passage.tokens
    let comma = phrase.range.upperBound
    guard tokens[phrase.head].isIn(.quantifier), phrase.range.count > 2, comma + 2 < tokens.count,
      tokens[comma].isIn(.comma), tokens[comma + 1].key == Self.the
    else { return nil }
    var end = comma + 2
    while end < tokens.count, tokens[end].isCapital { end += 1 }
    guard end > comma + 3, end < tokens.count, tokens[end].isIn([.comma, .bracket]) else {
      return nil
    }
    return text(Span(tokens[comma + 2].start, tokens[end - 1].end))
  }

  /// The fullest name of a body: “the party” is the Harbour Union, “the SDF” what it is short for.
  func organisation(_ phrase: NounPhrase, in passage: Passage) -> String? {
    let head = passage.tokens[phrase.head]
    let first = passage.tokens[phrase.range.lowerBound]
    guard phrase.range.count < 3 else { return nil }
    if head.isCapital, head.shape.contains(.allCapitals), let name = bodies.acronyms[head.key] {
      return name
    }
    guard phrase.range.count == 2, first.key == Self.the, head.isLower else { return nil }
    return bodies.last(calledThe: head.key, before: first.start)
  }
}

/// The organisations of a story, by what it calls them for short.
struct Bodies: Sendable {
  /// Full names by the keys of their initials: “SDF”.
  private(set) var acronyms: [UInt32: String] = [:]
  /// Full names by the key of a noun that may take them up, each with its place.
  private var byNoun: [UInt32: [(at: Int, name: String)]] = [:]

  /// Runs of capitals longer than this are headlines.
  private static let longest = 7

  init(_ article: TokenizedArticle, mentions: [Mention]) {
    let words = article.words
    var mention = 0
    var start = 0
    while start < words.count {
      while mention < mentions.count, mentions[mention].span.end <= Int(words[start].start) {
        mention += 1
      }
      guard words[start].shape.contains(.capital),
        mention >= mentions.count || mentions[mention].span.start > Int(words[start].start)
      else {
        start += 1
        continue
      }
      var end = start + 1
      while end < words.count, end - start < Self.longest, words[end].shape.contains(.spaceBefore),
        words[end].shape.contains(.capital)
          || Self.isSmall(words[end].key) && end + 1 < words.count
            && words[end + 1].shape.contains(.capital)
      {
        end += 1
      }
      if end - start > 1 { add(words[start..<end], of: article, next: end) }
      start = end
    }
  }

  private static let small: Set<UInt32> = Set(["of", "the", "for", "and"].map { Word.key($0) })
  private static func isSmall(_ key: UInt32) -> Bool { small.contains(key) }

  private mutating func add(_ run: ArraySlice<Word>, of article: TokenizedArticle, next: Int) {
    var run = run
    if let first = run.first, first.key == Referents.the { run = run.dropFirst() }
    guard run.count > 1, let first = run.first, let last = run.last else { return }
    let span = Span(Int(first.start), last.end)
    func name() -> String { String(decoding: article.utf8[span.range], as: UTF8.self) }
    for word in run {
      if let nouns = Self.shorts[word.key] {
        let name = name()
        for noun in nouns where (byNoun[noun]?.count ?? 0) < 64 {
          byNoun[noun, default: []].append((span.start, name))
        }
        break
      }
    }
    // “Syrian Democratic Forces (SDF)”
    let words = article.words
    guard next + 1 < words.count, words[next].length == 1,
      article.utf8[Int(words[next].start)] == 0x28, words[next + 1].shape.contains(.allCapitals),
      words[next + 1].length > 1
    else { return }
    let short = words[next + 1]
    let initials = run.filter { $0.shape.contains(.capital) }.map { article.utf8[Int($0.start)] }
    let letters = article.utf8[Int(short.start)..<short.end]
    if letters.elementsEqual(initials.suffix(letters.count)) { acronyms[short.key] = name() }
  }

  /// The body named last before a place that a noun may stand for.
  func last(calledThe noun: UInt32, before offset: Int) -> String? {
    byNoun[noun]?.last { $0.at < offset }?.name
  }

  /// What a body may be called, by a word of its name.
  private static let shorts: [UInt32: [UInt32]] = {
    let table = [
      "union": "union party", "party": "party", "league": "league party", "front": "front party",
      "council": "council", "committee": "committee", "commission": "commission",
      "court": "court", "ministry": "ministry", "department": "department agency",
      "agency": "agency", "association": "association group", "university": "university",
      "company": "company", "corporation": "corporation company", "inc": "company",
      "ltd": "company", "bank": "bank", "hospital": "hospital", "board": "board",
      "society": "society group", "institute": "institute", "foundation": "foundation group",
      "club": "club", "federation": "federation union", "alliance": "alliance party",
    ]
    var keys: [UInt32: [UInt32]] = [:]
    for (word, shorts) in table {
      keys[Word.key(word.utf8)] = shorts.split(separator: " ").map { Word.key($0.utf8) }
    }
    return keys
  }()
}
