import Synchronization

#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// What gives the terminal back when the program itself is at fault: a trap, a bad address.
///
/// ncurses would restore nothing then. All bytes are made beforehand, since a handler of such a
/// signal can trust neither the heap nor the stack; it runs on a stack of its own.
enum CrashGuard {
  private static let descriptor = Atomic<Int32>(-1)
  /// Addresses of what the handler reads, kept as numbers because atomics hold no pointers: how many
  /// bytes it writes, and behind that the bytes.
  private static let bytes = Atomic<UInt>(0)
  private static let settings = Atomic<UInt>(0)

  private static let crashes = [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT]

  /// Keeps the terminal's settings as they are before anything changes them.
  static func remember(settingsOf terminal: Int32) {
    let kept = UnsafeMutablePointer<termios>.allocate(capacity: 1)
    kept.initialize(to: termios())
    guard tcgetattr(terminal, kept) == 0 else { return kept.deallocate() }
    settings.store(UInt(bitPattern: kept), ordering: .releasing)
  }

  /// From now on a crash writes `restoring` and puts the settings back, then dies as it would have.
  static func arm(descriptor terminal: Int32, restoring: [UInt8]) {
    // What stood there before is not given back: a handler may be reading it.
    let kept = UnsafeMutableRawPointer.allocate(
      byteCount: byteOffset + restoring.count, alignment: MemoryLayout<Int>.alignment)
    kept.storeBytes(of: restoring.count, as: Int.self)
    kept.advanced(by: byteOffset).copyMemory(from: restoring, byteCount: restoring.count)
    if bytes.exchange(UInt(bitPattern: kept), ordering: .acquiringAndReleasing) == 0 {
      useOwnStack()
    }
    descriptor.store(terminal, ordering: .releasing)
    for number in crashes {
      var action = sigaction()
      action.setHandler { CrashGuard.restoreAndDie($0) }
      action.sa_flags =
        Int32(truncatingIfNeeded: SA_ONSTACK) | Int32(truncatingIfNeeded: SA_RESETHAND)
      sigemptyset(&action.sa_mask)
      sigaction(number, &action, nil)
    }
  }

  /// The terminal has been given back in good order; a crash need not do it again.
  static func disarm() {
    descriptor.store(-1, ordering: .releasing)
  }

  private static let byteOffset = MemoryLayout<Int>.stride
  private static let stackSize = 64 * 1024

  /// Gives the thread that calls it a stack for the handler.
  @discardableResult
  private static func useOwnStack() -> UnsafeMutableRawPointer {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: stackSize, alignment: 16)
    var stack = stack_t()
    stack.ss_sp = memory
    stack.ss_size = stackSize
    sigaltstack(&stack, nil)
    return memory
  }

  /// Runs `body` on a thread that was started for it, with a stack for the handler, of which each
  /// thread needs its own.
  static func watch(_ body: () -> Void) {
    let memory = useOwnStack()
    body()
    var none = stack_t()
    none.ss_flags = Int32(truncatingIfNeeded: SS_DISABLE)
    none.ss_size = stackSize
    sigaltstack(&none, nil)
    memory.deallocate()
  }

  private static func restoreAndDie(_ number: Int32) {
    let terminal = descriptor.load(ordering: .acquiring)
    if terminal >= 0 {
      if let start = UnsafeRawPointer(bitPattern: bytes.load(ordering: .acquiring)) {
        _ = write(terminal, start.advanced(by: byteOffset), start.load(as: Int.self))
      }
      if let kept = UnsafePointer<termios>(bitPattern: settings.load(ordering: .acquiring)) {
        tcsetattr(terminal, TCSANOW, kept)
      }
    }
    signal(number, SIG_DFL)
    raise(number)
  }
}
