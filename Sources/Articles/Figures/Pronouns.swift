/// Whether a story calls a person he or she.
enum Pronouns {
  private static let female = Set(["she", "her", "hers", "herself"].map { Word.key($0) })
  private static let male = Set(["he", "him", "his", "himself"].map { Word.key($0) })

  /// Whether a word is a pronoun of either kind.
  static func isPronoun(_ key: UInt32) -> Bool { female.contains(key) || male.contains(key) }

  /// “he” or “she”.
  static func isSubject(_ key: UInt32) -> Bool { subjects.contains(key) }
  private static let subjects = Set(["he", "she"].map { Word.key($0) })

  /// The genders of persons: the known ones, and for the others the first pronouns after their
  /// names, before anybody else is named.
  static func genders(
    of namings: [Naming], person: [Int], known: [Figure.Gender?], in tokens: TokenizedArticle
  ) -> [Figure.Gender?] {
    var votes = [Int](repeating: 0, count: known.count)
    for (index, naming) in namings.enumerated() where known[person[index]] == nil {
      let next = index + 1 < namings.count ? namings[index + 1].words.lowerBound : .max
      votes[person[index]] += vote(after: naming.words.upperBound, before: next, in: tokens)
    }
    return zip(known, votes).map { known, vote in
      known ?? (vote > 0 ? .female : vote < 0 ? .male : nil)
    }
  }

  /// The genders of full names, by their identity, from the pronouns after them.
  static func genders(
    ofFullNames namings: [Naming], in tokens: TokenizedArticle
  ) -> [UInt64: Figure.Gender] {
    var votes: [UInt64: Int] = [:]
    for (index, naming) in namings.enumerated() where naming.form.parts.count > 1 {
      let next = index + 1 < namings.count ? namings[index + 1].words.lowerBound : .max
      let vote = vote(after: naming.words.upperBound, before: next, in: tokens)
      if vote != 0 { votes[naming.form.identity, default: 0] += vote }
    }
    return votes.compactMapValues { $0 > 0 ? .female : $0 < 0 ? .male : nil }
  }

  /// 1 for “she”, -1 for “he”, 0 for neither within a sentence or two.
  private static func vote(after start: Int, before end: Int, in tokens: TokenizedArticle) -> Int {
    var sentences = 0
    for index in start..<max(start, min(end, start + 40, tokens.words.count)) {
      let word = tokens.words[index]
      if word.shape.contains(.sentenceStart) { sentences += 1 }
      if sentences > 1 { return 0 }
      guard word.lists.contains(.function) else { continue }
      if female.contains(word.key) { return 1 }
      if male.contains(word.key) { return -1 }
    }
    return 0
  }
}
