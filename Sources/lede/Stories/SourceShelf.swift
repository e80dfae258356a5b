import Articles
import Synchronization

/// The sources of the stories on the shelf, each by its place there.
///
/// Which files hold several stories is known when they have been read; the further stories then
/// get the next free places.
final class SourceShelf: Sendable {
  private let sources: Mutex<[StorySource]>

  init(_ sources: [StorySource]) {
    self.sources = Mutex(sources)
  }

  var count: Int { sources.withLock { $0.count } }

  func at(_ place: Int) -> StorySource? {
    sources.withLock { $0.indices.contains(place) ? $0[place] : nil }
  }

  /// Has a story read from another source from now on.
  func replace(_ place: Int, with source: StorySource) {
    sources.withLock { if $0.indices.contains(place) { $0[place] = source } }
  }

  /// Parts a file that turned out to hold several stories, if that was not done before.
  ///
  /// - Parameter tell: is given the sources of the further stories, before any other file is
  ///   parted: whoever listens learns of places in their order.
  func part(_ place: Int, holding stories: Stories, tell: ([StorySource]) -> Void) {
    guard stories.isCollection else { return }
    sources.withLock { sources in
      guard sources.indices.contains(place), !sources[place].isPart else { return }
      let parts = sources[place].parts(of: stories)
      guard let first = parts.first else { return }
      sources[place] = first
      sources += parts.dropFirst()
      tell(Array(parts.dropFirst()))
    }
  }
}
