import Articles
import Reading
import Support
import Testing

/// Regular expressions, as a reader types them behind `/`.
@Suite struct RegexTests {
  private func found(_ pattern: String, in text: String) -> [String] {
    guard let pattern = Pattern(pattern) else { return [] }
    let utf8 = Array(text.utf8)
    return pattern.matches(in: utf8, within: [Span(0, utf8.count)])
      .map { String(decoding: utf8[$0.start..<$0.end], as: UTF8.self) }
  }

  @Test(
    arguments: [
      ("h.t", "hat hot ht", ["hat", "hot"]),
      ("ho*t", "ht hot hoot", ["ht", "hot", "hoot"]),
      ("ho+t", "ht hot hoot", ["hot", "hoot"]),
      ("ho?t", "ht hot hoot", ["ht", "hot"]),
      ("o{2}", "o oo ooo oooo", ["oo", "oo", "oo", "oo"]),
      ("o{2,3}", "o oo ooo oooo", ["oo", "ooo", "ooo"]),
      ("o{3,}", "oo ooo ooooo", ["ooo", "ooooo"]),
      ("[a-c]+", "abacus, dab", ["abac", "ab"]),
      ("[^a-c ]+", "abacus dab", ["us", "d"]),
      ("[]x]", "a]x", ["]", "x"]),
      ("quay|pier", "the pier, the quay", ["pier", "quay"]),
      ("(north|south) pier", "North pier, south pier", ["North pier", "south pier"]),
      ("pier|piers", "the piers", ["piers"]),
      ("^the", "The quay, the pier", ["The"]),
      ("pier$", "pier, pier", ["pier"]),
      ("\\bart\\b", "art, party, art", ["art", "art"]),
      ("\\<art", "art, party, artist", ["art", "art"]),
      ("art\\>", "cart, party", ["art"]),
      ("\\d+", "£1,250 in 2019", ["1", "250", "2019"]),
      ("\\w+", "Zoë’s café", ["Zoë", "s", "café"]),
      ("a\\sb", "a\u{A0}b a\nb ab", ["a\u{A0}b", "a\nb"]),
      ("\\W+", "a, b", [", "]),
      ("[\\d,]+", "£1,250.", ["1,250"]),
      ("(?:ab)+", "ababa", ["abab"]),
      ("\\.", "a.b", ["."]),
      ("x*", "axxb", ["xx"]),
      ("^", "abc", []),
    ] as [(String, String, [String])])
  func `signs mean what they mean elsewhere`(pattern: String, text: String, hits: [String]) {
    #expect(found(pattern, in: text) == hits)
  }

  @Test(
    arguments: [
      ("$5", "It cost $5.", ["$5"]), ("+1", "+1 and 1", ["+1"]), ("1)", "1) one", ["1)"]),
      ("a{x", "a{x", ["a{x"]), ("\\Va.c", "a.c abc", ["a.c"]),
      ("\\va.c", "a.c abc", ["a.c", "abc"]),
      ("(quay", "the (quay)", ["(quay"]), ("[sic", "so [sic]", ["[sic"]), ("{", "a {", ["{"]),
    ])
  func `what a reader is likely to mean as it stands is found`(
    pattern: String, text: String, hits: [String]
  ) {
    #expect(found(pattern, in: text) == hits)
  }

  @Test(
    arguments: [
      ("caf[eé]s?", "Cafés CAFE café", ["Cafés", "CAFE", "café"]),
      ("Caf.", "Café CAFE café", ["Café"]),
      ("CAF\\w", "Café CAFÉ café", ["CAFÉ"]),
      ("\\Wq", "a Q", [" Q"]),
      ("[à-ü]a", "éa ea 1a", ["éa", "ea"]),
      ("o.ens' w", "ovens’ worth", ["ovens’ w"]),
      ("et.", "e\u{301}t e\u{301}tu", ["e\u{301}t ", "e\u{301}tu"]),
      ("и+", "ИИ ии", ["ИИ", "ии"]),
      ("港.*", "港の声", ["港の声"]),
    ])
  func `case is smart and accents fold`(pattern: String, text: String, hits: [String]) {
    #expect(found(pattern, in: text) == hits)
  }

  @Test(
    arguments: [
      ("(a", "“(” is not closed"), ("[a", "“[” is not closed"),
      ("a\\", "nothing stands behind “\\”"),
      ("a{3,2}", "“{3,2}” counts down"), ("[z-a]", "“z-a” runs backward"),
      ("((a{99}){99}){99}", "repeats too much"), ("((((){99}){99}){99}){99}", "repeats too much"),
    ])
  func `what is no regular expression is said in words`(pattern: String, words: String) {
    #expect(Pattern(pattern)?.trouble == words)
  }

