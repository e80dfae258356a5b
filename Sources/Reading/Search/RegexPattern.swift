import Articles

/// A regular expression ready to be looked for.
///
/// A paragraph is read from its end once, which tells where matches begin; from each beginning that
/// no match has covered yet it is read forward to the longest match. `^` and `$` are the ends of
/// the stretch that is searched.
struct RegexPattern: Sendable {
  private let forward: RegexProgram
  private let backward: RegexProgram
  private let classes: ScalarClasses

  /// How far a search reads on behind matches in the hope of longer ones, in times of the text, all
  /// matches together. Few patterns need any of it; past it a match is as long as it was found
  /// first, or else `a.*b|a` would read a text of many a’s to its end from each of them.
  private static let hope = 8

  init(_ node: RegexNode, keepsCase: Bool) throws(RegexTrouble) {
    forward = try RegexProgram(node, isBackward: false)
    backward = try RegexProgram(node, isBackward: true)
    classes = ScalarClasses(of: forward.sets, keepsCase: keepsCase)
  }

  func matches(in utf8: [UInt8], within regions: [Span]) -> [Span] {
    var found: [Span] = []
    var forward = RegexAutomaton(forward, classes, beginsAnywhere: false)
    var backward = RegexAutomaton(backward, classes, beginsAnywhere: true)
    var text = ClassedText()
    utf8.withUnsafeBufferPointer { bytes in
      for region in regions {
        text.read(bytes, from: region.start, to: min(region.end, bytes.count), classes)
        guard text.markBeginnings(&backward, edge: classes.edge) else { continue }
        collect(from: text, &forward, into: &found)
      }
    }
    return found
  }

  private func collect(
    from text: ClassedText, _ automaton: inout RegexAutomaton, into found: inout [Span]
  ) {
    let count = text.symbols.count
    var hope = Self.hope * count + 4096
    var place = 0
    while place < count {
      guard text.begins[place] else {
        place += 1
        continue
      }
      let side: RegexAutomaton.Side =
        place == 0 ? .edge : text.symbols[place - 1] & 1 == 1 ? .word : .other
      var state = automaton.first(beside: side)
      var end = place
      var index = place
      while state != RegexAutomaton.dead {
        let symbol = index < count ? text.symbols[index] : classes.edge
        let (next, matches) = automaton.next(state, symbol)
        if matches, index > place { end = index }
        if index == count { break }
        if end > place, index > end {
          hope -= 1
          if hope < 0 { break }
        }
        state = next
        index += 1
      }
      guard end > place else {
        place += 1
        continue
      }
      found.append(Span(text.starts[place], text.ends[end - 1]))
      place = end
    }
  }
}

/// A stretch of text as classes of scalars, and where each of them stood.
private struct ClassedText {
  private(set) var symbols: [UInt16] = []
  private(set) var starts: [Int] = []
  private(set) var ends: [Int] = []
  /// Whether a match begins before a scalar.
  private(set) var begins: [Bool] = []

  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, _ classes: ScalarClasses
  ) {
    symbols.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    let reader = ClusterReader(bytes: bytes, end: end)
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte < 0x80 {
        symbols.append(classes.class(ofASCII: byte))
        starts.append(index)
        index += 1
        ends.append(index)
        continue
      }
      let (scalar, next, _) = reader.scalar(at: index)
      if let symbol = classes.class(of: scalar) {
        symbols.append(symbol)
        starts.append(index)
        ends.append(next)
      }
      index = next
    }
  }

  /// Reads from the end; `false` where no match begins anywhere.
  mutating func markBeginnings(_ automaton: inout RegexAutomaton, edge: UInt16) -> Bool {
    let count = symbols.count
    if begins.count < count { begins = Array(repeating: false, count: count) }
    var state = automaton.first(beside: .edge)
    var hasAny = false
    var place = count
    while place > 0 {
      let (next, matches) = automaton.next(state, symbols[place - 1])
      if place < count { begins[place] = matches }
      hasAny = hasAny || matches
      state = next
      place -= 1
    }
    guard count > 0 else { return false }
    begins[0] = automaton.next(state, edge).matches
    return hasAny || begins[0]
  }
}
