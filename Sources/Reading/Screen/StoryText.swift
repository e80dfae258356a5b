import Articles

/// A story as lines of text, for standard output: what the reader shows, without a screen.
package struct StoryText: Sendable {
  package var page: Page
  /// Colours and emphasis for a terminal; `nil` gives letters alone.
  package var theme: Theme?
  /// How many colours that terminal shows.
  package var depth: ColourDepth

  /// - Parameter width: columns of a line, the gutter among them.
  package init(
    _ article: Article, _ annotations: Annotations, width: Int,
    filter: Page.Filter = .everything, theme: Theme? = nil, depth: ColourDepth = .none
  ) {
    // Whoever reads this puts letters in order as it likes: a pipe keeps them as they are spoken.
    page = Page(
      article, annotations, measure: max(1, width - Page.gutter), filter: filter,
      typography: Typography(ordersLetters: false))
    self.theme = theme
    self.depth = depth
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
    var look = StoryText.noLook
    for cell in shown {
      let wanted = theme.look(of: cell.style, on: depth)
      if wanted != look {
        text += StoryText.sequence(for: wanted)
        look = wanted
      }
      text += cell.glyph
    }
    // A theme's paper reaches to the end of the line.
    let paper = theme.look(of: .plain, on: depth)
    let free = page.measure + Page.gutter - shown.count
    if paper.background != .standard, free > 0 {
      if look != paper { text += StoryText.sequence(for: paper) }
      look = paper
      text += String(repeating: " ", count: free)
    }
    if look != StoryText.noLook { text += StoryText.sequence(for: StoryText.noLook) }
    return text
  }

  /// A terminal as it is found.
  private static let noLook = Theme.Look(.standard, on: .standard)

  /// The SGR sequence (ECMA-48, 8.3.117) that starts a look afresh.
  private static func sequence(for look: Theme.Look) -> String {
    var codes = ["0"]
    let emphases: [(Style.Emphasis, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
    ]
    for (emphasis, code) in emphases where look.emphasis.contains(emphasis) { codes.append(code) }
    if let code = code(of: look.foreground, from: 30, bright: 90) { codes.append(code) }
    if let code = code(of: look.background, from: 40, bright: 100) { codes.append(code) }
    return "\u{1B}[" + codes.joined(separator: ";") + "m"
  }

  /// Colours 8 … 15 by aixterm's codes, the others by those of ITU-T T.416 as xterm writes them.
  private static func code(of colour: Colour?, from first: Int, bright: Int) -> String? {
    switch colour {
    case nil, .standard: nil
    case .palette(let number) where number < 8: String(first + Int(number))
    case .palette(let number) where number < 16: String(bright + Int(number) - 8)
    case .palette(let number): "\(first + 8);5;\(number)"
    case .exact(let red, let green, let blue): "\(first + 8);2;\(red);\(green);\(blue)"
    }
  }
}
