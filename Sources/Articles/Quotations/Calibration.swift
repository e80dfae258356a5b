/// How often each rule is right, counted on annotated stories.
///
/// Counted by `.ci/calibrate`: the quotations of every second sample, of every second one of 64
/// annotated Wikinews articles, and of the first half of the annotated news pages, by whether the
/// speaker was the one a person had marked there and the figure behind him too. Reported speech was
/// counted by hand on the same Wikinews articles, and what is none counts as wrong. The other halves
/// are the check. The rules’ own weights only order them; what is shown as the confidence of an
/// attribution is this.
enum Calibration {
  /// What the words of a speaker are, since a rule is surer of names than of pronouns.
  enum Wording {
    case figure, described, pronoun
  }

  /// Right answers and all answers, by rule: `name right/all` for names, descriptions and pronouns.
  private static let counts = """
    according-to 4/4 2/2 0/0
    carried-on 62/62 6/7 28/34
    citing 1/1 0/0 0/0
    claim-according-to 1/1 13/14 0/0
    clause-behind 3/3 0/0 1/1
    clause-then-speaker 2/2 0/0 0/0
    colon 6/6 0/0 0/0
    cue-before 86/88 44/47 20/21
    introduced 4/4 0/0 5/6
    introduced-above 5/5 0/0 2/3
    next-paragraph 0/1 0/0 4/4
    passive-by 0/0 1/1 0/0
    possessive 0/0 0/1 0/0
    resumed 4/4 2/2 4/4
    said-that 9/10 23/23 5/9
    saying-that 2/2 1/1 0/0
    sentence-subject 2/2 1/2 2/2
    speaker-verb 82/82 14/14 70/80
    verb-speaker 31/31 5/7 0/0
    """

  private static let shares: [String: [(right: Double, all: Double)]] = {
    var shares: [String: [(right: Double, all: Double)]] = [:]
    for line in counts.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let name = words.first else { continue }
      shares[String(name)] = words.dropFirst().map { share in
        let numbers = share.split(separator: "/").compactMap { Double($0) }
        return numbers.count == 2 ? (numbers[0], numbers[1]) : (0, 0)
      }
    }
    return shares
  }()

  /// The share of right answers to expect of a rule, 0 … 1.
  ///
  /// Few cases say little: four more are added at the share that all rules together have.
  static func share(of rule: String, _ wording: Wording) -> Double {
    let (column, prior) =
      switch wording {
      case .figure: (0, 0.97)
      case .described: (1, 0.92)
      case .pronoun: (2, 0.83)
      }
    guard let counted = shares[rule], counted.indices.contains(column) else { return prior }
    return min(most, (counted[column].right + 4 * prior) / (counted[column].all + 4))
  }

  /// What must be expected of a rule that states a speaker.
  static let stated = 0.92
  /// Nothing is surer, however few the counted mistakes.
  private static let most = 0.98
}

extension Attribution {
  /// Puts the counted share in place of the rule’s weight, and lowers the standing to fit.
  ///
  /// - Parameter weight: what the rule itself gave, where it is not sure of the case.
  mutating func calibrate(_ wording: Calibration.Wording) {
    guard standing != .unknown else { return }
    // “he”, and nothing tells who that is.
    if wording == .pronoun, name == nil { standing = .unknown }
    let share = Calibration.share(of: rule, wording)
    let weight = confidence
    confidence = (share * (weight < 0.5 ? 0.85 : weight < 0.7 ? 0.93 : 1) * 100).rounded() / 100
    if standing == .stated, confidence < Calibration.stated { standing = .inferred }
  }
}
