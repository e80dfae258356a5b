import Foundation
import Support
import Testing

#if os(Linux)
  /// What commands write when a person watches; `script` lends them a terminal.
  @Suite struct TerminalOutputTests {
    private func run(_ command: String, environment: String = "TERM=xterm-256color") throws
      -> Shell.Run
    {
      try Shell.run(
        "exec script -qec \"env -u NO_COLOR -u COLUMNS \(environment) '$0' \(command)\" /dev/null </dev/null",
        Samples.folder.path)
    }

    private var story: String { "'\(Samples.folder.path)/harbour-strike.txt'" }

    @Test func `without a path on a terminal it shows its usage and ends with 2`() throws {
      for command in ["", "show", "export"] {
        let run = try run(command)
        #expect(run.status == 2)
        #expect(run.output.hasPrefix("usage: lede "))
      }
    }

    @Test func `colour is for terminals that have it and readers who want it`() throws {
      let colour = try run("show \(story)").output
      #expect(colour.contains("\u{1B}[0;35m"))
      let plain = try run("show \(story)", environment: "TERM=xterm-256color NO_COLOR=1").output
      #expect(!plain.contains(";35m") && plain.contains("\u{1B}[0;1m"))
      let empty = try run("show \(story)", environment: "TERM=xterm-256color NO_COLOR=").output
      #expect(empty == colour)
      for environment in ["TERM=dumb", "-u TERM"] {
        #expect(try !run("show \(story)", environment: environment).output.contains("\u{1B}"))
      }
    }

    @Test func `a story is printed in the reader's own looks`() throws {
      try Scratch.with { folder in
        let file = folder.appending(path: "lede/config")
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data("style quotation 2\nset wdth 3\n".utf8).write(to: file)
        let plain = try run("show \(story)").output
        let usual = "TERM=xterm-256color XDG_CONFIG_HOME='\(folder.path)'"
        let styled = try run("show \(story)", environment: usual).output
        #expect(styled.contains("\u{1B}[0;32m") && !plain.contains("\u{1B}[0;32m"))
        #expect(styled.contains("config:2: no setting “wdth”"))
        #expect(try run("show --config '\(file.path)' \(story)").output == styled)
        #expect(try run("show --no-config \(story)", environment: usual).output == plain)
      }
    }

    @Test func `a terminal that cannot hold the reader is shown the story`() throws {
      let run = try run(story, environment: "TERM=dumb")
      #expect(run.status == 0)
      #expect(run.output.contains("Port Zemra"))
    }

    @Test func `one story that cannot be read opens no reader`() throws {
      let run = try run("/nowhere/story.txt")
      #expect(run.status == 1)
      #expect(run.output == "lede: /nowhere/story.txt: no such file or directory\r\n")
    }
  }
#endif
