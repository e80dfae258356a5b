import Articles

/// Where a story is to be had, and what it is called until it has been read.
struct StorySource: Sendable {
  private enum Origin: Sendable {
    case file([UInt8])
    /// Standard input, which can be read only once.
    case held(Result<[UInt8], StoryTrouble>)
  }

  /// A path made safe to show; “standard input” for that.
  let name: String
  /// The path as exports print it, safe as well; `-` for standard input.
  let file: String
  private let origin: Origin

  /// A file that will be read when it is asked for.
  init(_ path: Path) {
    name = path.shown
    file = name
    origin = .file(path.bytes)
  }

  /// Standard input, read to its end here.
  static func standardInput() -> StorySource {
    StorySource(
      name: "standard input", file: "-", origin: .held(StoryFile.read(descriptor: 0)))
  }

  private init(name: String, file: String, origin: Origin) {
    self.name = name
    self.file = file
    self.origin = origin
  }

  /// The bytes of the story, all of them, where they can be a story.
  func read() -> Result<[UInt8], StoryTrouble> {
    let bytes =
      switch origin {
      case .file(let path): StoryFile.read(Path(path))
      case .held(let bytes): bytes
      }
    return bytes.flatMap { bytes in
      if let words = ArticleParser.refusal(of: bytes) { return .failure(.refused(words)) }
      return .success(bytes)
    }
  }

  /// The file's name less its ending, for a file that is made of it; “stdin” for standard input.
  var stem: String {
    guard case .file(let path) = origin else { return "stdin" }
    return Self.stem(of: Path(path).lastPart)
  }

  /// The file itself, to tell it from others.
  var path: Path? {
    guard case .file(let path) = origin else { return nil }
    return Path(path)
  }

  private static func stem(of name: [UInt8]) -> String {
    var name = name[...]
    let dot = UInt8(ascii: ".")
    if name.count > 3, name.suffix(3).elementsEqual([dot, 0x67, 0x7A]) { name.removeLast(3) }
    if let last = name.lastIndex(of: dot), last > name.startIndex { name = name[..<last] }
    return Sanitizer.line(name)
  }
}
