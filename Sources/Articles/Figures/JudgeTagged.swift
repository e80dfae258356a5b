/// The tagger's names and the rules' brought together.
///
/// The tagger says where names stand; then its names are trimmed and joined, a single word is
/// held to what most of its places say, and whoever was found in full is found in short too.
extension Judge {
  /// The final decisions, in order, apart.
  ///
  /// - Parameters:
  ///   - tagged: the tagger's names, in order.
  ///   - ruled: the decisions of the rules alone, which `decide` made.
  mutating func settle(_ tagged: [Range<Int>], _ ruled: [Decision]) -> [Decision] {
    let names = joined(tagged.map { withNumeral(withoutTitle($0)) }, ruled)
      .filter { !isNamesake($0) && !isPartOfBody($0) && !isTitle($0) }
    var decisions = names.map { Decision(words: $0, rule: FigureRule.tagged.name) }
    decisions = withIntroduced(decisions)
    forgetNames()
    learnFullNames(of: decisions)
    let votes = votes(decisions)
    decisions.removeAll { decision in
      guard let vote = votes[spelling(decision.words)] else { return false }
      return vote.isLost
    }
    for (_, vote) in votes where vote.isWon { learnLone(vote.words) }
    return named(withPropagated(decisions), ruled).flatMap { decision in
      let native = nativeScript(after: decision.words)
      return [decision]
        + (native.map { [Decision(words: $0, rule: FigureRule.nativeScript.name)] } ?? [])
    }
  }

  /// An office without its holder: “Environment Editor”.
  private func isTitle(_ name: Range<Int>) -> Bool {
    let words = tokens.words[name]
    guard words.count > 1, let last = words.last, last.lists.contains(.role) else { return false }
    return words.allSatisfy { word in
      word.lists.isDisjoint(with: [.givenName, .surname])
        && !word.lists.isDisjoint(with: [.role, .organisation, .nearlyAlwaysLower, .mostlyLower])
    }
  }

  /// A name without what stands in front of it: “Justice Hale”, “Dr. Hale”.
  private func withoutTitle(_ name: Range<Int>) -> Range<Int> {
    var name = name
    while name.count > 1, let first = name.first {
      let lists = tokens.words[first].lists
      // “Don Hale” and “Dean Hale” may have been christened so.
      let isTitle =
        lists.contains(.strip)
        || (!lists.isDisjoint(with: [.honorific, .role]) && !lists.contains(.commonGivenName))
      guard isTitle else { break }
      name = first + 1..<name.upperBound
    }
    return name
  }

  /// A ruler's name with its number: “Mara II”, and “Mara I” where a clause ends behind it.
  private func withNumeral(_ name: Range<Int>) -> Range<Int> {
    let end = name.upperBound
    guard end < tokens.words.count,
      tokens.words[end].shape.isSuperset(of: [.capital, .spaceBefore]),
      Self.numerals.contains(tokens.words[end].key)
    else { return name }
    let isFirst = tokens.words[end].length == 1
    if isFirst, end + 1 < tokens.words.count, tokens.words[end + 1].shape.contains(.word),
      tokens.words[end + 1].key != Preposition.of
    {
      return name
    }
    return name.lowerBound..<end + 1
  }

  private static let numerals = Set(
    ["i", "ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii", "xiii", "xiv", "xv", "xvi"]
      .map { Word.key($0) })

  /// Joins the halves around a nickname, and “O 'Hale” as some wires set it.
  private func joined(_ names: [Range<Int>], _ ruled: [Decision]) -> [Range<Int>] {
    let nicknamed = ruled.filter { $0.rule == FigureRule.nickname.name }.map(\.words)
    // A nickname's whole name stands before its halves.
    let all = (nicknamed + names).enumerated().sorted {
      ($0.element.lowerBound, $0.offset) < ($1.element.lowerBound, $1.offset)
    }
    var joined: [Range<Int>] = []
    joined.reserveCapacity(all.count)
    for (_, name) in all {
      let end = joined.last?.upperBound ?? 0
      guard end <= name.lowerBound else { continue }
      if name.lowerBound == end + 1, let last = joined.last, isLooseApostrophe(end) {
        joined[joined.count - 1] = last.lowerBound..<name.upperBound
      } else {
        joined.append(name)
      }
    }
    return joined
  }

