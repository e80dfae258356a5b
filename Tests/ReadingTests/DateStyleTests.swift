import Articles
import Reading
import Testing

/// Days as the reader’s locale writes them.
@Suite struct DateStyleTests {
  private static let months = [
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
    "November", "Dezember",
  ]

  /// A day of a shelf of two stories, as its line has it.
  private func day(_ iso: String, _ dates: DateStyle) -> String? {
    var options = Session.Options()
    options.dates = dates
    var session = Session(
      shelf: [ShelfEntry(name: "a.txt", headline: "Bees", date: iso), ShelfEntry(name: "b.txt")],
      columns: 80, rows: 24, options: options)
    let lines = Renderer.grid(of: &session).text().split(separator: "\n")
    return lines.first { $0.contains("Bees") }?.split(separator: "  ").last.map {
      String($0.drop { $0 == " " })
    }
  }

  @Test(arguments: [
    ("%d.%m.%Y", "05.01.2020"), ("%m/%d/%y", "01/05/2020"), ("%e. %B %Y", "5. Januar 2020"),
    ("%-d %b %Y", "5 Jan 2020"), ("%Y年%m月%d日", "2020年01月05日"), ("%F", "2020-01-05"),
    ("%Od.%Om.%Oy", "05.01.2020"), ("%D", "01/05/2020"),
  ])
  func `a pattern of the locale is followed, with years whole`(
    pattern: String, expected: String
  ) throws {
    let style = try #require(
      DateStyle(
        pattern: pattern, months: Self.months,
        shortMonths: Self.months.map { String($0.prefix(3)) }))
    #expect(day("2020-01-05T06:00:00Z", style) == expected)
    #expect(day("2020-13-77", style) == "2020-13-77", "what is no date stays as it is")
  }

  @Test(arguments: ["", "%", "%d.%m", "%A %d.%m.%Y", "%Ey/%m/%d", "%d %B %Y"])
  func `a pattern that asks for more, or for less, is none`(pattern: String) {
    #expect(DateStyle(pattern: pattern) == nil)
  }

  @Test func `without a locale columns are in ISO and sentences in words`() {
    #expect(day("2020-01-05T06:00:00Z", .plain) == "2020-01-05")
  }

  @Test func `what is copied has the day of the locale`() throws {
    var options = Session.Options()
    options.dates = try #require(DateStyle(pattern: "%d.%m.%Y"))
    var session = Session(
      shelf: [ShelfEntry(name: "quay.txt")], columns: 80, rows: 24, options: options)
    _ = session.begin()
    session.receive(.quay, at: 0)
    for key: Key in ["]", "}"] { _ = session.press(key) }
    guard case .copy(let text)? = session.press("y") else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text == "“Ask the sea.” (quay.txt, 05.01.2020)")
  }
}
