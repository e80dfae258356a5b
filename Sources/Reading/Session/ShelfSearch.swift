import Articles

/// A search over all stories of the shelf, as far as it has come.
struct ShelfSearch: Sendable {
  let pattern: Pattern
  /// Tells its news from those of a search before it.
  let turn: Int
  /// In the order of the shelf, a story each.
  var finds: [ShelfFind] = []
  var searched = 0
  /// Stories that could not be read.
  var unreadable = 0
  var isRunning = true
}

/// Searching all stories: the line is typed, the world searches, and what it finds is listed.
extension Session {
  /// What a search over the shelf has found since it told last, and how far it has come in all.
  package struct ShelfNews: Sendable {
    package var turn: Int
    package var finds: [ShelfFind]
    package var searched: Int
    package var unreadable: Int
    package var isDone: Bool

    package init(
      turn: Int, finds: [ShelfFind], searched: Int, unreadable: Int, isDone: Bool = false
    ) {
      self.turn = turn
      self.finds = finds
      self.searched = searched
      self.unreadable = unreadable
      self.isDone = isDone
    }
  }

  package mutating func receive(_ news: ShelfNews) {
    guard var search = shelfSearch, search.turn == news.turn, search.isRunning else { return }
    // The chosen line stays on its story while others come in above it.
    let cursor = panel.flatMap { if case .found(let cursor) = $0 { cursor } else { nil } }
    let chosen = cursor.flatMap { search.finds.at($0.selected)?.index }
    for find in news.finds where shelf.indices.contains(find.index) {
      search.finds.insert(find, at: search.finds.partition { $0.index >= find.index })
    }
    search.searched = news.searched
    search.unreadable = news.unreadable
    search.isRunning = !news.isDone
    shelfSearch = search
    if let cursor, cursor.selected > 0, let chosen,
      let now = search.finds.firstIndex(where: { $0.index == chosen })
    {
      var moved = cursor
      moved.select(now, count: search.finds.count, height: listHeight)
      panel?.cursor = moved
    }
  }

  /// Begins a search, or with nothing typed lists again what the last one found.
  mutating func searchShelf(_ prompt: Prompt) -> Effect? {
    guard let pattern = prompt.pattern else {
      guard shelfSearch != nil else { return nil }
      panel = .found(ListCursor())
      return nil
    }
    let turn = (shelfSearch?.turn ?? 0) + 1
    shelfSearch = ShelfSearch(pattern: pattern, turn: turn)
    panel = .found(ListCursor())
    return .searchShelf(pattern, turn: turn)
  }

  /// What a few keys do among the stories found; the others do what they do in any list.
  mutating func performInFound(_ command: Command, _ cursor: ListCursor) -> Effect? {
    switch command {
    case .close where shelfSearch?.isRunning == true:
      shelfSearch?.isRunning = false
      return .stopSearch
    case .open:
      guard let find = shelfSearch?.finds.at(cursor.selected) else { return .bell }
      return open(find, atLast: false)
    case .searchAgain: return perform(.lineDown)
    case .searchBack: return perform(.lineUp)
    default: return nil
    }
  }

  private mutating func open(_ find: ShelfFind, atLast: Bool) -> Effect? {
    panel = nil
    return open(find.index, atLast ? .atLastHit : .atHit(find.first.start))
  }

  /// The next story with hits, or the one before, where the story’s search is that of the shelf.
  mutating func passToFound(forward: Bool) -> Effect?? {
    guard let search = shelfSearch, story?.search?.pattern == search.pattern, awaited == nil else {
      return nil
    }
    let next = search.finds.partition { forward ? $0.index > current : $0.index >= current }
    guard let find = search.finds.at(forward ? next : next - 1) else { return nil }
    let effect = open(find, atLast: !forward)
    message = forward ? Wording.nextStoryWithHits : Wording.storyBeforeWithHits
    return .some(effect)
  }

  /// Stands at a hit in the story that has come to the screen.
  mutating func arriveAtHit(_ offset: Int?) {
    guard let pattern = shelfSearch?.pattern else { return }
    if story?.isFiltered == true { story?.showEverything() }
    if let offset {
      _ = story?.look(for: pattern, backward: false, from: offset)
    } else {
      _ = story?.look(for: pattern, backward: true, from: .max)
      story?.search?.isBackward = false
    }
  }
}

extension ShelfSearch {
  /// How far it is and what it found, the fullest wording first.
  func remarks(of total: Int) -> [String] {
    let hits = finds.reduce(0) { $0 + $1.count }
    let words = Wording.found(hits: hits, stories: finds.count)
    let found = Wording.behind(words, pattern.trouble)
    let unread = unreadable == 0 ? "" : " · " + Wording.unreadable(unreadable)
    guard searched < total else { return [found + unread, found] }
    let whole = Wording.searched(searched, of: total, isRunning: isRunning)
    return finds.isEmpty ? [whole + unread, whole] : ["\(whole) · \(found)\(unread)", whole]
  }
}
