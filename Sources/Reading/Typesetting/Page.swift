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
  package private(set) var annotations: Annotations
  /// Columns a line may fill.
  package let measure: Int
  package let filter: Filter
  package let typography: Typography

  /// What of the article the filter lets through.
  let selection: Selection
  /// Where in the text somebody speaks or is named.
  private(set) var index: AnnotationIndex
  /// The credits of the pictures.
  let credits: SpanList
  /// The dateline, as far as it stands at the head of the first paragraph.
  let dateline: Span?
  private var blockLines: [Int: BlockLines] = [:]

  package init(
    _ article: Article, _ annotations: Annotations, measure: Int, filter: Filter = .everything,
    typography: Typography = Typography()
  ) {
    self.init(
      article, annotations, AnnotationIndex(annotations), measure: measure, filter: filter,
      typography)
  }

  /// A page whose annotations have been looked through before.
  private init(
    _ article: Article, _ annotations: Annotations, _ index: AnnotationIndex, measure: Int,
    filter: Filter, _ typography: Typography
  ) {
    self.typography = typography
    self.article = article
    self.annotations = annotations
    self.index = index
    self.measure = max(1, measure)
    self.filter = filter
    selection = Selection(of: article, annotations, index, filter)
    credits = SpanList(article.pictures.compactMap(\.credit))
    dateline = article.printedDateline
  }

  /// The same story set to another measure, or with other parts of it on the page.
  func set(measure: Int, filter: Filter, _ typography: Typography? = nil) -> Page {
    Page(
      article, annotations, index, measure: measure, filter: filter,
      typography ?? self.typography)
  }

  /// The same page with annotations that have grown; what is set already is kept where it holds.
  package func with(_ annotations: Annotations) -> Page {
    if case .quotations = filter {
      return Page(
        article, annotations, measure: measure, filter: filter, typography: typography)
    }
    var page = self
    page.annotations = annotations
    page.index = AnnotationIndex(annotations)
    return page
  }
}

// MARK: - Rows

extension Page {
  /// The first and the last row on the page; `nil` where the filter leaves none.
  package mutating func firstRow() -> Row? {
    selection.first(in: article.blocks.indices).map { Row(block: $0, line: 0) }
  }

  package mutating func lastRow() -> Row? {
    selection.last(in: article.blocks.indices).map { lastRow(ofBlock: $0) }
  }

  /// The first row of a section, and its last: the space after a section belongs to it.
  ///
  /// `nil` where there is no such section, or the filter leaves nothing of it.
  package mutating func firstRow(ofSection section: Int) -> Row? {
    guard article.sections.indices.contains(section) else { return nil }
    return selection.first(in: article.sections[section].blocks).map { Row(block: $0, line: 0) }
  }

  package mutating func lastRow(ofSection section: Int) -> Row? {
    guard article.sections.indices.contains(section) else { return nil }
    return selection.last(in: article.sections[section].blocks).map { lastRow(ofBlock: $0) }
  }

  /// The row that shows an offset, or the nearest one on the page after it, else before it.
  ///
  /// It is always a row of text, or `nil` on an empty page.
  package mutating func row(containing offset: Int) -> Row? {
    let holder = article.blockIndex(at: offset) ?? 0
    var next = selection.first(in: min(holder, article.blocks.count)..<article.blocks.count)
    while let block = next {
      if let line = withLines(of: block, { $0.line(showing: offset, in: $1) }) {
        return Row(block: block, line: line)
      }
      next = selection.next(after: block)
    }
    guard let last = selection.last(in: article.blocks.indices) else { return nil }
    return Row(block: last, line: withLines(of: last) { $0.lastTextLine(in: $1) })
  }

