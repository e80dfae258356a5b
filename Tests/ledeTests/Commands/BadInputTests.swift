import Foundation
import Support
import Testing

/// What cannot be read is named on standard error, and the rest is read all the same.
@Suite struct BadInputTests {
  /// Runs `show` over something in a folder beside a good story.
  private func show(_ make: (URL) throws -> Void) throws -> Program.Run {
    try Scratch.with { folder in
      try Data(Invented.strike.utf8).write(to: folder.appending(path: "good.txt"))
      let bad = folder.appending(path: "bad")
      try make(bad)
      let run = try Program.run(["show", bad.path, folder.appending(path: "good.txt").path])
      #expect(run.status == 1)
      #expect(run.output.contains("Harbour strike"), "the other story is still read")
      let lines = run.errors.split(separator: "\n")
      #expect(lines.count == 1, "\(run.errors)")
      #expect(run.errors.hasPrefix("lede: ") && run.errors.contains("/bad"))
      return run
    }
  }

  @Test func `a missing file`() throws {
    let run = try show { _ in }
    #expect(run.errors.contains("no such file"))
  }

  @Test func `an empty file, blanks, an archive, a binary`() throws {
    #expect(try show { try Data().write(to: $0) }.errors.contains("is empty"))
    #expect(try show { try Data(" \n\n ".utf8).write(to: $0) }.errors.contains("blanks"))
    #expect(try show { try Data("PK\u{3}\u{4}".utf8).write(to: $0) }.errors.contains("ZIP"))
    #expect(
      try show { try Data((0..<4096).map { _ in UInt8.random(in: 0...8) }).write(to: $0) }.errors
        .contains("is not text"))
  }

  @Test func `a file without permission`() throws {
    guard getuid() != 0 else { return }
    let run = try show { bad in
      try Data(Invented.strike.utf8).write(to: bad)
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: bad.path)
    }
    #expect(run.errors.contains("permission denied"))
  }

  @Test func `a folder without stories, or with none that may be seen`() throws {
    let empty = try show { bad in
      try FileManager.default.createDirectory(at: bad, withIntermediateDirectories: false)
    }
    #expect(empty.errors.contains("is a folder without stories"))
    let hidden = try show { bad in
      try FileManager.default.createDirectory(at: bad, withIntermediateDirectories: false)
      try Data(Invented.strike.utf8).write(to: bad.appending(path: ".hidden.txt"))
    }
    #expect(hidden.errors.contains("is a folder without stories"))
  }

  @Test func `a pipe that nobody writes to does not hold it up`() throws {
    let run = try show { bad in #expect(mkfifo(bad.path, 0o600) == 0) }
    #expect(run.errors.contains("is a pipe that nobody writes to"))
  }

  @Test func `a pipe with a writer is read to its end`() throws {
    try Scratch.with { folder in
      let pipe = folder.appending(path: "pipe")
      #expect(mkfifo(pipe.path, 0o600) == 0)
      let writer = Process()
      writer.executableURL = URL(filePath: "/bin/sh")
      writer.arguments = [
        "-c", "exec >\"$0\"; echo A first line; sleep 0.2; echo; echo The rest", pipe.path,
      ]
      try writer.run()
      let run = try Program.run(["show", pipe.path])
      writer.waitUntilExit()
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.contains("The rest"))
    }
  }

  @Test func `a device`() throws {
    let run = try Program.run(["show", "/dev/zero"])
    #expect(run.status == 1)
    #expect(run.errors == "lede: /dev/zero is a device, not a story\n")
  }

  @Test func `a folder is read to its depths, by name, and loops end`() throws {
    try Scratch.with { folder in
      let deeper = folder.appending(path: "b/c")
      try FileManager.default.createDirectory(at: deeper, withIntermediateDirectories: true)
      for (name, headline) in [("b/c/x.txt", "Third"), ("a.txt", "First"), ("b/a.txt", "Second")] {
        try Data("\(headline) story\n\nIt has one line of text and then it ends.".utf8)
          .write(to: folder.appending(path: name))
      }
      let links = [
        ("b/loop", ".."), ("b/broken", "nowhere"), ("b/self", "self"), ("again", "b"),
      ]
      for (name, target) in links {
        try FileManager.default.createSymbolicLink(
          atPath: folder.appending(path: name).path, withDestinationPath: target)
      }
      #expect(mkfifo(folder.appending(path: "b/pipe").path, 0o600) == 0)
      let run = try Program.run(["outline", folder.path])
      #expect(run.status == 1)
      // “again” comes before “b” and is the same folder: its stories come once.
      let headlines = run.output.split(separator: "\n").filter { $0.hasSuffix("story") }
      #expect(headlines == ["First story", "Second story", "Third story"])
      let errors = run.errors.split(separator: "\n")
      #expect(errors.count == 4, "\(run.errors)")
      #expect(run.errors.contains("loop is a link back to a folder above it"))
      #expect(run.errors.contains("pipe is a pipe, not a story"))
    }
  }

  @Test func `folders too deep to look into are named`() throws {
    let run = try show { bad in
      let deepest = bad.appending(path: Array(repeating: "d", count: 70).joined(separator: "/"))
      try FileManager.default.createDirectory(at: deepest, withIntermediateDirectories: true)
      try Data("A story".utf8).write(to: deepest.appending(path: "story.txt"))
    }
    #expect(run.errors.contains("/d is a folder too deep to look into"))
  }

  @Test func `names leave safe in messages, in output and as file names`() throws {
    try Scratch.with { folder in
      let name = "a\u{1B}[31mb\u{202E}c\n.txt"
      let file = folder.appending(path: name)
      try Data(Invented.strike.utf8).write(to: file)
      let out = folder.appending(path: "out")
      let runs = try [
        Program.run(["quotes", file.path, file.path]), Program.run(["export", file.path]),
        Program.run(["export", "--format", "html", file.path]),
        Program.run(["outline", file.path]),
        Program.run(["show", file.path + "x"]),
        Program.run(["export", "--each-to", out.path, file.path]),
      ]
      for run in runs {
        #expect(Invented.unsafe(in: run.output + run.errors) == nil)
      }
      for made in try FileManager.default.contentsOfDirectory(atPath: out.path) {
        #expect(Invented.unsafe(in: made) == nil && !made.contains("\n"))
      }
    }
  }

  @Test func `a name that is no text can be read`() throws {
    let script = """
      dir=$(mktemp -d) && cd "$dir" && printf 'A story\\n\\nIt has a line.' > "$(printf 'x\\377.txt')"
      "$0" outline "$(printf 'x\\377.txt')"; status=$?; rm -r "$dir"; exit $status
      """
    let run = try Shell.run(script)
    #expect(run.status == 0 && run.output.contains("A story"))
  }

  @Test func `a closed pipe ends it quietly, a full disk in one line`() throws {
    let story = Samples.folder.path
    let closed = try Shell.run(
      "(\"$0\" export \"$1\"; echo $? >&2) 2>&1 >/dev/full | head -n 3", story)
    #expect(closed.output.contains("no space left on device"))
    #expect(closed.output.hasSuffix("1\n"))
    let cut = try Shell.run("(\"$0\" export \"$1\"; echo $? >&2) | head -c 10", story)
    #expect(cut.errors == "0\n")
  }

  @Test func `a closed standard stream is told and nothing is written anywhere else`() throws {
    let file = Samples.folder.path + "/harbour-strike.txt"
    let output = try Shell.run("\"$0\" show \"$1\" >&-", file)
    #expect(output.status == 1 && output.errors.contains("standard output: bad file descriptor"))
    #expect(try Shell.run("\"$0\" show - <&-").status == 1)
    try Scratch.with { folder in
      let script = "\"$0\" export --each-to \"$1\" \"$2\" /nowhere \"$2\" 2>&-"
      #expect(try Shell.run(script, folder.path, file).status == 1)
      for name in ["harbour-strike.json", "harbour-strike-2.json"] {
        let made = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        #expect(made.hasPrefix("{") && !made.contains("nowhere"))
      }
    }
  }
}
