/// Reads the words before and after a candidate, and what the lists say of its own.
struct ContextReader {
  let tokens: TokenizedArticle
  let facts: DocumentFacts
  /// The sentence.
  var range: Range<Int>

  func read(
    _ words: Range<Int>, run: Range<Int>, isHeadline: Bool, into evidence: inout Evidence
  ) {
    readInside(words, isHeadline: isHeadline, &evidence)
    readBefore(words, run: run, &evidence)
    readAfter(words, run: run, &evidence)
  }

  // MARK: Inside

  private func readInside(_ words: Range<Int>, isHeadline: Bool, _ evidence: inout Evidence) {
    let first = tokens.words[words.lowerBound]
    let last = tokens.words[words.upperBound - 1]
    if Namesakes.contains(words, in: tokens) { evidence.insert(.namesake) }
    if first.lists.contains(.givenName) { evidence.insert(.givenName) }
    if first.lists.contains(.commonGivenName) { evidence.insert(.commonGivenName) }
    if last.lists.contains(.surname) { evidence.insert(.surname) }
    if last.lists.contains(.commonSurname) { evidence.insert(.commonSurname) }
    readParts(of: first, .commonGivenName, as: [.givenName, .commonGivenName], &evidence)
    if words.count > 1 { readParts(of: last, .surname, as: .surname, &evidence) }
    var isWeak = true
    var isInMarks = false
    var isOnlyPlaces = words.count > 1
    for index in words {
      let word = tokens.words[index]
      let lists = word.lists
      if word.shape.contains(.quotationMark) { isInMarks.toggle() }
      // A nickname may be anything: “the Gate”.
      guard word.shape.contains(.word), !isInMarks else { continue }
      if word.shape.contains(.initial) { evidence.insert(.initials) }
      let isParticle = lists.contains(.particle) && !lists.contains(.function)
      if isParticle || hasArabicArticle(word), index > words.lowerBound {
        evidence.insert(.particle)
      }
      if !word.shape.contains(.sentenceStart) { isWeak = false }
      if !lists.contains(.place), !isParticle { isOnlyPlaces = false }
      let isName = lists.contains(.givenName) || lists.contains(.surname)
      // “Black Knight”: a surname too, but not where a first name stands.
      if index == words.lowerBound, words.count > 1, lists.contains(.nearlyAlwaysLower),
        !lists.contains(.givenName), !isParticle
      {
        evidence.insert(.ordinaryWord)
      }
      if !isName {
        if lists.contains(.place) { evidence.insert(.place) }
        if lists.contains(.nearlyAlwaysLower), !isParticle {
          let isLast = index == words.upperBound - 1 && words.count > 1
          evidence.insert(
            isLast && evidence.contains(.commonGivenName) ? .ordinaryLastWord : .ordinaryWord)
        }
        let use = facts[word.key]
        if use.afterIn > use.asPerson { evidence.insert(.placeInStory) }
        if index == words.lowerBound, use.beforeOrganisation > use.asPerson {
          evidence.insert(.placeInStory)
        }
      }
      if lists.contains(.largePlace) { evidence.insert(.largePlace) }
      let isBody =
        lists.contains(.organisation) || lists.contains(.demonym)
        || lists.contains(.outlet)
      // “Anna Park” and “Tom Church” are people, “Linkin Park” and “Tom Hale Park” are not.
      let isSurname =
        words.count == 2 && index > words.lowerBound && lists.contains(.commonSurname)
        && !first.lists.isDisjoint(with: [.femaleName, .maleName])
      if (isBody && !isSurname)
        || (lists.contains(.date) && !lists.contains(.commonGivenName))
      {
        evidence.insert(.notAPerson)
      }
      if word.shape.contains(.allCapitals), !word.shape.contains(.initial), !isHeadline,
        word.length > 2 || words.count == 1
      {
        evidence.insert(.acronym)
      }
    }
    if isWeak || isHeadline { evidence.insert(.weakCapital) }
    if isOnlyPlaces, !evidence.contains(.commonGivenName) { evidence.insert(.onlyPlaces) }
  }

  /// The halves of “Jean-Luc” and “Hale-Ode”.
  private func readParts(
    of word: Word, _ lists: Lexicon.Lists, as found: Evidence, _ evidence: inout Evidence
  ) {
    guard word.shape.contains(.hyphenated), word.length < 60 else { return }
    for part in tokens.utf8[word.span.range].split(separator: 0x2D)
    where Lexicon.lists(of: Word.key(part)).contains(lists) {
      evidence.insert(found)
      return
    }
  }

