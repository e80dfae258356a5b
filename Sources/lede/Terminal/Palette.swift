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
  /// The exact colours, known by the numbers from `firstExact` on; whatever else the terminal shows
  /// in those is meant exactly too.
  private var exact: [Colour] = []
  private var toldExact = 0
  /// Whether numbers from 8 on are red, green and blue.
  private let isDirect: Bool
  /// - Parameter isDirect: whether the terminal type's own numbers are red, green and blue.
  init(_ theme: Theme, on depth: ColourDepth, isDirect: Bool) {
    self.theme = theme
    self.depth = depth
    self.isDirect = isDirect
  }

  private static let firstExact = 16

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

  /// The exact colours that have come up since last asked, and the numbers that stand for them.
  mutating func takeNewColours() -> [(number: Int32, red: UInt8, green: UInt8, blue: UInt8)] {
    defer { toldExact = exact.count }
    return exact.indices.dropFirst(toldExact).compactMap { place in
      guard case .exact(let red, let green, let blue) = exact[place] else { return nil }
      return (Int32(Self.firstExact + place), red, green, blue)
    }
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

  private mutating func number(of colour: Colour) -> Int32 {
    if case .standard = colour { return -1 }
    if case .palette(let number) = colour, depth < .exact || number < 8 || !isDirect && number < 16
    {
      return Int32(number)
    }
    guard let parts = colour.components else { return -1 }
    // The eight darkest blues have the numbers of the palette.
    if isDirect { return Int32(max(8, parts[0] << 16 | parts[1] << 8 | parts[2])) }
    let meant = Colour.exact(
      red: UInt8(parts[0]), green: UInt8(parts[1]), blue: UInt8(parts[2]))
    if let known = exact.firstIndex(of: meant) { return Int32(Self.firstExact + known) }
    guard Self.firstExact + exact.count < 256 else { return -1 }
    exact.append(meant)
    return Int32(Self.firstExact + exact.count - 1)
  }
}
