import Foundation
import Support

/// A real terminal with a command in it, driven by keys and read by eye.
///
/// Each has a tmux server of its own and none of the user's settings; it ends with `close`.
final class TmuxScreen {
  private let server = "lede-test-\(UUID().uuidString.prefix(8))"
  /// What the reader keeps, unless the test says where; gone with the terminal.
  private let data = FileManager.default.temporaryDirectory
    .appending(path: "lede-test-\(UUID().uuidString)")

  /// Why there is no terminal, or what did not come to pass on it.
  struct Trouble: Error, CustomStringConvertible {
    var description: String
  }

  /// Starts a shell at a size, without a prompt of its own.
  init(
    columns: Int = 80, rows: Int = 24, shell: String = "sh -i", environment: [String: String] = [:]
  ) throws {
    let settings = environment.map { "\($0.key)=\($0.value)" }.sorted()
    try tmux(
      ["-f", "/dev/null", "-u", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)"]
        + [
          "env", "-i", "LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin", "HOME=/nonexistent",
          "TERM=screen-256color", "XDG_DATA_HOME=\(data.path)",
        ]
        + settings + ["PS1=ready> "] + shell.split(separator: " ").map(String.init))
    try tmux(["set", "-g", "escape-time", "0"])
    try tmux(["set", "-g", "window-size", "manual"])
    try tmux(["set", "-g", "set-titles", "on"])
    try wait { $0.contains("ready>") }
  }

  deinit {
    close()
    try? FileManager.default.removeItem(at: data)
  }

  func close() {
    _ = try? tmux(["kill-server"])
  }

  /// Types a command line and Enter.
  func run(_ line: String) throws {
    try tmux(["send-keys", "-l", line])
    try tmux(["send-keys", "Enter"])
  }

  /// Types characters as they are.
  func type(_ text: String) throws {
    try tmux(["send-keys", "-l", text])
  }

  /// Pastes text as a person would: between signs, where the program has asked for them.
  func paste(_ text: String) throws {
    try tmux(["set-buffer", text])
    try tmux(["paste-buffer", "-p"])
  }

  /// Presses keys by tmux's names: `Enter`, `C-l`, `PageDown`.
  func press(_ keys: String...) throws {
    try tmux(["send-keys"] + keys)
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// The rows of the screen, blanks at their ends trimmed.
  func text() throws -> String {
    try tmux(["capture-pane", "-p"])
  }

  /// The rows of the screen with the sequences that colour them.
  func styledText() throws -> String {
    try tmux(["capture-pane", "-p", "-e"])
  }

  /// What tmux knows of the pane: `#{alternate_on}`, `#{cursor_flag}`, `#{pane_title}`.
  func fact(_ format: String) throws -> String {
    try tmux(["display-message", "-p", format]).trimmingCharacters(in: .newlines)
  }

  /// Whether the reader is there: its last line tells how far the reader has come.
  static func showsReader(_ screen: String) -> Bool {
    screen.split(separator: "\n").last?.contains("%") ?? false
  }

  /// Whether the shell is there again.
  static func showsPrompt(_ screen: String) -> Bool {
    screen.split(separator: "\n").last?.hasPrefix("ready>") ?? false
  }

  /// Waits until the screen is as wanted and at rest, ten seconds at most, and gives it.
  @discardableResult
  func wait(until isWanted: (String) -> Bool) throws -> String {
    var screen = ""
    for _ in 0..<500 {
      // A screen caught in the midst of being drawn does not come twice.
      let before = screen
      screen = try text()
      if screen == before, isWanted(screen) { return screen }
      usleep(20_000)
    }
    throw Trouble(description: "waited in vain; the screen shows:\n\(screen)")
  }

  /// Waits until something holds, ten seconds at most.
  static func wait(until isSo: () throws -> Bool) throws {
    for _ in 0..<500 {
      if try isSo() { return }
      usleep(20_000)
    }
    throw Trouble(description: "waited in vain for something outside the screen")
  }

  /// What tmux prints when it is told something.
  @discardableResult
  func tmux(_ arguments: [String]) throws -> String {
    try Scratch.with { folder in
      let output = folder.appending(path: "output")
      let status = try ChildProcess.run(
        ["tmux", "-L", server] + arguments, output: output,
        environment: ["LC_ALL": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin"])
      guard status == 0 else {
        throw Trouble(description: "tmux \(arguments.joined(separator: " ")) failed")
      }
      return String(decoding: try Data(contentsOf: output), as: UTF8.self)
    }
  }
}
