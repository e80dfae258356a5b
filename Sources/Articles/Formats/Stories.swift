/// The stories of a file, each parsed when it is asked for.
///
/// Most files hold one. A feed holds as many as it has items, and so may a file in JSON.
///
/// ```swift
/// for article in ArticleParser().stories(in: bytes) { print(article.headline ?? "–") }
/// ```
public struct Stories: RandomAccessCollection, Sendable {
  private enum Source: Sendable {
    case one([UInt8])
    case feed(XMLFeed)
    case json(JSONStories)
    case exported(ExportedPage)
  }

  /// What the file is.
  public let format: Format
  private let source: Source

  init(_ bytes: [UInt8], format: Format) {
    self.format = format
    switch format {
    case .feed: source = .feed(XMLFeed(bytes))
    case .jsonFeed, .ninjs, .json: source = .json(JSONStories(bytes, format: format))
    case .html: source = ExportedPage(bytes).map { .exported($0) } ?? .one(bytes)
    case .plainText, .markdown, .nitf: source = .one(bytes)
    }
  }

  public var startIndex: Int { 0 }

  /// At least one: a feed without items is a story that has nothing but the feed's name.
  public var endIndex: Int {
    switch source {
    case .one: 1
    case .feed(let feed): Swift.max(1, feed.items.count)
    case .json(let stories): Swift.max(1, stories.items.count)
    case .exported(let page): page.items.count
    }
  }

  /// Whether the file is made to hold several stories, be there one or none.
  public var isCollection: Bool {
    switch source {
    case .one: false
    case .feed: true
    case .json(let stories): stories.isCollection
    case .exported(let page): page.items.count > 1
    }
  }

  /// A story, parsed here and now.
  public subscript(position: Int) -> Article {
    var article = parsed(position)
    if !StoryLanguage(article).isEnglish { article.notes.append(StoryLanguage.note) }
    return article
  }

  private func parsed(_ position: Int) -> Article {
    switch source {
    case .one(let bytes): one(bytes)
    case .feed(let feed):
      feed.items.isEmpty ? feed.emptyArticle() : feed.article(at: position)
    case .json(let stories):
      stories.items.isEmpty ? stories.emptyArticle() : stories.article(at: position)
    case .exported(let page): page.article(at: position)
    }
  }

  /// A story's headline and its date, without parsing the story where the file can do without;
  /// `nil` where it cannot.
  package func summary(at position: Int) -> (headline: String?, date: String?)? {
    let fields: StoryFields
    switch source {
    case .feed(let feed) where !feed.items.isEmpty: fields = feed.summary(at: position)
    case .json(let stories) where !stories.items.isEmpty: fields = stories.summary(at: position)
    default: return nil
    }
    return (fields.headline, fields.datePublished ?? fields.dateModified)
  }

  /// Why the file has nothing to read, to follow its name; `nil` if it has.
  package var refusal: String? {
    switch source {
    case .json(let stories) where stories.items.isEmpty && stories.channel.headline == nil:
      "is JSON without a story in it"
    case .feed(let feed) where feed.items.isEmpty && feed.channel.headline == nil:
      "is a feed without a story in it"
    default: nil
    }
  }

  private func one(_ bytes: [UInt8]) -> Article {
    switch format {
    case .markdown: MarkdownStory(DecodedText(bytes)).article()
    case .nitf: NITFStory(bytes).article()
    case .html: HTMLPage(bytes).article()
    default: PlainText(DecodedText(bytes)).article()
    }
  }
}
