import Articles
import Reading
import Synchronization

#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// Looks at the stories of a shelf for their lines: those in sight first, then all others.
///
/// Headlines, dates and minutes are read on one thread; quotations, which take more work, are
/// counted on another, in the stories in sight, and in all only where the shelf is sorted by them.
/// Of a story nothing is kept but its line.
final class ShelfFiller: Sendable {
  private struct State {
    var inSight: [Int] = []
    var wantsAllCounts = false
    var looking = ShelfWork()
    var counting = ShelfWork()
  }

  /// News are told together, so many nanoseconds apart: a screen for each would be too many.
  private static let pause: UInt64 = 30_000_000
  /// Longer stories, in UTF-8 bytes, are not counted for their line; opening them does it.
  private static let longestCounted = 2 << 20

  private let desk: NewsDesk
  private let state = Mutex(State())
  /// Whether something more urgent is going on.
  private let isHeldUp: @Sendable () -> Bool

  init(_ desk: NewsDesk, isHeldUp: @escaping @Sendable () -> Bool) {
    self.desk = desk
    self.isHeldUp = isHeldUp
  }

  /// Takes note of what is in sight now, and sees to it that work goes on where there is any.
  func fill(inSight: [Int], wantsAllCounts: Bool) {
    let count = desk.sources.count
    let starts = state.withLock { state in
      state.inSight = inSight
      state.wantsAllCounts = wantsAllCounts
      state.looking.grow(to: count)
      state.counting.grow(to: count)
      let starts = (looking: !state.looking.isRunning, counting: !state.counting.isRunning)
      (state.looking.isRunning, state.counting.isRunning) = (true, true)
      return starts
    }
    if starts.looking { start(next: { self.nextToLookAt() }, work: { self.line(of: $0) }) }
    if starts.counting { start(next: { self.nextToCount() }, work: { self.count(in: $0) }) }
  }

  private func nextToLookAt() -> Int? {
    state.withLock { state in
      let place = state.looking.take(state.inSight, wantsAll: true) { _ in true }
      if place == nil { state.looking.isRunning = false }
      return place
    }
  }

  private func nextToCount() -> Int? {
    state.withLock { state in
      let isLookedAt = state.looking.isDone
      let place = state.counting.take(state.inSight, wantsAll: state.wantsAllCounts) {
        isLookedAt[$0]
      }
      if place == nil { state.counting.isRunning = false }
      return place
    }
  }

  /// Works until nothing is left to do; where there is nothing to begin with, starts no thread.
  private func start(
    next: @escaping @Sendable () -> Int?, work: @escaping @Sendable (Int) -> NewsDesk.News?
  ) {
    guard let first = next() else { return }
    Background.run {
      var news: [NewsDesk.News] = []
      var last = Self.now
      var place: Int? = first
      while let at = place {
        while self.isHeldUp() { usleep(2000) }
        if let found = work(at) { news.append(found) }
        place = next()
        guard place == nil || Self.now > last + Self.pause else { continue }
        if !news.isEmpty { self.desk.tell(news) }
        news = []
        last = Self.now
      }
    }
  }

  private func line(of place: Int) -> NewsDesk.News? {
    guard let source = desk.sources.at(place) else { return nil }
    let stories = desk.read(source, at: place)
    // Its name may have another ending since: the file holds several stories.
    return .entry(ShelfEntry(desk.sources.at(place) ?? source, of: stories), place)
  }

  private func count(in place: Int) -> NewsDesk.News? {
    guard let source = desk.sources.at(place), case .success(let file) = source.open() else {
      return nil
    }
    let article = file.stories[source.index]
    guard article.utf8.count <= Self.longestCounted else { return nil }
    let story = Story(
      name: source.name, article: article, annotations: Annotator().annotate(article))
    return .quotations(story.quotationCount, place)
  }

  private static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}

/// What is done of one kind of work at the places of a shelf.
private struct ShelfWork {
  private(set) var isDone: [Bool] = []
  var isRunning = false
  /// All places before this one are done.
  private var next = 0

  mutating func grow(to count: Int) {
    isDone += Array(repeating: false, count: max(0, count - isDone.count))
  }

  /// The next place to work at: one in sight, else any if all are wanted.
  mutating func take(_ inSight: [Int], wantsAll: Bool, _ isReady: (Int) -> Bool) -> Int? {
    func isOpen(_ place: Int) -> Bool {
      isDone.indices.contains(place) && !isDone[place] && isReady(place)
    }
    if let place = inSight.first(where: isOpen) {
      isDone[place] = true
      return place
    }
    guard wantsAll else { return nil }
    while isDone.indices.contains(next), isDone[next] { next += 1 }
    guard isOpen(next) else { return nil }
    isDone[next] = true
    return next
  }
}
