import Articles

/// A link as the reader's list has it: the words, the address, and where in the text it is.
struct ListedLink: Hashable, Sendable {
  /// The words it is on; the address itself where it was written out.
  var words: String
  var address: String
  /// `nil` for the story's own page.
  var span: Span?
}

/// The links of the story on the screen.
extension OpenStory {
  /// The links of the text in order, those that are only written out among them, and last the
  /// story's own page.
  func listLinks() -> [ListedLink] {
    let article = article
    var links = article.links.filter { $0.span.end <= article.utf8.count }
    let marked = links.map(\.span).sorted()
    links += WrittenAddresses.find(in: article.utf8).filter { link in
      let next = marked.partition { $0.end > link.span.start }
      return marked.at(next).map { !$0.overlaps(link.span) } ?? true
    }
    links.sort { $0.span < $1.span }
    var listed = links.map { link in
      ListedLink(words: article.line(link.span), address: link.address, span: link.span)
    }
    if let url = article.url, Link.isSafe(url), !listed.contains(where: { $0.address == url }) {
      listed.append(ListedLink(words: Wording.ownPage, address: url, span: nil))
    }
    return listed
  }

  /// The links, looked for once a text.
  mutating func knownLinks() -> [ListedLink] {
    if let links { return links }
    let found = listLinks()
    links = found
    return found
  }
}

/// Addresses of the web that stand in a text as words.
enum WrittenAddresses {
  private static let schemes = ["https://", "http://"].map { Array($0.utf8) }
  /// What follows an address in a sentence, and is no part of it.
  private static let closing = Set(".,;:!?'\")]}>*_".utf8)

  /// In order, none overlapping another.
  static func find(in utf8: [UInt8]) -> [Link] {
    var links: [Link] = []
    utf8.withUnsafeBufferPointer { bytes in
      var at = 0
      while at + 8 < bytes.count {
        guard bytes[at] == UInt8(ascii: "h"),
          let scheme = schemes.first(where: { bytes[at...].starts(with: $0) }),
          at == 0 || !isWordByte(bytes[at - 1])
        else {
          at += 1
          continue
        }
        var end = at + scheme.count
        // Letters of all scripts may stand in an address; printers' marks end it.
        while end < bytes.count, bytes[end] > 0x20, bytes[end] < 0x7F, bytes[end] != 0x3C {
          end += 1
        }
        while end > at + scheme.count, closing.contains(bytes[end - 1]) { end -= 1 }
        if end > at + scheme.count {
          let address = String(decoding: bytes[at..<end], as: UTF8.self)
          if Link.isSafe(address) { links.append(Link(span: Span(at, end), address: address)) }
        }
        at = max(end, at + 1)
      }
    }
    return links
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }
}

extension Session {
  mutating func openLinks() -> Effect? {
    guard let links = story?.knownLinks(), !links.isEmpty else { return refuse(Wording.noLinks) }
    let place = story?.linkPlace() ?? 0
    let here = links.firstIndex { $0.span.map { $0.end > place } ?? true } ?? links.count - 1
    return openPanel(.links(ListCursor(selected: here)))
  }

  /// Opens the link in focus or among the chosen words, or else the story's own page.
  mutating func openLink() -> Effect? {
    guard let links = story?.knownLinks() else { return .bell }
    if let link = story?.linkInFocus(among: links) { return browse(link) }
    if let own = story?.article.url, Link.isSafe(own) {
      return browse(ListedLink(words: Wording.ownPage, address: own, span: nil))
    }
    return refuse(links.isEmpty ? Wording.noLinks : Wording.noLinkInFocus)
  }

  private mutating func browse(_ link: ListedLink) -> Effect? {
    guard Link.isSafe(link.address) else { return refuse(Wording.unsafeAddress) }
    message = Wording.opening(Sanitizer.line(link.address.utf8))
    return .browse(link.address)
  }

  /// A command on the chosen line of the list of links; `nil` outside where it is none for it.
  mutating func performInLinks(_ command: Command, _ cursor: ListCursor) -> Effect?? {
    guard let link = story?.knownLinks().at(cursor.selected) else { return nil }
    switch command {
    case .open, .openLink: return browse(link)
    case .copy, .copyPlain:
      message = Wording.copied(Sanitizer.line(link.address.utf8))
      return .copy(link.address)
    default: return nil
    }
  }

  /// Chooses a link by its number; the digits typed so far count together where they can.
  mutating func chooseLink(digit: Int, _ cursor: ListCursor) -> Effect? {
    let total = panelCount
    let typed = (count?.number ?? 0) * 10 + digit
    let number = (1...max(1, total)).contains(typed) ? typed : digit
    guard let story, (1...max(1, total)).contains(number) else { return .bell }
    count = Count(number: number, view: story.view, focus: story.focus, trail: story.trail)
    var cursor = cursor
    cursor.select(number - 1, count: total, height: listHeight)
    panel?.cursor = cursor
    return nil
  }
}

extension OpenStory {
  /// Where to look for the next link: what the cursor stands on.
  fileprivate mutating func linkPlace() -> Int { placeAtHand() ?? view.place }

  fileprivate mutating func linkInFocus(among links: [ListedLink]) -> ListedLink? {
    var spans: [Span] = []
    if let selection {
      spans = [selection.span]
    } else if let focus = visibleFocus() {
      spans = self.spans(of: focus, in: visibleLines())
    }
    return links.first { link in
      link.span.map { link in spans.contains { $0.overlaps(link) } } ?? false
    }
  }
}
