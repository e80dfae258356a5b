import Articles
import Testing

@Suite struct PlainTextTests {
  /// A story around the lines under test: headline and lede before them, prose after.
  private func story(_ middle: String) -> Article {
    parse(
      """
      Weir at Sarn opens after ten years

      \(lede)

      \(middle)

      \(prose)
      """)
  }

  @Test func `the first line is the headline and the first prose the lede`() {
    let article = parse("Weir at Sarn opens after ten years\n\n\(lede)\n\n\(prose)\n")
    #expect(article.headline == "Weir at Sarn opens after ten years")
    #expect(kinds(article) == [.headline, .paragraph, .paragraph])
    #expect(article.provenance["headline"] == .guessed)
  }

  @Test func `a story that begins with prose has no headline`() {
    let article = parse("\(lede)\n\n\(prose)\n")
    #expect(article.headline == nil)
    #expect(kinds(article) == [.paragraph, .paragraph])
  }

  @Test func `a headline may ask at length, or open like a dateline`() {
    let question =
      "Is the weir at Sarn worth what it has cost the county, the ferryman and the two towns on the "
      + "river in ten years?"
    #expect(parse("\(question)\n\n\(lede)\n\n\(prose)").headline == question)
    #expect(parse("Nobody knows. \(question)\n\n\(lede)\n\n\(prose)").headline == nil)
    #expect(parse("UPDATE - Weir opens\n\n\(lede)").headline == "UPDATE - Weir opens")
    #expect(parse("SARN - The weir opened.\n\n\(lede)").headline == nil)
  }

  @Test func `several blank lines part blocks no more than one does`() {
    let article = parse("Weir opens\n\n\n \u{A0}\n\t\n\(lede)\n\n\n\n\(prose)")
    #expect(kinds(article) == [.headline, .paragraph, .paragraph])
    #expect(String(decoding: article.utf8, as: UTF8.self) == "Weir opens\n\n\(lede)\n\n\(prose)")
  }

