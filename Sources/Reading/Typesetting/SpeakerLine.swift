import Articles

extension Page {
  /// Who speaks, and how sure that is, as it stands over quotations: “≈ Petra Ode, harbour
  /// master”, “The report”, “speaker not named”.
  package func speakerLine(of attribution: Attribution) -> String {
    guard attribution.standing != .unknown, let name = name(in: attribution) else {
      return "speaker not named"
    }
    let sign = attribution.standing == .inferred ? "≈ " : ""
    let role = attribution.figure.flatMap { annotations.figures.at($0)?.roleBehindName }
    return sign + name + (role.map { ", \($0)" } ?? "")
  }

  /// The figure's name as it is, or the fullest wording of who speaks, as the start of a line.
  private func name(in attribution: Attribution) -> String? {
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
  private static let pronouns: Set<String> = [
    "he", "she", "they", "it", "i", "we", "you", "who", "him", "her", "them", "me", "us",
  ]
}

extension Figure {
  /// The role as it reads behind a name and a comma: “the port’s director”, though a sentence
  /// began with it.
  var roleBehindName: String? {
    guard let role else { return nil }
    let first = role.prefix { $0 != " " }
    return ["The", "A", "An"].contains(first)
      ? first.lowercased() + role.dropFirst(first.count) : role
  }
}
