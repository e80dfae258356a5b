import Articles
import Library

#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// What the reader corrected in stories, as the library keeps it: for commands that write stories
/// and never change what is kept.
struct ReadersCorrections {
  private let store: Store

  /// The corrections of a library.
  ///
  /// - Returns: nothing where there is no library; a sentence where there is one that cannot be read.
  static func open(_ library: Path?) -> (corrections: ReadersCorrections?, trouble: String?) {
    // Only a reader at work makes a library.
    guard let library, library.withCString({ access($0, F_OK) }) == 0 else { return (nil, nil) }
    let (store, trouble) = Store.open(at: library.bytes)
    return (store.map(ReadersCorrections.init), trouble?.sentence(about: library.bytes))
  }

  /// The corrections of a story, in the order they were made; none where they cannot be read.
  func made(in article: Article) -> [Correction] {
    (try? store.state(of: StoryKey(article)).corrections) ?? []
  }
}
