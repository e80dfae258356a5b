import Articles

/// What the shelf hears of its stories.
extension Session {
  /// What has been learnt of a shelf entry in the meantime.
  package mutating func receive(_ entry: ShelfEntry, at index: Int) {
    guard shelf.indices.contains(index) else { return }
    shelf.learn(entry, at: index)
  }

  /// How many times somebody speaks in a story.
  package mutating func receive(quotations: Int, at index: Int) {
    guard shelf.indices.contains(index) else { return }
    shelf[index].quotations = quotations
  }

  /// A file that counted as one story holds further ones: they stand behind it, and have the next
  /// free places.
  package mutating func receive(further entries: [ShelfEntry], after index: Int) {
    guard shelf.indices.contains(index) else { return }
    shelf.insert(entries, after: index)
  }

  /// The places of the stories whose lines are in sight, or will be at the next page; empty while
  /// a story is read.
  package var shelfInSight: [Int] {
    guard isOnShelf else { return [] }
    let height = layout.bodyHeight
    let top = shelf.cursor.top
    return (top..<top + 2 * height).compactMap { shelf.rows.at($0) }
  }

  /// Whether there is a shelf to go back to: a story alone has none.
  package var hasShelf: Bool { shelf.count > 1 }

  /// Whether quotations are to be counted in all stories, in sight or not.
  package var wantsAllQuotationCounts: Bool { shelf.order == .quotations }

  /// Fills in the shelf from a story that has been read.
  mutating func learn(_ story: Story, at index: Int) {
    var entry = shelf[index]
    entry.trouble = nil
    entry.key = story.key
    entry.headline = entry.headline ?? story.article.headline
    entry.source = entry.source ?? story.article.publisher
    entry.date = entry.date ?? story.article.datePublished
    entry.minutes = entry.minutes ?? ReadingTime.minutes(of: story.article)
    if story.annotations.reach >= story.article.utf8.count {
      entry.quotations = story.quotationCount
    }
    if entry != shelf[index] { shelf[index] = entry }
  }

  /// Tells the shelf how far the reader has come in the story that is being left.
  mutating func noteProgress() {
    notePlace()
    guard let state = story?.state else { return }
    shelf.note(
      ShelfEntry.Progress(
        isOpened: true, percent: state.percent, isRead: state.isRead, isStarred: state.isStarred),
      at: current)
  }
}

extension Story {
  /// How many times somebody speaks in it, reported speech aside.
  package var quotationCount: Int {
    annotations.quotationCounts(in: article).reduce(0, +)
  }
}
