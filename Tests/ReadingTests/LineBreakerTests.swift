import Articles
import Reading
import Testing

@Suite struct LineBreakerTests {
  /// The lines of a paragraph as they are drawn.
  private func lines(_ text: String, _ measure: Int, _ kind: Block.Kind = .paragraph) -> [String] {
    textLines(of: text, measure: measure, kind: kind).map { drawn($0) }
  }

  @Test func `a line takes as many words as fit`() {
    #expect(lines("The harbour was quiet.", 11) == ["The harbour", "was quiet."])
    #expect(lines("The harbour was quiet.", 10) == ["The", "harbour", "was quiet."])
  }

  @Test func `blanks at a break belong to the line they end`() {
    let lines = textLines(of: "one   two", measure: 3)
    #expect(lines.map(\.span) == [Span(0, 6), Span(6, 9)])
    #expect(lines.map(\.width) == [3, 3])
  }

  @Test func `tabs and line ends inside a paragraph are blanks`() {
    #expect(lines("one\ttwo\r\nthree", 20) == ["one two three"])
  }

  @Test func `a table keeps its lines and its columns`() {
    #expect(lines("Taven   3\nOrland  12", 20, .table) == ["Taven   3", "Orland  12"])
  }

  @Test func `a no-break space keeps its words together`() {
    #expect(lines("about 10\u{A0}km away", 8) == ["about", "10 km", "away"])
  }

  @Test func `a line may end after a hyphen between letters`() {
    #expect(lines("a well-known face", 8) == ["a well-", "known", "face"])
  }

  @Test(arguments: ["2019-20", "-40C", "F-16"])
  func `a hyphen beside a number keeps the line together`(word: String) {
    #expect(lines("to \(word) on", word.count) == ["to", word, "on"])
  }

  @Test func `a line may end after a dash between words, not inside a range`() {
    #expect(lines("the end—he said", 9) == ["the end—", "he said"])
    #expect(lines("aged 18–24", 8) == ["aged", "18–24"])
  }

  @Test func `a dash between blanks ends a line rather than start one`() {
    #expect(lines("he came – late", 8) == ["he", "came –", "late"])
    #expect(lines("came – late", 4) == ["came", "–", "late"])
  }

  @Test func `a closing mark never starts a line`() {
    #expect(lines("so he said—” and left", 12) == ["so he said—”", "and left"])
    #expect(lines("彼は雨」と", 6) == ["彼は", "雨」と"])
  }

  @Test func `ideographs are broken between, but for the stops`() {
    #expect(lines("東京は雨。", 8) == ["東京は", "雨。"])
    #expect(lines("東京は雨", 4) == ["東京", "は雨"])
  }

  @Test func `an opening mark never ends a line`() {
    #expect(lines("今日「雨」", 6) == ["今日", "「雨」"])
  }

  @Test func `Korean is broken at its blanks`() {
    #expect(lines("서울은 비가", 6) == ["서울은", "비가"])
  }

  @Test func `a word longer than the measure is cut, and the cut is marked`() {
    #expect(lines("abcdefgh", 5) == ["abcd↵", "efgh"])
    #expect(lines("see abcdefgh", 5) == ["see", "abcd↵", "efgh"])
  }

  @Test func `one or two columns hold letters alone`() {
    #expect(lines("abc", 1) == ["a", "b", "c"])
    #expect(lines("abc de", 2) == ["ab", "c", "de"])
  }

  @Test func `what is wider than the measure has a stand-in`() {
    #expect(lines("東a", 1) == ["□", "a"])
    #expect(lines("👨‍👩‍👧!", 5) == ["□!"])
  }

  @Test func `a direction mark goes with the letter before it`() {
    let line = textLines(of: "ab\u{200E} c", measure: 9)[0]
    #expect(line.pieces.map(\.cluster) == ["a", "b\u{200E}", " ", "c"])
    #expect(line.width == 4)
  }

  @Test func `broken bytes are shown and passed over`() {
    let bytes: [UInt8] = [0x61, 0xFF, 0xE3, 0x81, 0x20, 0xF0, 0x9F]
    let article = Article(utf8: bytes, blocks: [Block(.paragraph, Span(0, bytes.count))])
    var page = Page(article, Annotations(), measure: 10)
    #expect(
      page.line(at: Page.Row(block: 0, line: 0)).map(drawn)
        == "a\u{FFFD}\u{FFFD}\u{FFFD} \u{FFFD}\u{FFFD}")
  }

  @Test(arguments: 1...80)
  func `lines tile any text and keep to the measure`(measure: Int) {
    var chance = Chance(seed: UInt64(measure))
    for _ in 0..<12 {
      let text = chance.text(words: 40)
      let lines = textLines(of: text, measure: measure)
      var reached = 0
      for line in lines {
        #expect(line.span.start == reached, "\(text.debugDescription)")
        #expect(line.width <= measure)
        reached = line.span.end
      }
      #expect(reached == text.utf8.count)
      let cut = lines.filter { $0.pieces.last?.cluster == LineBreaker.cutMark }
      for line in cut {
        let word = wordAround(line.span.end, in: text)
        #expect(CharacterWidth.cells(of: word) > measure, "\(word) was cut")
      }
    }
  }

  private func wordAround(_ offset: Int, in text: String) -> String {
    let bytes = Array(text.utf8)
    let start = bytes[..<offset].lastIndex(of: 0x20).map { $0 + 1 } ?? 0
    let end = bytes[offset...].firstIndex(of: 0x20) ?? bytes.count
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}

/// The text lines of a page of one block.
func textLines(of text: String, measure: Int, kind: Block.Kind = .paragraph) -> [Line] {
  let utf8 = Array(text.utf8)
  let article = Article(utf8: utf8, blocks: [Block(kind, Span(0, utf8.count))])
  var page = Page(article, Annotations(), measure: measure)
  return page.lines(from: Page.Row(block: 0, line: 0), count: .max)
}

/// A line's clusters, its indent before them.
func drawn(_ line: Line) -> String {
  line.pieces.reduce(into: String(repeating: " ", count: line.indent)) { $0 += $1.cluster }
}

/// A source of texts that is the same at every run.
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  private static let words = [
    "harbour", "a", "the", "well-known", "“Yes,”", "she", "said—", "18–24", "東京は雨。", "「はい」と",
    "한국어", "👨‍👩‍👧", "👍🏽", "❤️", "cafe\u{301}", "\u{301}", "שלום", "می\u{200C}خواهم",
    "a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}", "नमस्ते", "10\u{A0}km",
    "Donaudampfschifffahrtsgesellschaftskapitän", "\u{200E}", "x\u{200B}y", "🇳🇴🇸🇪🇩🇰", "…", "—", "-",
    "https://example.org/a/very/long/address/indeed",
  ]

  /// A text of words from many scripts, with one to three blanks between them.
  mutating func text(words: Int) -> String {
    var text = ""
    for _ in 0..<words {
      text += Chance.words.randomElement(using: &self) ?? ""
      text += String(repeating: " ", count: [0, 1, 1, 1, 1, 2, 3].randomElement(using: &self) ?? 1)
    }
    return text
  }
}
