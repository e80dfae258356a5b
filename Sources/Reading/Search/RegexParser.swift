/// Reads a regular expression as egrep, less and vim’s `\v` have them.
///
/// Lenient where a reader is likely to mean the sign itself: `$5`, `+1`, `1)` and `{` alone stand
/// for themselves.
struct RegexParser {
  private var rest: ArraySlice<Unicode.Scalar>
  private let keepsCase: Bool
  /// Groups that are open.
  private var depth = 0

  static func node(
    of scalars: ArraySlice<Unicode.Scalar>, keepsCase: Bool
  ) throws(RegexTrouble) -> RegexNode {
    var parser = RegexParser(rest: scalars, keepsCase: keepsCase)
    return try parser.choice()
  }

  private init(rest: ArraySlice<Unicode.Scalar>, keepsCase: Bool) {
    self.rest = rest
    self.keepsCase = keepsCase
  }

  private mutating func choice() throws(RegexTrouble) -> RegexNode {
    var branches = [try branch()]
    while rest.first == "|" {
      rest.removeFirst()
      branches.append(try branch())
    }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func branch() throws(RegexTrouble) -> RegexNode {
    var nodes: [RegexNode] = []
    while let scalar = rest.first, scalar != "|", !(scalar == ")" && depth > 0) {
      guard let node = try atom(isFirst: nodes.isEmpty) else { continue }
      nodes.append(try repeated(node))
    }
    return nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  /// One thing that can be repeated; `nil` for a mark that search passes over.
  private mutating func atom(isFirst: Bool) throws(RegexTrouble) -> RegexNode? {
    let scalar = rest.removeFirst()
    switch scalar {
    case ".": return .set(.any)
    case "^" where isFirst: return .assertion(.start)
    case "$" where rest.isEmpty || rest.first == "|" || rest.first == ")" && depth > 0:
      return .assertion(.end)
    case "[": return .set(try bracket())
    case "(":
      if rest.starts(with: ["?", ":"]) { rest.removeFirst(2) }
      depth += 1
      let node = try choice()
      depth -= 1
      guard rest.first == ")" else { throw RegexTrouble(words: Wording.openGroup) }
      rest.removeFirst()
      return node
    case "\\": return try escaped()
    default: return literal(scalar)
    }
  }

  private func literal(_ scalar: Unicode.Scalar) -> RegexNode? {
    Folding.folded(scalar.value, keepsCase: keepsCase)
      .map { .set(ScalarSet(ranges: [$0...$0])) }
  }

  private mutating func escaped() throws(RegexTrouble) -> RegexNode? {
    guard let scalar = rest.popFirst() else {
      throw RegexTrouble(words: Wording.nothingEscaped)
    }
    switch scalar {
    case "b": return .assertion(.wordBorder)
    case "B": return .assertion(.noWordBorder)
    case "<": return .assertion(.wordStart)
    case ">": return .assertion(.wordEnd)
    default: return Self.set(named: scalar).map { .set($0) } ?? literal(scalar)
    }
  }

  /// The sets that have a letter, the capital for all that is not in them.
  private static func set(named letter: Unicode.Scalar) -> ScalarSet? {
    var set: ScalarSet
    switch letter {
    case "w", "W": set = .words
    case "d", "D": set = .digits
    case "s", "S": set = .blanks
    case "n", "t": return .blanks
    default: return nil
    }
    set.isNegated = letter.properties.isUppercase
    return set
  }

  private mutating func bracket() throws(RegexTrouble) -> ScalarSet {
    var set = ScalarSet()
    if rest.first == "^" {
      rest.removeFirst()
      set.isNegated = true
    }
    var isFirst = true
    while let scalar = rest.popFirst() {
      if scalar == "]", !isFirst { return set }
      isFirst = false
      if scalar == "\\", let letter = rest.first, let named = Self.set(named: letter) {
        rest.removeFirst()
        try add(named, to: &set)
        continue
      }
      let low = scalar == "\\" ? rest.popFirst() ?? scalar : scalar
      guard rest.first == "-", let next = rest.dropFirst().first, next != "]" else {
        add(low, low, to: &set)
        continue
      }
      rest.removeFirst(2)
      let high = next == "\\" ? rest.popFirst() ?? next : next
      guard low <= high else { throw RegexTrouble(words: Wording.runsBackward(low, high)) }
      add(low, high, to: &set)
    }
    throw RegexTrouble(words: Wording.openBracket)
  }

  /// Adds a stretch of scalars as they are, and as they are folded.
  private func add(_ low: Unicode.Scalar, _ high: Unicode.Scalar, to set: inout ScalarSet) {
    set.ranges.append(low.value...high.value)
    // Letters of few scripts have case or marks; a stretch longer than those is no alphabet.
    for scalar in low.value...min(high.value, low.value + 1024) {
      guard let folded = Folding.folded(scalar, keepsCase: keepsCase), folded != scalar else {
        continue
      }
      if let last = set.ranges.indices.last, set.ranges[last].upperBound &+ 1 == folded {
        set.ranges[last] = set.ranges[last].lowerBound...folded
      } else if !set.ranges.contains(where: { $0.contains(folded) }) {
        set.ranges.append(folded...folded)
      }
    }
  }

  private func add(_ named: ScalarSet, to set: inout ScalarSet) throws(RegexTrouble) {
    guard named.isNegated else {
      set.ranges += named.ranges
      set.holdsWords = set.holdsWords || named.holdsWords
      return
    }
    if named.holdsWords {
      set.holdsOthers = true
      return
    }
    var next: UInt32 = 0
    for range in named.ranges {
      if range.lowerBound > next { set.ranges.append(next...range.lowerBound - 1) }
      next = range.upperBound + 1
    }
    set.ranges.append(next...0x10FFFF)
  }

  private mutating func repeated(_ node: RegexNode) throws(RegexTrouble) -> RegexNode {
    var node = node
    while let scalar = rest.first {
      switch scalar {
      case "*": node = .repeated(node, least: 0, most: nil)
      case "+": node = .repeated(node, least: 1, most: nil)
      case "?": node = .repeated(node, least: 0, most: 1)
      case "{":
        guard let (least, most, after) = bounds() else { return node }
        if let most, most < least { throw RegexTrouble(words: Wording.countsDown(least, most)) }
        node = .repeated(node, least: least, most: most)
        rest = after
        continue
      default: return node
      }
      rest.removeFirst()
    }
    return node
  }

  /// What stands between braces, and what behind them; `nil` where that is no count.
  private func bounds() -> (least: Int, most: Int?, after: ArraySlice<Unicode.Scalar>)? {
    var rest = rest.dropFirst()
    func number() -> (Int?, ArraySlice<Unicode.Scalar>) {
      let digits = rest.prefix { ("0"..."9").contains($0) }
      guard !digits.isEmpty else { return (nil, rest) }
      let number = digits.reduce(0) { min(9_999, $0 * 10 + Int($1.value) - 0x30) }
      return (number, rest.dropFirst(digits.count))
    }
    let least: Int?
    (least, rest) = number()
    if rest.first == "}", let least { return (least, least, rest.dropFirst()) }
    guard rest.popFirst() == "," else { return nil }
    let most: Int?
    (most, rest) = number()
    guard rest.popFirst() == "}", least != nil || most != nil else { return nil }
    return (least ?? 0, most, rest)
  }
}
