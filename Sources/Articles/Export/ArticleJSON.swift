/// A story with all that was found in it as one JSON object, under the names of schema.org
/// `NewsArticle`.
///
/// Offsets count Unicode scalars of `articleBody`; those in `notes` count bytes of the input.
/// Every key is always there, in the same order; what is unknown is `null` or empty.
public struct ArticleJSON: Sendable {
  /// The kinds of quotations to list.
  public var kinds: Set<Quotation.Kind>

  /// A writer of stories with these kinds of quotations.
  public init(kinds: Set<Quotation.Kind> = [.direct, .partial]) {
    self.kinds = kinds
  }

  /// The object's bytes, on one line, without a line end.
  ///
  /// `articleBody` is written as the article has it, since offsets count in it. All other strings
  /// are cleaned, so only an article not made by `ArticleParser` can let anything through. The key
  /// `file` says what the story is called.
  public func bytes(of article: Article, _ annotations: Annotations, file: String) -> [UInt8] {
    var writer = JSONWriter()
    write(article, annotations, file: file, to: &writer)
    return writer.bytes
  }

  package func write(
    _ article: Article, _ annotations: Annotations, file: String, to writer: inout JSONWriter
  ) {
    let places = TextPlaces(bodyOf: article)
    writer.object { writer in
      writer.key("file")
      writer.string(file)
      writeFields(of: article, to: &writer)
      writer.key("articleBody")
      writer.string(clean: places.utf8)
      writer.key("sections")
      writer.array(article.sections) { writer, section in
        write(section, of: article, places, to: &writer)
      }
      AnnotationJSON(article, annotations, places: places, kinds: kinds).write(to: &writer)
      writer.key("boilerplate")
      writer.array(article.boilerplate) { $0.string($1) }
      writer.key("notes")
      writer.array(article.notes) { writer, note in
        writer.object { writer in
          writer.key("what")
          writer.string(note.what)
          writer.key("start")
          writer.integer(note.input?.lowerBound)
          writer.key("end")
          writer.integer(note.input?.upperBound)
        }
      }
      writer.key("provenance")
      writer.object { writer in
        for (field, provenance) in article.provenance.sorted(by: { $0.key < $1.key }) {
          writer.key(field)
          writer.string(provenance.rawValue)
        }
      }
    }
  }

  private func writeFields(of article: Article, to writer: inout JSONWriter) {
    writer.key("headline")
    writer.string(article.headline)
    writer.key("alternativeHeadline")
    writer.string(article.alternativeHeadline)
    writer.key("author")
    writer.array(article.author) { $0.string($1) }
    writer.key("dateline")
    writer.string(article.dateline)
    writer.key("datePublished")
    writer.string(article.datePublished)
    writer.key("dateModified")
    writer.string(article.dateModified)
    writer.key("publisher")
    writer.string(article.publisher)
    writer.key("url")
    writer.string(article.url)
    writer.key("inLanguage")
    writer.string(article.inLanguage)
    writer.key("creditText")
    writer.string(article.creditText)
    writer.key("images")
    writer.array(article.pictures) { writer, picture in
      writer.object { writer in
        writer.key("caption")
        writer.string(picture.caption.map(article.text))
        writer.key("creditText")
        writer.string(picture.credit.map(article.text))
      }
    }
  }

  private func write(
    _ section: Section, of article: Article, _ places: TextPlaces, to writer: inout JSONWriter
  ) {
    let blocks = article.blocks[section.blocks].compactMap { block in
      places.scalars(of: block.span, in: article).map { (kind: block.kind, range: $0) }
    }
    writer.object { writer in
      writer.key("heading")
      writer.string(section.heading.map(article.text))
      // A section without body is the opening, if any: nothing stands before it.
      writer.key("start")
      writer.integer(blocks.first?.range.lowerBound ?? 0)
      writer.key("end")
      writer.integer(blocks.last?.range.upperBound ?? 0)
      writer.key("blocks")
      writer.array(blocks) { writer, block in
        writer.object { writer in
          writer.key("kind")
          writer.string(block.kind.rawValue)
          writer.key("start")
          writer.integer(block.range.lowerBound)
          writer.key("end")
          writer.integer(block.range.upperBound)
        }
      }
    }
  }
}
