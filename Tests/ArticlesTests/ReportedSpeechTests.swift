import Articles
import Support
import Testing

/// Wordings of reported speech; the marks 「 」 stand around what is to be found.
@Suite struct ReportedSpeechTests {
  static let wordings: [(text: String, speakers: [String])] = [
    // Between the verb and its clause.
    ("Ruiz said in a letter to the board on Friday that 「the roof was lost」.", ["Ruiz"]),
    ("Ruiz announced an hour later that 「the roof was lost」.", ["Ruiz"]),
    ("Ruiz told the board and the town that 「the roof was lost」.", ["Ruiz"]),
    (
      "Ruiz said in a filing to the Harbour Savings and Loan Board that 「the roof was lost」.",
      ["Ruiz"]
    ),
    ("Ruiz said 「as many as 30 boats had sunk」.", ["Ruiz"]),
    ("The board says 「it plans to sell the bridge」.", ["The board"]),
    ("Critics in Taven say 「the plan is a joke」.", ["Critics in Taven"]),
    // Where the clause ends.
    ("Hale said 「the roof was lost」, but Ruiz said 「it was found」.", ["Hale", "Ruiz"]),
    ("While Hale said 「the roof was lost」, Ruiz went to find it.", ["Hale"]),
    ("Ruiz said 「the roof was lost」, before leaving the hall.", ["Ruiz"]),
    ("Ruiz said 「the ferry leaves at 6:00」: nobody believed her.", ["Ruiz"]),
    ("The men, who Ruiz said 「were brothers」, fled.", ["Ruiz"]),
    ("Ruiz said 「the roof was lost」, according to the Harbour Post.", ["Ruiz"]),
    ("Ruiz said 「the roof was lost」, adding that 「nobody had looked」.", ["Ruiz", "Ruiz"]),
    ("She said 「the roof was lost」, “rope and all”.", ["She"]),
    // The clause first, or around its cue.
    ("「The roof was lost」, Ruiz told reporters on Monday.", ["Ruiz"]),
    ("But 「it is not known」, Ruiz said, 「how many people were on board」.", ["Ruiz", "Ruiz"]),
    ("「Officials believe the storm will hit Taven」, said Ana Ruiz, a baker.", ["Ana Ruiz"]),
    ("While 「two in ten own a boat」 according to a study, nobody sails.", ["a study"]),
    ("According to the harbour board 「it rained all night」.", ["the harbour board"]),
    ("It was quiet, but, according to his agent, 「Hale had been there」.", ["his agent"]),
    // Whose words.
    ("The Post quoted Ana Ruiz as saying 「the roof was lost」.", ["Ana Ruiz"]),
    ("The study, printed in May, says that 「gulls prefer white bread」.", ["The study"]),
  ]

  @Test(arguments: wordings.indices)
  func `reported speech is found from its first word to its last`(index: Int) {
    let (marked, speakers) = Self.wordings[index]
    let article = Article(verbatim: marked.filter { $0 != "「" && $0 != "」" })
    let reports = Annotator(findsIndirectSpeech: true).annotate(article).quotations
      .filter { $0.kind == .indirect }
    let wanted = marked.split(separator: "「", omittingEmptySubsequences: false).dropFirst()
      .compactMap { $0.split(separator: "」").first }
    #expect(reports.map { article.text($0.span) } == wanted.map(String.init))
    #expect(reports.map { $0.attribution.speaker.map(article.text) } == speakers)
  }

  @Test(arguments: [
    // Not said, or by nobody.
    "Ruiz could neither confirm nor deny that the roof was lost.",
    "How can you tell whether it rained?",
    "Hale was hauled in and told that the roof was lost.",
    "Hale, asked whether the roof was lost, left the hall.",
    "Ruiz asked that the roof be found.",
    "The officer would not say that it rained.",
    // A thing, not a clause.
    "The record is replete with reports that praised the roof.",
    "The flood has claimed two million lives, most of them in Taven.",
    "The board announced the decision to recall its boats.",
    "Ruiz told the court about the leaf that she had found.",
    "Ruiz denies both charges and says little.",
    "Ruiz declared an end to the strike in Taven.",
    "The winner promised a reward to the one whose boat was lost.",
    // Behind “according to” and its like.
    "They were seated according to rank, and the music began.",
    "Per request of Ruiz, the bridge was closed.",
    "Figures suggest that the roof was lost.",
    // Verbs that are nouns.
    "Taven state media printed the story on Wednesday.",
    "She has receipts, weather notes, a drawing and some rope.",
    "The judge, who was deaf, wrote the work in May.",
  ])
  func `what is no reported speech is left alone`(text: String) {
    let article = Article(verbatim: text)
    let reports = Annotator(findsIndirectSpeech: true).annotate(article).quotations
      .filter { $0.kind == .indirect }
    #expect(reports.isEmpty, "\(reports.map { article.text($0.span) })")
  }

  @Test func `sentences may be any words in any order`() {
    var generator = SeededGenerator(seed: 11)
    let words = [
      "Ruiz", "Ana Ruiz", "she", "it", "who", "which", "that", "said", "say", "saying", "told",
      "reporters", "asked", "whether", "claims", "reports", "according", "to", "per", "the", "a",
      "roof", "mayor", "was", "lost", "not", "would", "later", "and", "but", "while", "as", "if",
      ",", ",", ".", ";", ":", "—", "(", ")", "“", "”", "on", "Monday", "more than", "11", "quoted",
      "without", "adding", "there", "nothing", "next", "of", "about", "whose", "’s",
    ]
    for _ in 0..<4_000 {
      let count = Int.random(in: 1..<16, using: &generator)
      let text = (0..<count).compactMap { _ in words.randomElement(using: &generator) }
        .joined(separator: " ")
      let quotations = Annotator(findsIndirectSpeech: true).annotate(Article(verbatim: text))
        .quotations
      for (one, next) in zip(quotations, quotations.dropFirst()) {
        #expect(one.span.end <= next.span.start, "\(text)")
      }
    }
  }

  @Test func `no stretch of reported speech overlaps a quotation or another`() throws {
    for sample in Samples.names {
      let article = ArticleParser().parse(try Samples.bytes(sample))
      let quotations = Annotator(findsIndirectSpeech: true).annotate(article).quotations
      for (one, next) in zip(quotations, quotations.dropFirst()) {
        #expect(one.span.end <= next.span.start)
      }
    }
  }

  @Test func `reported speech is found only when asked, and changes no quotation`() throws {
    for sample in Samples.names {
      let article = ArticleParser().parse(try Samples.bytes(sample))
      let plain = Annotator().annotate(article)
      let asked = Annotator(findsIndirectSpeech: true).annotate(article)
      let marked = asked.quotations.filter { $0.kind != .indirect }
      #expect(plain.quotations.map(\.span) == marked.map(\.span))
      #expect(plain.quotations.map(\.attribution) == marked.map(\.attribution))
      #expect(plain.figures == asked.figures)
    }
  }
}
