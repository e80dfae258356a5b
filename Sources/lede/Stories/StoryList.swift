import Articles

#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// The stories that paths name: files as they are, folders by what is in them.
struct StoryList {
  /// What could not be read, and why.
  struct Trouble {
    var name: String
    var trouble: StoryTrouble

    var sentence: String { trouble.sentence(about: name) }
  }

  private(set) var stories: [StorySource] = []
  private(set) var troubles: [Trouble] = []
  /// Whether the paths ask for more than one story: a folder, or several of anything.
  private(set) var isShelf: Bool

  /// Folders that lead to where we are: a link back to one of them is a loop.
  private var trail: [FileIdentity] = []
  /// Folders seen below the path in hand: a second link to one has nothing new.
  private var seen: Set<FileIdentity> = []

  private static let deepest = 64

  private let form: Format?

  /// - Parameter form: the form the files are in; `nil` to have it told by each.
  init(_ paths: [Path], as form: Format? = nil) {
    self.form = form
    isShelf = paths.count > 1
    var heldInput: StorySource? = nil
    for path in paths {
      if path.isStandardInput {
        let input = heldInput ?? .standardInput(as: form)
        heldInput = input
        stories.append(input)
        continue
      }
      var facts = stat()
      guard path.withCString({ stat($0, &facts) }) == 0 else {
        note(path, StoryFile.lastTrouble())
        continue
      }
      if facts.st_mode & S_IFMT == S_IFDIR {
        isShelf = true
        let before = (stories.count, troubles.count)
        seen = []
        addStories(in: path, FileIdentity(facts))
        if before == (stories.count, troubles.count) { note(path, .noStories) }
      } else if let trouble = StoryFile.trouble(of: facts) {
        note(path, trouble)
      } else {
        stories.append(StorySource(path, as: form))
      }
    }
  }

  private mutating func note(_ path: Path, _ trouble: StoryTrouble) {
    troubles.append(Trouble(name: path.shown, trouble: trouble))
  }

  /// Files of a folder and of those below, by name; what starts with a dot is passed over.
  private mutating func addStories(in folder: Path, _ identity: FileIdentity) {
    if trail.contains(identity) { return note(folder, .loop) }
    guard trail.count < Self.deepest else { return note(folder, .tooDeep) }
    guard seen.insert(identity).inserted else { return }
    trail.append(identity)
    defer { trail.removeLast() }
    guard let items = Self.items(in: folder) else {
      return note(folder, StoryFile.lastTrouble())
    }
    for item in items {
      let path = folder.appending(item.name)
      guard !item.isFile else {
        stories.append(StorySource(path, as: form))
        continue
      }
      var facts = stat()
      guard path.withCString({ stat($0, &facts) }) == 0 else {
        note(path, StoryFile.lastTrouble())
        continue
      }
      if facts.st_mode & S_IFMT == S_IFDIR {
        addStories(in: path, FileIdentity(facts))
      } else if facts.st_mode & S_IFMT == S_IFIFO {
        note(path, .pipe)
      } else if let trouble = StoryFile.trouble(of: facts) {
        note(path, trouble)
      } else {
        stories.append(StorySource(path, as: form))
      }
    }
  }

  /// What is in a folder, by name, and whether it is known to be a plain file: most systems say so
  /// without being asked about each.
  private static func items(in folder: Path) -> [(name: [UInt8], isFile: Bool)]? {
    guard let stream = folder.withCString({ opendir($0) }) else { return nil }
    defer { closedir(stream) }
    var items: [(name: [UInt8], isFile: Bool)] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      guard name.first != UInt8(ascii: ".") else { continue }
      items.append((name, Int(entry.pointee.d_type) == Int(DT_REG)))
    }
    return items.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }
}

/// What tells one file from all others, however it is called.
struct FileIdentity: Hashable {
  private var device: UInt64
  private var number: UInt64

  /// The file at a path; `nil` where there is none.
  init?(of path: Path) {
    var facts = stat()
    guard path.withCString({ stat($0, &facts) }) == 0 else { return nil }
    self.init(facts)
  }

  init(_ facts: stat) {
    device = UInt64(truncatingIfNeeded: facts.st_dev)
    number = UInt64(truncatingIfNeeded: facts.st_ino)
  }
}
