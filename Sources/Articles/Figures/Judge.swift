/// Decides which candidates name persons, each decision with the rule that made it.
///
/// Full names come first: what is seen of a name anywhere counts at every place it stands. Then
/// the single words: those that belong to a full name found, then those whose surroundings alone
/// introduce a person.
struct Judge {
  /// A candidate taken for a person.
  struct Decision: Sendable {
    var words: Range<Int>
    var rule: String
  }

  let tokens: TokenizedArticle
  let facts: DocumentFacts
  let candidates: [Candidate]

  /// All that is known of one spelling.
  struct Spelling {
    var form: NameForm
    /// Hashes of all its parts and of the last.
    var joined: UInt64
    var last: UInt64
    var evidence: Evidence = []
    var count = 0
    var afterThe = 0
    var asPlace = 0
    var asPerson = 0
  }
  private(set) var spellings: [UInt64: Spelling] = [:]

  /// Full names found, by all their parts joined, and whatever names their bearer in short: the
  /// last parts, the first one.
  private(set) var fullNames: Set<UInt64> = []
  private(set) var shortForms: Set<UInt64> = []
  private(set) var firstNames: Set<UInt64> = []
  /// Single words that stand where a person does: beside a verb of saying, an age, “Mr.”.
  private var spokenFor: Set<UInt64> = []
  /// Single words that stand alone somewhere.
  private var alone: Set<UInt64> = []
  /// Last words of what is no person: the Katrina of “Hurricane Katrina”.
  private(set) var inBodies: Set<UInt64> = []
  /// Names of firms and the like that this story says are a person's.
  private(set) var introduced: Set<UInt32> = []
  /// Single words that a rule found to be a person somewhere.
  private(set) var loneNames: Set<UInt64> = []

  init(_ candidates: [Candidate], tokens: TokenizedArticle, facts: DocumentFacts) {
    self.candidates = candidates
    self.tokens = tokens
    self.facts = facts
  }

  /// What the rules take for persons, in order, apart.
  mutating func decide() -> [Decision] {
    gather()
    var rules = [String?](repeating: nil, count: candidates.count)
    for index in candidates.indices where !candidates[index].isInHeadline {
      guard let rule = ruleForFullName(candidates[index]) else { continue }
      rules[index] = rule
      learn(candidates[index])
    }
    // “Mara Hale, Jonas Ode and Ulla Quen”: a person's neighbours are persons, both ways along.
    for index in candidates.indices.dropFirst() { join(index, to: index - 1, &rules) }
    for index in candidates.indices.dropLast().reversed() { join(index, to: index + 1, &rules) }
    for index in candidates.indices where rules[index] == nil && !candidates[index].isInHeadline {
      guard let rule = ruleForLoneName(candidates[index]) else { continue }
      rules[index] = rule
      if let spelling = spellings[candidates[index].spelling],
        isMostlyPerson(candidates[index], spelling)
      {
        loneNames.insert(spelling.joined)
      }
    }
    var decisions: [Decision] = []
    decisions.reserveCapacity(candidates.count)
    for index in candidates.indices {
      let candidate = candidates[index]
      if candidate.isInHeadline {
        decisions += namesInHeadline(candidate)
      } else if let rule = rules[index] ?? ruleByPropagation(candidate) {
        decisions.append(Decision(words: candidate.words, rule: rule))
        if let words = nativeScript(after: candidate.words) {
          decisions.append(Decision(words: words, rule: FigureRule.nativeScript.name))
        }
      }
    }
    return decisions
  }

  /// Takes a full name for a person because its neighbour in a list is one.
  private mutating func join(_ index: Int, to neighbour: Int, _ rules: inout [String?]) {
    guard rules[index] == nil, rules[neighbour] != nil, !candidates[index].isInHeadline,
      candidates[neighbour].size > 1
    else { return }
    let (first, second) = (min(index, neighbour), max(index, neighbour))
    let between = candidates[first].words.upperBound..<candidates[second].run.lowerBound
    guard between.count == 1 || between.count == 2,
      candidates[second].run.lowerBound == candidates[second].words.lowerBound,
      between.allSatisfy({ tokens.isSign($0, 0x2C) || tokens.words[$0].key == Self.and }),
      let rule = ruleForFullName(candidates[index], isInList: true)
    else { return }
    rules[index] = rule
    learn(candidates[index])
  }

  private static let and = Word.key("and")

  /// Whether a single word stands where persons do often enough to be one everywhere.
  private func isMostlyPerson(_ candidate: Candidate, _ spelling: Spelling) -> Bool {
    let isKnown = !candidate.evidence.isDisjoint(with: [.givenName, .surname])
    return (isKnown ? 5 : 2) * spelling.asPerson >= spelling.count
  }

