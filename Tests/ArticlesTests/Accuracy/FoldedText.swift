import Articles

/// An article's text with every run of blanks folded to one space, and the way back.
struct FoldedText {
  private(set) var bytes: [UInt8] = []
  /// For each folded byte, its UTF-8 offset in the article.
  private var offsets: [Int] = []

  init(_ article: Article) {
    let utf8 = article.utf8
    var index = 0
    while index < utf8.count {
      if let length = FoldedText.blank(in: utf8, at: index) {
        if bytes.last != 0x20 {
          bytes.append(0x20)
          offsets.append(index)
        }
        index += length
      } else {
        bytes.append(utf8[index])
        offsets.append(index)
        index += 1
      }
    }
    offsets.append(utf8.count)
  }

  /// Where `words` first stand at or after a folded index, ends included only whole.
  func find(_ words: String, from start: Int, wholeWords: Bool = false) -> Range<Int>? {
    let wanted = FoldedText.fold(words)
    guard !wanted.isEmpty, wanted.count <= bytes.count else { return nil }
    var index = start
    while index + wanted.count <= bytes.count {
      let end = index + wanted.count
      if bytes[index] == wanted[0], bytes[index..<end].elementsEqual(wanted),
        !wholeWords || (isBorder(index) && isBorder(end))
      {
        return index..<end
      }
      index += 1
    }
    return nil
  }

  /// The stretch of the article that a folded stretch stands for.
  func span(of range: Range<Int>) -> Span {
    Span(offsets[range.lowerBound], offsets[range.upperBound - 1] + 1)
  }

  static func fold(_ text: String) -> [UInt8] {
    var folded: [UInt8] = []
    let utf8 = Array(text.utf8)
    var index = 0
    while index < utf8.count {
      if let length = blank(in: utf8, at: index) {
        if folded.last != 0x20 { folded.append(0x20) }
        index += length
      } else {
        folded.append(utf8[index])
        index += 1
      }
    }
    return folded
  }

  private func isBorder(_ index: Int) -> Bool {
    guard index > 0, index < bytes.count else { return true }
    return !(FoldedText.isLetter(bytes[index - 1]) && FoldedText.isLetter(bytes[index]))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || (0xC3...0xDF).contains(byte)
  }

  private static func blank(in utf8: [UInt8], at index: Int) -> Int? {
    switch utf8[index] {
    case 0x09...0x0D, 0x20: 1
    case 0xC2 where index + 1 < utf8.count && utf8[index + 1] == 0xA0: 2
    default: nil
    }
  }
}
