import Articles

/// Where a screenful may end among lines that follow each other.
struct PageBorders {
  let lines: [Line]
  let article: Article

  /// Paragraphs of fewer lines are parted anywhere.
  private static let shortest = 4

  /// How many rows of some show text.
  func texts(_ rows: Range<Int>) -> Int { lines[rows].count { $0.kind != .blank } }

  /// Whether a screenful of so many rows, and what is left behind it, are each worth a screenful, or
  /// nothing is left.
  func leavesEnough(_ rows: Int, least: Int) -> Bool {
    let left = texts(rows..<lines.count)
    if rows < lines.count, lines[rows].kind == .blank, left < least { return left == 0 }
    return left == 0 || left >= least && texts(0..<rows) >= min(least, rows)
  }

  /// Whether a screenful of so many rows parts no paragraph's first line from the rest, nor its last
  /// one, and does not end with a crosshead.
  func isFair(_ rows: Int) -> Bool {
    guard rows > 0, rows < lines.count else { return true }
    var last = rows - 1
    while last > 0, lines[last].kind == .blank { last -= 1 }
    let (above, below) = (lines[last], lines[rows])
    guard article.blocks.indices.contains(above.block) else { return true }
    if above.kind == .speaker { return false }
    if article.blocks[above.block].kind == .crosshead, below.block != above.block { return false }
    guard below.block == above.block, above.kind == .text, below.kind == .text else { return true }
    let block = article.blocks[above.block].span
    if above.span.start == block.start, isOneBlock(last, rows + Self.shortest - 1) { return false }
    if below.span.end == block.end, isOneBlock(rows - Self.shortest + 1, rows + 1) { return false }
    return true
  }

  /// Whether the rows from one to before another are all there, and text of one block.
  private func isOneBlock(_ first: Int, _ end: Int) -> Bool {
    guard first >= 0, end <= lines.count else { return false }
    return lines[first..<end].allSatisfy { $0.kind == .text && $0.block == lines[first].block }
  }
}
