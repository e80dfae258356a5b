import Articles

/// Who said a quotation and why we think so, in one line.
enum SpeakerRemark {
  /// “he → Petra Ode, inferred: pronoun”, “Petra Ode, stated: cue-before”, “nobody is named”.
  static func words(for quotation: Quotation, in story: OpenStory) -> String {
    let attribution = quotation.attribution
    guard attribution.standing != .unknown else { return "nobody is named" }
    let wording = attribution.speaker.map { story.article.line($0) }
    let name = attribution.figure.flatMap { story.annotations.name(of: $0) } ?? attribution.name
    var who = name ?? wording ?? "somebody"
    if let wording, let name, wording != name { who = "\(wording) → \(name)" }
    var words = "\(who), \(attribution.standing.rawValue): \(attribution.rule)"
    if let relay = attribution.relay { words += " · through \(story.article.line(relay))" }
    return words
  }

  /// What else a figure is known by: “harbour master · also Ode, Ms. Ode”.
  static func about(_ figure: Figure) -> String {
    let others = figure.forms.filter { $0 != figure.name }.joined(separator: ", ")
    return [figure.roleBehindName ?? "", others.isEmpty ? "" : "also \(others)"]
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
