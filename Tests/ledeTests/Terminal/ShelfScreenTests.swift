import Foundation
import Support
import Testing

/// Folders of stories on a real terminal.
@Suite(.serialized, .timeLimit(.minutes(5))) struct ShelfScreenTests {
  private let lede = Program.lede.path

  private func write(_ count: Int, in folder: URL) throws {
    for number in 1...count {
      let story = "Crane \(number) is mended\n\n“It turns,” said Ana Ruiz.\n\nNobody clapped.\n"
      try Data(story.utf8).write(to: folder.appending(path: "story-\(10_000 + number).txt"))
    }
  }

  /// Waits until all of some words are there; a screen that is being filled in is never at rest.
  private func see(_ words: String..., on screen: TmuxScreen) throws {
    try TmuxScreen.wait(until: {
      let text = try screen.text()
      return words.allSatisfy { text.contains($0) }
    })
  }

  @Test func `ten thousand stories are on the shelf at once, and are filled in beside`() throws {
    try Scratch.with { folder in
      try write(10_000, in: folder)
      var times: [TimeInterval] = []
      for _ in 1...3 {
        let screen = try TmuxScreen(columns: 100)
        let start = Date()
        try screen.run("\(lede) \(folder.path)")
        try see("10,000 stories", on: screen)
        times.append(Date().timeIntervalSince(start))
        try see("Crane 20 is mended", "1 “”", " · 1 of 10,000", on: screen)
        // Keys are answered while the rest is read, and what has come into sight is read first.
        try screen.type("G")
        try see("Crane 10000 is mended", " · 10,000 of 10,000", on: screen)
        try screen.press("C-c")
        try screen.wait(until: TmuxScreen.showsPrompt)
        screen.close()
      }
      // An optimised build on an idle machine needs a tenth of it.
      #expect(times.sorted()[1] < 1.5, "\(times)")
    }
  }

  @Test func `the shelf is narrowed, sorted and read in its order`() throws {
    try Scratch.with { folder in
      try write(30, in: folder)
      let screen = try TmuxScreen()
      try screen.run("\(lede) \(folder.path)")
      try screen.wait { $0.contains("Crane 20 is mended") }
      try screen.type("/crane 2")
      try screen.wait { $0.contains("12 of 30 stories") && $0.contains("only: crane 2") }
      try screen.press("Enter")
      try screen.type("OG")
      try screen.wait { $0.contains("as given, reversed") }
      try screen.press("Enter")
      try screen.wait { $0.contains("It turns") && $0.contains("Crane 2 is") }
      try screen.type("K")
      try screen.wait { $0.contains("It turns") && $0.contains("Crane 12 is") }
      try screen.type("q")
      try screen.wait { $0.contains("12 of 30 stories") }
      try screen.press("Escape")
      try screen.wait { !$0.contains("12 of 30") && $0.contains("30 stories") }
      try screen.type("q")
      try screen.wait(until: TmuxScreen.showsPrompt)
    }
  }

  @Test func `stories of several folders and of a feed stand together`() throws {
    try Scratch.with { folder in
      let names = ["north", "south"]
      for name in names {
        let inner = folder.appending(path: name)
        try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
        try Data("\(name) wind\n\nIt blows.\n".utf8).write(to: inner.appending(path: "wind.txt"))
      }
      let feed = """
        <rss version="2.0"><channel><title>Dunmere Post</title>
        <item><title>One crane</title><description>It rained on the first.</description></item>
        <item><title>Two cranes</title><description>It rained on both.</description></item>
        </channel></rss>
        """
      let file = folder.appending(path: "post.xml")
      try Data(feed.utf8).write(to: file)
      let paths = names.map { folder.appending(path: $0).path } + [file.path]
      let screen = try TmuxScreen(columns: 100)
      try screen.run("\(lede) \(paths.joined(separator: " "))")
      let shelf = try screen.wait { $0.contains("4 stories") && $0.contains("Two cranes") }
      let rows = shelf.split(separator: "\n").map { String($0) }
      #expect(rows[1].contains("north wind") && rows[1].contains("north/wind.txt"))
      #expect(rows[3].contains("One crane") && rows[4].contains("Two cranes"))
      try screen.type("3")
      try screen.press("Enter")
      try screen.wait { $0.contains("It rained on the first") }
      try screen.type("J")
      try screen.wait { $0.contains("It rained on both") }
    }
  }
}
