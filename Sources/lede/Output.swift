#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// A stream of bytes to a file descriptor, gathered into large writes.
struct Output {
  /// Why no more can be written.
  enum Trouble: Error {
    /// Whoever read the other end has had enough; nobody is to blame.
    case closed
    case system(SystemTrouble)
  }

  private let descriptor: Int32
  private var waiting: [UInt8] = []

  private static let chunk = 64 * 1024

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Whether a person watches the other end.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// The terminal's width; `nil` where there is none.
  var columns: Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  mutating func write(_ bytes: some Collection<UInt8>) throws(Trouble) {
    waiting.append(contentsOf: bytes)
    if waiting.count >= Self.chunk { try flush() }
  }

  mutating func write(_ text: String) throws(Trouble) { try write(text.utf8) }

  mutating func writeLine(_ text: String) throws(Trouble) {
    try write(text.utf8)
    try write(CollectionOfOne(0x0A))
  }

  /// Hands everything gathered to the system.
  mutating func flush() throws(Trouble) {
    var start = 0
    // What could not be written is not tried again.
    defer { waiting.removeAll(keepingCapacity: true) }
    while start < waiting.count {
      let count = waiting.withUnsafeBytes { bytes in
        systemWrite(descriptor, bytes.baseAddress?.advanced(by: start), bytes.count - start)
      }
      if count >= 0 {
        start += count
      } else if errno == EAGAIN {
        // Somebody made the descriptor non-blocking: wait as a blocking one would.
        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&ready, 1, -1)
      } else if errno == EPIPE {
        throw .closed
      } else if errno != EINTR {
        throw .system(SystemTrouble(number: errno))
      }
    }
  }
}

/// `write(2)`, out of the way of the method of that name.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
