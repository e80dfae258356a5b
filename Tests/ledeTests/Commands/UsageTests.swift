import Foundation
import Support
import Testing

@Suite struct UsageTests {
  @Test func `without a path or a story on standard input, the usage is shown`() throws {
    try Scratch.with { folder in
      let errors = folder.appending(path: "errors")
      // A child's standard input is /dev/null where none is given.
      let status = try ChildProcess.run(
        [Program.lede.path], output: folder.appending(path: "output"), errors: errors,
        environment: [:])
      #expect(status == 2)
      #expect(try String(contentsOf: errors, encoding: .utf8).hasPrefix("usage: lede"))
    }
  }

  @Test func `help and version go to standard output`() throws {
    let help = try Program.run(["--help"])
    #expect(help.status == 0 && help.errors.isEmpty)
    for word in ["show", "annotate", "--each-to", "--width", "Exit status"] {
      #expect(help.output.contains(word))
    }
    #expect(try Program.run(["-V"]).output.hasPrefix("lede "))
    #expect(try Program.run(["show", "--help"]).output == help.output)
  }

  @Test func `the version names the commit, and says where the sources were changed`() throws {
    let version = try Program.run(["--version"]).output
    #expect(version.wholeMatch(of: /lede [0-9.]+( \([0-9a-f]{12}\+?\))?\n/) != nil, "\(version)")
  }

  @Test func `help fits eighty columns`() throws {
    let help = try Program.run(["--help"]).output
    for line in help.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test(arguments: [
    (["--nonsense"], "there is no option --nonsense"),
    (["--nonsense=3"], "there is no option --nonsense"),
    (["-x"], "there is no option -x"),
    (["-qx"], "there is no option -x"),
    (["show", "story", "--width"], "--width wants a value"),
    (["show", "--width", "wide", "story"], "--width wants a number"),
    (["--help=yes"], "--help takes no value"),
    (["figures", "--by", "Hale", "story"], "--by means nothing to figures"),
    (["quotes", "--format", "html", "story"], "not html"),
    (["export", "-f", "csv", "story"], "not csv"),
    (["export", "--format", "odt", "story"], "not “odt”"),
    (["dump", "story"], "there is no stage “story”"),
    (["dump", "page", "one", "two"], "one story at a time"),
    (["annotate", "story"], "standard input alone"),
  ])
  func `wrong usage is told in one line and ends with 2`(
    arguments: [String], words: String
  ) throws {
    let run = try Program.run(arguments)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("lede: ") == true)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test func `a bad option is not echoed as it came`() throws {
    let run = try Program.run(["--\u{1B}[31m\u{202E}x"])
    #expect(run.status == 2)
    #expect(!run.errors.contains("\u{1B}") && !run.errors.contains("\u{202E}"))
  }

  @Test func `options may follow paths, be grouped, cut short, and end at two dashes`() throws {
    let plain = try Invented.run(["show", "--width=30", "--quotes-only"])
    #expect(plain.status == 0)
    #expect(try Invented.run(["show", "-qw30"]) == plain)
    #expect(try Invented.run(["show", "--quotes", "--wid", "30"]) == plain)
    try Scratch.with { folder in
      let story = folder.appending(path: "strike.txt")
      try Data(Invented.strike.utf8).write(to: story)
      #expect(try Program.run(["show", story.path, "-q", "-w", "30"]) == plain)
      #expect(
        try Program.run(["show", story.path, "-q"], environment: ["POSIXLY_CORRECT": "1"])
          == Program.run(["show", "-q", story.path]))
      let dashed = try Program.run(["show", "--", "--width"])
      #expect(dashed.status == 1 && dashed.errors == "lede: --width: no such file or directory\n")
    }
  }

  @Test func `a file named like a command is a story behind two dashes`() throws {
    let run = try Program.run(["--", "show"])
    #expect(run.status == 1)
    #expect(run.errors == "lede: show: no such file or directory\n")
  }

  @Test func `without a path standard input is the story`() throws {
    let story = Data(Invented.strike.utf8)
    let run = try Program.run([], input: story)
    #expect(run.status == 0)
    #expect(run.output.contains("Harbour strike enters second week"))
    #expect(try Program.run(["show"], input: story) == run)
    #expect(try Program.run(["show", "-"], input: story) == run)
    #expect(try Program.run(["outline", "-"], input: story).output.contains("A long night"))
  }

  @Test func `into a pipe the reader shows the story without colour, at 72 columns or COLUMNS`()
    throws
  {
    let run = try Invented.run([])
    #expect(try run == Invented.run(["show"]))
    #expect(!run.output.contains("\u{1B}"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 72 })
    #expect(
      try Invented.run(["show"], environment: ["COLUMNS": "40"]).output
        == Invented.run(["show", "--width", "40"]).output)
    #expect(try Invented.run(["show"], environment: ["COLUMNS": "wide"]) == run)
  }
}
