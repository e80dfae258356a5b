import Articles
import Library

/// A story with what its reader highlighted in it.
struct NotedStory {
  /// A highlight with its place in Unicode scalars of the body, where that is known.
  struct Line {
    var highlight: Highlight
    var scalars: Range<Int>?
  }

  var file: String?
  var headline: String?
  var publisher: String?
  var date: String?
  var url: String?
  var lines: [Line]

  /// A story at hand.
  init(_ article: Article, file: String, _ highlights: [Highlight]) {
    self.file = file
    headline = article.headline
    publisher = article.publisher
    date = article.datePublished
    url = article.url
    let places = TextPlaces(bodyOf: article)
    lines = highlights.map { highlight in
      let isWithin = highlight.span.end <= article.utf8.count
      return Line(
        highlight: highlight,
        scalars: isWithin ? places.scalars(of: highlight.span, in: article) : nil)
    }
  }

  /// A story that was read before, by what is stored of it; its text is not looked at.
  init(_ summary: StorySummary, _ highlights: [Highlight]) {
    file = summary.origin.path.map { Sanitizer.line($0) }
    headline = summary.origin.headline
    url = summary.origin.url
    lines = highlights.map { Line(highlight: $0, scalars: nil) }
  }

  /// What the story is called.
  var title: String { headline.map(Article.line) ?? file ?? "standard input" }

  /// Where its words are from, as far as it is known.
  var source: String {
    [publisher.map(Article.line), date, url ?? file].compactMap { $0 }.joined(separator: ", ")
  }
}

/// `lede notes`: the reader's highlights and notes, each with its source.
struct NotesListing {
  let format: Options.Format
  private var json = JSONList()

  init(format: Options.Format) { self.format = format }

  mutating func begin(to output: inout Output) throws(Output.Trouble) {
    switch format {
    case .json: try json.begin(to: &output)
    case .csv:
      try output.write(
        CSV.row([
          "file", "headline", "publisher", "date", "url", "start", "end", "text", "note", "made",
        ]))
    default: break
    }
  }

  mutating func take(_ story: NotedStory, to output: inout Output) throws(Output.Trouble) {
    guard !story.lines.isEmpty else { return }
    switch format {
    case .json:
      var writer = JSONWriter()
      write(story, to: &writer)
      try json.add(writer, to: &output)
    case .csv: for line in story.lines { try output.write(CSV.row(cells(of: line, in: story))) }
    case .markdown: try output.write(markdown(of: story))
    default:
      for line in story.lines {
        let note = line.highlight.note.map { "\t" + Article.line(Sanitizer.clean($0)) } ?? ""
        let words = Article.line(Sanitizer.clean(line.highlight.text))
        try output.writeLine("\(story.title)\t\(words)\(note)")
      }
    }
  }

  mutating func end(to output: inout Output) throws(Output.Trouble) {
    if format == .json { try json.end(to: &output) }
  }

  private func cells(of line: NotedStory.Line, in story: NotedStory) -> [String] {
    [
      story.file ?? "", story.headline ?? "", story.publisher ?? "", story.date ?? "",
      story.url ?? "", line.scalars.map { "\($0.lowerBound)" } ?? "",
      line.scalars.map { "\($0.upperBound)" } ?? "", Sanitizer.clean(line.highlight.text),
      Sanitizer.clean(line.highlight.note ?? ""), line.highlight.made ?? "",
    ]
  }

  private func write(_ story: NotedStory, to writer: inout JSONWriter) {
    writer.object { writer in
      for (key, value) in [
        ("file", story.file), ("headline", story.headline), ("publisher", story.publisher),
        ("datePublished", story.date), ("url", story.url),
      ] {
        writer.key(key)
        writer.string(value)
      }
      writer.key("notes")
      writer.array(story.lines) { writer, line in
        writer.object { writer in
          writer.key("start")
          writer.integer(line.scalars?.lowerBound)
          writer.key("end")
          writer.integer(line.scalars?.upperBound)
          writer.key("text")
          writer.string(Sanitizer.clean(line.highlight.text))
          writer.key("note")
          writer.string(line.highlight.note.map { Sanitizer.clean($0) })
          writer.key("made")
          writer.string(line.highlight.made)
        }
      }
    }
  }

  /// The words as block quotes under the story's headline, each with its note and its day.
  private func markdown(of story: NotedStory) -> String {
    var text = "# \(Markdown.escaped(story.title))\n\n"
    if !story.source.isEmpty { text += Markdown.escaped(story.source) + "\n\n" }
    for line in story.lines {
      let words = Sanitizer.clean(line.highlight.text).split(separator: "\n")
      text += words.map { "> " + Markdown.escaped(String($0)) }.joined(separator: "\n>\n") + "\n"
      var facts = line.highlight.made.map { [String($0.prefix(10))] } ?? []
      if let scalars = line.scalars { facts.append("\(scalars.lowerBound)–\(scalars.upperBound)") }
      if !facts.isEmpty { text += ">\n> (\(facts.joined(separator: "; ")))\n" }
      text += "\n"
      if let note = line.highlight.note { text += Markdown.escaped(Sanitizer.clean(note)) + "\n\n" }
    }
    return text
  }
}
