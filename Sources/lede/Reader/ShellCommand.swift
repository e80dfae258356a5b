#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// A command line the reader typed, run by a shell on the terminal, with the story as its input.
///
/// The story never becomes part of the line.
enum ShellCommand {
  /// Runs it to its end; the terminal must have been left.
  static func run(_ line: String, input: [UInt8]) -> String {
    foreground(["/bin/sh", "-c", line], input: input)
  }

  /// Runs a program on the terminal; gives how it ended, in words.
  ///
  /// Keys that raise signals are the program's meanwhile, as under a shell.
  static func foreground(_ arguments: [String], input: [UInt8]? = nil) -> String {
    let keys = [SIGINT, SIGQUIT, SIGTSTP]
    for number in keys { signal(number, SIG_IGN) }
    defer { Signals.start() }
    switch ChildProgram.start(arguments, takesInput: input != nil, output: .terminal) {
    case .failure(let trouble): return trouble.words
    case .success(let program):
      if let input { program.feed(input) }
      return program.wait()?.words ?? ""
    }
  }

  /// Says a few words below what the program printed, and waits for a key.
  static func awaitKey(on terminal: Int32, saying words: String) {
    var kept = termios()
    guard tcgetattr(terminal, &kept) == 0 else { return }
    var single = kept
    single.c_lflag &= ~tcflag_t(ICANON | ECHO)
    tcsetattr(terminal, TCSANOW, &single)
    // What was typed for the program is not the answer.
    tcflush(terminal, TCIFLUSH)
    let screen = open("/dev/tty", O_WRONLY | O_NOCTTY | O_CLOEXEC)
    if screen >= 0 {
      var output = Output(descriptor: screen)
      try? output.write("\n[\(words); press any key] ")
      try? output.flush()
      close(screen)
    }
    // A signal is an answer, too: the reader has to meet it.
    var ready = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    _ = poll(&ready, 1, -1)
    tcflush(terminal, TCIFLUSH)
    tcsetattr(terminal, TCSANOW, &kept)
  }
}
