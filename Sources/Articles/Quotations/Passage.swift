/// A block as the attribution rules read it: its words and signs, each quotation a single token.
///
/// What stands inside a quotation plays no part in the sentence around it, so a rule sees
/// `Ruiz said , Q .` whatever the quotation holds.
struct Passage: Sendable {
  struct Token: Sendable {
    var start: Int
    var end: Int
    var key: UInt32
    var shape: Word.Shape
    var lists: Lexicon.Lists
    var classes: WordClass
    var cue: Cue
    /// The place of the quotation in the finder's list, or -1.
    var quotation: Int32 = -1
    /// The place of the mention the word belongs to, or -1.
    var mention: Int32 = -1
    var ending: WordClass.Ending?
    /// A quotation whose last sign is a comma, as American papers set it.
    var endsWithComma = false

    var isQuotation: Bool { quotation >= 0 }
    var isWord: Bool { shape.contains(.word) }
    var isName: Bool { mention >= 0 }
    var isCapital: Bool { shape.contains(.capital) }
    var isLower: Bool { shape.contains(.lower) && !shape.contains(.capital) && isWord }
    func isIn(_ set: WordClass) -> Bool { !classes.isDisjoint(with: set) }
  }

  var block: Int
  private(set) var tokens: [Token] = []
  private(set) var sentences: [Range<Int>] = []
  /// The question marks outside quotations.
  private(set) var questions: [Int] = []
  /// Where the story begins behind a dateline, “BEIRUT (Reuters) —”; 0 where there is none.
  private(set) var lead = 0
  /// For each token that is a quotation, its token's place, by order.
  private(set) var quotations: [Int] = []

  /// Builds the passage of a block.
  ///
  /// - Parameters:
  ///   - stretches: the quotations of the block.
  ///   - first: the place of the first of them in the finder's list.
  ///   - mention: the place of the first mention that ends in the block or after it; moved on.
  init(
    block: Int, of tokens: TokenizedArticle, stretches: ArraySlice<MarkedStretch>,
    mentions: [Mention], mention: inout Int
  ) {
    self.block = block
    var next = stretches.startIndex
    let words = tokens.wordsOfBlock[block]
    self.tokens.reserveCapacity(words.count)
    for index in words {
      let word = tokens.words[index]
      let start = Int(word.start)
      if next < stretches.endIndex, word.end > stretches[next].outer.start {
        let outer = stretches[next].outer
        if start < outer.end {
          if quotations.isEmpty
            || self.tokens[quotations[quotations.count - 1]].quotation != Int32(next)
          {
            quotations.append(self.tokens.count)
            var token = Token(
              start: outer.start, end: outer.end, key: 0, shape: [.spaceBefore], lists: [],
              classes: [], cue: [], quotation: Int32(next))
            let last = stretches[next].span.end - 1
            token.endsWithComma = last >= outer.start && tokens.utf8[last] == 0x2C
            self.tokens.append(token)
          }
          if word.end >= outer.end { next += 1 }
          continue
        }
        next += 1
      }
      while mention < mentions.count, mentions[mention].span.end <= start { mention += 1 }
      var token = Token(
        start: start, end: word.end, key: word.key, shape: word.shape, lists: word.lists,
        classes: WordClass.classes(of: word.key), cue: [])
      if word.shape.contains(.word) {
        token.cue = CueLexicon.cue(of: word.key)
        token.ending = Passage.ending(of: word, in: tokens.utf8)
        if token.ending == .ly, !word.shape.contains(.capital), token.cue.isEmpty,
          !Passage.noAdverbsInLy.contains(word.key)
        {
          token.classes.insert(.adverb)
        }
        if word.lists.contains(.role) { token.classes.insert(.person) }
      } else {
        token.classes = Passage.sign(of: word, in: tokens.utf8)
        if tokens.utf8[start] == 0x3F { questions.append(self.tokens.count) }
      }
      if mention < mentions.count, mentions[mention].span.start <= start,
        start < mentions[mention].span.end
      {
        token.mention = Int32(mention)
        token.cue = []
        token.classes = []
      } else if word.shape.contains(.allCapitals), token.key == Passage.us {
        // “US troops”, at the head of a sentence too.
        token.classes = []
      } else if word.shape.contains(.capital), !word.shape.contains(.sentenceStart),
        !(self.tokens.count < 14 && self.tokens.last?.isIn(.dash) == true)
      {
        // “May”, “Will”, “Will Post”: in mid-sentence a capital makes a name of it.
        if !token.isIn([.pronoun, .determiner, .time, .person]) { token.classes = [] }
        token.cue.formIntersection([.noun, .document])
      }
      if let last = self.tokens.last, last.isLower,
        Passage.phrasal[token.key]?.contains(last.key) == true
      {
        self.tokens[self.tokens.count - 1].cue = .strong
      }
      self.tokens.append(token)
    }
    lead = endOfDateline()
    cutSentences(utf8: tokens.utf8, stretches: stretches)
  }

