/// Finds the links of a Markdown text again in the article made of it.
///
/// On the way words are cleaned, moved to fields and put together anew, so each link is looked for
/// by its words and by what stood before them, in the order they were read.
enum MarkdownLinks {
  /// How far behind the last link the next one may be, in bytes.
  private static let farthest = 1 << 18
  /// So many that are nowhere to be found are enough.
  private static let mostLost = 50

  static func placed(_ targets: [MarkdownInline.Target], in article: Article) -> [Link] {
    var links: [Link] = []
    var reached = 0
    var lost = 0
    article.utf8.withUnsafeBufferPointer { text in
      for target in targets where lost < mostLost {
        guard let address = WebAddress.resolved(target.address, on: article.url) else { continue }
        let words = trimmed(target.words)
        guard !words.isEmpty else { continue }
        let known = Array(target.before + target.words)
        // What stood before is worth more than the words, which may be no more than “here”.
        let from = max(0, reached - target.before.count)
        let start =
          place(of: known, in: text, from: from).map { $0 + known.count - target.words.count }
          ?? place(of: Array(words), in: text, from: reached)
        guard let start else {
          lost += 1
          continue
        }
        let first = start + (text[start] == words[words.startIndex] ? 0 : words.startIndex)
        links.append(Link(span: Span(first, first + words.count), address: address))
        reached = first + words.count
      }
    }
    return links
  }

  private static func trimmed(_ words: [UInt8]) -> ArraySlice<UInt8> {
    var words = words[...]
    while let first = words.first, first == 0x20 || first == 0x0A { words.removeFirst() }
    while let last = words.last, last == 0x20 || last == 0x0A { words.removeLast() }
    return words
  }

  private static func place(
    of words: [UInt8], in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard let first = words.first else { return nil }
    let end = min(text.count, start + farthest) - words.count
    var at = start
    while at <= end {
      at = text.place(of: first, from: at)
      guard at <= end else { return nil }
      if text[at..<at + words.count].elementsEqual(words) { return at }
      at += 1
    }
    return nil
  }
}
