import Articles
import Testing

@Suite struct CharsetTests {
  private func headline(_ bytes: [UInt8]) -> String? { ArticleParser().parse(bytes).headline }

  private func noted(_ bytes: [UInt8], _ phrase: String) -> Bool {
    ArticleParser().parse(bytes).notes.contains { $0.what == phrase }
  }

  private func wide(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  @Test func `plain UTF-8 needs no note`() {
    let article = ArticleParser().parse(Array("Café by the weir\n\nOpen.".utf8))
    #expect(article.headline == "Café by the weir")
    #expect(!article.notes.contains { $0.what.hasPrefix("read as") })
  }

  @Test func `a byte-order mark is skipped and told`() {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("Weir opens\n\nIt did.".utf8)
    #expect(headline(bytes) == "Weir opens")
    #expect(noted(bytes, "skipped a byte-order mark"))
  }

  @Test(arguments: [true, false], [true, false])
  func `UTF-16 is told by its mark or by its zeros`(bigEndian: Bool, mark: Bool) {
    let bytes = wide("Weir opens – at last\n\nIt did 🛶.", bigEndian: bigEndian, mark: mark)
    let article = ArticleParser().parse(bytes)
    #expect(article.headline == "Weir opens – at last")
    #expect(article.text(article.blocks[1].span) == "It did 🛶.")
    #expect(article.notes.contains { $0.what.hasPrefix("read as UTF-16") })
  }

  @Test func `accents that are no UTF-8 are windows-1252`() {
    let bytes = [0x93] + Array("Caf".utf8) + [0xE9, 0x94, 0x20, 0x80, 0x35, 0x0A]
    #expect(headline(bytes) == "“Café” €5")
    #expect(noted(bytes, "read as windows-1252"))
  }

  @Test func `places that windows-1252 leaves empty become pictures`() {
    #expect(headline([0x41, 0xE9, 0x20, 0x9D, 0x42, 0x0A]) == "Aé \u{FFFD}B")
  }

  @Test func `a text cut inside a letter is still UTF-8`() {
    let bytes = Array("Café by the wé".utf8.dropLast())
    #expect(headline(bytes) == "Café by the w\u{FFFD}")
    #expect(!noted(bytes, "read as windows-1252"))
  }

  @Test func `one flipped byte does not turn every curly mark into three letters`() {
    let bytes = Array("“One” and “two” and ".utf8) + [0xFF] + Array("“three”".utf8)
    #expect(headline(bytes) == "“One” and “two” and \u{FFFD}“three”")
  }

  @Test func `notes count bytes of the input whatever the charset`() throws {
    let article = ArticleParser().parse(
      wide("Weir\u{7} opens", bigEndian: false, mark: true))
    let note = try #require(article.notes.first { $0.what.contains("control character") })
    #expect(note.input == 10..<12)
  }

  @Test(
    arguments: [
      ([], "is empty"),
      (Array(" \t\r\n\u{A0}\n".utf8), "holds nothing but blanks"),
      (Array("PK\u{3}\u{4}rest".utf8), "is a ZIP archive"),
      ([0x1F, 0x8B, 8, 0], "is compressed with gzip"),
      (Array("%PDF-1.7".utf8), "is a PDF document"),
      (Array(0...255) + Array(0...255), "is not text"),
    ] as [([UInt8], String)])
  func `what is no text is refused with the reason`(bytes: [UInt8], reason: String) {
    #expect(ArticleParser.refusal(of: bytes) == reason)
    _ = ArticleParser().parse(bytes)
  }

  @Test func `a stray zero, a bell or a UTF-16 text is no reason to refuse`() {
    #expect(ArticleParser.refusal(of: Array("Title\n\nbe\0fore and after".utf8)) == nil)
    #expect(ArticleParser.refusal(of: Array("A\u{7}B\u{1B}[1mC".utf8)) == nil)
    let wideText = wide("Weir opens", bigEndian: true, mark: false)
    #expect(ArticleParser.refusal(of: wideText) == nil)
  }
}
