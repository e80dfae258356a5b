import Articles

/// A file that has been read and unpacked, and is known to hold stories.
struct OpenedFile: Sendable {
  let stories: Stories
  /// What was wrong with it, where something of it can be read all the same.
  var trouble: StoryTrouble?

  init(stories: Stories, trouble: StoryTrouble? = nil) {
    self.stories = stories
    self.trouble = trouble
  }

  /// Opens the bytes of a file, packed or not; says why where they hold no story.
  ///
  /// - Parameter form: the form they are in; `nil` to have it told by the bytes.
  static func open(
    _ bytes: [UInt8], as form: Format?
  ) -> Result<OpenedFile, StoryTrouble> {
    guard Gunzip.isPacked(bytes) else { return open(unpacked: bytes, as: form, isWhole: true) }
    return Gunzip.unpack(bytes).flatMap { open(unpacked: $0.bytes, as: form, isWhole: $0.isWhole) }
  }

  private static func open(
    unpacked bytes: [UInt8], as form: Format?, isWhole: Bool
  ) -> Result<OpenedFile, StoryTrouble> {
    if let words = ArticleParser.refusal(of: bytes) { return .failure(.refused(words)) }
    let stories = ArticleParser(as: form).stories(in: bytes)
    if let words = stories.refusal { return .failure(.refused(words)) }
    return .success(OpenedFile(stories: stories, trouble: isWhole ? nil : .partlyUnpacked))
  }
}
