import Articles

/// A story that has been read and parsed, with what a command needs to write about it.
struct OpenedStory {
  let source: StorySource
  let article: Article
  /// Empty where a command had no need of them.
  let annotations: Annotations

  /// What the story is called in what is written: its path.
  var file: String { source.file }

  /// Parses one of the stories of an opened file.
  ///
  /// - Parameter annotator: what finds quotations and figures; `nil` where nobody asks for them.
  init(_ source: StorySource, _ stories: Stories, _ index: Int, _ annotator: Annotator?) {
    self.source = source
    article = stories[index]
    annotations = annotator?.annotate(article) ?? Annotations()
  }
}
