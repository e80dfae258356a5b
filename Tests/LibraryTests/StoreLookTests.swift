import Articles
import Foundation
import Library
import Support
import Testing

/// Reading in a library without leaving a trace.
@Suite struct StoreLookTests {
  /// Every file of the library's folder, with its bytes, but for what SQLite shares between programs.
  private func files(_ shed: Shed) throws -> [String: Data] {
    let folder = shed.file.deletingLastPathComponent()
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
      return [:]
    }
    var files: [String: Data] = [:]
    for name in names {
      files[name] =
        name.hasSuffix("-shm") ? Data() : try Data(contentsOf: folder.appending(path: name))
    }
    return files
  }

  private func look(_ shed: Shed, _ body: (Store?, StoreTrouble?) throws -> Void) throws {
    let before = try files(shed)
    do {
      let (store, trouble) = Store.look(at: shed.path)
      try body(store, trouble)
    }
    #expect(try files(shed) == before)
  }

  @Test func `where there is no library none is made`() throws {
    try Shed.with { shed in
      try look(shed) { #expect($0 == nil && $1 == nil) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: shed.folder.path).isEmpty)
    }
  }

  @Test func `one that is closed is read`() throws {
    try Shed.with { shed in
      try shed.open().apply(.mark("a", 1))
      #expect(try files(shed).count == 1)
      try look(shed) { store, trouble in
        #expect(trouble == nil)
        let state = try store?.state(of: .one)
        #expect(state?.marks == ["a": 1])
      }
    }
  }

  @Test func `one that a reader has open is read to its last change`() throws {
    try Shed.with { shed in
      let open = try shed.open()
      try open.apply(.mark("a", 1))
      try look(shed) { store, trouble in
        #expect(trouble == nil)
        let state = try store?.state(of: .one)
        #expect(state?.marks == ["a": 1])
      }
      try open.apply(.mark("b", 2))
      try look(shed) { store, _ in
        let state = try store?.state(of: .one)
        #expect(state?.marks == ["a": 1, "b": 2])
      }
    }
  }

  @Test func `nothing can be kept that way`() throws {
    try Shed.with { shed in
      try shed.open().apply(.mark("a", 1))
      try look(shed) { store, _ in
        let store = try #require(store)
        #expect(throws: StoreTrouble.isReadOnly) { try store.apply(.mark("b", 2)) }
      }
    }
  }

  @Test func `what is no library stays where it is`() throws {
    try Shed.with { shed in
      try FileManager.default.createDirectory(
        at: shed.file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data().write(to: shed.file)
      try look(shed) { #expect($0 == nil && $1 == nil) }
      try Data("a letter to Ana Ruiz, no database at all".utf8).write(to: shed.file)
      try look(shed) { store, trouble in
        #expect(store == nil)
        #expect(trouble?.lookSentence(about: [97]) == "a: is damaged; going on without it")
      }
      try FileManager.default.removeItem(at: shed.file)
      try shed.open().apply(.starred(true))
      _ = try Raw.run("PRAGMA user_version = 99", on: shed.file.path)
      try look(shed) { #expect($0 == nil && $1 == .newer) }
    }
  }
}
