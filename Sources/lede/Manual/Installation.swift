import Articles

#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// Puts the program, its manual and its completions below a folder: `bin`, `share/man`, and where
/// bash, zsh and fish look.
///
/// Each file is written beside its place and then moved there, so that none is ever half there. A
/// file that is not of this program’s making is never replaced: then nothing is written at all.
struct Installation {
  /// What tells a file of this program’s making from any other.
  static let sign = "Written by the program lede, which may write it anew."

  let prefix: Path

  /// What became of it: the paths written, and what went wrong, in one line.
  struct Outcome {
    var written: [String] = []
    var trouble: String?
  }

  func run() -> Outcome {
    var outcome = Outcome()
    guard let program = Installation.ownBytes() else {
      outcome.trouble = "the program cannot read itself"
      return outcome
    }
    let files = Installation.files(program)
    for file in files {
      let path = prefix.appending(Array(file.place.utf8))
      guard Installation.mayReplace(path) else {
        outcome.trouble = "\(path.shown) is not of this program’s making; nothing is installed"
        return outcome
      }
    }
    for file in files {
      let path = prefix.appending(Array(file.place.utf8))
      if let trouble = Installation.write(file, to: path) {
        outcome.trouble = "\(path.shown): \(trouble.words)"
        return outcome
      }
      outcome.written.append(path.shown)
    }
    return outcome
  }
}

extension Installation {
  /// A file to be, and its place below the folder.
  private struct File {
    var place: String
    var bytes: [UInt8]
    var isProgram = false
  }

  private static func files(_ program: [UInt8]) -> [File] {
    [File(place: "bin/lede", bytes: program, isProgram: true)]
      + Manual.Page.allCases.map { page in
        File(
          place: "share/man/man\(page.section)/\(page.rawValue).\(page.section)",
          bytes: Array(Manual.text(of: page).utf8))
      }
      + Completions.Shell.allCases.map { shell in
        File(place: place(of: shell), bytes: Array(Completions.script(for: shell).utf8))
      }
  }

  private static func place(of shell: Completions.Shell) -> String {
    switch shell {
    case .bash: "share/bash-completion/completions/lede"
    case .zsh: "share/zsh/site-functions/_lede"
    case .fish: "share/fish/vendor_completions.d/lede.fish"
    }
  }

  /// Whether nothing is there, or something that has the sign in it.
  private static func mayReplace(_ path: Path) -> Bool {
    var facts = stat()
    guard path.withCString({ lstat($0, &facts) }) == 0 else {
      return errno == ENOENT || errno == ENOTDIR
    }
    guard facts.st_mode & S_IFMT == S_IFREG, case .success(let bytes) = StoryFile.read(path) else {
      return false
    }
    return bytes.contains(Array(sign.utf8))
  }

  /// Writes a file whole or not at all; who may read it is as the user’s mask has it.
  private static func write(_ file: File, to path: Path) -> SystemTrouble? {
    if let trouble = makeFolders(above: path) { return trouble }
    let draft = Path(path.bytes + Array(".\(getpid()).new".utf8))
    let descriptor = draft.withCString {
      open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, file.isProgram ? 0o777 : 0o666)
    }
    guard descriptor >= 0 else { return SystemTrouble(number: errno) }
    var trouble: SystemTrouble?
    var output = Output(descriptor: descriptor)
    do throws(Output.Trouble) {
      try output.write(file.bytes)
      try output.flush()
    } catch {
      trouble = SystemTrouble(number: EIO)
      if case .system(let why) = error { trouble = why }
    }
    if fsync(descriptor) != 0, trouble == nil { trouble = SystemTrouble(number: errno) }
    close(descriptor)
    if trouble == nil {
      let moved = draft.withCString { from in path.withCString { rename(from, $0) } }
      if moved != 0 { trouble = SystemTrouble(number: errno) }
    }
    if trouble != nil { _ = draft.withCString { unlink($0) } }
    return trouble
  }

  private static func makeFolders(above path: Path) -> SystemTrouble? {
    for (index, byte) in path.bytes.enumerated() where byte == UInt8(ascii: "/") && index > 0 {
      let folder = Path(Array(path.bytes[..<index]))
      if folder.withCString({ mkdir($0, 0o777) }) != 0, errno != EEXIST, errno != EISDIR {
        return SystemTrouble(number: errno)
      }
    }
    return nil
  }

  /// The bytes of the program that runs.
  private static func ownBytes() -> [UInt8]? {
    #if os(Linux)
      let path = Path(Array("/proc/self/exe".utf8))
    #else
      var name = [CChar](repeating: 0, count: Int(PATH_MAX) * 4)
      var length = UInt32(name.count)
      guard _NSGetExecutablePath(&name, &length) == 0 else { return nil }
      let path = Path(name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) })
    #endif
    return try? StoryFile.read(path).get()
  }
}
