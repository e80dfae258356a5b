/// Where a mention stands: its words, its block, and whether somebody says it.
struct MentionPlace: Sendable {
  /// Its words, by their places in the article.
  var words: Range<Int>
  var block: Int
  var isQuoted: Bool

  /// The places of all mentions, in one walk through the story.
  static func places(
    of mentions: [Mention], in article: TokenizedArticle, stretches: [MarkedStretch]
  ) -> [MentionPlace] {
    let words = article.words
    let blocks = article.blocks
    var word = 0
    var block = blocks.startIndex
    var stretch = 0
    return mentions.map { mention in
      let (start, end) = (mention.span.start, mention.span.end)
      while word < words.count, Int(words[word].start) < start { word += 1 }
      var last = word
      while last < words.count, Int(words[last].start) < end { last += 1 }
      while block + 1 < blocks.endIndex, blocks[block + 1].span.start <= start { block += 1 }
      while stretch < stretches.count, stretches[stretch].outer.end <= start { stretch += 1 }
      return MentionPlace(
        words: word..<last, block: block - blocks.startIndex,
        isQuoted: stretch < stretches.count && stretches[stretch].outer.start <= start)
    }
  }
}
