/// Where sentences end: at . ! ? and closing marks, unless an abbreviation's dot or a small
/// letter after it says otherwise.
package enum Sentences {
  /// Appends the sentences of a run of words, and marks their first words.
  package static func append(
    sentencesOf range: Range<Int>, of utf8: [UInt8], words: inout [Word],
    to sentences: inout [Range<Int>]
  ) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let word = words[index]
      index += 1
      guard word.length == 1, !word.shape.contains(.word) else { continue }
      let byte = utf8[Int(word.start)]
      guard byte == 0x2E || byte == 0x21 || byte == 0x3F else { continue }
      var next = index
      while next < range.upperBound, !words[next].shape.contains(.word),
        !words[next].shape.contains(.spaceBefore)
      {
        next += 1
      }
      if next < range.upperBound, words[next].shape.contains(.word) {
        guard words[next].shape.contains(.spaceBefore),
          !words[next].shape.contains(.lower) || words[next].shape.contains(.capital)
        else { continue }
      }
      words[start].shape.insert(.sentenceStart)
      sentences.append(start..<next)
      start = next
      index = next
    }
    if start < range.upperBound {
      words[start].shape.insert(.sentenceStart)
      sentences.append(start..<range.upperBound)
    }
  }
}
