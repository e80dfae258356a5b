/// The places a reader has jumped from, to go back to and forward again, as in a browser.
///
/// A place is a UTF-8 offset of the article's text.
package struct Trail: Hashable, Sendable {
  private var behind: [Int] = []
  private var ahead: [Int] = []
  /// Where the last jump began.
  package private(set) var last: Int?

  /// Older places than these are forgotten.
  private static let limit = 200

  package init() {}

  /// A jump leaves `place`.
  package mutating func leave(_ place: Int) {
    ahead = []
    last = place
    guard behind.last != place else { return }
    behind.append(place)
    if behind.count > Self.limit { behind.removeFirst() }
  }

  /// The place to go back to from `place`; `nil` at the start of the trail.
  package mutating func back(from place: Int) -> Int? {
    while let earlier = behind.popLast() {
      // A jump that was undone by hand leaves a place to where the reader already is.
      guard earlier != place else { continue }
      ahead.append(place)
      last = place
      return earlier
    }
    return nil
  }

  /// The place to go forward to from `place`; `nil` at the end of the trail.
  package mutating func forward(from place: Int) -> Int? {
    guard let later = ahead.popLast() else { return nil }
    behind.append(place)
    last = place
    return later
  }
}
