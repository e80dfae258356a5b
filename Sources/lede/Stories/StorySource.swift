import Articles

/// Where stories are to be had, and what they are called until they have been read.
///
/// A file holds one story, or as a feed does several; `parts` has a source for each of those.
struct StorySource: Sendable {
  private enum Origin: Sendable {
    case file
    /// Standard input, read before, if it could be.
    case held(Result<[UInt8], StoryTrouble>)
    /// Stories that are at hand.
    case open(OpenedFile)
    /// One of several stories that are at hand.
    case part(OpenedFile, Int)
    /// That story of the file, to be read anew.
    case again(Int)
  }

  /// A path made safe to show, with a number where it holds several stories; “standard input” for
  /// that.
  let name: String
  /// The path; `nil` for standard input.
  let path: Path?
  /// The form the file is in; `nil` to have it told by the file.
  private let form: Format?
  private let origin: Origin

  /// A file that will be read when it is asked for.
  init(_ path: Path, as form: Format? = nil) {
    self.init(name: path.shown, path: path, form: form, origin: .file)
  }

  /// Standard input, read to its end here, since it can be read only once.
  static func standardInput(as form: Format? = nil) -> StorySource {
    StorySource(
      name: "standard input", path: nil, form: form,
      origin: .held(StoryFile.read(descriptor: 0)))
  }

  private init(name: String, path: Path?, form: Format?, origin: Origin) {
    self.name = name
    self.path = path
    self.form = form
    self.origin = origin
  }

  /// The stories of the file, where it holds any.
  func open(watch: StoryFile.Watch? = nil) -> Result<OpenedFile, StoryTrouble> {
    let bytes: Result<[UInt8], StoryTrouble>
    switch origin {
    case .file, .again: bytes = path.map { StoryFile.read($0, watch: watch) } ?? .success([])
    case .held(let held): bytes = held
    case .open(let file): return .success(file)
    case .part(let file, _): return .success(file)
    }
    return bytes.flatMap { OpenedFile.open($0, as: form) }
  }

  /// Whether its file takes a while to be read.
  var isHuge: Bool {
    guard case .file = origin, let path else { return false }
    return StoryFile.isHuge(path)
  }

  /// The same source with its stories at hand.
  func held() -> Result<StorySource, StoryTrouble> {
    open().map { with(.open($0)) }
  }

  /// A source for each story of the file, whose stories are these.
  ///
  /// - Parameter trouble: what is wrong with the file.
  func parts(of stories: Stories, trouble: StoryTrouble? = nil) -> [StorySource] {
    if case .part = origin { return [self] }
    let file = OpenedFile(stories: stories, trouble: trouble)
    guard stories.isCollection else { return [with(.part(file, 0))] }
    // What is missing at a file's end is missing from the last of its stories.
    let whole = OpenedFile(stories: stories)
    return stories.indices.map { index in
      with(.part(index == stories.indices.last ? file : whole, index))
    }
  }

  private func with(_ origin: Origin) -> StorySource {
    var name = name
    if case .part(let file, let index) = origin, file.stories.isCollection {
      name += "#\(index + 1)"
    }
    return StorySource(name: name, path: path, form: form, origin: origin)
  }

  /// Whether it is one of the stories of a file that has been read.
  var isPart: Bool {
    switch origin {
    case .part, .again: true
    case .file, .held, .open: false
    }
  }

  /// Which of its file's stories this is.
  var index: Int {
    switch origin {
    case .part(_, let index), .again(let index): index
    case .file, .held, .open: 0
    }
  }

  /// The same story to be read from its file again; `nil` where it came from no file.
  var again: StorySource? {
    path == nil ? nil : StorySource(name: name, path: path, form: form, origin: .again(index))
  }

  /// Where a story of this source came from, for the library.
  ///
  /// - Parameter article: the story, where it is at hand.
  func origin(of article: Article? = nil) -> StoryOrigin {
    var origin = StoryOrigin(
      path: path?.resolved.bytes, url: article?.url,
      headline: article.map(\.headline) ?? summary?.headline)
    if case .part(let file, let index) = self.origin, file.stories.isCollection {
      origin.item = index
    }
    return origin
  }

  /// What a list can say of the story before it is parsed; nothing while the file is unread.
  var summary: (headline: String?, date: String?)? {
    guard case .part(let file, let index) = origin else { return nil }
    return file.stories.summary(at: index)
  }

  /// The story's name in exports: its path made safe, or `-`, with a number where it has one.
  var file: String {
    guard path == nil else { return name }
    return "-" + name.drop { $0 != "#" }
  }

  /// The file's name less its ending, for a file that is made of it; “stdin” for standard input.
  var stem: String {
    guard var name = path?.lastPart[...] else { return "stdin" }
    let dot = UInt8(ascii: ".")
    if name.count > 3, name.suffix(3).elementsEqual(".gz".utf8) { name.removeLast(3) }
    if let last = name.lastIndex(of: dot), last > name.startIndex { name = name[..<last] }
    return Sanitizer.line(name)
  }
}
