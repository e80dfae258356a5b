import Articles

/// What lists say of a story that was opened before.
package struct StorySummary: Hashable, Sendable {
  package var key: StoryKey
  /// Where it came from when it was last opened, and its headline.
  package var origin: StoryOrigin
  /// How far the reader has come, 0 … 100.
  package var percent: Int
  package var isRead: Bool
  package var isStarred: Bool
  /// When it was last before the reader, as ISO 8601 in UTC; empty where it never was.
  package var lastOpened: String
}

/// What the shelf shows of a file without reading it again, for as long as the file is the same.
package struct ShelfLine: Hashable, Sendable {
  package var path: [UInt8]
  /// Which of the file's stories it is, from 0 on.
  package var item: Int
  /// When the file was changed, in nanoseconds since 1970, and its length in bytes.
  package var modified: Int64
  package var size: Int64
  package var key: StoryKey?
  package var headline: String?
  package var source: String?
  package var date: String?
  package var minutes: Int?
  package var quotations: Int?

  package init(path: [UInt8], item: Int = 0, modified: Int64, size: Int64) {
    self.path = path
    self.item = item
    self.modified = modified
    self.size = size
  }
}

/// Lists of all that was opened, for the shelf.
extension Store {
  /// All stories that were ever opened, the last one first; behind them those met on the shelf.
  package func summaries() throws(StoreTrouble) -> [StorySummary] {
    try work { database throws(DatabaseTrouble) in
      try database.rows(
        """
        SELECT key, headline, path, item, url, percent, is_read, is_starred, last_opened
        FROM stories ORDER BY last_opened DESC, key
        """
      ) { $0.summary }
    }
  }

  /// The story that was last before the reader, of those that came from a file.
  package func lastRead() throws(StoreTrouble) -> StorySummary? {
    try work { database throws(DatabaseTrouble) in
      try database.rows(
        """
        SELECT key, headline, path, item, url, percent, is_read, is_starred, last_opened
        FROM stories WHERE path IS NOT NULL AND last_opened <> '' ORDER BY last_opened DESC, key LIMIT 1
        """
      ) { $0.summary }.first
    }
  }

  /// What is known of the files below a folder.
  package func shelfLines(below folder: [UInt8]) throws(StoreTrouble) -> [ShelfLine] {
    let slash = UInt8(ascii: "/")
    let first = folder.last == slash ? folder : folder + [slash]
    // The sign after the slash: what sorts before it and starts with the folder is below it.
    let last = Array(first.dropLast()) + [slash + 1]
    return try work { database throws(DatabaseTrouble) in
      try database.rows(
        """
        SELECT path, item, modified, size, key, headline, source, date, minutes, quotations
        FROM shelf WHERE path >= ?1 AND path < ?2
        """, .bytes(first), .bytes(last)
      ) { $0.shelfLine }
    }
  }

  /// Keeps what the shelf has learnt of files, in place of what was known of them before.
  package func keep(_ lines: [ShelfLine]) throws(StoreTrouble) {
    guard !lines.isEmpty else { return }
    try work { database throws(DatabaseTrouble) in
      try database.transaction { () throws(DatabaseTrouble) in
        for line in lines {
          try database.run(
            "INSERT OR REPLACE INTO shelf VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            .bytes(line.path), .number(line.item), .integer(line.modified), .integer(line.size),
            .optional(line.key?.description), .optional(line.headline), .optional(line.source),
            .optional(line.date), .optional(line.minutes), .optional(line.quotations))
        }
      }
    }
  }
}

/// Lines typed before, to be had again.
extension Store {
  /// Lines of a kind that are kept.
  static let longestHistory = 200

  /// The lines of a kind that were typed, the last one first.
  ///
  /// - Parameter kind: the sign of the prompt they were typed at: “/”, “:”.
  package func history(of kind: String) throws(StoreTrouble) -> [String] {
    try work { database throws(DatabaseTrouble) in
      try database.rows("SELECT line FROM history WHERE kind = ?1 ORDER BY id DESC", .text(kind)) {
        $0.text(0)
      }
    }
  }

  /// Keeps a line; one that was typed before moves to the front.
  package func remember(_ line: String, as kind: String) throws(StoreTrouble) {
    try work { database throws(DatabaseTrouble) in
      try database.transaction { () throws(DatabaseTrouble) in
        try database.run(
          "INSERT OR REPLACE INTO history (kind, line, made) VALUES (?1, ?2, ?3)",
          .text(kind), .text(line), .text(Moment.now))
        try database.run(
          """
          DELETE FROM history WHERE kind = ?1 AND id NOT IN (
            SELECT id FROM history WHERE kind = ?1 ORDER BY id DESC LIMIT ?2)
          """, .text(kind), .number(Self.longestHistory))
      }
    }
  }
}

extension Row {
  fileprivate var summary: StorySummary? {
    guard let key = text(0) else { return nil }
    return StorySummary(
      key: StoryKey(stored: key),
      origin: StoryOrigin(path: bytes(2), item: number(3), url: text(4), headline: text(1)),
      percent: number(5) ?? 0, isRead: flag(6), isStarred: flag(7), lastOpened: text(8) ?? "")
  }

  fileprivate var shelfLine: ShelfLine? {
    guard let path = bytes(0), let item = number(1), let modified = integer(2),
      let size = integer(3)
    else { return nil }
    var line = ShelfLine(path: path, item: item, modified: modified, size: size)
    line.key = text(4).map { StoryKey(stored: $0) }
    line.headline = text(5)
    line.source = text(6)
    line.date = text(7)
    line.minutes = number(8)
    line.quotations = number(9)
    return line
  }
}
