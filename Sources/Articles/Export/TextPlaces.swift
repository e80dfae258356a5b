/// Where the spans of an article stand in the text that an export counts in.
///
/// Both ways of export count Unicode scalars. One counts in the article's whole text, the other in
/// `articleBody` alone, where a headline or a caption has no place.
package struct TextPlaces: Sendable {
  /// The text that is counted in.
  package let utf8: [UInt8]
  private let scalars: ScalarOffsets
  /// Where each block of the article starts in `utf8`, `nil` for one that is left out.
  /// There is no list where the text is the article's own.
  private let starts: [Int?]?

  /// Places in all of an article's text.
  package init(wholeTextOf article: Article) {
    utf8 = article.utf8
    scalars = ScalarOffsets(utf8)
    starts = nil
  }

  /// Places in `articleBody`: the blocks of the body, parted by blank lines.
  package init(bodyOf article: Article) {
    var body: [UInt8] = []
    body.reserveCapacity(article.utf8.count)
    var starts: [Int?] = []
    starts.reserveCapacity(article.blocks.count)
    for block in article.blocks {
      guard block.isBody else {
        starts.append(nil)
        continue
      }
      if !body.isEmpty { body.append(contentsOf: [0x0A, 0x0A]) }
      starts.append(body.count)
      body.append(contentsOf: article.utf8[block.span.range])
    }
    utf8 = body
    scalars = ScalarOffsets(body)
    self.starts = starts
  }

  /// The scalars a span covers; `nil` where it is no part of the text.
  package func scalars(of span: Span, in article: Article) -> Range<Int>? {
    guard let starts else {
      return scalars.scalar(at: span.start)..<scalars.scalar(at: span.end)
    }
    guard let index = article.blockIndex(at: span.start), let start = starts[index],
      article.blocks[index].span.contains(span)
    else { return nil }
    let shift = start - article.blocks[index].span.start
    return scalars.scalar(at: span.start + shift)..<scalars.scalar(at: span.end + shift)
  }
}
