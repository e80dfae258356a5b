/// The chosen line of a list longer than its window, and the part of it in sight.
package struct ListCursor: Hashable, Sendable {
  package private(set) var selected = 0
  /// The first item in sight.
  package private(set) var top = 0

  package init(selected: Int = 0) { self.selected = max(0, selected) }

  /// Chooses a line of a list that has changed; to be settled before it is drawn.
  package mutating func choose(_ item: Int) { selected = max(0, item) }

  /// Chooses another line, within a list of `count` of which `height` are in sight.
  package mutating func select(_ item: Int, count: Int, height: Int) {
    selected = max(0, min(item, count - 1))
    settle(count: count, height: height)
  }

  /// Scrolls no more than it takes to see the chosen line; never leaves room below the last.
  package mutating func settle(count: Int, height: Int) {
    let height = max(1, height)
    selected = max(0, min(selected, count - 1))
    if selected < top { top = selected }
    if selected >= top + height { top = selected - height + 1 }
    top = max(0, min(top, count - height))
  }

  /// Scrolls a text that has no chosen line.
  package mutating func scroll(to line: Int, count: Int, height: Int) {
    top = max(0, min(line, count - max(1, height)))
    selected = top
  }
}
