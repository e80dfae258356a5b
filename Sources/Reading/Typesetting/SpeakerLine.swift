import Articles

extension Page {
  /// Who speaks, and how sure that is, as it stands over quotations: “≈ Petra Ode, harbour
  /// master”, “The report · via Coastwire”, “speaker not named”. What the reader said is “by you”.
  ///
  /// On a narrow page the role makes room for the rest.
  package func speakerLine(of attribution: Attribution) -> String {
    var relay = attribution.relay.map { " · via \(article.line($0))" } ?? ""
    if attribution.isReaders { relay += " · by you" }
    guard attribution.standing != .unknown, let name = creditName(of: attribution) else {
      return Clip.cut("speaker not named" + relay, to: measure)
    }
    let sign = attribution.standing == .inferred ? "≈ " : ""
    let who = sign + name
    var role = attribution.figure.flatMap { annotations.figures.at($0)?.roleBehindName } ?? ""
    if !role.isEmpty { role = ", " + role }
    let room = measure - CharacterWidth.cells(of: who + relay)
    if !relay.isEmpty { role = room < Self.leastRole ? "" : Clip.cut(role, to: room) }
    return Clip.cut(who + role + relay, to: measure)
  }

  /// Cells below which a role says nothing any more.
  private static let leastRole = 8

  /// The figure's name as it is, or the fullest wording of who speaks, as the start of a line.
  func creditName(of attribution: Attribution) -> String? {
    if let figure = attribution.figure.flatMap({ annotations.figures.at($0) }) {
      return figure.name
    }
    var name = attribution.name
    if name == nil, let speaker = attribution.speaker, speaker.end <= article.utf8.count {
      name = article.line(speaker)
    }
    guard let name, !Page.pronouns.contains(name.lowercased()) else { return nil }
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  /// Words that name nobody by themselves.
  static let pronouns: Set<String> = [
    "he", "she", "they", "it", "i", "we", "you", "who", "him", "her", "them", "me", "us",
  ]
}

extension Figure {
  /// The role as it reads behind a name and a comma: “the port’s director”, though a sentence
  /// began with it.
  var roleBehindName: String? {
    guard let role else { return nil }
    let first = role.prefix { $0 != " " }
    return ["The", "A", "An", "His", "Her", "Their"].contains(first)
      ? first.lowercased() + role.dropFirst(first.count) : role
  }
}
