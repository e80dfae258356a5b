import Articles

/// Spans in order of their starts, of which some may lie inside others, to be looked up by place.
struct SpanList: Sendable {
  private let spans: [Span]
  /// For each span the furthest end of it and all before it: where to stop looking back.
  private let reach: [Int]

  init(_ spans: some Sequence<Span>) {
    self.spans = spans.sorted()
    var furthest = 0
    reach = self.spans.map { span in
      furthest = max(furthest, span.end)
      return furthest
    }
  }

  /// The spans that share a byte with one given, in order.
  func touching(_ span: Span) -> [Span] { places(touching: span).map { spans[$0] } }

  /// Where in the ordered list those spans stand.
  func places(touching span: Span) -> [Int] {
    var index = spans.countStarting(before: span.end)
    var found: [Int] = []
    while index > 0, reach[index - 1] > span.start {
      index -= 1
      if spans[index].overlaps(span) { found.append(index) }
    }
    return found.reversed()
  }
}
