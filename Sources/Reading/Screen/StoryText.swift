import Articles

/// A story as lines of text, for standard output: what the reader shows, without a screen.
package struct StoryText: Sendable {
  package var page: Page
  /// Colours and emphasis for a terminal; `nil` gives letters alone.
  package var theme: Theme?

  /// - Parameter width: columns of a line, the gutter among them.
  package init(
    _ article: Article, _ annotations: Annotations, width: Int,
    filter: Page.Filter = .everything, theme: Theme? = nil
  ) {
    // Whoever reads this puts letters in order as it likes: a pipe keeps them as they are spoken.
    page = Page(
      article, annotations, measure: max(1, width - Page.gutter), filter: filter,
      typography: Typography(ordersLetters: false))
    self.theme = theme
  }

  /// Hands over the story line by line, each without its line end, until `body` returns false.
  package func forEachLine(_ body: (String) throws -> Bool) rethrows {
    var page = page
    guard var row = page.firstRow() else { return }
    while true {
      // Some at a time, so that a story of any length is written in the memory of a screen.
      let lines = page.lines(from: row, count: StoryText.batch)
      for line in lines {
        guard try body(text(of: page.cells(of: line))) else { return }
      }
      let next = page.row(row, movedBy: lines.count)
      guard page.distance(from: row, to: next, limit: lines.count) == StoryText.batch else {
        return
      }
      row = next
    }
  }

  private static let batch = 256

  /// A line of cells as text, with the theme's looks if there is one.
  package func text(of cells: [Cell]) -> String {
    let shown = cells.lastIndex { $0.glyph != " " && !$0.glyph.isEmpty }.map { cells[...$0] } ?? []
    guard let theme else { return shown.reduce(into: "") { $0 += $1.glyph } }
    var text = ""
    var look = Theme.Look()
    for cell in shown {
      let wanted = theme.look(of: cell.style)
      if wanted != look {
        text += StoryText.sequence(for: wanted)
        look = wanted
      }
      text += cell.glyph
    }
    if look != Theme.Look() { text += StoryText.sequence(for: Theme.Look()) }
    return text
  }

  /// The SGR sequence (ECMA-48, 8.3.117) that starts a look afresh; colours 8 … 15 by aixterm's codes.
  private static func sequence(for look: Theme.Look) -> String {
    var codes = ["0"]
    let emphases: [(Style.Emphasis, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
    ]
    for (emphasis, code) in emphases where look.emphasis.contains(emphasis) { codes.append(code) }
    if let colour = look.foreground { codes.append(code(ofColour: colour, from: 30, bright: 90)) }
    if let colour = look.background { codes.append(code(ofColour: colour, from: 40, bright: 100)) }
    return "\u{1B}[" + codes.joined(separator: ";") + "m"
  }

  private static func code(ofColour colour: Int, from first: Int, bright: Int) -> String {
    String(colour < 8 ? first + colour : bright + colour - 8)
  }
}
