/// The names of keys: those help shows, and those settings are written with.
extension Key {
  /// The key as help names it.
  package var label: String {
    switch self {
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    default: name
    }
  }

  /// The key as settings name it: `j`, `Space`, `^F`, `PgDn`.
  package var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let scalar): String(Character(scalar))
    case .control(let scalar): "^" + String(Character(scalar)).uppercased()
    case .function(let number): "F\(number)"
    default: Self.named.first { $0.key == self }?.name ?? ""
    }
  }

  /// Reads the name of a key, in the ways other programs write it too: `^F`, `C-f`, `<C-f>`.
  ///
  /// `nil` for what names none. A letter held with Control that a terminal cannot tell from a key
  /// of its own is that key: `^I` is `Tab`.
  package init?(named name: String) {
    var name = name
    if name.unicodeScalars.count > 2, name.hasPrefix("<"), name.hasSuffix(">") {
      name = String(name.dropFirst().dropLast())
    }
    if let scalar = name.unicodeScalars.first, name.unicodeScalars.count == 1 {
      guard scalar.properties.generalCategory != .control else { return nil }
      self = .character(scalar)
      return
    }
    for prefix in ["^", "C-", "c-", "Ctrl-", "ctrl-", "Ctrl+", "ctrl+"] where name.hasPrefix(prefix)
    {
      guard let key = Key(heldWithControl: name.dropFirst(prefix.count)) else { break }
      self = key
      return
    }
    let lower = name.lowercased()
    if let known = (Self.named + Self.otherNames).first(where: { $0.name.lowercased() == lower }) {
      self = known.key
    } else if lower.hasPrefix("f"), let number = Int(lower.dropFirst()), (1...24).contains(number),
      lower.utf8.dropFirst().allSatisfy({ (0x30...0x39).contains($0) })
    {
      self = .function(number)
    } else {
      return nil
    }
  }

  private init?(heldWithControl letter: Substring) {
    guard letter.unicodeScalars.count == 1, let scalar = letter.lowercased().unicodeScalars.first
    else { return nil }
    switch scalar {
    case "i": self = .tab
    case "m", "j": self = .enter
    case "h": self = .backspace
    case "[": self = .escape
    case "a"..."z": self = .control(scalar)
    default: return nil
    }
  }

  private static let named: [(name: String, key: Key)] = [
    ("Space", " "), ("Enter", .enter), ("Tab", .tab), ("S-Tab", .backTab), ("Esc", .escape),
    ("Backspace", .backspace), ("Del", .delete), ("Up", .up), ("Down", .down), ("Left", .left),
    ("Right", .right), ("PgUp", .pageUp), ("PgDn", .pageDown), ("Home", .home), ("End", .end),
  ]

  private static let otherNames: [(name: String, key: Key)] = [
    ("Return", .enter), ("CR", .enter), ("BackTab", .backTab), ("Escape", .escape),
    ("BS", .backspace), ("Delete", .delete), ("PageUp", .pageUp), ("PageDown", .pageDown),
    ("PPage", .pageUp), ("NPage", .pageDown), ("↑", .up), ("↓", .down), ("←", .left), ("→", .right),
  ]

  /// Names that a reader can write and nobody would guess, for completion and the manual.
  static let longNames = named.map(\.name)
}

extension Key: ExpressibleByUnicodeScalarLiteral {
  /// A character typed, written as itself: `"j"`.
  package init(unicodeScalarLiteral scalar: Unicode.Scalar) { self = .character(scalar) }
}
