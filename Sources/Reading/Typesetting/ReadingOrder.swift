import Articles
import CFriBidi

/// In which order the letters of a stretch are drawn that has some written from right to left.
///
/// By the Unicode Bidirectional Algorithm (UAX #9), as GNU FriBidi has it: the stretch runs as its
/// first strong letter does, each line is put in order by the levels found for the whole of it, and
/// brackets between letters that run leftwards are mirrored.
struct ReadingOrder: Sendable {
  /// Whether the stretch runs from right to left, and so is set flush right.
  let isRightToLeft: Bool
  private let start: Int
  /// The embedding level of each scalar, at its first byte.
  private let levels: [Int8]

  /// Finds the order; `nil` where all letters run from left to right, which is quickly seen.
  ///
  /// - Parameter isRightToLeft: how the stretch runs, where that is known from what is around it.
  init?(_ span: Span, isRightToLeft: Bool? = nil, in bytes: UnsafeBufferPointer<UInt8>) {
    let runsLeft = ReadingOrder.runsLeft(span, in: bytes)
    guard runsLeft || isRightToLeft == true, !span.isEmpty else { return nil }
    let reader = ClusterReader(bytes: bytes, end: span.end)
    var text: [UInt32] = []
    var offsets: [Int] = []
    var index = span.start
    while index < span.end {
      let (scalar, next, _) = reader.scalar(at: index)
      // A line end within a block is a blank; to the algorithm it would end the paragraph.
      text.append(scalar < 0x20 || scalar == 0x85 || scalar == 0x2029 ? 0x20 : scalar)
      offsets.append(index - span.start)
      index = next
    }
    var found = Array(repeating: Int8(0), count: text.count)
    var work = Array(repeating: UInt32(0), count: 2 * text.count)
    let wanted: Int32 = isRightToLeft.map { $0 ? 1 : 0 } ?? -1
    let direction = fribidi_levels(text, Int32(text.count), wanted, &work, &found)
    guard direction >= 0 else { return nil }
    var levels = Array(repeating: Int8(direction), count: span.count)
    for (place, offset) in offsets.enumerated() { levels[offset] = found[place] }
    self.levels = levels
    self.isRightToLeft = direction == 1
    start = span.start
  }

  /// The pieces of a line, in the order of the text, as they are drawn from left to right.
  ///
  /// - Parameter own: how many of the first are a mark before the text, which runs as all of it does.
  func drawn(_ pieces: [Line.Piece], own: Int, lineEnd: Int) -> [Line.Piece] {
    var drawn = pieces
    let base = Int8(isRightToLeft ? 1 : 0)
    var levels = pieces.enumerated().map { place, piece in
      place < own || piece.offset >= lineEnd ? base : self.levels.at(piece.offset - start) ?? base
    }
    guard let highest = levels.max(), highest > 0 else { return pieces }
    for place in drawn.indices where levels[place] % 2 == 1 {
      drawn[place].cluster = ReadingOrder.mirrored(drawn[place].cluster)
    }
    // Rule L2: from the highest level to the lowest odd one each run that is as high is turned round.
    for level in stride(from: highest, through: 1, by: -1) {
      var first = 0
      while first < drawn.count {
        guard levels[first] >= level else {
          first += 1
          continue
        }
        let end = levels[first...].firstIndex { $0 < level } ?? drawn.count
        drawn[first..<end].reverse()
        levels[first..<end].reverse()
        first = end
      }
    }
    return drawn
  }

  /// A bracket or the like as it looks from the other side.
  private static func mirrored(_ cluster: String) -> String {
    var mirrored: UInt32 = 0
    guard let scalar = cluster.unicodeScalars.first, cluster.unicodeScalars.count == 1,
      fribidi_get_mirror_char(scalar.value, &mirrored) != 0,
      let other = Unicode.Scalar(mirrored)
    else { return cluster }
    return String(Character(other))
  }

  /// Whether a stretch holds a letter that is written from right to left, or a sign that makes some.
  private static func runsLeft(_ span: Span, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = span.start
    while index < span.end {
      let byte = bytes[index]
      index += 1
      // Most text has none of these first bytes, from U+0590 on.
      guard byte >= 0xD6 else { continue }
      let next = index < span.end ? bytes[index] : 0
      let third = index + 1 < span.end ? bytes[index + 1] : 0
      switch (byte, next) {
      case (0xD6, 0x90...), (0xD7...0xDF, _), (0xE0, 0xA0...0xA3): return true
      case (0xE2, 0x80) where third == 0x8F || third == 0xAB || third == 0xAE: return true
      case (0xE2, 0x81) where third == 0xA7: return true
      case (0xEF, 0xAC) where third >= 0x9D: return true
      case (0xEF, 0xAD...0xB7), (0xEF, 0xB9...0xBA): return true
      case (0xEF, 0xBB) where third <= 0xBC: return true
      case (0xF0, 0x90) where third >= 0xA0, (0xF0, 0x9E) where third >= 0xA0: return true
      default: continue
      }
    }
    return false
  }
}
