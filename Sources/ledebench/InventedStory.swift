/// A story of any length, the same bytes for the same length, about a town that is not there.
///
/// The mix is that of news: a quotation every few sentences, a name or a pronoun every other one, a
/// crosshead every dozen paragraphs. Sentences are drawn by a small generator, so no two paragraphs
/// of a long story are alike and nothing can be remembered from one to the next. People keep
/// arriving, so that work which grows with the figures seen so far shows as well.
struct InventedStory {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var text: [UInt8] = []

  /// The text of a story of at least `count` bytes, cut at the end of a paragraph.
  static func bytes(_ count: Int) -> [UInt8] {
    var story = InventedStory()
    story.append("The harbour of Taven opens again\n\n")
    var paragraphs = 0
    while story.text.count < count {
      if paragraphs % 12 == 11 { story.append(story.pick(crossheads) + "\n\n") }
      story.appendParagraph()
      paragraphs += 1
    }
    return story.text
  }

  /// Whoever is spoken of now; every few paragraphs a new one takes the place of an old one.
  private var people: [(given: String, surname: String)] = []
  private var arrivals = 0

  private static let given = [
    "Mara", "Petra", "Adel", "Joris", "Ines", "Tomas", "Lucia", "Samir", "Edith", "Oskar", "Nadia",
  ]
  private static let syllables = [
    "hal", "ves", "bran", "cal", "mor", "tev", "ost", "rin", "dal", "fer", "lum", "gar", "nos",
  ]
  private static let endings = ["den", "way", "dt", "ante", "ov", "sen", "ley"]
  private static let roles = [
    "harbour master", "council leader", "ferry captain", "union secretary", "engineer",
  ]
  private static let verbs = ["said", "told the council", "added", "warned", "recalled", "wrote"]
  private static let crossheads = [
    "What the ledger shows", "A winter without boats", "Who pays?", "The night of the storm",
  ]
  private static let sentences = [
    "The pier has stood empty since the spring, and the cranes have gone to rust in the salt wind.",
    "Nobody in the lower town remembers a year in which the herring came so late or stayed so briefly.",
    "The council set aside 4.2 million crowns for the work, of which a third has been spent.",
    "By Tuesday evening the queue reached from the customs house to the old ropeworks.",
    "It was the third vote in as many months, and the first that anybody expected to count.",
    "On the quay the ice house is full of bicycles that no one has come to claim.",
    "The inspectors left at noon without a word, and their report is due before the end of March.",
  ]
  private static let spoken = [
    "We have waited long enough", "There is no money left in the drawer, and everybody knows it",
    "I will not sign a paper that I have not read", "The sea does what it likes",
    "Ask them in a year whether it was worth the noise", "It is a good boat and it should sail",
    "They told us ‘not before the thaw’ and then they didn’t come", "My answer is ‘no’",
  ]

  private mutating func appendParagraph() {
    if next() % 3 == 0 || people.isEmpty { meetSomebody() }
    for _ in 0..<(2 + next() % 3) {
      let person = people[Int(next() % UInt64(people.count))]
      let name = next() % 2 == 0 ? person.surname : person.given + " " + person.surname
      switch next() % 8 {
      case 0:
        append("“" + pick(Self.spoken) + ",” " + pick(Self.verbs) + " " + name + ". ")
      case 1:
        append("“" + pick(Self.spoken) + ",” " + pick(["he", "she"]) + " said. ")
      case 2:
        append("The " + pick(Self.roles) + ", " + name + ", said the plan was “")
        append("late, dear and wet” and would be looked at again. ")
      case 3:
        append("In the ‘blue room’ " + name + " lost " + pick(["his", "her"]) + " papers. ")
      default:
        append(pick(Self.sentences) + " ")
      }
    }
    text.removeLast()
    append("\n\n")
  }

  private mutating func meetSomebody() {
    var number = arrivals
    arrivals += 1
    var surname = ""
    repeat {
      surname += Self.syllables[number % Self.syllables.count]
      number /= Self.syllables.count
    } while number > 0
    surname += Self.endings[arrivals % Self.endings.count]
    let person = (
      given: Self.given[arrivals % Self.given.count],
      surname: surname.prefix(1).uppercased() + surname.dropFirst()
    )
    if people.count < 8 { people.append(person) } else { people[arrivals % 8] = person }
  }

  private mutating func append(_ words: String) {
    text.append(contentsOf: words.utf8)
  }

  private mutating func pick(_ words: [String]) -> String {
    words[Int(next() % UInt64(words.count))]
  }

  /// Marsaglia's xorshift with the shifts 13, 7, 17.
  private mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