  /// The row `count` lines further down, or up if negative, stopping at either end.
  package mutating func row(_ row: Row, movedBy count: Int) -> Row {
    guard var row = onPage(row) else { return row }
    var left = count
    while left > 0 {
      let target = row.line.addingClamped(left)
      if withLines(of: row.block, { $0.has(line: target, in: $1) }) {
        return Row(block: row.block, line: target)
      }
      let last = lastRow(ofBlock: row.block)
      guard let next = selection.next(after: row.block) else { return last }
      left -= last.line - row.line + 1
      row = Row(block: next, line: 0)
    }
    while left < 0 {
      if row.line >= left.magnitude { return Row(block: row.block, line: row.line + left) }
      guard let previous = selection.previous(before: row.block) else {
        return Row(block: row.block, line: 0)
      }
      left += row.line + 1
      row = lastRow(ofBlock: previous)
    }
    return row
  }

  /// Up to `count` lines from a row on, within its section only if `section` says so.
  package mutating func lines(from row: Row, count: Int, inSection: Bool = false) -> [Line] {
    guard count > 0, var row = onPage(row) else { return [] }
    let section = article.sectionIndex(ofBlock: row.block)
    var lines: [Line] = []
    while lines.count < count {
      if let line = withLines(of: row.block, { $0.line(row.line, in: $1) }) {
        lines.append(line)
        row.line += 1
        continue
      }
      guard let next = selection.next(after: row.block) else { break }
      if inSection, article.sectionIndex(ofBlock: next) != section { break }
      row = Row(block: next, line: 0)
    }
    return lines
  }

  /// The line at a row; `nil` where the page has no such row.
  package mutating func line(at row: Row) -> Line? {
    guard selection.contains(row.block) else { return nil }
    return withLines(of: row.block) { $0.line(row.line, in: $1) }
  }

  /// How many rows lie from one to another, counted up to `limit`; 0 if `b` is not after `a`.
  package mutating func distance(from a: Row, to b: Row, limit: Int) -> Int {
    guard a < b, limit > 0, var row = onPage(a) else { return 0 }
    var distance = 0
    while row.block < b.block, distance < limit {
      let target = row.line.addingClamped(limit - distance)
      if withLines(of: row.block, { $0.has(line: target, in: $1) }) { return limit }
      distance += lastRow(ofBlock: row.block).line - row.line + 1
      guard let next = selection.next(after: row.block) else { return min(distance, limit) }
      row = Row(block: next, line: 0)
    }
    if row.block == b.block { distance += max(0, b.line - row.line) }
    return min(distance, limit)
  }

  /// The same row, or where the page has no such row the one nearest to it.
  private mutating func onPage(_ row: Row) -> Row? {
    guard selection.contains(row.block) else {
      if let next = selection.next(after: row.block) { return Row(block: next, line: 0) }
      return lastRow()
    }
    if withLines(of: row.block, { $0.has(line: row.line, in: $1) }) { return row }
    return row.line < 0 ? Row(block: row.block, line: 0) : lastRow(ofBlock: row.block)
  }

  private mutating func lastRow(ofBlock block: Int) -> Row {
    Row(block: block, line: withLines(of: block) { $0.count(in: $1) } - 1)
  }

  /// Works on the lines of a block, which are set up at their first use.
  private mutating func withLines<Result>(
    of block: Int, _ body: (inout BlockLines, UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if blockLines[block] == nil {
      // A walk through a long story leaves small blocks behind; they are set again in no time.
      if blockLines.count >= Page.keptBlocks { blockLines = blockLines.filter { $1.isLarge } }
      blockLines[block] = BlockLines(
        block: block, end: article.blocks[block].span.end, parts: parts(ofBlock: block))
    }
    return article.utf8.withUnsafeBufferPointer { bytes in
      body(&blockLines[block, default: BlockLines(block: block, end: 0, parts: [.blank])], bytes)
    }
  }

  private static let keptBlocks = 1024
}

extension Int {
  /// The sum of two counts, or the greatest number where it would be greater.
  fileprivate func addingClamped(_ other: Int) -> Int {
    let (sum, overflows) = addingReportingOverflow(other)
    return overflows ? Int.max : sum
  }
}
