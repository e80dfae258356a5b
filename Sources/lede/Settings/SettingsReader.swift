import Articles
import Reading

#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// Reads a settings file and those it names, neither round in circles nor without end.
struct SettingsReader {
  /// Where a line stands, and what it says.
  private(set) var lines: [(place: String, line: Result<SettingLine, SettingTrouble>)] = []
  /// The files being read, the one that names the others first.
  private var open: [FileIdentity] = []
  private var filesRead = 0

  /// A file by what it is rather than by what it is called.
  private struct FileIdentity: Hashable {
    var device: UInt64
    var number: UInt64
  }

  /// Nobody writes more by hand.
  private static let largest = 1 << 20
  private static let deepest = 8
  private static let mostFiles = 64

  /// Reads a file; what is wrong with it takes the place of its lines.
  mutating func read(_ path: Path, isOptional: Bool = false, namedAt place: String? = nil) {
    let name = Self.shown(path)
    func trouble(_ words: String) -> (String, Result<SettingLine, SettingTrouble>) {
      (place ?? name, .failure(SettingTrouble(place == nil ? words : "\(name): \(words)")))
    }
    // The usual way to say that there is none.
    if path.bytes == Array("/dev/null".utf8) { return }
    filesRead += 1
    guard open.count < Self.deepest, filesRead <= Self.mostFiles else {
      return lines.append(trouble("too many files name each other"))
    }
    var facts = stat()
    if path.withCString({ stat($0, &facts) }) != 0, errno == ENOENT, isOptional { return }
    let identity = FileIdentity(
      device: UInt64(truncatingIfNeeded: facts.st_dev),
      number: UInt64(truncatingIfNeeded: facts.st_ino))
    guard !open.contains(identity) else { return lines.append(trouble("it names itself")) }
    switch StoryFile.read(path, atMost: Self.largest) {
    case .failure(let why): lines.append(trouble(Self.words(for: why)))
    case .success(let bytes):
      guard !bytes.contains(0) else { return lines.append(trouble("this is no text")) }
      open.append(identity)
      read(bytes, of: path, name)
      open.removeLast()
    }
  }

  private mutating func read(_ bytes: [UInt8], of path: Path, _ name: String) {
    let parts = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      // What cannot be seen is made visible here, once for all that is made of the line.
      var part = part.map { $0 == UInt8(ascii: "\t") ? UInt8(ascii: " ") : $0 }
      if part.last == UInt8(ascii: "\r") { part.removeLast() }
      let place = "\(name):\(index + 1)"
      do throws(SettingTrouble) {
        let line = try SettingLine(Sanitizer.line(part))
        switch line {
        case .nothing: break
        case .source(let named):
          read(Self.resolved(named, beside: path), namedAt: place)
        default: lines.append((place, .success(line)))
        }
      } catch {
        lines.append((place, .failure(error)))
      }
    }
  }
}

extension SettingsReader {
  private static func words(for trouble: StoryTrouble) -> String {
    switch trouble {
    case .system(let trouble): trouble.words
    case .tooLarge: "larger than settings can be"
    case .folder: "a folder, not a file"
    case .device: "a device, not a file"
    case .socket: "a socket, not a file"
    default: trouble.sentence
    }
  }
}

// MARK: - Paths

extension SettingsReader {
  /// Where the reader's own file is looked for; `nil` where there is no home.
  static var usual: Path? {
    if let folder = Surroundings.folder("XDG_CONFIG_HOME") {
      return folder.appending(Array("lede/config".utf8))
    }
    return Surroundings.folder("HOME")?.appending(Array(".config/lede/config".utf8))
  }

  /// A path as a settings file names it: from home behind `~/`, else from the file's folder.
  private static func resolved(_ name: String, beside file: Path) -> Path {
    let bytes = Array(name.utf8)
    if name.hasPrefix("~/"), let home = Surroundings.folder("HOME") {
      return home.appending(Array(bytes.dropFirst(2)))
    }
    guard bytes.first != UInt8(ascii: "/"),
      let slash = file.bytes.lastIndex(of: UInt8(ascii: "/"))
    else { return Path(bytes) }
    return Path(Array(file.bytes[...slash])).appending(bytes)
  }

  /// A path that was typed: from home behind `~/`, else from where the reader was started.
  static func typed(_ name: String) -> Path { resolved(name, beside: Path([])) }

  /// A path as it is shown, home as `~`.
  private static func shown(_ path: Path) -> String {
    guard let home = Surroundings.folder("HOME"), home.bytes.count > 1,
      path.bytes.starts(with: home.bytes + [UInt8(ascii: "/")])
    else { return path.shown }
    return "~" + Path(Array(path.bytes.dropFirst(home.bytes.count))).shown
  }
}
