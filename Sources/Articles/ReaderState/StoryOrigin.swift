/// Where a story came from: what an earlier version of it may be known by, and what a list can say
/// of it before it is opened again.
package struct StoryOrigin: Hashable, Sendable {
  /// The absolute path of its file, as the system's bytes; `nil` for standard input.
  package var path: [UInt8]?
  /// Which of its file's stories it is; `nil` where the file holds one story.
  package var item: Int?
  package var url: String?
  package var headline: String?

  package init(path: [UInt8]? = nil, item: Int? = nil, url: String? = nil, headline: String? = nil)
  {
    self.path = path
    self.item = item
    self.url = url
    self.headline = headline
  }
}
