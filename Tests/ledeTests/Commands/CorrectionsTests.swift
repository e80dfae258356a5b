import Articles
import Foundation
import Library
import Support
import Testing

/// What the reader corrected, in what the commands write.
@Suite struct CorrectionsTests {
  private static let story = """
    Quay to open

    “The quay is safe,” harbour master Ana Ruiz said.

    Jonas Hale laughed. “We shall see,” he said.

    """

  /// A story on disk and a library that keeps corrections of it.
  private func run(
    _ arguments: [String], _ corrections: [Correction] = corrections
  ) throws -> (output: String, errors: String, status: Int32) {
    try Scratch.with { folder in
      let file = folder.appending(path: "quay.txt")
      try Data(Self.story.utf8).write(to: file)
      let library = folder.appending(path: "data/lede/reader.sqlite")
      if !corrections.isEmpty {
        let store = try #require(Store.open(at: Array(library.path.utf8)).store)
        let key = StoryKey(ArticleParser().parse(Array(Self.story.utf8)))
        try store.apply(corrections.map { StoryChange(story: key, change: .correction($0)) })
      }
      let run = try Shell.run(
        "cd \"$1\" && shift && XDG_DATA_HOME=\"$PWD/data\" \"$0\" \"$@\"",
        list: [folder.path] + arguments + ["quay.txt"])
      let isThere = FileManager.default.fileExists(atPath: library.path)
      #expect(isThere == !corrections.isEmpty, "a command makes no library")
      return (run.output, run.errors, run.status)
    }
  }

  private static let corrections: [Correction] = [
    Correction(.rename, of: "Jonas Hale", to: "Jon Hale"),
    Correction(.speaker, at: Span(0, 13), of: "We shall see,", to: "Ana Ruiz"),
  ]

  @Test func `quotes and figures follow the reader`() throws {
    let quotes = try run(["quotes"]).output
    #expect(quotes.contains("Ana Ruiz\tdirect\t(opening)\tWe shall see,"))
    #expect(try run(["figures"]).output.contains("Jon Hale"))
    #expect(try run(["quotes", "--by", "ruiz"]).output.contains("We shall see,"))
  }

  @Test(arguments: [["export"], ["export", "--format", "html"], ["show", "--quotes-only"]])
  func `so do exports and the page`(command: [String]) throws {
    let with = try run(command)
    let without = try run(command + ["--no-corrections"])
    let never = try run(command, [])
    #expect(with.status == 0 && with.errors.isEmpty)
    #expect(with.output != never.output)
    #expect(without.output == never.output)
  }

  @Test(arguments: [["quotes"], ["figures"], ["export"], ["show"], ["outline"], ["notes"]])
  func `a command leaves a library as it is, sound or damaged`(command: [String]) throws {
    try Scratch.with { folder in
      let file = folder.appending(path: "quay.txt")
      try Data(Self.story.utf8).write(to: file)
      let library = folder.appending(path: "data/lede/reader.sqlite")
      func names() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      }
      func run() throws -> Program.Run {
        try Program.run(
          command + [file.path],
          environment: ["XDG_DATA_HOME": folder.appending(path: "data").path])
      }
      let never = try run()
      #expect(try names() == ["quay.txt"])
      do {
        let store = try #require(Store.open(at: Array(library.path.utf8)).store)
        let key = StoryKey(ArticleParser().parse(Array(Self.story.utf8)))
        try store.apply(Self.corrections.map { StoryChange(story: key, change: .correction($0)) })
        let before = try names()
        #expect(before.contains { $0.hasSuffix("-wal") })
        #expect(try run().errors.isEmpty)
        #expect(try names() == before)
      }
      let before = try names()
      #expect(before.count == 4)
      #expect(try run().errors.isEmpty)
      #expect(try names() == before)
      let letter = Data("a letter to Ana Ruiz, no database".utf8)
      try letter.write(to: library)
      let damaged = try run()
      #expect(damaged.output == never.output)
      #expect(damaged.errors.hasSuffix("reader.sqlite: is damaged; going on without it\n"))
      #expect(damaged.errors.split(separator: "\n").count == 1)
      #expect(try names() == before)
      #expect(try Data(contentsOf: library) == letter)
    }
  }

  @Test func `a stage is dumped as the engines made it`() throws {
    let dump = ["dump", "annotations"]
    #expect(try run(dump).output == run(dump, []).output)
  }

  @Test func `corrected stories are written to be trained on`() throws {
    let line = try run(["corrections"]).output
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
    let story = try #require(object as? [String: Any])
    let text = try #require(story["text"] as? String)
    let scalars = Array(text.unicodeScalars)
    func words(_ span: Any?) -> String {
      guard let span = span as? [String: Any], let start = span["start"] as? Int,
        let end = span["end"] as? Int, start <= end, end <= scalars.count
      else { return "" }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[start..<end])
      return String(view)
    }
    #expect(story["id"] as? String == "quay.txt")
    let quotes = try #require(story["quotes"] as? [[String: Any]])
    #expect(quotes.map { words($0) } == ["The quay is safe,", "We shall see,"])
    #expect(quotes.last?["figure"] as? String == "Ana Ruiz")
    #expect(quotes.last?["rule"] as? String == "reader")
    #expect(words(quotes.last?["speaker"]) == "he")
    let mentions = try #require(story["mentions"] as? [[String: Any]])
    #expect(mentions.map { words($0) } == ["Ana Ruiz", "Jonas Hale"])
    #expect(mentions.last?["figure"] as? String == "Jon Hale")
    let made = try #require(story["corrections"] as? [[String: Any]])
    #expect(made.map { $0["kind"] as? String } == ["rename", "speaker"])
    #expect(try run(["corrections"], []).output.isEmpty)
  }

  @Test func `a library that cannot be read is named, and the story written`() throws {
    let run = try Scratch.with { folder in
      try Data(Self.story.utf8).write(to: folder.appending(path: "quay.txt"))
      return try Shell.run(
        """
        cd "$1" && mkdir -p data/lede/reader.sqlite
        XDG_DATA_HOME="$PWD/data" "$0" quotes quay.txt
        """, folder.path)
    }
    #expect(run.status == 0)
    #expect(run.output.contains("We shall see,"))
    #expect(run.errors.contains("reader.sqlite: is no file"))
  }
}
