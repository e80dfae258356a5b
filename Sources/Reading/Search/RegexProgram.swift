/// A regular expression as steps of a machine that is in many places at once (Thompson 1968).
struct RegexProgram: Sendable {
  enum Step: Sendable {
    /// Takes a scalar of a set, and goes on behind it.
    case take(Int, then: Int)
    case fork(Int, Int)
    case check(RegexNode.Assertion, then: Int)
    case match
  }

  private(set) var steps: [Step] = []
  private(set) var sets: [ScalarSet] = []
  private(set) var start = 0
  private(set) var hasChecks = false
  /// Parts written so far, those included that need no step.
  private var effort = 0
  private let isBackward: Bool

  /// What is written out longer than this is given up: repetitions in repetitions grow fast.
  static let limit = 1000

  /// - Parameter isBackward: whether it is to be run over a text from its end.
  init(_ node: RegexNode, isBackward: Bool) throws(RegexTrouble) {
    self.isBackward = isBackward
    let last = try add(.match)
    start = try write(node, then: last)
  }

  /// Writes a part so that it goes on at a step; gives the step it begins at.
  private mutating func write(_ node: RegexNode, then next: Int) throws(RegexTrouble) -> Int {
    effort += 1
    try checkSize()
    switch node {
    case .set(let set):
      let index = sets.firstIndex(of: set) ?? sets.count
      if index == sets.count { sets.append(set) }
      return try add(.take(index, then: next))
    case .assertion(let assertion):
      hasChecks = true
      return try add(.check(isBackward ? assertion.mirrored : assertion, then: next))
    case .sequence(let nodes):
      var next = next
      for index in nodes.indices {
        // What comes last is written first, as each part must know where to go on.
        let node = isBackward ? nodes[index] : nodes[nodes.count - 1 - index]
        next = try write(node, then: next)
      }
      return next
    case .choice(let nodes):
      var entry = try write(nodes[nodes.count - 1], then: next)
      for node in nodes.dropLast().reversed() {
        entry = try add(.fork(try write(node, then: next), entry))
      }
      return entry
    case .repeated(let node, let least, let most):
      var entry = next
      if let most {
        for _ in 0..<max(0, most - least) {
          entry = try add(.fork(try write(node, then: entry), next))
        }
      } else {
        let fork = try add(.fork(next, next))
        steps[fork] = .fork(try write(node, then: fork), next)
        entry = fork
      }
      for _ in 0..<least { entry = try write(node, then: entry) }
      return entry
    }
  }

  private mutating func add(_ step: Step) throws(RegexTrouble) -> Int {
    steps.append(step)
    try checkSize()
    return steps.count - 1
  }

  private func checkSize() throws(RegexTrouble) {
    guard steps.count <= Self.limit, effort <= 4 * Self.limit else {
      throw RegexTrouble(words: Wording.repeatsTooMuch)
    }
  }
}
