/// An item of a JSON Feed (jsonfeed.org, versions 1 and 1.1).
enum JSONFeedItem {
  static func draft(_ item: JSONValue, in channel: StoryFields) -> StoryDraft {
    var draft = StoryDraft()
    var fields = StoryFields()
    fields.headline = item["title"]?.markedLine
    fields.url =
      StoryFields.address(item["url"]?.line) ?? StoryFields.address(item["external_url"]?.line)
      ?? StoryFields.address(item["id"]?.line)
    fields.datePublished = item["date_published"]?.date
    fields.dateModified = item["date_modified"]?.date
    fields.author = (item.first("authors", "author")?.elements ?? []).compactMap(\.name)
    fields.inLanguage = item["language"]?.line ?? channel.inLanguage
    fields.articleSection = item["tags"]?.elements.first?.line
    fields.publisher = channel.headline
    if let html = item["content_html"]?.bytes {
      draft.pieces = StoryBody.pieces(html)
    } else if let text = item["content_text"]?.bytes {
      draft.pieces = StoryBody.paragraphs(of: text)
    }
    if let summary = item["summary"]?.markedLine {
      if draft.pieces.isEmpty {
        draft.pieces = StoryBody.paragraphs(of: Array(summary.utf8))
      } else {
        fields.alternativeHeadline = summary
      }
    }
    if fields.dateModified == fields.datePublished { fields.dateModified = nil }
    draft.fields = fields
    return draft
  }
}
