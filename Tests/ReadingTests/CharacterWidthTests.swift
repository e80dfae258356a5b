import Reading
import Testing

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct CharacterWidthTests {
  @Test(arguments: [
    ("Ostrava", 7), ("naïve", 5), ("cafe\u{301}", 4), ("東京", 4), ("ﾄｳｷｮｳ", 5), ("한국", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("שלום", 4), ("नमस्ते", 4),
  ])
  func `a word takes the cells of its letters`(word: String, cells: Int) {
    #expect(CharacterWidth.cells(of: word) == cells)
  }

  @Test(arguments: [
    ("👍", 2), ("👍🏽", 4), ("👨‍👩‍👧", 6), ("❤️", 1), ("🇳🇴", 2), ("1️⃣", 1),
  ])
  func `a joined emoji takes the cells of its parts`(emoji: String, cells: Int) {
    #expect(CharacterWidth.cells(of: emoji) == cells)
  }

  @Test func `joiners and direction marks stay but take no cell`() {
    let drawn = CharacterWidth.drawn("می\u{200C}")
    #expect(drawn.glyph == "می\u{200C}")
    #expect(drawn.width == 2)
    #expect(CharacterWidth.drawn("\u{200F}").width == 0)
  }

  @Test func `a mark alone stands on a dotted circle`() {
    #expect(CharacterWidth.drawn("\u{301}") == ("\u{25CC}\u{301}", 1))
  }

  @Test func `a pile of marks is cut to what a cell can hold`() {
    let pile = "a" + String(repeating: "\u{301}", count: 40)
    #expect(CharacterWidth.drawn(pile).glyph.unicodeScalars.count == 5)
    #expect(CharacterWidth.drawn(pile).width == 1)
  }

  @Test func `controls and overrides never come out`() {
    #expect(CharacterWidth.drawn("\u{1B}") == ("␛", 1))
    #expect(CharacterWidth.drawn("\u{9B}") == ("\u{FFFD}", 1))
    #expect(CharacterWidth.drawn("\u{202E}") == ("", 0))
    #expect(CharacterWidth.drawn("\n") == (" ", 1))
  }

  #if canImport(Glibc)
    /// What the C library knows; newer signs and those never shown are left to us.
    @Test func `every scalar takes the cells that the C library gives it`() throws {
      // Glibc's Swift module leaves out this X/Open function.
      let symbol = try #require(dlsym(dlopen(nil, RTLD_NOW), "wcwidth"))
      let wcwidth = unsafeBitCast(symbol, to: (@convention(c) (wchar_t) -> Int32).self)
      let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)
      defer { if let locale { freelocale(locale) } }
      let before = uselocale(locale)
      defer { uselocale(before) }
      var differing: [String] = []
      for value in UInt32(0xA0)...0x3FFFF {
        guard let scalar = Unicode.Scalar(value), value != 0xAD else { continue }
        let known = Int(wcwidth(wchar_t(value)))
        guard known >= 0, known != CharacterWidth.cells(of: scalar) else { continue }
        differing.append(String(value, radix: 16))
      }
      // A scalar or two change their category between one Unicode version and the next.
      #expect(differing.count < 10, "\(differing)")
    }
  #endif
}
