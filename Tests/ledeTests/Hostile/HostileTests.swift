import Foundation
import Support
import Testing

/// Nothing hostile in a story reaches a pipe or a terminal, and nothing of the story is lost.
@Suite(.serialized, .timeLimit(.minutes(10))) struct HostileTests {
  private static let commands = [
    "show", "outline", "quotes --all-marks", "quotes --format csv", "figures",
    "export --format json", "export --format markdown", "export --format html",
    "export --format text", "dump article", "dump notes", "dump annotations", "dump page",
    "dump screen",
  ].map { $0.split(separator: " ").map(String.init) }

  @Test(arguments: HostileStory.all)
  func `a hostile story leaves every command clean`(story: HostileStory) throws {
    try Scratch.with { folder in
      let file = folder.appending(path: "story.txt")
      try Data(story.bytes).write(to: file)
      for command in HostileTests.commands {
        let run = try Program.run(command + [file.path])
        #expect(run.status == 0, "\(command): \(run.errors)")
        #expect(Invented.unsafe(in: run.output + run.errors) == nil, "\(command)")
      }
      let shown = try Program.run(["show", "--width", "500", file.path]).output
      var rest = shown[...]
      for words in story.keeps {
        let place = rest.range(of: words)
        #expect(place != nil, "“\(words)” is missing from:\n\(shown)")
        if let place { rest = rest[place.upperBound...] }
      }
      for words in story.loses { #expect(!shown.contains(words)) }
      #expect(try Data(contentsOf: file) == Data(story.bytes), "the story itself is untouched")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["story.txt"])
    }
  }

  @Test func `no hostile story harms the terminal`() throws {
    try Scratch.with { folder in
      let screen = try TmuxScreen()
      let title = try screen.fact("#{pane_title}")
      for (number, story) in HostileStory.all.enumerated() {
        let file = folder.appending(path: "\(number).txt")
        try Data(story.bytes).write(to: file)
        try screen.run("clear; \(Program.lede.path) \(file.path)")
        let shown = try screen.wait(until: TmuxScreen.showsReader)
        #expect(shown.split(separator: "\n").count <= 24, "\(story.name)")
        try screen.type("G")
        try screen.press("q")
        try screen.wait(until: TmuxScreen.showsPrompt)
        #expect(try screen.fact("#{pane_title}") == title, "\(story.name)")
        #expect(try screen.fact("#{alternate_on}") == "0", "\(story.name)")
        // Answers typed into the program's input would stand at the prompt.
        #expect(try screen.text().split(separator: "\n").last == "ready>", "\(story.name)")
      }
    }
  }
}
