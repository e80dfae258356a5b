import Synchronization

#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// `^C` in the midst of writing files: the program ends at once, but never leaves half a file.
enum Interrupts {
  private static let isHeld = Atomic<Bool>(false)
  private static let hasCome = Atomic<Bool>(false)

  /// Catches `^C` from now on, unless whoever started the program had it ignored.
  static func start() {
    var action = sigaction()
    sigaction(SIGINT, nil, &action)
    guard !action.isIgnored else { return }
    action = sigaction()
    action.setHandler { _ in Interrupts.meet() }
    sigemptyset(&action.sa_mask)
    sigaction(SIGINT, &action, nil)
  }

  private static func meet() {
    if isHeld.load(ordering: .acquiring) {
      hasCome.store(true, ordering: .releasing)
    } else {
      Signals.die(of: SIGINT)
    }
  }

  /// Puts the end off.
  static func hold() { isHeld.store(true, ordering: .releasing) }

  /// The end may come, and does if it was asked for meanwhile.
  static func letGo() {
    isHeld.store(false, ordering: .releasing)
    if hasCome.load(ordering: .acquiring) { Signals.die(of: SIGINT) }
  }
}
