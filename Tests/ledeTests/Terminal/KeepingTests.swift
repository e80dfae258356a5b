import Foundation
import Support
import Testing

/// The reader's own state in the whole program: what one evening leaves, the next one finds.
@Suite(.serialized, .timeLimit(.minutes(5))) struct KeepingTests {
  private static let story = Samples.folder.appending(path: "harbour-strike.txt")

  /// A reader over a file, in a terminal, with its library in a folder, and the reader's process.
  private func open(
    _ file: URL, in folder: URL, environment: [String: String] = [:],
    until isThere: (String) -> Bool = TmuxScreen.showsReader
  ) throws -> (screen: TmuxScreen, process: pid_t) {
    let note = folder.appending(path: "process").path
    let data = folder.appending(path: "data").path
    let screen = try TmuxScreen(
      environment: ["XDG_DATA_HOME": data].merging(environment) { $1 })
    try screen.run(
      "sh -c 'echo $$ > \(note); exec \(Program.lede.path) \(file.path)'")
    try screen.wait(until: isThere)
    let process = try String(contentsOfFile: note, encoding: .utf8)
    return (screen, try #require(pid_t(process.trimmingCharacters(in: .newlines))))
  }

  private func body(of screen: String) -> [Substring] {
    Array(screen.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().dropLast(2))
  }

  /// Reads a little, marks two places, and gives what the screen showed when the end came.
  private func read(_ screen: TmuxScreen) throws -> [Substring] {
    try screen.type("]ma]mb")
    try screen.wait { $0.contains("mark b") }
    try screen.type("jj")
    let last = try screen.wait { !$0.contains("mark b") }
    // What a person sees is kept a moment later.
    usleep(300_000)
    return body(of: last)
  }

  private func expectMark(_ screen: TmuxScreen) throws {
    try screen.type("'a")
    try screen.wait { $0.contains("section 2 of") }
  }

  @Test(arguments: [SIGKILL, SIGTERM, SIGHUP, SIGSEGV])
  func `place and marks outlive the reader, whatever ends it`(signal: Int32) throws {
    try Scratch.with { folder in
      let (screen, process) = try open(Self.story, in: folder)
      let before = try read(screen)
      kill(process, signal)
      try TmuxScreen.wait(until: { kill(process, 0) != 0 })
      screen.close()
      let (next, _) = try open(Self.story, in: folder)
      let first = try next.wait { $0.contains("where you left it") }
      #expect(body(of: first).first == before.first)
      try expectMark(next)
    }
  }

  @Test func `the story read last is gone on with where it was left`() throws {
    try Scratch.with { folder in
      let (screen, _) = try open(Self.story, in: folder)
      let before = try read(screen)
      try screen.type("q")
      try screen.wait { $0.contains("$") && !TmuxScreen.showsReader($0) }
      try screen.run("\(Program.lede.path) --resume")
      let first = try screen.wait { $0.contains("where you left it") }
      #expect(body(of: first).first == before.first)
    }
  }

  @Test func `without a story there is nothing to resume`() throws {
    try Scratch.with { folder in
      let outcome = try Program.run(
        ["--resume"], environment: ["XDG_DATA_HOME": folder.path])
      #expect(outcome.status == 1)
      #expect(outcome.errors == "lede: nothing to resume: no story was opened yet\n")
    }
  }

  @Test func `a renamed and packed file is the same story`() throws {
    try Scratch.with { folder in
      let (screen, _) = try open(Self.story, in: folder)
      let before = try read(screen)
      try screen.press("q")
      try screen.wait(until: TmuxScreen.showsPrompt)
      screen.close()
      let packed = folder.appending(path: "another-name.gz")
      let status = try ChildProcess.run(
        ["gzip", "-c", Self.story.path], output: packed, environment: ["PATH": "/usr/bin:/bin"])
      try #require(status == 0)
      let (next, _) = try open(packed, in: folder)
      let first = try next.wait { $0.contains("where you left it") }
      #expect(body(of: first).first == before.first)
      try expectMark(next)
    }
  }

  @Test func `a story whose text has changed goes on at the same words`() throws {
    try Scratch.with { folder in
      let file = folder.appending(path: "story.txt")
      let text = try String(contentsOf: Self.story, encoding: .utf8)
      try text.write(to: file, atomically: true, encoding: .utf8)
      let (screen, _) = try open(file, in: folder)
      let before = try read(screen)
      try screen.press("q")
      try screen.wait(until: TmuxScreen.showsPrompt)
      screen.close()
      try text.replacing("The strike began", with: "By every account the strike began")
        .write(to: file, atomically: true, encoding: .utf8)
      let (next, _) = try open(file, in: folder)
      let first = try next.wait { $0.contains("where you left it") }
      #expect(body(of: first).first == before.first)
      try expectMark(next)
    }
  }

  @Test func `two readers of one story keep the marks of both`() throws {
    try Scratch.with { folder in
      let (one, _) = try open(Self.story, in: folder)
      let (two, _) = try open(Self.story, in: folder)
      try one.type("]ma")
      try one.wait { $0.contains("mark a") }
      try two.type("]]mb*")
      try two.wait { $0.contains("starred") }
      for screen in [two, one] {
        try screen.press("Q")
        try screen.wait(until: TmuxScreen.showsPrompt)
        screen.close()
      }
      let (next, _) = try open(Self.story, in: folder)
      try next.type("g'b")
      try next.wait { $0.contains("section 3 of") }
      try expectMark(next)
    }
  }

  @Test func `a damaged library is moved aside and said, on the screen and after it`() throws {
    try Scratch.with { folder in
      let library = folder.appending(path: "data/lede")
      try FileManager.default.createDirectory(at: library, withIntermediateDirectories: true)
      try Data("a letter to Ana Ruiz, no database".utf8)
        .write(to: library.appending(path: "reader.sqlite"))
      let (screen, _) = try open(
        Self.story, in: folder, until: { $0.contains("reader.sqlite: was damaged") })
      try screen.type("]*")
      try screen.wait { $0.contains("starred") }
      try screen.press("q")
      let left = try screen.wait(until: TmuxScreen.showsPrompt)
      #expect(left.replacing("\n", with: "").contains("was damaged; moved to"))
      let names = try FileManager.default.contentsOfDirectory(atPath: library.path)
      #expect(names.contains("reader.sqlite.damaged-1"))
    }
  }

  @Test func `without a home one reads, and is told once`() throws {
    try Scratch.with { folder in
      let (screen, _) = try open(
        Self.story, in: folder, environment: ["XDG_DATA_HOME": "", "HOME": "/nonexistent"])
      try screen.wait { $0.contains("no home folder") }
      try screen.type("]ma")
      try screen.wait { $0.contains("mark a") }
      try screen.press("q")
      let left = try screen.wait(until: TmuxScreen.showsPrompt)
      #expect(left.components(separatedBy: "no home folder").count == 2)
      #expect(!FileManager.default.fileExists(atPath: "/nonexistent"))
    }
  }

  @Test func `a star put on a story on the shelf is there the next evening`() throws {
    try Scratch.with { folder in
      let stories = folder.appending(path: "stories")
      try FileManager.default.createDirectory(at: stories, withIntermediateDirectories: true)
      for name in ["Ferry", "Mill"] {
        try Data("\(name) again\n\nNobody said so.\n".utf8)
          .write(to: stories.appending(path: "\(name).txt"))
      }
      let (screen, _) = try open(stories, in: folder, until: { $0.contains("Mill again") })
      try screen.type("j*")
      try screen.wait { $0.contains("starred") }
      try screen.press("q")
      try screen.wait(until: TmuxScreen.showsPrompt)
      screen.close()
      let (next, _) = try open(stories, in: folder, until: { $0.contains("Mill again") })
      try next.wait { screen in
        screen.split(separator: "\n").contains { $0.contains("★") && $0.contains("Mill again") }
      }
      try next.press("G", "Enter")
      try next.wait { $0.contains("Nobody said so.") }
      try next.type("*")
      try next.wait { $0.contains("star taken off") }
    }
  }

  @Test func `nothing is written where the reader wants nothing kept`() throws {
    try Scratch.with { folder in
      let (screen, _) = try open(Self.story, in: folder)
      try screen.press("q")
      try screen.wait(until: TmuxScreen.showsPrompt)
      screen.close()
      let (next, _) = try open(Self.story, in: folder)
      try next.type(":set remember off")
      try next.press("Enter")
      try next.type("]]ma")
      try next.wait { $0.contains("mark a") }
      try next.press("q")
      try next.wait(until: TmuxScreen.showsPrompt)
      next.close()
      let (last, _) = try open(Self.story, in: folder)
      try last.type("'a")
      try last.wait { $0.contains("no mark a") }
    }
  }
}
