import Articles

/// A story that has been read and parsed, with what a command needs to write about it.
struct OpenedStory {
  let source: StorySource
  let article: Article
  /// Empty where a command had no need of them.
  let annotations: Annotations
  /// What its reader corrected; the annotations follow it already.
  let corrections: [Correction]

  /// What the story is called in what is written: its path.
  var file: String { source.file }

  /// Parses one of the stories of an opened file.
  ///
  /// - Parameters:
  ///   - annotator: what finds quotations and figures; `nil` where nobody asks for them.
  ///   - corrections: what the reader knows better; `nil` where nobody asks for that.
  init(
    _ source: StorySource, _ stories: Stories, _ index: Int, _ annotator: Annotator?,
    _ corrections: ReadersCorrections? = nil
  ) {
    self.source = source
    article = stories[index]
    self.corrections = annotator == nil ? [] : corrections?.made(in: article) ?? []
    annotations = (annotator?.annotate(article) ?? Annotations())
      .corrected(by: self.corrections, in: article)
  }
}
