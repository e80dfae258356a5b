import Articles

/// How long a story takes to read.
package enum ReadingTime {
  /// Words a minute of silent reading of English non-fiction, as Brysbaert (2019) sums up the
  /// studies: 238; rounded down, since a terminal is read a little slower than paper.
  package static let wordsPerMinute = 230

  /// Minutes for a whole article, never less than one.
  package static func minutes(of article: Article) -> Int {
    max(1, minutes(ofWords: WordCount(article).total))
  }

  /// Minutes for so many words, rounded up.
  package static func minutes(ofWords count: Int) -> Int {
    (count + wordsPerMinute - 1) / wordsPerMinute
  }

  /// Minutes in words: “1 minute”, “75 minutes”, “3 hours”; nobody counts minutes beyond that.
  package static func words(ofMinutes minutes: Int, isShort: Bool = false) -> String {
    if minutes > 90 {
      let hours = (minutes + 30) / 60
      return isShort ? Wording.shortHours(hours) : Wording.hours(hours)
    }
    return isShort ? Wording.shortMinutes(minutes) : Wording.minutes(minutes)
  }
}
