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

  @discardableResult
  mutating func goToEnd() -> Bool {
    guard let last = page.lastRow() else { return false }
    if isFiltered {
      stand(at: page.row(last, movedBy: 1 - height), isFlowing: true)
      return true
    }
    standAtLastScreenful(ofSection: article.sectionIndex(ofBlock: last.block))
    return true
  }

  /// The next screenful of the section, then the next section from its top.
  mutating func nextScreenful() -> Bool {
    guard page.firstRow() != nil else { return false }
    if view.isFlowing { return flowOn() }
    guard let last = lastTextRow(ofSection: section) else { return false }
    if view.top < last, page.distance(from: view.top, to: last, limit: height) >= height {
      stand(at: page.row(view.top, movedBy: height), isFlowing: false)
      return true
    }
    return goToNextSection()
  }

  /// After scrolling by lines the first line not yet seen comes to the top.
  private mutating func flowOn() -> Bool {
    guard let end = page.lastRow(),
      page.distance(from: view.top, to: end, limit: height) >= height
    else { return false }
    let next = page.row(view.top, movedBy: height)
    if isFiltered {
      stand(at: next, isFlowing: true)
      return true
    }
    let nextSection = article.sectionIndex(ofBlock: next.block)
    guard let last = lastTextRow(ofSection: nextSection) else { return false }
    if next <= last {
      stand(at: next, isFlowing: false)
      return true
    }
    guard let after = section(after: nextSection) else { return false }
    return goToSection(after)
  }

  /// The screenful before this one in the section, then the last one of the section before.
  mutating func previousScreenful() -> Bool {
    if isFiltered { return scrollUp(height) }
    let section = section
    guard let first = page.firstRow(ofSection: section) else { return false }
    if first < view.top {
      let above = page.distance(from: first, to: view.top, limit: height)
      stand(at: page.row(view.top, movedBy: -min(above, height)), isFlowing: false)
      return true
    }
    guard let previous = self.section(before: section) else { return false }
    standAtLastScreenful(ofSection: previous)
    return true
  }

  private mutating func standAtLastScreenful(ofSection section: Int) {
    guard let first = page.firstRow(ofSection: section), let last = lastTextRow(ofSection: section)
    else { return }
    let blocks = article.blocks[article.sections[section].blocks]
    let bytes = (blocks.last?.span.end ?? 0) - (blocks.first?.span.start ?? 0)
    guard bytes <= Self.longSection else {
      stand(at: max(first, page.row(last, movedBy: 1 - height)), isFlowing: false)
      return
    }
    let lines = page.distance(from: first, to: last, limit: .max)
    stand(at: page.row(first, movedBy: lines / height * height), isFlowing: false)
  }

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
    guard let end = page.lastRow() else { return false }
    let lines = visibleLines()
    let endsEarly = !view.isFlowing && lines.count < height
    let below = page.distance(from: view.top, to: end, limit: height + count) - height + 1
    // A screenful that stops at a border has more under it even where the rows would all fit.
    let reach = endsEarly && below <= 0 && isMoreBelow ? 1 : below
    guard reach > 0 else { return false }
    stand(at: page.row(view.top, movedBy: min(count, reach)), isFlowing: true)
    return true
  }

  private var isMoreBelow: Bool { section + 1 < article.sections.count }

  /// Whether the last row of the page is on the screen, or would be if it flowed on.
  mutating func isAtEnd() -> Bool {
    guard let end = page.lastRow() else { return true }
    return page.distance(from: view.top, to: end, limit: height) < height
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

  /// Brings an offset to the top of the screen.
  mutating func goTo(place: Int) {
    guard page.firstRow() != nil else { return }
    let row = topRow(at: place)
    let isSectionStart = page.firstRow(ofSection: article.sectionIndex(ofBlock: row.block)) == row
    stand(at: row, isFlowing: !isSectionStart)
    // A mark within a line comes back as that very word, whatever the width is by then.
    if page.line(at: row)?.span.contains(place) == true { view.place = place }
  }

  /// Scrolls only if an offset is not on the screen, and then leaves some lines above it.
  @discardableResult
  mutating func reveal(_ offset: Int) -> Bool {
    guard page.firstRow() != nil, !isVisible(offset) else { return false }
    let target = row(at: offset)
    let first = page.firstRow(ofSection: article.sectionIndex(ofBlock: target.block)) ?? target
    stand(at: max(first, page.row(target, movedBy: -(height / 4))), isFlowing: true)
    return true
  }
}
