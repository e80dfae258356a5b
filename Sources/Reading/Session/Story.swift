import Articles

/// A story at hand: its name on the shelf, and, once it is opened, its article and annotations.
package struct Story: Sendable {
  /// How messages and the shelf call it: a path made safe to show.
  package var name: String
  /// Its file's own name, made safe to show; `nil` where it came from no file.
  package var file: String?
  package var article: Article
  /// Reported speech among them, which is shown only where it is asked for.
  package var annotations: Annotations
  /// What the reader left in it on an earlier day.
  package var state: StoryState
  /// Corrections of an earlier version whose words are not in this one.
  package var lostCorrections: [Correction]
  /// What is wrong with its file, where it could be read all the same, as the end of a sentence.
  package var loss: String?
  /// What it is known by.
  package let key: StoryKey

  package init(
    name: String, file: String? = nil, article: Article, annotations: Annotations,
    state: StoryState = StoryState(), lostCorrections: [Correction] = []
  ) {
    self.name = name
    self.file = file
    self.article = article
    self.annotations = annotations
    self.state = state
    self.lostCorrections = lostCorrections
    key = StoryKey(article)
  }
}
