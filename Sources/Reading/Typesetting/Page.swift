import Articles

/// An article set to a measure: lines by block, made when they are asked for.
///
/// Rows are named by block and line, never by a running number, so that the millionth paragraph
/// can be shown without setting those before it. A reference type would share its cache between
/// two views; a value keeps each view's own.
package struct Page: Sendable {
  /// Which parts of a story are on the page.
  package enum Filter: Hashable, Sendable {
    case everything
    /// Headline, crossheads and quotations, those of one figure alone if given.
    case quotations(of: Figure.ID?)
    /// Headline, crossheads and the blocks that match a search.
    case blocks(matching: [Int])
  }

  /// A line's place: which block, and which of its lines.
  package struct Row: Hashable, Comparable, Sendable {
    package var block: Int
    package var line: Int

    package init(block: Int, line: Int) {
      self.block = block
      self.line = line
    }

    package static func < (a: Row, b: Row) -> Bool {
      a.block != b.block ? a.block < b.block : a.line < b.line
    }
  }

  package let article: Article
  package let annotations: Annotations
  /// Columns a line may fill.
  package let measure: Int
  package let filter: Filter

  package init(
    _ article: Article, _ annotations: Annotations, measure: Int, filter: Filter = .everything
  ) {
    self.article = article
    self.annotations = annotations
    self.measure = max(1, measure)
    self.filter = filter
  }

  /// The first and the last row on the page; `nil` where the filter leaves none.
  package mutating func firstRow() -> Row? { nil }
  package mutating func lastRow() -> Row? { nil }
  /// The first row of a section, and its last: the space after a section belongs to it.
  package mutating func firstRow(ofSection section: Int) -> Row? { nil }
  package mutating func lastRow(ofSection section: Int) -> Row? { nil }
  /// The row that shows an offset, or the nearest one on the page after it, else before it.
  package mutating func row(containing offset: Int) -> Row? { nil }
  /// The row `count` lines further down, or up if negative, stopping at either end.
  package mutating func row(_ row: Row, movedBy count: Int) -> Row { row }
  /// Up to `count` lines from a row on, within its section only if `section` says so.
  package mutating func lines(from row: Row, count: Int, inSection: Bool = false) -> [Line] { [] }
  /// The line at a row.
  package mutating func line(at row: Row) -> Line? { nil }
  /// How many rows lie from one to another, counted up to `limit`.
  package mutating func distance(from a: Row, to b: Row, limit: Int) -> Int { 0 }
}
