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

  package func look(of style: Style) -> Look {
    var look = hasColour ? Theme.coloured(style.role) : Theme.plain(style.role)
    look.emphasis.formUnion(style.emphasis)
    return look
  }

  /// Of the eight colours every terminal has those that read on white and on black: cyan and green
  /// fade on white, blue on black. Who speaks has the colour of what is said.
  private static func coloured(_ role: Style.Role) -> Look {
    var look = plain(role)
    switch role {
    case .quotation, .reported, .speaker, .gutter: look.foreground = 5
    case .warning: look.foreground = 1
    case .searchHit: look = Look(foreground: 0, background: 3)
    case .highlight: look = Look(foreground: 0, background: 6)
    default: break
    }
    return look
  }

  /// What is left where there is no colour: weight, and reverse for what the eye must find.
  private static func plain(_ role: Style.Role) -> Look {
    switch role {
    case .headline, .crosshead, .warning: Look(emphasis: .bold)
    case .byline, .credit, .rule, .status: Look(emphasis: .dim)
    case .standfirst, .caption, .reported: Look(emphasis: .italic)
    case .figure, .highlight: Look(emphasis: .underline)
    case .selection, .searchHit: Look(emphasis: .reverse)
    case .text, .quotation, .speaker, .gutter, .panel: Look()
    }
  }
}
