/// A story of any length, the same bytes for the same length, about a town that is not there.
///
/// The mix is that of news: a quotation every few sentences, a name every other one, a crosshead
/// every dozen paragraphs. Sentences are drawn by a small generator, so no two paragraphs of a
/// long story are alike and nothing can be remembered from one to the next.
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

  private static let people = [
    "Mara Ode", "Petra Halden", "Adel Abdul Karim", "Joris van der Mey", "Ines Calloway",
    "Tomas Brandt",
    "Lucia Ferrante", "Samir al-Hadid",
  ]
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
  ]

  private mutating func appendParagraph() {
    for _ in 0..<(2 + next() % 3) {
      switch next() % 4 {
      case 0:
        append("“" + pick(Self.spoken) + ",” " + pick(Self.verbs) + " " + pick(Self.people) + ". ")
      case 1:
        append("The " + pick(Self.roles) + ", " + pick(Self.people) + ", said the plan was “")
        append("late, dear and wet” and would be looked at again. ")
      default:
        append(pick(Self.sentences) + " ")
      }
    }
    text.removeLast()
    append("\n\n")
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
