/// What the head of a page says of it: `meta`, `link`, `title` and the language.
struct MetaTags {
  /// Values by the name they were given, in small letters; the first of each name.
  private var values: [String: String] = [:]
  /// All values of the names that are given once a person.
  private(set) var authors: [String] = []
  private(set) var title: String?
  private(set) var canonical: String?
  private(set) var language: String?

  init(_ tree: MarkupTree) {
    for node in tree.nodes.indices {
      switch tree.nodes[node].tag {
      case .meta: take(tree, node)
      case .link where tree.has(.rel, "canonical", node):
        canonical = canonical ?? tree.value(.href, node).flatMap(MarkupString.line)
      case .title where title == nil && !isDrawn(tree, node):
        var words: [UInt8] = []
        for text in tree.descendants(of: node) where tree.nodes[text].tag == .text {
          MarkupText.append(tree.source(text), of: tree.bytes, .rcdata, to: &words)
        }
        title = MarkupString.line(words)
      case .html:
        language = tree.value(.lang, node).flatMap(MarkupString.line)
      default: break
      }
    }
  }

  /// The value of the first of these names that has one.
  func first(_ names: String...) -> String? {
    for name in names {
      if let value = values[name] { return value }
    }
    return nil
  }

  /// Whether a title belongs to a drawing.
  private func isDrawn(_ tree: MarkupTree, _ node: Int) -> Bool {
    var parent = tree.parent(of: node)
    while let place = parent {
      if tree.nodes[place].tag == .svg { return true }
      parent = tree.parent(of: place)
    }
    return false
  }

  private mutating func take(_ tree: MarkupTree, _ node: Int) {
    guard let content = tree.place(of: .content, node), content.count < 5000 else { return }
    for attribute in [AttributeName.property, .name, .itemprop] {
      guard let place = tree.place(of: attribute, node), place.count < 60 else { continue }
      let name = String(decoding: tree.bytes[place].map(\.lower), as: UTF8.self)
      guard MetaTags.wanted.contains(name), let value = tree.value(.content, node),
        let line = MarkupString.line(value)
      else { continue }
      if MetaTags.authorNames.contains(name) {
        if !authors.contains(line) { authors.append(line) }
      } else if values[name] == nil {
        values[name] = line
      }
    }
  }

  private static let authorNames: Set = [
    "author", "article:author", "article:author_name", "parsely-author", "sailthru.author",
    "dc.creator", "dcterms.creator", "byl", "byline", "authors", "cxenseparse:author",
    "dcsext.author", "rbauthors", "citation_author",
  ]

  private static let wanted: Set<String> = authorNames.union([
    "og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "headline",
    "og:site_name", "application-name", "publisher", "dc.publisher",
    "og:url", "og:locale", "article:section", "parsely-section", "section",
    "og:description", "description",
    "article:published_time", "article:published", "og:published_time", "datepublished",
    "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "date",
    "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "cxenseparse:recs:publishtime",
    "article.published", "published-date", "publication_date", "published_time",
    "article:modified_time", "og:updated_time", "article:modified", "datemodified", "last-modified",
    "lastmod", "dcterms.modified", "article.updated", "article:updated_time", "rbpubdate",
    "displaydate", "originalpublicationdate", "ptime", "pdate", "article_date_original",
  ])
}