  private func form(_ candidate: Candidate) -> NameForm {
    spellings[candidate.spelling]?.form ?? NameForm([])
  }

  private mutating func gather() {
    for candidate in candidates where !candidate.isInHeadline {
      let evidence = candidate.evidence
      let isOf = candidate.size == 1 && evidence.contains(.afterOf)
      let isPlace = isOf || !evidence.isDisjoint(with: [.afterIn, .beforePlace])
      let isPerson = !evidence.isDisjoint(with: Self.introduces)
      let (joined, last) = note(candidate, isPlace: isPlace, isPerson: isPerson)
      if candidate.size > 1, evidence.contains(.notAPerson) { inBodies.insert(last) }
      if evidence.contains(.namesake), !evidence.isDisjoint(with: Namesakes.personal) {
        introduced.insert(Namesakes.key(of: candidate.words, in: tokens))
      }
      if candidate.size == 1, evidence.isDisjoint(with: [.afterThe, .afterIn, .afterOf]) {
        alone.insert(joined)
        if isPerson { spokenFor.insert(joined) }
      }
    }
  }

  /// Counts a candidate under its spelling.
  private mutating func note(
    _ candidate: Candidate, isPlace: Bool, isPerson: Bool
  ) -> (joined: UInt64, last: UInt64) {
    if let place = spellings.index(forKey: candidate.spelling) {
      spellings.values[place].note(candidate.evidence, isPlace: isPlace, isPerson: isPerson)
      let known = spellings.values[place]
      return (known.joined, known.last)
    }
    var new = Spelling(NameForm(bytes(candidate.words)))
    new.note(candidate.evidence, isPlace: isPlace, isPerson: isPerson)
    spellings[candidate.spelling] = new
    return (new.joined, new.last)
  }

  func bytes(_ words: Range<Int>) -> ArraySlice<UInt8> {
    guard let first = words.first, let last = words.last else { return [] }
    return tokens.utf8[Int(tokens.words[first].start)..<tokens.words[last].end]
  }

  /// The brackets after “Tokiko Vask (時子)”, if what they hold is in no alphabet with capitals.
  func nativeScript(after name: Range<Int>) -> Range<Int>? {
    let open = name.upperBound
    var end = open + 1
    guard end < tokens.words.count, tokens.words[open].key == Self.openBracket else { return nil }
    while end < tokens.words.count, end - open < 6, tokens.words[end].shape.contains(.word) {
      // U+0500 and up, without the letters of Latin and Greek that stand apart.
      let lead = tokens.utf8[Int(tokens.words[end].start)]
      let isCapital = tokens.words[end].shape.contains(.capital)
      guard lead >= 0xD4, lead != 0xE1, lead != 0xE2, !isCapital else { return nil }
      end += 1
    }
    guard end > open + 1, end < tokens.words.count,
      tokens.utf8[Int(tokens.words[end].start)] == 0x29
    else { return nil }
    return open + 1..<end
  }

  private static let openBracket = Word.key("(")

  private static let introduces: Evidence = [
    .afterHonorific, .afterRole, .afterRoleAndComma, .speaks, .age, .beforeRole, .who,
    .nickname, .beforePersonVerb,
  ]
}

extension Judge.Spelling {
  init(_ form: NameForm) {
    self.form = form
    joined = form.joined
    last = form.parts.last.map { NameForm.hash([$0]) } ?? joined
  }

  mutating func note(_ new: Evidence, isPlace: Bool, isPerson: Bool) {
    evidence.formUnion(new)
    count += 1
    if new.contains(.afterThe) { afterThe += 1 }
    if isPlace { asPlace += 1 }
    if isPerson { asPerson += 1 }
  }
}

// MARK: - Full names

