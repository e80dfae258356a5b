import Articles

/// `ledetrain figures`: trains the tagger that finds persons' names.
struct FiguresCommand {
  private let files: [String]
  private let dev: String
  private let measure: [String]
  private let lists: String?
  private let out: String
  private let card: String?
  private let date: String?
  private let seed: UInt64

  init(_ arguments: inout Arguments) throws {
    files = arguments.plain()
    dev = try arguments.required("dev")
    measure = arguments.optional("measure").map { [$0] } ?? []
    lists = arguments.optional("lists")
    out = try arguments.required("out")
    card = arguments.optional("card")
    date = arguments.optional("date")
    let wanted = arguments.optional("seed") ?? "1"
    guard let seed = UInt64(wanted) else { throw Failure("--seed is no number: \(wanted)") }
    self.seed = seed
    try arguments.finish()
    guard !files.isEmpty else { throw Failure("no corpus to learn from") }
  }

  /// Texts cut into words already.
  typealias Examination = [(marked: MarkedText, tokens: TokenizedArticle)]

  func run() throws {
    defer { Progress.end() }
    let texts = try Self.examination(dev)
    // Every other text chooses the thresholds, the others only measure.
    let halves = [0, 1].map { half in
      texts.indices.filter { $0 % 2 == half }.map { texts[$0] }
    }
    let others = try measure.map(Self.examination)
    let school = try school()
    let trained = try choose(train(school, without: nil), halves, others)
    try Files.write(trained.model, to: out)
    guard let card else { return }
    var trials = [(without: "nothing", scores: trained.scores)]
    for name in school.names where school.names.count > 1 {
      trials.append((name, try choose(train(school, without: name), halves, others).scores))
    }
    let text = FiguresCard(
      corpora: school.corpora, trials: trials, boost: trained.boost, rules: trained.rules,
      seed: seed, files: files, dev: dev, measure: measure, lists: lists, date: date,
      bytes: trained.model.count
    ).text
    try Files.write(Array(text.utf8), to: card)
  }

  private static func examination(_ path: String) throws -> Examination {
    try Corpus.read(path).map { text in
      (text, TokenizedArticle(Article(verbatim: text.text), reach: .max))
    }
  }

  /// What there is to learn from, and which lessons come from where.
  private struct School {
    var lessons = Lessons()
    var corpora = CorpusCounts()
    /// The sources in order, each once.
    var names: [String] = []
    /// The runs of each source; those of a corpus that is named twice count twice.
    var runs: [(name: String, runs: Range<Int>)] = []
  }

  private func school() throws -> School {
    var school = School()
    var known: [String: Range<Int>] = [:]
    func end(_ name: String, from start: Int) {
      known[name] = start..<school.lessons.runs.count
      school.names.append(name)
    }
    for file in files {
      let name = FiguresCard.name(file)
      if known[name] == nil {
        Progress.show("reading \(file)")
        let start = school.lessons.runs.count
        for text in try Corpus.read(file) {
          school.lessons.add(text)
          school.corpora.add(text)
        }
        end(name, from: start)
      }
      if let runs = known[name] { school.runs.append((name, runs)) }
    }
    if let lists {
      let start = school.lessons.runs.count
      var desk = try WireDesk(lists: lists, seed: seed)
      for number in 0..<Self.inventedTexts {
        let template = WireTemplates.all[number % WireTemplates.all.count]
        let text = desk.text(template, number: number)
        school.lessons.add(text)
        school.corpora.add(text)
      }
      end(Self.invented, from: start)
      school.runs.append((Self.invented, start..<school.lessons.runs.count))
    }
    return school
  }

  private static let invented = "invented wire copy"
  private static let inventedTexts = 500
  /// How many orders of the lessons are learnt and averaged.
  private static let fields = 3
  private static let passes = 6

  private func train(_ school: School, without left: String?) -> Field {
    let runs = school.runs.filter { $0.name != left }.flatMap(\.runs)
    let name = left.map { "without \($0)" } ?? "all"
    return Field(
      meanOf: (0..<Self.fields).map { number in
        var field = Field()
        var dice = Dice(seed: seed &+ UInt64(number))
        for pass in 1...Self.passes {
          Progress.show("\(name): field \(number + 1) of \(Self.fields), pass \(pass)")
          var order = runs
          dice.shuffle(&order)
          field.learn(school.lessons, order: order)
        }
        return field
      })
  }

  private struct Trained {
    var model: [UInt8] = []
    var boost = 0.0
    var rules = 0.0
    /// The halves, then the other texts.
    var scores: [FiguresScore] = []
    var first: FiguresScore { scores.first ?? FiguresScore() }
  }

  /// Points of F1 that say nothing, in half a file of some hundred names.
  private static let noise = 0.5

  /// The thresholds that serve the first half best, and what they do for all.
  ///
  /// A difference within the half's own noise goes to the larger boost: names of a kind that the
  /// half does not have are missed sooner than found for nothing.
  private func choose(
    _ field: Field, _ halves: [Examination], _ others: [Examination]
  ) throws -> Trained {
    var trials: [Trained] = []
    let table = field.encoded()
    // More than this, and bands and villages pass for persons in whole stories.
    for boost in [0, 0.2, 0.4, 0.6, 0.8] {
      // With no word for the rules, names of an invented kind that only they see would be lost.
      for rules in [1.0, 0.5] {
        let bytes = table.bytes(boost: boost, rules: rules)
        guard let model = NameModel(bytes) else { throw Failure("the model is not whole") }
        let first = FiguresScore(halves[0], model: model)
        trials.append(Trained(model: bytes, boost: boost, rules: rules, scores: [first]))
      }
    }
    let most = trials.map(\.first.f1).max() ?? 0
    var best = trials.last { $0.first.f1 >= most - Self.noise } ?? Trained()
    if let model = NameModel(best.model) {
      best.scores += (halves.dropFirst() + others).map { FiguresScore($0, model: model) }
    }
    return best
  }
}
