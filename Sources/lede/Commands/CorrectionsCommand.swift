import Articles

/// `lede corrections`: the stories that the reader corrected, a JSON object a line, in the shape
/// that annotated stories are trained from and scored against.
///
///     {"id":"ferry.txt","source":"reader","text":"…","quotes":[…],"mentions":[…],"figures":[…],
///      "corrections":[{"kind":"speaker","start":0,"end":12,"text":"…","value":"Ana Ruiz"}]}
///
/// Offsets count Unicode scalars of `text`, which is all of the story, headline and captions too.
struct CorrectionsCommand: StoryCommand {
  var kinds: Set<Quotation.Kind> = [.direct, .partial]

  func take(_ story: OpenedStory, to output: inout Output) throws(Output.Trouble) {
    guard !story.corrections.isEmpty else { return }
    let places = TextPlaces(wholeTextOf: story.article)
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("id")
      writer.string(story.file)
      writer.key("source")
      writer.string(Correction.rule)
      writer.key("text")
      writer.string(String(decoding: story.article.utf8, as: UTF8.self))
      AnnotationJSON(story.article, story.annotations, places: places, kinds: kinds)
        .write(to: &writer)
      writer.key("corrections")
      writer.array(story.corrections) { writer, correction in
        Self.write(correction, of: story.article, places, to: &writer)
      }
    }
    writer.newLine()
    try output.write(writer.bytes)
  }

  private static func write(
    _ correction: Correction, of article: Article, _ places: TextPlaces,
    to writer: inout JSONWriter
  ) {
    let span = correction.span.flatMap { $0.end <= article.utf8.count ? $0 : nil }
    let range = span.flatMap { places.scalars(of: $0, in: article) }
    writer.object { writer in
      writer.key("kind")
      writer.string(correction.kind.rawValue)
      writer.key("start")
      writer.integer(range?.lowerBound)
      writer.key("end")
      writer.integer(range?.upperBound)
      writer.key("text")
      writer.string(Sanitizer.line(Array(correction.text.utf8)))
      writer.key("value")
      writer.string(correction.value.map { Sanitizer.line(Array($0.utf8)) })
    }
  }
}
