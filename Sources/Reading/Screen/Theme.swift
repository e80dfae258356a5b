/// What each role looks like.
///
/// Colours say nothing that emphasis does not say too, so that all of it reads with none.
package struct Theme: Hashable, Sendable {
  /// How a terminal should draw a cell.
  package struct Look: Hashable, Sendable {
    /// `nil`: as the text around it.
    package var foreground: Colour?
    package var background: Colour?
    package var emphasis: Style.Emphasis

    package init(
      _ foreground: Colour? = nil, on background: Colour? = nil, _ emphasis: Style.Emphasis = []
    ) {
      self.foreground = foreground
      self.background = background
      self.emphasis = emphasis
    }
  }

  /// What the theme is called that this one is, or began as.
  package private(set) var name: String
  private(set) var looks: [Style.Role: Look]

  /// A theme of the looks given; every other role has its emphasis alone.
  init(name: String, _ looks: [Style.Role: Look]) {
    self.name = name
    self.looks = Dictionary(
      uniqueKeysWithValues: Style.Role.allCases.map { role in
        (role, looks[role] ?? Look(nil, on: nil, Theme.emphasis(of: role)))
      })
  }

  /// How to draw a cell on a terminal of so many colours.
  ///
  /// What colour alone tells is told by emphasis where there is none; a background that cannot be
  /// told from that of the text by reverse; and a colour that could not be read on its background
  /// gives way to that of the text.
  package func look(of style: Style, on depth: ColourDepth) -> Look {
    let text = looks[.text] ?? Look()
    var look = looks[style.role] ?? Look()
    if style.role != .text, look.foreground != nil || look.background != nil {
      if depth == .none, look.emphasis.isEmpty { look.emphasis = Theme.emphasis(of: style.role) }
    }
    let page = (text.background ?? .standard).shown(by: depth)
    var foreground = (look.foreground ?? text.foreground ?? .standard).shown(by: depth)
    let background = (look.background ?? text.background ?? .standard).shown(by: depth)
    if style.role != .text, look.background != nil, background == page {
      look.emphasis.insert(.reverse)
    }
    if foreground.isLost(on: background, of: depth) {
      foreground = (text.foreground ?? .standard).shown(by: depth)
    }
    // What the cell adds to what its role has anyway: the weight of what is in focus.
    let added = style.emphasis.subtracting(Theme.emphasis(of: style.role))
    return Look(foreground, on: background, look.emphasis.union(added))
  }

  /// What a role has where nobody wants it otherwise: weight, and reverse for what the eye must find.
  static func emphasis(of role: Style.Role) -> Style.Emphasis {
    switch role {
    case .headline, .dateline, .crosshead, .warning: .bold
    case .byline, .credit, .rule, .status: .dim
    case .standfirst, .caption, .pullQuote, .reported: .italic
    case .figure, .highlight: .underline
    case .selection, .searchHit: .reverse
    case .text, .list, .blockQuote, .quotation, .speaker, .gutter, .panel: []
    }
  }
}

// MARK: - The themes there are

extension Theme {
  private static let builtIn = [terminal, light, dark]

  package static let names: [String] = builtIn.map(\.name)

  package static func named(_ name: String) -> Theme? { builtIn.first { $0.name == name } }

  /// The terminal's own palette.
  ///
  /// Of the eight colours every terminal has those that read on white and on black: cyan and green
  /// fade on white, blue on black. Who speaks has the colour of what is said.
  package static let terminal = Theme(
    name: "terminal",
    [
      .quotation: Look(.palette(5)), .reported: Look(.palette(5), .italic),
      .speaker: Look(.palette(5)), .gutter: Look(.palette(5)), .warning: Look(.palette(1), .bold),
      .searchHit: Look(.palette(0), on: .palette(3)),
      .highlight: Look(.palette(0), on: .palette(6)),
    ])

  /// Ink on paper. What is faint is so by colour: dimmed as well, too little would be left of it.
  package static let light = Theme(
    name: "light",
    [
      .text: Look(0x24282D, on: 0xFAF8F3),
      .headline: Look(0x0B0D10, .bold), .crosshead: Look(0x0B0D10, .bold),
      .standfirst: Look(0x3C4148, .italic), .caption: Look(0x4A4F57, .italic),
      .byline: Look(0x5C6068), .credit: Look(0x5C6068), .status: Look(0x5C6068),
      .dateline: Look(0x3C4148, .bold), .blockQuote: Look(0x3C4148),
      .pullQuote: Look(0x0B0D10, .italic),
      .rule: Look(0x7C7F86),
      .quotation: Look(0x78287F), .reported: Look(0x78287F, .italic), .speaker: Look(0x5B1E86),
      .gutter: Look(0x8E3A96),
      .figure: Look(0x1B4B8F, .underline), .warning: Look(0xA81E1E, .bold),
      .selection: Look(0x0B0D10, on: 0xCFDCEF), .searchHit: Look(0x0B0D10, on: 0xF6D565),
      .highlight: Look(0x0B0D10, on: 0xD3ECDD),
    ])

