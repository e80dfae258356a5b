import Articles

/// A line of the shelf: what is known of a story before it is opened.
package struct ShelfEntry: Hashable, Sendable {
  package var name: String
  /// What the story is known by; `nil` until it has been read.
  package var key: StoryKey?
  /// `nil` until the story has been looked at.
  package var headline: String?
  /// Who published it, where it says so.
  package var source: String?
  package var date: String?
  package var minutes: Int?
  /// How many times somebody speaks in it; `nil` until it has been annotated.
  package var quotations: Int?
  /// How far the reader has come in it.
  package var progress: Progress
  /// What was wrong with it, in one line, where it could not be read.
  package var trouble: String?

  package init(
    name: String, key: StoryKey? = nil, headline: String? = nil, source: String? = nil,
    date: String? = nil, minutes: Int? = nil, quotations: Int? = nil,
    progress: Progress = Progress(),
    trouble: String? = nil
  ) {
    self.name = name
    self.key = key
    self.headline = headline
    self.source = source
    self.date = date
    self.minutes = minutes
    self.quotations = quotations
    self.progress = progress
    self.trouble = trouble
  }

  /// How far a reader has come in a story.
  package struct Progress: Hashable, Sendable {
    /// Whether it was ever opened.
    package var isOpened: Bool
    /// Where the reader left it, 0 … 100.
    package var percent: Int
    package var isRead: Bool
    package var isStarred: Bool

    package init(
      isOpened: Bool = false, percent: Int = 0, isRead: Bool = false, isStarred: Bool = false
    ) {
      self.isOpened = isOpened
      self.percent = percent
      self.isRead = isRead
      self.isStarred = isStarred
    }

    /// Begun, and not read to the end.
    package var isUnderWay: Bool { isOpened && percent > 0 && !isRead }
  }
}

extension ShelfEntry {
  /// The name without so many bytes of a folder that all share.
  func name(from folder: Int) -> String {
    String(decoding: name.utf8.dropFirst(folder), as: UTF8.self)
  }

  /// How many bytes all names begin with alike, up to and with their last common `/`.
  static func sharedFolder(of entries: [ShelfEntry]) -> Int {
    guard entries.count > 1, let first = entries.first else { return 0 }
    var shared = first.name.utf8.count
    for entry in entries.dropFirst() {
      shared = zip(first.name.utf8.prefix(shared), entry.name.utf8).prefix { $0 == $1 }.count
    }
    let prefix = first.name.utf8.prefix(shared)
    return prefix.lastIndex(of: 0x2F).map { prefix.distance(from: prefix.startIndex, to: $0) + 1 }
      ?? 0
  }
}
