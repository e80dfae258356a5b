/// The tables, version by version.
///
/// A version that was ever released stays as it is; what comes later is a step of its own. The
/// number of steps done stands in the file as `PRAGMA user_version`.
enum Schema {
  /// Each step leads from the version of its index to the next.
  static let steps: [[String]] = [first]

  static var version: Int { steps.count }

  private static let first = [
    """
    CREATE TABLE stories (
      key TEXT PRIMARY KEY,
      headline TEXT,
      path BLOB,
      item INTEGER,
      url TEXT,
      first_opened TEXT NOT NULL,
      last_opened TEXT NOT NULL,
      place INTEGER,
      prefix TEXT,
      suffix TEXT,
      percent INTEGER NOT NULL DEFAULT 0,
      is_read INTEGER NOT NULL DEFAULT 0,
      is_starred INTEGER NOT NULL DEFAULT 0
    ) WITHOUT ROWID
    """,
    "CREATE INDEX stories_by_path ON stories (path)",
    "CREATE INDEX stories_by_url ON stories (url)",
    """
    CREATE TABLE marks (
      story TEXT NOT NULL REFERENCES stories ON DELETE CASCADE,
      name TEXT NOT NULL,
      place INTEGER NOT NULL,
      prefix TEXT,
      suffix TEXT,
      PRIMARY KEY (story, name)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE highlights (
      story TEXT NOT NULL REFERENCES stories ON DELETE CASCADE,
      id INTEGER NOT NULL,
      start INTEGER NOT NULL,
      "end" INTEGER NOT NULL,
      text TEXT NOT NULL,
      prefix TEXT,
      suffix TEXT,
      note TEXT,
      made TEXT,
      PRIMARY KEY (story, id)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE corrections (
      id INTEGER PRIMARY KEY,
      story TEXT NOT NULL REFERENCES stories ON DELETE CASCADE,
      kind TEXT NOT NULL,
      start INTEGER,
      "end" INTEGER,
      text TEXT NOT NULL,
      prefix TEXT,
      suffix TEXT,
      value TEXT,
      made TEXT NOT NULL
    )
    """,
    "CREATE INDEX corrections_by_story ON corrections (story)",
    """
    CREATE TABLE history (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL,
      line TEXT NOT NULL,
      made TEXT NOT NULL,
      UNIQUE (kind, line)
    )
    """,
  ]

  /// Refuses a database of a later version, before anything in it is changed.
  static func check(_ database: borrowing Database) throws(DatabaseTrouble) {
    guard try version(of: database) <= version else { throw .newer }
  }

  /// Brings a database up to this version.
  static func bring(_ database: borrowing Database) throws(DatabaseTrouble) {
    guard try version(of: database) < version else { return }
    try database.transaction { () throws(DatabaseTrouble) in
      // Another reader may have done it in the meantime.
      let found = try version(of: database)
      guard found <= version else { throw .newer }
      for statement in steps[found...].joined() { try database.run(statement) }
      // A pragma takes no bound values; this one is ours.
      try database.run("PRAGMA user_version = \(version)")
    }
  }

  /// Whether there are tables at all.
  static func isBegun(_ database: borrowing Database) throws(DatabaseTrouble) -> Bool {
    try version(of: database) > 0
  }

  private static func version(of database: borrowing Database) throws(DatabaseTrouble) -> Int {
    max(0, try database.rows("PRAGMA user_version") { $0.number(0) }.first ?? 0)
  }
}
