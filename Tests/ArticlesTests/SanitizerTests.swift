import Articles
import Testing

@Suite struct SanitizerTests {
  @Test func `safe text comes back as it was, tabs and line ends with it`() {
    let text = "“Naïve”\tsaid\nMira 🛶 — नमस्ते \u{200D}\u{200E}"
    #expect(Sanitizer.clean(text) == text)
  }

  @Test(arguments: [
    ("a\u{1B}[31mred\u{1B}[0m", "ared"),
    ("a\u{1B}]0;title\u{7}b", "ab"),
    ("a\u{1B}]8;;https://bad.example\u{1B}\\b", "ab"),
    ("a\u{1B}Pq#0\u{1B}\\b", "ab"),
    ("a\u{1B}_G1\u{1B}\\b\u{1B}^x\u{1B}\\c\u{1B}Xy\u{1B}\\d", "abcd"),
    ("a\u{9B}31mb\u{9D}0;t\u{9C}c", "abc"),
    ("a\u{1B}(Bb", "ab"),
  ])
  func `a whole terminal sequence goes without a trace in the words`(text: String, safe: String) {
    #expect(Sanitizer.clean(text) == safe)
  }

  @Test(arguments: ["a\u{1B}", "a\u{1B}[", "a\u{1B}[31", "a\u{1B}]0;title", "a\u{1B}]0;t\u{18}b"])
  func `a sequence that breaks off leaves a picture`(text: String) {
    #expect(Sanitizer.clean(text).hasPrefix("a␛"))
  }

  @Test(arguments: ["\n", "\r\n", "\u{2028}", "\u{85}"])
  func `a string without its end takes no word with it`(lineEnd: String) {
    #expect(
      Sanitizer.clean("a\u{1B}]0;never closed\(lineEnd)next") == "a␛0;never closed\nnext")
  }

  @Test func `marks that were decoded wrongly take no word with them`() {
    // “We lost” in UTF-8, read as Latin-1: its marks hold the controls U+0080 and U+009C, U+009D.
    let mojibake = "â\u{80}\u{9C}We lostâ\u{80}\u{9D}, and â\u{80}\u{98}leftâ\u{80}\u{99}"
    #expect(Sanitizer.clean(mojibake).contains("We lost"))
    #expect(Sanitizer.clean(mojibake).contains("left"))
  }

  @Test func `other controls become their pictures`() {
    #expect(Sanitizer.clean("a\u{0}b\u{8}c\u{7F}d\u{84}e") == "a␀b␈c␡d\u{FFFD}e")
  }

  @Test func `every kind of line end becomes the one`() {
    let text = "a\r\nb\rc\u{85}d\u{2028}e\u{C}f\u{B}g\u{2029}h"
    #expect(Sanitizer.clean(text) == "a\nb\nc\nd\ne\nf\ng\n\nh")
  }

  @Test func `bidi overrides and invisible characters are dropped`() {
    #expect(
      Sanitizer.clean("a\u{202E}b\u{2066}c\u{2069}d\u{200B}e\u{AD}f\u{FEFF}g\u{E0041}h")
        == "abcdefgh")
  }

  @Test func `joiners, marks of direction and variation selectors stay`() {
    let text = "👩\u{200D}🚀 م\u{200C}ن ❤\u{FE0F} \u{200E}\u{200F}\u{61C}"
    #expect(Sanitizer.clean(text) == text)
  }

  @Test func `a base carries at most four combining marks`() {
    let pile = "a" + String(repeating: "\u{301}", count: 9) + "b\u{301}"
    #expect(
      Sanitizer.clean(pile).unicodeScalars.map(\.value) == [
        0x61, 0x301, 0x301, 0x301, 0x301, 0x62, 0x301,
      ])
  }

  @Test func `broken UTF-8 is replaced by maximal subparts`() {
    #expect(Sanitizer.line([0x61, 0xF0, 0x9F, 0x9B, 0x62]) == "a\u{FFFD}b")
    #expect(Sanitizer.line([0xED, 0xA0, 0x80]) == "\u{FFFD}\u{FFFD}\u{FFFD}")
    #expect(Sanitizer.line([0xC0, 0xAF, 0xFF]) == "\u{FFFD}\u{FFFD}\u{FFFD}")
    #expect(Sanitizer.line([0xE2, 0x80]) == "\u{FFFD}")
  }

  @Test func `a file name is one line whatever is in it`() {
    #expect(
      Sanitizer.line(Array("news\u{1B}]0;owned\u{7}\n\t\r\u{2028}".utf8) + [0xFF])
        == "news␛]0;owned␇␊␉␍␤\u{FFFD}")
  }

  @Test func `bytes of any kind come out printable`() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let bytes = (0..<80).map { _ in
        // Half of them from the corners where the rules are.
        Bool.random(using: &generator)
          ? UInt8.random(in: 0...255, using: &generator)
          : [0x1B, 0x5B, 0x9B, 0xC2, 0xE2, 0x80, 0xAE, 0xF3, 0x0D, 0x0A].randomElement(
            using: &generator) ?? 0
      }
      let line = Sanitizer.line(bytes)
      #expect(line.unicodeScalars.allSatisfy(isPrintable))
      let text = Sanitizer.clean(String(decoding: bytes, as: UTF8.self))
      #expect(text.unicodeScalars.allSatisfy { isPrintable($0) || $0 == "\n" || $0 == "\t" })
    }
  }
}

/// Whether a scalar may reach a terminal.
func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0x200B, 0xFEFF: false
  default: true
  }
}

/// Random numbers that are the same on every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
