/// A place where a person is named, on its way to being linked.
struct Naming: Sendable {
  var span: Span
  /// The words the span covers, or the place between words where it covers none.
  var words: Range<Int>
  /// The sentence of the first of them.
  var sentence: Range<Int>
  var rule: String
  var form: NameForm
  /// From an honorific before the name: “Mrs. Hale”.
  var gender: Figure.Gender?
  /// Whether “King” or the like stands before it, so that it is a first name: “Prince Orrin”.
  var isCrowned = false
}

extension Naming {
  /// Namings for spans in order of the text.
  static func namings(of spans: [(span: Span, rule: String)], in tokens: TokenizedArticle)
    -> [Naming]
  {
    var namings: [Naming] = []
    namings.reserveCapacity(spans.count)
    var forms: [UInt64: NameForm] = [:]
    var word = 0
    var sentence = 0
    for (span, rule) in spans {
      while word < tokens.words.count, tokens.words[word].end <= span.start { word += 1 }
      var end = word
      while end < tokens.words.count, Int(tokens.words[end].start) < span.end { end += 1 }
      while sentence < tokens.sentences.count, tokens.sentences[sentence].upperBound <= word {
        sentence += 1
      }
      let bytes = tokens.utf8[span.range]
      var spelling = NameHash()
      spelling.add(bytes)
      let known = rule == FigureRule.nativeScript.name ? namings.last?.form : forms[spelling.value]
      let form = known ?? NameForm(bytes)
      forms[spelling.value] = form
      let range = sentence < tokens.sentences.count ? tokens.sentences[sentence] : word..<word
      let isCrowned =
        word > range.lowerBound && tokens.words[word - 1].shape.contains(.capital)
        && RoleWords.crowns.contains(tokens.words[word - 1].key)
      namings.append(
        Naming(
          span: span, words: word..<end, sentence: range, rule: rule, form: form,
          gender: honorificGender(before: word, from: range.lowerBound, in: tokens),
          isCrowned: isCrowned))
    }
    return namings
  }

  private static func honorificGender(
    before word: Int, from start: Int, in tokens: TokenizedArticle
  ) -> Figure.Gender? {
    guard word > start, word <= tokens.words.count else { return nil }
    let before = tokens.words[word - 1]
    // “We all miss Hale” calls nobody a miss.
    let lists =
      before.shape.contains(.capital)
      ? before.lists : before.lists.subtracting([.femaleHonorific, .maleHonorific])
    if lists.contains(.femaleHonorific) || lists.contains(.femaleRole) { return .female }
    if lists.contains(.maleHonorific) || lists.contains(.maleRole) { return .male }
    return nil
  }
}
