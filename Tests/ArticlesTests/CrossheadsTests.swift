import Articles
import Testing

@Suite struct CrossheadsTests {
  private func crossheads(_ middle: String) -> [String] {
    let article = parse(
      "Weir at Sarn opens after ten years\n\n\(lede)\n\n\(middle)\n\n\(prose)\n")
    return article.blocks.filter { $0.kind == .crosshead }.map { article.text($0.span) }
  }

  @Test(arguments: [
    "A quiet town", "What happens next?", "‘We are not going home’", "“Nobody asked us!”",
    "2011: the first flood", "7. The lawsuit", "Élan on the quay", "Sarn", "iFerry sinks again",
    "$4 a crossing", "€4 a crossing", "Tables turned",
  ])
  func `a bare short line between prose is a crosshead`(line: String) {
    #expect(crossheads(line) == [line])
  }

  @Test(arguments: [
    "But that did not last.", "“No,” she said.", "nobody knows", "They listed:", "Well…",
    "By Ada Quill", "3 March 2020", "Read more: Ten bridges", "Subscribe to our newsletter",
    "Photo: Ada Quill/NPA", "(From left) Mira Soll, Bo Lind", "Q: Who pays?", "Help!",
    "ada.quill@courier.example", "See https://courier.example",
    "A line that goes on for far too many words to be the heading of any section at all",
    "“A long line wholly in quotation marks is set in large type, and repeats the story”",
    "“The toll is a tax on the poor” – Mira Soll", "It was the last boat to", "We row –",
    "Figure 2. Crossings a year", "Table 4: Crossings", "Mira Soll, pictured with her dog",
    "See the harbour here ➜", "ferry notes",
    "Ada Quill, NPA", "Ada Quill / NPA file", "191119052250266", "View all (23)", "Advert",
    "Image caption The weir on its first morning", "Image source, Sarn Courier",
  ])
  func `other short lines are none`(line: String) {
    #expect(crossheads(line) == [])
  }

  @Test(arguments: ["Who gains?", "Fear and anger", "‘A red line’"])
  func `a section may open with somebody speaking briefly`(line: String) {
    #expect(crossheads("\(line)\n\n“Never,” she said.") == [line])
    #expect(crossheads("\(line)\n\n“The vote isn't binding.\n\n“It never was.”") == [line])
  }

  @Test func `the line before must end a sentence`() {
    #expect(crossheads("and on it went, without a stop\n\nA quiet town") == [])
  }

