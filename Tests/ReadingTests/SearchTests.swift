import Articles
import Reading
import Support
import Testing

@Suite struct SearchTests {
  private func lit(_ grid: Grid) -> String {
    (0..<grid.rows).map { row in
      (0..<grid.columns).filter { grid[row, $0].style.role == .searchHit }
        .map { grid[row, $0].glyph }.joined()
    }.filter { !$0.isEmpty }.joined(separator: "|")
  }

  @Test func `hits are lit while the word is typed, and escape goes back`() {
    var evening = Evening(.ferry)
    let before = evening.body
    evening.type("/may")
    #expect(lit(evening.grid) == "May|May")
    #expect(evening.status.hasPrefix("/may"))
    #expect(evening.status.contains("1 of 2"))
    evening.press(.escape)
    #expect(evening.body == before)
    #expect(lit(evening.grid) == "")
  }

  @Test func `n goes round and says so`() {
    var evening = Evening(.ferry)
    evening.type("/vik")
    evening.press(.enter)
    #expect(evening.status.contains("1 of 3"))
    evening.type("nn")
    #expect(evening.status.contains("3 of 3"))
    evening.type("n")
    #expect(evening.status.contains("on from the top · 1 of 3"))
    evening.type("N")
    #expect(evening.status.contains("on from the end · 3 of 3"))
  }

  @Test func `a question mark searches backward and n goes on that way`() {
    var evening = Evening(.ferry)
    evening.type("G?ode")
    evening.press(.enter)
    let first = evening.status
    evening.type("n")
    #expect(first.contains("of 4") && evening.status.contains("of 4"))
    #expect(first != evening.status)
  }

  @Test(
    arguments: [
      ("cafe", 1), ("CAFÉ", 0), ("Café", 1), ("ovens' worth", 1), ("\"i baked", 1), ("zebra", 0),
      ("May", 2), ("mAY", 0), ("said\\.", 3), ("said.", 5),
    ])
  func `case is smart, accents and printers' marks fold`(word: String, count: Int) {
    var evening = Evening(.ferry)
    evening.type("/" + word)
    #expect(evening.status.contains(count == 0 ? "not found" : "of \(count)"))
  }

  @Test func `what cannot be a regular expression is said while it is typed, without a bell`() {
    var evening = Evening(.ferry)
    evening.type("/(may")
    #expect(evening.effects.last != .bell)
    #expect(evening.status.hasSuffix("not found · “(” is not closed"))
    evening.type("|vik)")
    #expect(evening.status.hasSuffix("1 of 5"))
    evening.press(.control("u"))
    evening.type("[x")
    #expect(evening.effect(of: .enter) == .bell)
    #expect(evening.status.contains("not found: [x · “[” is not closed"))
  }

  @Test func `what is not found leaves the reader in place`() {
    var evening = Evening(.ferry)
    let before = evening.body
    evening.type("/zebra")
    #expect(evening.effect(of: .enter) == .bell)
    #expect(evening.status.contains("not found: zebra"))
    #expect(evening.body == before)
  }

  @Test func `a line is edited with backspace and emptied with control U`() {
    var evening = Evening(.ferry)
    evening.type("/mayx")
    evening.press(.backspace)
    #expect(evening.status.contains("1 of 2"))
    evening.press(.control("u"))
    #expect(evening.status == "/")
    evening.press(.backspace)
    #expect(!evening.status.hasPrefix("/"))
  }

  @Test func `only the paragraphs that match are shown, with the headings`() {
    var evening = Evening(.ferry)
    evening.type("&gulls")
    evening.press(.enter)
    #expect(evening.status.contains("matching only"))
    evening.type("]")
    #expect(evening.body.contains { $0.contains("gulls") })
    #expect(!evening.body.contains { $0.contains("Islanders") })
    #expect(lit(evening.grid) == "gulls")
    evening.type("&")
    evening.press(.enter)
    #expect(evening.body.contains { $0.contains("Islanders") || $0.contains("last car") })
  }

