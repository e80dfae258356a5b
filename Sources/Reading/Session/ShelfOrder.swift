/// What the stories on the shelf are ordered by.
package enum ShelfOrder: String, Hashable, Sendable, CaseIterable {
  /// Stories begun first, then the others as they were given, those read to the end last.
  case given
  case name
  case headline
  case source
  /// The newest first.
  case date
  /// The shortest first.
  case minutes
  /// Those in which most is said first.
  case quotations
  /// Those read furthest first.
  case progress

  var next: ShelfOrder {
    let all = Self.allCases
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + 1) % all.count]
  }
}
