import Articles
import Reading
import Synchronization

/// Reads, parses and annotates stories beside the reader, so that a key is answered at once.
///
/// What it has learnt waits in `news()`; each arrival wakes the reader.
final class Loader: Sendable {
  /// What the reader is told.
  enum News: Sendable {
    case story(Story, Int)
    case trouble(String, Int)
    case entry(ShelfEntry, Int)
    /// Something for the status line.
    case remark(String)
  }

  /// Text annotated before the first screen is shown, in UTF-8 bytes: more than any screen holds.
  static let firstReach = 16 * 1024

  private let sources: [StorySource]
  private let waiting = Mutex<[News]>([])
  /// What was wrong with stories that could not be read, by place on the shelf.
  private let troubles = Mutex<[Int: StoryTrouble]>([:])
  /// Sources that stand in for the first ones since their files were read again.
  private let renewed = Mutex<[Int: StorySource]>([:])
  /// What the files of opened stories looked like when they were read.
  private let facts = Mutex<[Int: FileFacts]>([:])
  /// Counts the openings, so that asking for the same story again starts afresh.
  private let opening = Atomic<Int>(0)
  private let wake: @Sendable () -> Void

  init(_ sources: [StorySource], wake: @escaping @Sendable () -> Void) {
    self.sources = sources
    self.wake = wake
  }

  /// Everything learnt since last asked, oldest first.
  func news() -> [News] {
    waiting.withLock { waiting in
      defer { waiting.removeAll() }
      return waiting
    }
  }

  /// A sentence for each story that could not be read, in the order of the shelf.
  var complaints: [String] {
    troubles.withLock { $0 }.sorted { $0.key < $1.key }.map { index, trouble in
      trouble.sentence(about: sources[index].name)
    }
  }

  /// Reads a story in the background, and annotates it as far as a first screen needs.
  func open(_ index: Int) {
    let turn = opening.add(1, ordering: .acquiringAndReleasing).newValue
    Background.run { self.load(index, turn: turn) }
  }

  /// Reads a story's file again.
  ///
  /// - Returns: whether there is one.
  func reload(_ index: Int) -> Bool {
    guard sources.indices.contains(index), let source = sources[index].again else { return false }
    renewed.withLock { $0[index] = source }
    let turn = opening.add(1, ordering: .acquiringAndReleasing).newValue
    Background.run { self.load(index, turn: turn, isAgain: true) }
    return true
  }

  /// Whether the file of an opened story is another now than when it was read; told once a change.
  ///
  /// A file that is gone, as for a moment while it is being replaced, has not changed.
  func hasChanged(_ index: Int) -> Bool {
    guard sources.indices.contains(index), let path = sources[index].path,
      let now = FileFacts(of: path)
    else { return false }
    return facts.withLock { facts in
      guard let known = facts[index], known != now else { return false }
      facts[index] = now
      return true
    }
  }

  /// Annotates the rest of a story, if there is any.
  ///
  /// To be asked for once its first screen is shown, so that nothing stands in that one's way.
  func complete(_ story: Story, at index: Int) {
    guard story.annotations.reach < story.article.utf8.count else { return }
    let turn = opening.load(ordering: .acquiring)
    Background.run {
      var story = story
      story.annotations = Annotator(findsIndirectSpeech: true).annotate(story.article)
      if self.opening.load(ordering: .acquiring) == turn { self.tell(.story(story, index)) }
    }
  }

  /// Looks at every story for its line on the shelf.
  func fillShelf() {
    Background.run {
      for (index, source) in self.sources.enumerated() {
        let stories = self.read(index)
        self.tell(.entry(source.shelfEntry(of: stories), index))
      }
    }
  }

  private func source(at index: Int) -> StorySource {
    renewed.withLock { $0[index] } ?? sources[index]
  }

  private func load(_ index: Int, turn: Int, isAgain: Bool = false) {
    func isStale() -> Bool { opening.load(ordering: .acquiring) != turn }
    guard sources.indices.contains(index) else { return }
    let source = source(at: index)
    // Before it is read: a change while it is must not go unseen.
    let now = source.path.flatMap { FileFacts(of: $0) }
    facts.withLock { $0[index] = now }
    switch read(index) {
    case .failure(let trouble) where isAgain:
      // What was read before stays.
      tell(.remark(trouble.sentence(about: source.name)))
    case .failure(let trouble):
      tell(.entry(ShelfEntry(name: source.name, trouble: trouble.sentence), index))
      tell(.trouble(trouble.sentence(about: source.name), index))
    case .success(let stories):
      guard stories.indices.contains(source.index) else {
        tell(.remark("\(source.name) is no longer in its file"))
        return
      }
      let article = stories[source.index]
      guard !isStale() else { return }
      // Reported speech as well, so that a key can show it at once.
      let annotations = Annotator(findsIndirectSpeech: true)
        .annotate(article, reach: Self.firstReach)
      guard !isStale() else { return }
      let file = source.path.map { Sanitizer.line($0.lastPart) }
      let story = Story(
        name: source.name, file: file, article: article, annotations: annotations)
      tell(.story(story, index))
    }
  }

  /// Reads a story, and keeps in mind whether it could be read.
  private func read(_ index: Int) -> Result<Stories, StoryTrouble> {
    let file = source(at: index).open()
    troubles.withLock { troubles in
      switch file {
      case .success(let file): troubles[index] = file.trouble
      case .failure(let trouble): troubles[index] = trouble
      }
    }
    return file.map(\.stories)
  }

  private func tell(_ news: News) {
    waiting.withLock { $0.append(news) }
    wake()
  }
}

extension StorySource {
  /// The story's line on the shelf; what cannot be read says so there.
  fileprivate func shelfEntry(of stories: Result<Stories, StoryTrouble>) -> ShelfEntry {
    switch stories {
    case .failure(let trouble):
      return ShelfEntry(name: name, trouble: trouble.sentence)
    case .success(let stories):
      let article = stories[index]
      return ShelfEntry(
        name: name, headline: article.headline, date: article.datePublished,
        minutes: ReadingTime.minutes(of: article))
    }
  }
}
