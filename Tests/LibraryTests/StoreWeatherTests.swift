import Articles
import Foundation
import Library
import Support
import Testing

/// Files that are damaged, locked, foreign or in the way: reading goes on, and nothing is destroyed.
@Suite struct StoreWeatherTests {
  private func mode(_ path: String) throws -> Int {
    let facts = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(facts[.posixPermissions] as? Int)
  }

  private func names(_ shed: Shed) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: shed.file.deletingLastPathComponent().path
    ).sorted()
  }

  @Test func `folder and files are their owner's alone, whatever the umask`() throws {
    try Shed.with { shed in
      let store = try shed.open()
      try store.apply(.mark("a", 1))
      let folder = shed.file.deletingLastPathComponent()
      #expect(try mode(folder.path) == 0o700)
      #expect(try mode(folder.deletingLastPathComponent().path) == 0o700)
      for ending in ["", "-wal", "-shm"] { #expect(try mode(shed.file.path + ending) == 0o600) }
      chmod(shed.file.path, 0o644)
      _ = try shed.open()
      #expect(try mode(shed.file.path) == 0o600, "one that was copied without care")
    }
  }

  @Test(arguments: [
    Data("no database, but a letter to Ana Ruiz\n".utf8), Data(repeating: 0, count: 9000),
    Data("SQLite format 3\0".utf8) + Data(repeating: 0xA5, count: 5000),
  ])
  func `a file that is no database is moved aside`(bytes: Data) throws {
    try Shed.with { shed in
      try FileManager.default.createDirectory(
        at: shed.file.deletingLastPathComponent(), withIntermediateDirectories: true)
      for number in 1...2 {
        try bytes.write(to: shed.file)
        let (store, trouble) = Store.open(at: shed.path)
        #expect(trouble == .damaged(movedTo: "reader.sqlite.damaged-\(number)"))
        try #require(store).apply(.starred(true))
        #expect(try Data(contentsOf: URL(filePath: shed.file.path + ".damaged-\(number)")) == bytes)
      }
    }
  }

  @Test func `an empty file is begun`() throws {
    try Shed.with { shed in
      try FileManager.default.createDirectory(
        at: shed.file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data().write(to: shed.file)
      try shed.open().apply(.starred(true))
      #expect(try names(shed).allSatisfy { !$0.contains("damaged") })
    }
  }

  /// A library with enough in it to fill many pages, closed.
  private func fill(_ shed: Shed) throws {
    let store = try shed.open()
    for number in 0..<300 {
      let key = StoryKey(stored: "\(number)-story")
      try store.open(key, from: StoryOrigin(headline: String(repeating: "word ", count: 40)))
      try store.apply(.mark("a", number), to: key)
    }
  }

  @Test(arguments: [0.1, 0.4, 0.7, 0.95])
  func `a file cut short never stops reading`(part: Double) throws {
    try Shed.with { shed in
      try fill(shed)
      let bytes = try Data(contentsOf: shed.file)
      try bytes.prefix(Int(Double(bytes.count) * part)).write(to: shed.file)
      let (opened, _) = Store.open(at: shed.path)
      let store = try #require(opened)
      for number in 0..<300 {
        let key = StoryKey(stored: "\(number)-story")
        _ = try store.state(of: key)
        try store.apply(.starred(true), to: key)
      }
      #expect(try store.state(of: StoryKey(stored: "299-story")).isStarred)
    }
  }

  @Test func `a file damaged while it is open is moved aside, and the change is kept`() throws {
    try Shed.with { shed in
      try fill(shed)
      let store = try shed.open()
      var bytes = try Data(contentsOf: shed.file)
      for index in stride(from: 100, to: bytes.count, by: 3) { bytes[index] = 0x5A }
      let handle = try FileHandle(forWritingTo: shed.file)
      try handle.write(contentsOf: bytes)
      try store.apply(.mark("z", 7))
      #expect(try store.state(of: .one).marks == ["z": 7])
      #expect(store.takeRemark() == .damaged(movedTo: "reader.sqlite.damaged-1"))
      #expect(store.takeRemark() == nil)
    }
  }

  @Test func `a file taken away while it is open is begun anew`() throws {
    try Shed.with { shed in
      let store = try shed.open()
      try store.apply(.starred(true))
      for ending in ["", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: shed.file.path + ending)
      }
      try store.apply(.mark("a", 1))
      #expect(try shed.open().state(of: .one).marks == ["a": 1])
    }
  }

  @Test func `two readers that find it damaged move it aside once`() throws {
    try Shed.with { shed in
      try fill(shed)
      let (one, two) = (try shed.open(), try shed.open())
      let handle = try FileHandle(forWritingTo: shed.file)
      try handle.write(contentsOf: Data(repeating: 0x5A, count: 40_000))
      try one.apply(.mark("a", 1))
      try two.apply(.mark("b", 2))
      #expect(try one.state(of: .one).marks == ["a": 1, "b": 2])
      #expect(try names(shed).filter { $0.hasSuffix("damaged-1") }.count == 1)
      #expect(try names(shed).allSatisfy { !$0.contains("damaged-2") })
    }
  }

  /// Does SQL with the system's own program; `false` where there is none.
  private func sqlite(_ shed: Shed, _ sql: String) throws -> Bool {
    try Raw.run(sql, on: shed.file.path)
  }

  @Test func `a file of a later version is left as it is`() throws {
    try Shed.with { shed in
      try shed.open().apply(.starred(true))
      _ = try sqlite(shed, "PRAGMA user_version = 99")
      let bytes = try Data(contentsOf: shed.file)
      let (store, trouble) = Store.open(at: shed.path)
      #expect(store == nil && trouble == .newer)
      #expect(try Data(contentsOf: shed.file) == bytes)
      #expect(
        trouble?.sentence(about: shed.path).hasSuffix(
          "made by a newer lede; nothing is kept this time") == true)
    }
  }

  @Test func `a folder in its place is left alone`() throws {
    try Shed.with { shed in
      try FileManager.default.createDirectory(at: shed.file, withIntermediateDirectories: true)
      let (store, trouble) = Store.open(at: shed.path)
      #expect(store == nil && trouble == .isNoFile)
    }
  }

  @Test func `a file where the folder should be is left alone`() throws {
    try Shed.with { shed in
      let folder = shed.file.deletingLastPathComponent()
      try FileManager.default.createDirectory(
        at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("x".utf8).write(to: folder)
      let (store, trouble) = Store.open(at: shed.path)
      #expect(store == nil && trouble == .isNoFile)
    }
  }

  @Test(.enabled(if: geteuid() != 0, "root may write anywhere"))
  func `a folder that cannot be written is said`() throws {
    try Shed.with { shed in
      chmod(shed.folder.path, 0o500)
      defer { chmod(shed.folder.path, 0o700) }
      let (store, trouble) = Store.open(at: shed.path)
      #expect(store == nil && trouble == .isReadOnly)
    }
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a file away"))
  func `another user's folder or file is left alone`() throws {
    try Shed.with { shed in
      _ = try shed.open()
      chown(shed.file.path, 12345, 12345)
      #expect(Store.open(at: shed.path).trouble == .isForeign)
      chown(shed.file.path, 0, 0)
      chown(shed.file.deletingLastPathComponent().path, 12345, 12345)
      #expect(Store.open(at: shed.path).trouble == .isForeign)
    }
  }

  @Test func `a link to the file is followed, one to nothing is not`() throws {
    try Shed.with { shed in
      let real = shed.folder.appending(path: "elsewhere.sqlite")
      try FileManager.default.createDirectory(
        at: shed.file.deletingLastPathComponent(), withIntermediateDirectories: true)
      symlink(real.path, shed.file.path)
      #expect(Store.open(at: shed.path).store == nil)
      #expect(!FileManager.default.fileExists(atPath: real.path))
      try Data().write(to: real)
      try shed.open().apply(.starred(true))
      #expect(try Data(contentsOf: real).count > 0)
    }
  }

  @Test func `another program's lock is not waited for, and the change can be tried again`() throws
  {
    try Shed.with { shed in
      let store = try shed.open()
      let lock = try Raw(shed.file.path)
      lock.run("BEGIN IMMEDIATE")
      let clock = ContinuousClock()
      let time = clock.measure {
        #expect(throws: StoreTrouble.busy) { try store.apply(.mark("a", 1)) }
      }
      #expect(time < .milliseconds(500))
      #expect(try store.state(of: .one) == StoryState(), "reading needs no lock")
      lock.run("ROLLBACK")
      try store.apply(.mark("a", 1))
      #expect(try store.state(of: .one).marks == ["a": 1])
    }
  }

  @Test func `a file locked for itself by another program is passing trouble`() throws {
    try Shed.with { shed in
      try fill(shed)
      let lock = try Raw(shed.file.path)
      lock.run("PRAGMA locking_mode = EXCLUSIVE")
      lock.run("BEGIN EXCLUSIVE")
      let (store, trouble) = Store.open(at: shed.path)
      #expect(store == nil && trouble == .busy && trouble?.isPassing == true)
    }
  }
}
