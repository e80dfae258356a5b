import Articles
import Reading
import Synchronization

/// Searches every story of the shelf beside the reader, one after the other.
///
/// What it finds waits in `news()`, and is told a few times a second at most. A story is read,
/// searched and let go; what cannot be read is counted and passed over.
final class ShelfSearcher: Sendable {
  private let desk: NewsDesk
  private let waiting = Mutex<[Session.ShelfNews]>([])
  /// The search that is wanted; those before it stop. 0 where none is.
  private let wanted = Atomic<Int>(0)

  /// How long finds wait to be told together.
  private static let pause = Duration.milliseconds(60)

  init(_ desk: NewsDesk) { self.desk = desk }

  /// Everything found since last asked, oldest first.
  func news() -> [Session.ShelfNews] {
    waiting.withLock { waiting in
      defer { waiting.removeAll() }
      return waiting
    }
  }

  func search(_ pattern: Pattern, turn: Int) {
    wanted.store(turn, ordering: .releasing)
    Background.run { self.run(pattern, turn: turn) }
  }

  func stop() { wanted.store(0, ordering: .releasing) }

  private func run(_ pattern: Pattern, turn: Int) {
    var news = Session.ShelfNews(turn: turn, finds: [], searched: 0, unreadable: 0)
    var told = ContinuousClock.now
    var index = 0
    // A feed that was looked at meanwhile has put its stories at the end.
    while let source = desk.sources.at(index) {
      defer { index += 1 }
      guard wanted.load(ordering: .acquiring) == turn else { return }
      switch source.open() {
      case .success(let file):
        let article = file.stories[source.index]
        if let find = ShelfFind(pattern, in: article, at: index) { news.finds.append(find) }
      case .failure: news.unreadable += 1
      }
      news.searched += 1
      let now = ContinuousClock.now
      if now - told >= Self.pause {
        tell(news)
        news.finds = []
        told = now
      }
    }
    news.isDone = true
    tell(news)
  }

  private func tell(_ news: Session.ShelfNews) {
    waiting.withLock { $0.append(news) }
    desk.wake()
  }
}
