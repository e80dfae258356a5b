import Articles

/// Moving through the page. Each function tells whether it moved.
extension OpenStory {
  /// Longer sections are left by their last lines, not by the screenful that paging from their
  /// start would end with: that one can only be found by setting the whole section.
  private static let longSection = 1 << 18

  @discardableResult
  mutating func goToTop() -> Bool {
    guard let first = page.firstRow() else { return false }
    stand(at: first, isFlowing: false)
    return true
  }

  /// Brings the last line to the foot of the screen, as scrolling down would.
  @discardableResult
  mutating func goToEnd() -> Bool {
    guard let last = page.lastRow() else { return false }
    stand(at: page.row(last, movedBy: 1 - height), isFlowing: true)
    return true
  }

  /// The screenful that paging through the story ends with.
  mutating func goToLastScreenful() {
    guard !isFiltered, let last = page.lastRow() else {
      goToEnd()
      return
    }
    standAtLastScreenful(ofSection: section(of: last))
  }

  /// The next screenful of the section, then the next section from its top.
  ///
  /// What follows is looked at rather than where the section ends: that may be far away.
  mutating func nextScreenful() -> Bool {
    if view.isFlowing { return flowOn() }
    guard isText(below: height, inSection: true) else { return goToNextSection() }
    stand(at: page.row(view.top, movedBy: screenful(from: view.top)), isFlowing: false)
    return true
  }

  /// After scrolling by lines the first line not yet seen comes to the top.
  private mutating func flowOn() -> Bool {
    guard isText(below: height, inSection: false) else { return false }
    var next = page.row(view.top, movedBy: height)
    // The space after a section is not worth a screenful of its own.
    let after = page.row(next, movedBy: 1)
    if page.line(at: next)?.kind == .blank, section(of: after) != section(of: next) { next = after }
    stand(at: next, isFlowing: false)
    return true
  }

  /// Whether there is text further down than so many rows.
  private mutating func isText(below rows: Int, inSection: Bool) -> Bool {
    // Between two blocks stands one free row at the most.
    page.lines(from: view.top, count: rows + 2, inSection: inSection)
      .dropFirst(rows).contains { $0.kind != .blank }
  }

  private func section(of row: Page.Row) -> Int { article.sectionIndex(ofBlock: row.block) }

  /// The screenful of the section that holds the row above this screen, then the last one of the
  /// section before.
  ///
  /// After scrolling, too, it is one of those that paging on from the start of the section shows.
  mutating func previousScreenful() -> Bool {
    if isFiltered || isContinuous { return scrollUp(height) }
    let section = section
    guard let first = page.firstRow(ofSection: section) else { return false }
    if first < view.top {
      let above = page.row(view.top, movedBy: -1)
      stand(at: screenful(holding: above, ofSection: section), isFlowing: false)
      return true
    }
    guard let previous = self.section(before: section) else { return false }
    standAtLastScreenful(ofSection: previous)
    return true
  }

  private func isLong(_ section: Int) -> Bool {
    span(ofSection: section).count > Self.longSection
  }

  private mutating func standAtLastScreenful(ofSection section: Int) {
    guard let last = lastTextRow(ofSection: section) else { return }
    stand(at: screenful(holding: last, ofSection: section), isFlowing: false)
  }

  /// The top of the screenful that holds a row, when a section is paged through from its start.
  private mutating func screenful(holding row: Page.Row, ofSection section: Int) -> Page.Row {
    guard let first = page.firstRow(ofSection: section) else { return row }
    guard !isLong(section) else { return max(first, page.row(row, movedBy: 1 - height)) }
    // Each screenful may give up rows to the next, so they are walked through from the first on.
    var top = first
    while true {
      let length = screenful(from: top)
      guard page.distance(from: top, to: row, limit: length) == length else { return top }
      top = page.row(top, movedBy: length)
    }
  }

  private mutating func screenful(from top: Page.Row) -> Int {
    rowsOfScreenful(in: page.lines(from: top, count: rowsLookedAt, inSection: true))
  }

  /// The lines on a screenful that starts at the top row; those of its section only.
  mutating func screenful() -> ArraySlice<Line> {
    let lines = page.lines(from: view.top, count: rowsLookedAt, inSection: true)
    return lines.prefix(rowsOfScreenful(in: lines))
  }

  /// Whether the section has more text under so many rows of the screen.
  mutating func goesOn(below rows: Int) -> Bool { isText(below: rows, inSection: true) }

  /// Enough rows to tell whether what is left under a screenful is worth one of its own.
  private var rowsLookedAt: Int { height + 2 * Self.remnant }

