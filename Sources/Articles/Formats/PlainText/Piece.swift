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
}
