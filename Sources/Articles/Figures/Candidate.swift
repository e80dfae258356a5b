/// A run of words that may name a person, and what stands around it.
///
///     the former mayor of Taven, Mara “Sparrow” van Ode, 61, said
///         ╰── title ─────────╯   ╰─── words ──────────╯
struct Candidate: Sendable {
  /// Places in the story's words, honorifics and roles taken off.
  var words: Range<Int>
  /// The whole run of capitals the words were cut from.
  var run: Range<Int>
  /// The sentence the run stands in.
  var sentence: Int
  var evidence: Evidence
  /// A hash of the words as they are spelt.
  var spelling: UInt64
  /// How many of the words count as names: particles and “Jr.” do not.
  var size: Int
  /// In a headline, or a line set in capitals: only names known from the body count.
  var isInHeadline: Bool
}

/// Finds the runs of capitalised words in a story and trims them to what may be a name.
struct CandidateScanner {
  let tokens: TokenizedArticle
  let facts: DocumentFacts
  private(set) var candidates: [Candidate] = []
  private var context: ContextReader

  init(_ tokens: TokenizedArticle, facts: DocumentFacts) {
    self.tokens = tokens
    self.facts = facts
    context = ContextReader(tokens: tokens, facts: facts, range: 0..<0)
  }

  /// All candidates in order of the text. They never overlap.
  static func candidates(in tokens: TokenizedArticle, facts: DocumentFacts) -> [Candidate] {
    var scanner = CandidateScanner(tokens, facts: facts)
    scanner.candidates.reserveCapacity(tokens.words.count / 12)
    for block in tokens.blocks.indices {
      let words = tokens.wordsOfBlock[block]
      let isHeadline = tokens.blocks[block].kind != .byline && scanner.isHeadline(words)
      for sentence in tokens.sentencesOfBlock[block] {
        let isOwnHeadline =
          scanner.isLine(sentence, in: words) && scanner.isHeadline(tokens.sentences[sentence])
        scanner.scan(sentence, isHeadline: isHeadline || isOwnHeadline)
      }
    }
    return scanner.candidates
  }

  /// A headline by its kind, or by the look of it: a short block without a stop at its end, most
  /// of whose words are capitalised.
  private func isHeadline(_ range: Range<Int>) -> Bool {
    guard range.count >= 4, range.count < 400,
      tokens.words[range.lowerBound].key != Preposition.by
    else { return false }
    var capitals = 0
    var others = 0
    var isShouted = true
    for word in tokens.words[range] where word.shape.contains(.word) {
      if word.shape.contains(.lower), !word.shape.contains(.possessive) { isShouted = false }
      if word.shape.contains(.capital) {
        capitals += 1
      } else if word.shape.contains(.lower), !word.lists.contains(.function),
        !word.shape.contains(.possessive)
      {
        others += 1
      }
    }
    return capitals >= 4 && others * 6 <= capitals && (isShouted || !endsWithStop(range))
  }

  /// Whether a sentence is a line by itself in a block of several.
  private func isLine(_ sentence: Int, in block: Range<Int>) -> Bool {
    let range = tokens.sentences[sentence]
    func begins(_ index: Int) -> Bool {
      index == block.lowerBound || index == block.upperBound
        || tokens.words[index].shape.contains(.lineStart)
    }
    return range.count < block.count && begins(range.lowerBound) && begins(range.upperBound)
  }

  private func endsWithStop(_ range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    let word = tokens.words[last]
    return word.length == 1 && [0x2E, 0x21, 0x3F].contains(tokens.utf8[Int(word.start)])
  }

  private mutating func scan(_ sentence: Int, isHeadline: Bool) {
    let range = tokens.sentences[sentence]
    context.range = range
    var index = range.lowerBound
    while index < range.upperBound {
      guard let run = run(from: index, in: range) else {
        index += 1
        continue
      }
      if let candidate = candidate(run, sentence: sentence, isHeadline: isHeadline) {
        candidates.append(candidate)
      }
      index = run.upperBound
    }
  }
}

// MARK: - Runs

extension CandidateScanner {
  /// Whether a word can stand in a name: it has a capital, if only after its hyphen (“al-Sadr”).
  private func isNamelike(_ index: Int, in range: Range<Int>) -> Bool {
    let word = tokens.words[index]
    guard word.shape.contains(.word), !word.shape.contains(.digit) else { return false }
    guard word.shape.contains(.capital) else { return hasParticlePrefix(word) }
    // “Mara Hale Credit: AP”: the caption's line goes on with who took the picture.
    if index + 1 < range.upperBound, tokens.isSign(index + 1, 0x3A),
      ContextReader.credits.contains(word.key)
    {
      return false
    }
    guard word.lists.contains(.function) else { return true }
    // “Theresa May”, “Will Hale”: words of the language that are names too, beside a name.
    if word.lists.contains(.date), index > range.lowerBound {
      let before = tokens.words[index - 1]
      if before.shape.contains(.capital), before.lists.contains(.commonGivenName) { return true }
    }
    guard word.lists.contains(.commonGivenName), index + 1 < range.upperBound else { return false }
    let next = tokens.words[index + 1]
    return next.shape.contains(.capital) && !next.lists.contains(.function)
      && !next.lists.contains(.date)
  }

