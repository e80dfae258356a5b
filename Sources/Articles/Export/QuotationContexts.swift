/// The sentences that quotations stand in, for listings whose readers want to see what was said
/// around the words.
package struct QuotationContexts {
  private let article: Article
  /// Every sentence of the story, in order; none crosses a block.
  private let sentences: [Span]

  /// Cuts a story into its sentences, once for all its quotations.
  package init(_ article: Article) {
    self.article = article
    let tokens = TokenizedArticle(article, reach: article.utf8.count)
    sentences = tokens.sentences.compactMap { words in
      guard let first = words.first, let last = words.last else { return nil }
      return Span(Int(tokens.words[first].start), tokens.words[last].end)
    }
  }

  /// No more than so many bytes before the words, and behind them: a sentence without end would
  /// otherwise be written again for each quotation in it.
  private static let reach = 600

  /// The sentence around a quotation, or those it runs through, on one line.
  ///
  /// What had to be cut off leaves an ellipsis.
  package func context(of quotation: Quotation) -> String {
    let span = quotation.span
    guard let block = article.blockIndex(at: span.start).map({ article.blocks[$0].span }) else {
      return ""
    }
    let first = sentence(at: span.start).map { sentences[$0].start } ?? span.start
    let last = sentence(at: max(span.start, span.end - 1)).map { sentences[$0].end } ?? span.end
    var start = max(block.start, min(first, span.start))
    var end = min(block.end, max(last, span.end))
    let isCutBefore = span.start - start > Self.reach
    let isCutBehind = end - span.end > Self.reach
    if isCutBefore { start = border(from: span.start - Self.reach) }
    if isCutBehind { end = border(from: span.end + Self.reach) }
    let words = article.text(Span(start, max(start, end)))
      .split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" }.joined(separator: " ")
    return (isCutBefore ? "…" : "") + words + (isCutBehind ? "…" : "")
  }

  /// The last sentence that starts at or before an offset.
  private func sentence(at offset: Int) -> Int? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }

  /// The first border between characters from an offset on.
  private func border(from offset: Int) -> Int {
    var offset = offset
    while offset < article.utf8.count, article.utf8[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}
