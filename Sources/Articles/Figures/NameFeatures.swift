/// Reads what the tagger knows of each word of a run: the rows of its table that count.
///
/// The trainer and the reader share this code, so that what was learnt is what is looked up. A
/// feature is a 64-bit mix of its number and its values; the top bits pick the row.
package struct NameFeatures {
  /// A word and its neighbourhood's view of it.
  private struct Atom {
    var key: UInt64 = 0
    var lists: UInt64 = 0
    /// Lists that speak of names and of letter case, and those that speak of what people do.
    var names: UInt64 = 0
    var deeds: UInt64 = 0
    var shape: UInt64 = 0
    var marks: UInt64 = 0
    var rule: UInt64 = 0
  }

  private let tokens: TokenizedArticle
  private let facts: DocumentFacts
  /// What the rules make of each word: a label, and eight times the number of the rule.
  private let rules: [UInt8]
  private var atoms: [Atom] = []
  /// The rows of the words asked for last, one after the other.
  package private(set) var rows: [UInt32] = []
  /// Where each word's rows end in `rows`.
  package private(set) var ends: [Int] = []

  init(_ tokens: TokenizedArticle, facts: DocumentFacts, rules: [UInt8]) {
    self.tokens = tokens
    self.facts = facts
    self.rules = rules
  }

  /// Neighbours looked at on either side.
  private static let reach = 2

  /// Fills `rows` and `ends` for the words of a run.
  package mutating func read(_ run: Range<Int>, sentence: Range<Int>) {
    rows.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    atoms.removeAll(keepingCapacity: true)
    for index in run.lowerBound - Self.reach..<run.upperBound + Self.reach {
      atoms.append(sentence.contains(index) ? atom(index) : Atom())
    }
    let surroundings = Surroundings(run, sentence: sentence, in: tokens.words)
    for index in run {
      append(index, run: run, sentence: sentence, surroundings)
      ends.append(rows.count)
    }
  }

  private func atom(_ index: Int) -> Atom {
    let word = tokens.words[index]
    let lists = word.lists.subtracting(.abbreviation)
    let known = word.shape.contains(.capital) ? facts[word.key].marks.rawValue : 0
    return Atom(
      key: UInt64(word.key), lists: UInt64(lists.rawValue) | 1 << 40,
      names: UInt64(lists.intersection(Self.nameLists).rawValue) | 1 << 41,
      deeds: UInt64(lists.intersection(Self.deedLists).rawValue) | 1 << 42,
      shape: UInt64(word.shape.subtracting([.sentenceStart, .spaceBefore, .lineStart]).rawValue) | 1
        << 43,
      marks: UInt64(known), rule: UInt64(rules[index]))
  }

  private static let nameLists: Lexicon.Lists = [
    .givenName, .commonGivenName, .surname, .commonSurname, .place, .largePlace, .demonym,
    .particle, .nearlyAlwaysLower, .mostlyLower,
  ]
  private static let deedLists: Lexicon.Lists = [
    .honorific, .role, .organisation, .sayVerb, .date, .strip, .function, .outlet, .personVerb,
  ]
}

// MARK: - Features