  /// “al-Sadr”, “el-Hadi”, “d'Ode”: small at first, a capital after the joint.
  private func hasParticlePrefix(_ word: Word) -> Bool {
    guard word.shape.contains(.lower), word.length >= 4 else { return false }
    let bytes = tokens.utf8[word.span.range].prefix(6)
    guard let joint = bytes.firstIndex(where: { $0 == 0x2D || $0 == 0x27 || $0 == 0xE2 }) else {
      return false
    }
    let after = joint + (tokens.utf8[joint] == 0xE2 ? 3 : 1)
    guard after < word.end, tokens.utf8[after] &- 0x41 < 26 || tokens.utf8[after] == 0xC3 else {
      return false
    }
    return tokens.utf8[joint] != 0x2D
      || Lexicon.lists(of: Word.key(bytes[..<joint])).contains(.particle)
  }

  /// A small word inside a name, not one of the language's own (“as”, “at”).
  private func isParticle(_ index: Int) -> Bool {
    let word = tokens.words[index]
    return word.lists.contains(.particle) && !word.lists.contains(.function)
      && word.shape.contains(.word)
  }

  /// The run of capitals that starts at `start`, particles between them included.
  private func run(from start: Int, in range: Range<Int>) -> Range<Int>? {
    var index = start
    // “van der Berg said”: particles at the front count if a capital follows at once.
    while index < range.upperBound, index - start < 3, isParticle(index),
      !tokens.words[index].shape.contains(.capital)
    {
      index += 1
    }
    guard index < range.upperBound, isNamelike(index, in: range) else { return nil }
    var end = index + 1
    while end < range.upperBound, end - start < Self.longestRun,
      tokens.words[end].shape.contains(.spaceBefore), !tokens.startsAfterShortLine(end)
    {
      if isNamelike(end, in: range) {
        end += 1
        continue
      }
      var next = end
      while next < range.upperBound, next - end < 3, isParticle(next),
        tokens.words[next].shape.contains(.spaceBefore)
      {
        next += 1
      }
      guard next > end, next < range.upperBound, isNamelike(next, in: range),
        tokens.words[next].shape.contains(.spaceBefore)
      else { break }
      end = next + 1
    }
    if let joined = nicknamed(end, in: range) { end = joined }
    return start..<end
  }

  /// No name with its titles has more words than this.
  private static let longestRun = 24

  /// The end of `Name “nick” Name`, if a nickname in marks and another capital follow.
  private func nicknamed(_ end: Int, in range: Range<Int>) -> Int? {
    guard end + 2 < range.upperBound else { return nil }
    let mark = tokens.words[end]
    let opens =
      mark.shape.isSuperset(of: [.quotationMark, .spaceBefore])
      || (mark.length == 1 && tokens.utf8[Int(mark.start)] == 0x28)
    guard opens else { return nil }
    var close = end + 1
    var hasCapital = false
    while close < range.upperBound, close - end <= 4, tokens.words[close].shape.contains(.word) {
      hasCapital = hasCapital || tokens.words[close].shape.contains(.capital)
      close += 1
    }
    guard hasCapital else { return nil }
    guard close > end + 1, close + 1 < range.upperBound,
      tokens.words[close].shape.contains(.quotationMark),
      !tokens.words[close].shape.contains(.spaceBefore), mark.shape.contains(.quotationMark),
      isNamelike(close + 1, in: range), tokens.words[close + 1].shape.contains(.spaceBefore)
    else { return nil }
    var last = close + 2
    while last < range.upperBound, isNamelike(last, in: range),
      tokens.words[last].shape.contains(.spaceBefore)
    {
      last += 1
    }
    return last
  }
}

// MARK: - Trimming

extension CandidateScanner {
  private func candidate(_ run: Range<Int>, sentence: Int, isHeadline: Bool) -> Candidate? {
    var evidence: Evidence = []
    var words = withoutTitle(run, &evidence)
    words = withoutFringe(words, &evidence, sentence: sentence)
    guard !words.isEmpty else { return nil }
    if tokens.words[words].contains(where: { $0.shape.contains(.quotationMark) }) {
      evidence.insert(.nickname)
    }
    context.read(words, run: run, isHeadline: isHeadline, into: &evidence)
    var size = 0
    var spelling = NameHash()
    for word in tokens.words[words] where word.shape.contains(.word) {
      let isName = word.shape.contains(.capital) && word.lists.contains(.commonGivenName)
      if isName || !word.lists.contains(.particle) { size += 1 }
      spelling.add(tokens.utf8[word.span.range])
      spelling.add(CollectionOfOne(0x20))
    }
    return Candidate(
      words: words, run: run, sentence: sentence, evidence: evidence, spelling: spelling.value,
      size: max(1, size), isInHeadline: isHeadline)
  }

