import Articles
import Library
import Reading

/// How far the reader came in the stories of a shelf on earlier days, by their files: known before
/// any of them is read.
struct ShelfMemory: Sendable {
  private struct Key: Hashable {
    var path: [UInt8]
    var item: Int?
  }

  private var progress: [Key: ShelfEntry.Progress] = [:]

  /// - Parameter summaries: what the library has, the story opened last first.
  init(_ summaries: [StorySummary] = []) {
    for summary in summaries {
      guard let path = summary.origin.path else { continue }
      let key = Key(path: path, item: summary.origin.item)
      guard progress[key] == nil else { continue }
      progress[key] = ShelfEntry.Progress(
        isOpened: !summary.lastOpened.isEmpty, percent: summary.percent, isRead: summary.isRead,
        isStarred: summary.isStarred)
    }
  }

  /// The first lines of a shelf.
  func entries(of sources: [StorySource]) -> [ShelfEntry] {
    // Of ten thousand files in a folder the folder alone need be asked where it really is.
    var folders: [[UInt8]: [UInt8]] = [:]
    return sources.map { source in
      var entry = ShelfEntry(source)
      guard !progress.isEmpty, let path = source.path else { return entry }
      let name = path.lastPart
      let folder = Array(path.bytes.dropLast(name.count))
      let real = folders[folder] ?? Path(folder.isEmpty ? [0x2E] : folder).resolved.bytes
      folders[folder] = real
      let whole = real.last == UInt8(ascii: "/") ? real + name : real + [0x2F] + name
      let item = source.summary == nil ? nil : source.index
      if let known = progress[Key(path: whole, item: item)] { entry.progress = known }
      return entry
    }
  }
}
