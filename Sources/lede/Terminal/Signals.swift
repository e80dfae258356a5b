import Synchronization

#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// Signals turned into bytes on a pipe, so that the reader meets them between two key presses.
///
/// A handler may do next to nothing; it writes the signal's number and is done.
enum Signals {
  /// The end of the pipe the handlers write to; -1 before `open`.
  private static let writer = Atomic<Int32>(-1)

  /// The signals that end the program once the terminal has been given back.
  static let ending = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM]

  /// Opens the pipe, and gives the end that signals' numbers are read from.
  static func open() -> Int32 {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return -1 }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    writer.store(ends[1], ordering: .releasing)
    return ends[0]
  }

  /// Catches signals from now on.
  ///
  /// Before the terminal is changed, so that none finds it raw with nobody to give it back; and
  /// once more when ncurses has started, which catches some of them itself.
  static func start() {
    for number in ending + [SIGWINCH, SIGTSTP, SIGCONT] { catchSignal(number) }
    signal(SIGPIPE, SIG_IGN)
  }

  /// Wakes the reader from another thread; arrives as 0 among the signals.
  static func wake() {
    send(0)
  }

  /// The numbers that have arrived since last asked, each once.
  ///
  /// A window that is being drawn larger sends one a step: such a storm is waited for to abate, so
  /// that one screen answers it.
  static func arrived(on descriptor: Int32) -> [Int32] {
    var arrived: [Int32] = []
    for round in 0..<stormRounds {
      let before = arrived.count
      while let more = readSome(from: descriptor) { arrived += more }
      guard arrived.contains(SIGWINCH), round == 0 || arrived.count > before else { break }
      if arrived.contains(where: ending.contains) { break }
      var storm = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&storm, 1, calm) > 0 else { break }
    }
    return arrived.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// How long no signal comes once a storm is over, in milliseconds, and for how many such times it
  /// is waited at most.
  private static let calm: Int32 = 10
  private static let stormRounds = 50

  private static func readSome(from descriptor: Int32) -> [Int32]? {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(descriptor, &bytes, bytes.count)
    return count > 0 ? bytes[..<count].map(Int32.init) : nil
  }

  /// Lets ending signals end the program by themselves: the terminal is not ours to give back.
  ///
  /// To read them from the pipe would be too late for one that comes just before `stop`.
  static func letThrough() {
    for number in ending { signal(number, SIG_DFL) }
  }

  /// Stops the program as the terminal's own `^Z` would, until it is continued.
  static func stop() {
    signal(SIGTSTP, SIG_DFL)
    raise(SIGTSTP)
    catchSignal(SIGTSTP)
  }

  /// Dies of a signal, so that the parent sees what happened.
  static func die(of number: Int32) {
    signal(number, SIG_DFL)
    raise(number)
  }

  private static func catchSignal(_ number: Int32) {
    var action = sigaction()
    action.setHandler { Signals.send($0) }
    action.sa_flags = SA_RESTART
    sigemptyset(&action.sa_mask)
    sigaction(number, &action, nil)
  }

  private static func send(_ number: Int32) {
    let saved = errno
    var byte = UInt8(truncatingIfNeeded: number)
    _ = write(writer.load(ordering: .acquiring), &byte, 1)
    errno = saved
  }
}

extension sigaction {
  /// Sets the handler, which the two systems keep under different names.
  mutating func setHandler(_ handler: @escaping @convention(c) (Int32) -> Void) {
    #if canImport(Glibc)
      __sigaction_handler.sa_handler = handler
    #else
      __sigaction_u.__sa_handler = handler
    #endif
  }

  /// Whether the signal is ignored: the handler is then the number 1.
  var isIgnored: Bool {
    #if canImport(Glibc)
      let handler = unsafeBitCast(__sigaction_handler.sa_handler, to: UInt.self)
    #else
      let handler = unsafeBitCast(__sigaction_u.__sa_handler, to: UInt.self)
    #endif
    return handler == 1
  }
}
