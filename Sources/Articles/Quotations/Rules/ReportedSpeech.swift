/// What somebody is said to have said, in the writer's words: Ruiz said that the roof was lost.
///
/// Each rule finds the clause and who it is credited to. A clause with a quotation in it is left to
/// the quotation.
extension QuotationRule {
  static let reportedSpeech = [clauseThenSpeaker, saidThat, sayingThat, claimAccordingTo]

  static let saidThat = QuotationRule(
    name: "said-that",
    summary: "A clause behind a verb of saying, with “that” or without.",
    finds: [
      .init(
        text: "Ana Ruiz said that the roof was lost.", quotation: "the roof was lost",
        speaker: "Ana Ruiz", cue: "said"),
      .init(
        text: "The mayor told reporters on Monday nobody would leave, adding that it rained.",
        quotation: "nobody would leave", speaker: "The mayor", cue: "told"),
      .init(
        text: "The harbour board announced the bridge had been sold.",
        quotation: "the bridge had been sold", speaker: "The harbour board", cue: "announced"),
      .init(
        text: "Ruiz asked where the key was.", quotation: "where the key was", speaker: "Ruiz",
        cue: "asked"),
      .init(
        text: "The ferry, which Ruiz said was full, left at noon.", quotation: "was full",
        speaker: "Ruiz", cue: "said"),
    ],
    ignores: [
      "The mayor said nothing.", "She said goodbye.", "Ruiz did not say that the roof was lost.",
      "Ruiz was told that the roof was lost.", "The board announced a plan aimed at the harbour.",
      "Ruiz refused to say whether the roof was lost.", "It was said that the roof was lost.",
    ],
    report: { passage, sentence in
      passage.reportsBehindVerbs(in: sentence, areParticiples: false)
    })

  static let sayingThat = QuotationRule(
    name: "saying-that",
    summary: "A clause behind “saying”, in the mouth of the subject that it hangs on.",
    finds: [
      .init(
        text: "Ana Ruiz turned the plan down, saying the roof was lost.",
        quotation: "the roof was lost", speaker: "Ana Ruiz", cue: "saying")
    ],
    ignores: ["Ana Ruiz left without saying that the roof was lost."],
    report: { passage, sentence in
      passage.reportsBehindVerbs(in: sentence, areParticiples: true)
    })

  static let clauseThenSpeaker = QuotationRule(
    name: "clause-then-speaker",
    summary: "A clause, a comma, and who said it; perhaps with more of the clause behind that.",
    finds: [
      .init(
        text: "The roof was lost in the night, Ana Ruiz said.",
        quotation: "The roof was lost in the night", speaker: "Ana Ruiz", cue: "said"),
      .init(
        text: "The roof was lost in the night, said the mayor, Ana Ruiz.",
        quotation: "The roof was lost in the night", speaker: "Ana Ruiz", cue: "said"),
      .init(
        text: "The roof, Ruiz told reporters, had been lost in the night.",
        quotation: "had been lost in the night", speaker: "Ruiz", cue: "told"),
    ],
    ignores: ["After the storm, the mayor said.", "When she came, the mayor said a word or two."],
    report: { passage, sentence in
      var reports: [Report] = []
      var start = sentence.lowerBound
      for comma in sentence where passage.tokens[comma].isIn([.comma, .dash]) && comma >= start {
        guard let found = passage.reportsAround(comma: comma, in: sentence), let last = found.last
        else { continue }
        reports += found
        start = last.content.upperBound
      }
      return reports
    })

  static let claimAccordingTo = QuotationRule(
    name: "claim-according-to",
    summary: "A clause credited with “according to”.",
    finds: [
      .init(
        text: "According to Ana Ruiz, the mayor, the roof was lost.",
        quotation: "the roof was lost",
        speaker: "Ana Ruiz", cue: "According to"),
      .init(
        text: "The roof was lost in the night, according to the harbour board.",
        quotation: "The roof was lost in the night", speaker: "the harbour board",
        cue: "according to"),
    ],
    ignores: ["It all went according to plan.", "They sat according to age and rank."],
    report: { passage, sentence in
      var reports: [Report] = []
      for index in sentence
      where passage.tokens[index].key == Passage.according
        || passage.tokens[index].key == Passage.per
      {
        if let report = passage.report(accordingTo: index, in: sentence) { reports.append(report) }
      }
      return reports
    })
}

extension Passage {
  /// The clauses behind a sentence's verbs of saying, either those like “saying” or all others, one
  /// behind the other.
  fileprivate func reportsBehindVerbs(
    in sentence: Range<Int>, areParticiples: Bool
  ) -> [Report] {
    var reports: [Report] = []
    var at = sentence.lowerBound
    while at < sentence.upperBound {
      let verb = at
      at += 1
      guard let kind = sayingVerb(at: verb, in: sentence),
        tokens[verb].cue.contains(.participle) == areParticiples,
        let report = report(behind: verb, kind, in: sentence)
      else { continue }
      reports.append(report)
      at = max(at, report.content.upperBound)
    }
    return reports
  }
}
