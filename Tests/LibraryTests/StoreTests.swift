import Articles
import Foundation
import Library
import Support
import Testing

/// A library in a folder of the test's own.
struct Shed {
  let folder: URL

  static func with<Result>(_ body: (Shed) throws -> Result) throws -> Result {
    try Scratch.with { try body(Shed(folder: $0)) }
  }

  var file: URL { folder.appending(path: "data/lede/reader.sqlite") }
  var path: [UInt8] { Array(file.path.utf8) }

  func open() throws -> Store {
    let opened = Store.open(at: path)
    #expect(opened.trouble == nil)
    return try #require(opened.store)
  }
}

extension StoryKey {
  static let one = StoryKey(stored: "1-one")
  static let two = StoryKey(stored: "2-two")
}

extension Store {
  func apply(_ changes: Change..., to story: StoryKey = .one) throws(StoreTrouble) {
    try apply(changes.map { StoryChange(story: story, change: $0) })
  }
}

@Suite struct StoreTests {
  private static let highlight = Highlight(
    id: -7, span: Span(3, 9), text: "a ‘word’\0 of two", note: "why?", made: "2026-03-01T18:30:00Z")

  private static let changes: [Change] = [
    .place(12, percent: 34), .read(true), .starred(true), .mark("a", 5), .mark("ä", 6),
    .highlight(highlight), .correction(Correction(.rename, of: "Ruiz", to: "Ana Ruiz")),
    .correction(Correction(.noQuotation, at: Span(1, 4), of: "oh")),
    .correction(Correction(.noQuotation, at: Span(1, 4), of: "oh")),
    .highlight(Highlight(id: 2, span: Span(1, 2), text: "")), .mark("a", 9), .mark("ä", nil),
    .highlight(Highlight(id: -7, span: Span(3, 9), text: "a")), .highlightRemoved(2),
    .correctionUndone(Correction(.noQuotation, at: Span(1, 4), of: "oh")),
    .correctionUndone(Correction(.rename, of: "Ruiz")), .read(false), .starred(false),
  ]

  @Test func `what is kept is what the changes make of it, one after the other`() throws {
    try Shed.with { shed in
      let store = try shed.open()
      var expected = StoryState()
      for change in Self.changes {
        expected.apply(change)
        try store.apply(change)
        #expect(try store.state(of: .one) == expected)
      }
      #expect(try shed.open().state(of: .one) == expected)
      #expect(try store.state(of: .two) == StoryState())
    }
  }

  @Test func `two readers of one story keep what both did`() throws {
    try Shed.with { shed in
      let (one, two) = (try shed.open(), try shed.open())
      try one.apply(.mark("a", 1))
      try two.apply(.mark("b", 2))
      try one.apply(.starred(true))
      try two.apply(.highlight(Self.highlight))
      let state = try one.state(of: .one)
      #expect(state == (try two.state(of: .one)))
      #expect(state.marks == ["a": 1, "b": 2] && state.isStarred && state.highlights.count == 1)
    }
  }

  @Test func `many threads may write at once`() throws {
    try Shed.with { shed in
      let (one, two) = (try shed.open(), try shed.open())
      DispatchQueue.concurrentPerform(iterations: 40) { index in
        let store = index % 2 == 0 ? one : two
        let mark = Change.mark(Unicode.Scalar(UInt8(index + 48)), index)
        // One that found the other at work tries again, as the reader does.
        for _ in 0..<50 where (try? store.apply(mark)) != nil { break }
      }
      #expect(try one.state(of: .one).marks.count == 40)
    }
  }

  @Test func `a change of many is kept whole or not at all`() throws {
    try Shed.with { shed in
      let store = try shed.open()
      try store.apply([
        StoryChange(story: .one, change: .mark("a", 1)),
        StoryChange(story: .two, change: .mark("b", 2)),
      ])
      #expect(try store.state(of: .two).marks == ["b": 2])
    }
  }

  @Test func `lists tell what was opened, the last one first`() throws {
    try Shed.with { shed in
      let store = try shed.open()
      let origin = StoryOrigin(
        path: [47, 0xFF, 97], item: 2, url: "https://a.example", headline: "A")
      try store.open(.one, from: origin)
      Thread.sleep(forTimeInterval: 0.005)
      try store.open(.two, from: StoryOrigin(headline: "B"))
      try store.apply(.starred(true), to: .two)
      let summaries = try store.summaries()
      #expect(summaries.map(\.key) == [.two, .one])
      #expect(summaries[0].isStarred && summaries[0].origin.headline == "B")
      #expect(summaries[1].origin == origin)
      #expect(try store.lastRead()?.key == .one, "standard input cannot be opened again")
      Thread.sleep(forTimeInterval: 0.005)
      try store.apply(.place(8, percent: 50))
      #expect(try store.summaries().map(\.key) == [.one, .two])
      #expect(try store.summaries()[0].percent == 50)
    }
  }

  @Test func `a story opened from a pipe later keeps the file it was read from`() throws {
    try Shed.with { shed in
      let store = try shed.open()
      try store.open(.one, from: StoryOrigin(path: [47, 97], item: 1, headline: "A"))
      try store.open(.one, from: StoryOrigin())
      #expect(try store.lastRead()?.origin == StoryOrigin(path: [47, 97], item: 1, headline: "A"))
    }
  }

  @Test func `a story met on the shelf is kept, and is not the last one read`() throws {
    try Shed.with { shed in
      let store = try shed.open()
      let origin = StoryOrigin(path: [47, 97])
      try store.meet(.one, from: origin)
      try store.apply(.starred(true))
      #expect(try store.lastRead() == nil)
      #expect(try store.summaries().map(\.lastOpened) == [""])
      #expect(try store.summaries()[0].isStarred)
      #expect(try store.summaries()[0].origin == origin)
      try store.open(.one, from: origin)
      #expect(try store.lastRead()?.isStarred == true)
      try store.meet(.one, from: StoryOrigin(path: [47, 98]))
      #expect(try store.lastRead()?.origin == origin)
    }
  }

  @Test func `lines come back last first, each once, by kind`() throws {
    try Shed.with { shed in
      let store = try shed.open()
      for line in ["ferry", "tide", "ferry"] { try store.remember(line, as: "/") }
      try store.remember("set measure 66", as: ":")
      #expect(try store.history(of: "/") == ["ferry", "tide"])
      #expect(try store.history(of: ":") == ["set measure 66"])
      for number in 0..<250 { try store.remember("\(number)", as: "/") }
      #expect(try store.history(of: "/").count == 200)
      #expect(try store.history(of: "/").first == "249")
      #expect(try store.history(of: ":").count == 1)
    }
  }

  @Test func `a time is in order as text`() {
    let now = Moment.now
    #expect(now.utf8.count == 24 && now.hasSuffix("Z") && now <= Moment.now)
    let form = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    #expect((try? Date(now, strategy: form)) != nil)
  }
}
