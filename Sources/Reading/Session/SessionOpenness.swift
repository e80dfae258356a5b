extension Session {
  /// Whether a line is being typed, a key waited for, a panel shown or the shelf narrowed: what `Esc` closes and `^C`
  /// closes too, rather than the reader.
  package var hasSomethingOpen: Bool {
    prompt != nil || pending != nil || panel != nil || isOnShelf && !shelf.filter.isEmpty
  }
}
