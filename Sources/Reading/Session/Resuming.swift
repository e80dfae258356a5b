import Articles

/// Coming back to a story on another day.
extension OpenStory {
  /// Goes to where the reader left the story, and says so.
  ///
  /// One that was read to its end opens at its top; where it was left is the last place then.
  ///
  /// - Returns: a remark where the story was left before its end and after its beginning.
  mutating func resume() -> String? {
    guard let place = state.place, 0 < place, place < article.utf8.count else { return nil }
    guard state.percent < 100 else {
      trail.leave(place)
      return nil
    }
    goTo(place: place)
    return Wording.whereLeft(percent: state.percent)
  }
}

extension Setting {
  /// What is kept for another day.
  static let keeping: [Setting] = [
    either(
      "remember", help: "keep places, marks and searches for another day",
      value: { $0.isRemembering }, set: { $0.isRemembering = $1 })
  ]
}
