import Foundation
import Support
import Testing

/// The whole program in a real terminal, as a person meets it.
@Suite(.serialized, .timeLimit(.minutes(5))) struct ReaderTests {
  private let lede = Program.lede.path

  private func sample(_ name: String) -> String {
    Samples.folder.appending(path: name).path
  }

  /// Runs the reader over a sample and waits for its first screen.
  private func open(
    _ name: String, columns: Int = 80, rows: Int = 24, options: String = "",
    environment: [String: String] = [:]
  ) throws -> TmuxScreen {
    let screen = try TmuxScreen(columns: columns, rows: rows, environment: environment)
    try screen.run("\(lede) \(options) \(sample(name))")
    try screen.wait(until: TmuxScreen.showsReader)
    return screen
  }

  @Test func `a story opens at its headline and q gives the terminal back`() throws {
    let screen = try open("harbour-strike.txt")
    let first = try screen.text()
    #expect(try screen.fact("#{alternate_on}") == "1")
    #expect(first.split(separator: "\n").count <= 24)
    try screen.press("q")
    try screen.wait(until: TmuxScreen.showsPrompt)
    #expect(try screen.fact("#{alternate_on}") == "0")
    #expect(try screen.fact("#{cursor_flag}") == "1")
    try screen.run("echo typed")
    try screen.wait { $0.contains("\ntyped") }
  }

  @Test func `a closed terminal leaves no server and no reader behind`() throws {
    let screen = try open("harbour-strike.txt")
    let server = try #require(pid_t(try screen.fact("#{pid}")))
    let shell = try #require(pid_t(try screen.fact("#{pane_pid}")))
    screen.close()
    try TmuxScreen.wait(until: { kill(server, 0) != 0 && kill(shell, 0) != 0 })
  }

  @Test func `Space pages to the end and b comes back the same way`() throws {
    let screen = try open("harbour-strike.txt")
    var seen = [try screen.text()]
    for _ in 0..<40 {
      let before = try screen.text()
      try screen.press("Space")
      let next = try screen.wait { $0 != before }
      if next.contains("100%") {
        seen.append(next)
        break
      }
      seen.append(next)
    }
    #expect(seen.count > 3)
    for screenful in seen.dropLast().reversed() {
      try screen.press("b")
      try screen.wait { body(of: $0) == body(of: screenful) }
    }
  }

  @Test func `jumps, panels and quotations only answer their keys`() throws {
    let screen = try open("harbour-strike.txt")
    let start = try screen.text()
    try screen.type("]")
    try screen.wait { $0.contains("section 2 of") }
    try screen.type("g")
    try screen.wait { body(of: $0) == body(of: start) }
    try screen.type("\"")
    try screen.wait { body(of: $0) != body(of: start) && $0.contains("“") }
    try screen.type("\"")
    try screen.wait { body(of: $0) == body(of: start) }
    for key in ["@", "t", "h"] {
      try screen.type(key)
      try screen.wait { body(of: $0) != body(of: start) }
      try screen.press("Escape")
      try screen.wait { body(of: $0) == body(of: start) }
    }
  }

  @Test func `the cursor stands on what is in focus`() throws {
    let screen = try open("harbour-strike.txt")
    /// The row of the screen the cursor is in, from the cursor on.
    func atCursor() throws -> Substring {
      let rows = try screen.text().split(separator: "\n", omittingEmptySubsequences: false)
      let place = try screen.fact("#{cursor_y} #{cursor_x}").split(separator: " ").compactMap {
        Int($0)
      }
      return rows[place[0]].dropFirst(place[1])
    }
    try screen.type("}")
    try screen.wait { $0.contains("he → probably Adel Abdul Karim") }
    #expect(try atCursor().hasPrefix("A crane"))
    try screen.type("t")
    try screen.wait { $0.contains("Sections") }
    try screen.type("j")
    try TmuxScreen.wait(until: { try atCursor().hasPrefix("2  ") })
    try screen.press("Escape")
    try screen.type("/dock")
    try TmuxScreen.wait(until: { try screen.text().contains("/dock") })
    #expect(try screen.fact("#{cursor_x}") == "5")
  }

  @Test func `a search finds its word and lights it`() throws {
    let screen = try open("harbour-strike.txt")
    let word = "docker"
    try screen.type("/" + word)
    try screen.press("Enter")
    try screen.wait { $0.contains("1 of ") && $0.contains(word) }
    try screen.type("n")
    try screen.wait { $0.contains("2 of ") }
  }

  @Test func `a window of any size keeps the reader alive and in place`() throws {
    let screen = try open("harbour-strike.txt")
    let first = try screen.text()
    try screen.press("Space")
    let before = try screen.wait { body(of: $0) != body(of: first) }
    for (columns, rows) in [(40, 12), (4, 2), (1, 1), (200, 60), (80, 24)] {
      try screen.resize(columns: columns, rows: rows)
      try screen.wait {
        $0.split(separator: "\n", omittingEmptySubsequences: false).count == rows + 1
      }
    }
    try screen.wait { body(of: $0) == body(of: before) }
    try screen.press("q")
    try screen.wait(until: TmuxScreen.showsPrompt)
  }

  @Test func `^C gives up what is open, and then the reader`() throws {
    let screen = try open("harbour-strike.txt")
    let start = try screen.text()
    for key in ["/", "?", "&", "@", "t", "h"] {
      try screen.type(key)
      try screen.wait { !TmuxScreen.showsReader($0) || body(of: $0) != body(of: start) }
      try screen.press("C-c")
      try screen.wait { TmuxScreen.showsReader($0) && body(of: $0) == body(of: start) }
    }
    try screen.press("C-c")
    try screen.wait(until: TmuxScreen.showsPrompt)
    try screen.run("echo $?")
    try screen.wait { $0.contains("\n130") }
  }

  @Test func `what could not be read is told when the reader is left`() throws {
    try Scratch.with { folder in
      try Data().write(to: folder.appending(path: "a.txt"))
      try Data("A story\n\nIt has one line of text.".utf8)
        .write(to: folder.appending(path: "b.txt"))
      let screen = try TmuxScreen(columns: 200)
      try screen.run("\(lede) \(folder.path)")
      try screen.wait { $0.contains("is empty") }
      try screen.press("q")
      try screen.wait(until: TmuxScreen.showsPrompt)
      #expect(try screen.text().contains("lede: \(folder.path)/a.txt is empty"))
      try screen.run("echo status $?")
      try screen.wait { $0.contains("\nstatus 1") }
    }
  }

  @Test func `a piped story still takes keys from the terminal`() throws {
    let screen = try TmuxScreen()
    try screen.run("cat \(sample("bridge-brief.txt")) | \(lede) -")
    try screen.wait(until: TmuxScreen.showsReader)
    try screen.press("q")
    try screen.wait(until: TmuxScreen.showsPrompt)
  }

  @Test func `y hands the quotation to the terminal, : sets, i shows reported speech`() throws {
    let screen = try open("harbour-strike.txt")
    try screen.tmux(["set", "-s", "set-clipboard", "on"])
    try screen.type("}")
    try screen.wait { $0.contains("he → probably Adel Abdul Karim") }
    try screen.type("y")
    try screen.wait { $0.contains("copied the quotation, probably of Adel Abdul Karim") }
    let copied =
      "“A crane that kills a man is not a working crane. We'll replace all six before the "
      + "winter, and no docker will lose a day's pay.” — Adel Abdul Karim, Prime Minister "
      + "(harbour-strike.txt"
    try TmuxScreen.wait(until: {
      let buffers = try screen.tmux(["list-buffers"])
      return try !buffers.isEmpty && screen.tmux(["show-buffer"]).hasPrefix(copied)
    })
    try screen.type("i")
    try screen.wait { $0.contains("reported speech shown") }
    try screen.type("]")
    try screen.wait { $0.contains("  ~ ") }
    try screen.type(":set indirect off")
    try screen.press("Enter")
    let hidden = try screen.wait { $0.contains("reported speech hidden") }
    #expect(!hidden.contains("  ~ "))
    try screen.type(":set colour green")
    try screen.press("Enter")
    try screen.wait { $0.contains("no setting “colour”; there are indirect, paging") }
    try screen.press("C-l")
    try screen.wait(until: TmuxScreen.showsReader)
    try screen.press("q")
    try screen.wait(until: TmuxScreen.showsPrompt)
  }

  @Test func `a terminal that would print the clipboard's sequence is not sent it`() throws {
    let screen = try open("harbour-strike.txt", environment: ["TERM": "vt220"])
    let before = try screen.text()
    try screen.type("y")
    let after = try screen.wait { $0.contains("this terminal takes nothing to copy") }
    #expect(body(of: after) == body(of: before))
  }

  @Test func `NO_COLOR leaves emphasis and takes colour`() throws {
    let colour = /\u{1B}\[[0-9;]*(3[0-7]|9[0-7]|38;5;\d+)m/
    let plain = try open("harbour-strike.txt", environment: ["NO_COLOR": "1"])
    #expect(try !plain.styledText().contains(colour))
    #expect(try plain.styledText().contains("\u{1B}[1m"))
    let coloured = try open("harbour-strike.txt")
    try coloured.press("Space")
    try TmuxScreen.wait(until: { try coloured.styledText().contains(colour) })
  }

  @Test func `a terminal without capabilities is refused in one line`() throws {
    let screen = try TmuxScreen(environment: ["TERM": "no-such-terminal"])
    try screen.run("\(lede) \(sample("bridge-brief.txt"))")
    try screen.wait {
      $0.contains("terminal type") && $0.hasSuffix("ready>\n") || $0.contains("known")
    }
  }

  @Test func `hostile text changes neither title nor clipboard nor screen`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lede-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let story =
      "A headline\u{1B}]0;owned\u{7}\n\nFirst \u{1B}[2J\u{1B}[H words.\u{8}\u{8}\u{8} "
      + "Second \u{202E}words\u{9B}31m and the last ones stand here.\n"
    try Data(story.utf8).write(to: folder.appending(path: "bad.txt"))
    let screen = try TmuxScreen()
    try screen.run("\(lede) \(folder.path)/bad.txt")
    let shown = try screen.wait { $0.contains("A headline") && $0.contains("last ones") }
    #expect(shown.contains("First") && shown.contains("Second"))
    #expect(try screen.fact("#{pane_title}") != "owned")
    try screen.press("q")
    try screen.wait(until: TmuxScreen.showsPrompt)
  }

  /// The rows between the top line and the status line.
  private func body(of screen: String) -> [Substring] {
    Array(screen.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().dropLast(2))
  }
}
