import Articles

/// Where a story is to be had, and what it is called until it has been read.
struct StorySource: Sendable {
  private enum Origin: Sendable {
    case file
    /// Standard input, read before, if it could be.
    case held(Result<[UInt8], StoryTrouble>)
    /// Bytes that are known to be no archive and no picture.
    case checked([UInt8])
  }

  /// A path made safe to show; “standard input” for that.
  let name: String
  /// The path; `nil` for standard input.
  let path: Path?
  private let origin: Origin

  /// A file that will be read when it is asked for.
  init(_ path: Path) {
    self.init(name: path.shown, path: path, origin: .file)
  }

  /// Standard input, read to its end here, since it can be read only once.
  static func standardInput() -> StorySource {
    StorySource(
      name: "standard input", path: nil, origin: .held(StoryFile.read(descriptor: 0)))
  }

  private init(name: String, path: Path?, origin: Origin) {
    self.name = name
    self.path = path
    self.origin = origin
  }

  /// The bytes of the story, all of them, where they can be a story.
  func read() -> Result<[UInt8], StoryTrouble> {
    let bytes: Result<[UInt8], StoryTrouble>
    switch origin {
    case .file: bytes = path.map { StoryFile.read($0) } ?? .success([])
    case .held(let held): bytes = held
    case .checked(let checked): return .success(checked)
    }
    return bytes.flatMap { bytes in
      if let words = ArticleParser.refusal(of: bytes) { return .failure(.refused(words)) }
      return .success(bytes)
    }
  }

  /// The same story with its bytes at hand.
  func held() -> Result<StorySource, StoryTrouble> {
    read().map { StorySource(name: name, path: path, origin: .checked($0)) }
  }

  /// The story's name in exports: its path made safe, or `-`.
  var file: String { path == nil ? "-" : name }

  /// The file's name less its ending, for a file that is made of it; “stdin” for standard input.
  var stem: String {
    guard var name = path?.lastPart[...] else { return "stdin" }
    let dot = UInt8(ascii: ".")
    if name.count > 3, name.suffix(3).elementsEqual(".gz".utf8) { name.removeLast(3) }
    if let last = name.lastIndex(of: dot), last > name.startIndex { name = name[..<last] }
    return Sanitizer.line(name)
  }
}