  @Test(arguments: ["\r\n", "\r", "\u{2028}", "\n\u{C}"])
  func `any line end will do`(lineEnd: String) {
    let article = parse(
      "Weir opens\n\n\(lede)\n\n\(prose)".split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: lineEnd))
    #expect(kinds(article) == [.headline, .paragraph, .paragraph])
  }

  @Test func `a caption printed twice is shown once, with its credit`() throws {
    let article = parse(
      """
      Weir at Sarn opens after ten years

      A crowd on the weir at Sarn on Monday

      A crowd on the weir at Sarn on Monday Sarn town hall/handout via NPA

      \(lede)
      """)
    #expect(kinds(article) == [.headline, .caption, .paragraph])
    let picture = try #require(article.pictures.first)
    #expect(picture.caption.map(article.text) == "A crowd on the weir at Sarn on Monday")
    #expect(picture.credit.map(article.text) == "Sarn town hall/handout via NPA")
    #expect(article.notes.contains { $0.what == "dropped a caption printed twice" })
  }

  @Test func `a caption's own stop stays with the caption`() {
    let article = parse(
      "Weir opens\n\nA crowd at the weir.\n\nA crowd at the weir. © Ada Quill, NPA\n\n\(lede)")
    #expect(article.pictures.map { $0.caption.map(article.text) } == ["A crowd at the weir."])
    #expect(article.pictures.map { $0.credit.map(article.text) } == ["© Ada Quill, NPA"])
  }

  @Test func `a sentence said twice is no caption`() {
    let article = story(
      "\(prose)\n\n\(prose)\n\n“Never,” she said.\n\n“Never,” she said.\n\nAnd left.")
    #expect(article.pictures.isEmpty)
    #expect(body(article).filter { $0 == "“Never,” she said." }.count == 2)
  }

  @Test(arguments: [
    "A crowd at the weir, Sarn town hall", "A crowd at the weir (Ada Quill/NPA)",
    "A crowd at the weir handout via NPA", "A crowd at the weir.Sarn town hall/handout",
  ])
  func `the credit may follow a caption in many ways`(second: String) {
    let article = parse("Weir at Sarn opens\n\nA crowd at the weir.\n\n\(second)\n\n\(lede)")
    #expect(kinds(article) == [.headline, .caption, .paragraph])
    #expect(article.pictures.first?.credit != nil)
    #expect(
      article.pictures.first?.caption.map(article.text)?.hasPrefix("A crowd at the weir") == true)
  }

  @Test func `a caption in the middle is known by its credit`() {
    let article = story("Mira Soll at her oven. Photograph: Ada Quill/NPA")
    #expect(article.pictures.map { $0.caption.map(article.text) } == ["Mira Soll at her oven."])
    #expect(article.pictures.map { $0.credit.map(article.text) } == ["Photograph: Ada Quill/NPA"])
    #expect(kinds(article) == [.headline, .paragraph, .caption, .paragraph])
  }

  @Test func `a credit on the line under its caption belongs to it`() {
    let article = story("Mira Soll at her oven\n\nPhoto: Ada Quill")
    #expect(article.pictures.count == 1)
    #expect(article.pictures.map { $0.credit.map(article.text) } == ["Photo: Ada Quill"])
  }

  @Test func `standfirst, byline and dates stand over the lede`() {
    let article = parse(
      """
      World

      Weir at Sarn opens after ten years

      The only crossing for forty kilometres is back, and nobody is quite sure what to do with it.

      By Ada Quill, Tomas van der Reyl and Bo Lind in Sarn

      Published 3 March 2020, 10.30am GMT

      Last updated on Wed 4 Mar 2020

      \(lede)
      """)
    #expect(article.articleSection == "World")
    #expect(article.headline == "Weir at Sarn opens after ten years")
    #expect(article.alternativeHeadline?.hasPrefix("The only crossing") == true)
    #expect(article.author == ["Ada Quill", "Tomas van der Reyl", "Bo Lind"])
    #expect(article.datePublished == "2020-03-03T10:30Z")
    #expect(article.dateModified == "2020-03-04")
    #expect(kinds(article) == [.headline, .standfirst, .byline, .date, .date, .paragraph])
  }

  @Test(arguments: [
    ("By Ada Quill", ["Ada Quill"]),
    ("By ADA QUILL and BO LIND", ["ADA QUILL", "BO LIND"]),
    ("By Ada Quill, Transport Correspondent", ["Ada Quill"]),
    ("By Ada Quill for the Sarn Courier", ["Ada Quill"]),
    ("3 March 2020 | By Ada Quill", ["Ada Quill"]),
    ("Text by: COURIER 9", ["COURIER 9"]),
    ("By Monday the river had risen", []),
    ("By the river", []),
  ])
  func `a byline names its people`(line: String, people: [String]) {
    #expect(parse("Weir at Sarn opens\n\n\(line)\n\n\(lede)").author == people)
  }

  @Test(
    arguments: [
      ("2020-03-03", "2020-03-03"),
      ("2020-03-03T10:30:00Z", "2020-03-03T10:30Z"),
      ("Tuesday, March 3, 2020", "2020-03-03"),
      ("3rd March 2020 at 7pm", "2020-03-03T19:00"),
      ("Mar. 3, 2020, 12:05 a.m. EST", "2020-03-03T00:05-05:00"),
      ("Issued on: 13/03/2020 - 10:23", "2020-03-13T10:23"),
      ("Issued on: 04/03/2020", nil),
      ("Posted 3 Sept 2020", "2020-09-03"),
    ] as [(String, String?)])
  func `a date line gives the day, where it is certain`(line: String, day: String?) {
    let article = parse("Weir at Sarn opens\n\n\(line)\n\n\(lede)")
    #expect(article.datePublished == day)
    #expect(kinds(article) == [.headline, .date, .paragraph])
  }

  @Test(
    arguments: [
      ("TAVEN, Orland, March 3 (NPA) - ", "TAVEN, Orland"),
      ("SARN (NPA) — ", "SARN"),
      ("PORT ENNIS, March 3 -- ", "PORT ENNIS"),
      ("Taven (NPA) – ", "Taven"), ("TAVEN: ", "TAVEN"), ("Taven, Orland – ", "Taven, Orland"),
      ("The ferry - a small one - ", nil),
      ("Sarn – ", nil), ("Sarn: ", nil), ("The mayor, Ada Quill – ", nil),
    ] as [(String, String?)])
  func `a dateline is read and stays in its paragraph`(line: String, place: String?) {
    let article = parse("Weir at Sarn opens\n\n\(line)\(lede)")
    #expect(article.dateline == place)
    #expect(body(article) == [line + lede])
  }

  @Test func `hard-wrapped lines are joined, a headline's too`() {
    let article = parse(
      """
      Weir at Sarn opens after ten years of talk, two floods, three mayors
      and a lawsuit

      The weir at Sarn opened on Monday after ten years, and the well-
      known ferryman Bo Lind rowed across it one last time while the band
      played and two dogs barked.

          An indented line begins a paragraph, as it does in books, and it
      goes on to a second line.
          So does this one, which was printed without a blank line before
      it.
      """)
    #expect(
      article.headline
        == "Weir at Sarn opens after ten years of talk, two floods, three mayors and a lawsuit")
    #expect(body(article).count == 3)
    #expect(body(article)[0].contains("the well-known ferryman"))
    #expect(body(article)[2].hasSuffix("before it."))
  }

  @Test func `narrow copy is joined too, verse is not`() {
    let words = "\(lede) \(prose) \(prose) \(lede) \(prose)".split(separator: " ")
    var lines = [""]
    for word in words {
      if lines[lines.count - 1].count + word.count > 47 { lines.append("") }
      lines[lines.count - 1] += lines[lines.count - 1].isEmpty ? word : " " + word
    }
    let article = parse("Weir opens\n\n" + lines.joined(separator: "\n"))
    #expect(body(article) == [words.joined(separator: " ")])
    let verse = """
      The river came down in the night,
      And nobody knew of its coming;
      The ferryman lay with his light
      And heard but the wind and its drumming.
      """
    #expect(body(parse("Weir opens\n\n\(lede)\n\n\(verse)\n\n\(prose)")).count == 6)
  }

  @Test func `paragraphs of one sentence, a line each, stay apart`() {
    let lines = [
      "The weir at Sarn opened on Monday, and the ferryman rowed across it one last time.",
      "A clerk of the county said that the toll would stay at two crowns until summer.",
      "Nobody had asked for more, and nobody in the long queue on the quay had expected to.",
      "By the evening the band had gone home, and the river was the only sound in the town.",
    ]
    #expect(body(parse("Weir opens\n\n" + lines.joined(separator: "\n"))) == lines)
  }

  @Test func `long lines without blank ones between are paragraphs`() {
    let article = parse("Weir opens\n\(lede)\n\(prose)\nWho pays?\n\(prose)\n")
    #expect(kinds(article) == [.headline, .paragraph, .paragraph, .crosshead, .paragraph])
  }

  @Test func `a list has a block an item, its wrapped lines joined`() {
    let article = story(
      """
      The county lists what is needed:

      - two thousand cubic metres of stone
        from the quarry at Ennis
      - forty lorries
      • and time
      1. First, money
      2) Then, roads
      """)
    #expect(kinds(article).count { $0 == .listItem } == 5)
    #expect(body(article).contains("- two thousand cubic metres of stone from the quarry at Ennis"))
  }

  @Test func `no-break spaces are blanks, but for a number and its unit`() {
    let article = story(
      "The\u{A0}dyke \u{A0}is 10\u{A0}km long and cost 2\u{A0}000 crowns in\u{A0}2011.")
    #expect(body(article)[1] == "The dyke is 10\u{A0}km long and cost 2\u{A0}000 crowns in 2011.")
  }

  @Test(arguments: [
    "(COURIER 9 with NPA and ORP)", "(Reporting by Ada Quill; Editing by Bo Lind)", "(Reuters)",
  ])
  func `a closing line in brackets is the credit line`(line: String) {
    let article = story("A town waits\n\n\(prose)\n\n\(line)\n\nMore news")
    // The prose after it belongs to a story that goes on.
    #expect(article.creditText == line)
    #expect(kinds(article).last == .creditLine)
  }

  @Test func `a bracketed remark is no credit line`() {
    let article = parse("Weir opens\n\n\(lede)\n\n(It had been closed since 2011.)\n")
    #expect(article.creditText == nil)
    #expect(kinds(article) == [.headline, .paragraph, .paragraph])
  }

  @Test func `an aside in brackets takes nothing of the story with it`() {
    let article = parse(
      "Weir opens\n\n\(lede)\n\n(See the BBC report)\n\nFinal words\n\n"
        + "“We swim,” said Ana Ruiz.\n\nAnd they did.")
    #expect(article.creditText == nil)
    #expect(article.boilerplate.isEmpty)
  }

  @Test func `somebody speaking is no site's word, even behind a credit line`() {
    let article = parse(
      "Weir opens\n\n\(lede)\n\n(COURIER 9 with NPA)\n\n“We swim,” said Ana Ruiz on the bank.")
    #expect(article.boilerplate.isEmpty)
  }

  @Test(arguments: [
    "Join our march or stay at home, she told the crowd on the quay.",
    "Download the map before you set out, the ranger tells every visitor.",
    "An earlier version of this bridge fell on 4 March 1920 and nobody wept.",
  ])
  func `a last sentence of the story is not the site's`(sentence: String) {
    let article = parse("Weir opens\n\n\(lede)\n\n\(sentence)")
    #expect(kinds(article) == [.headline, .paragraph, .paragraph])
    #expect(article.dateModified == nil)
  }

  @Test(arguments: [
    ("Published 3 March 2020.", "2020-03-03"), ("31 February 2020", nil),
    ("2020-02-29", "2020-02-29"),
    ("4 March 2020, 24:59 GMT", nil), ("+123-01-01", nil),
  ])
  func `a date is one of the calendar`(line: String, date: String?) {
    let article = parse("Weir opens\n\n\(line)\n\n\(lede)\n\n\(prose)")
    #expect(article.datePublished == date)
  }

  @Test func `a caption printed twice is one, though its apostrophes differ`() {
    let article = parse(
      "Weir opens\n\nSarn's weir on the miller’s land\n\n"
        + "Sarn’s weir on the miller's land Courier handout via NPA\n\n\(lede)\n\n\(prose)")
    #expect(kinds(article) == [.headline, .caption, .paragraph, .paragraph])
    #expect(
      article.pictures.map { $0.caption.map(article.text) } == ["Sarn’s weir on the miller's land"])
    #expect(article.pictures.map { $0.credit.map(article.text) } == ["Courier handout via NPA"])
  }

  @Test func `a credit in brackets keeps its bracket`() {
    let article = parse(
      "Weir opens\n\nThe weir at Sarn on Sunday (Picture: Ulla Quen)\n\n\(lede)\n\n\(prose)")
    #expect(article.pictures.first?.credit.map(article.text) == "(Picture: Ulla Quen)")
    #expect(article.pictures.first?.caption.map(article.text) == "The weir at Sarn on Sunday")
  }

  @Test func `what a site says after the credit line is kept apart`() {
    let article = parse(
      "Weir opens\n\n\(lede)\n\n(COURIER 9 with NPA)Daily newsletterReceive the news\n\nSubscribe")
    #expect(article.creditText == "(COURIER 9 with NPA)")
    #expect(article.boilerplate == ["Daily newsletterReceive the news", "Subscribe"])
    #expect(article.notes.filter { $0.what.contains("no part of the story") }.count == 2)
    #expect(kinds(article) == [.headline, .paragraph, .creditLine])
  }

  @Test func `boilerplate is dropped at either end and between`() {
    let article = parse(
      """
      Skip to content

      Weir at Sarn opens after ten years

      \(lede)

      Advertisement

      Read more: Ten bridges to cross before you are forty

      \(prose)

      Sign up to our newsletter

      © 2020 Sarn Courier
      """)
    #expect(kinds(article) == [.headline, .paragraph, .paragraph])
    #expect(
      article.boilerplate == [
        "Skip to content", "Advertisement", "Read more: Ten bridges to cross before you are forty",
        "Sign up to our newsletter", "© 2020 Sarn Courier",
      ])
  }

  @Test func `a correction is told from the story and dates it`() {
    let article = parse(
      "Weir opens\n\n\(lede)\n\nThis article was amended on 5 March 2020 to correct a name.")
    #expect(kinds(article) == [.headline, .paragraph, .correction])
    #expect(article.dateModified == "2020-03-05")
  }

  @Test func `a whole page of unmarked copy comes out as it was printed`() {
    let article = parse(
      "Thousands rally in Taven as river dam talks stall\n\n"
        + "Protesters fill Harbour Square in Taven, on Saturday\n\u{A0}\n"
        + "Protesters fill Harbour Square in Taven, on Saturday Orland media office/handout via NPA\n\n"
        + "\(lede)\n\n\n\n“We have waited long enough,” said Mira\u{A0}Soll. “It's our water.”\n\n"
        + "‘We are not going home’\n\n\(prose)\n\nWhat happens next?\n\n\(prose)\n\n\n"
        + "Quiet streets\n\n\(prose)\n\n(COURIER 9 with NPA, ORP)Daily newsletterReceive the news")
    #expect(
      kinds(article) == [
        .headline, .caption, .paragraph, .paragraph, .crosshead, .paragraph, .crosshead, .paragraph,
        .crosshead, .paragraph, .creditLine,
      ])
    #expect(
      article.sections.map { $0.heading.map(article.text) } == [
        nil, "‘We are not going home’", "What happens next?", "Quiet streets",
      ])
    #expect(body(article)[1] == "“We have waited long enough,” said Mira Soll. “It's our water.”")
  }

  @Test func `notes stand in the order of the input and point into it`() throws {
    let text = "Weir opens\r\n\r\n\(lede)\r\n\r\nA quiet\u{7} town\n\n\(prose)"
    let article = parse(text)
    let note = try #require(article.notes.first { $0.what == "guessed a crosshead" })
    let range = try #require(note.input)
    #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == "A quiet\u{7} town")
  }
}

let lede =
  "The weir at Sarn opened on Monday after ten years of talk, and the ferryman rowed across it "
  + "one last time while a band played."
let prose =
  "A clerk of the county said the toll would stay at two crowns until the summer, and that no one "
  + "had asked for more."

func parse(_ text: String) -> Article { ArticleParser().parse(Array(text.utf8)) }

func kinds(_ article: Article) -> [Block.Kind] { article.blocks.map(\.kind) }

func body(_ article: Article) -> [String] {
  article.blocks.filter(\.isBody).map { article.text($0.span) }
}
