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
  /// What the files of opened stories looked like when they were read.
  private let facts = Mutex<[Int: FileFacts]>([:])
  /// Counts the openings, so that asking for the same story again starts afresh.
  private let opening = Atomic<Int>(0)
  /// Openings under way.
  private let atWork = Atomic<Int>(0)
  private let keeper: Keeper

  init(_ desk: NewsDesk, keeper: Keeper) {
    self.desk = desk
    self.keeper = keeper
  }

  /// Whether a story is being opened: nothing else may stand in its way.
  var isOpening: Bool { atWork.load(ordering: .acquiring) > 0 }

  /// Reads a story in the background, and annotates it as far as a first screen needs.
  func open(_ place: Int) { start(place, isAgain: false) }

  /// “read 40 of 120 MB”; what follows the reading is not counted.
  private static func progress(_ count: Int, of total: Int) -> String {
    let million = 1_000_000
    return count < total
      ? "read \(count / million) of \(total / million) MB"
      : "finding the story in \(total / million) MB"
  }

  /// Stops reading the story asked for last.
  func giveUp() { opening.add(1, ordering: .acquiringAndReleasing) }

  /// Reads a story's file again.
  ///
  /// - Returns: whether there is one.
  func reload(_ place: Int) -> Bool {
    guard let source = desk.sources.at(place)?.again else { return false }
    desk.sources.replace(place, with: source)
    start(place, isAgain: true)
    return true
  }

  /// Whether the file of an opened story is another now than when it was read; told once a change.
  ///
  /// A file that is gone, as for a moment while it is being replaced, has not changed.
  func hasChanged(_ place: Int) -> Bool {
    guard let path = desk.sources.at(place)?.path, let now = FileFacts(of: path) else {
      return false
    }
    return facts.withLock { facts in
      guard let known = facts[place], known != now else { return false }
      facts[place] = now
      return true
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

  private func start(_ place: Int, isAgain: Bool) {
    let turn = opening.add(1, ordering: .acquiringAndReleasing).newValue
    atWork.add(1, ordering: .acquiringAndReleasing)
    Background.run {
      self.load(place, turn: turn, isAgain: isAgain)
      self.atWork.subtract(1, ordering: .acquiringAndReleasing)
    }
  }

  private func load(_ place: Int, turn: Int, isAgain: Bool) {
    func isStale() -> Bool { opening.load(ordering: .acquiring) != turn }
    guard let source = desk.sources.at(place) else { return }
    // Before it is read: a change while it is must not go unseen.
    let now = source.path.flatMap { FileFacts(of: $0) }
    facts.withLock { $0[place] = now }
    let opened = desk.read(source, at: place) { count, total in
      self.desk.tell([.progress(Self.progress(count, of: total), place)])
      return !isStale()
    }
    switch opened {
    case .failure(.givenUp): return
    case .failure(let trouble) where isAgain:
      // What was read before stays.
      desk.tell([.remark(trouble.sentence(about: source.name))])
    case .failure(let trouble):
      desk.tell([
        .entry(ShelfEntry(name: source.name, trouble: trouble.sentence), place),
        .trouble(trouble.sentence(about: source.name), place),
      ])
    case .success(let stories):
      guard stories.indices.contains(source.index) else {
        desk.tell([.remark("\(source.name) is no longer in its file")])
        return
      }
      let article = stories[source.index]
      guard !isStale() else { return }
      // Reported speech as well, so that a key can show it at once.
      let annotations = Annotator(findsIndirectSpeech: true)
        .annotate(article, reach: Self.firstReach)
      guard !isStale() else { return }
      let file = source.path.map { Sanitizer.line($0.lastPart) }
      var story = Story(
        name: source.name, file: file, article: article, annotations: annotations)
      (story.state, story.lostCorrections) = keeper.state(
        of: story.key, article, from: source.origin(of: article))
      story.loss = desk.trouble(at: place)?.sentence
      desk.tell([.story(story, place)])
    }
  }
}