  /// How many rows a screenful shows of the lines from its top on: all there is room for, but it
  /// gives some up to the next one rather than part a paragraph's first or last line from it, end
  /// with a crosshead, or leave the last screenful a line or two.
  private func rowsOfScreenful(in lines: [Line]) -> Int {
    guard let first = lines.first, lines.count > height,
      !isLong(article.sectionIndex(ofBlock: first.block))
    else { return height }
    let borders = PageBorders(lines: lines, article: article)
    guard borders.texts(height..<lines.count) > 0 else { return height }
    let shortest = max(height - Self.givenUp, (height + 1) / 2)
    if shortest < height,
      let border = (shortest...height).last(where: {
        ($0 == height || lines[$0].kind != .blank) && borders.isFair($0)
          && borders.leavesEnough($0, least: Self.remnant)
      })
    {
      return border
    }
    // A short screen has no rows to give up for looks; a last screenful must be worth its key.
    return (1...height).last { borders.leavesEnough($0, least: Self.remnant) } ?? height
  }

  /// Rows that a screenful may give up so that paragraphs are parted well.
  private static let givenUp = 4

  /// Lines of text that make a screenful of their own.
  private static let remnant = 3

  /// The last row of a section that is not the space after it.
  private mutating func lastTextRow(ofSection section: Int) -> Page.Row? {
    guard let first = page.firstRow(ofSection: section),
      var last = page.lastRow(ofSection: section)
    else { return nil }
    while first < last, page.line(at: last)?.kind == .blank { last = page.row(last, movedBy: -1) }
    return last
  }

  /// Scrolls down through section borders, until the last line is on the screen.
  mutating func scrollDown(_ count: Int) -> Bool {
    let rows = page.lines(from: view.top, count: height + count).count
    // A screenful that stops at a border has more under it, even where all would fit.
    let shown = visibleLines().count
    let hidden = shown < min(rows, height) && isText(below: shown, inSection: false) ? 1 : 0
    let reach = max(rows - height, hidden)
    guard reach > 0 else { return false }
    // What such a screenful left out must not be jumped over.
    let limit = view.isFlowing || shown == height ? reach : min(reach, max(1, shown))
    stand(at: page.row(view.top, movedBy: min(count, limit)), isFlowing: true)
    return true
  }

  /// How far into the story the reader is: to the last word in sight, 0 … 100. Where parts are
  /// folded away, to where the full story was left.
  mutating func percentRead() -> Int {
    let end = max(1, article.blocks.last?.span.end ?? 1)
    if let place = fullView?.lasting { return min(99, place * 100 / end) }
    guard let reached = visibleLines().last(where: { !$0.span.isEmpty })?.span.end else { return 0 }
    return isAtEnd() ? 100 : min(99, reached * 100 / end)
  }

  /// Whether the last row of the page is on the screen, or would be if it flowed on.
  mutating func isAtEnd() -> Bool {
    page.lines(from: view.top, count: height + 1).count <= height
  }

  mutating func scrollUp(_ count: Int) -> Bool {
    guard let first = page.firstRow(), first < view.top else { return false }
    stand(at: page.row(view.top, movedBy: -count), isFlowing: true)
    return true
  }

  mutating func goToNextSection() -> Bool {
    guard let next = section(after: section) else { return false }
    return goToSection(next)
  }

  /// The start of this section, or of the one before if the reader stands there.
  mutating func goToPreviousSection() -> Bool {
    let section = section
    if let first = page.firstRow(ofSection: section), first < view.top {
      stand(at: first, isFlowing: false)
      return true
    }
    guard let previous = self.section(before: section) else { return false }
    return goToSection(previous)
  }

  /// The first section is where the story begins, even if it has no opening.
  mutating func goToSection(_ section: Int) -> Bool {
    if section == 0 { return goToTop() }
    guard article.sections.indices.contains(section),
      let first = page.firstRow(ofSection: section)
    else { return false }
    stand(at: first, isFlowing: false)
    return true
  }

  mutating func goTo(percent: Int) -> Bool {
    guard page.firstRow() != nil else { return false }
    if percent >= 100 { return goToEnd() }
    goTo(place: article.utf8.count / 100 * percent + article.utf8.count % 100 * percent / 100)
    return true
  }

  /// Brings an offset to the top of the screen, or as near to it as the end of the page allows.
  mutating func goTo(place: Int) {
    guard page.firstRow() != nil else { return }
    let row = topRow(at: place)
    let isSectionStart = page.firstRow(ofSection: section(of: row)) == row
    let top = isSectionStart ? row : filling(row)
    stand(at: top, isFlowing: !isSectionStart)
    guard page.line(at: row)?.span.contains(place) == true else { return }
    // A mark within a line comes back as that very word, whatever the width is by then.
    if top == row { view.place = place } else { view.sought = place }
  }

  /// Scrolls only if an offset is not on the screen, and then leaves some lines above it.
  @discardableResult
  mutating func reveal(_ offset: Int) -> Bool {
    guard page.firstRow() != nil, !isVisible(offset) else { return false }
    let target = row(at: offset)
    let first = page.firstRow(ofSection: section(of: target)) ?? target
    stand(at: filling(max(first, page.row(target, movedBy: -(height / 4)))), isFlowing: true)
    return true
  }

  /// The row, or one further up from which the rest of the page fills the screen.
  private mutating func filling(_ row: Page.Row) -> Page.Row {
    let count = page.lines(from: row, count: height).count
    return count < height ? page.row(row, movedBy: count - height) : row
  }
}
