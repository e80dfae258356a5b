import Reading
import Support
import Testing

/// Typing at the foot of the screen.
@Suite struct PromptTests {
  private func typed(_ text: String, then keys: Key..., columns: Int = 80) -> Evening {
    var evening = Evening(.ferry, columns: columns)
    evening.type(text)
    for key in keys { evening.press(key) }
    return evening
  }

  @Test func `letters go in where the cursor stands`() {
    var evening = typed("/my", then: .left)
    evening.type("a")
    #expect(evening.status.hasPrefix("/may ") && evening.status.contains("1 of 2"))
    #expect(evening.grid.cursor.column == 3)
    evening.press(.end)
    #expect(evening.grid.cursor.column == 4)
    evening.press(.home)
    #expect(evening.grid.cursor.column == 1)
    #expect(evening.effect(of: .left) == .bell)
  }

  @Test(
    arguments: [
      ([.control("a"), .delete], "bcd"), ([.left, .delete], "abc"), ([.delete], "abc"),
      ([.left, .left, .control("k")], "ab"), ([.left, .control("u")], "d"),
      ([.left, .backspace], "abd"), ([.control("a"), .control("d"), .control("e"), "x"], "bcdx"),
      ([.control("b"), "x", .control("f"), "y"], "abcxdy"), ([.control("w")], ""),
    ] as [([Key], String)])
  func `a line is edited in its midst`(keys: [Key], line: String) {
    var evening = typed(":abcd")
    for key in keys { evening.press(key) }
    #expect(evening.status == ":" + line)
  }

  @Test func `backspace at the start of a line that goes on drops nothing`() {
    var evening = typed("/may", then: .home)
    #expect(evening.effect(of: .backspace) == .bell)
    #expect(evening.status.hasPrefix("/may"))
  }

  @Test func `the cursor goes over wide letters whole`() {
    var evening = typed(":港の声")
    #expect(evening.grid.cursor.column == 7)
    evening.press(.left)
    #expect(evening.grid.cursor.column == 5)
    evening.press(.delete)
    #expect(evening.status == ":港の")
  }

  @Test(arguments: [12, 3, 2])
  func `a line longer than the window moves under the cursor`(columns: Int) {
    var evening = typed(":abcdefghij港の声klmnopqrst", columns: columns)
    for _ in 0..<24 {
      #expect(evening.grid.cursor.column < columns)
      evening.press(.left)
    }
    #expect(evening.grid.cursor.column == 1)
    guard columns == 12 else { return }
    #expect(evening.status == ":abcdefghij…")
    evening.press(.end)
    #expect(evening.status == ":…lmnopqrst")
    #expect(evening.grid.cursor.column == 11)
  }

  @Test func `up has the lines typed before, as far as they begin alike`() {
    var evening = Evening(.ferry)
    for word in ["ode", "may", "order", "may"] {
      evening.type("/" + word)
      evening.press(.enter)
    }
    evening.type("?")
    evening.press(.up)
    #expect(evening.status.hasPrefix("?may"))
    evening.press(.up)
    #expect(evening.status.hasPrefix("?order"))
    evening.press(.up)
    #expect(evening.status.hasPrefix("?ode"))
    #expect(evening.effect(of: .up) == .bell)
    evening.press(.down, .down, .down)
    #expect(evening.status == "?")
    evening.type("o")
    evening.press(.up, .up)
    #expect(evening.status.hasPrefix("?ode"))
    #expect(evening.status.contains("of 4"))
    evening.press(.escape)
    evening.type(":")
    #expect(evening.effect(of: .up) == .bell, "commands are remembered apart")
  }

  @Test func `what was typed on an earlier day is there, and what is new is told once`() {
    var options = Session.Options()
    options.history = PromptHistory(searches: ["lantern", "quay"], commands: ["set measure 60"])
    var session = Session(
      shelf: [ShelfEntry(name: "a")], columns: 80, rows: 24, options: options)
    _ = session.begin()
    session.receive(.ferry, at: 0)
    for key in ["/", .up, .enter, ":", .up, .enter, "/", "x", .escape] as [Key] {
      _ = session.press(key)
    }
    #expect(
      session.takeHistory() == [.init(.searches, "quay"), .init(.commands, "set measure 60")])
    #expect(session.takeHistory().isEmpty)
  }

  @Test func `history is bounded, and a line stands in it once`() {
    var history = PromptHistory(searches: (0..<300).map { "word \($0)" })
    history.add(.init(.searches, "word 250"))
    #expect(history[.searches].count == PromptHistory.limit)
    #expect(history[.searches].last == "word 250")
    #expect(history[.searches].first == "word 100")
  }
}
