import Articles

/// `ledetrain figures`: trains the tagger that finds persons' names.
struct FiguresCommand {
  private let files: [String]
  private let dev: String
  private let out: String
  private let card: String?
  private let seed: UInt64

  init(_ arguments: inout Arguments) throws {
    files = arguments.plain()
    dev = try arguments.required("dev")
    out = try arguments.required("out")
    card = arguments.optional("card")
    let wanted = arguments.optional("seed") ?? "1"
    guard let seed = UInt64(wanted) else { throw Failure("--seed is no number: \(wanted)") }
    self.seed = seed
    try arguments.finish()
    guard !files.isEmpty else { throw Failure("no corpus to learn from") }
  }

  func run() throws {
    defer { Progress.end() }
    let texts = try Corpus.read(dev).map { text in
      (marked: text, tokens: TokenizedArticle(Article(verbatim: text.text), reach: .max))
    }
    // Every other text chooses the thresholds, the others only measure.
    let halves = [0, 1].map { half in
      texts.indices.filter { $0 % 2 == half }.map { texts[$0] }
    }
    var lessons = Lessons()
    var ends: [Int] = []
    var corpora = CorpusCounts()
    for file in files {
      Progress.show("reading \(file)")
      for text in try Corpus.read(file) {
        lessons.add(text)
        corpora.add(text)
      }
      ends.append(lessons.runs.count)
    }
    let trained = choose(train(lessons, Array(lessons.runs.indices), "all"), halves)
    try Files.write(trained.model, to: out)
    guard let card else { return }
    var trials = [(without: "nothing", trained.halves)]
    for (place, file) in files.enumerated() where files.count > 1 {
      let left = (place == 0 ? 0 : ends[place - 1])..<ends[place]
      let rest = lessons.runs.indices.filter { !left.contains($0) }
      let name = String(file.split(separator: "/").last ?? "")
      trials.append((name, choose(train(lessons, rest, "without \(name)"), halves).halves))
    }
    let text = FiguresCard(
      corpora: corpora, trials: trials, boost: trained.boost, rules: trained.rules, seed: seed,
      files: files, dev: dev, bytes: trained.model.count
    ).text
    try Files.write(Array(text.utf8), to: card)
  }

  /// How many orders of the lessons are learnt and averaged.
  private static let fields = 3
  private static let passes = 6

  private func train(_ lessons: Lessons, _ runs: [Int], _ name: String) -> Field {
    Field(
      meanOf: (0..<Self.fields).map { number in
        var field = Field()
        var dice = Dice(seed: seed &+ UInt64(number))
        for pass in 1...Self.passes {
          Progress.show("\(name): field \(number + 1) of \(Self.fields), pass \(pass)")
          var order = runs
          dice.shuffle(&order)
          field.learn(lessons, order: order)
        }
        return field
      })
  }

  private struct Trained {
    var model: [UInt8] = []
    var boost = 0.0
    var rules = 0.0
    var halves: [FiguresScore] = []
  }

  /// The thresholds that serve the first half best, and what they do for both.
  private func choose(
    _ field: Field, _ halves: [[(marked: MarkedText, tokens: TokenizedArticle)]]
  ) -> Trained {
    var best = Trained()
    // More than this, and bands and villages pass for persons in whole stories.
    for boost in [0, 0.2, 0.4, 0.6, 0.8] {
      // With no word for the rules, names of an invented kind that only they see would be lost.
      for rules in [0.5, 1.0] {
        let bytes = field.encoded(boost: boost, rules: rules)
        guard let model = NameModel(bytes) else { continue }
        let first = FiguresScore(halves[0], model: model)
        guard best.halves.first.map({ first.f1 > $0.f1 }) ?? true else { continue }
        best = Trained(model: bytes, boost: boost, rules: rules, halves: [first])
      }
    }
    if let model = NameModel(best.model) {
      best.halves.append(FiguresScore(halves[1], model: model))
    }
    return best
  }
}

/// Numbers that look random and are the same for the same seed (SplitMix64: Steele, Lea and
/// Flood, 2014).
private struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func shuffle(_ items: inout [Int]) {
    for place in items.indices.dropFirst().reversed() {
      items.swapAt(place, Int(next() % UInt64(place + 1)))
    }
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
