/// What a reader has left in a story: all of it is kept from one evening to the next.
///
/// Places are UTF-8 offsets in the text of the article.
package struct StoryState: Hashable, Sendable {
  /// Where the reader was; `nil` in a story that was never opened.
  package var place: Int?
  /// How far into the story that is, 0 … 100.
  package var percent = 0
  /// Whether its end has been seen, or the reader said so.
  package var isRead = false
  package var isStarred = false
  /// Places by the letter or digit they were marked with.
  package var marks: [Unicode.Scalar: Int] = [:]
  /// The reader's own highlights, by start.
  package var highlights: [Highlight] = []
  /// What the reader corrected, in the order it was done.
  package var corrections: [Correction] = []

  package init() {}
}
