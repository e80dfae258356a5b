import Articles
import Support
import Testing

/// What is exported and read again is the same article.
///
/// The same: every field, every picture's caption and credit, and every block of the body with its
/// kind and its words, an item's bullet aside. Not compared are what stands in no field (the place
/// of a picture, how byline and date were printed), what was dropped, notes and provenance.
@Suite struct RoundTripTests {
  enum Form: String, CaseIterable, Sendable {
    case json, jsonld, ninjs, markdown, html

    func bytes(of article: Article, _ annotations: Annotations) -> [UInt8] {
      switch self {
      case .json: ArticleJSON().bytes(of: article, annotations, file: "x")
      case .jsonld: ArticleLinkedData().bytes(of: article, annotations)
      case .ninjs: ArticleNinjs().bytes(of: article, annotations)
      case .markdown: ArticleMarkdown().bytes(of: article)
      case .html: ArticleHTML().bytes(of: article, annotations)
      }
    }
  }

  @Test(arguments: Samples.names, Form.allCases)
  func `a sample comes back as it left`(sample: String, form: Form) throws {
    for article in ArticleParser().stories(in: try Samples.bytes(sample)) {
      let bytes = form.bytes(of: article, Annotator().annotate(article))
      let again = ArticleParser().parse(bytes)
      #expect(Self.facts(of: again, form) == Self.facts(of: article, form))
      #expect(Self.body(of: again) == Self.body(of: article))
    }
  }

  /// Plain text has no place for facts but where a story prints them; the words of a story that came
  /// without marks come back, each as what it was.
  @Test(arguments: Samples.names.filter { $0.hasSuffix(".txt") })
  func `a sample as text comes back with its words`(sample: String) throws {
    let article = ArticleParser().parse(try Samples.bytes(sample))
    let again = ArticleParser().parse(ArticleText().bytes(of: article))
    #expect(again.headline == article.headline)
    #expect(again.utf8 == article.utf8)
  }

  @Test(arguments: Form.allCases)
  func `hostile words come back as words`(form: Form) throws {
    let words = [
      "</article><script>alert(1)</script>", "--- *a* _b_ [c](d) `e` <!-- f", "1. & &amp; \\ \"q\"",
      "# no heading", "> no quote", "![x](y)", "| a | b |", "]]> {{ }} ~~~", "+++", "===",
    ]
    var utf8: [UInt8] = []
    var blocks: [Block] = []
    for (index, text) in (["A \"<b>\" & 'c': #d"] + words).enumerated() {
      if index > 0 { utf8 += [0x0A, 0x0A] }
      let start = utf8.count
      utf8 += Array(text.utf8)
      blocks.append(Block(index == 0 ? .headline : .paragraph, Span(start, utf8.count)))
    }
    var article = Article(utf8: utf8, blocks: blocks)
    article.headline = "A \"<b>\" & 'c': #d"
    article.author = ["Ana \"<Ruiz>\", jr.", "- Jonas # Hale"]
    article.alternativeHeadline = "key: [value] # & 'x'"
    let again = ArticleParser().parse(form.bytes(of: article, Annotations()))
    #expect(again.headline == article.headline)
    #expect(Self.body(of: again).map(\.words) == words)
    guard form != .markdown else { return }
    #expect(again.author == article.author)
  }

  private static func facts(of article: Article, _ form: Form) -> [String] {
    let fields: [(String, String?)] = [
      ("headline", article.headline), ("alternativeHeadline", article.alternativeHeadline),
      ("author", article.author.joined(separator: "; ")), ("dateline", article.dateline),
      ("datePublished", article.datePublished), ("dateModified", article.dateModified),
      ("publisher", article.publisher), ("url", article.url), ("language", article.inLanguage),
      ("creditText", article.creditText),
      // The JSON of the contract has no place for it.
      ("section", form == .json ? nil : article.articleSection),
    ]
    let pictures = article.pictures.map { picture in
      "picture: \(picture.caption.map(article.text) ?? "–") / \(picture.credit.map(article.text) ?? "–")"
    }
    return fields.map { "\($0.0): \($0.1 ?? "–")" } + pictures
  }

  private struct Piece: Equatable {
    var kind: Block.Kind
    var words: String
  }

  private static func body(of article: Article) -> [Piece] {
    article.blocks.filter(\.isBody).map { block in
      let span = block.kind == .listItem ? ListItem(block.span, in: article.utf8).words : block.span
      return Piece(kind: block.kind, words: article.text(span))
    }
  }
}
