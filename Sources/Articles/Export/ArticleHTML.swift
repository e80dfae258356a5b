/// A story as a page of HTML that stands alone, its quotations and figures marked.
///
/// A quotation is a `q` with `data-kind`, `data-attribution`, `data-speaker` and, where a figure
/// spoke, `data-figure`; a mention is a `span` of class `figure` with an `id` of its own and
/// `data-figure`. The quotation marks are those of the text, so the style adds none.
public struct ArticleHTML: Sendable {
  /// The kinds of quotations to mark.
  public var kinds: Set<Quotation.Kind>

  /// A writer of pages that mark these kinds of quotations.
  public init(kinds: Set<Quotation.Kind> = [.direct, .partial]) {
    self.kinds = kinds
  }

  /// A page with one story, in UTF-8; its title is the headline, or “Story”.
  public func bytes(of article: Article, _ annotations: Annotations) -> [UInt8] {
    let head = Self.head(title: article.headline ?? "Story", language: article.inLanguage)
    return head + element(of: article, annotations) + Self.foot
  }

  /// What stands before the stories of a page.
  package static func head(title: String, language: String?) -> [UInt8] {
    Array(
      """
      <!DOCTYPE html>
      <html\(attribute(language: language))>
      <head>
      <meta charset="utf-8">
      <title>\(HTML.escaped(title))</title>
      <meta name="generator" content="lede">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <style>
      body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.1rem/1.5 serif }
      figure, blockquote, aside { margin: 1rem 2rem }
      figcaption, .byline, .date, .credit-line { color: #555 }
      pre { overflow-x: auto }
      q { quotes: none; background: #f4efdc }
      q[title] { cursor: help }
      </style>
      </head>
      <body>

      """.utf8)
  }

  /// Nothing on the page runs or is fetched, whatever a story got past the escapes.
  private static let policy = "default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;"

  /// What stands after them.
  package static let foot = Array("</body>\n</html>\n".utf8)

  /// A story as an `article` element.
  ///
  /// - Parameter prefix: put before ids, to tell the stories of a page apart.
  package func element(
    of article: Article, _ annotations: Annotations, prefix: String = ""
  ) -> [UInt8] {
    var text = MarkedText(article, annotations, kinds: kinds, prefix: prefix)
    text.append(
      "<article itemscope itemtype=\"https://schema.org/NewsArticle\""
        + "\(Self.attribute(language: article.inLanguage))>\n")
    text.append(Self.fields(of: article))
    appendBlocks(of: article, to: &text) { _ in true }
    text.append("</article>\n")
    return text.bytes
  }

  /// The body and its pictures as elements, without marks on quotations and figures: what formats
  /// that hold HTML in a field are given.
  static func body(of article: Article) -> [UInt8] {
    var text = MarkedText(article, Annotations(), kinds: [], prefix: "")
    ArticleHTML().appendBlocks(of: article, to: &text) { $0.isBody || $0 == .caption }
    return text.bytes
  }

  private func appendBlocks(
    of article: Article, to text: inout MarkedText, where isWanted: (Block.Kind) -> Bool
  ) {
    var openList: String? = nil
    var number = 0
    var credits: Set<Int> = []
    for block in article.blocks where isWanted(block.kind) && !credits.contains(block.span.start) {
      let item = block.kind == .listItem ? ListItem(block.span, in: article.utf8) : nil
      let list = item.map { $0.number == nil ? "ul" : "ol" }
      if list != openList {
        if let openList { text.append("</\(openList)>\n") }
        if let list { text.append("<\(list)>\n") }
        openList = list
        number = 0
      }
      if let picture = article.picture(of: block) {
        text.append("<figure><figcaption>")
        if let caption = picture.caption { text.append(caption) }
        if let credit = picture.credit {
          text.append(
            picture.caption == nil ? "<span class=\"credit\">" : " <span class=\"credit\">")
          text.append(credit)
          text.append("</span>")
          // A credit may have a block of its own.
          if let own = article.blockIndex(at: credit.start), article.blocks[own] != block {
            credits.insert(article.blocks[own].span.start)
          }
        }
        text.append("</figcaption></figure>\n")
        continue
      }
      let (open, close) = Self.tags(of: block.kind)
      // A list that does not count from one says where it is.
      let isCounted = item?.number.map { $0 == number + 1 } ?? true
      number = item?.number ?? 0
      text.append(isCounted ? open : "<li value=\"\(number)\">")
      text.append(item?.words ?? block.span, breaksLines: block.kind != .table)
      text.append(close + "\n")
    }
    if let openList { text.append("</\(openList)>\n") }
  }

  /// The facts around a story under their names in schema.org, which no browser shows.
  private static func fields(of article: Article) -> String {
    let fields: [(String, String?)] =
      [
        ("headline", article.headline), ("alternativeHeadline", article.alternativeHeadline),
        ("dateline", article.dateline), ("datePublished", article.datePublished),
        ("dateModified", article.dateModified), ("publisher", article.publisher),
        ("url", article.url), ("creditText", article.creditText),
        ("articleSection", article.articleSection),
      ] + article.author.map { ("author", $0) }
    return fields.compactMap { name, value in
      value.map { "<meta itemprop=\"\(name)\" content=\"\(HTML.escaped($0))\">\n" }
    }.joined()
  }

