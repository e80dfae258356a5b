import Articles
import Reading
import Testing

/// Order, filter and columns of the shelf.
@Suite struct ShelfOrderTests {
  private static let entries = [
    ShelfEntry(
      name: "d.txt", headline: "Zélie Hale opens the mill", source: "Dunmere Post",
      date: "2020-03-01", minutes: 9, quotations: 2),
    ShelfEntry(
      name: "b.txt", headline: "ferry sails", source: "Coastwire", date: "2020-01-05", minutes: 2,
      quotations: 12, progress: .init(isOpened: true, percent: 100, isRead: true)),
    ShelfEntry(name: "a.txt", headline: "Émile Ruiz sings", date: "2021-07-30", minutes: 4),
    ShelfEntry(
      name: "c.txt", headline: "Bees of Sandholm", source: "Dunmere Post", minutes: 4,
      quotations: 0, progress: .init(isOpened: true, percent: 40)),
  ]

  private func session(columns: Int = 100, rows: Int = 10) -> Session {
    Session(shelf: Self.entries, columns: columns, rows: rows)
  }

  private func lines(_ session: inout Session) -> [String] {
    Renderer.grid(of: &session).text().split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
  }

  /// First letters of the headlines, from the top row down.
  private func order(_ session: inout Session) -> String {
    lines(&session).dropFirst().prefix(4).map { String($0.dropFirst(2).prefix(1)) }.joined()
  }

  private func type(_ text: String, in session: inout Session) {
    for scalar in text.unicodeScalars { _ = session.press(.character(scalar)) }
  }

  private func set(_ setting: String, in session: inout Session) {
    type(":set " + setting, in: &session)
    _ = session.press(.enter)
  }

  @Test func `stories begun stand first, those read last, the others as given`() {
    var session = session()
    #expect(order(&session) == "BZÉf")
  }

  @Test(arguments: [
    ("name", "ÉfBZ", "ZBfÉ"), ("headline", "BÉfZ", "ZfÉB"), ("source", "fZBÉ", "ÉZBf"),
    ("date", "ÉZfB", "fZÉB"), ("minutes", "fÉBZ", "ZÉBf"), ("quotations", "fZBÉ", "BZfÉ"),
    ("progress", "fBZÉ", "ZÉBf"),
  ])
  func `the shelf is sorted by what is asked for, and turned round`(
    by: String, sorted: String, reversed: String
  ) {
    var session = session()
    set("sort \(by)", in: &session)
    #expect(order(&session) == sorted)
    set("reverse on", in: &session)
    #expect(order(&session) == reversed)
  }

  @Test func `o walks through the orders, O turns one round, and the chosen story stays chosen`() {
    var session = session()
    type("jj", in: &session)
    for key in ["o", "o", "O", "o", "o", "o", "o", "o", "o"] as [Key] {
      #expect(session.press(key) == nil)
      let screen = lines(&session)
      #expect(screen[9].contains("sorted: "))
      #expect(screen[Renderer.grid(of: &session).cursor.row].contains("Émile Ruiz"))
    }
    #expect(order(&session) == "BZÉf")
  }

  @Test func `the filter narrows the shelf as it is typed, without case and accents`() {
    var session = session()
    type("/EMILE", in: &session)
    #expect(lines(&session)[0].contains("1 of 4 stories · “EMILE”"))
    #expect(lines(&session)[1].contains("Émile Ruiz sings"))
    #expect(lines(&session)[9].hasPrefix("only: EMILE") && lines(&session)[9].hasSuffix("1 of 4"))
    _ = session.press(.escape)
    #expect(order(&session) == "BZÉf")
    type("/post dunm", in: &session)
    _ = session.press(.enter)
    #expect(order(&session).hasPrefix("BZ"))
    #expect(lines(&session)[0].contains("2 of 4"))
    #expect(session.hasSomethingOpen)
    #expect(session.press(.escape) == nil)
    #expect(order(&session) == "BZÉf")
    #expect(session.press(.escape) == .bell)
  }

  @Test func `the folder that all stories share is not looked through`() {
    var session = Session(
      shelf: ["post/ferry.txt", "post/mill.txt"].map { ShelfEntry(name: $0) }, columns: 80,
      rows: 10)
    type("/post", in: &session)
    #expect(lines(&session)[1].contains("no story has “post”"))
  }

  @Test func `arrows choose while the filter is typed, and Enter opens what is left`() {
    var session = session()
    type("/post", in: &session)
    _ = session.press(.down)
    _ = session.press(.enter)
    #expect(session.press(.enter) == .open(0))
  }

  @Test func `a filter that finds nothing says so, and Enter opens nothing`() {
    var session = session()
    type("/whale", in: &session)
    _ = session.press(.enter)
    #expect(lines(&session)[1].contains("no story has “whale”"))
    #expect(session.press(.enter) == .bell)
    #expect(session.press("j") == .bell)
    #expect(session.press("5") == .bell)
  }

  @Test func `J and K follow the shelf as it is shown`() {
    var session = session()
    set("sort headline", in: &session)
    type("/e post", in: &session)
    _ = session.press(.enter)
    _ = session.press("g")
    #expect(session.press(.enter) == .open(3))
    session.receive(.numbered([1], name: "c.txt"), at: 3)
    #expect(session.press("J") == .open(0))
    session.receive(.numbered([1], name: "d.txt"), at: 0)
    #expect(session.press("J") == .bell)
    #expect(session.press("K") == nil)
    #expect(session.press("K") == .bell)
  }

