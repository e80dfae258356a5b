import Articles

/// What is kept of a story, with the words at its places.
package struct KeptStory: Hashable, Sendable {
  package var key: StoryKey
  package var headline: String?
  package var state: StoryState
  package var words: StoryWords
}

/// What the reader left in stories.
extension Store {
  /// What was left in a story; nothing where it was never opened.
  package func state(of story: StoryKey) throws(StoreTrouble) -> StoryState {
    try kept(of: story)?.state ?? StoryState()
  }

  /// What was left in a story, with the words at its places; `nil` where it was never opened.
  package func kept(of story: StoryKey) throws(StoreTrouble) -> KeptStory? {
    try work { database throws(DatabaseTrouble) in try Self.kept(of: story, in: database) }
  }

  /// The last opened of the other stories that came from the same place: an earlier version, it
  /// may be, of this one.
  ///
  /// A file with several stories says nothing by its path, as their order changes.
  package func earlier(
    than story: StoryKey, from origin: StoryOrigin
  ) throws(StoreTrouble) -> KeptStory? {
    let path = origin.item == nil ? origin.path : nil
    guard path != nil || origin.url != nil else { return nil }
    return try work { database throws(DatabaseTrouble) in
      let keys = try database.rows(
        """
        SELECT key FROM stories
        WHERE key <> ?1 AND last_opened <> '' AND (url = ?2 OR path = ?3 AND item IS NULL)
        ORDER BY last_opened DESC LIMIT 1
        """, .text(story.description), .optional(origin.url), .optional(path)
      ) { $0.text(0) }
      guard let key = keys.first else { return nil }
      return try Self.kept(of: StoryKey(stored: key), in: database)
    }
  }

  /// Notes that a story was opened, and where it came from.
  package func open(_ story: StoryKey, from origin: StoryOrigin) throws(StoreTrouble) {
    try work { database throws(DatabaseTrouble) in
      try database.run(
        """
        INSERT INTO stories (key, headline, path, item, url, first_opened, last_opened)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)
        ON CONFLICT (key) DO UPDATE SET
          headline = coalesce(excluded.headline, headline), last_opened = excluded.last_opened,
          path = coalesce(excluded.path, path), url = coalesce(excluded.url, url),
          item = CASE WHEN excluded.path IS NULL THEN item ELSE excluded.item END,
          first_opened = CASE WHEN first_opened = '' THEN excluded.first_opened ELSE first_opened END
        """,
        .text(story.description), .optional(origin.headline), .optional(origin.path),
        .optional(origin.item), .optional(origin.url), .text(Moment.now))
    }
  }

  /// Notes where a story came from that is kept without having been opened; of one that was opened,
  /// nothing changes.
  package func meet(_ story: StoryKey, from origin: StoryOrigin) throws(StoreTrouble) {
    try work { database throws(DatabaseTrouble) in
      try database.run(
        """
        INSERT OR IGNORE INTO stories (key, headline, path, item, url, first_opened, last_opened)
        VALUES (?1, ?2, ?3, ?4, ?5, '', '')
        """,
        .text(story.description), .optional(origin.headline), .optional(origin.path),
        .optional(origin.item), .optional(origin.url))
    }
  }

  /// Keeps changes, all of them or none, in their order.
  package func apply(_ changes: [StoryChange]) throws(StoreTrouble) {
    guard !changes.isEmpty else { return }
    try work { database throws(DatabaseTrouble) in
      try database.transaction { () throws(DatabaseTrouble) in
        var known: StoryKey?
        for change in changes {
          if known != change.story { try Self.make(change.story, in: database) }
          known = change.story
          try Self.apply(change, in: database)
        }
      }
    }
  }

  private static func make(
    _ story: StoryKey, in database: borrowing Database
  ) throws(DatabaseTrouble) {
    try database.run(
      "INSERT OR IGNORE INTO stories (key, first_opened, last_opened) VALUES (?1, ?2, ?2)",
      .text(story.description), .text(Moment.now))
  }