extension Judge {
  /// The rule that makes a name of two words or more a person's, if one does.
  ///
  /// - Parameter isInList: whether it stands beside a person, parted by a comma or “and”.
  func ruleForFullName(_ candidate: Candidate, isInList: Bool = false) -> String? {
    let own = candidate.evidence
    guard candidate.size >= 2, hasWholeWord(candidate),
      let spelling = spellings[candidate.spelling], spelling.form.parts.count <= 8
    else { return nil }
    let all = own.union(spelling.evidence.intersection(Evidence.lasting))
    guard own.isDisjoint(with: [.notAPerson, .beforeOrganisation]) else { return nil }
    guard !isNamesake(candidate) else { return nil }
    // “Hong Kong said no”, and any other name of places that somebody is in.
    if own.contains(.onlyPlaces),
      spelling.asPlace > 0 || own.isDisjoint(with: Self.introduces.subtracting(.speaks))
    {
      return nil
    }
    // Two or three words that no list knows are a name more often than not.
    var score = Self.score(all) + (spelling.form.parts.count <= 4 ? 0.8 : 0)
    // “Hale says” speaks for Mara Hale too.
    if spokenFor.contains(spelling.last) {
      score += 1
    } else if alone.contains(spelling.last) {
      score += 0.6
    }
    score -= 2 * Double(spelling.afterThe) / Double(spelling.count)
    score -= 1.5 * Double(spelling.asPlace) / Double(spelling.count)
    if own.contains(.afterThe) { score -= 2 }
    if score >= 2 {
      let isIntroduced = FigureRule.byEvidence.contains { own.contains($0.0) }
      if isIntroduced || Self.score(own) >= 1.2 { return Self.name(of: own) }
      return FigureRule.sameName.name
    }
    return isInList && score >= 0.8 ? FigureRule.list.name : nil
  }

  /// Something longer than initials: “D.C.” is nobody.
  private func hasWholeWord(_ candidate: Candidate) -> Bool {
    tokens.words[candidate.words].contains {
      $0.length > 1 && $0.shape.isDisjoint(with: [.initial, .dotted]) && $0.shape.contains(.word)
    }
  }

  /// Evidence added up; two points make a person.
  private static func score(_ evidence: Evidence) -> Double {
    var score = 0.0
    for (mark, weight) in weights where evidence.contains(mark) { score += weight }
    return score
  }

  private static let weights: [(Evidence, Double)] = [
    (.afterHonorific, 3), (.afterRole, 2.5), (.afterRoleAndComma, 2), (.speaks, 2), (.age, 3),
    (.beforeRole, 2), (.who, 2), (.beforePersonVerb, 1), (.possessive, 0.3), (.byline, 3),
    (.apposition, 0.7), (.afterPossessive, 0.5), (.afterBy, 0.7),
    (.givenName, 1), (.commonGivenName, 1.2), (.surname, 0.6), (.commonSurname, 0.6),
    (.initials, 1.5), (.particle, 1), (.nickname, 3),
    (.afterOf, -0.5), (.afterIn, -1.5), (.beforePlace, -1), (.place, -0.5), (.largePlace, -1.5),
    (.ordinaryWord, -2), (.ordinaryLastWord, -0.5), (.acronym, -2), (.placeInStory, -1.5),
    (.onlyPlaces, -2),
  ]

  /// The strongest mark names the rule.
  private static func name(of evidence: Evidence) -> String {
    for (mark, rule) in FigureRule.byEvidence where evidence.contains(mark) { return rule }
    return FigureRule.knownName.name
  }

  /// Remembers a full name, and the forms that may stand for it later.
  private mutating func learn(_ candidate: Candidate) { learn(form(candidate)) }

  /// Remembers names of two words or more.
  ///
  /// Most were candidates, whose forms are known: the text need not be read again.
  mutating func learnFullNames(of decisions: [Decision]) {
    var next = 0
    for words in decisions.lazy.map(\.words) where words.count > 1 {
      while next < candidates.count, candidates[next].words.lowerBound < words.lowerBound {
        next += 1
      }
      if next < candidates.count, candidates[next].words == words,
        let place = spellings.index(forKey: candidates[next].spelling)
      {
        guard !fullNames.contains(spellings.values[place].joined) else { continue }
        learn(spellings.values[place].form)
      } else {
        learn(NameForm(bytes(words)))
      }
    }
  }

  mutating func learnLone(_ words: Range<Int>) { loneNames.insert(NameForm(bytes(words)).joined) }

  func isPartOfFullName(_ words: Range<Int>) -> Bool {
    let hash = NameForm(bytes(words)).joined
    return shortForms.contains(hash) || firstNames.contains(hash)
  }

  mutating func forgetNames() {
    fullNames.removeAll(keepingCapacity: true)
    shortForms.removeAll(keepingCapacity: true)
    firstNames.removeAll(keepingCapacity: true)
    loneNames.removeAll(keepingCapacity: true)
  }

  private mutating func learn(_ form: NameForm) {
    let parts = form.parts
    guard fullNames.insert(NameForm.hash(parts[...])).inserted, let first = parts.first else {
      return
    }
    for start in parts.indices.dropFirst() { shortForms.insert(NameForm.hash(parts[start...])) }
    if parts.count == 1 { shortForms.insert(NameForm.hash(parts[...])) }
    firstNames.insert(NameForm.hash([first]))
    if parts.count > 2 { firstNames.insert(NameForm.hash(parts[..<2])) }
  }
}