  @Test func `Space past the end of a story opens the one below it on the shelf`() {
    var session = session()
    #expect(session.press(.enter) == .open(3))
    session.receive(.small("# Bees\nThey hum.", name: "c.txt"), at: 3)
    #expect(session.press(" ") == .open(0))
  }

  @Test func `a number chooses that story, or says how far`() {
    var session = session()
    type("3", in: &session)
    #expect(session.press(.enter) == .open(2))
    session = self.session()
    type("2G", in: &session)
    #expect(session.press(.enter) == .open(0))
    session = self.session()
    type("2j", in: &session)
    #expect(session.press(.enter) == .open(2))
    session = self.session()
    type("99", in: &session)
    #expect(session.press(.enter) == .open(1))
    session = self.session()
    #expect(session.press("0") == .bell)
  }

  @Test func `a story that was read shows how far, and does not move`() {
    var session = session()
    _ = session.press("j")
    #expect(session.press(.enter) == .open(0))
    session.receive(.numbered([3, 3, 3], name: "d.txt"), at: 0)
    _ = session.press("]")
    _ = session.press("q")
    #expect(order(&session) == "BZÉf")
    #expect(lines(&session)[2].hasSuffix("%"))
    _ = session.press(.enter)
    _ = session.press("G")
    _ = session.press("q")
    #expect(order(&session) == "BZÉf")
    #expect(lines(&session)[2].hasSuffix("✓"))
    session.receive(Self.entries[0], at: 0)
    #expect(lines(&session)[2].hasSuffix("✓"), "what is on disk is older")
  }

  @Test func `a story starred while it was read has a star on the shelf`() {
    var session = session()
    #expect(session.press(.enter) == .open(3))
    session.receive(.numbered([3, 3], name: "c.txt"), at: 3)
    _ = session.press("*")
    _ = session.press("q")
    #expect(lines(&session)[1].hasPrefix("★ Bees"))
  }

  @Test func `a file that holds further stories has them behind it`() {
    var session = session()
    session.receive(
      further: [ShelfEntry(name: "d.txt#2", headline: "Yarrow"), ShelfEntry(name: "d.txt#3")],
      after: 0)
    let screen = lines(&session)
    #expect(screen[0].contains("6 stories"))
    #expect(screen[3].contains("Yarrow") && screen[4].contains("d.txt#3"))
    type("jj", in: &session)
    #expect(session.press(.enter) == .open(4))
  }

  @Test func `while the shelf is filled in, the foot tells how far that is`() {
    var session = Session(
      shelf: (1...1200).map { ShelfEntry(name: "\($0).txt") }, columns: 80, rows: 10)
    #expect(!lines(&session)[9].contains("read"))
    for place in 0..<1100 {
      session.receive(ShelfEntry(name: "\(place).txt", headline: "H"), at: place)
    }
    #expect(lines(&session)[9].hasSuffix("read 1,100 of 1,200 · 1 of 1,200"))
    for place in 1000..<1200 {
      session.receive(ShelfEntry(name: "\(place).txt", headline: "H"), at: place)
    }
    #expect(!lines(&session)[9].contains("read"))
    #expect(lines(&session)[9].hasSuffix("  1 of 1,200"))
  }

  @Test func `what is in sight is what the world should look at first`() {
    var session = Session(
      shelf: (0..<100).map { ShelfEntry(name: "\($0).txt") }, columns: 80, rows: 12)
    _ = lines(&session)
    #expect(session.shelfInSight == Array(0..<20))
    _ = session.press("G")
    _ = lines(&session)
    #expect(session.shelfInSight == Array(90..<100))
    #expect(!session.wantsAllQuotationCounts)
    set("sort quotations", in: &session)
    #expect(session.wantsAllQuotationCounts)
  }

  @Test func `the narrowest windows have the headline and one sign`() {
    for (columns, rows) in [(20, 8), (39, 10), (16, 4), (8, 3), (1, 1)] {
      var session = session(columns: columns, rows: rows)
      let screen = lines(&session)
      #expect(screen.count >= rows)
      for line in screen { #expect(line.count <= columns) }
      guard columns >= 20 else { continue }
      #expect(screen[1].hasPrefix("▸ Bees of Sandho"))
      #expect(screen[4].hasPrefix("✓ ferry sails"))
    }
  }

  @Test func `nothing on the shelf is cut without a sign`() {
    let word = "incomprehensibilities"
    let entries = (0..<6).map { index in
      ShelfEntry(
        name: "\(word)-\(index).txt", headline: index == 5 ? nil : "\(word) \(word) \(word)",
        source: index == 2 ? nil : "\(word) \(word) Post", date: "2020-01-05", minutes: 12,
        quotations: 3, progress: .init(isOpened: true, percent: 40),
        trouble: index == 4 ? "is \(word) and \(word)" : nil)
    }
    for columns in 20...130 {
      var session = Session(shelf: entries, columns: columns, rows: 12)
      for line in lines(&session).dropFirst().prefix(6) {
        for part in line.split(separator: " ") where part.hasPrefix("i") && part.count > 2 {
          let isWhole = part == word || part.hasPrefix(word + "-") && part.hasSuffix(".txt")
          #expect(isWhole || part.hasSuffix("…"), "\(columns): \(line)")
        }
      }
    }
  }
}
