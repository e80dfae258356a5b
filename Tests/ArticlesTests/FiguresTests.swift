import Articles
import Support
import Testing

/// Who is meant: the spellings of one person joined, two persons kept apart.
@Suite struct FiguresTests {
  private func figures(_ text: String) -> [Figure] {
    Annotator().annotate(Article(verbatim: text)).figures
  }

  @Test func `spellings of one person are one figure`() {
    let found = figures(
      """
      Prime Minister Adel Abdul Vadi flew home. Abdul-Vadi said nothing. “Later,” said Abdul Vadi.
      Mr. Vadi was tired.
      """)
    #expect(found.map(\.name) == ["Adel Abdul Vadi"])
    #expect(found.first?.forms == ["Adel Abdul Vadi", "Abdul-Vadi", "Abdul Vadi", "Vadi"])
    #expect(found.first?.mentionCount == 4)
    #expect(found.first?.role == "Prime Minister")
  }

  @Test func `another first name is another person`() {
    let found = figures("Anna Vask and Peter Vask came. Anna Vask sang. “Sing,” said Vask.")
    #expect(found.map(\.name) == ["Anna Vask", "Peter Vask"])
    #expect(found.map(\.mentionCount) == [3, 1])
  }

  @Test func `Mrs. never joins a man`() {
    let found = figures("Peter Vask came. Mr. Vask sat. Mrs. Vask sang.")
    #expect(found.map(\.mentionCount) == [2, 1])
    #expect(found.map(\.gender) == [.male, .female])
  }

  @Test func `initials, short forms and middle names agree`() {
    let found = figures(
      "Robert J. Vask, 61, won. “Bob Vask did it,” said his sister. R. Vask, 61, smiled.")
    #expect(found.map(\.name) == ["Robert J. Vask"])
  }

  @Test func `an Arabic article comes and goes`() {
    let found = figures("Tarim al-Vadi, 50, rose. “Sit,” said Al-Vadi. Mr. Vadi sat.")
    #expect(found.map(\.name) == ["Tarim al-Vadi"])
    #expect(found.first?.forms == ["Tarim al-Vadi", "Al-Vadi", "Vadi"])
  }

  @Test func `accents and capitals are no difference`() {
    let found = figures("ANNA VÁSK WINS THE CUP\n\nAnna Vásk, 20, won. Vask said so.")
    #expect(found.map(\.name) == ["Anna Vásk"])
    #expect(found.first?.mentionCount == 3)
  }

  @Test(arguments: [
    ("Prime Minister Orrin Vask left.", "Prime Minister"),
    ("They met Orrin Vask, a retired baker from Dunmere, at six.", "a retired baker from Dunmere"),
    ("The acting mayor of Taven, Orrin Vask, left.", "The acting mayor of Taven"),
    ("The port's former director Orrin Vask left.", "The port's former director"),
    ("Orrin Vask, 41, the president-elect, left.", "the president-elect"),
    ("“No,” said police spokeswoman Anna Vask.", "police spokeswoman"),
  ])
  func `a role is kept as introduced`(text: String, role: String) {
    #expect(figures(text).first?.role == role)
  }

  @Test(arguments: [
    ("Mrs. Quellin left.", Figure.Gender.female), ("They met Anna Vask.", .female),
    ("Actress Orl Vask left.", .female), ("Orl Vask, 40, left. He was late.", .male),
  ])
  func `gender comes from what the text says`(text: String, gender: Figure.Gender) {
    #expect(figures(text).first?.gender == gender)
  }

  @Test func `a candidate and the town of the same name are told apart`() {
    let text = "Orrin Halden, 50, stood in Halden. In Halden nobody knew him. Halden said so."
    let article = Article(verbatim: text)
    let mentions = Annotator().annotate(article).mentions
    #expect(mentions.map { article.text($0.span) } == ["Orrin Halden", "Halden"])
    #expect(mentions.last?.span.start == text.utf8.count - "Halden said so.".utf8.count)
  }

  @Test func `bodies, places, peoples and months are nobody`() {
    #expect(
      figures(
        """
        The Harbour Party met in Rio de Janeiro in April. NATO said no, and the Iraqi Army too.
        On Monday Reuters reported it. “Face the Nation” was on. The White House was dark.
        """
      ).map(\.name) == [])
  }

  @Test func `given mentions are linked and nothing is added`() {
    let text = "orrin vask met Anna Hale; vask left."
    let article = Article(verbatim: text)
    let given = [Span(0, 10), Span(26, 30)]
    let found = Annotator().annotate(article, givenMentions: given)
    #expect(found.mentions.map(\.span) == given)
    #expect(found.figures.map(\.name) == ["orrin vask"])
    #expect(Set(found.mentions.map(\.rule)) == ["given"])
  }

  @Test(arguments: ["Abc ", "Anna ", "A.", "van ", "A-", "Ann “", "Mr. ", "(", "é", "名"])
  func `repetition is read in linear time and traps on nothing`(piece: String) {
    let growth = Growth.tenfold(from: 4_000) { size in
      let article = Article(
        verbatim: String(repeating: piece, count: size / piece.utf8.count))
      return { _ = Annotator().annotate(article) }
    }
    #expect(growth < Growth.allowed)
  }

  @Test func `ever new people take no longer one by one`() {
    func name(_ number: Int) -> String {
      let letters = Array("bdfgklmnprst")
      var surname = "Q"
      var rest = number
      repeat {
        surname += "\(letters[rest % 12])a"
        rest /= 12
      } while rest > 0
      return "Anna " + surname
    }
    let growth = Growth.tenfold(from: 150) { count in
      let paragraphs = (0..<count).map { number in
        "The engineer, \(name(number)), said “no”. The engineer said “yes”. She said “perhaps”."
      }
      let article = Article(verbatim: paragraphs.joined(separator: "\n\n"))
      return { _ = Annotator().annotate(article) }
    }
    #expect(growth < Growth.allowed)
  }

  @Test func `broken bytes trap on nothing`() {
    var bytes = Array("Anna Vask, 34, said “no” — Ødegård “Sparrow” Hale (時子).".utf8)
    for index in bytes.indices {
      let kept = bytes[index]
      for other: UInt8 in [0x00, 0x28, 0x80, 0xC3, 0xE2, 0xF0, 0xFF] {
        bytes[index] = other
        let article = Article(utf8: bytes, blocks: [Block(.paragraph, Span(0, bytes.count))])
        _ = Annotator().annotate(article)
      }
      bytes[index] = kept
    }
  }
}
