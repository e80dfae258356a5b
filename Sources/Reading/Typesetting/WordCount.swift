import Articles

/// How long a story is, in words.
extension Article {
  /// Stretches up to this many bytes are counted word by word; longer ones are estimated, so that
  /// the longest story costs no more.
  static let countedLength = 1 << 14

  /// The words of a stretch.
  func words(in span: Span) -> Int {
    var words = 0
    var isInWord = false
    for byte in utf8[span.range.clamped(to: 0..<utf8.count)] {
      if byte > 0x20, !isInWord { words += 1 }
      isInWord = byte > 0x20
    }
    // Scripts without blanks are read four signs to a word.
    return max(words, span.count / 12)
  }

  /// Bytes in a hundred words, blanks included, as the beginning of the story has them.
  var bytesInHundredWords: Int {
    let sample = Span(0, min(utf8.count, Article.countedLength))
    return (400...1200).clamp(sample.count * 100 / max(1, words(in: sample)))
  }
}
