import CSQLite

/// The database as another program sees it.
final class Raw {
  private var handle: OpaquePointer?

  struct Trouble: Error {}

  init(_ path: String) throws {
    guard sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK else {
      throw Trouble()
    }
  }

  deinit { sqlite3_close_v2(handle) }

  @discardableResult
  func run(_ sql: String) -> Bool {
    sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK
  }

  static func run(_ sql: String, on path: String) throws -> Bool { try Raw(path).run(sql) }
}
