/// An article cut into words and sentences: what both engines read.
package struct TokenizedArticle: Sendable {
  package let utf8: [UInt8]
  /// The blocks looked at, a prefix of the article's.
  package let blocks: ArraySlice<Block>
  package private(set) var words: [Word] = []
  /// For each block, its words.
  package private(set) var wordsOfBlock: [Range<Int>] = []
  /// Each sentence's words, in order; no sentence crosses a block.
  package private(set) var sentences: [Range<Int>] = []
  /// For each block, its sentences (places in `sentences`).
  package private(set) var sentencesOfBlock: [Range<Int>] = []
  /// The text before this offset is covered.
  package let reach: Int

  /// Words and sentences of every block that starts before `reach`.
  package init(_ article: Article, reach: Int) {
    utf8 = article.utf8
    let count =
      reach >= article.utf8.count
      ? article.blocks.count : article.blocks.prefix { $0.span.start < reach }.count
    blocks = article.blocks.prefix(count)
    self.reach = count == article.blocks.count ? article.utf8.count : blocks.last?.span.end ?? 0
    words.reserveCapacity(self.reach / 5)
    wordsOfBlock.reserveCapacity(count)
    for block in blocks {
      let first = words.count
      let firstSentence = sentences.count
      Words.append(wordsOf: block.span, in: utf8, to: &words)
      let range = first..<words.count
      wordsOfBlock.append(range)
      Sentences.append(sentencesOf: range, of: utf8, words: &words, to: &sentences)
      sentencesOfBlock.append(firstSentence..<sentences.count)
    }
  }

  /// The text of a word or a run of words.
  package func text(_ words: Range<Int>) -> String {
    guard let first = words.first, let last = words.last else { return "" }
    return String(
      decoding: utf8[Int(self.words[first].start)..<self.words[last].end], as: UTF8.self)
  }
}
