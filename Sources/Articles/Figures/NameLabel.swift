/// A word's place in a person's name.
package enum NameLabel: Int, CaseIterable, Sendable {
  case outside, begin, inside, last, unit

  /// Whether `next` may follow this label: a name that began goes on or ends.
  package func allows(_ next: NameLabel) -> Bool {
    let isOpen = self == .begin || self == .inside
    return isOpen == (next == .inside || next == .last)
  }

  /// Whether a run of words may end here.
  package var mayEnd: Bool { self != .begin && self != .inside }
}

/// Runs of words that a name can stand in, and the labels of the names in them.
package enum NameRuns {
  /// The runs of a sentence: words next to each other that have a capital, or are particles.
  ///
  /// Every other word is outside by itself, so that runs can be labelled one at a time.
  package static func runs(
    of sentence: Range<Int>, in tokens: TokenizedArticle, _ body: (Range<Int>) -> Void
  ) {
    tokens.words.withUnsafeBufferPointer { words in
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        guard mayBelong(words[index], tokens.utf8) else {
          index += 1
          continue
        }
        let start = index
        var hasCapital = false
        while index < sentence.upperBound, index - start < longest,
          mayBelong(words[index], tokens.utf8),
          index == start || !tokens.startsAfterShortLine(index)
        {
          hasCapital =
            hasCapital || !words[index].lists.contains(.particle)
            || words[index].shape.contains(.capital)
          index += 1
        }
        if hasCapital { body(start..<index) }
      }
    }
  }

  /// Lines of capitals without end are cut.
  private static let longest = 64

  @inline(__always)
  private static func mayBelong(_ word: Word, _ utf8: [UInt8]) -> Bool {
    guard word.shape.contains(.word) else { return false }
    if word.shape.contains(.capital) { return true }
    if word.lists.contains(.particle), !word.lists.contains(.function) { return true }
    return word.shape.contains(.lower) && word.length >= 4 && hasCapitalAfterJoint(word, utf8)
  }

  /// “al-Sadr”, “d'Ode”: a capital behind a hyphen or an apostrophe near the front.
  private static func hasCapitalAfterJoint(_ word: Word, _ utf8: [UInt8]) -> Bool {
    let start = Int(word.start)
    let limit = min(word.end - 1, start + 5)
    var index = start + 1
    while index < limit {
      let byte = utf8[index]
      if byte == 0x2D || byte == 0x27 {
        let after = utf8[index + 1]
        return after &- 0x41 < 26 || after == 0xC3
      }
      if byte == 0xE2, index + 3 < word.end { return utf8[index + 3] &- 0x41 < 26 }
      index += 1
    }
    return false
  }

  /// Labels the words of names that lie in a run; a name broken by other signs, such as the marks
  /// around a nickname, counts as one name on each side.
  package static func label(
    _ names: some Sequence<Range<Int>>, in run: Range<Int>, _ body: (Int, NameLabel) -> Void
  ) {
    for name in names {
      let part = name.clamped(to: run)
      guard !part.isEmpty else { continue }
      for index in part {
        let isFirst = index == part.lowerBound
        let isLast = index == part.upperBound - 1
        body(index, isFirst ? (isLast ? .unit : .begin) : (isLast ? .last : .inside))
      }
    }
  }
}
