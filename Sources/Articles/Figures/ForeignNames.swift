/// Names in a story that is not in English, by the lists alone.
///
/// What tells a name in English, a capital and the words around it, tells nothing in German or
/// Indonesian. A known given name with a capitalised word behind it that means nothing else is a
/// name in any of them, and so is its last word where it stands again.
struct ForeignNames {
  let tokens: TokenizedArticle

  /// The names in order, apart, each with its rule.
  static func names(in tokens: TokenizedArticle) -> [(words: Range<Int>, rule: String)] {
    let finder = ForeignNames(tokens: tokens)
    let lower = finder.lowerCased()
    let full = finder.fullNames(lower)
    var last: Set<UInt32> = []
    var names: [(words: Range<Int>, rule: String)] = []
    for name in full { last.insert(tokens.words[name.upperBound - 1].key) }
    var next = 0
    for name in full + [tokens.words.count..<tokens.words.count] {
      for index in next..<name.lowerBound
      where last.contains(tokens.words[index].key) && finder.standsAlone(index) {
        names.append((index..<index + 1, FigureRule.surname.name))
      }
      if !name.isEmpty { names.append((name, FigureRule.knownName.name)) }
      next = name.upperBound
    }
    return names
  }

  /// Words that the story has in lower case too.
  private func lowerCased() -> Set<UInt32> {
    var lower: Set<UInt32> = []
    for word in tokens.words where word.shape.contains(.lower) && !word.shape.contains(.capital) {
      lower.insert(word.key)
    }
    return lower
  }

  private func fullNames(_ lower: Set<UInt32>) -> [Range<Int>] {
    var names: [Range<Int>] = []
    for sentence in tokens.sentences {
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        guard let run = run(from: index, in: sentence) else {
          index += 1
          continue
        }
        if let name = name(in: run, lower) { names.append(name) }
        index = run.upperBound
      }
    }
    return names
  }

  /// Capitals and the particles between them, with nothing but blanks in between.
  private func run(from start: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard isNameWord(start) else { return nil }
    var end = start + 1
    var index = end
    while index < sentence.upperBound, index - start < 12 {
      let word = tokens.words[index]
      if isNameWord(index) {
        end = index + 1
      } else if !word.lists.contains(.particle) || !word.shape.contains(.lower) {
        break
      }
      index += 1
    }
    return start..<end
  }

  private func isNameWord(_ index: Int) -> Bool {
    let shape = tokens.words[index].shape
    return shape.contains(.capital) && !shape.contains(.possessive)
      && (shape.contains(.lower) || shape.contains(.initial))
  }

  /// The name a run ends with: a known given name, and a word or two that are nothing else.
  private func name(in run: Range<Int>, _ lower: Set<UInt32>) -> Range<Int>? {
    guard let last = run.last, isSurname(last, lower) else { return nil }
    let first = run.dropLast().first { index in
      let lists = tokens.words[index].lists
      return !lists.isDisjoint(with: [.femaleName, .maleName]) && lists.contains(.commonGivenName)
        && lists.isDisjoint(with: Self.others) && !lower.contains(tokens.words[index].key)
    }
    guard let first, last - first < 5 else { return nil }
    for index in first + 1..<last
    where tokens.words[index].shape.contains(.capital)
      && !tokens.words[index].lists.isDisjoint(with: [.organisation, .role, .largePlace])
    {
      return nil
    }
    return first..<last + 1
  }

  private func isSurname(_ index: Int, _ lower: Set<UInt32>) -> Bool {
    let word = tokens.words[index]
    guard word.length > 2, word.shape.isDisjoint(with: [.initial, .dotted, .digit]),
      !lower.contains(word.key), word.lists.isDisjoint(with: [.organisation, .date, .largePlace])
    else { return false }
    return word.lists.contains(.surname) || word.lists.isDisjoint(with: Self.others)
  }

  /// A surname by itself, with no capital beside it.
  private func standsAlone(_ index: Int) -> Bool {
    isNameWord(index) && (index == 0 || !tokens.words[index - 1].shape.contains(.hyphenated))
      && (index + 1 >= tokens.words.count
        || !tokens.words[index + 1].shape.contains(.capital)
        || tokens.words[index + 1].shape.contains(.sentenceStart))
  }

  private static let others: Lexicon.Lists = [
    .date, .largePlace, .organisation, .demonym, .role, .function, .mostlyLower, .outlet,
  ]
}