  @Test func `any pattern at all can be typed`() {
    var dice = SystemDice(seed: 7)
    let signs = Array("ab.()[]{}*+?|^$\\wdsb<>-,019é".unicodeScalars)
    for _ in 0..<3000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<dice.roll(14) { text.append(signs[dice.roll(signs.count)]) }
      _ = found(String(text), in: "abé ba-10 [a] (b) a.b\\w")
    }
  }

  @Test func `matches are those of a naive matcher`() {
    var dice = SystemDice(seed: 11)
    for _ in 0..<1500 {
      let node = Naive.random(depth: 3, &dice)
      let text = (0..<dice.roll(12)).map { _ in ["a", "b", "-"][dice.roll(3)] }.joined()
      let hits = node.all(in: Array(text))
      #expect(found(node.text, in: text) == hits, "\(node.text) in \(text)")
    }
  }

  @Test(
    arguments: ["(a*)*b", "(a|a)*b", "(a?){30}a{30}b", "a.*b|a", "(a*b)?", "(x+x+)+y", "a(aa)*b|a"])
  func `a hostile pattern takes time in proportion to the text`(pattern: String) throws {
    let pattern = try #require(Pattern(pattern))
    let growth = Growth.tenfold(from: 10_000) { count in
      let text = Array(repeating: UInt8(ascii: "a"), count: count)
      return { _ = pattern.matches(in: text, within: [Span(0, count)]) }
    }
    #expect(growth < Growth.allowed)
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["(a*)*b", "(a|b)*a(a|b){12}c"])
  func `a hostile pattern over a megabyte comes to an end`(pattern: String) throws {
    let text = (0..<1_000_000).map {
      UInt8(ascii: "a") + UInt8(truncatingIfNeeded: $0 & $0 >> 3 & 1)
    }
    let hits = try #require(Pattern(pattern)).matches(in: text, within: [Span(0, text.count)])
    #expect(hits.isEmpty == (pattern.last == "c"))
  }
}

/// Numbers that are the same at every run.
private struct SystemDice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, sides)
  }
}

/// A regular expression that is matched by trying everything.
private indirect enum Naive {
  case letter(Character)
  case any, notA, word
  case border, start, end
  case row([Naive])
  case either(Naive, Naive)
  case times(Naive, Int, Int?)

  static func random(depth: Int, _ dice: inout SystemDice) -> Naive {
    guard depth > 0 else {
      return [.letter("a"), .letter("b"), .letter("-"), .any, .notA, .word, .border][dice.roll(7)]
    }
    switch dice.roll(7) {
    case 0: return .either(random(depth: depth - 1, &dice), random(depth: depth - 1, &dice))
    case 1: return .times(random(depth: depth - 1, &dice), 0, nil)
    case 2: return .times(random(depth: depth - 1, &dice), 1, nil)
    case 3: return .times(random(depth: depth - 1, &dice), dice.roll(3), 2 + dice.roll(2))
    case 4 where depth == 3:
      return dice.roll(2) == 0
        ? .row([.start, random(depth: 2, &dice)]) : .row([random(depth: 2, &dice), .end])
    default:
      return .row((0..<1 + dice.roll(3)).map { _ in random(depth: depth - 1, &dice) })
    }
  }

  var text: String {
    switch self {
    case .letter(let letter): String(letter)
    case .any: "."
    case .notA: "[^a]"
    case .word: "\\w"
    case .border: "\\b"
    case .start: "^"
    case .end: "$"
    case .row(let nodes): nodes.map(\.text).joined()
    case .either(let one, let other): "(\(one.text)|\(other.text))"
    case .times(let node, 0, nil): "(\(node.text))*"
    case .times(let node, let least, nil):
      least == 1 ? "(\(node.text))+" : "(\(node.text)){\(least),}"
    case .times(let node, let least, .some(let most)): "(\(node.text)){\(least),\(most)}"
    }
  }

  /// Where a match that begins at a place can end.
  private func ends(_ text: [Character], _ place: Int) -> Set<Int> {
    let next = place < text.count ? text[place] : nil
    func taken(_ holds: Bool) -> Set<Int> { holds && next != nil ? [place + 1] : [] }
    switch self {
    case .letter(let letter): return taken(next == letter)
    case .any: return taken(true)
    case .notA: return taken(next != "a")
    case .word: return taken(next != "-")
    case .start: return place == 0 ? [place] : []
    case .end: return place == text.count ? [place] : []
    case .border:
      let before = place > 0 && text[place - 1] != "-"
      let after = next.map { $0 != "-" } ?? false
      return before != after ? [place] : []
    case .row(let nodes):
      return nodes.reduce([place]) { places, node in
        Set(places.flatMap { node.ends(text, $0) })
      }
    case .either(let one, let other): return one.ends(text, place).union(other.ends(text, place))
    case .times(let node, let least, let most):
      var places: Set<Int> = [place]
      var ends: Set<Int> = least == 0 ? places : []
      for round in 1...(most ?? text.count + least + 1) {
        places = Set(places.flatMap { node.ends(text, $0) })
        if round >= least { ends.formUnion(places) }
      }
      return ends
    }
  }

  /// The longest of the leftmost matches, then the same behind it.
  func all(in text: [Character]) -> [String] {
    var hits: [String] = []
    var place = 0
    while place < text.count {
      guard let end = ends(text, place).max(), end > place else {
        place += 1
        continue
      }
      hits.append(String(text[place..<end]))
      place = end
    }
    return hits
  }
}
