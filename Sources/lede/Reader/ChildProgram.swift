#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// A program started beside the reader, from a list of arguments: no shell reads them.
struct ChildProgram {
  /// Where its output goes.
  enum Output {
    /// Nowhere, so that the reader's screen stays as it is.
    case nowhere
    /// To the terminal, which the reader has given away.
    case terminal
  }

  let number: pid_t
  /// Where to write what it reads; -1 where it is given nothing. Whoever has it closes it.
  let input: Int32

  /// Starts a program found on `PATH`.
  ///
  /// In a session of its own it outlives the terminal and gets none of its signals.
  ///
  /// - Parameter takesInput: whether it is to be written to; else what it reads is empty, or the
  ///   terminal where it has that.
  static func start(
    _ arguments: [String], takesInput: Bool, output: Output
  ) -> Result<ChildProgram, SystemTrouble> {
    var ends: [Int32] = [-1, -1]
    if takesInput {
      guard pipe(&ends) == 0 else { return .failure(SystemTrouble(number: errno)) }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }
    var plan = SpawnPlan()
    if takesInput {
      plan.duplicate(ends[0], as: STDIN_FILENO)
    } else {
      plan.open(output == .terminal ? "/dev/tty" : "/dev/null", as: STDIN_FILENO, O_RDONLY)
    }
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      plan.open(output == .terminal ? "/dev/tty" : "/dev/null", as: descriptor, O_WRONLY)
    }
    let started = plan.start(arguments, inOwnSession: output == .nowhere)
    if takesInput { close(ends[0]) }
    if case .failure = started, takesInput { close(ends[1]) }
    return started.map { ChildProgram(number: $0, input: ends[1]) }
  }

  /// Waits for it to end; gives how it ended, or `nil` where it did not within so many
  /// milliseconds and was killed.
  func wait(milliseconds: Int? = nil) -> Ending? {
    var status: Int32 = 0
    guard let milliseconds else {
      while waitpid(number, &status, 0) < 0, errno == EINTR {}
      return Ending(status)
    }
    for _ in 0..<max(1, milliseconds / 10) {
      let ended = waitpid(number, &status, WNOHANG)
      if ended == number { return Ending(status) }
      if ended < 0, errno != EINTR { return nil }
      _ = poll(nil, 0, 10)
    }
    kill(number, SIGKILL)
    _ = waitpid(number, &status, 0)
    return nil
  }

  /// Writes all it is to read, and closes that; gives up where it takes nothing for so many
  /// milliseconds, or has ended.
  func feed(_ bytes: [UInt8], patience: Int32 = -1) {
    defer { close(input) }
    if patience >= 0 { _ = fcntl(input, F_SETFL, O_NONBLOCK) }
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes { bytes in
        write(input, bytes.baseAddress?.advanced(by: start), bytes.count - start)
      }
      if count > 0 {
        start += count
      } else if errno == EAGAIN {
        var ready = pollfd(fd: input, events: Int16(POLLOUT), revents: 0)
        guard poll(&ready, 1, patience) > 0 else { return }
      } else if errno != EINTR {
        return
      }
    }
  }

  /// How a program ended.
  enum Ending: Hashable {
    case exit(Int32)
    case signal(Int32)

    /// By the words of `wait(2)`: a signal in the low bits, else the status above them.
    init(_ status: Int32) {
      self = status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
    }

    var words: String {
      switch self {
      case .exit(let status): "exit status \(status)"
      case .signal(let number): "ended by signal \(number)"
      }
    }
  }
}

/// What a program is started with; the C library keeps it in different shapes.
private struct SpawnPlan {
  private var steps: [(UnsafeMutablePointer<posix_spawn_file_actions_t>) -> Void] = []

  mutating func duplicate(_ descriptor: Int32, as wanted: Int32) {
    steps.append { posix_spawn_file_actions_adddup2($0, descriptor, wanted) }
  }

  mutating func open(_ path: String, as wanted: Int32, _ flags: Int32) {
    steps.append { posix_spawn_file_actions_addopen($0, wanted, path, flags, 0) }
  }

  func start(_ arguments: [String], inOwnSession: Bool) -> Result<pid_t, SystemTrouble> {
    guard let program = arguments.first, !arguments.contains(where: { $0.utf8.contains(0) }) else {
      return .failure(SystemTrouble(number: EINVAL))
    }
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for step in steps { step(&actions) }
    // What the reader ignores for its own sake the program meets as ever; of the keys of the
    // terminal it takes `^C`, but it is not stopped, for nobody could call it back.
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGPIPE, SIGINT, SIGQUIT, SIGTERM, SIGHUP] { sigaddset(&signals, number) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    var flags = Int32(POSIX_SPAWN_SETSIGDEF)
    #if canImport(Glibc)
      if inOwnSession { flags |= 0x80 }  // POSIX_SPAWN_SETSID, which hides behind a macro
    #else
      if inOwnSession { flags |= 0x0400 }
    #endif
    posix_spawnattr_setflags(&attributes, Int16(flags))
    let words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var number = pid_t()
    let failed = posix_spawnp(&number, program, &actions, &attributes, words, environ)
    return failed == 0 ? .success(number) : .failure(SystemTrouble(number: failed))
  }
}
