/// What the sanitizer changed, told without drowning the reader: the first hundred of a kind by
/// place, the rest by number.
struct Findings {
  enum Kind: Int, CaseIterable {
    case control, sequence, brokenUTF8, bidi, invisible, combining

    var phrase: String {
      switch self {
      case .control: "showed a control character as a picture"
      case .sequence: "showed a terminal sequence as a picture"
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

  mutating func add(_ kind: Kind, _ range: Range<Int>) {
    counts[kind.rawValue] += 1
    if counts[kind.rawValue] <= Findings.most { noted.append((kind, range)) }
  }

  /// A note a kind for those past the hundredth.
  var remainder: [ParseNote] {
    Kind.allCases.compactMap { kind in
      let more = counts[kind.rawValue] - Findings.most
      return more > 0 ? ParseNote("\(kind.phrase): \(more) more") : nil
    }
  }
}
