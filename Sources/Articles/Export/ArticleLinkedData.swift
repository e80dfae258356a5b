/// A story as schema.org `NewsArticle` in JSON-LD, as pages carry it for machines.
///
/// Quotations are `Quotation`s with who said them, figures are `Person`s under `mentions`. Blocks of
/// the body that are no paragraphs are named by their place among those `articleBody` has, from one.
public struct ArticleLinkedData: Sendable {
  /// The kinds of quotations to list.
  public var kinds: Set<Quotation.Kind>

  /// A writer of stories with these kinds of quotations.
  public init(kinds: Set<Quotation.Kind> = [.direct, .partial]) {
    self.kinds = kinds
  }

  /// The object's bytes, on one line, without a line end.
  public func bytes(of article: Article, _ annotations: Annotations) -> [UInt8] {
    var writer = JSONWriter()
    write(article, annotations, to: &writer)
    return writer.bytes
  }

  package func write(
    _ article: Article, _ annotations: Annotations, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.member("@context", "https://schema.org")
      writer.member("@type", "NewsArticle")
      writer.member("headline", article.headline)
      writer.member("alternativeHeadline", article.alternativeHeadline)
      writer.list("author", article.author) { $0.thing("Person", named: $1) }
      writer.member("dateline", article.dateline)
      writer.member("datePublished", article.datePublished)
      writer.member("dateModified", article.dateModified)
      if let publisher = article.publisher {
        writer.key("publisher")
        writer.object { $0.thing("Organization", named: publisher) }
      }
      writer.member("url", article.url)
      writer.member("inLanguage", article.inLanguage)
      writer.member("creditText", article.creditText)
      writer.member("articleSection", article.articleSection)
      writer.list("image", article.pictures) { writer, picture in
        writer.member("@type", "ImageObject")
        writer.member("caption", picture.caption.map(article.text))
        writer.member("creditText", picture.credit.map(article.text))
      }
      writer.key("articleBody")
      writer.string(clean: TextPlaces(bodyOf: article).utf8)
      writeParts(of: article, annotations, to: &writer)
      writer.list("mentions", annotations.figures) { writer, figure in
        writer.thing("Person", named: figure.name)
        writer.member("jobTitle", figure.role)
      }
    }
  }

  /// What the body is made of, beside paragraphs: its other blocks, and the words of others.
  private func writeParts(
    of article: Article, _ annotations: Annotations, to writer: inout JSONWriter
  ) {
    writer.key("hasPart")
    writer.array { writer in
      for (place, block) in article.blocks.filter(\.isBody).enumerated()
      where block.kind != .paragraph {
        writer.object { writer in
          writer.thing("WebPageElement", named: block.kind.rawValue)
          writer.key("position")
          writer.integer(place + 1)
        }
      }
      for quotation in annotations.quotations where kinds.contains(quotation.kind) {
        writer.object { writer in
          writer.member("@type", "Quotation")
          writer.member("text", article.text(quotation.span))
          guard let name = quotation.attribution.name else { return }
          let isPerson = quotation.attribution.figure != nil
          writer.key("creator")
          writer.object { $0.thing(isPerson ? "Person" : "Thing", named: name) }
        }
      }
    }
  }
}

extension JSONWriter {
  /// The members of a thing that has a name and a kind.
  fileprivate mutating func thing(_ type: String, named name: String) {
    member("@type", type)
    member("name", name)
  }
}
