import Articles

/// A story that has been read and parsed, with what a command needs to write about it.
struct OpenedStory {
  let source: StorySource
  let article: Article
  let annotations: Annotations

  /// What the story is called in what is written: its path.
  var file: String { source.file }

  static func open(
    _ source: StorySource, findsIndirectSpeech: Bool
  ) -> Result<OpenedStory, StoryTrouble> {
    source.read().map { bytes in
      let article = ArticleParser().parse(bytes)
      let annotations = Annotator(findsIndirectSpeech: findsIndirectSpeech).annotate(article)
      return OpenedStory(source: source, article: article, annotations: annotations)
    }
  }
}
