import Reading
import Testing

/// What fingers do that have learnt less, vim or newsboat: the expected thing, or a harmless one.
@Suite struct FamiliarKeysTests {
  /// Keys of another program; what they ask for here, the last of them where there are several.
  /// `nil` rings the bell and changes nothing.
  private static let table: [(program: String, keys: [Key], command: Command?)] = [
    ("less", [" "], .nextScreenful), ("less", ["f"], .nextScreenful),
    ("less", [.control("f")], .nextScreenful), ("less", [.control("v")], .nextScreenful),
    ("less", ["b"], .previousScreenful), ("less", [.control("b")], .previousScreenful),
    ("less", [.enter], .open), ("less", ["e"], .lineDown), ("less", ["j"], .lineDown),
    ("less", [.control("e")], .lineDown), ("less", [.control("n")], .lineDown),
    ("less", ["k"], .lineUp), ("less", [.control("y")], .lineUp),
    ("less", [.control("p")], .lineUp), ("less", ["y"], .copy), ("less", ["d"], .halfPageDown),
    ("less", ["u"], .halfPageUp), ("less", ["g"], .top), ("less", ["<"], .top),
    ("less", ["G"], .end), ("less", [">"], .end), ("less", ["p"], .percent),
    ("less", ["%"], .percent), ("less", ["/"], .searchForward), ("less", ["?"], .searchBackward),
    ("less", ["n"], .searchAgain), ("less", ["N"], .searchBack), ("less", ["&"], .matchingOnly),
    ("less", ["m"], .setMark), ("less", ["'"], .goToMark), ("less", ["h"], .help),
    ("less", ["H"], .help), ("less", ["q"], .back), ("less", ["Q"], .quit), ("less", ["F"], nil),
    ("less", ["Z"], nil), ("less", ["z"], nil), ("less", [.control("l")], .redraw),
    ("less", [.escape], .close), ("less", ["-"], .narrower),

    ("vim", ["j"], .lineDown), ("vim", ["k"], .lineUp), ("vim", [.control("d")], .halfPageDown),
    ("vim", [.control("u")], .halfPageUp), ("vim", [.control("f")], .nextScreenful),
    ("vim", [.control("b")], .previousScreenful), ("vim", [.control("e")], .lineDown),
    ("vim", [.control("y")], .lineUp), ("vim", ["g"], .top), ("vim", ["G"], .end),
    ("vim", ["`"], .goToMark), ("vim", [.control("o")], .trailBack), ("vim", [.tab], .trailForward),
    ("vim", ["}"], .nextQuotation), ("vim", ["{"], .previousQuotation),
    ("vim", [")"], .nextMention), ("vim", ["("], .previousMention), ("vim", [":"], .commandLine),
    ("vim", ["y"], .copy), ("vim", ["Z"], nil), ("vim", ["x"], nil), ("vim", ["$"], nil),
    ("vim", [.function(1)], .help),

    ("newsboat", [.enter], .open), ("newsboat", ["q"], .back), ("newsboat", ["Q"], .quit),
    ("newsboat", ["?"], .searchBackward), ("newsboat", ["n"], .searchAgain),
    ("newsboat", ["p"], .percent), ("newsboat", ["/"], .searchForward),
    ("newsboat", ["J"], .nextStory), ("newsboat", ["K"], .previousStory),
    ("newsboat", [":"], .commandLine), ("newsboat", ["t"], .outline), ("newsboat", ["A"], nil),
    ("newsboat", ["C"], nil), ("newsboat", ["E"], nil), ("newsboat", [.home], .top),
    ("newsboat", [.end], .end), ("newsboat", [.pageDown], .nextScreenful),
    ("newsboat", [.pageUp], .previousScreenful), ("newsboat", [.control("l")], .redraw),
    ("newsboat", [.down], .lineDown), ("newsboat", [.up], .lineUp),
  ]

  @Test(arguments: table.indices)
  func `a familiar key does the expected thing or a harmless one`(index: Int) {
    let (program, keys, command) = Self.table[index]
    #expect(
      keys.last.flatMap { Keymap.standard.command(for: $0, in: .story) } == command, "\(program)")
    guard command == nil else { return }
    var evening = Evening(.ferry)
    let before = evening.grid
    evening.press(keys[0])
    #expect(evening.effects.last == .bell)
    #expect(evening.grid == before, "\(program) \(keys)")
  }

  @Test(arguments: [
    ("q", Effect.quit), ("q!", .quit), ("qa", .quit), ("wq", .quit), ("x", .quit), ("quit", .quit),
  ])
  func `what is typed to leave leaves`(line: String, effect: Effect) {
    var evening = Evening(.ferry)
    evening.type(":" + line)
    evening.press(.enter)
    #expect(evening.effects.last == effect)
  }

  @Test func `gg goes to the top, and a number behind a colon to its section`() {
    var evening = Evening(.ferry)
    let top = evening.body
    evening.type(":3")
    evening.press(.enter)
    #expect(evening.status.contains("section 3 of 4"))
    evening.type("gg")
    #expect(evening.body == top)
    evening.type(":50%")
    evening.press(.enter)
    let middle = evening.body
    evening.type("g50p")
    #expect(evening.body == middle)
    evening.type("``")
    #expect(evening.body == top)
  }

  @Test func `commands take what stands behind their names`() {
    func status(_ line: String) -> String {
      var evening = Evening(.ferry)
      evening.type(":" + line)
      evening.press(.enter)
      return evening.status
    }
    #expect(status("section 2").contains("section 2 of 4"))
    #expect(status("section 9").contains("no section 9"))
    #expect(status("search winter").contains("1 of 1"))
    #expect(status("search nowhere").contains("not found: nowhere"))
    #expect(status("filter winter").contains("matching only"))
    #expect(status("mark a").contains("mark a"))
    #expect(status("mark ab").contains("a letter or a digit"))
    #expect(status("percent much").contains("how many per cent"))
    #expect(status("outline now").contains("outline takes no “now”"))
    #expect(status("outlin").contains("did you mean “outline”?"))
    #expect(status("source there").contains("section 1"))
  }

  @Test func `Tab types out settings, values, contexts, keys, roles and emphases`() {
    func completed(_ line: String) -> String {
      var evening = Evening(.ferry)
      evening.type(":" + line)
      evening.press(.tab)
      return evening.status
    }
    #expect(completed("set theme d") == ":set theme dark")
    #expect(completed("bind she") == ":bind shelf")
    #expect(completed("bind shelf PgU") == ":bind shelf PgUp")
    #expect(completed("bind x outl") == ":bind x outline")
    #expect(completed("bind shelf x outl") == ":bind shelf x outline")
    #expect(completed("style quot") == ":style quotation")
    #expect(completed("style figure und") == ":style figure underline")
    #expect(completed("sour") == ":source")
  }
}
