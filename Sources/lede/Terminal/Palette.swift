import Reading

/// The looks of a theme as ncurses counts them: numbered pairs of numbered colours.
struct Palette {
  /// How a style is drawn: its emphasis, and the number of its pair, 0 for the default one.
  struct Look {
    var emphasis: Style.Emphasis
    var pair: Int32
  }

  /// Two numbers of colours; -1 is the terminal's default.
  struct Pair: Hashable {
    var number: Int32
    var foreground: Int32
    var background: Int32
  }

  let theme: Theme
  private let depth: ColourDepth
  /// What has been asked for so far.
  private var looks: [Style: Look] = [:]
  private var pairs: [Pair] = []
  private var toldPairs = 0
  init(_ theme: Theme, on depth: ColourDepth) {
    self.theme = theme
    self.depth = depth
  }

  mutating func look(of style: Style) -> Look {
    if let known = looks[style] { return known }
    let wanted = theme.look(of: style, on: depth)
    let made = Look(
      emphasis: wanted.emphasis,
      pair: pair(wanted.foreground ?? .standard, wanted.background ?? .standard))
    looks[style] = made
    return made
  }

  /// The pairs that have come up since last asked.
  mutating func takeNewPairs() -> ArraySlice<Pair> {
    defer { toldPairs = pairs.count }
    return pairs[toldPairs...]
  }

  private mutating func pair(_ foreground: Colour, _ background: Colour) -> Int32 {
    let (fore, back) = (number(of: foreground), number(of: background))
    guard depth != .none, fore >= 0 || back >= 0 else { return 0 }
    if let known = pairs.first(where: { $0.foreground == fore && $0.background == back }) {
      return known.number
    }
    pairs.append(Pair(number: Int32(pairs.count + 1), foreground: fore, background: back))
    return Int32(pairs.count)
  }

  private func number(of colour: Colour) -> Int32 {
    switch colour {
    case .palette(let number): Int32(number)
    case .standard, .exact: -1
    }
  }
}
