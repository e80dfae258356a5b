/// The line being typed, in so many cells: the cursor stays in sight, and what is cut off at either
/// side is marked with `…`.
struct PromptLine {
  private(set) var text = ""
  /// The cell of the cursor, counted from the line's first.
  private(set) var cursor = 0

  init(before: String, after: String, width: Int) {
    let width = max(1, width)
    let total = CharacterWidth.cells(of: before) + CharacterWidth.cells(of: after)
    // The cursor behind the last letter needs a cell of its own.
    guard total >= width else {
      text = before + after
      cursor = CharacterWidth.cells(of: before)
      return
    }
    // Two thirds of the line for what leads up to the cursor, or all of it where little follows.
    let follows = min(CharacterWidth.cells(of: after), max(1, width / 3))
    let (left, isCutLeft) = Self.end(of: before, within: width - max(1, follows))
    cursor = CharacterWidth.cells(of: left)
    let right = Clip.cut(after, to: width - cursor)
    text = left + right
    if isCutLeft, width < 3 { cursor = min(cursor, width - 1) }
  }

  /// As much of the end of some words as has room, with a sign where something was cut.
  private static func end(of words: String, within width: Int) -> (String, isCut: Bool) {
    guard CharacterWidth.cells(of: words) > width else { return (words, false) }
    var kept: [Character] = []
    var used = 1
    for character in words.reversed() {
      let cells = CharacterWidth.cells(of: String(character))
      guard used + cells <= width else { break }
      used += cells
      kept.append(character)
    }
    return ("…" + String(kept.reversed()), true)
  }
}
