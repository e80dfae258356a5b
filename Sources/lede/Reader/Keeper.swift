import Articles
import Library
import Reading
import Synchronization

#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// Keeps what the reader does, beside the reader: no key waits for a disk or for another program.
///
/// Where nothing can be kept, reading goes on without, and why is said once.
final class Keeper: Sendable {
  private enum Library {
    case unopened
    case open(Store)
    case none
  }

  private struct Work {
    /// What is to be kept and is not yet, oldest first.
    var changes: [StoryChange] = []
    /// Lines that were typed, with the list they are remembered in.
    var lines: [(line: String, kind: String)] = []
    /// Stories that are not yet noted in the library.
    var met: [StoryKey: Meeting] = [:]
    var isWorking = false
    var isEnding = false
    /// Sentences for the reader: those not yet shown, and all there were.
    var untold: [String] = []
    var sentences: [String] = []
  }

  /// A story the reader has to do with.
  private struct Meeting {
    var origin: StoryOrigin
    /// What was carried over from an earlier version of it.
    var carried: [StoryChange] = []
    /// Whether it was before the reader, rather than on the shelf alone.
    var isOpened = true
  }

  /// Milliseconds until what could not be kept is tried again.
  private static let pause: Int32 = 200
  /// Milliseconds the last changes may take when the reader is left.
  private static let farewell = 800

  private let path: Path?
  private let library: Mutex<Library>
  private let work = Mutex(Work())
  private let wake: @Sendable () -> Void

  /// - Parameter path: where the library is; `nil` where there is no place for it.
  init(_ path: Path?, wake: @escaping @Sendable () -> Void) {
    self.path = path
    self.wake = wake
    library = Mutex(path == nil ? .none : .unopened)
    if path == nil { say("no home folder to keep your place in; reading without") }
  }

  /// Opens the library in the background, while the first story is read.
  func begin() {
    Background.run { _ = self.store() }
  }

  /// What the reader left in a story, under its own key or in an earlier version of it; and the
  /// corrections whose words are gone since.
  func state(
    of story: StoryKey, _ article: Article, from origin: StoryOrigin
  ) -> (state: StoryState, lost: [Correction]) {
    var state = StoryState()
    var lost: [Correction] = []
    var carried: [StoryChange] = []
    do throws(StoreTrouble) {
      if let store = store() {
        let kept = try store.kept(of: story)
        state = kept?.state ?? state
        if state.isBare, let earlier = try store.earlier(than: story, from: origin) {
          let moved = Relocation(
            earlier.state, by: earlier.words, length: earlier.key.length, into: article)
          // A file may have been overwritten by another story altogether.
          if moved.foundCount > 0 || earlier.headline == origin.headline, origin.headline != nil {
            state = moved.state
            lost = moved.lostCorrections
            if let kept {
              state.isStarred = kept.state.isStarred || state.isStarred
              state.isRead = kept.state.isRead || state.isRead
            }
            carried = state.changes(of: story, in: article)
          }
        }
      }
    } catch {
      note(error)
    }
    work.withLock { $0.met[story] = Meeting(origin: origin, carried: carried) }
    return (state, lost)
  }

  /// Takes note of where a story came from that was met on the shelf and not opened.
  func note(_ story: StoryKey, from origin: StoryOrigin) {
    work.withLock { work in
      if work.met[story] == nil { work.met[story] = Meeting(origin: origin, isOpened: false) }
    }
  }

  /// The lines typed at prompts on earlier days.
  ///
  /// Waits for the library to be opened.
  func history() -> PromptHistory {
    var history = PromptHistory()
    for list in PromptHistory.List.allCases {
      let lines = (try? store()?.history(of: list.rawValue)) ?? []
      for line in lines.reversed() { history.add(PromptHistory.Entry(list, line)) }
    }
    return history
  }

  /// All stories that were ever opened, the last one first.
  ///
  /// Waits for the library to be opened.
  func summaries() -> [StorySummary] {
    (try? store()?.summaries()) ?? []
  }

