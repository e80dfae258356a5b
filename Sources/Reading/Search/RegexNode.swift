/// A regular expression, taken apart.
indirect enum RegexNode: Hashable, Sendable {
  case set(ScalarSet)
  case assertion(Assertion)
  /// One after the other; none of them matches nothing.
  case sequence([RegexNode])
  case choice([RegexNode])
  /// So many times at least, and at most, if there is a most.
  case repeated(RegexNode, least: Int, most: Int?)

  /// What must hold between two scalars.
  enum Assertion: Hashable, Sendable {
    case start, end, wordBorder, noWordBorder, wordStart, wordEnd

    /// The same where the text is read from its end.
    var mirrored: Assertion {
      switch self {
      case .start: .end
      case .end: .start
      case .wordStart: .wordEnd
      case .wordEnd: .wordStart
      case .wordBorder, .noWordBorder: self
      }
    }
  }

  /// The scalars, where it is nothing but scalars in a row.
  var units: [UInt32]? {
    switch self {
    case .set(let set): set.single.map { [$0] }
    case .sequence(let nodes):
      nodes.reduce(into: Optional([])) { units, node in
        units = node.units.flatMap { more in units.map { $0 + more } }
      }
    default: nil
    }
  }
}

/// Why a text is no regular expression, in words for the status line.
struct RegexTrouble: Error, Hashable, Sendable {
  let words: String
}
