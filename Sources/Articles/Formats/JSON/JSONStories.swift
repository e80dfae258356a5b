/// The stories of a file in JSON: of a list, of a JSON Feed, of JSON Lines, or the only one.
///
/// The file is cut into its stories in one pass; each is read when it is asked for.
struct JSONStories: Sendable {
  private let text: [UInt8]
  let format: Format
  /// Where the stories stand in the text.
  private(set) var items: [Range<Int>] = []
  /// Whether the file is made to hold several, be there one or none.
  private(set) var isCollection = false
  /// What a feed says of itself.
  private(set) var channel = StoryFields()
  private(set) var notes: [ParseNote] = []
  private let isAsDecoded: Bool

  init(_ bytes: [UInt8], format: Format) {
    let charset = MarkupCharset(bytes)
    text = charset.utf8(of: bytes)
    isAsDecoded = charset.keepsPlaces
    self.format = format
    notes = charset.notes
    do throws(JSONFault) {
      try cut()
    } catch {
      let place = isAsDecoded ? error.offset..<min(error.offset + 1, text.count) : nil
      notes.append(ParseNote("stopped reading the JSON: \(error.reason.rawValue)", at: place))
    }
  }

  /// One value after the other: JSON Lines has several.
  private mutating func cut() throws(JSONFault) {
    var reader = JSONReader(text)
    var isFirst = true
    while try !readTop(&reader, isFirst: isFirst) { isFirst = false }
  }

  /// Reads a value at the top of the file; tells whether it was the last one.
  private mutating func readTop(
    _ reader: inout JSONReader, isFirst: Bool
  ) throws(JSONFault) -> Bool {
    let start = reader.position
    switch try reader.kind() {
    case .array:
      isCollection = true
      try reader.readArray { reader throws(JSONFault) in try addItem(&reader) }
    case .object where format == .jsonFeed:
      isCollection = true
      try readFeed(&reader)
    case .object:
      if !isFirst { isCollection = true }
      try addItem(&reader)
    default: throw JSONFault(reason: .otherKind, offset: start)
    }
    return reader.isAtEnd()
  }

  private mutating func addItem(_ reader: inout JSONReader) throws(JSONFault) {
    let isObject = try reader.kind() == .object
    let range = try reader.skip()
    if isObject {
      items.append(range)
    } else {
      notes.append(ParseNote("passed over a value that is no story", at: isAsDecoded ? range : nil))
    }
  }

  private mutating func readFeed(_ reader: inout JSONReader) throws(JSONFault) {
    try reader.readObject { key, reader throws(JSONFault) in
      switch key {
      case "items" where try reader.kind() == .array:
        try reader.readArray { reader throws(JSONFault) in try addItem(&reader) }
      case "title": channel.headline = try JSONValue(&reader).line
      case "language": channel.inLanguage = try JSONValue(&reader).line
      case "home_page_url": channel.url = StoryFields.address(try JSONValue(&reader).line)
      default: try reader.skip()
      }
    }
  }

  private func value(at index: Int) -> JSONValue {
    var reader = JSONReader(text, in: items[index])
    // It was read through before.
    return (try? JSONValue(&reader)) ?? .other
  }

  private func draft(at index: Int) -> StoryDraft {
    let value = value(at: index)
    switch format {
    case .jsonFeed: return JSONFeedItem.draft(value, in: channel)
    case .ninjs: return NinjsStory.draft(value)
    default: return SchemaStory.draft(value)
    }
  }

  func summary(at index: Int) -> StoryFields { draft(at: index).fields }

  func article(at index: Int) -> Article {
    var draft = draft(at: index)
    draft.notes = notes + draft.notes
    return draft.article()
  }

  func emptyArticle() -> Article { StoryDraft(ofEmpty: channel, notes: notes).article() }
}
