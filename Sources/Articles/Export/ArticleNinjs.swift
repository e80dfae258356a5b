/// A story in IPTC ninjs 3.1, the body as HTML, every figure among the people.
///
/// Dates stand as the article has them, a day alone where no time is known.
public struct ArticleNinjs: Sendable {
  /// A writer without choices.
  public init() {}

  /// The object's bytes, on one line, without a line end.
  public func bytes(of article: Article, _ annotations: Annotations) -> [UInt8] {
    var writer = JSONWriter()
    write(article, annotations, to: &writer)
    return writer.bytes
  }

  package func write(
    _ article: Article, _ annotations: Annotations, to writer: inout JSONWriter
  ) {
    let uri = article.url ?? Self.name(of: article)
    writer.object { writer in
      writer.member("uri", uri)
      writer.key("standard")
      writer.object { writer in
        writer.member("name", "ninjs")
        writer.member("version", "3.1")
        writer.member("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#")
      }
      writer.member("type", "text")
      writer.member("contentCreated", article.datePublished)
      writer.member("versionCreated", article.dateModified ?? article.datePublished)
      writer.member("language", article.inLanguage)
      writer.member("by", article.author.isEmpty ? nil : article.author.joined(separator: ", "))
      writer.member("located", article.dateline)
      writer.list("headlines", headlines(of: article)) { writer, line in
        writer.member("role", line.role)
        writer.member("value", line.value)
      }
      writer.list("people", people(of: article, annotations)) { writer, person in
        writer.member("name", person.name)
        writer.member("rel", person.relation)
      }
      writer.list("subjects", article.articleSection.map { [$0] } ?? []) { writer, name in
        writer.member("name", name)
        writer.member("rel", "section")
      }
      writer.list("infoSources", sources(of: article)) { writer, source in
        writer.member("name", source.name)
        writer.member("role", source.role)
      }
      writeBody(of: article, to: &writer)
      writePictures(of: article, uri, to: &writer)
    }
  }

  private func headlines(of article: Article) -> [(role: String, value: String)] {
    [("main", article.headline), ("subhead", article.alternativeHeadline)]
      .compactMap { role, value in value.map { (role, $0) } }
  }

  private func people(
    of article: Article, _ annotations: Annotations
  ) -> [(name: String, relation: String)] {
    article.author.map { ($0, "author") } + annotations.figures.map { ($0.name, "mentions") }
  }

  private func sources(of article: Article) -> [(name: String, role: String)] {
    [(article.publisher, "publisher"), (article.creditText, "credit")]
      .compactMap { name, role in name.map { ($0, role) } }
  }

  private func writeBody(of article: Article, to writer: inout JSONWriter) {
    let body = TextPlaces(bodyOf: article).utf8
    writer.key("bodies")
    writer.array { writer in
      writer.object { writer in
        writer.member("role", "main")
        writer.member("contentType", "text/html")
        writer.key("charCount")
        writer.integer(ScalarOffsets(body).count)
        writer.key("value")
        writer.string(String(decoding: ArticleHTML.body(of: article), as: UTF8.self))
      }
    }
  }

  private func writePictures(of article: Article, _ uri: String, to writer: inout JSONWriter) {
    let pictures = Array(article.pictures.enumerated())
    writer.list("associations", pictures) { writer, picture in
      let name = "picture-\(picture.offset + 1)"
      writer.member("name", name)
      writer.member("uri", uri + "#" + name)
      writer.member("type", "picture")
      writer.member("by", picture.element.credit.map(article.text))
      let caption = picture.element.caption.map(article.text)
      writer.list("descriptions", caption.map { [$0] } ?? []) { writer, words in
        writer.member("role", "caption")
        writer.member("value", words)
      }
    }
  }

  /// A name made of the words themselves, for a story that does not say where it can be found.
  private static func name(of article: Article) -> String {
    // FNV-1a: the same words have the same name everywhere.
    let hash = article.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x0100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return "urn:x-lede:" + String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension JSONWriter {
  /// A member with a string; none where there is nothing to say.
  mutating func member(_ name: String, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }

  /// A member with a list of objects; none where the list is empty.
  mutating func list<T>(
    _ name: String, _ values: [T], _ members: (inout JSONWriter, T) -> Void
  ) {
    guard !values.isEmpty else { return }
    key(name)
    array(values) { writer, value in writer.object { members(&$0, value) } }
  }
}