extension NameFeatures {
  @inline(__always)
  private mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) {
    var mix = (template &+ 1) &* 0x9E37_79B9_7F4A_7C15
    mix = (mix ^ a) &* 0xBF58_476D_1CE4_E5B9
    mix ^= mix >> 29
    mix = (mix ^ b) &* 0x94D0_49BB_1331_11EB
    mix ^= mix >> 31
    mix = (mix ^ c) &* 0xD6E8_FEB8_6659_FD93
    mix ^= mix >> 32
    mix = mix &* 0x9E37_79B9_7F4A_7C15
    rows.append(UInt32(mix >> UInt64(64 - NameModel.bits)))
  }

  private mutating func append(
    _ index: Int, run: Range<Int>, sentence: Range<Int>, _ around: Surroundings
  ) {
    let at = index - run.lowerBound + Self.reach
    let (p2, p1, here) = (atoms[at - 2], atoms[at - 1], atoms[at])
    let (n1, n2) = (atoms[at + 1], atoms[at + 2])
    add(0, 0)
    // Words.
    add(1, here.key)
    add(2, here.key, here.shape)
    add(3, p1.key)
    add(4, n1.key)
    add(5, p2.key)
    add(6, n2.key)
    add(7, p1.key, here.key)
    add(8, here.key, n1.key)
    add(9, p1.key, n1.key)
    add(10, p2.key, p1.key)
    add(11, n1.key, n2.key)
    // Shapes.
    add(12, here.shape)
    add(13, p1.shape, here.shape, n1.shape)
    add(14, p2.shape, p1.shape)
    add(15, n1.shape, n2.shape)
    // Lists.
    add(16, here.lists)
    add(17, p1.lists)
    add(18, n1.lists)
    add(19, p2.lists)
    add(20, n2.lists)
    add(21, p1.lists, here.lists)
    add(22, here.lists, n1.lists)
    add(23, p1.names, here.names, n1.names)
    add(24, here.names, n1.names, n2.names)
    add(25, p2.names, p1.names, here.names)
    add(26, p1.deeds, here.names, n1.deeds)
    add(27, p1.deeds, n1.deeds)
    add(28, p2.deeds, p1.deeds, here.names)
    add(29, here.names, n1.deeds, n2.deeds)
    add(30, here.names, here.shape)
    add(31, p1.names, p1.shape, here.names ^ here.shape &* 31)
    add(32, here.names ^ here.shape &* 31, n1.names, n1.shape)
    add(33, p1.key, here.names)
    add(34, here.names, n1.key)
    add(35, p1.key, here.shape, n1.shape)
    add(36, p1.shape, here.shape, n1.key)
    add(37, here.names)
    add(38, here.deeds)
    // The run.
    let place = UInt64(min(index - run.lowerBound, 3) * 8 + min(run.upperBound - 1 - index, 3))
    let length = UInt64(min(run.count, 6))
    add(39, place)
    add(40, place, here.names)
    add(41, length, here.names)
    add(42, around.before, place)
    add(43, around.after, place)
    add(44, around.before, around.after)
    add(45, around.beforeLists, around.afterLists, here.names)
    add(46, around.role, place)
    add(47, around.organisation, place)
    add(48, around.organisation, here.names)
    add(49, around.first, around.last, length)
    add(50, around.first, place)
    add(51, around.last, place)
    add(52, around.signs, place)
    // The sentence.
    add(53, around.sentence)
    let begins = UInt64(tokens.words[index].shape.contains(.sentenceStart) ? 1 : 0)
    add(54, begins, here.names)
    add(55, begins, here.key)
    add(56, begins, here.shape, n1.shape)
    add(57, around.sentence, here.shape, here.names)
    // The story.
    add(58, here.marks)
    add(59, here.marks, here.names)
    add(60, here.marks, here.shape, begins)
    add(61, p1.marks, here.marks)
    add(62, here.marks, n1.marks)
    for bit in 0..<UInt64(12) where here.marks >> bit & 1 == 1 {
      add(63, bit)
      add(64, bit, here.names)
    }
    // The rules.
    add(65, here.rule)
    add(66, here.rule & 7, here.names)
    add(67, p1.rule & 7, here.rule & 7, n1.rule & 7)
    add(68, here.rule, n1.key)
    add(69, here.rule, p1.key)
    add(70, here.rule & 7, here.shape, place)
    add(71, here.rule & 7, here.marks)
    appendLetters(index)
  }

  /// Beginnings, endings and the parts around a hyphen.
  private mutating func appendLetters(_ index: Int) {
    let word = tokens.words[index]
    let (start, end) = (Int(word.start), word.end)
    tokens.utf8.withUnsafeBufferPointer { utf8 in
      var head: UInt64 = 0
      var tail: UInt64 = 0
      for length in 0..<min(4, end - start) {
        head = head << 8 | UInt64(Self.small(utf8[start + length]))
        tail = tail << 8 | UInt64(Self.small(utf8[end - 1 - length]))
        add(72 + UInt64(length), head)
        add(76 + UInt64(length), tail)
      }
      guard word.shape.contains(.hyphenated), word.length < 64 else { return }
      var first = start
      while first < end, utf8[first] != 0x2D, utf8[first] != 0xE2 { first += 1 }
      var last = end
      while last > first, utf8[last - 1] != 0x2D, utf8[last - 1] != 0x90, utf8[last - 1] != 0x91 {
        last -= 1
      }
      let front = Word.key(utf8[start..<first])
      let back = Word.key(utf8[last..<end])
      add(80, UInt64(front))
      add(81, UInt64(back))
      let names = Lexicon.lists(of: front).intersection(Self.nameLists)
      let backNames = Lexicon.lists(of: back).intersection(Self.nameLists)
      add(82, UInt64(names.rawValue), UInt64(backNames.rawValue))
      add(83, UInt64(facts[back].marks.rawValue))
    }
  }

  private static func small(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}

