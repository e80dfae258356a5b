/// An article cut into words and sentences: what both engines read.
package struct TokenizedArticle: Sendable {
  package let utf8: [UInt8]
  /// The blocks looked at, a prefix of the article's; the last of them may be cut at `reach`.
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
  ///
  /// The last of them is taken whole, unless it goes on for long: a story of one endless line is
  /// cut at a blank soon after `reach`, so that its first screen need not wait for the rest.
  package init(_ article: Article, reach wanted: Int) {
    utf8 = article.utf8
    let wanted = max(0, min(wanted, Self.farthest))
    let count =
      wanted >= article.utf8.count
      ? article.blocks.count : article.blocks.prefix { $0.span.start < wanted }.count
    var blocks = article.blocks.prefix(count)
    var end = blocks.last?.span.end ?? 0
    if end > wanted, end - wanted > Self.longestOverrun {
      end = Self.cut(article.utf8, near: wanted)
    }
    let isAll = count == article.blocks.count && end == blocks.last?.span.end ?? 0
    reach = isAll ? article.utf8.count : end
    // What lies past `reach` is nobody's business yet.
    if let last = blocks.last, end < last.span.end {
      blocks[blocks.endIndex - 1].span = Span(last.span.start, max(last.span.start, end))
    }
    self.blocks = blocks
    // News runs to a word or sign every five bytes; a second, larger array would be touched anew.
    words.reserveCapacity(end / 4)
    wordsOfBlock.reserveCapacity(count)
    sentencesOfBlock.reserveCapacity(count)
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

  /// Offsets in words have 32 bits; nobody reads two gigabytes of news in one story.
  private static let farthest = Int(Int32.max) - 2 * longestOverrun
  /// How far past `reach` the last block may go, in bytes.
  private static let longestOverrun = 1 << 16

  /// The first blank at or after `offset`, or a border between characters where none is near.
  private static func cut(_ utf8: [UInt8], near offset: Int) -> Int {
    let limit = min(utf8.count, offset + longestOverrun)
    if let blank = utf8[offset..<limit].firstIndex(where: { $0 == 0x20 || $0 == 0x0A }) {
      return blank
    }
    var end = limit
    while end > offset, end < utf8.count, utf8[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  /// Whether the word at `index` is this one ASCII sign.
  package func isSign(_ index: Int, _ sign: UInt8) -> Bool {
    let word = words[index]
    return word.length == 1 && utf8[Int(word.start)] == sign
  }

  /// Whether a line ends before the word that was not full: in a list or a letter the next line
  /// is another matter, in copy set to a measure the name goes on.
  package func startsAfterShortLine(_ index: Int) -> Bool {
    guard words[index].shape.contains(.lineStart) else { return false }
    let start = Int(words[index].start)
    guard index > 0, start > 0,
      let lineEnd = utf8[words[index - 1].end..<start].firstIndex(of: 0x0A)
    else { return false }
    let limit = max(0, lineEnd - 45)
    return lineEnd < 45 || utf8[limit..<lineEnd].contains(0x0A)
      || limit < Int(words[sentences[0].lowerBound].start)
  }

  /// The text of a word or a run of words.
  package func text(_ words: Range<Int>) -> String {
    guard let first = words.first, let last = words.last else { return "" }
    return String(
      decoding: utf8[Int(self.words[first].start)..<self.words[last].end], as: UTF8.self)
  }
}
