/// A story as Markdown: headline and crossheads as headings, lists and block quotes as such.
public struct ArticleMarkdown: Sendable {
  /// A writer without choices.
  public init() {}

  /// The text in UTF-8, with a line end; what Markdown would take for signs of its own is escaped.
  public func bytes(of article: Article) -> [UInt8] {
    var text = ""
    var previous: Block.Kind? = nil
    for block in article.blocks {
      // The items of one list stand together.
      let isNextItem = block.kind == .listItem && previous == .listItem
      if previous != nil { text += isNextItem ? "\n" : "\n\n" }
      text += markdown(of: block, in: article)
      previous = block.kind
    }
    return Array((text + "\n").utf8)
  }

  private func markdown(of block: Block, in article: Article) -> String {
    let text = article.text(block.span)
    func kept() -> String { Markdown.escaped(text, lineEnds: .kept) }
    func joined() -> String { Markdown.escaped(text) }
    switch block.kind {
    case .headline: return "# " + joined()
    case .crosshead: return "## " + joined()
    case .standfirst: return "**" + joined() + "**"
    case .caption, .creditLine: return "*" + joined() + "*"
    case .listItem:
      let item = ListItem(block.span, in: article.utf8)
      let marker = item.number.map { "\($0). " } ?? "- "
      return marker + Markdown.escaped(article.text(item.words))
    case .blockQuote, .pullQuote:
      return kept().split(separator: "\n").map { "> " + $0 }.joined(separator: "\n")
    case .byline, .date, .paragraph, .table, .correction: return kept()
    }
  }
}
