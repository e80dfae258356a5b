import Articles
import Reading
import Testing

/// Searching all stories of the shelf.
@Suite struct ShelfSearchTests {
  private static let shelf: [Story] = [
    .small("# Gulls\nA gull stood on the quay.\nNo one saw it.", name: "gulls.txt"),
    .small("# Boats\nA boat left.", name: "boats.txt"),
    .small("# Nets\nThe gulls came late.\nMore gulls, said Ana Ruiz.", name: "nets.txt"),
  ]

  private func searched(_ line: String, columns: Int = 100) -> Evening {
    var evening = Evening(Self.shelf, columns: columns)
    evening.type("S" + line)
    evening.press(.enter)
    return evening
  }

  @Test func `stories with hits are listed with the line around the first`() {
    var evening = searched("gull")
    #expect(evening.status.contains("4 hits in 2 stories"))
    let text = evening.grid.text()
    #expect(text.contains("Gulls") && text.contains("Nets") && !text.contains("boat"))
    #expect(text.contains("2 hits"))
    #expect(text.contains("The gulls came late."))
  }

  @Test func `Enter opens a story at its hit, and n goes on to the next story`() {
    var evening = searched("gulls")
    evening.press("j", .enter)
    #expect(evening.status.contains("1 of 2"))
    #expect(evening.grid.text().contains("The gulls came late."))
    evening.type("N")
    #expect(evening.status.contains("the story before, with hits"))
    #expect(evening.grid.text().contains("A gull stood"))
    evening.type("n")
    #expect(evening.status.contains("the next story with hits"))
    evening.type("n")
    #expect(evening.status.contains("2 of 2"))
    evening.type("n")
    #expect(evening.status.contains("on from the top"), "the last story with hits goes round")
  }

  @Test func `an empty line lists again what was found`() {
    var evening = searched("gull")
    evening.press(.enter)
    evening.type("S")
    evening.press(.enter)
    #expect(evening.status.contains("4 hits in 2 stories"))
    evening.press(.escape)
    #expect(!evening.status.contains("hits in"))
  }

  @Test func `what comes in late keeps the chosen story, and Escape first stops the search`() {
    var session = Session(
      shelf: (0..<3400).map { ShelfEntry(name: "\($0).txt") }, columns: 100, rows: 24)
    for key in ["S", "a", .enter] as [Key] { _ = session.press(key) }
    func find(_ index: Int) -> ShelfFind? {
      Pattern("a").flatMap {
        ShelfFind($0, in: Story.small("# Story \(index)\na").article, at: index)
      }
    }
    session.receive(
      .init(turn: 1, finds: [find(5), find(9)].compactMap { $0 }, searched: 120, unreadable: 1))
    func status() -> String {
      Renderer.grid(of: &session).text().split(separator: "\n").last.map { String($0) } ?? ""
    }
    #expect(
      status().contains("searched 120 of 3,400 … · 2 hits in 2 stories · 1 unreadable"))
    _ = session.press("j")
    session.receive(
      .init(turn: 1, finds: [find(7)].compactMap { $0 }, searched: 130, unreadable: 1))
    #expect(status().contains("3 of 3"))
    #expect(session.press(.escape) == .stopSearch)
    #expect(status().contains("searched 130 of 3,400, then stopped"))
    session.receive(.init(turn: 1, finds: [], searched: 3400, unreadable: 1, isDone: true))
    #expect(status().contains("then stopped"))
    _ = session.press(.escape)
    #expect(!status().contains("stopped"))
  }

  @Test(arguments: [20, 40, 80])
  func `the list has room in any window`(columns: Int) {
    var evening = searched("g.ll", columns: columns)
    #expect(evening.grid.text().contains("Gulls"))
  }

  @Test func `the line around a hit is cut at whole letters`() throws {
    let text = String(repeating: "港é", count: 200) + "quay" + String(repeating: "é港", count: 200)
    let pattern = try #require(Pattern("quay"))
    let find = try #require(ShelfFind(pattern, in: Story.small(text).article, at: 0))
    #expect(find.hit == "quay")
    #expect(!(find.before + find.after).contains("\u{FFFD}"))
    #expect(find.before.utf8.count < 50 && find.after.utf8.count < 250)
  }
}