  private static func apply(
    _ change: StoryChange, in database: borrowing Database
  ) throws(DatabaseTrouble) {
    let story = Value.text(change.story.description)
    let prefix = Value.optional(change.quote?.prefix)
    let suffix = Value.optional(change.quote?.suffix)
    switch change.change {
    case .place(let place, let percent):
      try database.run(
        """
        UPDATE stories SET place = ?2, percent = ?3, prefix = ?4, suffix = ?5, last_opened = ?6
        WHERE key = ?1
        """, story, .number(place), .number(percent), prefix, suffix, .text(Moment.now))
    case .read(let isRead):
      try database.run("UPDATE stories SET is_read = ?2 WHERE key = ?1", story, .flag(isRead))
    case .starred(let isStarred):
      try database.run("UPDATE stories SET is_starred = ?2 WHERE key = ?1", story, .flag(isStarred))
    case .mark(let name, let place?):
      try database.run(
        "INSERT OR REPLACE INTO marks VALUES (?1, ?2, ?3, ?4, ?5)",
        story, .text(String(name)), .number(place), prefix, suffix)
    case .mark(let name, nil):
      try database.run(
        "DELETE FROM marks WHERE story = ?1 AND name = ?2", story, .text(String(name)))
    case .highlight(let highlight):
      try database.run(
        "INSERT OR REPLACE INTO highlights VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        story, .integer(highlight.id), .number(highlight.span.start), .number(highlight.span.end),
        .text(highlight.text), prefix, suffix, .optional(highlight.note), .optional(highlight.made))
    case .highlightRemoved(let id):
      try database.run(
        "DELETE FROM highlights WHERE story = ?1 AND id = ?2", story, .integer(id))
    case .correction(let correction):
      try remove(correction, of: story, in: database)
      try database.run(
        """
        INSERT INTO corrections (story, kind, start, "end", text, prefix, suffix, value, made)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        """, story, .text(correction.kind.rawValue), .optional(correction.span?.start),
        .optional(correction.span?.end), .text(correction.text), prefix, suffix,
        .optional(correction.value), .text(Moment.now))
    case .correctionUndone(let correction): try remove(correction, of: story, in: database)
    }
  }

  private static func remove(
    _ correction: Correction, of story: Value, in database: borrowing Database
  ) throws(DatabaseTrouble) {
    try database.run(
      """
      DELETE FROM corrections WHERE story = ?1 AND kind = ?2 AND start IS ?3 AND "end" IS ?4
        AND text = ?5 AND value IS ?6
      """, story, .text(correction.kind.rawValue), .optional(correction.span?.start),
      .optional(correction.span?.end), .text(correction.text), .optional(correction.value))
  }

  private static func kept(
    of story: StoryKey, in database: borrowing Database
  ) throws(DatabaseTrouble) -> KeptStory? {
    let key = Value.text(story.description)
    var headline: String?
    var words = StoryWords()
    let states = try database.rows(
      """
      SELECT place, percent, is_read, is_starred, prefix, suffix, headline FROM stories
      WHERE key = ?1
      """, key
    ) { row in
      headline = row.text(6)
      var state = StoryState()
      state.place = row.number(0)
      state.percent = row.number(1) ?? 0
      state.isRead = row.flag(2)
      state.isStarred = row.flag(3)
      words.place = row.quote(of: "", at: 4)
      return state
    }
    guard var state = states.first else { return nil }
    _ = try database.rows("SELECT name, place, prefix, suffix FROM marks WHERE story = ?1", key) {
      row -> Void? in
      guard let name = row.text(0)?.unicodeScalars.first, let place = row.number(1) else {
        return nil
      }
      state.marks[name] = place
      words.marks[name] = row.quote(of: "", at: 2)
      return nil
    }
    state.highlights = try database.rows(
      """
      SELECT id, start, "end", text, note, made, prefix, suffix FROM highlights WHERE story = ?1
      ORDER BY start, "end", id
      """, key
    ) { row in
      guard let id = row.integer(0), let span = row.span(at: 1) else { return nil }
      let text = row.text(3) ?? ""
      words.highlights[id] = row.quote(of: text, at: 6)
      return Highlight(id: id, span: span, text: text, note: row.text(4), made: row.text(5))
    }
    state.corrections = try database.rows(
      """
      SELECT kind, start, "end", text, value, prefix, suffix FROM corrections WHERE story = ?1
      ORDER BY id
      """, key
    ) { row in
      guard let kind = row.text(0).flatMap(Correction.Kind.init(rawValue:)) else { return nil }
      let text = row.text(3) ?? ""
      let correction = Correction(kind, at: row.span(at: 1), of: text, to: row.text(4))
      words.corrections[correction] = row.quote(of: text, at: 5)
      return correction
    }
    return KeptStory(key: story, headline: headline, state: state, words: words)
  }
}

extension Row {
  /// A span in two columns; `nil` for one that cannot be.
  fileprivate func span(at column: Int32) -> Span? {
    guard let start = number(column), let end = number(column + 1), 0 <= start, start <= end else {
      return nil
    }
    return Span(start, end)
  }

  fileprivate func quote(of exact: String, at column: Int32) -> TextQuote? {
    guard let prefix = text(column), let suffix = text(column + 1) else { return nil }
    return TextQuote(exact: exact, prefix: prefix, suffix: suffix)
  }
}
