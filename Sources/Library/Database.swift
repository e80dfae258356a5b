import CSQLite

/// A value as the database keeps it.
enum Value: Hashable, Sendable {
  case null
  case integer(Int64)
  case text(String)
  case bytes([UInt8])

  static func optional(_ text: String?) -> Value { text.map { .text($0) } ?? .null }
  static func optional(_ number: Int?) -> Value { number.map { .integer(Int64($0)) } ?? .null }
  static func optional(_ bytes: [UInt8]?) -> Value { bytes.map { .bytes($0) } ?? .null }
  static func number(_ number: Int) -> Value { .integer(Int64(number)) }
  static func flag(_ isSet: Bool) -> Value { .integer(isSet ? 1 : 0) }
}

/// What the database says went wrong, by SQLite's primary result code.
struct DatabaseTrouble: Error, Hashable {
  var code: Int32
  var words: String

  /// What is in the file was written by a later version of the program.
  static let newer = DatabaseTrouble(code: -1, words: "made by a newer lede")

  /// Another program is writing; what was wanted may be tried again.
  var isBusy: Bool { code == SQLITE_BUSY || code == SQLITE_LOCKED }
  /// What stands in the file is no database, or not all of one.
  var isDamage: Bool { code == SQLITE_NOTADB || code == SQLITE_CORRUPT }
  var isFull: Bool { code == SQLITE_FULL }
  var isReadOnly: Bool { code == SQLITE_READONLY || code == SQLITE_PERM }
}

/// An open SQLite database: the one file of the program that knows SQLite.
///
/// To be used by one thread at a time. All values are bound, none is ever written into SQL.
struct Database: ~Copyable {
  private let handle: OpaquePointer

  /// Opens a database file that exists.
  ///
  /// - Parameter patience: milliseconds to wait for another program that writes.
  init(at path: [UInt8], patience: Int32) throws(DatabaseTrouble) {
    try self.init(path, SQLITE_OPEN_READWRITE, patience)
  }

  /// Opens a database file that exists, to read in it.
  ///
  /// - Parameter options: what SQLite takes behind the `?` of a URI.
  init(readingAt path: [UInt8], options: String, patience: Int32) throws(DatabaseTrouble) {
    let digits = Array("0123456789ABCDEF".utf8)
    var name = Array((path.first == UInt8(ascii: "/") ? "file://" : "file:").utf8)
    for byte in path {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."):
        name.append(byte)
      default: name += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    name += Array("?\(options)".utf8)
    try self.init(name, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, patience)
  }

  private init(_ name: [UInt8], _ flags: Int32, _ patience: Int32) throws(DatabaseTrouble) {
    var opened: OpaquePointer?
    // One thread at a time is our promise; SQLite need not lock against itself.
    let flags = flags | SQLITE_OPEN_NOMUTEX
    let code = (name.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { name in
      name.baseAddress.map { sqlite3_open_v2($0, &opened, flags, nil) } ?? SQLITE_CANTOPEN
    }
    guard let opened, code == SQLITE_OK else {
      let words = Self.words(of: opened)
      sqlite3_close_v2(opened)
      throw DatabaseTrouble(code: code & 0xFF, words: words)
    }
    handle = opened
    sqlite3_busy_timeout(handle, patience)
  }

  deinit { sqlite3_close_v2(handle) }

  private static func words(of handle: OpaquePointer?) -> String {
    sqlite3_errmsg(handle).map { String(cString: $0) } ?? "out of memory"
  }

  private func trouble() -> DatabaseTrouble {
    DatabaseTrouble(code: sqlite3_errcode(handle) & 0xFF, words: Self.words(of: handle))
  }

  /// Waits so many milliseconds for others from now on.
  func setPatience(_ patience: Int32) { sqlite3_busy_timeout(handle, patience) }

  /// Does one statement.
  func run(_ sql: String, _ values: Value...) throws(DatabaseTrouble) {
    try step(through: sql, values) { _ in }
  }

  /// One value for each row that a statement finds; `nil` leaves a row out.
  func rows<T>(
    _ sql: String, _ values: Value..., read: (Row) -> T?
  ) throws(DatabaseTrouble) -> [T] {
    var found: [T] = []
    try step(through: sql, values) { row in
      if let value = read(row) { found.append(value) }
    }
    return found
  }

  /// Does all of `body` or nothing of it, alone among the writers.
  func transaction<T>(
    _ body: () throws(DatabaseTrouble) -> T
  ) throws(DatabaseTrouble) -> T {
    // To ask for the right to write at the start: a reader that turns writer may be refused at once.
    try run("BEGIN IMMEDIATE")
    do throws(DatabaseTrouble) {
      let result = try body()
      try run("COMMIT")
      return result
    } catch {
      // Some troubles end the transaction themselves.
      try? run("ROLLBACK")
      throw error
    }
  }

  private func step(
    through sql: String, _ values: [Value], each: (Row) -> Void
  ) throws(DatabaseTrouble) {
    var prepared: OpaquePointer?
    guard sqlite3_prepare_v2(handle, sql, -1, &prepared, nil) == SQLITE_OK, let prepared else {
      throw trouble()
    }
    defer { sqlite3_finalize(prepared) }
    for (index, value) in values.enumerated() {
      guard bind(value, to: Int32(index + 1), of: prepared) == SQLITE_OK else { throw trouble() }
    }
    while true {
      switch sqlite3_step(prepared) {
      case SQLITE_ROW: each(Row(statement: prepared))
      case SQLITE_DONE: return
      default: throw trouble()
      }
    }
  }

  private func bind(_ value: Value, to index: Int32, of statement: OpaquePointer) -> Int32 {
    switch value {
    case .null: sqlite3_bind_null(statement, index)
    case .integer(let number): sqlite3_bind_int64(statement, index, number)
    case .text(let text):
      sqlite3_bind_text(statement, index, text, Int32(text.utf8.count), sqlite_copied())
    case .bytes(let bytes):
      bytes.isEmpty
        ? sqlite3_bind_zeroblob(statement, index, 0)
        : bytes.withUnsafeBytes {
          sqlite3_bind_blob(statement, index, $0.baseAddress, Int32($0.count), sqlite_copied())
        }
    }
  }
}

/// A row that a statement has found; columns count from 0. Good until the next row is asked for.
struct Row {
  fileprivate let statement: OpaquePointer

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }

  func integer(_ column: Int32) -> Int64? {
    isNull(column) ? nil : sqlite3_column_int64(statement, column)
  }

  func number(_ column: Int32) -> Int? { integer(column).map { Int(truncatingIfNeeded: $0) } }

  func flag(_ column: Int32) -> Bool { sqlite3_column_int64(statement, column) != 0 }

  func bytes(_ column: Int32) -> [UInt8]? {
    guard !isNull(column) else { return nil }
    guard let start = sqlite3_column_blob(statement, column) else { return [] }
    let count = Int(sqlite3_column_bytes(statement, column))
    return [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }

  func text(_ column: Int32) -> String? {
    bytes(column).map { String(decoding: $0, as: UTF8.self) }
  }
}
