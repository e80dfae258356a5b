/// The form that a file's text is in, told by its content and never by its name.
enum Format: Sendable {
  case html, plainText

  /// How far into a file its first tag may stand, behind comments.
  private static let window = 4096

  /// The format of these bytes.
  init(of bytes: [UInt8]) {
    let (isWide, markLength) = Charset.width(of: bytes)
    let isPage = bytes.prefix(Format.window).withUnsafeBufferPointer { head in
      guard isWide else { return Format.opensAsPage(head, from: markLength) }
      // In UTF-16 every second byte of a tag is zero.
      return head.filter { $0 != 0 }.withUnsafeBufferPointer {
        Format.opensAsPage($0, from: markLength)
      }
    }
    self = isPage ? .html : .plainText
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
