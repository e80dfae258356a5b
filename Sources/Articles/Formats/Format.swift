/// The form that a file's text is in, told by its content and never by its name.
public enum Format: String, Sendable, CaseIterable {
  /// Text without marks, as copied from a news site.
  case plainText = "text"
  /// A saved web page.
  case html
  case markdown
  /// RSS, Atom or RDF: a file of many stories.
  case feed
  case jsonFeed = "jsonfeed"
  /// A story as news agencies send it, in XML.
  case nitf
  /// A story as news agencies send it, in JSON.
  case ninjs
  /// Stories under the names of schema.org: what `export` writes, or a page's own data.
  case json

  /// The format of these bytes; what is nothing else is plain text.
  public init(of bytes: [UInt8]) {
    let (isWide, markLength) = Charset.width(of: bytes)
    if isWide {
      // In UTF-16 every second byte of western text is zero.
      let head = bytes[markLength...].prefix(Format.window).filter { $0 != 0 }
      self = head.withUnsafeBufferPointer { Format.told(by: $0, $0) }
    } else {
      self = bytes.withUnsafeBufferPointer { bytes in
        let text = UnsafeBufferPointer(rebasing: bytes[markLength...])
        return Format.told(by: UnsafeBufferPointer(rebasing: text.prefix(Format.window)), text)
      }
    }
  }

  /// How much of a file is looked at for what it opens with.
  static let window = 64 * 1024

  private static func told(
    by head: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>
  ) -> Format {
    var at = 0
    while at < head.count, head[at].isMarkupBlank { at += 1 }
    guard at < head.count else { return .plainText }
    switch head[at] {
    case UInt8(ascii: "<"):
      // A document type with a thousand entities may stand before the first tag.
      if let format = RootElement(text).format { return format }
      return opensAsPage(head, from: at) ? .html : .plainText
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      if let format = JSONSigns.format(of: head, from: at) { return format }
    default: break
    }
    return MarkdownSigns(head).areUnmistakable ? .markdown : .plainText
  }

  /// Whether the first thing in a text is a tag of HTML that a page can begin with.
  ///
  /// A story that mentions `<b>` has words before it, and one that begins with it is no page.
  private static func opensAsPage(_ head: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var at = start
    while at < head.count {
      if head[at].isMarkupBlank {
        at += 1
      } else if head.has("<!--", at: at) {
        guard let end = head.place(of: "-->", from: at + 4) else { return false }
        at = end + 3
      } else if head.has("<?xml", at: at) {
        at = head.place(of: UInt8(ascii: ">"), from: at) + 1
      } else {
        break
      }
    }
    guard at < head.count, head[at] == UInt8(ascii: "<") else { return false }
    if head.hasAnyCase("!doctype", at: at + 1) {
      var name = at + 9
      while name < head.count, head[name].isMarkupBlank { name += 1 }
      return head.hasAnyCase("html", at: name)
    }
    return openings.contains { head.hasWord($0, at: at + 1) }
  }

  /// Elements that a page, or a piece of one, begins with.
  private static let openings: [StaticString] = [
    "html", "head", "body", "title", "meta", "link", "base", "script", "style", "noscript",
    "article", "main", "section", "header", "nav", "div", "p", "h1", "h2", "h3", "table", "ul",
    "ol", "figure", "img", "blockquote", "center", "form", "select", "iframe", "aside", "footer",
    "br", "hr", "font", "template",
  ]
}

/// The first element of a document, which names the kind of an XML one.
private struct RootElement {
  private(set) var format: Format?

  init(_ text: UnsafeBufferPointer<UInt8>) {
    var scanner = MarkupScanner(text, grammar: .xml)
    while let token = scanner.next() {
      switch token.kind {
      case .instruction, .comment, .doctype: continue
      case .text:
        if token.words.contains(where: { !text[$0].isMarkupBlank }) { return }
      case .endTag: return
      case .startTag:
        switch XMLName.local(text, token.words) {
        case "rss", "feed", "RDF": format = .feed
        case "nitf": format = .nitf
        default: break
        }
        return
      }
    }
  }
}

/// Names of XML elements.
enum XMLName {
  /// A name without its prefix: “encoded” of “content:encoded”.
  static func local(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> String {
    var start = name.lowerBound
    for place in name where bytes[place] == UInt8(ascii: ":") { start = place + 1 }
    let end = min(name.upperBound, start + 64)
    return String(
      decoding: UnsafeBufferPointer(rebasing: bytes[start..<max(start, end)]), as: UTF8.self)
  }
}
