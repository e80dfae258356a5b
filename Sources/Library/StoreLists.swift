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
}
