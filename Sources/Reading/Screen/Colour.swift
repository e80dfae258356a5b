/// A colour as a reader writes it: `5`, `#7b2d8b` or `default`.
package enum Colour: Hashable, Sendable {
  /// What the terminal shows where nobody asks for a colour.
  case standard
  /// One of the terminal's own, 0 … 255; what the first sixteen are its owner has chosen.
  case palette(UInt8)
  case exact(red: UInt8, green: UInt8, blue: UInt8)

  /// Reads a colour; `nil` for what is none.
  package init?(_ word: String) {
    if word == "default" {
      self = .standard
    } else if word.utf8.first == UInt8(ascii: "#") {
      let digits = word.dropFirst()
      guard digits.utf8.count == 6, digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") }),
        let value = UInt32(digits, radix: 16)
      else { return nil }
      self.init(rgb: value)
    } else {
      guard word.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = UInt8(word) else {
        return nil
      }
      self = .palette(number)
    }
  }

  /// A colour from its hexadecimal number: `0x7B2D8B`.
  init(rgb value: UInt32) {
    self = .exact(
      red: UInt8(value >> 16 & 0xFF), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
  }

  /// The colour as a reader writes it.
  package var word: String {
    switch self {
    case .standard: "default"
    case .palette(let number): String(number)
    case .exact(let red, let green, let blue):
      "#"
        + [red, green, blue].map { byte in
          (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
  }
}

/// How many colours a terminal shows.
package enum ColourDepth: Int, Hashable, Sendable, Comparable, CaseIterable {
  case none = 0
  case eight = 8
  case sixteen = 16
  case palette = 256
  case exact = 0x100_0000

  /// What a terminal with so many colours shows; a wish for none is older than any colour.
  ///
  /// - Parameters:
  ///   - colours: the terminal type's number of colours.
  ///   - isExact: whether terminal type or environment promise red, green and blue as numbers;
  ///     a terminal type without colours is believed, since a promise may be inherited.
  package init(colours: Int, isExact: Bool, isWanted: Bool = true) {
    switch colours {
    case _ where !isWanted: self = .none
    case ..<8: self = .none
    case _ where isExact: self = .exact
    case ..<16: self = .eight
    case ..<256: self = .sixteen
    default: self = .palette
    }
  }

  package static func < (left: ColourDepth, right: ColourDepth) -> Bool {
    left.rawValue < right.rawValue
  }
}

// MARK: - The nearest colour a terminal has

extension Colour {
  /// The colour, or the nearest one of so many; `.standard` where there are none.
  package func shown(by depth: ColourDepth) -> Colour {
    switch self {
    case .standard: return .standard
    case _ where depth == .none: return .standard
    case .palette(let number):
      guard Int(number) >= depth.rawValue else { return self }
      // A bright colour has its plain one among the eight; others are looked for.
      if number < 16 { return .palette(number % 8) }
      return Self.nearest(to: Self.components(ofPalette: number), among: depth)
    case .exact(let red, let green, let blue):
      if depth == .exact { return self }
      return Self.nearest(to: [Int(red), Int(green), Int(blue)], among: depth)
    }
  }

  /// Red, green and blue, 0 … 255 each; those of a terminal's sixteen are the customary ones.
  /// `nil` for the terminal's default, which nobody knows.
  package var components: [Int]? {
    switch self {
    case .standard: nil
    case .palette(let number): Self.components(ofPalette: number)
    case .exact(let red, let green, let blue): [Int(red), Int(green), Int(blue)]
    }
  }

  /// Whether it cannot be read on another, both being the nearest a terminal has to what was meant.
  func isLost(on ground: Colour, of depth: ColourDepth) -> Bool {
    guard self != .standard, depth < .exact, let light, let ground = ground.light else {
      return false
    }
    let ratio = (max(light, ground) + 0.05) / (min(light, ground) + 0.05)
    return depth < .palette ? ratio < 2.5 : ratio == 1
  }

  /// The light it gives, 0 … 1, by the weights of WCAG 2.1 and with squares for its powers.
  private var light: Double? {
    components.map { parts in
      zip(parts, [0.2126, 0.7152, 0.0722]).reduce(0) { sum, part in
        let share = Double(part.0) / 255
        return sum + part.1 * share * share
      }
    }
  }

  /// The first sixteen of 256 are left out: what they are is another's choice.
  private static func nearest(to wanted: [Int], among depth: ColourDepth) -> Colour {
    let numbers: ClosedRange<UInt8> =
      switch depth {
      case .eight: 0...7
      case .sixteen: 0...15
      default: 16...255
      }
    let nearest = numbers.min {
      distance(wanted, components(ofPalette: $0)) < distance(wanted, components(ofPalette: $1))
    }
    return .palette(nearest ?? 0)
  }

  /// Squares weighed as the eye does: green most, blue least.
  private static func distance(_ one: [Int], _ other: [Int]) -> Int {
    zip(zip(one, other), [3, 6, 2]).reduce(0) { sum, pair in
      let difference = pair.0.0 - pair.0.1
      return sum + pair.1 * difference * difference
    }
  }

  /// xterm's palette: sixteen, a cube of six by six by six, and a ladder of greys.
  private static func components(ofPalette number: UInt8) -> [Int] {
    switch number {
    case ..<16: return customary[Int(number)]
    case ..<232:
      let place = Int(number) - 16
      return [place / 36, place / 6 % 6, place % 6].map { $0 == 0 ? 0 : 55 + 40 * $0 }
    default: return Array(repeating: 8 + 10 * (Int(number) - 232), count: 3)
    }
  }

  private static let customary = [
    [0, 0, 0], [205, 0, 0], [0, 205, 0], [205, 205, 0],
    [0, 0, 238], [205, 0, 205], [0, 205, 205], [229, 229, 229],
    [127, 127, 127], [255, 0, 0], [0, 255, 0], [255, 255, 0],
    [92, 92, 255], [255, 0, 255], [0, 255, 255], [255, 255, 255],
  ]
}
