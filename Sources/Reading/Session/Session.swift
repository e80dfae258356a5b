import Articles

/// A reader at work: the story, the place in it, what is open beside it.
///
/// Keys go in, effects come out, and the renderer draws what is left; there is no other way in
/// or out, so a test can read a whole evening in a millisecond.
package struct Session: Sendable {
  /// What a session starts with.
  package struct Options: Hashable, Sendable {
    /// Columns the text is set to where the window allows.
    package var measure = 72
    package var startsWithQuotationsOnly = false

    package init() {}
  }

  package private(set) var columns: Int
  package private(set) var rows: Int

  /// A session over a shelf; with one entry it asks for that story at once.
  package init(shelf: [ShelfEntry], columns: Int, rows: Int, options: Options = Options()) {
    self.columns = columns
    self.rows = rows
  }

  /// The effect to carry out before the first key: opening the only story.
  package mutating func begin() -> Effect? { nil }
  /// A key press.
  package mutating func press(_ key: Key) -> Effect? { nil }
  /// The window has another size.
  package mutating func resize(columns: Int, rows: Int) {}
  /// The story at a place of the shelf has been read, or its annotations have grown.
  package mutating func receive(_ story: Story, at index: Int) {}
  /// The story at a place of the shelf could not be read.
  package mutating func receive(trouble: String, at index: Int) {}
  /// What has been learnt of a shelf entry in the meantime.
  package mutating func receive(_ entry: ShelfEntry, at index: Int) {}
}
