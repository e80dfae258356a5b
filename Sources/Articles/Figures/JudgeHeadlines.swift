/// Lines of capitals, where a capital says nothing and only known names count.
extension Judge {
  /// Names inside a line of capitals: those the body has, and “Mr. Hale”.
  func namesInHeadline(_ candidate: Candidate) -> [Decision] {
    var decisions: [Decision] = []
    var start = candidate.words.lowerBound
    while start < candidate.words.upperBound {
      var found: Range<Int>? = nil
      for end in (start + 1...min(start + 5, candidate.words.upperBound)).reversed() {
        let parts = NameForm(bytes(start..<end)).parts
        let hash = NameForm.hash(parts[...])
        if fullNames.contains(hash) || shortForms.contains(hash)
          || (loneNames.contains(hash) && end == start + 1)
        {
          found = start..<end
          break
        }
      }
      if found == nil, isKnownPair(start, candidate) { found = start..<start + 2 }
      guard let words = found, !tokens.words[words.lowerBound].shape.contains(.possessive) else {
        start += 1
        continue
      }
      decisions.append(Decision(words: words, rule: FigureRule.headline.name))
      start = words.upperBound
    }
    return decisions
  }

  /// A given name and a surname that are nothing else.
  private func isKnownPair(_ start: Int, _ candidate: Candidate) -> Bool {
    guard start + 1 < candidate.words.upperBound else { return false }
    let first = tokens.words[start].lists
    let second = tokens.words[start + 1].lists
    return first.contains(.commonGivenName) && first.isDisjoint(with: [.sometimesLower, .place])
      && second.contains(.surname)
      && second.isDisjoint(with: [.sometimesLower, .largePlace, .organisation, .role])
  }
}
