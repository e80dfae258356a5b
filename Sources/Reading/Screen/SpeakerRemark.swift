import Articles

/// Who said a quotation and why we think so, in one line.
///
/// Each answer comes in several wordings, the fullest first, for windows of any width.
enum SpeakerRemark {
  /// “he → probably Petra Ode, last named speaker · via Coastwire”, “Petra Ode, named right after
  /// the words”, “not said who speaks”.
  static func wordings(for utterance: Int, in story: OpenStory) -> [String] {
    guard let attribution = story.utterances.at(utterance)?.attribution else { return [] }
    let relay = attribution.relay.map { " · via \(story.article.line($0))" } ?? ""
    let wording = attribution.speaker.map { story.article.line($0) }
    let name = attribution.figure.flatMap { story.annotations.name(of: $0) } ?? attribution.name
    let described = wording.flatMap { Page.pronouns.contains($0.lowercased()) ? nil : $0 }
    if attribution.isReaders, (name ?? described) == nil {
      return ["not named, by you" + relay, "not named"]
    }
    guard attribution.standing != .unknown, let known = name ?? described else {
      let who = wording.map { "\($0) → not said who" } ?? "not said who speaks"
      return [who + relay, who, "not said"]
    }
    let sure = attribution.standing == .inferred ? "probably " : ""
    let isOther = wording.map { $0.lowercased() != known.lowercased() } ?? false
    let who = isOther ? "\(wording ?? "") → \(sure)\(known)" : sure + known
    let reason = SpeakerReason.words(for: utterance, in: story).map { ", \($0)" } ?? ""
    return [who + reason + relay, who + relay, who + reason, who, sure + known]
  }

  /// What else a figure is known by: “harbour master · also Ode, Ms. Ode”.
  static func about(_ figure: Figure) -> String {
    let others = figure.forms.filter { $0 != figure.name }.joined(separator: ", ")
    return [figure.roleBehindName ?? "", others.isEmpty ? "" : "also \(others)"]
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// Who is named here: “Petra Ode, harbour master · 6 mentions · 2 quotations”, and which of the
  /// mentions this is where the reader walks those of one figure.
  static func wordings(forMention index: Int, in story: OpenStory) -> [String] {
    guard let mention = story.annotations.mentions.at(index),
      let figure = story.annotations.figures.at(mention.figure)
    else { return [] }
    let mentions: String
    if story.chosenFigure == figure.id {
      let before = story.annotations.mentions[..<index].count { $0.figure == figure.id }
      mentions = "mention \(before + 1) of \(max(figure.mentionCount, before + 1))"
    } else {
      mentions = counted(figure.mentionCount, "mention")
    }
    let words =
      figure.quotationCount > 0 ? counted(figure.quotationCount, "quotation") : "not quoted"
    let who = figure.roleBehindName.map { "\(figure.name), \($0)" } ?? figure.name
    return [
      "\(who) · \(mentions) · \(words)", "\(who) · \(mentions)",
      "\(figure.name) · \(mentions) · \(words)", "\(figure.name) · \(mentions)", figure.name,
    ]
  }

  static func counted(_ count: Int, _ thing: String) -> String {
    "\(count) \(thing)\(count == 1 ? "" : "s")"
  }
}

/// Why we think that it was them, in words for a reader.
private enum SpeakerReason {
  static func words(for index: Int, in story: OpenStory) -> String? {
    guard let utterance = story.utterances.at(index) else { return nil }
    let attribution = utterance.attribution
    if attribution.isReaders { return "by you" }
    if let place = story.annotations.quotations.at(utterance.quotations[0])?.place,
      place == .headline || place == .crosshead
    {
      return "who says the same below"
    }
    guard let speaker = attribution.speaker else {
      return QuotationRule.reason(ofRule: attribution.rule)
    }
    let wording = story.article.line(speaker).lowercased()
    if wording == "i" { return "who writes here" }
    if Page.pronouns.contains(wording) {
      return reason(ofPronoun: speaker, for: index, in: story)
    }
    if let figure = attribution.figure.flatMap({ story.annotations.figures.at($0) }),
      !isName(speaker, of: figure, in: story)
    {
      return "known by that role"
    }
    return QuotationRule.reason(ofRule: attribution.rule)
  }

  /// Whether the words name the figure, rather than describe them.
  private static func isName(_ speaker: Span, of figure: Figure, in story: OpenStory) -> Bool {
    story.page.index.mentions.places(touching: speaker).contains {
      story.annotations.mentions.at($0)?.figure == figure.id
    }
  }

  /// What in the text before speaks for the one whom “he” or “she” stands for.
  private static func reason(
    ofPronoun pronoun: Span, for index: Int, in story: OpenStory
  ) -> String? {
    let attribution = story.utterances[index].attribution
    guard let figure = attribution.figure else {
      return attribution.name == nil ? nil : "named before"
    }
    let earlier = story.utterances[..<index].suffix(reach).last { $0.attribution.figure != nil }
    if earlier?.attribution.figure == figure { return "last named speaker" }
    let next = story.annotations.mentions.partition { $0.span.start >= pronoun.start }
    let last = story.annotations.mentions.at(next - 1)
    if last?.figure == figure { return "the last person named" }
    return "the likeliest of those named before"
  }

  /// Utterances looked back at for the last speaker.
  private static let reach = 50
}
