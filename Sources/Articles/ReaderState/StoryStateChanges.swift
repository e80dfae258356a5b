/// What a change does to what is kept, and what takes it back: the one meaning of each, for the
/// session, which keeps it in mind, and for the library, which stores it.
extension StoryState {
  /// Does a change.
  package mutating func apply(_ change: Change) {
    switch change {
    case .place(let place, let percent):
      self.place = place
      self.percent = percent
    case .read(let isRead): self.isRead = isRead
    case .starred(let isStarred): self.isStarred = isStarred
    case .mark(let name, let place): marks[name] = place
    case .highlight(let highlight):
      highlights.removeAll { $0.id == highlight.id }
      let index = highlights.firstIndex { ($0.span, $0.id) > (highlight.span, highlight.id) }
      highlights.insert(highlight, at: index ?? highlights.endIndex)
    case .highlightRemoved(let id): highlights.removeAll { $0.id == id }
    case .correction(let correction): corrections.append(correction)
    case .correctionUndone(let correction):
      if let last = corrections.lastIndex(of: correction) { corrections.remove(at: last) }
    }
  }

  /// The change that takes one back, to be asked for before that one is done.
  ///
  /// - Returns: `nil` where nothing would change, and for a place: the trail leads back to those.
  package func inverse(of change: Change) -> Change? {
    switch change {
    case .place: nil
    case .read(let isRead): isRead == self.isRead ? nil : .read(self.isRead)
    case .starred(let isStarred): isStarred == self.isStarred ? nil : .starred(self.isStarred)
    case .mark(let name, let place): place == marks[name] ? nil : .mark(name, marks[name])
    case .highlight(let highlight):
      switch highlights.first(where: { $0.id == highlight.id }) {
      case highlight: nil
      case let former?: .highlight(former)
      case nil: .highlightRemoved(highlight.id)
      }
    case .highlightRemoved(let id):
      highlights.first { $0.id == id }.map { .highlight($0) }
    case .correction(let correction): .correctionUndone(correction)
    case .correctionUndone(let correction):
      corrections.contains(correction) ? .correction(correction) : nil
    }
  }
}
