import Articles

extension Article {
  /// Where the dateline is printed: at the head of the first paragraph; `nil` where it is printed
  /// in other words than it was read in, or not at all.
  var printedDateline: Span? {
    guard let dateline, !dateline.isEmpty,
      let first = blocks.first(where: { $0.kind == .paragraph })?.span,
      utf8[first.range].starts(with: dateline.utf8)
    else { return nil }
    return Span(first.start, first.start + dateline.utf8.count)
  }
}
