import Articles

/// How long a story takes to read.
package enum ReadingTime {
  /// Words a minute of silent reading of English non-fiction, as Brysbaert (2019) sums up the
  /// studies: 238; rounded down, since a terminal is read a little slower than paper.
  package static let wordsPerMinute = 230

  /// Minutes for a whole article, never less than one.
  ///
  /// Words are counted as the letters and signs of English news go: six bytes each with the blank.
  package static func minutes(of article: Article) -> Int {
    minutes(ofBytes: article.utf8.count)
  }

  /// Minutes for a stretch of text of so many UTF-8 bytes, rounded up.
  package static func minutes(ofBytes count: Int) -> Int {
    max(1, (count / 6 + wordsPerMinute - 1) / wordsPerMinute)
  }
}
