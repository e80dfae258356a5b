/// A story as Markdown: its facts as front matter, headline and crossheads as headings, lists,
/// quotes and tables as such, pictures as images that have words and no address.
public struct ArticleMarkdown: Sendable {
  /// Whether a block of keys stands over the story; in a stream of several it could not.
  public var hasFrontMatter: Bool

  /// A writer of stories, each with its facts in front.
  public init(hasFrontMatter: Bool = true) {
    self.hasFrontMatter = hasFrontMatter
  }

  /// The text in UTF-8, with a line end; what Markdown would take for signs of its own is escaped.
  public func bytes(of article: Article) -> [UInt8] {
    let matter = hasFrontMatter ? Self.frontMatter(of: article) : ""
    var text = ""
    var previous: Block.Kind? = nil
    var credits: Set<Int> = []
    for block in article.blocks
    where !credits.contains(block.span.start) && (matter.isEmpty || !isInFront(block.kind, article))
    {
      // The items of one list stand together.
      let isNextItem = block.kind == .listItem && previous == .listItem
      if previous != nil { text += isNextItem ? "\n" : "\n\n" }
      text += markdown(of: block, in: article, &credits)
      previous = block.kind
    }
    return Array((matter + text + "\n").utf8)
  }

  /// Whether the front matter says already what a block prints.
  private func isInFront(_ kind: Block.Kind, _ article: Article) -> Bool {
    switch kind {
    case .standfirst: article.alternativeHeadline != nil
    case .byline: !article.author.isEmpty
    case .date: article.datePublished != nil || article.dateModified != nil
    default: false
    }
  }

  private func markdown(
    of block: Block, in article: Article, _ credits: inout Set<Int>
  ) -> String {
    let text = article.text(block.span)
    func kept() -> String { Markdown.escaped(text, lineEnds: .kept) }
    func joined() -> String { Markdown.escaped(text) }
    switch block.kind {
    case .headline: return "# " + joined()
    case .crosshead: return "## " + joined()
    case .standfirst: return "**" + joined() + "**"
    case .creditLine: return "*" + joined() + "*"
    case .caption:
      return article.picture(of: block).map { markdown(of: $0, in: article, block, &credits) }
        ?? "*" + joined() + "*"
    case .listItem:
      let item = ListItem(block.span, in: article.utf8)
      let marker = item.number.map { "\($0). " } ?? "- "
      return marker + Markdown.escaped(article.text(item.words))
    case .blockQuote: return quoted(kept())
    case .pullQuote: return quoted("**" + kept() + "**")
    case .table: return Self.table(text)
    case .byline, .date, .paragraph, .correction: return kept()
    }
  }

  private func quoted(_ text: String) -> String {
    text.split(separator: "\n").map { "> " + $0 }.joined(separator: "\n")
  }

  private func markdown(
    of picture: Picture, in article: Article, _ block: Block, _ credits: inout Set<Int>
  ) -> String {
    func words(_ span: Span?) -> String { span.map { Markdown.escaped(article.text($0)) } ?? "" }
    var text = "![\(words(picture.caption))](<>)"
    if let credit = picture.credit {
      text += " *\(words(credit))*"
      // A credit may have a block of its own.
      if let own = article.blockIndex(at: credit.start), article.blocks[own] != block {
        credits.insert(article.blocks[own].span.start)
      }
    }
    return text
  }

  /// Rows with bars between their cells, the first of them as the head that Markdown asks for.
  private static func table(_ text: String) -> String {
    let rows = text.split(separator: "\n").map { row in
      row.split(separator: " | ").map { Markdown.escaped(String($0)) }
    }
    var lines = rows.map { "| " + $0.joined(separator: " | ") + " |" }
    if let head = rows.first {
      lines.insert("|" + String(repeating: " --- |", count: max(1, head.count)), at: 1)
    }
    return lines.joined(separator: "\n")
  }
}

extension ArticleMarkdown {
  /// The facts of a story between two rules, in YAML; nothing where none are known.
  private static func frontMatter(of article: Article) -> String {
    let keys: [(String, String?)] = [
      ("title", article.headline), ("standfirst", article.alternativeHeadline),
      ("author", article.author.isEmpty ? nil : list(article.author)),
      ("date", article.datePublished), ("modified", article.dateModified),
      ("dateline", article.dateline), ("publisher", article.publisher), ("url", article.url),
      ("lang", article.inLanguage), ("section", article.articleSection),
      ("credit", article.creditText),
    ]
    let lines = keys.compactMap { key, value in
      value.map { "\(key): " + (["author", "date", "modified"].contains(key) ? $0 : quoted($0)) }
    }
    return lines.isEmpty ? "" : "---\n" + lines.joined(separator: "\n") + "\n---\n\n"
  }

  private static func list(_ names: [String]) -> String {
    "[" + names.map(quoted).joined(separator: ", ") + "]"
  }

  /// A string of YAML, which knows the escapes of JSON.
  private static func quoted(_ text: String) -> String {
    var writer = JSONWriter()
    writer.string(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
