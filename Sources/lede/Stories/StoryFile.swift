#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// Reads files whole, and never waits for what may never come.
enum StoryFile {
  /// No story is larger; offsets of words within one are kept in 32 bits.
  static let largest = 1 << 30

  /// How long somebody may take to open a pipe for writing, in milliseconds.
  private static let patience: Int32 = 500

  /// Told how many bytes of how many have been read; `false` ends the reading.
  typealias Watch = (_ count: Int, _ total: Int) -> Bool

  /// Files from this size on are read in parts, so that it can be told how far that is, in bytes.
  static let huge = 8 << 20

  /// Whether a file is one that is not read at once.
  static func isHuge(_ path: Path) -> Bool {
    var facts = stat()
    return path.withCString({ stat($0, &facts) }) == 0 && facts.st_mode & S_IFMT == S_IFREG
      && facts.st_size >= huge
  }

  /// All bytes of a file, if they are so many at most.
  static func read(
    _ path: Path, atMost most: Int = largest, watch: Watch? = nil
  ) -> Result<[UInt8], StoryTrouble> {
    var facts = stat()
    guard path.withCString({ stat($0, &facts) }) == 0 else { return .failure(lastTrouble()) }
    // A look before opening: to open a device may do something.
    if let trouble = trouble(of: facts) { return .failure(trouble) }
    // A pipe opens at once this way, whether or not anybody writes to it.
    let descriptor = path.withCString { open($0, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC) }
    guard descriptor >= 0 else { return .failure(lastTrouble()) }
    defer { close(descriptor) }
    guard facts.st_mode & S_IFMT == S_IFIFO else {
      return read(descriptor: descriptor, atMost: most, watch: watch)
    }
    // Whoever writes may be about to open the pipe; without this wait it would look empty.
    var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&ready, 1, patience)
    let bytes = read(descriptor: descriptor, atMost: most)
    if case .success(let bytes) = bytes, bytes.isEmpty { return .failure(.silentPipe) }
    return bytes
  }

  /// Whether a story may come from there unasked: a pipe or a file, but no terminal and no device.
  static func mayComeFrom(descriptor: Int32) -> Bool {
    var facts = stat()
    return fstat(descriptor, &facts) == 0 && facts.st_mode & S_IFMT != S_IFCHR
  }

  /// All that an open file or pipe holds, to its end.
  static func read(
    descriptor: Int32, atMost most: Int = largest, watch: Watch? = nil
  ) -> Result<[UInt8], StoryTrouble> {
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { return .failure(lastTrouble()) }
    if facts.st_mode & S_IFMT == S_IFDIR { return .failure(.folder) }
    guard facts.st_size <= most else { return .failure(.tooLarge) }
    // One byte more than the size says: the read after the last one finds the end.
    let size = Int(facts.st_size)
    let isWatched = watch != nil && size >= huge
    var room = isWatched ? huge : max(size + 1, 64 * 1024)
    var bytes: [UInt8] = []
    if isWatched { bytes.reserveCapacity(size + 1) }
    while true {
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
        count = readWaiting(descriptor, buffer.baseAddress, room)
        filled = max(0, count)
      }
      if count < 0 { return .failure(lastTrouble()) }
      if count == 0 { return .success(bytes) }
      if bytes.isEmpty, !isWatched { bytes = chunk } else { bytes.append(contentsOf: chunk) }
      if isWatched, let watch, !watch(bytes.count, size) { return .failure(.givenUp) }
      guard bytes.count <= most else { return .failure(.tooLarge) }
      if !isWatched { room = 64 * 1024 }
    }
  }

  /// Why something is no file to read, going by its kind.
  static func trouble(of facts: stat) -> StoryTrouble? {
    switch facts.st_mode & S_IFMT {
    case S_IFDIR: .folder
    case S_IFSOCK: .socket
    case S_IFCHR, S_IFBLK: .device
    default: nil
    }
  }

  /// What the last call of the system complained of.
  static func lastTrouble() -> StoryTrouble { .system(SystemTrouble(number: errno)) }

  /// `read(2)`, which waits where somebody still writes, and goes on after a signal.
  private static func readWaiting(
    _ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ room: Int
  ) -> Int {
    while true {
      let count = systemRead(descriptor, buffer, room)
      if count >= 0 { return count }
      if errno == EAGAIN {
        var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&ready, 1, -1)
      } else if errno != EINTR {
        return -1
      }
    }
  }
}

/// `read(2)`, out of the way of the methods of that name.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ room: Int) -> Int
{
  read(descriptor, buffer, room)
}
