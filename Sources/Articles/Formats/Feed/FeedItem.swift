/// What an item of RSS or an entry of Atom says of its story.
struct FeedItem {
  var fields = StoryFields()
  /// The whole story, where the feed has it.
  private var content: (words: [UInt8], grammar: MarkupScanner.Grammar, isText: Bool)?
  private var summary: [UInt8] = []
  private var pictures: [StoryPiece] = []

  /// Reads the inside of an item.
  ///
  /// - Parameter withBody: false where only a line about the story is wanted.
  init(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, withBody: Bool = true) {
    func isWanted(_ name: String) -> Bool {
      withBody || !["encoded", "content", "description", "summary"].contains(name)
    }
    var contentRank = 0
    FeedElement.forEach(in: range, of: bytes, wanted: isWanted) { element in
      switch element.name {
      case "encoded", "content":
        // Where a feed has the story twice, the longer form is the whole one.
        if element.words.count > contentRank, !element.type.hasPrefix("image/") {
          contentRank = element.words.count
          content = Self.content(element, bytes)
        }
      case "description", "summary":
        if summary.isEmpty { summary = Self.markup(element, bytes) }
      default: take(element, bytes)
      }
    }
  }

  private mutating func take(_ element: FeedElement, _ bytes: UnsafeBufferPointer<UInt8>) {
    switch element.name {
    case "title": fields.headline = fields.headline ?? element.line
    case "link":
      let isStory = element.relation.isEmpty || element.relation == "alternate"
      guard isStory, fields.url == nil else { return }
      fields.url = StoryFields.address(
        element.href.isEmpty ? CleanWords.line(element.words) : element.href)
    case "guid", "id": fields.url = fields.url ?? StoryFields.address(element.line)
    case "author", "creator", "contributor":
      guard element.name != "contributor" || fields.author.isEmpty else { return }
      fields.author += Self.people(element, bytes).filter { !fields.author.contains($0) }
    case "pubDate", "published", "issued", "date", "created":
      fields.datePublished =
        fields.datePublished ?? element.line.flatMap { FieldDate.iso($0) }
    case "updated", "modified":
      fields.dateModified = fields.dateModified ?? element.line.flatMap { FieldDate.iso($0) }
    case "category", "subject", "section":
      fields.articleSection =
        fields.articleSection ?? element.line ?? CleanWords.line(element.term)
    case "source", "publisher": fields.publisher = fields.publisher ?? Self.title(element, bytes)
    case "language": fields.inLanguage = fields.inLanguage ?? element.line
    case "media:content", "media:group", "media:thumbnail": addPicture(element, bytes)
    default: break
    }
  }

  /// The item's story, told by its own words and what the feed says of all of them.
  func draft(in channel: StoryFields) -> StoryDraft {
    var draft = StoryDraft()
    draft.fields = fields
    draft.fields.publisher = fields.publisher ?? channel.headline
    draft.fields.inLanguage = fields.inLanguage ?? channel.inLanguage
    if let modified = fields.dateModified, fields.datePublished == nil {
      // Atom must say when an entry was updated, and need not say when it was published.
      draft.fields.datePublished = modified
    }
    if draft.fields.dateModified == draft.fields.datePublished { draft.fields.dateModified = nil }
    if let content {
      draft.pieces =
        content.isText
        ? StoryBody.paragraphs(of: content.words)
        : StoryBody.pieces(content.words, grammar: content.grammar)
    }
    let short = StoryBody.pieces(summary)
    if draft.pieces.isEmpty {
      draft.pieces = short
    } else if let first = short.first, short.count <= 2, first.words.count <= 500 {
      draft.fields.alternativeHeadline = first.text
    }
    dropSignature(&draft)
    if !draft.pieces.contains(where: { $0.kind == .caption }) {
      draft.pieces.insert(contentsOf: pictures, at: 0)
    }
    return draft
  }

  /// “The post … appeared first on …”, which a common program puts under every story.
  private func dropSignature(_ draft: inout StoryDraft) {
    guard let last = draft.pieces.last, draft.pieces.count > 1, last.words.count < 400,
      last.text.hasPrefix("The post "), last.text.contains(" first on ")
    else { return }
    draft.boilerplate.append(last.text)
    draft.pieces.removeLast()
    draft.notes.append(ParseNote("took for no part of the story and dropped"))
  }
}

extension FeedItem {
  private static func content(
    _ element: FeedElement, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (words: [UInt8], grammar: MarkupScanner.Grammar, isText: Bool) {
    let isText = element.type == "text" || element.type == "text/plain"
    if element.hasMarkup { return (Array(bytes[element.inside]), .xml, false) }
    return (element.words, .html, isText)
  }

  /// The words of a field as HTML: those that tags were written in, or those that spell tags.
  private static func markup(_ element: FeedElement, _ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]
  {
    element.hasMarkup ? Array(bytes[element.inside]) : element.words
  }

  /// “Ana Ruiz”, “desk@paper.example (Ana Ruiz)”, or a person with a name.
  private static func people(
    _ element: FeedElement, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [String] {
    var names: [String] = []
    if element.hasMarkup {
      FeedElement.forEach(in: element.inside, of: bytes) { child in
        if child.name == "name", let name = child.line { names.append(name) }
      }
      return names
    }
    guard var line = element.line else { return [] }
    if line.contains("@"), let open = line.firstIndex(of: "("), line.hasSuffix(")") {
      line = String(line[line.index(after: open)...].dropLast())
    }
    guard !line.contains("@") else { return [] }
    return StoryFields.people(in: line)
  }

  private static func title(_ element: FeedElement, _ bytes: UnsafeBufferPointer<UInt8>) -> String?
  {
    guard element.hasMarkup else { return element.line }
    var title: String?
    FeedElement.forEach(in: element.inside, of: bytes) { child in
      if child.name == "title" { title = title ?? child.line }
    }
    return title
  }

  private mutating func addPicture(_ element: FeedElement, _ bytes: UnsafeBufferPointer<UInt8>) {
    var caption: [UInt8] = []
    var credit: [UInt8] = []
    FeedElement.forEach(in: element.inside, of: bytes) { child in
      switch child.name {
      case "media:description", "media:title":
        if caption.isEmpty { caption = Array((child.line ?? "").utf8) }
      case "media:credit": if credit.isEmpty { credit = Array((child.line ?? "").utf8) }
      default: break
      }
    }
    guard let piece = StoryPiece.caption(caption, credit: credit),
      !pictures.contains(where: { $0.words == piece.words })
    else { return }
    pictures.append(piece)
  }
}