  /// “al-Sadr”, “Al-Sadr”, “el-Hadi”.
  private func hasArabicArticle(_ word: Word) -> Bool {
    guard word.shape.contains(.hyphenated), word.length > 4 else { return false }
    let bytes = tokens.utf8[word.span.range].prefix(3).map { $0 | 0x20 }
    return bytes == [0x61, 0x6C, 0x2D] || bytes == [0x65, 0x6C, 0x2D]
  }

  // MARK: Before

  private func readBefore(_ words: Range<Int>, run: Range<Int>, _ evidence: inout Evidence) {
    let start = words.lowerBound
    guard start > range.lowerBound else { return }
    let before = tokens.words[start - 1]
    if isByline(words) { evidence.insert(.byline) }
    // Inside the run the title has been read already.
    guard start == run.lowerBound else { return }
    if before.shape.contains(.word) {
      if before.key == Preposition.by { evidence.insert(.afterBy) }
      if before.shape.contains(.possessive) { evidence.insert(.afterPossessive) }
      if before.key == Preposition.the { evidence.insert(.afterThe) }
      if before.key == Preposition.of { evidence.insert(.afterOf) }
      if Preposition.ofPlace.contains(before.key) { evidence.insert(.afterIn) }
      if before.lists.contains(.role) || before.lists.contains(.honorific),
        !before.lists.contains(.function), !before.shape.contains(.capital)
      {
        evidence.insert(.afterRole)
      }
      if before.key == Preposition.to, start - 2 >= range.lowerBound,
        tokens.words[start - 2].key == Preposition.according
      {
        evidence.insert(.speaks)
      }
      if before.lists.contains(.sayVerb), !before.shape.contains(.capital), endsClause(words) {
        evidence.insert(.speaks)
      }
      return
    }
    // “the mayor of Taven, Mara Ode,”: a comma, and a role not far before it.
    guard isComma(start - 1), start - 2 >= range.lowerBound else { return }
    var index = start - 2
    var steps = 0
    while index >= range.lowerBound, steps < 7 {
      let word = tokens.words[index]
      guard word.shape.contains(.word), !word.lists.contains(.sayVerb) else { return }
      if word.lists.contains(.role), !word.shape.contains(.sentenceStart) || steps > 0 {
        evidence.insert(.afterRoleAndComma)
        return
      }
      index -= 1
      steps += 1
    }
  }

  /// “By Mara Hale and Jonas Ode” and “Photograph: Jonas Ode”, in a block of little else.
  private func isByline(_ words: Range<Int>) -> Bool {
    var index = words.lowerBound - 1
    while index >= range.lowerBound, words.lowerBound - index < 12 {
      let word = tokens.words[index]
      if word.key == Preposition.by {
        return index == range.lowerBound && range.count <= 16
          && words.upperBound <= range.upperBound
      }
      if sign(index) == 0x3A, index > range.lowerBound {
        return Self.credits.contains(tokens.words[index - 1].key)
      }
      guard
        word.shape.contains(.capital) || !word.shape.contains(.word)
          || word.lists.contains(.function) || word.lists.contains(.particle)
      else { return false }
      index -= 1
    }
    return false
  }

  static let credits = Set(
    [
      "photograph", "photo", "photos", "photographs", "picture", "pictures", "image", "images",
      "illustration", "credit", "drawing", "graphic", "video", "words", "author", "text",
    ].map { Word.key($0) })

  /// “…,” said Hale. – said Hale, who – said Hale on Monday: a name at the end of its clause.
  private func endsClause(_ words: Range<Int>) -> Bool {
    guard words.upperBound < range.upperBound else { return true }
    let next = tokens.words[words.upperBound]
    return !next.shape.contains(.word) || next.lists.contains(.function)
  }

  // MARK: After

