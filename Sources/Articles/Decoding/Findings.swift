/// What the sanitizer changed, told without drowning the reader: the first hundred of a kind by
/// place, the rest by number.
struct Findings {
  enum Kind: Int, CaseIterable {
    case control, sequence, brokenSequence, brokenUTF8, bidi, invisible, combining

    var phrase: String {
      switch self {
      case .control: "showed a control character as a picture"
      case .sequence: "dropped a terminal sequence"
      case .brokenSequence: "showed the start of a terminal sequence as a picture"
      case .brokenUTF8: "replaced broken UTF-8"
      case .bidi: "dropped a bidi override"
      case .invisible: "dropped an invisible character"
      case .combining: "dropped a combining mark past the fourth"
      }
    }
  }

  private static let most = 100
  private var counts = [Int](repeating: 0, count: Kind.allCases.count)
  private(set) var noted: [(kind: Kind, range: Range<Int>)] = []

  private var last: (kind: Kind, end: Int, isNoted: Bool)?

  /// Adds a finding; those that touch are one.
  mutating func add(_ kind: Kind, _ range: Range<Int>) {
    if let before = last, before.kind == kind, before.end == range.lowerBound {
      last?.end = range.upperBound
      if before.isNoted {
        let start = noted[noted.count - 1].range.lowerBound
        noted[noted.count - 1].range = start..<range.upperBound
      }
      return
    }
    counts[kind.rawValue] += 1
    let isNoted = counts[kind.rawValue] <= Findings.most
    if isNoted { noted.append((kind, range)) }
    last = (kind, range.upperBound, isNoted)
  }

  /// What was found, a phrase a kind.
  var kinds: [String] {
    Kind.allCases.compactMap { counts[$0.rawValue] > 0 ? $0.phrase : nil }
  }

  /// A note a kind for those past the hundredth.
  var remainder: [ParseNote] {
    Kind.allCases.compactMap { kind in
      let more = counts[kind.rawValue] - Findings.most
      return more > 0 ? ParseNote("\(kind.phrase): \(more) more") : nil
    }
  }
}
