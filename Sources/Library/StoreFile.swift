import Articles

#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// The library's file and folder: made for their owner alone, and never anybody else's.
struct StoreFile: Hashable {
  let path: [UInt8]

  /// What tells a file from another that took its name.
  struct Identity: Hashable {
    var device: UInt64
    var number: UInt64
  }

  /// Sees to it that there is a file, with permissions 0600 in a folder with 0700.
  func prepare() throws(StoreTrouble) {
    try makeFolder(folder)
    try check(folder, isFolder: true)
    let descriptor = call(path) { open($0, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600) }
    if descriptor >= 0 {
      // Whatever the umask took away.
      fchmod(descriptor, 0o600)
      close(descriptor)
      return
    }
    guard errno == EEXIST else { throw Self.trouble(errno) }
    // An open file would lose its locks if it were opened and closed here: look at it by name.
    try check(path, isFolder: false)
  }

  /// Whether there is a file to read, and it is ours.
  func isThere() throws(StoreTrouble) -> Bool {
    var facts = stat()
    guard call(path, { stat($0, &facts) }) == 0 else {
      if errno == ENOENT { return false }
      throw Self.trouble(errno)
    }
    guard facts.st_mode & S_IFMT == S_IFREG else { throw .isNoFile }
    guard facts.st_uid == geteuid() else { throw .isForeign }
    return true
  }

  /// Whether SQLite has its log beside the file, and all it needs to read that.
  var hasLog: Bool {
    ["-wal", "-shm"].allSatisfy { ending in
      call(path + Array(ending.utf8)) { access($0, F_OK) } == 0
    }
  }

  /// Checks that something is what it should be, and ours; tightens who may read a file.
  private func check(_ path: [UInt8], isFolder: Bool) throws(StoreTrouble) {
    var facts = stat()
    guard call(path, { stat($0, &facts) }) == 0 else { throw Self.trouble(errno) }
    guard facts.st_mode & S_IFMT == (isFolder ? S_IFDIR : S_IFREG) else { throw .isNoFile }
    // With another user's home, as under sudo, files made there would lock out their owner.
    guard facts.st_uid == geteuid() else { throw .isForeign }
    if !isFolder, facts.st_mode & 0o077 != 0 { _ = call(path) { chmod($0, 0o600) } }
  }

  /// Makes a folder and those above it that are missing.
  private func makeFolder(_ folder: [UInt8]) throws(StoreTrouble) {
    var facts = stat()
    if folder.isEmpty || call(folder, { stat($0, &facts) }) == 0 { return }
    let above = Self.folder(of: folder)
    try makeFolder(above)
    if !above.isEmpty, call(above, { stat($0, &facts) }) == 0, facts.st_uid != geteuid() {
      throw .isForeign
    }
    if call(folder, { mkdir($0, 0o700) }) == 0 {
      _ = call(folder) { chmod($0, 0o700) }
    } else if errno != EEXIST {
      throw Self.trouble(errno)
    }
  }

  /// The file that has the name now.
  var identity: Identity? {
    var facts = stat()
    guard call(path, { stat($0, &facts) }) == 0 else { return nil }
    return Identity(
      device: UInt64(truncatingIfNeeded: facts.st_dev),
      number: UInt64(truncatingIfNeeded: facts.st_ino))
  }

  /// Moves the file aside, with what SQLite keeps beside it, and gives its new name.
  ///
  /// - Parameter identity: the file that was found damaged; one that has taken its place since is
  ///   left alone, and there is no new name.
  func moveAside(_ identity: Identity?) throws(StoreTrouble) -> String? {
    guard self.identity == identity else { return nil }
    for number in 1...99 {
      let aside = path + Array(".damaged-\(number)".utf8)
      var facts = stat()
      guard call(aside, { lstat($0, &facts) }) != 0 else { continue }
      guard move(path, to: aside) else { throw .beyondRepair }
      for ending in ["-wal", "-shm"] {
        _ = move(path + Array(ending.utf8), to: aside + Array(ending.utf8))
      }
      return Sanitizer.line(aside.split(separator: UInt8(ascii: "/")).last ?? aside[...])
    }
    throw .beyondRepair
  }

  private func move(_ old: [UInt8], to new: [UInt8]) -> Bool {
    call(old) { old in call(new) { new in rename(old, new) } } == 0
  }

  private var folder: [UInt8] { Self.folder(of: path) }

  private static func folder(of path: [UInt8]) -> [UInt8] {
    guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return Array(".".utf8) }
    return slash == 0 ? Array("/".utf8) : Array(path[..<slash])
  }

  private static func trouble(_ number: Int32) -> StoreTrouble {
    switch number {
    case ENOSPC, EDQUOT: return .isFull
    case EROFS, EACCES, EPERM: return .isReadOnly
    case ENOTDIR, EISDIR, ELOOP: return .isNoFile
    default: return .other(strerror(number).map { String(cString: $0) } ?? "error \(number)")
    }
  }

  private func call<T>(_ path: [UInt8], _ body: (UnsafePointer<CChar>) -> T) -> T {
    (path.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { path in
      // A buffer that ends in a zero is never empty.
      guard let start = path.baseAddress else { return body([0]) }
      return body(start)
    }
  }
}
