/// What one place of the screen shows.
package struct Cell: Hashable, Sendable {
  /// The grapheme cluster that starts here; empty in the second cell of a wide one.
  package var glyph: String
  package var style: Style
  /// Where it leads: a place in the grid's links, counted from 1; 0 for nowhere.
  package var link: UInt16 = 0

  package init(_ glyph: String, style: Style = .plain) {
    self.glyph = glyph
    self.style = style
  }

  package static let blank = Cell(" ")
}

/// How a cell looks, by what it means. A theme turns it into colour; without colour the
/// emphasis alone must tell.
package struct Style: Hashable, Sendable {
  /// What the text is to the reader. Colour goes by role, never by number.
  package enum Role: String, Hashable, Sendable, CaseIterable {
    case text, headline, standfirst, byline, dateline, crosshead, caption, credit
    case list, blockQuote, pullQuote
    case quotation, reported, speaker, figure, gutter
    case rule, status, panel, selection, searchHit, highlight, warning
  }

  package struct Emphasis: OptionSet, Hashable, Sendable {
    package var rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let bold = Emphasis(rawValue: 1 << 0)
    package static let dim = Emphasis(rawValue: 1 << 1)
    package static let underline = Emphasis(rawValue: 1 << 2)
    package static let reverse = Emphasis(rawValue: 1 << 3)
    package static let italic = Emphasis(rawValue: 1 << 4)
  }

  package var role: Role
  package var emphasis: Emphasis

  package init(_ role: Role, _ emphasis: Emphasis = []) {
    self.role = role
    self.emphasis = emphasis
  }

  package static let plain = Style(.text)
}
