/// A stretch of unmarked text between two gaps, before and after it is known what it is.
struct Piece {
  /// Where its normalised words stand in `Pieces.utf8`.
  var span: Span
  /// Where it comes from, in offsets of the decoded text.
  var source: Range<Int>
  /// Letters, signs and blanks; what the rules call characters.
  var columns: Int
  /// In a caption, the bytes before the picture's credit; −1 if it has none.
  var captionLength: Int32 = -1
  /// What it is; `nil` for what is dropped.
  var kind: Block.Kind? = .paragraph
}

extension Piece {
  /// Whether it reads as prose: it ends in a stop and has so many characters, or is simply long.
  func isProse(_ shape: Shape, atLeast least: Int) -> Bool {
    columns >= least && shape.endsSentence || columns >= 140 && columns >= least
  }
}

extension Span {
  /// Whether the words of the other span begin with those of this one.
  func isPrefix(of other: Span, in utf8: [UInt8]) -> Bool {
    guard count <= other.count else { return false }
    for index in 0..<count where utf8[start + index] != utf8[other.start + index] { return false }
    return true
  }

  /// How many bytes of another stretch print these words, if it begins with them; a curly
  /// apostrophe in one may be straight in the other, as sites mix them.
  func printedLength(in other: Span, of utf8: [UInt8]) -> Int? {
    var at = start
    var there = other.start
    while at < end {
      guard there < other.end else { return nil }
      let apostrophe = Span.apostropheLength(utf8, at, end)
      let second = Span.apostropheLength(utf8, there, other.end)
      guard (apostrophe > 0) == (second > 0), apostrophe > 0 || utf8[at] == utf8[there] else {
        return nil
      }
      at += max(1, apostrophe)
      there += max(1, second)
    }
    return there - other.start
  }

  /// The length of ' ‘ or ’ at an offset; 0 if none stands there.
  private static func apostropheLength(_ utf8: [UInt8], _ at: Int, _ end: Int) -> Int {
    if utf8[at] == 0x27 { return 1 }
    let isCurly = utf8[at] == 0xE2 && at + 2 < end && utf8[at + 1] == 0x80
    return isCurly && utf8[at + 2] & 0xFE == 0x98 ? 3 : 0
  }
}
