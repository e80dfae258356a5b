/// How many sentences lie between a pronoun and what stands before it, and their subjects.
///
/// A sentence that speaks of “him” already brings its own subject nearer, and one that is nothing
/// but a quotation is nobody’s: neither counts.
struct Distances {
  struct Subject {
    var phrase: NounPhrase
    var passage: Passage
    var distance: Double
    /// Whether it asks, so that the next one to speak is somebody else.
    var asks: Bool
  }

  private(set) var subjects: [Subject] = []
  private var steps: [(start: Int, end: Int, distance: Double)] = []

  private static let longestWay = 6.0

  init(gender: Figure.Gender?, before index: Int, in passage: Passage, above: Passage?) {
    var distance = 0.0
    let number = passage.sentence(of: index)
    add(passage, through: number, cut: index, gender, &distance)
    if let above, above.block == passage.block - 1, !above.sentences.isEmpty {
      distance += 1.6
      add(above, through: above.sentences.count - 1, cut: nil, gender, &distance)
    }
  }

  private mutating func add(
    _ passage: Passage, through last: Int, cut: Int?, _ gender: Figure.Gender?,
    _ distance: inout Double
  ) {
    let tokens = passage.tokens
    let same: WordClass = gender == .female ? .female : gender == .male ? .male : []
    var at = last
    while at >= 0, distance < Self.longestWay {
      let sentence = passage.sentences[at]
      let end = at == last ? cut ?? sentence.upperBound : sentence.upperBound
      let range = sentence.lowerBound..<max(sentence.lowerBound, end)
      if at < last { distance += 1 }
      var isFree = range.allSatisfy { !tokens[$0].isWord }
      if !range.isEmpty {
        steps.append(
          (tokens[range.lowerBound].start, tokens[sentence.upperBound - 1].end, distance))
        let from = max(range.lowerBound, range.upperBound - 80)
        if let phrase = passage.ownerOfQuestion(range)
          ?? passage.mainSubject(from: from, to: range.upperBound),
          phrase.range.upperBound <= range.upperBound
        {
          let head = tokens[phrase.head]
          let isThing =
            !head.isName
            && (!head.isIn([.person, .pronoun, .male, .female])
              || Referents.firstPerson.contains(head.key))
          if head.isIn(.pronoun), head.isIn(same), phrase.range.count == 1 {
            isFree = true
          } else if isThing, range.contains(where: { tokens[$0].isIn(same) && !tokens[$0].isName })
          {
            // “It takes him a while.”
            isFree = true
          } else {
            let isAside = phrase.range.lowerBound > from
            subjects.append(
              Subject(
                phrase: phrase, passage: passage, distance: distance + (isAside ? 0.1 : 0),
                asks: passage.asks(phrase, before: range.upperBound)))
          }
        }
      }
      if isFree { distance -= 1 }
      at -= 1
    }
  }

  /// The distance of a place in the passage or the one above it.
  func distance(of offset: Int) -> Double? {
    steps.first { $0.start <= offset && offset < $0.end }?.distance
  }
}

extension Passage {
  /// “Ruiz’s answer?”: Ruiz, in a short question without a verb.
  fileprivate func ownerOfQuestion(_ sentence: Range<Int>) -> NounPhrase? {
    let last = sentence.upperBound - 1
    guard sentence.count > 3, sentence.count < 8, tokens[last].isIn(.stop),
      let mark = sentence.first(where: { tokens[$0].shape.contains(.possessive) }),
      mark > sentence.lowerBound, tokens[mark - 1].isName,
      !sentence.contains(where: { isVerb($0) })
    else { return nil }
    return nounPhrase(endingAt: mark - 1, from: sentence.lowerBound)
  }

  static let tellers: Set<UInt32> = Set(
    ["told", "tells", "telling", "reminded", "assured", "informed"].map { Word.key($0) })
  static let speaking: Set<UInt32> = Set(
    ["speaking", "talking", "spoke", "talked", "speaks", "talks", "writing"].map { Word.key($0) })
  private static let askers: Set<UInt32> = Set(
    ["asked", "asks", "wondered", "inquired", "enquired"].map { Word.key($0) })
  private static let know = Word.key("know")

  /// Whether a subject puts a question: “A student wanted to know”.
  fileprivate func asks(_ phrase: NounPhrase, before end: Int) -> Bool {
    let start = phrase.range.upperBound
    return (start..<max(start, min(end, start + 16))).contains {
      (Passage.askers.contains(tokens[$0].key) && !isPassive($0)
        && !tokens[$0 - 1].isIn([.subordinator, .comma]))
        || (tokens[$0].key == Passage.know && tokens[$0 - 1].key == Passage.to)
    }
  }
}
