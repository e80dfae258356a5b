#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// The lines of a stream, one at a time; room is kept for the longest line and no more.
struct LineReader {
  private let descriptor: Int32
  private(set) var buffer: [UInt8] = []
  /// What has been read and not handed out yet.
  private var start = 0
  private var end = 0
  /// No line end stands between `start` and here.
  private var searched = 0
  private var isAtEnd = false

  private static let chunk = 256 * 1024

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// The next line's place in `buffer`, without its line end; `nil` at the end of the stream.
  ///
  /// - Parameter beforeWaiting: called when no whole line is at hand, before more is read, which
  ///   may wait: the moment to hand on what is finished.
  /// - Returns: a failure where the stream cannot be read on; after it the stream is at its end.
  mutating func next<E: Error>(
    beforeWaiting: () throws(E) -> Void
  ) throws(E) -> Result<Range<Int>, SystemTrouble>? {
    while true {
      if let lineEnd = buffer[searched..<end].firstIndex(of: 0x0A) {
        defer { advance(to: lineEnd + 1) }
        return .success(start..<lineEnd)
      }
      searched = end
      if isAtEnd {
        guard start < end else { return nil }
        defer { advance(to: end) }
        return .success(start..<end)
      }
      try beforeWaiting()
      if let trouble = fill() { return .failure(trouble) }
    }
  }

  private mutating func advance(to offset: Int) {
    start = offset
    searched = offset
  }

  /// Reads what there is, at the front of the buffer where a line has been handed out.
  private mutating func fill() -> SystemTrouble? {
    if start > 0 {
      buffer.removeSubrange(0..<start)
      end -= start
      searched -= start
      start = 0
    }
    if buffer.count < end + Self.chunk {
      buffer.append(contentsOf: repeatElement(0, count: max(Self.chunk, end)))
    }
    while true {
      let room = buffer.count - end
      let offset = end
      let count = buffer.withUnsafeMutableBytes { bytes in
        read(descriptor, bytes.baseAddress?.advanced(by: offset), room)
      }
      if count > 0 {
        end += count
        return nil
      }
      if count == 0 {
        isAtEnd = true
        return nil
      }
      if errno == EAGAIN {
        var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&ready, 1, -1)
      } else if errno != EINTR {
        isAtEnd = true
        return SystemTrouble(number: errno)
      }
    }
  }
}
