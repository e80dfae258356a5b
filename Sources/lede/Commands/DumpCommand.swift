import Articles
import Reading

/// `lede dump`: a stage of the way from bytes to the screen, for people to read.
struct DumpCommand: StoryCommand {
  var stage: Options.Stage
  /// Columns of the page or the screen.
  var width: Int?

  var needsAnnotations: Bool { stage != .article && stage != .notes }
  /// A stage of the work is what the engines made of it.
  var takesCorrections: Bool { false }

  func take(_ story: OpenedStory, to output: inout Output) throws(Output.Trouble) {
    try output.write(text(of: story))
  }

  private func text(of story: OpenedStory) -> String {
    switch stage {
    case .article: story.article.dump()
    case .notes: story.article.notesDump()
    case .annotations: story.annotations.dump(over: story.article)
    case .page: Page(story.article, story.annotations, measure: width ?? 72).dump()
    case .screen: screen(of: story)
    }
  }

  /// The first screen of the reader, as large as a terminal is by custom.
  private func screen(of story: OpenedStory) -> String {
    var options = Session.Options()
    options.measure = min(width ?? 72, 72)
    // It is among the annotations where the command line asks for it.
    options.showsReported = true
    var session = Session(
      shelf: [ShelfEntry(name: story.source.name)], columns: width ?? 80, rows: 24,
      options: options)
    _ = session.begin()
    session.receive(
      Story(name: story.source.name, article: story.article, annotations: story.annotations),
      at: 0)
    return Renderer.grid(of: &session).text()
  }
}
