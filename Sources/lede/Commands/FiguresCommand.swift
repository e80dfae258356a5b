import Articles

/// `lede figures`: the people of a story.
///
/// Text and Markdown have them by number of mentions, as the reader does; JSON and CSV as they
/// first appear.
struct FiguresCommand: StoryCommand {
  var format: Options.Format
  /// Whether lines of text start with the name of the story.
  var namesStories: Bool
  private var json = JSONList()

  init(format: Options.Format, namesStories: Bool) {
    self.format = format
    self.namesStories = namesStories
  }

  mutating func begin(to output: inout Output) throws(Output.Trouble) {
    switch format {
    case .json: try json.begin(to: &output)
    case .csv:
      try output.write(CSV.row(["file", "name", "role", "mentions", "quotes", "forms"]))
    default: break
    }
  }

  mutating func take(_ story: OpenedStory, to output: inout Output) throws(Output.Trouble) {
    let figures = story.annotations.figures
    switch format {
    case .json:
      var writer = JSONWriter()
      writer.object { writer in
        writer.key("file")
        writer.string(story.file)
        writer.key("headline")
        writer.string(story.article.headline)
        writer.key("figures")
        writer.array(figures) { writer, figure in AnnotationJSON.write(figure, to: &writer) }
      }
      try json.add(writer, to: &output)
    case .csv:
      for figure in figures {
        try output.write(
          CSV.row([
            story.file, figure.name, figure.role ?? "", "\(figure.mentionCount)",
            "\(figure.quotationCount)", figure.forms.joined(separator: "; "),
          ]))
      }
    case .markdown:
      try output.writeLine("# \(Markdown.escaped(story.title))\n")
      try output.writeLine("| name | role | mentions | quotations | also |")
      try output.writeLine("| --- | --- | ---: | ---: | --- |")
      for figure in figures.byMentions { try output.writeLine(Self.row(of: figure)) }
      try output.writeLine("")
    default:
      for figure in figures.byMentions {
        var fields = namesStories ? [story.source.name] : []
        fields += [
          Article.line(figure.name), Article.line(figure.role ?? "–"), "\(figure.mentionCount)",
          "\(figure.quotationCount)",
        ]
        try output.writeLine(fields.joined(separator: "\t"))
      }
    }
  }

  mutating func end(to output: inout Output) throws(Output.Trouble) {
    if format == .json { try json.end(to: &output) }
  }

  private static func row(of figure: Figure) -> String {
    let others = figure.forms.filter { $0 != figure.name }.joined(separator: "; ")
    let cells = [
      Markdown.escaped(figure.name), Markdown.escaped(figure.role ?? ""),
      "\(figure.mentionCount)", "\(figure.quotationCount)", Markdown.escaped(others),
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }
}
