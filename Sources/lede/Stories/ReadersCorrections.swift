import Articles
import Library
import Synchronization

/// What the reader corrected in stories, as the library keeps it: for commands that write stories
/// and never change what is kept.
final class ReadersCorrections: Sendable {
  private let store: Store
  private let hasComplained = Mutex(false)

  private init(_ store: Store) { self.store = store }

  /// The corrections of a library; nothing where there is none. One that cannot be read is told of.
  static func open(_ library: Path?) -> ReadersCorrections? {
    guard let library else { return nil }
    let (store, trouble) = Store.look(at: library.bytes)
    if let trouble { Messages.write(trouble.lookSentence(about: library.bytes)) }
    return store.map(ReadersCorrections.init)
  }

  /// The corrections of a story, in the order they were made; none where they cannot be read, which
  /// is told once.
  func made(in article: Article) -> [Correction] {
    do throws(StoreTrouble) {
      return try store.state(of: StoryKey(article)).corrections
    } catch {
      let isFirst = hasComplained.withLock { hasComplained in
        defer { hasComplained = true }
        return !hasComplained
      }
      if isFirst { Messages.write(error.lookSentence(about: store.path)) }
      return []
    }
  }
}
