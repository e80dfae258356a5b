/// A child of an item, an entry or a channel: its name, its words, what is inside.
struct FeedElement {
  /// The name without its prefix, but for `media:`, whose names mean other things.
  var name: String
  /// The words inside, references resolved and CDATA opened.
  var words: [UInt8] = []
  /// Where the inside stands.
  var inside: Range<Int>
  /// Whether there are tags inside.
  var hasMarkup = false
  var type = ""
  var href = ""
  var relation = ""
  /// What a category is called in Atom.
  var term = ""

  /// The words on one line, tags taken out; `nil` if there are none.
  var line: String? { FragmentReader.line(words) }

  /// Calls `body` with each child of a stretch of XML, in order.
  ///
  /// Only the children's own names count; whatever is wrong further in stays there. A child without
  /// its end reaches to the end of the stretch.
  static func forEach(
    in range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>,
    wanted: (String) -> Bool = { _ in true }, _ body: (FeedElement) -> Void
  ) {
    let part = UnsafeBufferPointer(rebasing: bytes[..<range.upperBound])
    var scanner = MarkupScanner(part, grammar: .xml, from: range.lowerBound)
    var open: (element: FeedElement, tag: Range<Int>, depth: Int, isWanted: Bool)?
    var words: [UInt8] = []
    func end(at place: Int) {
      if var found = open, found.isWanted {
        found.element.inside = found.element.inside.lowerBound..<place
        found.element.words = words
        body(found.element)
      }
      open = nil
      words.removeAll(keepingCapacity: true)
    }
    while let token = scanner.next() {
      switch token.kind {
      case .text(let content):
        if open?.isWanted == true { MarkupText.append(token.words, of: part, content, to: &words) }
      case .startTag:
        if let leaf = open?.element.name, leaves.contains(leaf),
          fields.contains(name(part, token.words))
        {
          // A date or a link without its end tag ends where the next field begins.
          end(at: token.range.lowerBound)
        }
        if let tag = open?.tag {
          open?.element.hasMarkup = true
          // Tags part words.
          words.append(0x20)
          if !token.isSelfClosing, isSame(tag, token.words, part) { open?.depth += 1 }
          continue
        }
        let element = FeedElement(token, scanner.attributes, part)
        if token.isSelfClosing {
          if wanted(element.name) { body(element) }
        } else {
          open = (element, token.words, 0, wanted(element.name))
        }
      case .endTag:
        guard let tag = open?.tag, isSame(tag, token.words, part) else { continue }
        if let depth = open?.depth, depth > 0 {
          open?.depth = depth - 1
        } else {
          end(at: token.range.lowerBound)
        }
      case .comment, .doctype, .instruction: break
      }
    }
    end(at: range.upperBound)
  }

  /// Fields that hold words and no other field.
  private static let leaves: Set<String> = [
    "title", "link", "guid", "id", "pubDate", "published", "updated", "issued", "modified", "date",
    "creator", "category", "language",
  ]
  private static let fields = leaves.union([
    "author", "description", "summary", "content", "encoded", "source", "item", "entry",
  ])

  private init(
    _ token: MarkupScanner.Token, _ attributes: [MarkupScanner.Attribute],
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    name = FeedElement.name(bytes, token.words)
    inside = token.range.upperBound..<token.range.upperBound
    for attribute in attributes {
      func value() -> String {
        var value: [UInt8] = []
        MarkupText.append(value: attribute.value, of: bytes, to: &value)
        return String(decoding: value, as: UTF8.self)
      }
      switch XMLName.local(bytes, attribute.name) {
      case "type": type = value()
      case "href", "url": href = value()
      case "rel": relation = value()
      case "term", "norm": term = value()
      default: break
      }
    }
  }

  private static func name(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    let name = XMLName.local(bytes, range)
    guard name.utf8.count < range.count else { return name }
    if bytes.has("media:", at: range.lowerBound) { return "media:" + name }
    return bytes.has("itunes:", at: range.lowerBound) ? "itunes:" + name : name
  }

  private static func isSame(
    _ a: Range<Int>, _ b: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { bytes[$0] == bytes[$1] }
  }
}
