import Articles

/// `lede quotes`: the quotations of a story, each with who said it.
struct QuotesCommand: StoryCommand {
  var format: Options.Format
  var kinds: Set<Quotation.Kind>
  /// Part of the name of the figure whose quotations are wanted.
  var by: String?
  /// Whether the sentence around each quotation is wanted too.
  var givesContext: Bool
  /// Whether lines of text start with the name of the story.
  var namesStories: Bool
  private var json = JSONList()

  init(
    format: Options.Format, kinds: Set<Quotation.Kind>, by: String?, givesContext: Bool,
    namesStories: Bool
  ) {
    self.format = format
    self.kinds = kinds
    self.by = by
    self.givesContext = givesContext
    self.namesStories = namesStories
  }

  mutating func begin(to output: inout Output) throws(Output.Trouble) {
    switch format {
    case .json: try json.begin(to: &output)
    case .csv:
      try output.write(
        CSV.row(
          [
            "file", "section", "start", "end", "kind", "attribution", "speaker", "figure", "role",
            "text",
          ] + (givesContext ? ["context"] : [])))
    default: break
    }
  }

  mutating func take(_ story: OpenedStory, to output: inout Output) throws(Output.Trouble) {
    let quotations = story.quotations(kinds, by: by)
    let contexts = givesContext ? QuotationContexts(story.article) : nil
    switch format {
    case .json:
      var writer = JSONWriter()
      write(quotations, of: story, contexts, to: &writer)
      try json.add(writer, to: &output)
    case .csv:
      let places = TextPlaces(bodyOf: story.article)
      for quotation in quotations {
        try output.write(
          CSV.row(
            cells(of: quotation, in: story, places)
              + (contexts.map { [$0.context(of: quotation)] } ?? [])))
      }
    case .markdown:
      try output.writeLine("# \(Markdown.escaped(story.title))\n")
      let places = TextPlaces(bodyOf: story.article)
      for quotation in quotations {
        try output.write(markdown(of: quotation, in: story, places))
        if let contexts {
          try output.write(Markdown.escaped(contexts.context(of: quotation)) + "\n\n")
        }
      }
    default:
      for quotation in quotations {
        let context = contexts.map { "\t" + $0.context(of: quotation) } ?? ""
        try output.writeLine(line(of: quotation, in: story) + context)
      }
    }
  }

  mutating func end(to output: inout Output) throws(Output.Trouble) {
    if format == .json { try json.end(to: &output) }
  }
}

// MARK: - One quotation

extension QuotesCommand {
  /// Speaker, kind, section and words, with tabs between them.
  private func line(of quotation: Quotation, in story: OpenedStory) -> String {
    var fields = namesStories ? [story.source.name] : []
    fields.append(story.credit(of: quotation))
    fields.append(quotation.kind.rawValue)
    fields.append(story.article.heading(over: quotation.span) ?? "(opening)")
    fields.append(story.article.line(quotation.span))
    return fields.joined(separator: "\t")
  }

  private func cells(
    of quotation: Quotation, in story: OpenedStory, _ places: TextPlaces
  ) -> [String] {
    let article = story.article
    let range = places.scalars(of: quotation.span, in: article)
    let figure = story.figure(of: quotation)
    return [
      story.file, article.heading(over: quotation.span) ?? "",
      range.map { "\($0.lowerBound)" } ?? "", range.map { "\($0.upperBound)" } ?? "",
      quotation.kind.rawValue, quotation.attribution.standing.rawValue,
      quotation.attribution.speaker.map { article.line($0) } ?? "",
      (quotation.attribution.name ?? figure?.name).map(Article.line) ?? "", figure?.role ?? "",
      article.text(quotation.span),
    ]
  }

  /// The words as a block quote, and under them who said them, where, and how that is known.
  private func markdown(
    of quotation: Quotation, in story: OpenedStory, _ places: TextPlaces
  ) -> String {
    let words = Markdown.escaped(story.article.text(quotation.span))
    var credit = Markdown.escaped(story.credit(of: quotation))
    if let role = story.figure(of: quotation)?.role { credit += ", " + Markdown.escaped(role) }
    var facts = [quotation.kind.rawValue, quotation.attribution.standing.rawValue]
    if let heading = story.article.heading(over: quotation.span) {
      facts.insert(Markdown.escaped(heading), at: 0)
    }
    if let range = places.scalars(of: quotation.span, in: story.article) {
      facts.append("\(range.lowerBound)–\(range.upperBound)")
    }
    return "> \(words)\n>\n> — \(credit) (\(facts.joined(separator: "; ")))\n\n"
  }

  private func write(
    _ quotations: [Quotation], of story: OpenedStory, _ contexts: QuotationContexts?,
    to writer: inout JSONWriter
  ) {
    let json = AnnotationJSON(
      story.article, story.annotations, places: TextPlaces(bodyOf: story.article), kinds: kinds)
    writer.object { writer in
      writer.key("file")
      writer.string(story.file)
      writer.key("headline")
      writer.string(story.article.headline)
      writer.key("quotes")
      writer.array(quotations) { writer, quotation in
        json.write(quotation, to: &writer) { writer in
          writer.key("text")
          writer.string(story.article.text(quotation.span))
          writer.key("section")
          writer.string(story.article.heading(over: quotation.span))
          if let contexts {
            writer.key("context")
            writer.string(contexts.context(of: quotation))
          }
        }
      }
    }
  }
}
