/// Right, wrong and missed answers, summed up as a percentage.
struct Score: Sendable {
  var right = 0
  /// Answers given, right or wrong.
  var given = 0
  /// Answers wanted.
  var wanted = 0

  /// The harmonic mean of precision and recall, in per cent; 100 where nothing was wanted or given.
  var f1: Double { given + wanted == 0 ? 100 : 200 * Double(right) / Double(given + wanted) }

  /// Right answers among those given, in per cent.
  var precision: Double { given == 0 ? 100 : 100 * Double(right) / Double(given) }

  /// Right answers among those wanted, in per cent.
  var recall: Double { wanted == 0 ? 100 : 100 * Double(right) / Double(wanted) }

  mutating func add(_ isRight: Bool) {
    given += 1
    wanted += 1
    if isRight { right += 1 }
  }

  /// Adds an answer where one may be given, wanted, both or neither.
  mutating func add(found: String?, wanted answer: String?, isRight: Bool) {
    if found != nil { given += 1 }
    if answer != nil { wanted += 1 }
    if isRight, found != nil, answer != nil { right += 1 }
  }

  /// Compares two sets of answers.
  mutating func add<Answer: Hashable>(found: Set<Answer>, gold: Set<Answer>) {
    right += found.intersection(gold).count
    given += found.count
    wanted += gold.count
  }
}

/// How often two groupings of the same things agree: B-cubed F1 (Bagga and Baldwin, 1998).
struct BCubed: Sendable {
  private var precision = 0.0
  private var recall = 0.0
  private var count = 0

  var f1: Double {
    guard count > 0 else { return 100 }
    let p = precision / Double(count)
    let r = recall / Double(count)
    return 200 * p * r / (p + r)
  }

  /// Adds one document: for each thing, its group as found and as it should be.
  mutating func add(_ things: [(found: Int, gold: String)]) {
    for thing in things {
      let together = things.filter { $0.found == thing.found }
      let belonging = things.filter { $0.gold == thing.gold }
      let both = Double(together.filter { $0.gold == thing.gold }.count)
      precision += both / Double(together.count)
      recall += both / Double(belonging.count)
      count += 1
    }
  }
}
