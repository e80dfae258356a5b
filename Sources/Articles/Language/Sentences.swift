/// Where sentences end: at . ! ? … and the marks that close after them, unless an abbreviation's
/// dot or a small letter after it says otherwise; and at the end of each line of a list or a table.
package enum Sentences {
  /// Appends the sentences of a run of words, and marks their first words.
  package static func append(
    sentencesOf range: Range<Int>, of utf8: [UInt8], words: inout [Word],
    to sentences: inout [Range<Int>]
  ) {
    let isLines = areLines(range, words)
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      defer { index += 1 }
      if isLines, index > start, words[index].shape.contains(.lineStart) {
        words[start].shape.insert(.sentenceStart)
        sentences.append(start..<index)
        start = index
      }
      guard let stop = stop(words[index], utf8) else { continue }
      // What closes with the sentence: more stops, brackets and quotation marks without a blank.
      var next = index + 1
      while next < range.upperBound, !words[next].shape.contains(.word),
        !words[next].shape.contains(.spaceBefore)
      {
        next += 1
      }
      if next < range.upperBound, !begins(at: next, in: range, after: stop, words) {
        // The signs just passed would come to the same end: a line of dots is read once.
        index = next - 1
        continue
      }
      words[start].shape.insert(.sentenceStart)
      sentences.append(start..<next)
      start = next
      index = next - 1
    }
    if start < range.upperBound {
      words[start].shape.insert(.sentenceStart)
      sentences.append(start..<range.upperBound)
    }
  }

  /// Whether a block's lines are its own and not set to a measure: few of them go on in small
  /// letters.
  private static func areLines(_ range: Range<Int>, _ words: [Word]) -> Bool {
    var lines = 0
    var small = 0
    for word in words[range] where word.shape.contains(.lineStart) {
      lines += 1
      if word.shape.isSuperset(of: [.word, .lower]), !word.shape.contains(.capital) { small += 1 }
    }
    return lines > 2 && small * 5 < lines
  }

  /// What may end a sentence.
  private enum Stop {
    /// . ! ? … standing alone.
    case sign
    /// 。 ！ ？, which need no blank after them.
    case wide
    /// The dot of an abbreviation that may end one too: “U.S.”, “Inc.”, “plan B.”
    case abbreviation
  }

  private static func stop(_ word: Word, _ utf8: [UInt8]) -> Stop? {
    if word.shape.contains(.dotted) {
      return word.lists.contains(.honorific) ? nil : .abbreviation
    }
    guard !word.shape.contains(.word) else { return nil }
    let at = Int(word.start)
    switch (word.length, utf8[at]) {
    case (1, 0x2E), (1, 0x21), (1, 0x3F): return .sign
    // … and the full stops of Chinese and Japanese: 。 ！ ？
    case (3, 0xE2): return utf8[at + 1] == 0x80 && utf8[at + 2] == 0xA6 ? .sign : nil
    case (3, 0xE3): return utf8[at + 1] == 0x80 && utf8[at + 2] == 0x82 ? .wide : nil
    case (3, 0xEF):
      return utf8[at + 1] == 0xBC && (utf8[at + 2] == 0x81 || utf8[at + 2] == 0x9F) ? .wide : nil
    default: return nil
    }
  }

  /// Whether the word or sign at `index` can begin a sentence.
  private static func begins(
    at index: Int, in range: Range<Int>, after stop: Stop, _ words: [Word]
  ) -> Bool {
    if stop == .wide { return true }
    guard words[index].shape.contains(.spaceBefore) else { return false }
    var first = index
    while first < range.upperBound, !words[first].shape.contains(.word), first < index + 3 {
      first += 1
    }
    guard first < range.upperBound else { return true }
    let shape = words[first].shape
    guard shape.contains(.word) else { return true }
    let isSmall = shape.contains(.lower) && !shape.contains(.capital) && !shape.contains(.digit)
    switch stop {
    case .wide: return true
    case .sign:
      // A small letter goes on with the sentence, but behind an opening mark it may be anything.
      return !isSmall || first > index
    case .abbreviation:
      // “the U.S. Then”, “Acme Inc. “We …”; but “U.S. Senator”, “No. 5”, “J. Ode”.
      guard shape.contains(.capital) else { return false }
      if first > index { return words[index].shape.contains(.quotationMark) }
      return words[first].lists.contains(.function) && !words[first].lists.contains(.givenName)
    }
  }
}
