import Articles
import Synchronization

/// What its reader left in the stories, kept in one file from evening to evening.
///
/// Any thread may call; they take turns. Nothing here waits for another program longer than
/// `patience`, and what could not be done says so and may be tried again. A file that turns out to
/// be damaged is moved aside and begun anew, whenever that is found out.
package final class Store: Sendable {
  /// How long another program that writes is waited for, in milliseconds.
  package static let patience: Int32 = 40

  /// An open database, and which file it is in.
  private struct Held: ~Copyable {
    let database: Database
    let identity: StoreFile.Identity?
    /// What is to be said of it, once.
    var remark: StoreTrouble?
  }

  private let file: StoreFile
  /// Whether it is only read in.
  private let isLook: Bool
  private let held: Mutex<Held>

  /// Opens the library at a path, and makes it where there is none.
  ///
  /// - Returns: no store where nothing can be kept, and a trouble where there is one to tell of;
  ///   both where a damaged file was moved aside and a new one begun.
  package static func open(at path: [UInt8]) -> (store: Store?, trouble: StoreTrouble?) {
    do throws(StoreTrouble) {
      let store = try Store(StoreFile(path: path))
      return (store, store.takeRemark())
    } catch {
      return (nil, error)
    }
  }

  /// Opens the library at a path to read in it alone: nothing there is made, moved or changed.
  ///
  /// - Returns: no store where there is none, or nothing in it; a trouble where it cannot be read.
  package static func look(at path: [UInt8]) -> (store: Store?, trouble: StoreTrouble?) {
    let file = StoreFile(path: path)
    do throws(StoreTrouble) {
      return (try file.isThere() ? try Store(lookingInto: file) : nil, nil)
    } catch {
      return (nil, error)
    }
  }

  private init?(lookingInto file: StoreFile) throws(StoreTrouble) {
    guard let database = try Self.look(into: file) else { return nil }
    self.file = file
    isLook = true
    held = Mutex(Held(database: database, identity: nil, remark: nil))
  }

  private init(_ file: StoreFile) throws(StoreTrouble) {
    self.file = file
    isLook = false
    held = Mutex(try Self.begin(file))
  }

  /// What is to be said since last asked: that the file turned out to be damaged.
  package func takeRemark() -> StoreTrouble? {
    held.withLock { held in
      defer { held.remark = nil }
      return held.remark
    }
  }

  /// Where the library is, as the system's bytes.
  package var path: [UInt8] { file.path }

  /// Does something with the database; where that is damaged, with a new one.
  func work<T: Sendable>(
    _ body: (borrowing Database) throws(DatabaseTrouble) -> T
  ) throws(StoreTrouble) -> T {
    try held.withLock { held throws(StoreTrouble) -> T in
      if isLook {
        do throws(DatabaseTrouble) {
          return try body(held.database)
        } catch {
          throw StoreTrouble(error)
        }
      }
      // Somebody took the file away, or another reader found it damaged.
      if file.identity != held.identity { held = try Self.begin(file) }
      do throws(DatabaseTrouble) {
        return try body(held.database)
      } catch {
        guard error.isDamage else { throw StoreTrouble(error) }
        held = try Self.beginAnew(file, insteadOf: held.identity)
      }
      do throws(DatabaseTrouble) {
        return try body(held.database)
      } catch {
        throw StoreTrouble(error)
      }
    }
  }

  private static func begin(_ file: StoreFile) throws(StoreTrouble) -> Held {
    try file.prepare()
    let identity = file.identity
    do throws(DatabaseTrouble) {
      return Held(database: try open(file), identity: identity, remark: nil)
    } catch {
      guard error.isDamage else { throw StoreTrouble(error) }
    }
    return try beginAnew(file, insteadOf: identity)
  }

  private static func beginAnew(
    _ file: StoreFile, insteadOf damaged: StoreFile.Identity?
  ) throws(StoreTrouble) -> Held {
    let aside = try file.moveAside(damaged)
    try file.prepare()
    let identity = file.identity
    do throws(DatabaseTrouble) {
      return Held(
        database: try open(file), identity: identity, remark: aside.map { .damaged(movedTo: $0) })
    } catch {
      throw error.isDamage ? .beyondRepair : StoreTrouble(error)
    }
  }

  private static func look(into file: StoreFile) throws(StoreTrouble) -> Database? {
    // Without a log nothing is missing from the file, and nobody is at work on it: SQLite, told that
    // it does not change, makes none. With one, what another program keeps beside it is used.
    let ways = (file.hasLog ? ["readonly_shm=1", "mode=ro"] : []) + ["immutable=1"]
    var trouble = DatabaseTrouble.newer
    for way in ways {
      do throws(DatabaseTrouble) {
        let database = try Database(readingAt: file.path, options: way, patience: patience)
        try Schema.check(database)
        guard try Schema.isBegun(database) else { return nil }
        return database
      } catch {
        trouble = error
        if trouble == .newer || trouble.isDamage { break }
      }
    }
    throw StoreTrouble(trouble)
  }

  private static func open(_ file: StoreFile) throws(DatabaseTrouble) -> Database {
    let database = try Database(at: file.path, patience: patience)
    // Before anything that might change the file.
    try Schema.check(database)
    // A log beside the file: readers never wait, and a killed program loses nothing.
    try database.run("PRAGMA journal_mode = WAL")
    try database.run("PRAGMA synchronous = NORMAL")
    try database.run("PRAGMA foreign_keys = ON")
    try Schema.bring(database)
    return database
  }
}

extension StoreTrouble {
  init(_ trouble: DatabaseTrouble) {
    self =
      if trouble == .newer {
        .newer
      } else if trouble.isBusy {
        .busy
      } else if trouble.isFull {
        .isFull
      } else if trouble.isReadOnly {
        .isReadOnly
      } else if trouble.isDamage {
        .beyondRepair
      } else {
        .other(trouble.words)
      }
  }
}
