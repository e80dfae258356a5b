/// What the names that a page's makers gave an element say of it: `class`, `id`, `itemprop`, `role`.
struct Hints: OptionSet, Sendable {
  var rawValue: UInt16

  /// Around the story and no part of it: shares, related links, newsletters, menus, adverts.
  static let furniture = Hints(rawValue: 1 << 0)
  /// What readers wrote under it.
  static let comments = Hints(rawValue: 1 << 1)
  static let caption = Hints(rawValue: 1 << 2)
  static let credit = Hints(rawValue: 1 << 3)
  static let byline = Hints(rawValue: 1 << 4)
  static let date = Hints(rawValue: 1 << 5)
  static let standfirst = Hints(rawValue: 1 << 6)
  static let headline = Hints(rawValue: 1 << 7)
  static let pullQuote = Hints(rawValue: 1 << 8)
  /// Holds the story's text.
  static let body = Hints(rawValue: 1 << 9)
  /// Furniture on some sites, a frame for the story on others.
  static let doubtful = Hints(rawValue: 1 << 10)
  static let crosshead = Hints(rawValue: 1 << 11)
  /// Shown to nobody who looks: for screen readers, or only under the pointer.
  static let unseen = Hints(rawValue: 1 << 12)
  /// A post from elsewhere that the story quotes.
  static let post = Hints(rawValue: 1 << 13)
}

extension Hints {
  /// What an element's names and tag say.
  init(_ tree: MarkupTree, _ node: Int) {
    self = []
    let element = tree.nodes[node]
    switch element.tag {
    case .nav, .form, .dialog: insert(.furniture)
    case .aside: insert(.doubtful)
    case .footer: insert(.furniture)
    case .figcaption: insert(.caption)
    default: break
    }
    guard element.attributeCount > 0, element.tag != .body, element.tag != .html else { return }
    let first = Int(element.firstAttribute)
    for attribute in tree.attributes[first..<first + Int(element.attributeCount)] {
      let value = Int(attribute.start)..<Int(attribute.start + attribute.length)
      switch attribute.name {
      case .class, .id: readNames(tree.bytes, value)
      case .itemprop: readProperty(tree.bytes, value)
      case .role: readRole(tree.bytes, value)
      default: break
      }
    }
  }

  private mutating func readRole(_ bytes: UnsafeBufferPointer<UInt8>, _ value: Range<Int>) {
    let furniture: [StaticString] = [
      "navigation", "search", "contentinfo", "dialog", "menu", "toolbar", "alert",
    ]
    for role in furniture where bytes.hasAnyCase(role, at: value.lowerBound) {
      insert(.furniture)
    }
    if bytes.hasAnyCase("complementary", at: value.lowerBound) { insert(.doubtful) }
  }

  private mutating func readProperty(_ bytes: UnsafeBufferPointer<UInt8>, _ value: Range<Int>) {
    if bytes.hasAnyCase("articlebody", at: value.lowerBound)
      || bytes.hasAnyCase("reviewbody", at: value.lowerBound)
    {
      insert(.body)
    } else if bytes.hasAnyCase("author", at: value.lowerBound) {
      insert(.byline)
    } else if bytes.hasAnyCase("date", at: value.lowerBound) {
      insert(.date)
    } else if bytes.hasAnyCase("caption", at: value.lowerBound) {
      insert(.caption)
    } else if bytes.hasAnyCase("comment", at: value.lowerBound), value.count == 7 {
      insert(.comments)
    }
  }

  /// Reads the words of names such as `relatedArticles`, `story-body__inner`, `sr-only`.
  private mutating func readNames(_ bytes: UnsafeBufferPointer<UInt8>, _ value: Range<Int>) {
    var before: UInt64 = 0
    var word = HintWords.start
    var previous: UInt8 = 0x20
    func end(_ hints: inout Hints) {
      guard word != HintWords.start else { return }
      hints.formUnion(HintWords.table.hints(of: word))
      if before != 0 { hints.formUnion(HintWords.table.hints(of: HintWords.pair(before, word))) }
      before = word
      word = HintWords.start
    }
    for place in value.prefix(400) {
      let byte = bytes[place]
      let isLetter = (0x61...0x7A) ~= byte.lower
      // A capital after a small letter opens a word.
      if !isLetter || (0x41...0x5A) ~= byte && (0x61...0x7A) ~= previous { end(&self) }
      if isLetter { word = HintWords.add(byte.lower, to: word) }
      if byte == 0x20 { before = 0 }
      previous = byte
    }
    end(&self)
  }
}
