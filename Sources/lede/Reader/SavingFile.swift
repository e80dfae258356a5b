import Articles
import Reading

#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// Writes what a reader saves: whole or not at all, and over nothing unless that was asked for.
enum SavingFile {
  enum Outcome {
    /// A sentence for the status line.
    case done(String)
    /// A file of that name is there.
    case exists
  }

  static func write(_ saved: SavedWords) -> Outcome {
    let path = Path(Array(expanded(saved.name).utf8))
    let shown = path.shown
    var facts = stat()
    if path.withCString({ lstat($0, &facts) }) == 0 {
      // Devices, pipes and folders are no place for a story, whatever was asked for.
      let isLink = facts.st_mode & S_IFMT == S_IFLNK
      if isLink { _ = path.withCString { stat($0, &facts) } }
      guard facts.st_mode & S_IFMT == S_IFREG else {
        return .done(
          facts.st_mode & S_IFMT == S_IFDIR
            ? "\(shown) is a folder; add a name" : "\(shown) is no file; not saved")
      }
      guard saved.replaces else { return .exists }
    }
    // Beside its final place, so that the last step is a mere change of name.
    let draft = Path(path.bytes + Array(".\(getpid()).part".utf8))
    let descriptor = draft.withCString { create($0) }
    guard descriptor >= 0 else { return trouble(about: shown) }
    var output = Output(descriptor: descriptor)
    var failure: Outcome?
    do throws(Output.Trouble) {
      try output.write(saved.utf8)
      try output.flush()
    } catch {
      failure = trouble(about: shown)
    }
    if failure == nil, fsync(descriptor) != 0, errno != EINVAL { failure = trouble(about: shown) }
    if close(descriptor) != 0, failure == nil { failure = trouble(about: shown) }
    if failure == nil {
      // A second name instead of a new one never replaces a file that came meanwhile.
      let placed = draft.withCString { draft in
        path.withCString { saved.replaces ? rename(draft, $0) : place(draft, $0) }
      }
      if placed != 0 { failure = errno == EEXIST ? .exists : trouble(about: shown) }
    }
    if failure != nil || !saved.replaces { _ = draft.withCString { unlink($0) } }
    return failure ?? .done("saved to \(shown), \(size(saved.utf8.count))")
  }

  /// Gives a draft its name; where the file system knows no second names, by a change of name.
  private static func place(_ draft: UnsafePointer<CChar>, _ name: UnsafePointer<CChar>) -> Int32 {
    if link(draft, name) == 0 { return 0 }
    guard errno == EPERM || errno == ENOTSUP || errno == EMLINK || errno == ENOSYS else {
      return -1
    }
    return rename(draft, name)
  }

  private static func create(_ name: UnsafePointer<CChar>) -> Int32 {
    open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
  }

  private static func trouble(about name: String) -> Outcome {
    .done("\(name): \(SystemTrouble(number: errno).words)")
  }

  /// `~` and `~/…` by the home folder.
  private static func expanded(_ name: String) -> String {
    guard name == "~" || name.hasPrefix("~/") else { return name }
    let home = Surroundings.value("HOME")
    return home.isEmpty ? name : home + name.dropFirst()
  }

  /// “12 kB”, as people count.
  static func size(_ bytes: Int) -> String {
    bytes < 1000
      ? "\(bytes) bytes" : bytes < 1_000_000 ? "\(bytes / 1000) kB" : "\(bytes / 1_000_000) MB"
  }
}
