import Articles

/// Prose long enough to be taken for a story's.
let pageProse =
  "The weir at Sarn was opened on Monday before a crowd that had come for the sandwiches, and it was "
  + "closed again on Tuesday because the river was on the wrong side of it."

/// A page around a story's elements.
func page(_ body: String, head: String = "") -> [UInt8] {
  Array("<!DOCTYPE html><html><head>\(head)</head><body>\(body)</body></html>".utf8)
}

/// A page whose story is these elements between two paragraphs of prose.
func story(_ elements: String) -> Article {
  ArticleParser().parse(
    page("<article><h1>Weir opens</h1><p>\(pageProse)</p>\(elements)<p>\(pageProse)</p></article>"))
}

extension Article {
  /// The blocks between the first paragraph and the last, a line each: `crosshead: Who pays?`.
  var inner: [String] {
    let paragraphs = blocks.indices.filter { blocks[$0].kind == .paragraph }
    guard let first = paragraphs.first, let last = paragraphs.last, first < last else { return [] }
    return blocks[first + 1..<last].map { "\($0.kind.rawValue): \(text($0.span))" }
  }
}
