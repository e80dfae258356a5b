import Articles

/// `lede export`: stories with all that was found in them, in one stream.
struct ExportCommand: StoryCommand {
  private let export: StoryExport
  /// Whether JSON is an array, be there one story in it or none.
  private let isShelf: Bool
  private var json = JSONList()
  /// Stories written so far.
  private var count = 0

  init(format: Options.Format, kinds: Set<Quotation.Kind>, isShelf: Bool) {
    export = StoryExport(format: format, kinds: kinds)
    self.isShelf = isShelf
  }

  var needsAnnotations: Bool { export.needsAnnotations }

  /// Whether what is written is one list of objects.
  private var isList: Bool { isShelf && [.json, .ninjs, .jsonld].contains(export.format) }

  mutating func begin(to output: inout Output) throws(Output.Trouble) {
    if isList { try json.begin(to: &output) }
  }

  mutating func take(_ story: OpenedStory, to output: inout Output) throws(Output.Trouble) {
    switch export.format {
    case .json where isShelf, .ninjs where isShelf, .jsonld where isShelf:
      var writer = JSONWriter()
      export.write(story, to: &writer)
      try json.add(writer, to: &output)
    case .html:
      if count == 0 {
        try output.write(
          ArticleHTML.head(
            title: story.title, language: isShelf ? nil : story.article.inLanguage))
      }
      try output.write(
        ArticleHTML(kinds: export.kinds).element(
          of: story.article, story.annotations, prefix: isShelf ? "story-\(count + 1)-" : ""))
    case .markdown where isShelf:
      if count > 0 { try output.write("\n---\n\n") }
      try output.write(ArticleMarkdown(hasFrontMatter: false).bytes(of: story.article))
    case .text:
      if count > 0 { try output.write("\n* * *\n\n") }
      try output.write(export.bytes(of: story))
    default: try output.write(export.bytes(of: story))
    }
    count += 1
  }

  mutating func end(to output: inout Output) throws(Output.Trouble) {
    if isList { try json.end(to: &output) }
    if export.format == .html, count > 0 { try output.write(ArticleHTML.foot) }
  }
}

/// One story in one of the formats of `export`.
struct StoryExport {
  var format: Options.Format
  var kinds: Set<Quotation.Kind>

  /// Whether quotations and figures are part of it.
  var needsAnnotations: Bool { format != .markdown && format != .text }

  /// The story as a file of its own.
  func bytes(of story: OpenedStory) -> [UInt8] {
    switch format {
    case .markdown: return ArticleMarkdown().bytes(of: story.article)
    case .text: return ArticleText().bytes(of: story.article)
    case .html: return ArticleHTML(kinds: kinds).bytes(of: story.article, story.annotations)
    case .json, .jsonl, .csv, .ninjs, .jsonld:
      var writer = JSONWriter()
      write(story, to: &writer)
      writer.newLine()
      return writer.bytes
    }
  }

  func write(_ story: OpenedStory, to writer: inout JSONWriter) {
    switch format {
    case .ninjs: ArticleNinjs().write(story.article, story.annotations, to: &writer)
    case .jsonld:
      ArticleLinkedData(kinds: kinds).write(story.article, story.annotations, to: &writer)
    default:
      ArticleJSON(kinds: kinds)
        .write(story.article, story.annotations, file: story.file, to: &writer)
    }
  }

  /// How a file of the format ends.
  var ending: String {
    switch format {
    case .json, .jsonl, .csv, .html: format.rawValue
    case .ninjs: "ninjs.json"
    case .jsonld: "jsonld"
    case .markdown: "md"
    case .text: "txt"
    }
  }
}
