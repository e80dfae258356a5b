import Articles
import Foundation
import Library
import Support
import Testing

/// `lede notes`, and long exports.
@Suite struct NotesCommandTests {
  @Test(arguments: [("text", ""), ("json", "[]\n"), ("markdown", "")])
  func `without a library there are no notes, and none is made`(
    format: String, output: String
  ) throws {
    let run = try Shell.run(
      "cd \"$(mktemp -d)\"; XDG_DATA_HOME=$PWD \"$0\" notes --format \(format); ls -a | wc -l")
    #expect(run.errors.isEmpty)
    #expect(run.output.hasPrefix(output) && run.output.hasSuffix("2\n"))
  }

  @Test func `what was never opened has no notes`() throws {
    let run = try Shell.run(
      "XDG_DATA_HOME=/nonexistent \"$0\" notes --format csv \"$1\"",
      Samples.folder.appending(path: "harbour-strike.txt").path)
    #expect(run.output == "file,headline,publisher,date,url,start,end,text,note,made\n")
    #expect(run.status == 0 && run.errors.isEmpty)
  }

  /// A library in which two words of a story are highlighted, one of them with a note.
  private func withLibrary(_ body: (URL, _ story: URL) throws -> Void) throws {
    try Scratch.with { folder in
      let file = folder.appending(path: "ferry.txt")
      let text = "Ferry sails again\n\nThe café at the quay opens on Monday, said Petra Ode.\n"
      try text.write(to: file, atomically: true, encoding: .utf8)
      let article = ArticleParser().stories(in: Array(text.utf8))[0]
      let key = StoryKey(article)
      let words = String(decoding: article.utf8, as: UTF8.self)
      func change(_ id: Int64, _ text: String, note: String?) throws -> StoryChange {
        let range = try #require(words.range(of: text))
        let start = words.utf8.distance(from: words.startIndex, to: range.lowerBound)
        return StoryChange(
          story: key,
          change: .highlight(
            Highlight(
              id: id, span: Span(start, start + text.utf8.count), text: text, note: note,
              made: "2020-01-05T09:30:00Z")))
      }
      let path = folder.appending(path: "lede/reader.sqlite").path
      let store = try #require(Store.open(at: Array(path.utf8)).store)
      let origin = StoryOrigin(path: Array(file.path.utf8), headline: article.headline)
      try store.open(key, from: origin)
      try store.apply([
        change(1, "the quay", note: "ask, *twice*"), change(2, "Petra Ode", note: nil),
      ])
      try body(folder, file)
    }
  }

  @Test func `highlights come with their words, notes and places`() throws {
    try withLibrary { folder, file in
      let run = try Shell.run(
        "XDG_DATA_HOME=$1 \"$0\" notes --format json $2", folder.path, file.path)
      #expect(run.errors.isEmpty)
      #expect(run.output.contains(#""headline":"Ferry sails again""#))
      // Scalars, of which é is one.
      #expect(
        run.output.contains(
          #"{"start":12,"end":20,"text":"the quay","note":"ask, *twice*","made":"2020-01-05T09:30:00Z"}"#
        ))
      let all = try Shell.run("XDG_DATA_HOME=$1 \"$0\" notes", folder.path)
      #expect(
        all.output
          == "Ferry sails again\tthe quay\task, *twice*\nFerry sails again\tPetra Ode\n")
      let markdown = try Shell.run(
        "XDG_DATA_HOME=$1 \"$0\" notes --format markdown", folder.path)
      #expect(markdown.output.hasPrefix("# Ferry sails again\n\n"))
      #expect(markdown.output.contains("> the quay\n>\n> (2020-01-05)\n\nask, \\*twice\\*\n"))
    }
  }

  @Test func `a library that is none is named, and the rest goes on`() throws {
    try Scratch.with { folder in
      let place = folder.appending(path: "lede")
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      try FileManager.default.createDirectory(
        at: place.appending(path: "reader.sqlite"), withIntermediateDirectories: true)
      let run = try Shell.run("XDG_DATA_HOME=$1 \"$0\" notes --format json", folder.path)
      #expect(run.status == 1 && run.output == "[]\n")
      #expect(run.errors.contains("reader.sqlite: is no file"))
    }
  }
}
