import Reading
import Testing

@Suite struct KeymapTests {
  @Test(arguments: Command.allCases)
  func `every command has a key and a line of help`(command: Command) {
    let binding = Keymap.standard.bindings.first { $0.command == command }
    #expect(binding?.keys.isEmpty == false)
    #expect(!command.help.isEmpty)
    #expect(!Keymap.standard.label(of: command).isEmpty)
  }

  @Test(arguments: Keymap.Context.allCases)
  func `no key has two commands where it is pressed`(context: Keymap.Context) {
    let keys = Keymap.standard.bindings.filter { $0.context == context }.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test(
    arguments: [
      ("j", .lineDown), (.down, .lineDown), ("k", .lineUp), (.up, .lineUp), (.enter, .open),
      (" ", .nextScreenful), ("f", .nextScreenful), (.pageDown, .nextScreenful),
      (.control("f"), .nextScreenful), ("b", .previousScreenful), (.pageUp, .previousScreenful),
      (.control("b"), .previousScreenful), ("d", .halfPageDown), (.control("d"), .halfPageDown),
      ("u", .halfPageUp), (.control("u"), .halfPageUp), ("g", .top), (.home, .top), ("G", .end),
      (.end, .end), ("]", .nextSection), ("[", .previousSection), ("7", .section),
      ("%", .percent), ("}", .nextQuotation), ("{", .previousQuotation), (")", .nextMention),
      ("(", .previousMention), ("\"", .quotationsOnly), ("@", .figures), ("t", .outline),
      ("/", .searchForward), ("?", .searchBackward), ("n", .searchAgain), ("N", .searchBack),
      ("&", .matchingOnly), ("m", .setMark), ("'", .goToMark), (.control("o"), .trailBack),
      (.control("i"), .trailForward), (.tab, .trailForward), ("J", .nextStory),
      ("*", .star), ("r", .read), ("U", .undo),
      ("K", .previousStory), ("+", .wider), ("-", .narrower), ("=", .defaultMeasure),
      ("h", .help), (.control("l"), .redraw), (.control("z"), .suspend), (.escape, .close),
      ("q", .back), ("Q", .quit), ("y", .copy), ("Y", .copyPlain), ("v", .select), ("M", .notes),
      ("L", .links), ("o", .openLink), ("s", .save), ("|", .pipe), ("R", .reload),
      ("i", .indirectSpeech), ("\\", .sidePane),
      (":", .commandLine),
    ] as [(Key, Command)])
  func `keys do what the manual says`(key: Key, command: Command) {
    #expect(Keymap.standard.command(for: key) == command)
  }

  @Test(arguments: ["D", "0"] as [Key])
  func `a key without a command rings the bell and changes nothing`(key: Key) {
    var evening = Evening(.ferry)
    let before = evening.grid
    #expect(evening.effect(of: key) == .bell)
    #expect(evening.grid == before)
  }

  @Test func `help names every binding of the live table`() {
    var evening = Evening(.ferry, columns: 100, rows: 200)
    evening.type("h")
    let page = evening.grid.text()
    for binding in Keymap.standard.bindings {
      #expect(page.contains(Keymap.standard.label(of: binding.command)))
      #expect(page.contains(binding.command.help))
    }
    for sign in ["▪", "✎", "│", "┆", "?", "~", "≈", "▢", "↵", "─ name ─", "■"] {
      #expect(page.contains(sign + "  "))
    }
  }

  @Test func `help scrolls to its last line and closes`() {
    var evening = Evening(.ferry)
    let before = evening.body
    evening.type("hG")
    #expect(evening.grid.text().contains("the story ends"))
    #expect(evening.effect(of: "j") == .bell)
    evening.press(.escape)
    #expect(evening.body == before)
    evening.type("hh")
    #expect(evening.body == before)
  }
}
