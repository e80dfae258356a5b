import Articles

/// The annotations of a story made ready to be looked up by place: once, for all its pages.
struct AnnotationIndex: Sendable {
  /// Somebody’s words on the page.
  struct Speech: Sendable {
    var span: Span
    var mark: SpeechMark
    /// Place in `utterances`.
    var utterance: Int
  }

  /// In order of the text.
  private(set) var utterances: [Utterance] = []
  /// For each quotation its place in `utterances`; `nil` for marked text that nobody spoke.
  private(set) var utteranceOfQuotation: [Int?] = []
  /// The spans that name who speaks, and that name anybody.
  let speakers: SpanList
  let mentions: SpanList
  private let speech: [Speech]
  private let speechSpans: SpanList

  init(_ annotations: Annotations) {
    // The utterance that marked words may go on with; reported ones stand alone.
    var open: (place: Int, number: Int)?
    utteranceOfQuotation.reserveCapacity(annotations.quotations.count)
    for (place, quotation) in annotations.quotations.enumerated() {
      guard quotation.kind.isSpeech else {
        utteranceOfQuotation.append(nil)
        continue
      }
      let isReported = quotation.kind == .indirect
      if let open, !isReported, open.number == quotation.utterance {
        utterances[open.place].append(quotation, at: place)
        utteranceOfQuotation.append(open.place)
        continue
      }
      if !isReported { open = (utterances.count, quotation.utterance) }
      utteranceOfQuotation.append(utterances.count)
      utterances.append(Utterance(quotation, at: place))
    }
    var speech: [Speech] = []
    for (quotation, utterance) in zip(annotations.quotations, utteranceOfQuotation) {
      guard let utterance else { continue }
      speech.append(
        Speech(span: quotation.span, mark: utterances[utterance].mark, utterance: utterance))
    }
    // The list looks spans up by their places in this very order.
    speech.sort { $0.span < $1.span }
    self.speech = speech
    speechSpans = SpanList(speech.map(\.span))
    speakers = SpanList(annotations.quotations.compactMap(\.attribution.speaker))
    mentions = SpanList(annotations.mentions.map(\.span))
  }

  /// What of somebody’s words shares a byte with a span, in order.
  func speech(touching span: Span) -> [Speech] {
    speechSpans.places(touching: span).map { speech[$0] }
  }

  /// The utterance a quotation belongs to.
  func utterance(ofQuotation place: Int) -> Utterance? {
    utteranceOfQuotation.at(place).flatMap { $0 }.map { utterances[$0] }
  }
}
