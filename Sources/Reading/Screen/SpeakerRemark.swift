import Articles

/// Who said a quotation and why we think so, in one line.
///
/// Each answer comes in several wordings, the fullest first, for windows of any width; those that
/// leave something out end in `…`.
enum SpeakerRemark {
  /// “he → probably Petra Ode, last named speaker · via Coastwire”, “Petra Ode, named right after
  /// the words”, “not said who speaks”.
  static func wordings(for utterance: Int, in story: OpenStory) -> [String] {
    guard let attribution = story.utterances.at(utterance)?.attribution else { return [] }
    let relay = attribution.relay.map { Wording.via(story.article.line($0)) } ?? ""
    let wording = attribution.speaker.map { story.article.line($0) }
    let named = attribution.figure.flatMap { story.annotations.name(of: $0) } ?? attribution.name
    let described = wording.flatMap { Page.pronouns.contains($0.lowercased()) ? nil : $0 }
    if attribution.isReaders, (named ?? described) == nil {
      return shortened([Wording.notNamedByYou + relay, Wording.notNamed])
    }
    guard attribution.standing != .unknown, let known = named ?? described else {
      let who = wording.map { Wording.notSaidWho($0) } ?? Wording.notSaidWho
      return shortened([who + relay, who, Wording.notSaid])
    }
    let name = attribution.standing == .inferred ? Wording.probably(known) : known
    let isOther = wording.map { $0.lowercased() != known.lowercased() } ?? false
    let who = isOther ? "\(wording ?? "") → \(name)" : name
    let reason = SpeakerReason.words(for: utterance, in: story).map { ", \($0)" } ?? ""
    return shortened([who + reason + relay, who + relay, who + reason, who, name])
  }

  /// The last one has no sign: in a window as narrow as that the whole name is worth more.
  private static func shortened(_ wordings: [String]) -> [String] {
    let signed = wordings.map { $0 == wordings.first ? $0 : $0 + " …" }
    return signed + (wordings.last.map { [$0] } ?? [])
  }

  /// What else a figure is known by: “harbour master · also Ode, Ms. Ode”.
  static func about(_ figure: Figure) -> String {
    let others = figure.forms.filter { $0 != figure.name }.joined(separator: ", ")
    return [figure.roleBehindName ?? "", others.isEmpty ? "" : Wording.also(others)]
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
      mentions = Wording.mention(before + 1, of: max(figure.mentionCount, before + 1))
    } else {
      mentions = Wording.mentions(figure.mentionCount)
    }
    let words =
      figure.quotationCount > 0 ? Wording.quotations(figure.quotationCount) : Wording.notQuoted
    let who = figure.roleBehindName.map { "\(figure.name), \($0)" } ?? figure.name
    return shortened([
      "\(who) · \(mentions) · \(words)", "\(who) · \(mentions)",
      "\(figure.name) · \(mentions) · \(words)", "\(figure.name) · \(mentions)", figure.name,
    ])
  }
}

/// Why we think that it was them, in words for a reader.
private enum SpeakerReason {
  static func words(for index: Int, in story: OpenStory) -> String? {
    guard let utterance = story.utterances.at(index) else { return nil }
    let attribution = utterance.attribution
    if attribution.isReaders { return Wording.byYou }
    if let place = story.annotations.quotations.at(utterance.quotations[0])?.place,
      place == .headline || place == .crosshead
    {
      return Wording.saysSameBelow
    }
    guard let speaker = attribution.speaker else {
      return QuotationRule.reason(ofRule: attribution.rule)
    }
    let wording = story.article.line(speaker).lowercased()
    if wording == "i" { return Wording.writesHere }
    if Page.pronouns.contains(wording) {
      return reason(ofPronoun: speaker, for: index, in: story)
    }
    if let figure = attribution.figure.flatMap({ story.annotations.figures.at($0) }),
      !isName(speaker, of: figure, in: story)
    {
      return Wording.knownByRole
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
      return attribution.name == nil ? nil : Wording.namedBefore
    }
    let earlier = story.utterances[..<index].suffix(reach).last { $0.attribution.figure != nil }
    if earlier?.attribution.figure == figure { return Wording.lastNamedSpeaker }
    let next = story.annotations.mentions.partition { $0.span.start >= pronoun.start }
    let last = story.annotations.mentions.at(next - 1)
    if last?.figure == figure { return Wording.lastPersonNamed }
    return Wording.likeliest
  }

  /// Utterances looked back at for the last speaker.
  private static let reach = 50
}
