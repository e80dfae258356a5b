/// Names that firms, papers, peoples and laws bear and that sound like a person's.
enum Namesakes {
  /// Whether words are on the list, or on it with the “'s” behind them: “Merrill Lynch”, “Macy's”.
  static func contains(_ words: Range<Int>, in tokens: TokenizedArticle) -> Bool {
    let end = words.upperBound
    var hash = KeyHash()
    add(words, in: tokens, to: &hash)
    if Lexicon.lists(of: hash.value).contains(.namesake) { return true }
    guard end < tokens.words.count, tokens.words[end].shape.isSuperset(of: [.word, .possessive])
    else { return false }
    for byte in "'s".utf8 { hash.add(byte) }
    return Lexicon.lists(of: hash.value).contains(.namesake)
  }

  /// The key under which the list has a name: its words with a blank between them.
  static func key(of words: Range<Int>, in tokens: TokenizedArticle) -> UInt32 {
    var hash = KeyHash()
    add(words, in: tokens, to: &hash)
    return hash.value
  }

  private static func add(
    _ words: Range<Int>, in tokens: TokenizedArticle, to hash: inout KeyHash
  ) {
    for index in words {
      let word = tokens.words[index]
      if index > words.lowerBound, word.shape.contains(.spaceBefore) { hash.add(0x20) }
      for byte in tokens.utf8[word.span.range] { hash.add(byte) }
    }
  }

  /// What makes a bearer of such a name a person after all.
  static let personal: Evidence = [.afterHonorific, .age, .who, .byline, .nickname]
}

extension Judge {
  func isNamesake(_ candidate: Candidate) -> Bool {
    candidate.evidence.contains(.namesake)
      && !introduced.contains(Namesakes.key(of: candidate.words, in: tokens))
  }

  /// Whether a name of the tagger's is on the list and the story does not make it a person's.
  func isNamesake(_ name: Range<Int>) -> Bool {
    Namesakes.contains(name, in: tokens)
      && !introduced.contains(Namesakes.key(of: name, in: tokens))
  }

  /// Whether a name goes on, or began, as that of a body: “Hale & Co”, “Ode University”,
  /// “Hurricane Mara”; or has what a body has: “Hale lost its hall”; or is an address or a case:
  /// “@MaraHale”, “Hale v. Ode”.
  func isPartOfBody(_ name: Range<Int>) -> Bool {
    let end = name.upperBound
    if end < tokens.words.count {
      let next = tokens.words[end]
      if next.shape.isSuperset(of: [.capital, .spaceBefore]), Self.bodies.contains(next.key) {
        return true
      }
      if end + 1 < tokens.words.count, Self.having.contains(next.key),
        tokens.words[end + 1].key == Self.its
      {
        return true
      }
      if name.count == 1, isAnd(end) || isVersus(end), end + 1 < tokens.words.count,
        tokens.words[end + 1].shape.contains(.capital)
      {
        return true
      }
    }
    let start = name.lowerBound
    guard start > 0 else { return false }
    let before = tokens.words[start - 1]
    if before.shape.contains(.capital), Self.vessels.contains(before.key) { return true }
    if isAddress(name) { return true }
    return name.count == 1 && start > 1 && (isAnd(start - 1) || isVersus(start - 1))
      && tokens.words[start - 2].shape.contains(.capital)
      && (start < 3 || !tokens.words[start - 3].shape.contains(.capital))
  }

  /// “@MaraHale”
  func isAddress(_ name: Range<Int>) -> Bool {
    let start = name.lowerBound
    return start > 0 && tokens.isSign(start - 1, 0x40)
      && !tokens.words[start].shape.contains(.spaceBefore)
  }

  private func isAnd(_ index: Int) -> Bool { tokens.isSign(index, 0x26) }
  private func isVersus(_ index: Int) -> Bool { tokens.words[index].key == Self.versus }

  private static let its = Word.key("its")
  private static let having = Set(
    [
      "and", "with", "has", "had", "lost", "cut", "raised", "lowered", "moved", "opened", "closed",
      "launched", "posted", "sold", "expanded", "doubled",
    ].map { Word.key($0) })
  private static let versus = Word.key("v.")

  private static let bodies = Set(
    [
      "inc", "inc.", "corp", "corp.", "ltd", "ltd.", "plc", "plc.", "llc", "co", "co.", "gmbh",
      "ag",
      "nv", "university", "college", "foundation", "institute", "award", "awards", "prize",
      "trophy",
      "cup", "act", "county", "airport", "stadium", "hospital", "industries", "holdings",
      "securities", "motors",
    ].map { Word.key($0) })

  private static let vessels = Set(
    ["hurricane", "typhoon", "cyclone", "uss", "hms", "rms", "ss", "ins"].map { Word.key($0) })
}