  private func readAfter(_ words: Range<Int>, run: Range<Int>, _ evidence: inout Evidence) {
    let end = words.upperBound
    guard end < range.upperBound else { return }
    let next = tokens.words[end]
    if next.shape.contains(.word) {
      if next.shape.contains(.possessive) {
        evidence.insert(.possessive)
        return
      }
      if Preposition.who.contains(next.key) { evidence.insert(.who) }
      guard !next.shape.contains(.capital) else {
        if next.lists.contains(.organisation) { evidence.insert(.beforeOrganisation) }
        return
      }
      readVerb(at: end, &evidence)
      return
    }
    if next.shape.contains(.possessive) { evidence.insert(.possessive) }
    if isBracket(end), end + 1 < range.upperBound, isAge(end + 1) { evidence.insert(.age) }
    // “Avi Hale (אבי הייל), a baker”: past what stands in brackets.
    let comma = isBracket(end) ? pastBrackets(end) : end
    guard comma + 1 < range.upperBound, isComma(comma) else { return }
    readApposition(comma + 1, &evidence)
  }

  /// What follows a name's comma: “34”, “who”, “Norway”, “a baker from Dunmere”.
  private func readApposition(_ start: Int, _ evidence: inout Evidence) {
    let after = tokens.words[start]
    if isAge(start) { evidence.insert(.age) }
    if Preposition.who.contains(after.key) { evidence.insert(.who) }
    // “Halden, Norway” and “Halden, its ferry and its fish”.
    if after.lists.contains(.largePlace) && after.shape.contains(.capital)
      || after.key == Self.its
    {
      evidence.insert(.beforePlace)
    }
    if isRolePhrase(start) {
      evidence.insert(.beforeRole)
    } else if Preposition.article.contains(after.key), start + 1 < range.upperBound,
      !tokens.words[start + 1].shape.contains(.capital)
    {
      evidence.insert(.apposition)
    }
  }

  /// “said”, “also said”, “has died”.
  private func readVerb(at index: Int, _ evidence: inout Evidence) {
    var index = index
    let limit = min(range.upperBound, index + 2)
    while index < limit {
      let word = tokens.words[index]
      guard word.shape.contains(.word), !word.shape.contains(.capital) else { return }
      if word.lists.contains(.sayVerb) {
        evidence.insert(.speaks)
        return
      }
      if word.lists.contains(.personVerb) { evidence.insert(.beforePersonVerb) }
      guard word.lists.contains(.function) || word.lists.contains(.personVerb) else { return }
      guard !Preposition.ofPlace.contains(word.key), word.key != Preposition.the else { return }
      index += 1
    }
  }

  /// “24-year-old”.
  private func isYearOld(_ word: Word) -> Bool {
    word.shape.isSuperset(of: [.digit, .hyphenated]) && word.length > 8
      && tokens.utf8[word.end - 4..<word.end].elementsEqual("-old".utf8)
  }

  /// A number of years between marks: “, 34,”, “(34)”, “, aged 34”.
  private func isAge(_ index: Int) -> Bool {
    var index = index
    if tokens.words[index].key == ContextReader.aged { index += 1 }
    guard index < range.upperBound else { return false }
    let word = tokens.words[index]
    let digits = tokens.utf8[word.span.range]
    guard word.length <= 3, word.length >= 1, digits.allSatisfy({ $0 &- 0x30 < 10 }) else {
      return false
    }
    return index + 1 >= range.upperBound || !tokens.words[index + 1].shape.contains(.word)
  }

  private static let its = Word.key("its")
  private static let aged = Word.key("aged")

  /// “a retired baker from Dunmere”, “mayor of Taven”: a role within a few small words.
  private func isRolePhrase(_ start: Int) -> Bool {
    var index = start
    let opens = Preposition.article.contains(tokens.words[start].key)
    while index < range.upperBound, index - start < 6 {
      let word = tokens.words[index]
      guard word.shape.contains(.word), !word.lists.contains(.sayVerb) else { return false }
      if word.lists.contains(.role) || isYearOld(word) { return opens || index - start < 3 }
      index += 1
    }
    return false
  }

  private func pastBrackets(_ open: Int) -> Int {
    var index = open + 1
    while index < range.upperBound, index - open < 12, sign(index) != 0x29 { index += 1 }
    return index + 1
  }

  private func isComma(_ index: Int) -> Bool { sign(index) == 0x2C }
  private func isBracket(_ index: Int) -> Bool { sign(index) == 0x28 }

  private func sign(_ index: Int) -> UInt8 {
    let word = tokens.words[index]
    return word.length == 1 ? tokens.utf8[Int(word.start)] : 0
  }
}
