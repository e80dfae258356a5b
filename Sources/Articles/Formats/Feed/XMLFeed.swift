/// A file of RSS, Atom or RDF, cut into its items; each is read when it is asked for.
///
/// The document's own entities are never looked at: `&name;` stands for itself unless HTML knows it.
struct XMLFeed: Sendable {
  private let text: [UInt8]
  /// The insides of the items.
  let items: [Range<Int>]
  /// What the feed says of itself; its name is the headline.
  let channel: StoryFields
  let notes: [ParseNote]
  /// Whether places in the text are places in the input.
  private let isAsDecoded: Bool
  private let isCut: Bool

  init(_ bytes: [UInt8]) {
    let charset = MarkupCharset(bytes)
    text = charset.utf8(of: bytes)
    isAsDecoded = charset.keepsPlaces
    let cutter = text.withUnsafeBufferPointer { FeedCutter($0) }
    items = cutter.items
    isCut = cutter.isCut
    var channel = text.withUnsafeBufferPointer {
      FeedItem(cutter.channel, of: $0, withBody: false).fields
    }
    channel.inLanguage = channel.inLanguage ?? cutter.language
    self.channel = channel
    var notes = charset.notes
    if cutter.hasOwnEntities { notes.append(ParseNote("left the document’s own entities unread")) }
    if isCut { notes.append(ParseNote("the feed is cut off; read what was whole")) }
    if items.isEmpty { notes.append(ParseNote("the feed has no stories")) }
    self.notes = notes
  }

  /// What stands in the list of stories.
  func summary(at index: Int) -> StoryFields {
    text.withUnsafeBufferPointer { FeedItem(items[index], of: $0, withBody: false).fields }
  }

  func article(at index: Int) -> Article {
    var draft = text.withUnsafeBufferPointer { FeedItem(items[index], of: $0).draft(in: channel) }
    draft.notes = notes + draft.notes
    if isCut, index == items.count - 1 {
      draft.notes.append(
        ParseNote(ParseNote.endsInside, at: isAsDecoded ? items[index] : nil))
    }
    return draft.article()
  }

  /// The article of a feed without stories: its name.
  func emptyArticle() -> Article { StoryDraft(ofEmpty: channel, notes: notes).article() }
}

/// Finds where the items of a feed begin and end, looking at nothing else.
private struct FeedCutter {
  private(set) var items: [Range<Int>] = []
  /// From the feed's own start to its first item.
  private(set) var channel = 0..<0
  private(set) var hasOwnEntities = false
  /// What the root says of its language.
  private(set) var language: String?
  /// Whether the file ends inside an item or before the feed's own end.
  private(set) var isCut = false

  init(_ text: UnsafeBufferPointer<UInt8>) {
    var scanner = MarkupScanner(text, grammar: .xml)
    var start: Int?
    var head: Int?
    var root: Range<Int>?
    var isClosed = false
    while let token = scanner.next() {
      switch token.kind {
      case .startTag:
        if root == nil {
          root = token.words
          language = Self.language(scanner.attributes, text)
        }
        if Self.isItem(text, token.words) {
          if let head, channel.isEmpty { channel = head..<max(head, token.range.lowerBound) }
          // One that was never closed ends where the next begins.
          if let start { items.append(start..<token.range.lowerBound) }
          start = token.isSelfClosing ? nil : token.range.upperBound
        } else if start == nil, head == nil {
          let name = XMLName.local(text, token.words)
          if name == "channel" || name == "feed" { head = token.range.upperBound }
        }
      case .endTag:
        if let first = start, Self.isItem(text, token.words) {
          items.append(first..<token.range.lowerBound)
          start = nil
        } else if let root, token.words.count == root.count,
          zip(token.words, root).allSatisfy({ text[$0] == text[$1] })
        {
          isClosed = true
        }
      case .doctype:
        hasOwnEntities = text[token.words].contains(UInt8(ascii: "["))
      case .text, .comment, .instruction: break
      }
    }
    if let start { items.append(start..<text.count) }
    isCut = start != nil || !isClosed
    if let head, channel.isEmpty { channel = head..<text.count }
  }

  private static func language(
    _ attributes: [MarkupScanner.Attribute], _ text: UnsafeBufferPointer<UInt8>
  ) -> String? {
    attributes.first { XMLName.local(text, $0.name) == "lang" }.flatMap {
      CleanWords.line(text[$0.value])
    }
  }

  /// `item` or `entry`, with a prefix or without.
  private static func isItem(_ text: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Bool {
    func ends(in letters: StaticString) -> Bool {
      let start = name.upperBound - letters.utf8CodeUnitCount
      guard start >= name.lowerBound, text.has(letters, at: start) else { return false }
      return start == name.lowerBound || text[start - 1] == UInt8(ascii: ":")
    }
    return ends(in: "item") || ends(in: "entry")
  }
}
