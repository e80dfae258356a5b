import Articles

extension Article {
  /// The words of a span on one line.
  func line(_ span: Span) -> String { Self.line(text(span)) }

  /// Text on one line: line ends and tabs become blanks.
  static func line(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x09 }) else { return text }
    let parts = text.utf8.split { $0 == 0x0A || $0 == 0x09 }
    return parts.map { String(Substring($0)) }.joined(separator: " ")
  }

  /// The section a span stands in; `nil` where it stands in no block.
  func sectionIndex(at span: Span) -> Int? {
    blockIndex(at: span.start).map { sectionIndex(ofBlock: $0) }
  }

  /// The heading of the section a span stands in, `nil` in the opening.
  func heading(over span: Span) -> String? {
    sectionIndex(at: span).flatMap { sections[$0].heading }.map { line($0) }
  }
}

extension OpenedStory {
  /// The headline, or the file's name where the story has none.
  var title: String { article.headline.map(Article.line) ?? source.name }

  /// The quotations a listing has: those of the kinds wanted, in the body.
  func quotations(_ kinds: Set<Quotation.Kind>) -> [Quotation] {
    annotations.quotations.filter { quotation in
      kinds.contains(quotation.kind)
        && article.blockIndex(at: quotation.span.start).map { article.blocks[$0].isBody } ?? false
    }
  }

  /// Those of them whose speaker has a name like that; all of them where no name is given.
  func quotations(_ kinds: Set<Quotation.Kind>, by name: String?) -> [Quotation] {
    let quotations = quotations(kinds)
    guard let name else { return quotations }
    let isOne = speakers(like: name)
    return quotations.filter { isOne($0.attribution) }
  }

  /// Tells whether a speaker has a name like that: a figure by any form of it, and whoever is no
  /// figure by what the story calls them.
  func speakers(like name: String) -> (Attribution) -> Bool {
    let name = NameMatch(name)
    let figures = Set(
      annotations.figures.filter { figure in
        name.matches(figure.name) || figure.forms.contains { name.matches($0) }
      }.map(\.id))
    return { attribution in
      if let figure = attribution.figure { return figures.contains(figure) }
      return attribution.name.map(name.matches) ?? false
    }
  }

  /// Who said it: the figure's name or the fullest wording of who that is, “unknown” where the
  /// text does not tell, a dash for marked text that is nobody's words.
  func credit(of quotation: Quotation) -> String {
    let attribution = quotation.attribution
    let name = attribution.name ?? attribution.speaker.map(article.text)
    switch quotation.kind {
    case .direct, .partial, .indirect: return name.map(Article.line) ?? "unknown"
    case .title, .scare: return name.map(Article.line) ?? "–"
    }
  }

  func figure(of quotation: Quotation) -> Figure? {
    quotation.attribution.figure.flatMap { id in
      annotations.figures.indices.contains(id) ? annotations.figures[id] : nil
    }
  }
}
