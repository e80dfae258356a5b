import Articles

/// Looking things up in ordered lists by halving them.
extension RandomAccessCollection where Index == Int {
  /// The first place from which on a condition holds, in a list that has it false, then true.
  func partition(_ holds: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Array {
  /// The element at a place, if there is one.
  func at(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

extension [Span] {
  /// How many spans of a sorted list start before an offset.
  func countStarting(before offset: Int) -> Int { partition { $0.start >= offset } }
}
