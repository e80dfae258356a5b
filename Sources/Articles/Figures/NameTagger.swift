/// Finds the likeliest labels of a run of words by the trained weights (Viterbi, 1967).
///
/// A linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001) over hashed
/// features, summed in integers: the same words give the same labels on every machine.
struct NameTagger {
  private let tokens: TokenizedArticle
  private let rules: [UInt8]
  private var features: NameFeatures
  private var scores: [Int32] = []
  private var origins: [Int8] = []

  init(_ tokens: TokenizedArticle, facts: DocumentFacts, rules: [UInt8]) {
    self.tokens = tokens
    self.rules = rules
    features = NameFeatures(tokens, facts: facts, rules: rules)
  }

  /// The names of a story, in order and apart.
  static func names(
    in tokens: TokenizedArticle, facts: DocumentFacts, rules: [UInt8], model: NameModel
  ) -> [Range<Int>] {
    var tagger = NameTagger(tokens, facts: facts, rules: rules)
    var names: [Range<Int>] = []
    model.withBytes { bytes in
      guard NameModel.isWhole(bytes) else { return }
      let weights = Weights(bytes)
      for sentence in tokens.sentences {
        NameRuns.runs(of: sentence, in: tokens) { run in
          tagger.tag(run, sentence: sentence, weights, &names)
        }
      }
    }
    return names
  }

  /// The numbers of a model, where they lie.
  private struct Weights {
    let bytes: UnsafeRawBufferPointer
    let boost: Int32
    let rules: Int32
    let steps: [Int32]

    init(_ bytes: UnsafeRawBufferPointer) {
      self.bytes = bytes
      func number(_ offset: Int) -> Int32 {
        Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self))
      }
      boost = number(12)
      rules = number(16)
      steps = (0..<30).map { number(20 + 4 * $0) }
    }

    /// The weights of a row: five labels and three bytes of the next row.
    @inline(__always)
    func row(_ row: UInt32) -> SIMD8<Int16> {
      let packed = bytes.loadUnaligned(
        fromByteOffset: NameModel.header + NameModel.labels * Int(row), as: SIMD8<Int8>.self)
      return SIMD8(truncatingIfNeeded: packed)
    }
  }

  private mutating func tag(
    _ run: Range<Int>, sentence: Range<Int>, _ weights: Weights, _ names: inout [Range<Int>]
  ) {
    features.read(run, sentence: sentence)
    let labels = NameModel.labels
    scores.removeAll(keepingCapacity: true)
    var from = 0
    for (offset, end) in features.ends.enumerated() {
      var sum = SIMD8<Int16>()
      for index in from..<end { sum &+= weights.row(features.rows[index]) }
      from = end
      let rule = Int(rules[run.lowerBound + offset] & 7)
      for label in 0..<labels {
        scores.append(
          Int32(sum[label]) + (label == 0 ? 0 : weights.boost)
            + (label == rule ? weights.rules : 0))
      }
    }
    decode(run, weights.steps, &names)
  }

  private mutating func decode(_ run: Range<Int>, _ steps: [Int32], _ names: inout [Range<Int>]) {
    let labels = NameModel.labels
    let never = Int32.min / 2
    origins.removeAll(keepingCapacity: true)
    var best = [Int32](repeating: never, count: labels)
    for label in NameLabel.allCases where NameLabel.outside.allows(label) {
      best[label.rawValue] = steps[5 * labels + label.rawValue] + scores[label.rawValue]
    }
    for place in 1..<max(1, run.count) {
      var next = [Int32](repeating: never, count: labels)
      for label in NameLabel.allCases {
        var origin: Int8 = 0
        for before in NameLabel.allCases where before.allows(label) {
          let score = best[before.rawValue] + steps[before.rawValue * labels + label.rawValue]
          if score > next[label.rawValue] {
            next[label.rawValue] = score
            origin = Int8(before.rawValue)
          }
        }
        next[label.rawValue] += scores[place * labels + label.rawValue]
        origins.append(origin)
      }
      best = next
    }
    var label = 0
    for last in NameLabel.allCases where last.mayEnd && best[last.rawValue] > best[label] {
      label = last.rawValue
    }
    guard run.count > 1 || label != 0 else { return }
    let first = names.count
    var end = run.upperBound
    for index in run.reversed() {
      switch NameLabel(rawValue: label) {
      case .unit?: names.append(index..<index + 1)
      case .last?: end = index + 1
      case .begin?: names.append(index..<end)
      default: break
      }
      guard index > run.lowerBound else { break }
      label = Int(origins[(index - run.lowerBound - 1) * labels + label])
    }
    names[first...].reverse()
  }
}
