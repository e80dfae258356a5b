extension Crossheads {
  /// Whether the questions are the story, as in an interview, and not its headings, as in a story
  /// that explains (“Who pays?”, “What happens next?”).
  ///
  /// `long` are questions too long for headings that stand among the paragraphs as those do.
  func isInterview(_ questions: [Int], long: [Int], rest: Int) -> Bool {
    guard !questions.isEmpty else { return false }
    if long.count > 1, questions.count + long.count > rest { return true }
    guard questions.count > 1,
      questions.count > rest || questions.count > 2 && questions.count == rest
    else { return false }
    // Two may be rhetoric; three that nobody is asked are headings.
    guard questions.count > 2, long.isEmpty else { return true }
    let talk = questions.count { isSaidToSomebody($0) || isAnsweredByOne($0 + 1) }
    return talk * 3 >= questions.count
  }

  private func isSaidToSomebody(_ question: Int) -> Bool {
    InterviewQuestions.address.occurs(in: utf8, pieces[question].span)
  }

  /// Whether the paragraph under a question says “I” and is no quotation.
  private func isAnsweredByOne(_ place: Int) -> Bool {
    let span = pieces[place].span
    let words = utf8[span.range]
    guard pieces[place].kind == .paragraph, !words.contains(0x22),
      !InterviewQuestions.quotes.occurs(in: utf8, span)
    else { return false }
    var before: UInt8 = 0x20
    for at in span.start..<max(span.start, span.end - 1) {
      // “I ”, “I'm”, “I’ve”
      if utf8[at] == 0x49, before == 0x20, [0x20, 0x27, 0xE2].contains(utf8[at + 1]) {
        return true
      }
      before = utf8[at]
    }
    return false
  }
}

private enum InterviewQuestions {
  static let address = PhraseList(["you ", "your ", "you?", "yours", "you’", "you'", "you,"])
  static let quotes = PhraseList(["“"])
}
