/// A story under the names of schema.org `NewsArticle`: what `export` writes as `json` and `jsonld`,
/// and the data that pages carry.
enum SchemaStory {
  static func draft(_ item: JSONValue) -> StoryDraft {
    let story = main(of: item)
    var draft = StoryDraft()
    draft.fields = fields(of: story)
    draft.pieces = body(of: story)
    draft.boilerplate = (story["boilerplate"]?.elements ?? []).compactMap(\.line)
    draft.pieces.insert(contentsOf: pictures(of: story), at: 0)
    return draft
  }

  /// The article among the things of a graph.
  private static func main(of item: JSONValue) -> JSONValue {
    guard let graph = item["@graph"] else { return item }
    return graph.elements.first { isArticle($0) } ?? graph.elements.first {
      $0["articleBody"] != nil
    }
      ?? item
  }

  private static func isArticle(_ thing: JSONValue) -> Bool {
    (thing["@type"]?.elements ?? []).contains { $0.line?.hasSuffix("Article") ?? false }
  }

  private static func fields(of story: JSONValue) -> StoryFields {
    var fields = StoryFields()
    fields.provenance = .jsonLD
    fields.headline = story.first("headline", "name")?.markedLine
    fields.alternativeHeadline = story.first("alternativeHeadline", "description")?.markedLine
    fields.author = (story["author"]?.elements ?? []).compactMap(\.name)
    fields.dateline = story["dateline"]?.line
    fields.datePublished = story["datePublished"]?.date
    fields.dateModified = story["dateModified"]?.date
    fields.publisher = story.first("publisher", "sourceOrganization")?.name
    fields.url =
      StoryFields.address(story["url"]?.line) ?? StoryFields.address(story["@id"]?.line)
    fields.inLanguage = story["inLanguage"]?.name
    fields.creditText = story["creditText"]?.line
    fields.articleSection = story["articleSection"]?.elements.first?.line
    return fields
  }

  private static func pictures(of story: JSONValue) -> [StoryPiece] {
    (story.first("images", "image")?.elements ?? []).compactMap { image in
      StoryPiece.caption(
        image.first("caption", "description")?.bytes ?? [],
        credit: image["creditText"]?.bytes ?? [])
    }
  }

  private static func body(of story: JSONValue) -> [StoryPiece] {
    let text = story.first("articleBody", "text")?.bytes ?? []
    if let pieces = pieces(of: story, in: text) { return pieces }
    if text.contains(UInt8(ascii: "<")), text.contains(UInt8(ascii: ">")),
      String(decoding: text.prefix(2000), as: UTF8.self).contains("</p>")
    {
      return StoryBody.pieces(text)
    }
    var pieces = StoryBody.paragraphs(of: text)
    for part in story["hasPart"]?.elements ?? [] {
      // Places count from one.
      guard let place = part["position"]?.number, pieces.indices.contains(place - 1),
        let kind = part["name"]?.line.flatMap(Block.Kind.init(rawValue:)), kind.isBody
      else { continue }
      pieces[place - 1].kind = kind
    }
    return pieces
  }

  /// The blocks that the `sections` of an export cut the body into; `nil` where they don't fit.
  private static func pieces(of story: JSONValue, in text: [UInt8]) -> [StoryPiece]? {
    guard let sections = story["sections"]?.elements else { return nil }
    let offsets = ScalarOffsets(text)
    var pieces: [StoryPiece] = []
    var reached = 0
    for block in sections.flatMap({ $0["blocks"]?.elements ?? [] }) {
      guard let kind = block["kind"]?.line.flatMap(Block.Kind.init(rawValue:)), kind.isBody,
        let first = block["start"]?.number, let last = block["end"]?.number, first <= last,
        let start = offsets.utf8Offset(ofScalar: first), start >= reached,
        let end = offsets.utf8Offset(ofScalar: last)
      else { return nil }
      reached = end
      if let piece = StoryPiece(kind, text[start..<end], keepsLines: true) { pieces.append(piece) }
    }
    return pieces.isEmpty && !text.isEmpty ? nil : pieces
  }
}