/// What stands around a run: the same for all of its words.
private struct Surroundings {
  var before: UInt64 = 0
  var after: UInt64 = 0
  var beforeLists: UInt64 = 0
  var afterLists: UInt64 = 0
  /// The nearest role up to six words to the left, the run's own first words included.
  var role: UInt64 = 0
  /// A word for a body within the run or right after it.
  var organisation: UInt64 = 0
  var first: UInt64 = 0
  var last: UInt64 = 0
  /// The signs on both sides.
  var signs: UInt64 = 0
  /// Its length, whether it is set in capitals, whether it ends with a stop.
  var sentence: UInt64 = 0

  init(_ run: Range<Int>, sentence range: Range<Int>, in words: [Word]) {
    if run.lowerBound > range.lowerBound {
      let word = words[run.lowerBound - 1]
      before = UInt64(word.key)
      beforeLists = UInt64(word.lists.rawValue) | 1 << 40
    }
    if run.upperBound < range.upperBound {
      let word = words[run.upperBound]
      after = UInt64(word.key)
      afterLists = UInt64(word.lists.rawValue) | 1 << 40
    }
    let isMarkBefore = beforeLists != 0 && !words[run.lowerBound - 1].shape.contains(.word)
    let isMarkAfter = afterLists != 0 && !words[run.upperBound].shape.contains(.word)
    signs = (isMarkBefore ? before : 1) << 32 | (isMarkAfter ? after : 1)
    for index in (max(range.lowerBound, run.lowerBound - 6)..<run.upperBound).reversed()
    where !words[index].lists.isDisjoint(with: [.role, .honorific]) {
      role = UInt64(words[index].key)
      break
    }
    for index in run where words[index].lists.contains(.organisation) {
      organisation = UInt64(words[index].key)
    }
    let name: Lexicon.Lists = [
      .givenName, .commonGivenName, .surname, .commonSurname, .place, .largePlace, .demonym,
      .organisation, .role, .honorific, .nearlyAlwaysLower,
    ]
    first = UInt64(words[run.lowerBound].lists.intersection(name).rawValue) | 1 << 40
    last = UInt64(words[run.upperBound - 1].lists.intersection(name).rawValue) | 1 << 40
    var capitals = 0
    var others = 0
    let part = range.prefix(60)
    for index in part where words[index].shape.contains(.word) {
      if words[index].shape.contains(.capital) { capitals += 1 } else { others += 1 }
    }
    let length = range.count < 6 ? 0 : range.count < 12 ? 1 : range.count < 40 ? 2 : 3
    let isCapitals = others * 3 <= capitals
    let stop = words[range.upperBound - 1]
    let isStopped = !stop.shape.contains(.word)
    sentence = UInt64(length * 4 + (isCapitals ? 2 : 0) + (isStopped ? 1 : 0)) + 1
  }
}