  /// Chalk on slate.
  package static let dark = Theme(
    name: "dark",
    [
      .text: Look(0xD6D3CC, on: 0x1B1D21),
      .headline: Look(0xF6F3EC, .bold), .crosshead: Look(0xF6F3EC, .bold),
      .standfirst: Look(0xBDBAB3, .italic), .caption: Look(0xB0ADA6, .italic),
      .byline: Look(0x99968F), .credit: Look(0x99968F), .status: Look(0x99968F),
      .dateline: Look(0xBDBAB3, .bold), .blockQuote: Look(0xBDBAB3),
      .pullQuote: Look(0xF6F3EC, .italic),
      .rule: Look(0x74726D),
      .quotation: Look(0xD8A8E4), .reported: Look(0xD8A8E4, .italic), .speaker: Look(0xE3BDF0),
      .gutter: Look(0xB681C4),
      .figure: Look(0x92BDF2, .underline), .warning: Look(0xFF8B80, .bold),
      .selection: Look(0xF6F3EC, on: 0x3A4150), .searchHit: Look(0x1B1D21, on: 0xE8C35A),
      .highlight: Look(0xE6F2EA, on: 0x25503F),
    ])
}

// MARK: - What a reader writes

extension Theme {
  /// Changes a look by the words of a line `style ROLE [FOREGROUND [BACKGROUND]] [EMPHASIS …]`,
  /// those behind `style`; what is not named stays as it is.
  ///
  /// - Returns: what is wrong with them, as the end of a sentence; `nil` where nothing is.
  package mutating func apply(style words: [String]) -> String? {
    guard let name = words.first else { return Wording.styleNeedsRole }
    guard let role = Style.Role(written: name) else {
      return Wording.noRole(name)
    }
    guard words.count > 1 else { return Wording.styleNeedsLook(name) }
    var look = looks[role] ?? Look()
    var colours: [Colour] = []
    var emphasis: Style.Emphasis?
    for word in words.dropFirst() {
      if let colour = Colour(word) {
        if emphasis != nil { return Wording.colourBehindEmphasis(word) }
        if colours.count == 2 { return Wording.thirdColour(word) }
        colours.append(colour)
      } else if word == "none" {
        emphasis = []
      } else if let one = Style.Emphasis(written: word) {
        emphasis = (emphasis ?? []).union(one)
      } else {
        return Wording.noColour(word)
      }
    }
    if let foreground = colours.first { look.foreground = foreground }
    if colours.count == 2 { look.background = colours[1] }
    if let emphasis { look.emphasis = emphasis }
    looks[role] = look
    return nil
  }

  /// The words that give a role the look it has here, on any theme that leaves the role its colours.
  package func words(of role: Style.Role) -> [String] {
    let look = looks[role] ?? Look()
    var words = [role.rawValue]
    if look.foreground != nil || look.background != nil {
      words.append((look.foreground ?? .standard).word)
    }
    if let background = look.background { words.append(background.word) }
    let names = Style.Emphasis.names.filter { look.emphasis.contains($0.emphasis) }.map(\.name)
    return words + (names.isEmpty ? ["none"] : names)
  }
}

extension Theme.Look {
  /// Exact colours by their hexadecimal numbers.
  fileprivate init(_ rgb: UInt32, on background: UInt32? = nil, _ emphasis: Style.Emphasis = []) {
    self.init(Colour(rgb: rgb), on: background.map { Colour(rgb: $0) }, emphasis)
  }
}

extension Style.Role {
  static var known: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// A role by its name; `search-hit` is `searchHit` to those who write all names so.
  init?(written name: String) {
    let wanted = name.filter { $0 != "-" }.lowercased()
    guard let role = Self.allCases.first(where: { $0.rawValue.lowercased() == wanted }) else {
      return nil
    }
    self = role
  }
}

extension Style.Emphasis {
  static let names: [(name: String, emphasis: Style.Emphasis)] = [
    ("bold", .bold), ("dim", .dim), ("underline", .underline), ("reverse", .reverse),
    ("italic", .italic),
  ]

  static var known: String { names.map(\.name).joined(separator: ", ") }

  init?(written name: String) {
    guard let known = Self.names.first(where: { $0.name == name }) else { return nil }
    self = known.emphasis
  }
}
