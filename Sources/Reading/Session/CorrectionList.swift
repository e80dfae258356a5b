import Articles

/// What the reader may say of a quotation or a figure, to choose from.
struct CorrectionList: Hashable, Sendable {
  struct Choice: Hashable, Sendable {
    /// What is said, in the reader's words.
    let title: String
    /// Beside it: how things stand now, or how many mentions it is about.
    var remark = ""
    let correction: Correction
    /// What is still to be typed, if anything.
    var prompt: Prompt.Kind?
  }

  let title: String
  let choices: [Choice]
  var cursor = ListCursor()
}

extension OpenStory {
  /// Who may have said an utterance: the figures, those named nearest first, then somebody else.
  func speakers(ofUtterance index: Int) -> CorrectionList? {
    guard let utterance = utterances.at(index),
      let quotation = utterance.quotations.first.flatMap({ annotations.quotations.at($0) })
    else { return nil }
    let (span, text) = (quotation.span, article.text(quotation.span))
    var distances: [Figure.ID: Int] = [:]
    for mention in annotations.mentions {
      let distance = max(mention.span.start - span.end, span.start - mention.span.end, 0)
      distances[mention.figure] = min(distance, distances[mention.figure] ?? .max)
    }
    let figures = annotations.figures.sorted {
      (distances[$0.id] ?? .max, $0.id) < (distances[$1.id] ?? .max, $1.id)
    }
    var choices = figures.map { figure in
      let role = figure.roleBehindName.map { ", \($0)" } ?? ""
      return CorrectionList.Choice(
        title: figure.name + role,
        remark: utterance.attribution.figure == figure.id ? Wording.standsNow : "",
        correction: Correction(.speaker, at: span, of: text, to: figure.name))
    }
    choices.append(
      .init(
        title: Wording.somebodyNotNamed, correction: Correction(.speaker, at: span, of: text),
        prompt: .speaker))
    choices.append(
      .init(title: Wording.noQuotation, correction: Correction(.noQuotation, at: span, of: text)))
    return CorrectionList(title: Wording.saidBy, choices: choices)
  }

  /// Which mentions of a figure may be of somebody else: the one in focus, or all of one spelling.
  mutating func partings(of figure: Figure) -> CorrectionList? {
    let focus = visibleFocus()
    var choices: [CorrectionList.Choice] = []
    if case .mention(let index)? = focus, let mention = annotations.mentions.at(index),
      mention.figure == figure.id
    {
      let text = article.text(mention.span)
      choices.append(
        .init(
          title: Wording.thisIsOfAnother(article.line(mention.span)),
          correction: Correction(.splitOne, at: mention.span, of: text, to: text), prompt: .name))
    }
    var counts: [String: Int] = [:]
    var firsts: [(text: String, span: Span)] = []
    for mention in annotations.mentions where mention.figure == figure.id {
      let text = article.text(mention.span)
      if counts[text] == nil { firsts.append((text, mention.span)) }
      counts[text, default: 0] += 1
    }
    if firsts.count > 1 {
      choices += firsts.map { text, span in
        .init(
          title: Wording.eachIsOfAnother(article.line(span)),
          remark: Wording.mentions(counts[text] ?? 0),
          correction: Correction(.split, at: span, of: text, to: text), prompt: .name)
      }
    }
    guard !choices.isEmpty else { return nil }
    return CorrectionList(title: Wording.twoPeople(figure.name), choices: choices)
  }
}