  /// The token behind the dash of a dateline: capitals, perhaps a state, a day and an agency.
  private func endOfDateline() -> Int {
    guard let first = tokens.first,
      first.shape.contains(.allCapitals) && first.end - first.start > 2
        || first.isIn(.bracket) && tokens.count > 3 && tokens[1].isCapital
    else { return 0 }
    var at = 1
    while at < min(tokens.count, 14) {
      let token = tokens[at]
      if token.isIn(.dash) {
        while at < tokens.count,
          tokens[at].isIn(.dash) || !tokens[at].isWord && !tokens[at].isQuotation
        {
          at += 1
        }
        return at
      }
      guard
        token.isCapital || token.shape.contains(.digit)
          || token.isIn([.comma, .bracket, .stop]) || !token.isWord && !token.isQuotation
      else { return 0 }
      at += 1
    }
    return 0
  }

  /// “E! News”, “Yahoo! Finance”: names with a mark of their own.
  private static let shouted: Set<UInt32> = Set(["e", "yahoo", "jeopardy"].map { Word.key($0) })
  private static let us = Word.key("us")
  private static let noAdverbsInLy: Set<UInt32> = Set(
    """
    family ally supply assembly rally monopoly anomaly bully jelly belly fly butterfly only elderly \
    early daily weekly monthly friendly likely lovely ugly deadly lonely costly orderly
    """.split(separator: " ").map { Word.key($0.utf8) })

  /// “shot back”, “chimed in”: verbs of saying in two words.
  private static let phrasal: [UInt32: Set<UInt32>] = {
    func keys(_ words: String) -> Set<UInt32> {
      Set(words.split(separator: " ").map { Word.key($0.utf8) })
    }
    return [
      Word.key("back"): keys("shot shoots fired fires hit hits struck punched punches wrote"),
      Word.key("in"): keys("chimed chimes weighed weighs cut"),
      Word.key("on"): keys("went goes pressed presses"),
      Word.key("up"): keys("piped pipes spoke"),
      Word.key("out"): keys("lashed lashes blurted blurts called"),
    ]
  }()

  private static func ending(of word: Word, in utf8: [UInt8]) -> WordClass.Ending? {
    guard word.length > 3 else { return nil }
    let end = word.end
    switch (utf8[end - 2], utf8[end - 1]) {
    case (0x6C, 0x79): return .ly
    case (0x65, 0x64): return .ed
    case (0x6E, 0x67) where utf8[end - 3] == 0x69: return .ing
    case (_, 0x73) where utf8[end - 2] != 0x73: return .s
    default: return nil
    }
  }

  private static func sign(of word: Word, in utf8: [UInt8]) -> WordClass {
    let start = Int(word.start)
    switch utf8[start] {
    case 0x2C: return .comma
    case 0x3A: return .colon
    case 0x3B: return .semicolon
    case 0x2E, 0x21, 0x3F: return .stop
    case 0x28, 0x29, 0x5B, 0x5D: return .bracket
    case 0x26: return []
    case 0x2D: return word.shape.contains(.spaceBefore) ? .dash : []
    case 0xE2 where word.length == 3 && utf8[start + 1] == 0x80:
      return utf8[start + 2] == 0x93 || utf8[start + 2] == 0x94 || utf8[start + 2] == 0x95
        ? .dash : []
    default: return []
    }
  }
}

// MARK: Sentences

