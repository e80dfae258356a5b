/// An item of a list without the marker that the story prints before it.
package struct ListItem {
  /// The item's number, where its marker is one.
  package let number: Int?
  /// The words behind the marker.
  package let words: Span

  package init(_ span: Span, in utf8: [UInt8]) {
    let length = utf8.withUnsafeBufferPointer { ListMarker.length(in: $0, span.range) } ?? 0
    let digits = utf8[span.start..<span.start + length].prefix { 0x30...0x39 ~= $0 }
    number = digits.isEmpty ? nil : digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    words = Span(span.start + length, span.end)
  }
}
