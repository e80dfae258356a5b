/// The stories at hand, and the rows that are shown of them: sorted, and filtered.
///
/// A story keeps its place, the number everybody knows it by, whatever row it stands in.
struct Shelf: Sendable {
  private var entries: [ShelfEntry]
  /// Places in the order given: a file that turned out to hold several stories has them together.
  private var given: [Int]
  /// How far each story was read when the shelf first knew of it, which the order goes by: a story
  /// does not move away under the reader who reads it.
  private var arrived: [ShelfEntry.Progress]
  /// Places of the stories whose reader has been at them since; what is on disk is older.
  private var touched: Set<Int> = []
  private var isLookedAt: [Bool]
  /// What filtering and sorting read, as far as it was asked for.
  private var folded: [[UInt8]?]
  private var isStale = true

  /// The places of the stories shown, a row each.
  private(set) var rows: [Int] = []
  var cursor = ListCursor()
  private(set) var order = ShelfOrder.given
  private(set) var isReversed = false
  private(set) var filter = ShelfFilter("")
  /// How many stories have been looked at for their line.
  private(set) var lookedAtCount = 0
  /// Bytes that all names begin with alike: the folder they are in.
  let folder: Int

  init(_ entries: [ShelfEntry]) {
    self.entries = entries
    given = Array(entries.indices)
    arrived = entries.map(\.progress)
    isLookedAt = Array(repeating: false, count: entries.count)
    folded = Array(repeating: nil, count: entries.count)
    folder = ShelfEntry.sharedFolder(of: entries)
    arrange()
    cursor = ListCursor()
  }

  var count: Int { entries.count }
  var isEmpty: Bool { entries.isEmpty }
  var indices: Range<Int> { entries.indices }

  /// The story of a place.
  subscript(place: Int) -> ShelfEntry {
    get { entries[place] }
    set {
      entries[place] = newValue
      folded[place] = nil
      isStale = true
    }
  }

  func at(_ place: Int) -> ShelfEntry? { entries.at(place) }

  /// The place of the chosen story; `nil` where no story is shown.
  var chosen: Int? { rows.at(cursor.selected) }

  func row(of place: Int) -> Int? { rows.firstIndex(of: place) }

  /// Chooses the story of a place, if it is shown.
  mutating func choose(_ place: Int) {
    if let row = row(of: place) { cursor.choose(row) }
  }

}

// MARK: - What is learnt

extension Shelf {
  /// What the world has found out about a story; what the reader did since stays.
  mutating func learn(_ entry: ShelfEntry, at place: Int) {
    var entry = entry
    entry.key = entry.key ?? entries[place].key
    entry.quotations = entry.quotations ?? entries[place].quotations
    if touched.contains(place) || !entry.progress.isOpened {
      entry.progress = entries[place].progress
    } else {
      arrived[place] = entry.progress
    }
    self[place] = entry
    if !isLookedAt[place] {
      isLookedAt[place] = true
      lookedAtCount += 1
    }
  }

  /// How far the reader has come in a story.
  mutating func note(_ progress: ShelfEntry.Progress, at place: Int) {
    touched.insert(place)
    self[place].progress = progress
  }

  /// Puts the further stories of a file behind its first; their places are the next ones.
  mutating func insert(_ further: [ShelfEntry], after place: Int) {
    let start = entries.count
    entries += further
    arrived += further.map(\.progress)
    isLookedAt += Array(repeating: false, count: further.count)
    folded += Array(repeating: nil, count: further.count)
    let position = given.firstIndex(of: place).map { $0 + 1 } ?? given.count
    given.insert(contentsOf: start..<entries.count, at: position)
    isStale = true
  }
}

// MARK: - Order and filter

extension Shelf {
  mutating func sort(by order: ShelfOrder, isReversed: Bool) {
    self.order = order
    self.isReversed = isReversed
    isStale = true
    arrange()
  }

  mutating func filter(by filter: ShelfFilter) {
    guard filter != self.filter else { return }
    self.filter = filter
    isStale = true
    arrange()
  }

  /// Puts the rows in order, if anything has changed; the chosen story stays chosen.
  mutating func arrange() {
    guard isStale else { return }
    isStale = false
    let chosen = chosen
    var shown = given
    if !filter.isEmpty {
      shown = []
      for place in given where filter.finds(in: words(of: place)) { shown.append(place) }
    }
    rows = sorted(shown)
    let chosenRow = chosen.flatMap { row(of: $0) }
    cursor.choose(chosenRow ?? min(cursor.selected, max(0, rows.count - 1)))
  }

  private mutating func sorted(_ shown: [Int]) -> [Int] {
    switch order {
    case .given:
      // Begun, not begun, read; as given among themselves.
      let standing = arrived.map { $0.isUnderWay ? 0 : $0.isRead ? 2 : 1 }
      let groups = (0...2).map { group in shown.filter { standing[$0] == group } }
      return (isReversed ? groups.map { $0.reversed() } : groups).flatMap { $0 }
    case .name: return sorted(shown, by: entries.map { Array($0.name.utf8) })
    case .headline:
      for place in shown { _ = words(of: place) }
      return sorted(shown, by: folded.map { $0 ?? [] })
    case .source:
      let keys = entries.map { entry in
        let source = Folding.words(of: entry.source ?? entry.name(from: folder))
        // Those without a publisher are named after their files, behind the others.
        return [entry.source == nil ? 1 : 0] + source
      }
      return sorted(shown, by: keys)
    case .date: return sorted(shown, byNumber: { $0.date }, highestFirst: true)
    case .minutes: return sorted(shown, byNumber: { $0.minutes }, highestFirst: false)
    case .quotations: return sorted(shown, byNumber: { $0.quotations }, highestFirst: true)
    case .progress:
      return sorted(
        shown, byNumber: { $0.progress.isRead ? 100 : $0.progress.percent }, highestFirst: true)
    }
  }

  private func sorted(_ shown: [Int], by keys: [[UInt8]]) -> [Int] {
    let ranked = shown.enumerated().sorted { one, other in
      let (key, otherKey) = (keys[one.element], keys[other.element])
      if key == otherKey { return one.offset < other.offset }
      return key.lexicographicallyPrecedes(otherKey) != isReversed
    }
    return ranked.map(\.element)
  }

  /// What is not known stands last, whichever way the rest is turned.
  private func sorted<Key: Comparable>(
    _ shown: [Int], byNumber key: (ShelfEntry) -> Key?, highestFirst: Bool
  ) -> [Int] {
    let keys = entries.map(key)
    let isFalling = highestFirst != isReversed
    let ranked = shown.enumerated().sorted { one, other in
      switch (keys[one.element], keys[other.element]) {
      case (let key?, let other?) where key != other: return (key > other) == isFalling
      case (.some, nil): return true
      case (nil, .some): return false
      default: return one.offset < other.offset
      }
    }
    return ranked.map(\.element)
  }

  /// Headline, source and name made alike for comparing, the headline first.
  private mutating func words(of place: Int) -> [UInt8] {
    if let words = folded[place] { return words }
    let entry = entries[place]
    // The folder that all share is on no line, and would be found in all.
    let name = entry.name(from: folder)
    let words = Folding.words(of: "\(entry.headline ?? name)\n\(entry.source ?? "")\n\(name)")
    folded[place] = words
    return words
  }
}
