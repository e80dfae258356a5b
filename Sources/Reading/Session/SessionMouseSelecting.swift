import Articles

/// Choosing words with the mouse: held it chooses from word to word, a double click chooses a
/// word, a triple one a sentence.
extension Session {
  /// Takes a click on the text as far as it is about choosing words; `false` where it is not.
  mutating func selectClicked(row: Int, _ event: MouseEvent) -> Bool {
    let layout = layout
    pressed = story?.offset(row: row, column: event.column, layout)
    guard event.clicks > 1 else {
      guard story?.selection != nil else { return false }
      story?.selection = nil
      return true
    }
    guard let pressed, let word = story?.word(at: pressed), word.contains(pressed) else {
      return false
    }
    story?.focus = nil
    story?.selection = WordSelection(anchor: word, head: word)
    if event.clicks > 2, let sentence = story?.sentence(at: pressed),
      let first = story?.start(of: sentence), let last = story?.end(of: sentence)
    {
      story?.selection = WordSelection(anchor: first, head: last)
    }
    return true
  }

  /// Chooses from the word the mouse went down on to the one it is over.
  mutating func dragSelection(to event: MouseEvent) {
    guard panel == nil, !isOnShelf, let pressed else { return }
    let layout = layout
    guard
      let offset = story?.offset(
        row: event.row - layout.bodyTop, column: event.column, layout),
      let head = story?.word(at: offset)
    else { return }
    if story?.selection == nil {
      guard let anchor = story?.word(at: pressed) else { return }
      story?.focus = nil
      story?.selection = WordSelection(anchor: anchor, head: anchor)
    }
    story?.selection?.move(to: head)
  }
}
