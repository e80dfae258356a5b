import Articles

/// The reader knows better: who said it, and who is who.
extension Session {
  /// Asks who said the quotation in focus, or else the first on the screen.
  mutating func correctSpeaker() -> Effect? {
    guard let index = story?.utteranceAtHand(), let list = story?.speakers(ofUtterance: index)
    else { return refuse(Wording.noQuotationHere) }
    story?.focus = .utterance(index)
    return openPanel(.correction(list))
  }

  /// Does what a line of the panel says, or asks for the name that is still wanted.
  mutating func choose(_ choice: CorrectionList.Choice?) -> Effect? {
    guard let choice else { return .bell }
    panel = nil
    guard let kind = choice.prompt else { return correct(choice.correction) }
    return ask(kind, for: choice.correction)
  }

  /// Corrects the figure of a row.
  mutating func correct(_ row: Int, _ command: Command) -> Effect? {
    guard let figure = story?.figuresByMentions.at(row) else { return .bell }
    let mention = story?.annotations.mentions.first { $0.figure == figure.id }?.span
    switch command {
    case .markFigure:
      markedFigure = markedFigureID == figure.id ? nil : figure
      return nil
    case .joinFigures:
      guard let marked = markedFigureID, let other = markedFigure, marked != figure.id else {
        return refuse(Wording.markOtherFirst)
      }
      let first = story?.annotations.mentions.first { $0.figure == marked }?.span
      return correct(Correction(.join, at: first, of: other.name, to: figure.name))
    case .splitFigure:
      guard let list = story?.partings(of: figure) else {
        return refuse(Wording.stepToMentionFirst)
      }
      return openPanel(.correction(list))
    case .renameFigure: return ask(.name, for: Correction(.rename, at: mention, of: figure.name))
    default: return correct(Correction(.notAPerson, at: mention, of: figure.name))
    }
  }

  /// The marked figure as it is numbered now; `nil` once it is no more.
  var markedFigureID: Figure.ID? {
    guard let marked = markedFigure else { return nil }
    return story?.annotations.figures.first { $0.id == marked.id && $0.name == marked.name }?.id
  }

  /// The name as it was typed; none says that the text names nobody, or keeps the name there was.
  mutating func finishCorrection(_ text: String) -> Effect? {
    guard var correction = unfinished else { return .bell }
    unfinished = nil
    let words = text.split(separator: " ").joined(separator: " ")
    if !words.isEmpty { correction.value = words }
    if correction.kind == .rename, words.isEmpty { return refuse(Wording.noNameTyped) }
    return correct(correction)
  }

  /// Says once of a story how many corrections no longer find anything to correct.
  mutating func tellUnfit() {
    guard !isOnShelf, let count = story?.newsOfUnfit(), count > 0 else { return }
    let sentence = Wording.unfit(count)
    message = message.map { "\($0) · \(sentence)" } ?? sentence
  }

  private mutating func ask(_ kind: Prompt.Kind, for correction: Correction) -> Effect? {
    unfinished = correction
    return openPrompt(kind)
  }

  /// Records a correction; what is on the screen follows at once, in its place.
  private mutating func correct(_ correction: Correction) -> Effect? {
    // What finds nothing to correct is not kept.
    guard story?.fits(correction) == true, change(.correction(correction)) else {
      return refuse(Wording.nothingToCorrect)
    }
    markedFigure = nil
    if case .figures = panel {
      settlePanel()
      if panelCount == 0 { panel = nil }
    }
    message = Wording.corrected(correction)
    return nil
  }
}

extension Command {
  /// Whether it corrects the figure chosen in the list.
  var correctsFigures: Bool {
    switch self {
    case .markFigure, .joinFigures, .splitFigure, .renameFigure, .notAPerson: true
    default: false
    }
  }
}