  /// Keeps changes, and lines that were typed at a prompt, soon.
  func keep(_ changes: [StoryChange], typed entries: [PromptHistory.Entry] = []) {
    let lines = entries.map { (line: $0.text, kind: $0.list.rawValue) }
    guard !changes.isEmpty || !lines.isEmpty else { return }
    let isIdle = work.withLock { work in
      work.changes += changes
      work.lines += lines
      defer { work.isWorking = true }
      return !work.isWorking
    }
    if isIdle { Background.run { self.keepWaiting() } }
  }

  /// Sentences about what is wrong, each once.
  func news() -> [String] {
    work.withLock { work in
      defer { work.untold.removeAll() }
      return work.untold
    }
  }

  /// Waits until everything is kept, but not for long; gives all sentences there were.
  func end() -> [String] {
    work.withLock { $0.isEnding = true }
    for _ in 0..<Self.farewell where work.withLock({ $0.isWorking }) { _ = poll(nil, 0, 1) }
    return work.withLock { $0.sentences }
  }
}

extension Keeper {
  private func store() -> Store? {
    guard let path else { return nil }
    return library.withLock { library in
      switch library {
      case .open(let store): return store
      case .none: return nil
      case .unopened: break
      }
      let (store, trouble) = Store.open(at: path.bytes)
      if let trouble { note(trouble) }
      if let store {
        library = .open(store)
      } else if trouble?.isPassing != true {
        library = .none
      }
      return store
    }
  }

  /// Keeps what waits, until nothing does.
  private func keepWaiting() {
    while true {
      let (batch, lines) = work.withLock { work in
        defer {
          work.isWorking = !work.changes.isEmpty || !work.lines.isEmpty
          work.changes.removeAll()
          work.lines.removeAll()
        }
        return (work.changes.withoutPassedPlaces, work.lines)
      }
      if batch.isEmpty, lines.isEmpty { return }
      do throws(StoreTrouble) {
        guard let store = store() else {
          // Closed to us for good, or for a moment.
          if case .none = library.withLock({ $0 }) { continue }
          throw .busy
        }
        try keep(batch, in: store)
        for line in lines { try store.remember(line.line, as: line.kind) }
        if let remark = store.takeRemark() { note(remark) }
      } catch {
        note(error)
        guard error.isPassing else { continue }
        let isEnding = work.withLock { work in
          work.changes.insert(contentsOf: batch, at: 0)
          work.lines.insert(contentsOf: lines, at: 0)
          if work.isEnding { work.isWorking = false }
          return work.isEnding
        }
        if isEnding { return }
        _ = poll(nil, 0, Self.pause)
      }
    }
  }

  private func keep(_ batch: [StoryChange], in store: Store) throws(StoreTrouble) {
    for story in Set(batch.map(\.story)) {
      guard let met = work.withLock({ $0.met[story] }) else { continue }
      if met.isOpened {
        try store.open(story, from: met.origin)
      } else {
        try store.meet(story, from: met.origin)
      }
      try store.apply(met.carried)
      work.withLock { work in
        // It may have been opened in the meantime.
        if work.met[story]?.isOpened == met.isOpened { work.met[story] = nil }
      }
    }
    try store.apply(batch)
  }

  private func note(_ trouble: StoreTrouble) {
    guard let path else { return }
    // On the screen there is no room for more than the file's name.
    say(trouble.sentence(about: path.bytes), briefly: trouble.sentence(about: path.lastPart))
  }

  private func say(_ sentence: String, briefly brief: String? = nil) {
    let isNew = work.withLock { work in
      guard !work.sentences.contains(sentence) else { return false }
      work.sentences.append(sentence)
      work.untold.append(brief ?? sentence)
      return true
    }
    if isNew { wake() }
  }
}

extension StoryState {
  /// Whether it says nothing but what can be said on the shelf.
  fileprivate var isBare: Bool {
    place == nil && marks.isEmpty && highlights.isEmpty && corrections.isEmpty
  }
}

extension [StoryChange] {
  /// Without places of a story that a later one makes pointless.
  fileprivate var withoutPassedPlaces: [StoryChange] {
    var seen: Set<StoryKey> = []
    var kept: [StoryChange] = []
    for change in reversed() {
      if case .place = change.change, !seen.insert(change.story).inserted { continue }
      kept.append(change)
    }
    return kept.reversed()
  }
}
