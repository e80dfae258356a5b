import Articles

#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// `lede export --each-to DIR`: a file a story.
///
/// An export made before is replaced; a story that is being read never is, whatever the names.
struct EachStoryExport {
  private let folder: Path
  private let export: StoryExport
  /// The stories themselves, which must not be written over.
  private let stories: Set<FileIdentity>
  /// Names given out, so that two stories of one name get two files, each with the number that
  /// the next of its name is to try.
  private var taken: [String: Int] = [:]

  init(
    to folder: Path, format: Options.Format, kinds: Set<Quotation.Kind>, sources: [StorySource]
  ) {
    self.folder = folder
    export = StoryExport(format: format, kinds: kinds)
    stories = Set(sources.compactMap { $0.path.flatMap(FileIdentity.init(of:)) })
  }

  var needsAnnotations: Bool { export.needsAnnotations }

  /// Makes the folder and those above it; says what went wrong, if anything.
  func makeFolder() -> String? {
    let slash = UInt8(ascii: "/")
    for end in folder.bytes.indices.dropFirst() where folder.bytes[end] == slash {
      _ = Path(Array(folder.bytes[..<end])).withCString { mkdir($0, 0o777) }
    }
    let made = folder.withCString { mkdir($0, 0o777) }
    if made == 0 { return nil }
    let trouble = SystemTrouble(number: errno)
    var facts = stat()
    let isFolder =
      folder.withCString { stat($0, &facts) } == 0 && facts.st_mode & S_IFMT == S_IFDIR
    return isFolder ? nil : trouble.sentence(about: folder)
  }

  /// Writes a story's file; says what went wrong, if anything.
  mutating func write(_ story: OpenedStory) -> String? {
    let path = folder.appending(Array(name(for: story).utf8))
    let bytes = export.bytes(of: story)
    // `^C` leaves whole files behind: one that is being written is written to its end.
    Interrupts.hold()
    defer { Interrupts.letGo() }
    // Opened without emptying it: first it must be known not to be one of the stories.
    let descriptor = path.withCString { name in
      openForWriting(name, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    }
    guard descriptor >= 0 else { return SystemTrouble(number: errno).sentence(about: path) }
    var trouble = fill(descriptor, at: path, with: bytes)
    // Some file systems say only now that there was no room.
    if close(descriptor) != 0, errno != EINTR, trouble == nil {
      trouble = SystemTrouble(number: errno).sentence(about: path)
    }
    return trouble
  }

  /// Writes a story into an open file that is not a story itself; says what went wrong, if anything.
  private func fill(_ descriptor: Int32, at path: Path, with bytes: [UInt8]) -> String? {
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else {
      return SystemTrouble(number: errno).sentence(about: path)
    }
    if stories.contains(FileIdentity(facts)) {
      return "\(path.shown) is a story itself and was left alone"
    }
    guard ftruncate(descriptor, 0) == 0 else {
      return SystemTrouble(number: errno).sentence(about: path)
    }
    var file = Output(descriptor: descriptor)
    do throws(Output.Trouble) {
      try file.write(bytes)
      try file.flush()
      return nil
    } catch {
      switch error {
      case .system(let trouble): return trouble.sentence(about: path)
      case .closed: return SystemTrouble(number: EPIPE).sentence(about: path)
      }
    }
  }

  /// The story's name less its ending, with a number where another story has that name already.
  private mutating func name(for story: OpenedStory) -> String {
    let stem = story.source.stem
    var name = stem
    var number = taken[stem] ?? 1
    while taken[name] != nil {
      number += 1
      name = "\(stem)-\(number)"
    }
    taken[stem] = number
    taken[name] = taken[name] ?? 1
    return "\(name).\(export.ending)"
  }
}

/// `open(2)` for a new file, which the umask narrows as it does everybody's.
private func openForWriting(_ name: UnsafePointer<CChar>, _ flags: Int32) -> Int32 {
  open(name, flags, 0o666)
}

extension SystemTrouble {
  fileprivate func sentence(about path: Path) -> String { "\(path.shown): \(words)" }
}