extension Passage {
  /// The token that starts at an offset of the text.
  func token(startingAt offset: Int) -> Int? {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low < tokens.count && tokens[low].start == offset ? low : nil
  }

  /// The sentence that holds a token, by its place in `sentences`.
  func sentence(of token: Int) -> Int {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].lowerBound <= token { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// A full stop ends a sentence, and so does a quotation that ends with one, unless the words
  /// after it belong to it: `"Why?" Murphy asked`.
  private mutating func cutSentences(utf8: [UInt8], stretches: ArraySlice<MarkedStretch>) {
    var start = 0
    var at = 0
    while at < tokens.count {
      let token = tokens[at]
      at += 1
      if token.isQuotation {
        let span = stretches[Int(token.quotation)].span
        guard let last = Passage.finalSign(of: span, in: utf8) else { continue }
        guard at < tokens.count else { break }
        if endsSentence(afterQuotationEndingIn: last, next: at) {
          sentences.append(start..<at)
          start = at
        }
      } else if token.isIn(.stop) {
        while at < tokens.count, !tokens[at].isWord, !tokens[at].isQuotation,
          tokens[at].isIn([.stop, .bracket]), !tokens[at].shape.contains(.spaceBefore)
        {
          at += 1
        }
        guard at < tokens.count else { break }
        let next = tokens[at]
        if at > 1, Passage.shouted.contains(tokens[at - 2].key), next.isCapital,
          !token.shape.contains(.spaceBefore), utf8[token.start] == 0x21
        {
          continue
        }
        if next.isLower, !next.shape.contains(.digit) { continue }
        if !next.shape.contains(.spaceBefore), !next.isQuotation { continue }
        sentences.append(start..<at)
        start = at
      }
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
  }

  /// The . ! ? or … that a quotation ends with.
  static func finalSign(of span: Span, in utf8: [UInt8]) -> UInt8? {
    var at = span.end
    while at > span.start {
      let byte = utf8[at - 1]
      if byte == 0x2E || byte == 0x21 || byte == 0x3F { return byte }
      if byte == 0xA6, at > span.start + 2, utf8[at - 3] == 0xE2 { return 0x2E }
      // A nested mark or a bracket after the sign.
      guard
        byte == 0x27 || byte == 0x22 || byte == 0x5D || byte == 0x29 || byte == 0x99 || byte == 0x80
          || byte == 0xE2 || byte == 0x9D
      else { return nil }
      at -= 1
    }
    return nil
  }

  private func endsSentence(afterQuotationEndingIn sign: UInt8, next at: Int) -> Bool {
    let next = tokens[at]
    if next.isQuotation { return true }
    guard next.isWord else { return !next.isIn([.comma, .dash, .stop, .colon, .semicolon]) }
    if next.isLower { return false }
    // `"Stop." Ruiz said` is rare and `"Stop." Ruiz left` is not; after ? and ! both are common.
    let limit = min(tokens.count, at + (sign == 0x2E ? 4 : 24))
    if sign == 0x2E, !next.isIn(.pronoun) && !next.isName { return true }
    var index = at
    var sawComma = false
    while index < limit {
      let token = tokens[index]
      if token.isQuotation || token.isIn([.stop, .colon, .semicolon]) { return true }
      if token.isIn([.verb, .auxiliary]) && !sawComma { return true }
      if token.isIn(.comma) { sawComma = true }
      // “He blamed the state.”: a noun there.
      let isNoun = token.cue.contains([.base, .twin]) && !isCueVerb(index)
      if token.cue.contains(.strong), !token.cue.contains(.participle), !isNoun, index > at {
        guard index + 1 < tokens.count else { return false }
        let after = tokens[index + 1]
        // Full stop and a complete clause after it: a new sentence with its own content.
        if sign == 0x2E { return !after.isIn(.stop) }
        if after.isQuotation || after.isIn([.colon]) { return true }
        if after.isIn(.comma), index + 2 < tokens.count, tokens[index + 2].isQuotation {
          return true
        }
        if Passage.takesPerson.contains(token.key) { return false }
        return after.isIn([.subordinator, .pronoun, .determiner, .relative]) && !after.isIn(.adverb)
      }
      index += 1
    }
    return true
  }
}
