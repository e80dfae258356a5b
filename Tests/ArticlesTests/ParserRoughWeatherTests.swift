import Articles
import Testing

@Suite struct ParserRoughWeatherTests {
  private static let page = Array(
    ("\u{FEFF}World\r\nWeir at Sarn opens\r\n\r\nBy Ada Quill | 3 March 2020\n\n"
      + "TAVEN (NPA) — \(lede)\n\nA crowd\u{A0}at Sarn\n\nA crowd at Sarn © Bo Lind/NPA\n\n"
      + "‘We row’ \u{1B}[1mtoday\u{1B}[0m\n\n\(prose)\n\n- stone\n- “time” 🛶\n\n"
      + "Who pays?\n\n\(prose)\n\n(COURIER 9 with NPA)newsletterReceive\n\nSubscribe").utf8)

  /// What holds for every article, however broken its input was.
  func check(_ bytes: [UInt8], _ location: SourceLocation = #_sourceLocation) {
    let article = ArticleParser().parse(bytes)
    let text = String(decoding: article.utf8, as: UTF8.self)
    #expect(Array(text.utf8) == article.utf8, "valid UTF-8", sourceLocation: location)
    var strings = [text] + article.boilerplate + article.author + article.notes.map(\.what)
    for field in [article.headline, article.alternativeHeadline, article.dateline] {
      if let field { strings.append(field) }
    }
    let unsafe = strings.contains {
      $0.unicodeScalars.contains { !isPrintable($0) && $0 != "\n" }
    }
    #expect(!unsafe, "nothing a terminal obeys", sourceLocation: location)
    var reached = -2
    for block in article.blocks {
      #expect(block.span.start == reached + 2 && !block.span.isEmpty, sourceLocation: location)
      reached = block.span.end
    }
    #expect(max(0, reached) == article.utf8.count, "blocks fill the text", sourceLocation: location)
    for note in article.notes {
      guard let range = note.input else { continue }
      #expect(range.upperBound <= bytes.count, "notes lie in the input", sourceLocation: location)
    }
    _ = ArticleParser.refusal(of: bytes)
    _ = article.dump() + article.notesDump()
    checkAnnotations(of: article, location)
  }

  /// What is found in it lies in it, and can be written.
  private func checkAnnotations(of article: Article, _ location: SourceLocation) {
    let annotations = Annotator(findsIndirectSpeech: true).annotate(article)
    let spans = annotations.quotations.map(\.span) + annotations.mentions.map(\.span)
    for span in spans {
      let isInside = 0 <= span.start && span.start < span.end && span.end <= article.utf8.count
      #expect(isInside, "annotations lie in the text", sourceLocation: location)
    }
    var writer = JSONWriter()
    ArticleJSON().write(article, annotations, file: "page", to: &writer)
    var reader = JSONReader(writer.bytes)
    #expect(throws: Never.self, "its JSON can be read", sourceLocation: location) {
      try reader.skip()
      try reader.finish()
    }
  }

  @Test func `a page may be cut anywhere`() {
    for length in stride(from: 0, to: Self.page.count, by: 7) {
      check(Array(Self.page.prefix(length)))
      check(Array(Self.page.dropFirst(length)))
    }
  }

  @Test func `bytes may flip`() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<100 {
      var bytes = Self.page
      for _ in 0..<8 {
        let place = Int.random(in: bytes.indices, using: &generator)
        bytes[place] = UInt8.random(in: 0...255, using: &generator)
      }
      check(bytes)
    }
  }

  @Test func `bytes may be anything`() {
    var generator = SeededGenerator(seed: 2)
    for length in 0..<200 {
      check((0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }
    let corners: [[UInt8]] = [
      [0xFF, 0xFE], [0xFE, 0xFF, 0], [0xEF, 0xBB, 0xBF], [0x0A], [0x28], [0x28, 0x29],
      [0xD8, 0, 0xD8, 0], [0x1B], [0xC2], [0x2D, 0x20, 0x0A, 0x2D, 0x20], [0, 0],
      [0x42, 0x79, 0x20],
    ]
    for bytes in corners { check(bytes) }
  }

  @Test func `lines may be drawn from the words the rules look for`() {
    var generator = SeededGenerator(seed: 3)
    let words = [
      "By ", "Ada Quill", "(NPA)", "(", ")", "©", "Photo: ", "newsletterReceive", "3 March 2020",
      "- ", "1. ", "•", " ", "\u{A0}", "\n", "\n\n", "?", ".", "“", "’", "TAVEN, ", " - ",
      lede, prose, "Correction: ", "10:30", "|", "World", "\t", "\u{202E}", "By\u{A0}",
      "99/99/9999",
    ]
    for _ in 0..<200 {
      let count = Int.random(in: 0..<24, using: &generator)
      let text = (0..<count).compactMap { _ in words.randomElement(using: &generator) }.joined()
      check(Array(text.utf8))
    }
  }

  @Test func `a hundred thousand short lines are not as many headings`() {
    let lines = String(repeating: "A short line\n", count: 100_000)
    #expect(parse(lines).sections.count == 1)
    #expect(parse(lines).blocks.count == 100_000)
    let paragraphs = parse("Title\n\n" + String(repeating: "p\n\n", count: 100_000))
    #expect(paragraphs.headline == "Title")
    #expect(paragraphs.blocks.count == 100_001)
    #expect(paragraphs.sections.count == 1)
  }

  @Test func `a flood of one finding is told in a hundred notes and a number`() {
    let article = parse("Weir opens\n\n" + String(repeating: "a\u{7}", count: 5_000))
    let told = article.notes.filter { $0.what.hasPrefix("showed a control character") }
    #expect(told.count == 101)
    #expect(told.last?.what == "showed a control character as a picture: 4900 more")
  }
}
