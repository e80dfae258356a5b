/// How lines are set within their measure.
package struct Typography: Hashable, Sendable {
  /// Whether the lines of paragraphs are filled to the measure.
  package var isJustified = false
  /// Whether letters that run from right to left are put in order here, and not by the terminal.
  package var ordersLetters = true
  /// Whether signs of ambiguous width take two cells; this alone moves the ends of lines.
  package var isAmbiguousWide = false

  package init(
    isJustified: Bool = false, ordersLetters: Bool = true, isAmbiguousWide: Bool = false
  ) {
    self.isJustified = isJustified
    self.ordersLetters = ordersLetters
    self.isAmbiguousWide = isAmbiguousWide
  }
}

extension [Line.Piece] {
  /// The pieces of a line with its blanks widened evenly until they fill a measure; as they are where
  /// a blank would become wider than three cells.
  func justified(to measure: Int) -> [Line.Piece] {
    let free = measure - reduce(0) { $0 + $1.width }
    let blanks = count { $0.cluster == " " }
    guard free > 0, free <= 2 * blanks else { return self }
    var filled: [Line.Piece] = []
    filled.reserveCapacity(count + free)
    var blank = 0
    for piece in self {
      filled.append(piece)
      guard piece.cluster == " " else { continue }
      // The share of all blanks up to this one, less that of those before it.
      let share = free * (blank + 1) / blanks - free * blank / blanks
      filled.append(contentsOf: repeatElement(piece, count: share))
      blank += 1
    }
    return filled
  }
}
