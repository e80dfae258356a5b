/// A stretch of text by its words and those around it, so that it is found again where the text
/// has changed.
///
/// A TextQuoteSelector of the W3C's Web Annotation Model. A place between two words is a quote of
/// no words, known by what stands around it.
///
/// https://www.w3.org/TR/annotation-model/#text-quote-selector
package struct TextQuote: Hashable, Sendable {
  package var exact: String
  /// What stands before, 32 bytes of UTF-8 at the most.
  package var prefix: String
  /// What stands behind, as much.
  package var suffix: String

  package init(exact: String, prefix: String, suffix: String) {
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
  }

  static let reach = 32

  /// Quotes a stretch of a text; one that reaches past the end is cut there.
  package init(_ span: Span, in utf8: [UInt8]) {
    let start = min(span.start, utf8.count)
    let end = min(span.end, utf8.count)
    var first = max(0, start - Self.reach)
    while first < start, utf8[first].continuesScalar { first += 1 }
    var last = min(utf8.count, end + Self.reach)
    while last > end, last < utf8.count, utf8[last].continuesScalar { last -= 1 }
    exact = String(decoding: utf8[start..<end], as: UTF8.self)
    prefix = String(decoding: utf8[first..<start], as: UTF8.self)
    suffix = String(decoding: utf8[end..<last], as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether it is a byte within a character's UTF-8, not its first.
  var continuesScalar: Bool { self & 0xC0 == 0x80 }
}
