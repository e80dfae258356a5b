import Articles
import Reading
import Testing

@Suite struct ShelfTests {
  private static let stories: [Story] = [
    .ferry, .numbered([1], name: "one.txt"), .small("# Bees\nThey hum.", name: "bees.txt"),
  ]

  @Test func `one story opens at once and q leaves`() {
    var evening = Evening(.ferry)
    #expect(evening.effects == [.open(0)])
    #expect(evening.effect(of: "q") == .quit)
  }

  @Test func `several stories wait on the shelf and q comes back to it`() {
    var evening = Evening(Self.stories)
    #expect(evening.effects.isEmpty)
    evening.type("jj")
    evening.press(.enter)
    #expect(evening.effects == [.open(2)])
    #expect(evening.body.first == "    Bees")
    #expect(evening.effect(of: "q") == nil)
    #expect(evening.lines[evening.grid.cursor.row].contains("Bees"))
    #expect(evening.effect(of: "q") == .quit)
  }

  @Test func `a story that was open is found as it was left`() {
    var evening = Evening(Self.stories)
    evening.press(.enter)
    evening.type("]]")
    let left = evening.body
    evening.type("JK")
    #expect(evening.body == left)
    evening.type("q")
    evening.press(.enter)
    #expect(evening.body == left)
    #expect(evening.effects == [.open(0), .open(1)])
  }

  @Test func `a story left before it was annotated to its end is asked for again`() {
    var part = Story.ferry
    part.annotations.quotations.removeLast(2)
    part.annotations.reach = 300
    var session = Session(
      shelf: ["a.txt", "b.txt"].map { ShelfEntry(name: $0) }, columns: 80, rows: 24)
    _ = session.press(.enter)
    session.receive(part, at: 0)
    _ = session.press("J")
    session.receive(.numbered([1]), at: 1)
    #expect(session.press("K") == .open(0))
    #expect(Renderer.grid(of: &session).text().contains("The last car"))
    session.receive(.ferry, at: 0)
    session.receive(part, at: 0)
    for key in ["}", "}", "}", "}"] as [Key] { #expect(session.press(key) == nil) }
    _ = session.press("J")
    #expect(session.press("K") == nil)
  }

  @Test func `the last story has no next one`() {
    var evening = Evening(Self.stories)
    evening.type("G")
    evening.press(.enter)
    #expect(evening.effect(of: "J") == .bell)
    #expect(evening.status.contains("no next story"))
    while evening.effect(of: " ") != .bell {}
    #expect(evening.status.contains("the end of the last story"))
  }

  @Test(arguments: ["?", "&", "@", "t", "\"", "]", "m"] as [Key])
  func `what needs a story says so on the shelf`(key: Key) {
    var evening = Evening(Self.stories)
    #expect(evening.effect(of: key) == .bell)
    #expect(evening.status.contains("open a story first"))
  }

  @Test func `a story alone has no next and no previous one`() {
    var evening = Evening(.ferry)
    #expect(evening.effect(of: "J") == .bell)
    #expect(evening.status.contains("no next story"))
    #expect(evening.effect(of: "K") == .bell)
    #expect(evening.status.contains("no previous story"))
  }

  @Test func `a story that cannot be read says why and is passed by`() {
    var session = Session(
      shelf: ["a.txt", "b.txt", "c.txt"].map { ShelfEntry(name: $0) }, columns: 80, rows: 10)
    #expect(session.begin() == nil)
    #expect(session.press(.enter) == .open(0))
    session.receive(.ferry, at: 0)
    #expect(session.press("J") == .open(1))
    session.receive(ShelfEntry(name: "b.txt", trouble: "is empty"), at: 1)
    session.receive(trouble: "b.txt is empty", at: 1)
    #expect(Renderer.grid(of: &session).text().contains("b.txt is empty"))
    #expect(session.press("J") == .open(2))
    session.receive(.numbered([1]), at: 2)
    _ = session.press("q")
    let shelf = Renderer.grid(of: &session).text()
    #expect(shelf.contains("b.txt  is empty"))
  }

  @Test func `a story that arrives closes the line being typed in the one before`() {
    var session = Session(
      shelf: ["a.txt", "b.txt"].map { ShelfEntry(name: $0) }, columns: 80, rows: 10)
    _ = session.press(.enter)
    session.receive(.ferry, at: 0)
    #expect(session.press("J") == .open(1))
    for key in ["/", "e"] as [Key] { _ = session.press(key) }
    session.receive(.numbered([2]), at: 1)
    let screen = Renderer.grid(of: &session).text()
    #expect(screen.contains("Numbered") && !screen.contains("/e"))
    #expect(session.press(.escape) == .bell)
  }

  @Test func `a shelf line has headline, file name, date and minutes`() {
    var session = Session(
      shelf: [
        ShelfEntry(name: "a.txt", headline: "Ferry sails", date: "2020-01-05", minutes: 3),
        ShelfEntry(name: "b.txt"),
      ], columns: 80, rows: 10)
    let line = Renderer.grid(of: &session).text().split(separator: "\n")[1]
    #expect(line.contains("Ferry sails") && line.contains("a.txt"))
    #expect(line.contains("2020-01-05") && line.hasSuffix("3 min"))
    session.receive(ShelfEntry(name: "b.txt", headline: "Bees"), at: 1)
    #expect(Renderer.grid(of: &session).text().contains("Bees"))
  }

  @Test func `a headline has half of a shelf line, and a long file name makes room for it`() {
    let headline = "Ferry to Sandholm sails again after nine weeks"
    for (name, isShown) in [("ferry.txt", true), ("ferry-to-sandholm.txt", false)] {
      var session = Session(
        shelf: [
          ShelfEntry(name: name, headline: headline, date: "2020-01-05", minutes: 12),
          ShelfEntry(name: "b.txt"),
        ], columns: 80, rows: 10)
      let line = Renderer.grid(of: &session).text().split(separator: "\n")[1]
      #expect(line.contains("Ferry to Sandholm sails again after nin"))
      #expect(line.contains(name) == isShown)
      session.resize(columns: 120, rows: 10)
      let wide = Renderer.grid(of: &session).text().split(separator: "\n")[1]
      #expect(wide.contains(headline) && wide.contains(name))
    }
  }

  @Test func `a folder that all stories share is not repeated`() {
    var session = Session(
      shelf: ["paper/a/one.txt", "paper/ab/two.txt"].map { ShelfEntry(name: $0) }, columns: 80,
      rows: 10)
    let lines = Renderer.grid(of: &session).text().split(separator: "\n")
    #expect(lines[1] == "  a/one.txt" && lines[2] == "  ab/two.txt")
  }

  @Test func `an empty shelf and answers out of range do no harm`() {
    var session = Session(shelf: [], columns: 20, rows: 5)
    session.receive(.ferry, at: 7)
    session.receive(trouble: "none", at: -1)
    #expect(session.begin() == nil)
    #expect(session.press(.enter) == .bell)
    #expect(Renderer.grid(of: &session).text().contains("no stories"))
    #expect(session.press("q") == .quit)
  }
}
