/// Something the reader did that is to outlive the session, in the order it was done.
///
/// Only what changed, never the whole, so that two readers of one story keep what both did.
package enum Change: Hashable, Sendable {
  /// Where the reader is: a UTF-8 offset, and how many per cent into the story that is.
  case place(Int, percent: Int)
  case read(Bool)
  case starred(Bool)
  /// A place by its letter; `nil` for one that is marked no more.
  case mark(Unicode.Scalar, Int?)
  /// A highlight that is new, or has another note.
  case highlight(Highlight)
  case highlightRemoved(Highlight.ID)
  case correction(Correction)
  /// The last correction like this one is taken back.
  case correctionUndone(Correction)
}

extension Change {
  /// The stretch of text it is about; `nil` where it is about the story as a whole.
  package var span: Span? {
    switch self {
    case .place(let place, _), .mark(_, .some(let place)): Span(max(0, place), max(0, place))
    case .highlight(let highlight): highlight.span
    case .correction(let correction): correction.span
    case .read, .starred, .mark(_, nil), .highlightRemoved, .correctionUndone: nil
    }
  }
}

/// A change of a story, by what the story is known by.
package struct StoryChange: Hashable, Sendable {
  package var story: StoryKey
  package var change: Change
  /// The words at the change's place, to find it by where the text has changed since.
  package var quote: TextQuote?

  package init(story: StoryKey, change: Change, quote: TextQuote? = nil) {
    self.story = story
    self.change = change
    self.quote = quote
  }
}