  private static func attribute(language: String?) -> String {
    language.map { " lang=\"\(HTML.escaped($0))\"" } ?? ""
  }

  private static func tags(of kind: Block.Kind) -> (String, String) {
    switch kind {
    case .headline: ("<h1>", "</h1>")
    case .crosshead: ("<h2>", "</h2>")
    case .paragraph: ("<p>", "</p>")
    case .listItem: ("<li>", "</li>")
    case .blockQuote: ("<blockquote><p>", "</p></blockquote>")
    case .pullQuote: ("<aside class=\"pull-quote\"><p>", "</p></aside>")
    case .caption: ("<figure><figcaption>", "</figcaption></figure>")
    case .standfirst: ("<p class=\"standfirst\">", "</p>")
    case .byline: ("<p class=\"byline\">", "</p>")
    case .date: ("<p class=\"date\">", "</p>")
    case .table: ("<pre class=\"table\">", "</pre>")
    case .correction: ("<p class=\"correction\">", "</p>")
    case .creditLine: ("<p class=\"credit-line\">", "</p>")
    }
  }
}

/// Text made safe to stand in HTML, between tags or in a quoted attribute.
package enum HTML {
  package static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text.utf8, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  static func append(_ utf8: some Collection<UInt8>, to bytes: inout [UInt8]) {
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
      default: bytes.append(byte)
      }
    }
  }
}

/// The blocks of a story as HTML with quotations and mentions as elements, properly nested.
private struct MarkedText {
  private(set) var bytes: [UInt8] = []
  private let article: Article
  private let figures: [Figure]
  /// Those still to come, by start.
  private var quotations: ArraySlice<Quotation>
  private var mentions: ArraySlice<Mention>
  /// Mentions written so far, by figure: the number in an id.
  private var counts: [Int]
  private let prefix: String
  private var breaksLines = true

  init(
    _ article: Article, _ annotations: Annotations, kinds: Set<Quotation.Kind>, prefix: String
  ) {
    self.article = article
    self.prefix = prefix
    figures = annotations.figures
    quotations = annotations.quotations.filter { kinds.contains($0.kind) }[...]
    mentions = annotations.mentions[...]
    counts = Array(repeating: 0, count: figures.count)
    bytes.reserveCapacity(article.utf8.count * 2)
  }

  mutating func append(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// A block's words, marked.
  ///
  /// - Parameter breaksLines: Whether line ends need an element to be seen.
  mutating func append(_ block: Span, breaksLines: Bool = true) {
    self.breaksLines = breaksLines
    var reached = block.start
    while let quotation = quotations.first, quotation.span.start < block.end {
      quotations.removeFirst()
      // Inside another one, or across blocks: its words are written all the same.
      guard quotation.span.start >= reached, quotation.span.end <= block.end else { continue }
      appendWords(reached..<quotation.span.start)
      append(openingTag(of: quotation))
      appendWords(quotation.span.range)
      append("</q>")
      reached = quotation.span.end
    }
    appendWords(reached..<block.end)
  }

  /// Words between two borders of quotations; a mention across a border is marked on either side.
  private mutating func appendWords(_ range: Range<Int>) {
    var reached = range.lowerBound
    while let mention = mentions.first, mention.span.start < range.upperBound {
      let start = max(mention.span.start, reached)
      let end = min(mention.span.end, range.upperBound)
      if start < end {
        appendText(article.utf8[reached..<start])
        append(openingTag(of: mention, isStart: start == mention.span.start))
        appendText(article.utf8[start..<end])
        append("</span>")
        reached = end
      }
      if mention.span.end > range.upperBound { break }
      mentions.removeFirst()
    }
    appendText(article.utf8[reached..<range.upperBound])
  }

  private mutating func appendText(_ words: ArraySlice<UInt8>) {
    guard breaksLines, words.contains(0x0A) else { return HTML.append(words, to: &bytes) }
    for (index, line) in words.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { append("<br>\n") }
      HTML.append(line, to: &bytes)
    }
  }

  private func openingTag(of quotation: Quotation) -> String {
    let attribution = quotation.attribution
    var tag = "<q data-kind=\"\(quotation.kind.rawValue)\""
    tag += " data-attribution=\"\(attribution.standing.rawValue)\""
    if let speaker = attribution.name ?? attribution.speaker.map(article.text) {
      let name = HTML.escaped(speaker)
      tag += " data-speaker=\"\(name)\""
    }
    if let figure = attribution.figure { tag += " data-figure=\"\(figure)\"" }
    return tag + ">"
  }

  private mutating func openingTag(of mention: Mention, isStart: Bool) -> String {
    var tag = "<span class=\"figure\""
    if isStart, counts.indices.contains(mention.figure) {
      counts[mention.figure] += 1
      tag += " id=\"\(prefix)figure-\(mention.figure)-\(counts[mention.figure])\""
    }
    return tag + " data-figure=\"\(mention.figure)\">"
  }
}