  /// Takes everything up to the last honorific or role off the front: “Iraqi Prime Minister”.
  private func withoutTitle(_ run: Range<Int>, _ evidence: inout Evidence) -> Range<Int> {
    var cut = afterOffice(run)
    if cut > run.lowerBound { evidence.insert(.afterRole) }
    var hasName = false
    for index in (cut..<run.upperBound).dropLast() {
      let word = tokens.words[index]
      let lists = word.lists
      let isHonorific = lists.contains(.honorific)
      // “St. Louis” is a town, and a saint is seldom news.
      if Self.saint.contains(word.key) {
        evidence.insert(.notAPerson)
        return run
      }
      let isTitle = isHonorific || lists.contains(.strip) || lists.contains(.role)
      if isTitle, word.shape.contains(.capital), !hasName, !isNameToo(index, in: run) {
        cut = index + 1
        // “Late”, “Former” only tell that a role may follow.
        if isHonorific, !lists.contains(.role) || word.shape.contains(.dotted) {
          evidence.insert(.afterHonorific)
        } else if isHonorific || lists.contains(.role) {
          evidence.insert(.afterRole)
        }
        continue
      }
      if lists.contains(.commonGivenName) || word.shape.contains(.initial),
        !lists.contains(.organisation), !lists.contains(.demonym), !lists.contains(.largePlace)
      {
        hasName = true
      }
    }
    return cut > run.lowerBound ? cut..<run.upperBound : withoutBody(run)
  }

  /// “Secretary of [State Tom Hale]”, “Governor of [Maine Ulla Ode]”: where the name starts.
  private func afterOffice(_ run: Range<Int>) -> Int {
    let start = run.lowerBound
    guard start > 1, tokens.words[start - 1].key == Preposition.of,
      !tokens.words[start - 2].lists.isDisjoint(with: [.role, .strip, .honorific]),
      tokens.words[start - 2].shape.contains(.capital)
    else { return start }
    let name = run.first {
      tokens.words[$0].lists.isDisjoint(with: [.organisation, .largePlace, .role, .strip])
    }
    return name ?? start
  }

  /// “Harbour Party Tom Hale”, “Orland Tom Hale”: a body or a place, then a name that a given name
  /// starts.
  private func withoutBody(_ run: Range<Int>) -> Range<Int> {
    guard run.count > 2, let last = run.last,
      tokens.words[last].lists.isDisjoint(with: [.organisation, .largePlace, .demonym])
    else { return run }
    for index in run.dropFirst().dropLast() where run.upperBound - index <= 3 {
      let before = tokens.words[index - 1]
      let isBody =
        !before.lists.isDisjoint(with: [.organisation, .largePlace, .demonym])
        || before.shape.contains(.allCapitals)
      let name = tokens.words[index].lists
      if isBody, !before.lists.contains(.givenName), name.contains(.commonGivenName),
        name.isDisjoint(with: [.largePlace, .organisation])
      {
        return index..<run.upperBound
      }
    }
    return run
  }

  private static let saint = Set(["st.", "st", "saint", "san", "santa"].map { Word.key($0) })

  /// “Dean Hale”, “Mason Ode”: a role that is a given name is read as one before a surname.
  private func isNameToo(_ index: Int, in run: Range<Int>) -> Bool {
    let lists = tokens.words[index].lists
    if lists.contains(.honorific) { return false }
    return lists.contains(.commonGivenName) && run.upperBound - index == 2
      && !tokens.words[index + 1].lists.contains(.commonGivenName)
  }

  /// Takes off what no name starts or ends with: “American”, “Monday”, ordinary words that only
  /// stand at the start of a sentence.
  private func withoutFringe(
    _ words: Range<Int>, _ evidence: inout Evidence, sentence: Int
  ) -> Range<Int> {
    var words = words
    while let first = words.first, words.count > 1 {
      let word = tokens.words[first]
      let lists = word.lists
      let isOrdinary =
        lists.contains(.nearlyAlwaysLower)
        && lists.isDisjoint(with: [.commonGivenName, .particle])
        && word.shape.contains(.sentenceStart) && !word.shape.contains(.initial)
      let isStrange =
        lists.contains(.date) && !lists.contains(.commonGivenName)
        || (lists.contains(.demonym) && !lists.contains(.commonGivenName))
      let wasSmall =
        word.shape.contains(.sentenceStart) && facts[word.key].lower > 0
        && lists.isDisjoint(with: [.givenName, .particle])
      // “MSNBC Cummings”, but not “JR Hale” and not a line of capitals.
      let isAcronym =
        word.shape.contains(.allCapitals) && word.length > 2 && !word.shape.contains(.initial)
        && !tokens.words[first + 1].shape.contains(.allCapitals)
      guard isOrdinary || isStrange || wasSmall || isAcronym else { break }
      words = first + 1..<words.upperBound
    }
    while let last = words.last, words.count > 1 {
      let lists = tokens.words[last].lists
      let isDate =
        lists.contains(.date) && lists.isDisjoint(with: [.commonGivenName, .surname, .function])
      // “Ulla Ode MP”
      let isLetters = tokens.words[last].shape.contains(.allCapitals) && lists.contains(.role)
      guard isDate || isLetters else { break }
      words = words.lowerBound..<last
    }
    return words
  }
}
