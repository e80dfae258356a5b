import Foundation
import Support
import Testing

/// What leaves the reader: to the clipboard, to files, to programs and browsers.
@Suite(.serialized, .timeLimit(.minutes(5))) struct DeskTests {
  private static let story = """
    Ferry sails again

    The timetable is at https://ferries.example/times today.

    "We counted every rivet," said Petra Ode on Monday.

    """

  /// Opens a small story in a folder of its own, with programs that note what they are given.
  private func open(
    environment: [String: String] = [:], _ body: (TmuxScreen, URL) throws -> Void
  ) throws {
    try Scratch.with { folder in
      try Self.story.write(
        to: folder.appending(path: "ferry.txt"), atomically: true, encoding: .utf8)
      let programs = folder.appending(path: "bin")
      try FileManager.default.createDirectory(at: programs, withIntermediateDirectories: true)
      try program(
        "xclip", "cat > \(folder.path)/clipboard; echo noise; echo noise >&2", in: programs)
      try program(
        "browse", "for word; do echo \"$word\"; done > \(folder.path)/browsed", in: programs)
      var settings = ["PATH": "\(programs.path):/usr/bin:/bin", "HOME": folder.path]
      settings.merge(environment) { $1 }
      let screen = try TmuxScreen(environment: settings)
      try screen.run("cd \(folder.path); \(Program.lede.path) ferry.txt")
      try screen.wait(until: TmuxScreen.showsReader)
      try body(screen, folder)
    }
  }

  private func program(_ name: String, _ lines: String, in folder: URL) throws {
    let file = folder.appending(path: name)
    try "#!/bin/sh\n\(lines)\n".write(to: file, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
  }

  private func text(_ name: String, in folder: URL) -> String? {
    try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  @Test func `the desktop's own clipboard gets the words, and the screen nothing`() throws {
    try open(environment: ["DISPLAY": ":99"]) { screen, folder in
      try screen.type("vwwY")
      try TmuxScreen.wait { text("clipboard", in: folder) == "Ferry sails again" }
      let shown = try screen.wait { $0.contains("copied 3 words") }
      #expect(!shown.contains("noise"))
    }
  }

  @Test func `pasted text is typed into a line, and elsewhere does nothing`() throws {
    try open { screen, _ in
      try screen.paste("qQ and more")
      try screen.wait { $0.contains("pasted text does nothing here") }
      try screen.type("/")
      try screen.paste("every\nrivet")
      try screen.wait { $0.contains("/every rivet") }
      try screen.press("Enter")
      try screen.wait { $0.contains("1 of 1") }
    }
  }

  @Test func `a story is saved whole, and over nothing unless asked`() throws {
    try open { screen, folder in
      try screen.type("s")
      try screen.wait { $0.contains("save as: ferry-sails-again.md") }
      try screen.press("Enter")
      try screen.wait { $0.contains("saved to ferry-sails-again.md") }
      #expect(text("ferry-sails-again.md", in: folder)?.contains("# Ferry sails again") == true)
      try "mine".write(
        to: folder.appending(path: "ferry-sails-again.md"), atomically: false, encoding: .utf8)
      try screen.type("s")
      try screen.press("Enter")
      try screen.wait { $0.contains("! replaces it") }
      try screen.press("Escape")
      try screen.wait { $0.contains("not saved") }
      #expect(text("ferry-sails-again.md", in: folder) == "mine")
      try screen.type("s")
      try screen.press("Enter")
      try screen.wait { $0.contains("! replaces it") }
      try screen.type("!")
      try screen.wait { $0.contains("saved to") }
      #expect(text("ferry-sails-again.md", in: folder)?.contains("# Ferry") == true)
      try screen.type("s")
      try screen.press("C-u")
      try screen.type("~/at-home.txt")
      try screen.press("Enter")
      try TmuxScreen.wait { text("at-home.txt", in: folder) != nil }
      #expect(text("at-home.txt", in: folder)?.hasPrefix("Ferry sails again\n\n") == true)
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(!left.contains { $0.hasSuffix(".part") })
    }
  }

  @Test func `a command gets the story on its input and the terminal meanwhile`() throws {
    try open { screen, folder in
      try screen.type("|wc -w | tee words; exit 3")
      try screen.press("Enter")
      try screen.wait { $0.contains("[exit status 3; press any key]") }
      #expect(text("words", in: folder)?.filter(\.isNumber) == "18")
      try screen.type("x")
      try screen.wait { $0.contains("exit status 3") && TmuxScreen.showsReader($0) }
      try screen.type("|sleep 60")
      try screen.press("Enter")
      try screen.wait { !TmuxScreen.showsReader($0) }
      try screen.press("C-c")
      try screen.wait { $0.contains("ended by signal 2; press any key") }
      try screen.press("Enter")
      try screen.wait(until: TmuxScreen.showsReader)
      try screen.press("q")
      try screen.wait(until: TmuxScreen.showsPrompt)
    }
  }

  @Test(arguments: [["DISPLAY": ":99"], [:]])
  func `a link goes to the browser as one argument`(surroundings: [String: String]) throws {
    let browser = ["BROWSER": "no-such-browser:browse --new %s"]
    try open(environment: surroundings.merging(browser) { $1 }) { screen, folder in
      try screen.type("L")
      try screen.wait { $0.contains("1  https://ferries.example/times") }
      try screen.press("Enter")
      try TmuxScreen.wait {
        text("browsed", in: folder) == "--new\nhttps://ferries.example/times\n"
      }
      try screen.wait { $0.contains("Links") }
    }
  }

  @Test func `a file that changes is offered anew, one that vanishes is not`() throws {
    try open { screen, folder in
      let file = folder.appending(path: "ferry.txt")
      try FileManager.default.removeItem(at: file)
      try screen.type("jk")
      usleep(1_500_000)
      #expect(try !screen.text().contains("changed"))
      try ("A new opening of the story.\n\n" + Self.story).write(
        to: file, atomically: true, encoding: .utf8)
      try screen.wait { $0.contains("the file has changed: R reads it again") }
      try screen.type("R")
      try screen.wait { $0.contains("read again") && $0.contains("A new opening") }
    }
  }

  @Test func `a huge file says that it is being read, and ^C gives it up`() throws {
    try Scratch.with { folder in
      let file = folder.appending(path: "huge.txt")
      let line = String(repeating: "Nobody counted the rivets of the ferry again. ", count: 20)
      let paragraph = Array((line + "\n\n").utf8)
      var bytes: [UInt8] = []
      while bytes.count < 60 << 20 { bytes += paragraph }
      try Data(bytes).write(to: file)
      let screen = try TmuxScreen()
      try screen.run("\(Program.lede.path) \(file.path)")
      try screen.wait { $0.contains(" MB") || $0.contains("opening") }
      try screen.press("C-c")
      try screen.wait(until: TmuxScreen.showsPrompt)
      #expect(try screen.fact("#{alternate_on}") == "0")
    }
  }
}