  @Test(arguments: ["\"", "@\""])
  func `quotations asked for among matching paragraphs lead back to them`(keys: String) {
    var evening = Evening(.ferry)
    evening.type("&ode")
    evening.press(.enter)
    evening.type("]")
    let before = evening.body
    evening.type(keys)
    #expect(evening.status.contains("quotations"))
    evening.type("\"")
    #expect(evening.status.contains("matching only"))
    #expect(evening.body == before)
    evening.press(.escape, .escape, .escape)
    #expect(evening.body.contains { $0.contains("Islanders") })
  }

  @Test func `a search in quotations only finds what is shown there`() {
    var evening = Evening(.ferry)
    evening.type("\"/list")
    #expect(evening.status.contains("1 of 1"))
    evening.press(.enter)
    evening.type("\"")
    evening.type("n")
    #expect(evening.status.contains("of 2"))
  }

  @Test func `n past the last hit shown opens what hides the next, and control O folds again`() {
    var evening = Evening(.ferry)
    evening.type("\"/list")
    evening.press(.enter)
    let folded = evening.body
    #expect(evening.status.contains("1 of 1") || folded.contains { $0.contains("list") })
    evening.type("n")
    #expect(evening.status.contains("folded away till now · "))
    #expect(evening.status.contains("of 2") && !evening.status.contains("quotations only"))
    #expect(lit(evening.grid).contains("list"))
    evening.press(.control("o"))
    #expect(evening.body == folded)
    #expect(evening.status.contains("quotations only"))
    evening.type("N")
    #expect(evening.status.contains("folded away till now · "), "and back the same way")
  }

  @Test func `a word that only folded text has is found there`() {
    var evening = Evening(.ferry)
    evening.type("\"/islanders")
    #expect(evening.status.contains("folded away"))
    evening.press(.enter)
    #expect(evening.status.contains("folded away till now · "))
    #expect(lit(evening.grid) == "Islanders")
    evening.press(.control("o"))
    #expect(evening.status.contains("quotations only"))
  }

  @Test func `a filter says how many paragraphs it shows, and can be turned round`() {
    var evening = Evening(.small("# Quay\nA gull.\nA boat.\nGulls again."))
    evening.type("&gull")
    evening.press(.enter)
    #expect(evening.status.contains("2 of 3 paragraphs"))
    evening.type("&!gull")
    evening.press(.enter)
    #expect(evening.status.contains("1 of 3 paragraphs"))
    #expect(evening.grid.text().contains("A boat.") && !evening.grid.text().contains("gull"))
    evening.type("&!.")
    #expect(evening.effect(of: .enter) == .bell)
    #expect(evening.status.contains("every paragraph has: ."))
  }

  @Test(arguments: ["aaab", "abab", "cafés", "ode ", "ab\u{301}a", "Vik", "he la", "n, the"])
  func `a word typed letter by letter is found where it is found at once`(word: String) {
    let text =
      "aaab ababab abababab\ncafe\u{301}s Cafés aba\u{301}ba ab abáb aabaab\nhe last, then, the"
    for story in [Story.small(text), .ferry] {
      let regions = story.article.blocks.map(\.span)
      var pattern: Pattern?
      var hits: [Span] = []
      for length in 1...word.unicodeScalars.count {
        let typed = String(String.UnicodeScalarView(word.unicodeScalars.prefix(length)))
        guard let longer = Pattern(typed) else { continue }
        let all = longer.matches(in: story.article.utf8, within: regions)
        if let pattern {
          let narrowed = longer.matches(
            in: story.article.utf8, within: regions, from: hits, of: pattern)
          #expect(narrowed == nil || narrowed == all, "\(typed)")
        }
        (pattern, hits) = (longer, all)
      }
    }
  }

  @Test func `a nearly matching text is searched in linear time`() {
    let growth = Growth.tenfold(from: 400) { count in
      let text = String(repeating: String(repeating: "a", count: 79) + "b ", count: count)
      var evening = Evening(.small(text))
      evening.type("/" + String(repeating: "a", count: 60))
      return {
        var typing = evening
        typing.type("c")
      }
    }
    #expect(growth < Growth.allowed)
  }
}
