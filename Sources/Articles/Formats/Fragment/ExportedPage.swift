/// A page that `export` wrote: every piece says what it is, so nothing has to be weighed.
struct ExportedPage: Sendable {
  private let text: [UInt8]
  /// The insides of its stories.
  let items: [Range<Int>]

  /// The page in these bytes; `nil` where they are some other page.
  init?(_ bytes: [UInt8]) {
    let head = bytes.prefix(2048)
    let isOurs = head.withUnsafeBufferPointer { head in
      head.has("<!DOCTYPE html>", at: 0)
        && head.place(of: "<meta name=\"generator\" content=\"lede\">", from: 0) != nil
    }
    guard isOurs else { return nil }
    text = bytes
    var items: [Range<Int>] = []
    text.withUnsafeBufferPointer { text in
      var scanner = MarkupScanner(text)
      var start: Int?
      while let token = scanner.next() {
        guard token.words.count == 7, text.hasAnyCase("article", at: token.words.lowerBound) else {
          continue
        }
        switch token.kind {
        // The tag is part of it: it says what language the story is in.
        case .startTag: start = start ?? token.range.lowerBound
        case .endTag:
          if let first = start { items.append(first..<token.range.lowerBound) }
          start = nil
        default: break
        }
      }
      if let start { items.append(start..<text.count) }
    }
    guard !items.isEmpty else { return nil }
    self.items = items
  }

  func article(at index: Int) -> Article {
    var draft = StoryDraft()
    text.withUnsafeBufferPointer { text in
      let part = UnsafeBufferPointer(rebasing: text[items[index]])
      draft.fields = Self.fields(of: part)
      draft.pieces = FragmentReader(part, source: items[index]).pieces
    }
    return draft.article()
  }

  private static func fields(of part: UnsafeBufferPointer<UInt8>) -> StoryFields {
    var fields = StoryFields()
    var scanner = MarkupScanner(part)
    while let token = scanner.next() {
      guard case .startTag = token.kind else { continue }
      var name = ""
      var content: [UInt8] = []
      for attribute in scanner.attributes {
        switch String(decoding: part[attribute.name], as: UTF8.self) {
        case "itemprop": name = String(decoding: part[attribute.value], as: UTF8.self)
        case "content": MarkupText.append(value: attribute.value, of: part, to: &content)
        case "lang":
          guard fields.inLanguage == nil else { break }
          var language: [UInt8] = []
          MarkupText.append(value: attribute.value, of: part, to: &language)
          fields.inLanguage = CleanWords.line(language)
        default: break
        }
      }
      if !name.isEmpty { take(name, CleanWords.line(content), &fields) }
    }
    return fields
  }

  private static func take(_ name: String, _ words: String?, _ fields: inout StoryFields) {
    guard let words else { return }
    switch name {
    case "headline": fields.headline = words
    case "alternativeHeadline": fields.alternativeHeadline = words
    case "author": fields.author.append(words)
    case "dateline": fields.dateline = words
    case "datePublished": fields.datePublished = FieldDate.iso(words)
    case "dateModified": fields.dateModified = FieldDate.iso(words)
    case "publisher": fields.publisher = words
    case "url": fields.url = StoryFields.address(words)
    case "creditText": fields.creditText = words
    case "articleSection": fields.articleSection = words
    default: break
    }
  }
}
