import Articles
import Reading
import Synchronization

/// Reads the files of the shelf for whoever asks, and holds what was learnt until the reader takes
/// it.
///
/// Any thread may call.
final class NewsDesk: Sendable {
  /// What the reader is told.
  enum News: Sendable {
    case story(Story, Int)
    case trouble(String, Int)
    case entry(ShelfEntry, Int)
    /// How often somebody speaks in a story.
    case quotations(Int, Int)
    /// The file at a place holds further stories, which have the next free places.
    case further([ShelfEntry], Int)
    /// How far the reading of a story is.
    case progress(String, Int)
    /// The lines typed at prompts on earlier days.
    case history(PromptHistory)
    /// Something for the status line.
    case remark(String)
  }

  let sources: SourceShelf
  private let waiting = Mutex<[News]>([])
  /// What was wrong with stories that could not be read, by place on the shelf.
  private let troubles = Mutex<[Int: StoryTrouble]>([:])
  let wake: @Sendable () -> Void

  init(_ sources: [StorySource], wake: @escaping @Sendable () -> Void) {
    self.sources = SourceShelf(sources)
    self.wake = wake
  }

  /// Everything learnt since last asked, oldest first.
  func news() -> [News] {
    waiting.withLock { waiting in
      defer { waiting.removeAll() }
      return waiting
    }
  }

  func tell(_ news: [News]) {
    waiting.withLock { $0 += news }
    wake()
  }

  /// Reads the file of a story, and keeps in mind whether it could be read.
  ///
  /// - Returns: the stories of the file, and which of them it is.
  func read(
    _ source: StorySource, at place: Int, watch: StoryFile.Watch? = nil
  ) -> Result<Stories, StoryTrouble> {
    let file = source.open(watch: watch)
    if case .failure(.givenUp) = file { return .failure(.givenUp) }
    troubles.withLock { troubles in
      switch file {
      case .success(let file): troubles[place] = file.trouble
      case .failure(let trouble): troubles[place] = trouble
      }
    }
    if case .success(let file) = file {
      sources.part(place, holding: file.stories) { further in
        tell([.further(further.map(ShelfEntry.init), place)])
      }
    }
    return file.map(\.stories)
  }

  /// What was wrong with the file of a story when it was last read.
  func trouble(at place: Int) -> StoryTrouble? { troubles.withLock { $0[place] } }

  /// A sentence for each story that could not be read, in the order of the shelf.
  var complaints: [String] {
    troubles.withLock { $0 }.sorted { $0.key < $1.key }.compactMap { place, trouble in
      sources.at(place).map { trouble.sentence(about: $0.name) }
    }
  }
}

extension ShelfEntry {
  /// The line of a story that was not looked at.
  init(_ source: StorySource) {
    let summary = source.summary
    self.init(name: source.name, headline: summary?.headline, date: summary?.date)
  }

  /// The line of a story; what cannot be read says so there.
  init(_ source: StorySource, of stories: Result<Stories, StoryTrouble>) {
    switch stories {
    case .failure(let trouble): self.init(name: source.name, trouble: trouble.sentence)
    case .success(let stories):
      let article = stories[source.index]
      self.init(
        name: source.name, key: StoryKey(article), headline: article.headline,
        source: article.publisher, date: article.datePublished,
        minutes: ReadingTime.minutes(of: article))
    }
  }
}
