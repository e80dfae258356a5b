/// Single words: those whose surroundings introduce a person, and those that stand for a full
/// name found elsewhere.
extension Judge {
  /// The rule that makes a single word a person by its surroundings.
  func ruleForLoneName(_ candidate: Candidate) -> String? {
    let own = candidate.evidence
    guard candidate.size == 1, let spelling = spellings[candidate.spelling],
      candidate.words.count <= 4, let last = candidate.words.last
    else { return nil }
    let word = tokens.words[last]
    guard !own.contains(.afterThe), !own.contains(.beforeOrganisation) else { return nil }
    guard word.length > 2, word.shape.isDisjoint(with: [.initial, .dotted]) else { return nil }
    let isRoleWord = !word.lists.isDisjoint(with: [.role, .honorific, .strip])
    if own.contains(.afterHonorific) {
      return isRoleWord || own.contains(.notAPerson) ? nil : FigureRule.afterHonorific.name
    }
    guard !isNamesake(candidate) else { return nil }
    guard own.isDisjoint(with: [.notAPerson, .acronym, .ordinaryWord, .largePlace]), !isRoleWord
    else { return nil }
    let use = facts[word.key]
    // A town is in, at and near; a person is not.
    let seenAsPlace = spelling.asPlace + (own.contains(.place) ? 1 : 0)
    guard seenAsPlace == 0 || spelling.asPerson > seenAsPlace else { return nil }
    guard !own.contains(.afterIn), !own.contains(.afterOf) else { return nil }
    if own.contains(.afterRole) {
      // “Star Wars”, “Boy Scouts”: a capitalised role and a word of the language.
      let isTitled = candidate.run.lowerBound < candidate.words.lowerBound
      return isTitled && word.lists.contains(.sometimesLower) ? nil : FigureRule.afterRole.name
    }
    guard !inBodies.contains(spelling.joined) else { return nil }
    let isWeak = own.contains(.weakCapital) && use.capital == 0
    let isKnown = own.contains(.givenName) || own.contains(.surname)
    if use.lower > 0, !isKnown { return nil }
    if own.contains(.age) { return FigureRule.age.name }
    guard !isWeak || isKnown else { return nil }
    if own.contains(.byline) { return FigureRule.byline.name }
    if own.contains(.speaks), isKnown || 3 * spelling.asPerson >= max(4, spelling.count) {
      return FigureRule.speaks.name
    }
    if own.contains(.beforeRole), isKnown { return FigureRule.beforeRole.name }
    if own.contains(.who) { return FigureRule.who.name }
    if own.isSuperset(of: [.commonSurname, .beforePersonVerb]),
      word.lists.isDisjoint(with: [.sometimesLower, .place])
    {
      return FigureRule.acts.name
    }
    let isGender = !word.lists.isDisjoint(with: [.femaleName, .maleName])
    if isGender, word.lists.isDisjoint(with: [.largePlace, .date, .sometimesLower]),
      spelling.asPlace == 0, spelling.afterThe == 0
    {
      return own.isDisjoint(with: [.possessive, .beforePersonVerb]) && isWeak
        ? nil : FigureRule.givenName.name
    }
    return nil
  }

  /// A name found elsewhere in the story, in full or in part.
  func ruleByPropagation(_ candidate: Candidate) -> String? {
    let own = candidate.evidence
    guard !own.contains(.beforeOrganisation), let spelling = spellings[candidate.spelling] else {
      return nil
    }
    let joined = spelling.joined
    if fullNames.contains(joined) {
      return own.contains(.afterThe) ? nil : FigureRule.sameName.name
    }
    guard !own.contains(.afterThe) || own.contains(.afterRole) else { return nil }
    let isShort = shortForms.contains(joined)
    guard isShort || firstNames.contains(joined) || loneNames.contains(joined) else { return nil }
    // Halden the candidate and Halden the town: “in Halden” is the town.
    if own.contains(.afterIn) || own.contains(.beforePlace) { return nil }
    // “the death of Hale” is no place, “the people of Halden” may be.
    let isPlace = !spelling.evidence.isDisjoint(with: [.afterIn, .beforePlace, .place])
    if own.contains(.afterOf), isPlace, spelling.asPlace > spelling.asPerson { return nil }
    if own.contains(.acronym) { return nil }
    if isShort { return FigureRule.surname.name }
    if own.contains(.ordinaryWord) || own.contains(.largePlace) { return nil }
    return firstNames.contains(joined) ? FigureRule.firstName.name : FigureRule.sameName.name
  }
}
