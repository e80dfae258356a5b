/// Where a reader stands in a page.
///
/// The offset is the true place: it outlives a new width, a filter and new annotations. The row
/// is where the present page shows it.
struct Viewpoint: Hashable, Sendable {
  /// UTF-8 offset of the first word on the screen.
  var place: Int
  /// The top row of the screen, on a page of that measure.
  var top: Page.Row
  var measure: Int
  /// Whether the screen runs on through section borders, as it does after scrolling by lines;
  /// a screenful come to by paging shows one section only.
  var isFlowing: Bool
  /// The place asked for, where it is lower on the screen: near its end the rest of a story is
  /// filled up from above.
  var sought: Int?

  /// The place to come back to another day, in a window of another size.
  var lasting: Int { sought ?? place }
}

/// What a reader has stepped to; it is lit, told of in the status line, and has the cursor.
enum Focus: Hashable, Sendable {
  /// A place in the utterances of the story.
  case utterance(Int)
  /// A place in the annotations' mentions.
  case mention(Int)
  /// A place in the hits of the search.
  case hit(Int)
}
