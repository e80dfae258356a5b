/// Reported speech, credited like the quotations around it.
extension Attributor {
  /// Reported speech; no stretch of it overlaps another or a quotation.
  mutating func reports() -> [Quotation] {
    var reports: [Quotation] = []
    var next = 0
    var mention = 0
    var heard = 0
    referents.lastSpeaker = nil
    referents.lastReferent = [:]
    for (block, kind) in article.blocks.map(\.kind).enumerated() {
      let first = next
      while next < stretches.count, stretches[next].block == block { next += 1 }
      guard kind == .paragraph || kind == .listItem || kind == .blockQuote else { continue }
      let passage = Passage(
        block: block, of: article, stretches: stretches[first..<next], mentions: mentions,
        mention: &mention)
      for sentence in passage.sentences {
        hear(&heard, before: passage.tokens[sentence.lowerBound].start)
        reports += self.reports(of: sentence, in: passage)
      }
      referents.above = passage
    }
    return reports
  }

  /// Notes who spoke last in marks before an offset, so that “he” may be him.
  private mutating func hear(_ heard: inout Int, before offset: Int) {
    while heard < found.count, found[heard].span.start < offset {
      if let figure = found[heard].attribution.figure,
        let speaker = found[heard].attribution.speaker
      {
        referents.lastSpeaker = (figure, speaker.start)
      }
      heard += 1
    }
  }

  /// What the rules find in a sentence; of two that overlap, the earlier rule's.
  private mutating func reports(of sentence: Range<Int>, in passage: Passage) -> [Quotation] {
    let tokens = passage.tokens
    var end = sentence.upperBound
    while end > sentence.lowerBound, tokens[end - 1].isIn(.stop) { end -= 1 }
    let body = sentence.lowerBound..<end
    var found: [(rule: String, report: Report)] = []
    for rule in QuotationRule.reportedSpeech {
      let earlier = found
      var next = 0
      for report in rule.report?(passage, body) ?? [] where passage.isBalanced(report.content) {
        while next < earlier.count,
          earlier[next].report.content.upperBound <= report.content.lowerBound
        {
          next += 1
        }
        if next < earlier.count, earlier[next].report.content.overlaps(report.content) { continue }
        found.append((rule.name, report))
      }
      found.sort { $0.report.content.lowerBound < $1.report.content.lowerBound }
    }
    return found.compactMap { rule, report in
      guard case .phrase(let phrase) = report.credit.source else { return nil }
      let attribution = calibrated(attribution(rule, report.credit, phrase, passage))
      if let figure = attribution.figure, let speaker = attribution.speaker {
        referents.lastSpeaker = (figure, speaker.start)
      }
      return Quotation(
        span: Span(
          tokens[report.content.lowerBound].start, tokens[report.content.upperBound - 1].end),
        kind: .indirect, attribution: attribution)
    }
  }

  /// Quotations by start, their utterances counted anew.
  static func inOrder(_ quotations: [Quotation]) -> [Quotation] {
    var sorted = quotations.sorted { $0.span < $1.span }
    var last: Int? = nil
    var count = -1
    for index in sorted.indices {
      let own = sorted[index].kind == .indirect ? nil : sorted[index].utterance
      if own == nil || own != last { count += 1 }
      if own != nil { last = own }
      sorted[index].utterance = count
    }
    return sorted
  }
}
