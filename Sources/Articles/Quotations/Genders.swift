/// What is known of each figure’s gender, and how surely.
///
/// A role (“his widow”), an honorific or a first name that only women bear is sure; what the
/// figures’ own pronouns suggested is a guess, and a guess gives way.
struct Genders: Sendable {
  private var known: [Figure.Gender?]
  private var isSure: [Bool]
  private var introductions: [Int]

  init(_ article: TokenizedArticle, figures: [Figure], mentions: [Mention]) {
    known = figures.map(\.gender)
    isSure = Array(repeating: false, count: figures.count)
    introductions = Array(repeating: -1, count: figures.count)
    let words = article.words
    var word = 0
    let hasGivenName = figures.map { $0.name.utf8.contains(0x20) }
    for mention in mentions where figures.indices.contains(mention.figure) {
      while word < words.count, Int(words[word].start) < mention.span.start { word += 1 }
      guard word < words.count else { break }
      let figure = mention.figure
      if introductions[figure] < 0 { introductions[figure] = mention.span.start }
      guard !isSure[figure] else { continue }
      let title = word > 0 ? words[word - 1].lists : []
      // “Omar” alone says nothing of Ms. Ilhan Omar.
      let isSurname = hasGivenName[figure] && words[word].end >= mention.span.end
      let given = isSurname ? [] : words[word].lists
      if let gender = Self.gender(title, .femaleHonorific, .maleHonorific)
        ?? Self.gender(given, .femaleName, .maleName),
        !(known[figure] != gender && title.isEmpty)
      {
        known[figure] = gender
        isSure[figure] = true
      }
    }
    for (id, figure) in figures.enumerated() {
      guard let role = figure.role, let gender = Self.gender(ofRole: role) else { continue }
      known[id] = gender
      isSure[id] = true
    }
  }

  private static func gender(
    _ lists: Lexicon.Lists, _ female: Lexicon.Lists, _ male: Lexicon.Lists
  ) -> Figure.Gender? {
    let isFemale = lists.contains(female)
    guard isFemale != lists.contains(male) else { return nil }
    return isFemale ? .female : .male
  }

  /// The gender that the noun of a role tells: “his widow”, “the granddaughter of the founder”.
  private static func gender(ofRole role: String) -> Figure.Gender? {
    var gender: Figure.Gender? = nil
    for word in role.split(separator: " ") {
      let classes = WordClass.classes(of: Word.key(word.utf8))
      if classes.contains(.preposition) { break }
      guard classes.isDisjoint(with: [.possessivePronoun, .pronoun, .objectPronoun]) else {
        continue
      }
      gender = classes.contains(.female) ? .female : classes.contains(.male) ? .male : nil
    }
    return gender
  }

  /// How well “he” or “she” fits a figure; nil where it cannot.
  func weight(of gender: Figure.Gender, for figure: Figure.ID) -> Double? {
    guard known.indices.contains(figure), let own = known[figure] else { return 0 }
    if own == gender { return isSure[figure] ? 0.3 : 0.2 }
    return isSure[figure] ? nil : -0.3
  }

  mutating func learn(_ gender: Figure.Gender, of figure: Figure.ID) {
    guard known.indices.contains(figure), known[figure] == nil else { return }
    known[figure] = gender
  }

  /// Where a figure is named first.
  func introduction(of figure: Figure.ID) -> Int? {
    introductions.indices.contains(figure) ? introductions[figure] : nil
  }
}
