import Articles

/// What a reader looks for: words as they are, or a regular expression.
///
/// Case counts only if the pattern holds a capital; accents never do. What is no regular expression
/// is looked for as it stands, and so is what follows `\V` at the start, as in vim.
package struct Pattern: Sendable {
  package let text: String
  /// Why the text is no regular expression, in a few words, where it looks like one.
  package let trouble: String?
  private let matcher: Matcher

  private enum Matcher: Sendable {
    case literal(LiteralPattern)
    case regex(RegexPattern)
  }

  /// Longer patterns are cut: nobody types them.
  private static let longest = 256

  /// `nil` where nothing is left to look for.
  package init?(_ text: String) {
    self.text = text
    let scalars = Array(text.unicodeScalars.prefix(Self.longest))
    if scalars.starts(with: ["\\", "V"]) {
      trouble = nil
      guard let literal = Self.literal(scalars.dropFirst(2)) else { return nil }
      matcher = .literal(literal)
      return
    }
    // vim’s way of saying what is meant anyway.
    let pattern = scalars.starts(with: ["\\", "v"]) ? scalars.dropFirst(2) : scalars[...]
    let keepsCase = Self.holdsCapital(pattern)
    do {
      let node = try RegexParser.node(of: pattern, keepsCase: keepsCase)
      if let units = node.units {
        guard let literal = LiteralPattern(units, keepsCase: keepsCase) else { return nil }
        matcher = .literal(literal)
      } else {
        matcher = .regex(try RegexPattern(node, keepsCase: keepsCase))
      }
      trouble = nil
    } catch {
      trouble = error.words
      guard let literal = Self.literal(pattern) else { return nil }
      matcher = .literal(literal)
    }
  }

  private static func literal(_ scalars: ArraySlice<Unicode.Scalar>) -> LiteralPattern? {
    let keepsCase = scalars.contains { $0.properties.isUppercase }
    return LiteralPattern(
      scalars.compactMap { Folding.folded($0.value, keepsCase: keepsCase) }, keepsCase: keepsCase)
  }

  /// Whether a capital is meant; that of `\W` is none.
  private static func holdsCapital(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    var isEscaped = false
    for scalar in scalars {
      if !isEscaped, scalar.properties.isUppercase { return true }
      isEscaped = !isEscaped && scalar == "\\"
    }
    return false
  }

  /// All matches inside the stretches given, in order, none overlapping another and none empty.
  ///
  /// Takes time in proportion to the text, whatever the pattern.
  package func matches(in utf8: [UInt8], within regions: [Span]) -> [Span] {
    switch matcher {
    case .literal(let literal): literal.matches(in: utf8, within: regions)
    case .regex(let regex): regex.matches(in: utf8, within: regions)
    }
  }

  /// The matches inside the same stretches, picked from those of a pattern this one goes on from:
  /// a letter more is looked for where the letters before it were found.
  ///
  /// `nil` if this pattern is none that goes on from that one, or that one could overlap itself:
  /// then some of its places are not among its matches.
  package func matches(
    in utf8: [UInt8], within regions: [Span], from earlier: [Span], of shorter: Pattern
  ) -> [Span]? {
    guard case (.literal(let literal), .literal(let shorter)) = (matcher, shorter.matcher) else {
      return nil
    }
    return literal.matches(in: utf8, within: regions, from: earlier, of: shorter)
  }
}

extension Pattern: Hashable {
  package static func == (a: Pattern, b: Pattern) -> Bool {
    a.text.unicodeScalars.elementsEqual(b.text.unicodeScalars)
  }

  package func hash(into hasher: inout Hasher) {
    for scalar in text.unicodeScalars { hasher.combine(scalar) }
  }
}
