/// A story in IPTC ninjs: versions 2 and 3, and the older names of version 1.
enum NinjsStory {
  static func draft(_ item: JSONValue) -> StoryDraft {
    var draft = StoryDraft()
    draft.fields = fields(of: item)
    draft.pieces = body(of: item)
    if !draft.pieces.contains(where: { $0.kind == .caption }) {
      draft.pieces.insert(contentsOf: pictures(of: item), at: 0)
    }
    return draft
  }

  private static func fields(of item: JSONValue) -> StoryFields {
    var fields = StoryFields()
    fields.headline =
      text(item["headlines"], ["main", "hl1", "headline", nil])
      ?? item.first("headline", "title", "name")?.markedLine
    fields.alternativeHeadline =
      text(item["headlines"], ["subhead", "sub", "subheadline", "secondary", "hl2"])
      ?? text(item["subheadlines"], [nil])
      ?? text(item["descriptions"], ["summary", "abstract", "standfirst", "main", nil])
      ?? item.first("description_text", "description_html", "subheadline")?.markedLine
    fields.author = people(of: item)
    fields.dateline = item["located"]?.line
    fields.datePublished =
      item.first(
        "contentCreated", "contentcreated", "firstCreated",
        "firstcreated", "versionCreated", "versioncreated")?.date
    let modified = item.first("versionCreated", "versioncreated")?.date
    if let modified, modified != fields.datePublished { fields.dateModified = modified }
    fields.publisher = publisher(of: item)
    fields.url =
      StoryFields.address(item["uri"]?.line)
      ?? item["renditions"]?.elements.lazy.compactMap { StoryFields.address($0["href"]?.line) }
      .first
    fields.inLanguage = item["language"]?.line
    fields.creditText =
      (item["infoSources"]?.elements ?? []).first { $0["role"]?.line == "credit" }?.name
      ?? item.first("creditText", "creditLine", "creditline")?.line
    fields.articleSection =
      (item.first("subjects", "subject")?.elements ?? []).lazy
      .compactMap(\.name).first
    return fields
  }

  /// The value for the first of these roles that is there; `nil` stands for any.
  private static func text(_ list: JSONValue?, _ roles: [String?]) -> String? {
    let elements = list?.elements ?? []
    for role in roles {
      for element in elements where role == nil || element["role"]?.line?.lowercased() == role {
        if let line = (element["value"] ?? element).markedLine { return line }
      }
    }
    return nil
  }

  private static func people(of item: JSONValue) -> [String] {
    let people = item.first("people", "person")?.elements ?? []
    let authors = people.filter {
      ["author", "by", "creator", "writer"].contains($0["rel"]?.line ?? "")
    }
    if !authors.isEmpty { return authors.compactMap(\.name) }
    return (item.first("by", "byline")?.line).map(StoryFields.people) ?? []
  }

  private static func publisher(of item: JSONValue) -> String? {
    let sources = item.first("infoSources", "infosources")?.elements ?? []
    let main = sources.first {
      ["publisher", "source", "distributor"].contains($0["role"]?.line ?? "")
    }
    return main?.name ?? sources.first { $0["role"]?.line != "credit" }?.name
      ?? item.first("copyrightHolder", "copyrightholder", "source")?.line
      ?? item["rightsInfo"]?["copyrightHolder"]?.line
  }

  private static func body(of item: JSONValue) -> [StoryPiece] {
    let bodies = item["bodies"]?.elements ?? []
    let main =
      bodies.first { $0["role"]?.line == "main" && isMarkup($0) } ?? bodies.first(where: isMarkup)
      ?? bodies.first { $0["role"]?.line == "main" } ?? bodies.first
    if let main, let value = main["value"]?.bytes {
      return isMarkup(main) || main["contentType"] == nil
        ? StoryBody.pieces(value) : StoryBody.paragraphs(of: value)
    }
    if let html = item.first("body_xhtml", "body_html", "body")?.bytes {
      return StoryBody.pieces(html)
    }
    return StoryBody.paragraphs(of: item["body_text"]?.bytes ?? [])
  }

  private static func isMarkup(_ body: JSONValue) -> Bool {
    (body.first("contentType", "contenttype")?.line ?? "").contains("html")
  }

  /// Captions of the pictures that belong to the story.
  private static func pictures(of item: JSONValue) -> [StoryPiece] {
    var members = item["associations"]?.elements ?? []
    // Version 1 has an object of named pictures.
    if case .object(let named)? = item["associations"] { members = named.map(\.value) }
    return members.compactMap { picture in
      guard ["picture", "graphic", "video", nil].contains(picture["type"]?.line) else { return nil }
      let caption =
        text(picture["descriptions"], ["caption", "main", nil])
        ?? picture.first("description_text", "caption", "description_caption")?.markedLine
        ?? text(picture["headlines"], [nil]) ?? picture["headline"]?.markedLine
      let credit =
        picture.first("creditText", "creditLine", "by", "byline")?.line
        ?? publisher(of: picture)
      return StoryPiece.caption(Array((caption ?? "").utf8), credit: Array((credit ?? "").utf8))
    }
  }
}
