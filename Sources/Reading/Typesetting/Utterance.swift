import Articles

/// What was said in one breath, as a reader meets it: one step, one light, one credit, though a
/// cue or paragraphs may part it into several quotations.
struct Utterance: Sendable {
  /// Places in `Annotations.quotations`, in order; never empty.
  private(set) var quotations: [Int]
  /// Where the first of them begins.
  let start: Int
  /// Whether the words are the writer’s report, without marks.
  let isReported: Bool
  /// Who said it, as the surest of its quotations tells.
  private(set) var attribution: Attribution

  init(_ quotation: Quotation, at place: Int) {
    quotations = [place]
    start = quotation.span.start
    isReported = quotation.kind == .indirect
    attribution = quotation.attribution
  }

  /// Takes in a further quotation of the same breath.
  mutating func append(_ quotation: Quotation, at place: Int) {
    quotations.append(place)
    let relay = attribution.relay ?? quotation.attribution.relay
    if quotation.attribution.isSurer(than: attribution) { attribution = quotation.attribution }
    attribution.relay = relay
  }

  /// The sign in the gutter.
  var mark: SpeechMark {
    if isReported { return .reported }
    if attribution.isReaders { return .reader }
    switch attribution.standing {
    case .stated: return .stated
    case .inferred: return .inferred
    case .unknown: return .unknown
    }
  }
}

extension Attribution {
  fileprivate func isSurer(than other: Attribution) -> Bool {
    let (own, others) = (standing.rank, other.standing.rank)
    return own != others ? own > others : confidence > other.confidence
  }
}

extension Attribution.Standing {
  fileprivate var rank: Int {
    switch self {
    case .stated: 2
    case .inferred: 1
    case .unknown: 0
    }
  }
}

extension Quotation.Kind {
  /// Whether it is shown as somebody’s words: in marks, or reported where a reader asked for it.
  var isSpeech: Bool { isSpoken || self == .indirect }
}
