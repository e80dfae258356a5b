extension Annotations {
  /// The annotations as a person can read them: what `lede dump annotations` prints and golden
  /// files hold.
  ///
  /// Figures come first, each with its mentions; then the quotations in order of the text, each
  /// with who said it, why that is thought, and the rule that says so.
  package func dump(over article: Article) -> String {
    var lines: [String] = []
    lines.append("figures: \(figures.count), mentions: \(mentions.count)")
    var mentionsOf: [[Mention]] = Array(repeating: [], count: figures.count)
    for mention in mentions where figures.indices.contains(mention.figure) {
      mentionsOf[mention.figure].append(mention)
    }
    for (figure, mentions) in zip(figures, mentionsOf) {
      lines.append("")
      lines.append(Self.title(of: figure))
      for mention in mentions {
        lines.append("  \(mention.span) \(article.text(mention.span))  [\(mention.rule)]")
      }
    }
    lines.append("")
    let spoken = quotations.count { $0.kind.isSpoken }
    lines.append("quotations: \(spoken), other marked text: \(quotations.count - spoken)")
    for quotation in quotations {
      lines.append("")
      lines.append(contentsOf: description(of: quotation, in: article))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func title(of figure: Figure) -> String {
    var title = "\(figure.id) \(figure.name)"
    if let role = figure.role { title += ", \(role)" }
    if let gender = figure.gender { title += " (\(gender))" }
    title += ": \(figure.mentionCount) mentions, \(figure.quotationCount) quotations"
    let others = figure.forms.filter { $0 != figure.name }
    if !others.isEmpty { title += "; also \(others.joined(separator: ", "))" }
    return title
  }

  private func description(of quotation: Quotation, in article: Article) -> [String] {
    let attribution = quotation.attribution
    let confidence = Int((attribution.confidence * 100).rounded())
    var lines = [
      "\(quotation.kind.rawValue) \(quotation.span) in \(quotation.place.rawValue), "
        + "utterance \(quotation.utterance)",
      "  \(article.text(quotation.span).split(separator: "\n").joined(separator: " "))",
    ]
    guard quotation.kind.isSpoken || attribution.standing != .unknown else { return lines }
    var who = "  \(attribution.standing.rawValue) \(confidence) %"
    if let name = attribution.name { who += ": \(name)" }
    if let figure = attribution.figure { who += " (figure \(figure))" }
    lines.append(who + "  [\(attribution.rule)]")
    for (label, span) in [
      ("speaker", attribution.speaker), ("cue", attribution.cue), ("relay", attribution.relay),
    ] {
      if let span { lines.append("  \(label) \(span) \(article.text(span))") }
    }
    return lines
  }
}
