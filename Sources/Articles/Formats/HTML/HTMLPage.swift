/// A saved web page, read as a story.
///
///     bytes → tokens → tree → runs of text → where the story is → what each run is → Article
struct HTMLPage {
  private let input: [UInt8]
  private let charset: MarkupCharset

  init(_ bytes: [UInt8]) {
    input = bytes
    charset = MarkupCharset(bytes)
  }

  func article() -> Article {
    let utf8 = charset.utf8(of: input)
    var article = utf8.withUnsafeBufferPointer { bytes in
      let tree = MarkupTree(bytes)
      let roles = PageRoles(tree, PageText(tree))
      let meta = MetaTags(tree)
      let story = MainStory(roles, meta)
      let facts = StoryFacts(roles, story, meta)
      return StoryWriter(StoryBlocks(roles, story, facts)).article()
    }
    article.notes = charset.notes + placed(article.notes)
    return article
  }

  /// The notes in the input's order and in its offsets, those on the whole of it first.
  private func placed(_ notes: [ParseNote]) -> [ParseNote] {
    var whole: [ParseNote] = []
    var ranged: [(what: String, range: Range<Int>)] = []
    for note in notes {
      if let range = note.input { ranged.append((note.what, range)) } else { whole.append(note) }
    }
    ranged.sort { $0.range.lowerBound < $1.range.lowerBound }
    // One look-up for both ends: it may have to decode the input anew.
    let offsets = ranged.flatMap { [$0.range.lowerBound, $0.range.upperBound] }.sorted()
    let found = Dictionary(
      zip(offsets, charset.inputOffsets(of: offsets, in: input)),
      uniquingKeysWith: { first, _ in first })
    return whole
      + ranged.map { note in
        let start = found[note.range.lowerBound] ?? 0
        return ParseNote(note.what, at: start..<max(start, found[note.range.upperBound] ?? start))
      }
  }
}
