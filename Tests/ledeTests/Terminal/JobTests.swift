import Foundation
import Support
import Testing

/// The program and the terminal it shares with a shell: signals from outside, stopped, called back.
@Suite(.serialized, .timeLimit(.minutes(5))) struct JobTests {
  private let story = Samples.folder.appending(path: "harbour-strike.txt").path

  /// A terminal in which the reader runs as a job of a shell, and the reader's process.
  private func start(shell: String = "sh -i") throws -> (screen: TmuxScreen, reader: pid_t) {
    try Scratch.with { folder in
      let note = folder.appending(path: "process").path
      let screen = try TmuxScreen(shell: shell)
      try screen.run("sh -c 'echo $$ > \(note); exec \(Program.lede.path) \(story)'")
      try screen.wait(until: TmuxScreen.showsReader)
      let process = try String(contentsOfFile: note, encoding: .utf8)
      return (screen, try #require(pid_t(process.trimmingCharacters(in: .newlines))))
    }
  }

  /// Whether the shell has a terminal as shells like them.
  private func expectTerminalGivenBack(_ screen: TmuxScreen) throws {
    try screen.wait(until: TmuxScreen.showsPrompt)
    #expect(try screen.fact("#{alternate_on}") == "0")
    try screen.run("clear; stty -a | tr ' ;' '\\n\\n' | grep -c -x -e echo -e icanon")
    try screen.wait { $0.contains("\n2\n") || $0.hasPrefix("2\n") }
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV])
  func `a signal from outside gives the terminal back`(signal: Int32) throws {
    let (screen, reader) = try start()
    kill(reader, signal)
    try expectTerminalGivenBack(screen)
    try TmuxScreen.wait(until: { kill(reader, 0) != 0 })
  }

  @Test func `suspended with ^Z and called back with fg, the same screen is there`() throws {
    let (screen, _) = try start()
    let first = try screen.text()
    try screen.press("Space")
    let before = try screen.wait { body(of: $0) != body(of: first) }
    try screen.press("C-z")
    try screen.wait(until: TmuxScreen.showsPrompt)
    #expect(try screen.fact("#{alternate_on}") == "0")
    try screen.run("fg")
    try screen.wait { body(of: $0) == body(of: before) }
    #expect(try screen.fact("#{alternate_on}") == "1")
  }

  @Test(arguments: ["sh -i", "bash --norc --noprofile -i"], ["", "bg"])
  func `a suspended reader can be ended`(shell: String, first: String) throws {
    let (screen, reader) = try start(shell: shell)
    try screen.press("C-z")
    try screen.wait(until: TmuxScreen.showsPrompt)
    if !first.isEmpty {
      try screen.run(first)
      try screen.wait(until: TmuxScreen.showsPrompt)
    }
    try screen.run("kill %1; kill -CONT %1")
    try TmuxScreen.wait(until: {
      // A shell looks after its children before it prompts.
      try screen.press("Enter")
      return kill(reader, 0) != 0
    })
    try expectTerminalGivenBack(screen)
  }

  @Test func `stopped without being asked and called back, it draws and takes keys`() throws {
    let (screen, reader) = try start(shell: "bash --norc --noprofile -i")
    let before = try screen.text()
    kill(reader, SIGSTOP)
    try screen.wait { $0.contains("ready>") }
    try screen.run("stty sane; clear; fg")
    try screen.wait { body(of: $0) == body(of: before) }
    try screen.press("Space")
    try screen.wait { body(of: $0) != body(of: before) && TmuxScreen.showsReader($0) }
    try screen.press("q")
    try expectTerminalGivenBack(screen)
  }

  /// The rows between the top line and the status line.
  private func body(of screen: String) -> [Substring] {
    Array(screen.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().dropLast(2))
  }
}
