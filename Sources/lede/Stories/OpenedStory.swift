import Articles

/// A story that has been read and parsed, with what a command needs to write about it.
struct OpenedStory {
  let source: StorySource
  let article: Article
  /// Empty where a command had no need of them.
  let annotations: Annotations

  /// What the story is called in what is written: its path.
  var file: String { source.file }

  /// - Parameter annotator: what finds quotations and figures; `nil` where nobody asks for them.
  static func open(
    _ source: StorySource, _ annotator: Annotator?
  ) -> Result<OpenedStory, StoryTrouble> {
    source.read().map { bytes in
      let article = ArticleParser().parse(bytes)
      let annotations = annotator?.annotate(article) ?? Annotations()
      return OpenedStory(source: source, article: article, annotations: annotations)
    }
  }
}
