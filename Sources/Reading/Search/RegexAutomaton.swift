/// Runs a program over classes of scalars: all places it can be in together are one state, made
/// when it is first come to (Cox 2007).
struct RegexAutomaton {
  /// The state from which nothing can match any more.
  static let dead = 0

  private let program: RegexProgram
  private let classes: ScalarClasses
  /// Whether a match may begin anywhere, rather than at the first scalar only.
  private let beginsAnywhere: Bool

  /// What a state stands for: steps behind the last scalar, in order, and what that scalar was.
  private struct Places: Hashable {
    var steps: [UInt16]
    var side: Side
  }

  /// What stands beside a place between two scalars.
  enum Side: UInt8 { case edge, word, other }

  private var states: [Places] = []
  private var numbers: [Places: Int] = [:]
  /// By state and class the next state, twice, and one more where a match ends before the scalar;
  /// -1 where nobody has been yet.
  private var table: [Int32] = []
  /// For following forks without going in circles: the round in which a step was met.
  private var met: [Int]
  private var round = 0

  /// More states are forgotten and made anew when they are come to again, so that memory is bounded.
  private static let limit = 1000

  init(_ program: RegexProgram, _ classes: ScalarClasses, beginsAnywhere: Bool) {
    self.program = program
    self.classes = classes
    self.beginsAnywhere = beginsAnywhere
    met = Array(repeating: 0, count: program.steps.count)
    forget()
  }

  /// The state before the first scalar is read.
  mutating func first(beside side: Side) -> Int {
    number(of: Places(steps: beginsAnywhere ? [] : [UInt16(program.start)], side: known(side)))
  }

  /// The state behind a scalar of a class, and whether a match ends before that scalar; one that
  /// begins there too, and so is empty, counts only where matches may not begin anywhere.
  @inline(__always)
  mutating func next(_ state: Int, _ symbol: UInt16) -> (state: Int, matches: Bool) {
    let entry = table[state &* classes.count &+ Int(symbol)]
    if entry >= 0 { return (Int(entry >> 1), entry & 1 == 1) }
    return explore(state, symbol)
  }

  private mutating func explore(_ state: Int, _ symbol: UInt16) -> (state: Int, matches: Bool) {
    let places = states[state]
    let isEdge = symbol == classes.edge
    let isWord = !isEdge && symbol & 1 == 1
    let after: Side = isEdge ? .edge : isWord ? .word : .other
    round += 1
    var taking: [(set: Int, then: Int)] = []
    var matches = false
    for step in places.steps {
      matches = follow(Int(step), places.side, after, &taking) || matches
    }
    if beginsAnywhere { _ = follow(program.start, places.side, after, &taking) }
    var steps: Set<UInt16> = []
    if !isEdge {
      let sample = classes.sample(of: symbol)
      for (set, then) in taking where program.sets[set].contains(sample, isWord: isWord) {
        steps.insert(UInt16(then))
      }
    }
    let reached = Places(steps: steps.sorted(), side: known(after))
    if states.count >= Self.limit {
      forget()
      return (number(of: reached), matches)
    }
    let target = number(of: reached)
    table[state * classes.count + Int(symbol)] = Int32(target) << 1 | (matches ? 1 : 0)
    return (target, matches)
  }

  /// Follows a step as far as it goes without a scalar; whether that is to the match.
  private mutating func follow(
    _ step: Int, _ before: Side, _ after: Side, _ taking: inout [(set: Int, then: Int)]
  ) -> Bool {
    var matches = false
    var open = [step]
    while let step = open.popLast() {
      guard met[step] != round else { continue }
      met[step] = round
      switch program.steps[step] {
      case .take(let set, let then): taking.append((set, then))
      case .fork(let one, let other):
        open.append(one)
        open.append(other)
      case .check(let assertion, let then):
        if assertion.holds(between: before, after) { open.append(then) }
      case .match: matches = true
      }
    }
    return matches
  }

  /// What stood before matters only to a program that asks for it.
  private func known(_ side: Side) -> Side { program.hasChecks ? side : .edge }

  private mutating func number(of places: Places) -> Int {
    if places.steps.isEmpty, !beginsAnywhere { return Self.dead }
    if let number = numbers[places] { return number }
    let number = states.count
    states.append(places)
    numbers[places] = number
    table.append(contentsOf: repeatElement(-1, count: classes.count))
    return number
  }

  private mutating func forget() {
    states.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    table.removeAll(keepingCapacity: true)
    // The dead state has a row of its own, so that it is never explored.
    states.append(Places(steps: [], side: .edge))
    table.append(contentsOf: repeatElement(0, count: classes.count))
  }
}

extension RegexNode.Assertion {
  func holds(between before: RegexAutomaton.Side, _ after: RegexAutomaton.Side) -> Bool {
    let (isWord, isWordNext) = (before == .word, after == .word)
    return switch self {
    case .start: before == .edge
    case .end: after == .edge
    case .wordBorder: isWord != isWordNext
    case .noWordBorder: isWord == isWordNext
    case .wordStart: !isWord && isWordNext
    case .wordEnd: isWord && !isWordNext
    }
  }
}
