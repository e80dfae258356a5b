import Articles

/// What is done when the file of the story on the screen has changed.
package enum Reloading: String, Hashable, Sendable, CaseIterable {
  /// Say so, and let a key read it again.
  case ask
  case auto
  case off
}

extension Session {
  /// How long the reader may be left alone before its file is looked at, in milliseconds; -1 for
  /// ever.
  package var idleTime: Int32 { watched == nil ? -1 : 1000 }

  /// The story whose file is worth looking at, by its place on the shelf.
  package var watched: Int? {
    reloading == .off || isOnShelf || story == nil || awaited != nil ? nil : current
  }

  /// The file of a story has changed.
  package mutating func receive(changeAt index: Int) -> Effect? {
    guard index == current, story != nil, reloading != .off else { return nil }
    if reloading == .auto { return .reload(index) }
    story?.hasChangedFile = true
    return nil
  }

  mutating func reload() -> Effect? {
    story?.hasChangedFile = false
    story?.isReloading = true
    return .reload(current)
  }

  static let changeRemark = "the file has changed: R reads it again"

  /// Takes a story that has been read further, or again; what the reader left in it stays.
  mutating func renew(with story: Story) {
    guard let before = self.story else { return }
    self.story?.grow(story)
    self.story?.isReloading = false
    guard before.story.key != story.key else {
      if before.isReloading { message = "read again: not a word has changed" }
      return
    }
    self.story?.hasChangedFile = false
    message = "read again"
    shelf[current].headline = story.article.headline ?? shelf[current].headline
    carryOver(from: before)
  }

  /// Brings marks and highlights over to another version of the text, each to where its words are.
  private mutating func carryOver(from before: OpenStory) {
    if let kept = story?.story.state { story?.state = kept }
    let end = max(0, (story?.article.utf8.count ?? 1) - 1)
    for (letter, place) in before.state.marks.sorted(by: { $0.key < $1.key }) {
      change(.mark(letter, min(place, end)))
    }
    for highlight in before.state.highlights {
      guard let moved = story?.found(highlight) else { continue }
      change(.highlight(moved))
    }
    story?.undo = []
  }
}

extension OpenStory {
  /// A highlight at the place where the same words are now, the nearest one to where they were.
  ///
  /// Words that are gone leave a highlight without a place, which the list of notes still has.
  func found(_ highlight: Highlight) -> Highlight {
    let words = Array(highlight.text.utf8)
    let utf8 = article.utf8
    var nearest: Int?
    if !words.isEmpty, words.count <= utf8.count {
      utf8.withUnsafeBufferPointer { bytes in
        for start in 0...(bytes.count - words.count)
        where bytes[start] == words[0] && bytes[start..<start + words.count].elementsEqual(words) {
          let distance = abs(start - highlight.span.start)
          if let known = nearest, abs(known - highlight.span.start) <= distance { break }
          nearest = start
        }
      }
    }
    var moved = highlight
    let start = nearest ?? min(highlight.span.start, max(0, utf8.count - 1))
    moved.span = Span(start, nearest == nil ? start : start + words.count)
    return moved
  }
}