  @Test func `the block after must be prose`() {
    #expect(crossheads("A quiet town\n\nOn the river\n\nBy the sea") == [])
    #expect(
      crossheads("\(prose)\n\nThree demands\n\n• Stone\n\n• Lorries\n\n\(prose)") == [
        "Three demands"
      ])
  }

  @Test func `a pictured person's name is not the heading`() {
    #expect(crossheads("Mira Soll\n\nWho pays?") == ["Who pays?"])
  }

  @Test func `a lone name that the story speaks of is a caption, several are headings`() {
    let soll =
      "The boat, said Soll, is not for sale, and it never was for sale in all of these years."
    #expect(crossheads("Mira Soll\n\n\(soll)") == [])
    #expect(crossheads("Last Days\n\nThese days are its last. \(soll)") == ["Last Days"])
    #expect(crossheads("Mira Soll\n\n\(soll)\n\nBo Lind\n\n\(prose)") == ["Mira Soll", "Bo Lind"])
  }

  @Test func `the writer's name over a word about them heads nothing`() {
    let box =
      "Ada Quill has written about rivers, weirs and ferries for the Sarn Courier since 2011."
    let story = "Weir opens\n\n\(lede)\n\nA quiet town\n\n\(prose)\n\nAda Quill\n\n\(box)"
    #expect(parse(story).sections.count == 2)
    #expect(parse("\(story)\n\n\(prose)\n\n\(prose)\n\n\(prose)").sections.count == 3)
  }

  @Test func `prose may begin with its heading's words, a second caption may not`() {
    #expect(crossheads("A clerk of the county") == ["A clerk of the county"])
  }

  @Test func `the questions of an interview are paragraphs`() {
    let answers = "Who pays?\n\n\(prose)\n\nAnd who decides?"
    #expect(crossheads(answers) == [])
    #expect(crossheads("Who pays?\n\n\(prose)\n\nA quiet town") == ["Who pays?", "A quiet town"])
  }

  @Test func `nothing before the lede is a crosshead`() {
    let article = parse("Weir opens\n\nA quiet town\n\nSarn on Monday\n\n\(lede)\n\n\(prose)")
    #expect(article.sections.count == 1)
  }

  @Test func `dialogue has none`() {
    #expect(crossheads("“And you?”\n\n“Me?” she said. “I row.”\n\n“Still?”\n\n“Still.”") == [])
  }

  @Test func `a story without crossheads gets none`() {
    let article = parse(
      "Weir opens\n\n" + (0..<40).map { _ in "\(prose)\n\nShe nodded.\n\n" }.joined())
    #expect(article.sections.count == 1)
    #expect(article.provenance["crosshead"] == nil)
  }

  @Test func `a heading may stand over another`() {
    #expect(
      crossheads("\(prose)\n\nGetting there\n\nBy boat\n\n\(long)") == ["Getting there", "By boat"])
    #expect(
      crossheads("\(prose)\n\nMira Soll, left, and Bo Lind\n\nBy boat\n\n\(long)") == [])
    #expect(crossheads("\(prose)\n\nWhen: Sunday\n\nWhere: Sarn\n\n\(long)") == [])
    #expect(crossheads("\(prose)\n\nBread\n\nSalted butter\n\nOne egg\n\n\(long)") == [])
  }

  @Test func `a short line beside a longer one is the heading, the other its picture's caption`() {
    let caption = "Rowers carry the last boat up the steps of the quay, in May"
    #expect(crossheads("\(prose)\n\n\(caption)\n\nBy boat\n\n\(long)") == ["By boat"])
    #expect(crossheads("\(prose)\n\n\(caption)\n\nMira Soll\n\n\(long)") == [])
    // A caption may come alone; over it a heading is known by others in the story.
    #expect(crossheads("\(prose)\n\nBy boat\n\n\(caption)\n\n\(long)") == [])
    let three = [
      "A quiet town\n\n\(long)", "By boat\n\n\(caption)\n\n\(long)", "Last days\n\n\(long)",
    ]
    #expect(
      crossheads(three.joined(separator: "\n\n")) == ["A quiet town", "By boat", "Last days"])
  }

  @Test func `a section may begin with its picture or with a short sentence`() {
    #expect(
      crossheads("Getting there\n\nThe boat at the quay. Photo: Ada Quill/NPA\n\n\(prose)") == [
        "Getting there"
      ])
    #expect(crossheads("A toll for all\n\nIt is not simple.\n\n\(long)") == ["A toll for all"])
    #expect(crossheads("A toll for all\n\n“It is not.”\n\n\(long)") == [])
  }

  @Test func `a note's number does not hide the sentence's end`() {
    #expect(crossheads("It opened in 1911.[12]\n\nA quiet town") == ["A quiet town"])
    #expect(crossheads("It was her second weir.[3]") == [])
    #expect(crossheads("It opened in the [old] mill [A]\n\nA quiet town") == [])
  }

  @Test func `a story that explains has questions for headings`() {
    let explained = "Who pays?\n\n\(prose)\n\nWho decides?\n\n\(prose)\n\nWhat of the ferry?"
    #expect(crossheads(explained) == ["Who pays?", "Who decides?", "What of the ferry?"])
  }

  @Test func `questions that somebody is asked or answers are an interview's`() {
    let asked =
      "How do you row?\n\n\(prose)\n\nWho taught you?\n\n\(prose)\n\nWhat of the ferry?"
    #expect(crossheads(asked) == [])
    let answer = "That is for the county, and I have told them so as often as they wanted it."
    #expect(
      crossheads(
        "Who pays?\n\n\(answer)\n\nWho decides?\n\n\(answer)\n\nWhat of the ferry?") == [])
  }

  @Test func `a question among longer ones is an interview's`() {
    let longer =
      "The county says that the weir will pay for itself within ten years, and that the toll can "
      + "then be dropped. Who is right about that?"
    #expect(
      crossheads("\(longer)\n\n\(prose)\n\n\(longer)\n\n\(prose)\n\nWho pays?") == [])
  }

  @Test func `one long line is a link, two are headings`() {
    let first = "The clerk of the county looks back on ten years of one weir"
    let second = "What the ferryman of Sarn is going to do when the summer is over"
    #expect(crossheads(second) == [])
    #expect(crossheads("\(first)\n\n\(prose)\n\n\(second)") == [first, second])
  }

  @Test func `headings that ask how may begin alike, labels may not`() {
    let ways = ["How to get a boat", "How to get a permit", "How to get home"]
    #expect(crossheads(ways.joined(separator: "\n\n\(prose)\n\n")) == ways)
    let labels = ["See it now: Sarn", "See it now: Ennis", "See it now: Taven"]
    #expect(crossheads(labels.joined(separator: "\n\n\(prose)\n\n")) == [])
  }

  @Test func `three headings that count on are headings wherever they stand`() {
    let walks = ["1. The quay", "2. The old mill", "3. Never walk alone."]
    let article = parse(
      "Three walks near Sarn\n\nFor dry days only\n\n\(walks[0])\n\n\(lede)\n\n\(walks[1])\n\n"
        + "The wheel of the mill in May, ice on it\n\n\(prose)\n\n\(walks[2])\n\n\(prose)")
    #expect(article.sections.compactMap(\.heading).map(article.text) == walks)
    #expect(article.alternativeHeadline == "For dry days only")
    let countdown = ["3) The weir", "2) The mill", "1) The quay"]
    #expect(
      crossheads(countdown.joined(separator: "\n\nSarn in May, ice on the mill\n\n\(prose)\n\n"))
        == countdown)
    // Two may be anything; a list is a list.
    #expect(crossheads("1. The quay.\n\n\(prose)\n\n2. The old mill.") == [])
    #expect(crossheads(prose + "\n\n" + walks.joined(separator: "\n")) == [])
  }

  @Test func `sentences far apart are headings beside others`() {
    let section = [long, long, long, long].joined(separator: "\n\n")
    func story(_ lines: [String]) -> String {
      lines.joined(separator: "\n\n\(section)\n\n") + "\n\n\(section)"
    }
    let set = [
      "Why the weir was late", "Stone is dear in Orland.", "Lorries can wait. Boats cannot!",
    ]
    #expect(crossheads(story(["\(prose)"] + set)) == set)
    // Rhetoric, the words of a source, and a story without other headings.
    #expect(crossheads(story([prose, set[0], "But that did not last.", "It rained."])) == [set[0]])
    #expect(
      crossheads(story([prose, set[0], "The clerk said so.", "Experts want more."])) == [set[0]])
    #expect(crossheads(story([prose, set[1], set[2]])) == [])
    // Short paragraphs are the story's manner.
    let manner = [prose, set[0], set[1], "She rows.", "He rows too.", set[2]]
    #expect(crossheads(story(manner)) == [set[0]])
  }

  private let long = "\(prose) \(prose)"
}