  /// An apostrophe with a blank before it and none after.
  private func isLooseApostrophe(_ index: Int) -> Bool {
    tokens.isSign(index, 0x27) && tokens.words[index].shape.contains(.spaceBefore)
      && index + 1 < tokens.words.count
      && !tokens.words[index + 1].shape.contains(.spaceBefore)
  }

  /// Each name with the rule that made it, which is a rule's own if it found the name too.
  private func named(_ decisions: [Decision], _ ruled: [Decision]) -> [Decision] {
    var next = 0
    return decisions.map { decision in
      while next < ruled.count, ruled[next].words.upperBound <= decision.words.lowerBound {
        next += 1
      }
      guard next < ruled.count, ruled[next].words.overlaps(decision.words) else {
        return decision
      }
      return Decision(words: decision.words, rule: ruled[next].rule)
    }
  }

  /// How often a single word stands alone, and how often as a name.
  private struct Vote {
    var words: Range<Int>
    var count = 0
    var asName = 0

    /// A tie between one place and one other says nothing yet.
    var isLost: Bool { 2 * asName < count || (2 * asName == count && count > 2) }
    var isWon: Bool { 3 * asName >= 2 * count }
  }

  private func spelling(_ words: Range<Int>) -> UInt32 {
    words.count == 1 ? tokens.words[words.lowerBound].key : 0
  }

  /// The votes on single words that are in no full name.
  private func votes(_ decisions: [Decision]) -> [UInt32: Vote] {
    var votes: [UInt32: Vote] = [:]
    var parts: Set<UInt32> = []
    for decision in decisions where decision.words.count == 1 {
      let key = spelling(decision.words)
      if let place = votes.index(forKey: key) {
        votes.values[place].asName += 1
      } else if !parts.contains(key) {
        if isPartOfFullName(decision.words) {
          parts.insert(key)
        } else {
          votes[key] = Vote(words: decision.words, asName: 1)
        }
      }
    }
    guard !votes.isEmpty else { return votes }
    for candidate in candidates {
      for index in candidate.words { votes[tokens.words[index].key]?.count += 1 }
    }
    return votes
  }

  /// Adds full names that several things at once introduce, whatever the tagger says.
  private func withIntroduced(_ decisions: [Decision]) -> [Decision] {
    adding(to: decisions) { candidate in
      let marks = candidate.evidence.intersection(Self.strong).rawValue.nonzeroBitCount
      guard candidate.size > 1, marks > 1, !candidate.isInHeadline,
        let rule = ruleForFullName(candidate)
      else { return [] }
      return [Decision(words: candidate.words, rule: rule)]
    }
  }

  private static let strong: Evidence = [
    .speaks, .age, .beforeRole, .who, .afterHonorific, .afterRole, .byline, .nickname,
  ]

  /// Adds the names known from elsewhere in the story.
  private func withPropagated(_ decisions: [Decision]) -> [Decision] {
    adding(to: decisions) { candidate in
      if candidate.isInHeadline { return namesInHeadline(candidate) }
      guard !isAddress(candidate.words) else { return [] }
      return ruleByPropagation(candidate).map { [Decision(words: candidate.words, rule: $0)] } ?? []
    }
  }

  /// The decisions, and between them what a look at each candidate that nobody took yet finds.
  private func adding(
    to decisions: [Decision], _ look: (Candidate) -> [Decision]
  ) -> [Decision] {
    var all: [Decision] = []
    all.reserveCapacity(decisions.count + 16)
    var next = 0
    for candidate in candidates {
      while next < decisions.count, decisions[next].words.upperBound <= candidate.run.lowerBound {
        all.append(decisions[next])
        next += 1
      }
      let isTaken =
        next < decisions.count && decisions[next].words.lowerBound < candidate.run.upperBound
      // A headline is one long run, with room for several names.
      guard !isTaken || candidate.isInHeadline else { continue }
      for name in look(candidate) {
        while next < decisions.count, decisions[next].words.upperBound <= name.words.lowerBound {
          all.append(decisions[next])
          next += 1
        }
        if next == decisions.count || !decisions[next].words.overlaps(name.words) {
          all.append(name)
        }
      }
    }
    return all + decisions[next...]
  }
}
