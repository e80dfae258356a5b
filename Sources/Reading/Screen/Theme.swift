/// What each role looks like: the terminal's own palette, and an emphasis that tells without it.
package struct Theme: Hashable, Sendable {
  /// How a terminal should draw a cell.
  package struct Look: Hashable, Sendable {
    /// A colour of the terminal's own palette, 0 … 15; `nil` is its default.
    package var foreground: Int?
    package var background: Int?
    package var emphasis: Style.Emphasis

    package init(
      foreground: Int? = nil, background: Int? = nil, emphasis: Style.Emphasis = []
    ) {
      self.foreground = foreground
      self.background = background
      self.emphasis = emphasis
    }
  }

  /// Whether colours are given at all.
  package var hasColour: Bool

  package init(hasColour: Bool) { self.hasColour = hasColour }

  package func look(of style: Style) -> Look { Look(emphasis: style.emphasis) }
}
