import Articles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001), trained by
/// steps along the gradient of each run's likelihood, their size fitted to each weight (AdaGrad:
/// Duchi, Hazan and Singer, 2011).
struct Field {
  static let labels = NameModel.labels
  private(set) var rows: [Float]
  private(set) var steps = [Float](repeating: 0, count: 30)
  private var rowSquares: [Float]
  private var stepSquares = [Float](repeating: 0, count: 30)

  private static let step: Float = 0.01
  /// Changes smaller than this are not worth a trip to memory.
  private static let least: Float = 1e-4

  /// A field that knows nothing yet.
  init() {
    rows = [Float](repeating: 0, count: Self.labels << NameModel.bits)
    rowSquares = rows
  }

  /// The mean of several fields that learnt the same in other orders.
  init(meanOf fields: [Field]) {
    self.init()
    let share = 1 / Float(max(1, fields.count))
    for field in fields {
      for index in rows.indices { rows[index] += field.rows[index] * share }
      for index in steps.indices { steps[index] += field.steps[index] * share }
    }
  }

  /// One pass over runs in the order given.
  mutating func learn(_ lessons: Lessons, order: [Int]) {
    for run in order { learn(lessons, lessons.runs[run]) }
  }

  private mutating func learn(_ lessons: Lessons, _ run: Range<Int>) {
    var chain = Chain(count: run.count, steps: steps)
    for (place, word) in run.enumerated() { chain.enter(scores(lessons, word), at: place) }
    chain.goForward()
    chain.goBackward()
    for (place, word) in run.enumerated() {
      var gradient = chain.shares(at: place).map { -$0 }
      gradient[Int(lessons.labels[word])] += 1
      change(lessons, word, by: gradient)
      let before = place == 0 ? Self.labels : Int(lessons.labels[word - 1])
      chain.stepShares[before * Self.labels + Int(lessons.labels[word])] -= 1
    }
    for (index, share) in chain.stepShares.enumerated() where abs(share) >= Self.least {
      stepSquares[index] += share * share
      steps[index] -= Self.step * share / stepSquares[index].squareRoot()
    }
  }

  /// A word's score for each label.
  private func scores(_ lessons: Lessons, _ word: Int) -> [Float] {
    var scores = [Float](repeating: 0, count: Self.labels)
    for index in lessons.starts[word]..<lessons.starts[word + 1] {
      let row = Int(lessons.rows[index]) * Self.labels
      for label in 0..<Self.labels { scores[label] += rows[row + label] }
    }
    return scores
  }

  /// Moves the weights of a word's rows.
  private mutating func change(_ lessons: Lessons, _ word: Int, by gradient: [Float]) {
    guard gradient.contains(where: { abs($0) >= Self.least }) else { return }
    for index in lessons.starts[word]..<lessons.starts[word + 1] {
      let row = Int(lessons.rows[index]) * Self.labels
      for label in 0..<Self.labels where abs(gradient[label]) >= Self.least {
        let squares = rowSquares[row + label] + gradient[label] * gradient[label]
        rowSquares[row + label] = squares
        rows[row + label] += Self.step * gradient[label] / squares.squareRoot()
      }
    }
  }
}

extension Field {
  /// The weights as whole numbers: the largest becomes 127.
  func encoded() -> EncodedField {
    let largest = rows.reduce(Float(0)) { max($0, abs($1)) }
    let scale = largest > 0 ? 127 / largest : 1
    return EncodedField(
      scale: scale, steps: steps.map { Int32(($0 * scale).rounded()) },
      rows: rows.map { Int8(clamping: Int(($0 * scale).rounded())) })
  }
}

/// A field in whole numbers, which becomes a model with its thresholds.
struct EncodedField {
  fileprivate let scale: Float
  fileprivate let steps: [Int32]
  fileprivate let rows: [Int8]

  /// - Parameters:
  ///   - boost: what every label of a name gains.
  ///   - rules: what the label that the rules chose gains.
  func bytes(boost: Double, rules: Double) -> [UInt8] {
    func whole(_ value: Double) -> Int32 { Int32((Float(value) * scale).rounded()) }
    return NameModel.encoded(boost: whole(boost), rules: whole(rules), steps: steps, rows: rows)
  }
}

/// All ways to label a run, weighed at once: the forward-backward sums (Baum, 1970).
private struct Chain {
  private static let labels = NameModel.labels
  private let count: Int
  private var emissions: [Float]
  private var moves = [Float](repeating: 0, count: 30)
  private var forward: [Float]
  private var backward: [Float]
  private var scales: [Float]
  /// How much of all ways takes each step.
  var stepShares = [Float](repeating: 0, count: 30)

  init(count: Int, steps: [Float]) {
    self.count = count
    emissions = [Float](repeating: 0, count: count * Self.labels)
    forward = emissions
    backward = emissions
    scales = [Float](repeating: 1, count: count)
    for before in 0...Self.labels {
      // The start of a run counts as outside.
      let from = NameLabel(rawValue: before) ?? .outside
      for label in NameLabel.allCases where from.allows(label) {
        let step = before * Self.labels + label.rawValue
        moves[step] = exp(steps[step])
      }
    }
  }

  /// Enters a word's scores as powers of e, the best as one.
  mutating func enter(_ scores: [Float], at place: Int) {
    let largest = scores.max() ?? 0
    for label in 0..<Self.labels {
      emissions[place * Self.labels + label] = exp(scores[label] - largest)
    }
  }

  /// Sums from the left, each word's scaled to one.
  mutating func goForward() {
    let labels = Self.labels
    for place in 0..<count {
      var sum: Float = 0
      for label in NameLabel.allCases where place < count - 1 || label.mayEnd {
        let to = label.rawValue
        var value: Float = 0
        if place == 0 {
          value = moves[labels * labels + to]
        } else {
          for from in 0..<labels {
            value += forward[(place - 1) * labels + from] * moves[from * labels + to]
          }
        }
        value *= emissions[place * labels + to]
        forward[place * labels + to] = value
        sum += value
      }
      sum = max(sum, .leastNormalMagnitude)
      scales[place] = sum
      for label in 0..<labels { forward[place * labels + label] /= sum }
    }
  }

  /// Sums from the right, and the steps' shares.
  mutating func goBackward() {
    let labels = Self.labels
    for label in NameLabel.allCases where label.mayEnd {
      backward[(count - 1) * labels + label.rawValue] = 1
    }
    for place in (0..<count).reversed() {
      for to in 0..<labels {
        let value =
          emissions[place * labels + to] * backward[place * labels + to] / scales[place]
        guard place > 0 else {
          stepShares[labels * labels + to] += moves[labels * labels + to] * value
          continue
        }
        for from in 0..<labels {
          let step = moves[from * labels + to] * value
          backward[(place - 1) * labels + from] += step
          stepShares[from * labels + to] += forward[(place - 1) * labels + from] * step
        }
      }
    }
  }

  /// How much of all ways gives a word each label.
  func shares(at place: Int) -> [Float] {
    (place * Self.labels..<(place + 1) * Self.labels).map { forward[$0] * backward[$0] }
  }
}
