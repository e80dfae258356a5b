/// A line of the shelf: what is known of a story before it is opened.
package struct ShelfEntry: Hashable, Sendable {
  package var name: String
  /// `nil` until the story has been looked at.
  package var headline: String?
  package var date: String?
  package var minutes: Int?
  /// What was wrong with it, in one line, where it could not be read.
  package var trouble: String?

  package init(
    name: String, headline: String? = nil, date: String? = nil, minutes: Int? = nil,
    trouble: String? = nil
  ) {
    self.name = name
    self.headline = headline
    self.date = date
    self.minutes = minutes
    self.trouble = trouble
  }
}
