import Articles
import Reading
import Synchronization

/// Reads, parses and annotates stories beside the reader, so that a key is answered at once.
///
/// What it has learnt waits at the desk; each arrival wakes the reader.
final class Loader: Sendable {
  /// Text annotated before the first screen is shown, in UTF-8 bytes: more than any screen holds.
  static let firstReach = 16 * 1024

  private let desk: NewsDesk
  /// Counts the openings, so that asking for the same story again starts afresh.
  private let opening = Atomic<Int>(0)
  /// Openings under way.
  private let atWork = Atomic<Int>(0)

  init(_ desk: NewsDesk) { self.desk = desk }

  /// Whether a story is being opened: nothing else may stand in its way.
  var isOpening: Bool { atWork.load(ordering: .acquiring) > 0 }

  /// Reads a story in the background, and annotates it as far as a first screen needs.
  func open(_ place: Int) {
    let turn = opening.add(1, ordering: .acquiringAndReleasing).newValue
    atWork.add(1, ordering: .acquiringAndReleasing)
    Background.run {
      self.load(place, turn: turn)
      self.atWork.subtract(1, ordering: .acquiringAndReleasing)
    }
  }

  /// Annotates the rest of a story, if there is any.
  ///
  /// To be asked for once its first screen is shown, so that nothing stands in that one's way.
  func complete(_ story: Story, at place: Int) {
    guard story.annotations.reach < story.article.utf8.count else { return }
    let turn = opening.load(ordering: .acquiring)
    Background.run {
      var story = story
      story.annotations = Annotator(findsIndirectSpeech: true).annotate(story.article)
      if self.opening.load(ordering: .acquiring) == turn { self.desk.tell([.story(story, place)]) }
    }
  }

  private func load(_ place: Int, turn: Int) {
    func isStale() -> Bool { opening.load(ordering: .acquiring) != turn }
    guard let source = desk.sources.at(place) else { return }
    switch desk.read(source, at: place) {
    case .failure(let trouble):
      desk.tell([
        .entry(ShelfEntry(name: source.name, trouble: trouble.sentence), place),
        .trouble(trouble.sentence(about: source.name), place),
      ])
    case .success(let stories):
      let article = stories[source.index]
      guard !isStale() else { return }
      // Reported speech as well, so that a key can show it at once.
      let annotations = Annotator(findsIndirectSpeech: true)
        .annotate(article, reach: Self.firstReach)
      guard !isStale() else { return }
      let file = source.path.map { Sanitizer.line($0.lastPart) }
      let story = Story(
        name: source.name, file: file, article: article, annotations: annotations)
      desk.tell([.story(story, place)])
    }
  }
}
