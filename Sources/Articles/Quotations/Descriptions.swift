/// Other words for somebody with a name: a title before it, a role, an age.
extension Referents {
  /// The nouns for those who bear a title, by the title.
  static let titles: [UInt32: [UInt32]] = {
    let table = [
      "gov.": "governor", "sen.": "senator lawmaker", "rep.": "congressman congresswoman lawmaker",
      "president": "president", "governor": "governor", "senator": "senator lawmaker",
      "mayor": "mayor", "sheriff": "sheriff", "judge": "judge", "justice": "justice",
      "secretary": "secretary", "minister": "minister", "chancellor": "chancellor",
      "pope": "pope pontiff", "king": "king", "queen": "queen", "prince": "prince",
      "prof.": "professor", "professor": "professor", "capt.": "captain", "captain": "captain",
      "sgt.": "sergeant", "lt.": "lieutenant", "gen.": "general", "general": "general",
      "coach": "coach", "chief": "chief", "superintendent": "superintendent",
      "commissioner": "commissioner", "det.": "detective", "detective": "detective",
      "bishop": "bishop", "archbishop": "archbishop", "cardinal": "cardinal",
      "ambassador": "ambassador", "rev.": "pastor reverend", "councilman": "councilman",
      "councilwoman": "councilwoman",
    ]
    var keys: [UInt32: [UInt32]] = [:]
    for (title, roles) in table {
      keys[Word.key(title.utf8)] = roles.split(separator: " ").map { Word.key($0.utf8) }
    }
    return keys
  }()

  /// “the 34-year-old”, “the mom-of-two”, “the ‘Salt Row’ star”: another word for somebody named
  /// before, as gossip and sport like it.
  func isFreshDescription(_ phrase: NounPhrase, in passage: Passage) -> Bool {
    let tokens = passage.tokens
    guard tokens[phrase.range.lowerBound].key == Self.the,
      phrase.range.upperBound == phrase.head + 1
    else { return false }
    let head = tokens[phrase.head]
    guard head.isLower || head.shape.contains(.digit) else { return false }
    if Self.stars.contains(head.key) { return true }
    return phrase.range.contains {
      tokens[$0].shape.contains(.hyphenated)
        && (tokens[$0].shape.contains(.digit) || isParent(tokens[$0]))
    }
  }

  /// “mom-of-two”
  private func isParent(_ token: Passage.Token) -> Bool {
    let bytes = article.utf8[token.start..<token.end]
    guard let hyphen = bytes.firstIndex(of: 0x2D), hyphen + 4 < token.end,
      bytes[hyphen + 1] == 0x6F, bytes[hyphen + 2] == 0x66, bytes[hyphen + 3] == 0x2D
    else { return false }
    return WordClass.classes(of: Word.key(bytes[..<hyphen])).contains(.person)
  }

  /// Bodies of people that stand for no name.
  static let crowds: Set<UInt32> = Set(
    ["crowd", "police", "couple", "family", "public"].map { Word.key($0) })
  private static let stars: Set<UInt32> = Set(
    """
    star starlet alum actor actress singer songwriter rapper crooner comedian model supermodel \
    heiress mogul hitmaker rookie veteran quarterback pitcher striker midfielder goalkeeper \
    goaltender linebacker slugger
    """.split(separator: " ").map { Word.key($0.utf8) })

  /// “Judge Durham Hall QC”: the name without what stands before and behind it.
  func untitled(_ phrase: NounPhrase, in passage: Passage) -> Span? {
    let tokens = passage.tokens
    var first = phrase.range.lowerBound
    var last = phrase.head
    while first < last, tokens[first].isIn(.person) || tokens[first].lists.contains(.honorific) {
      first += 1
    }
    guard first > phrase.range.lowerBound else { return nil }
    while last > first, Self.afterNames.contains(tokens[last].key) { last -= 1 }
    guard last > first, (first...last).allSatisfy({ tokens[$0].isCapital && tokens[$0].isWord })
    else { return nil }
    return Span(tokens[first].start, tokens[last].end)
  }

  private static let afterNames: Set<UInt32> = Set(
    ["qc", "kc", "mp", "obe", "mbe", "cbe", "phd", "md", "esq", "msp", "mep"].map { Word.key($0) })
}
