/// A stretch of an article's text, in UTF-8 offsets, end exclusive.
///
/// Offsets outlive a change of window width; line numbers do not.
/// That is why the reader's place is kept as an offset and every annotation as a span.
public struct Span: Hashable, Sendable {
  /// The first byte of the stretch.
  public var start: Int
  /// The byte after the last one; never less than `start`.
  public var end: Int

  /// The stretch `start ..< end`.
  ///
  /// - Precondition: `0 <= start <= end`.
  public init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "a span runs forward from an offset in the text")
    self.start = start
    self.end = end
  }

  /// Length in UTF-8 bytes.
  public var count: Int { end - start }
  /// Whether the stretch holds nothing.
  public var isEmpty: Bool { start == end }
  /// The same stretch as a range, for subscripts.
  public var range: Range<Int> { start..<end }

  /// Whether `offset` lies on a byte of the span.
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
  /// Whether `other` lies wholly inside.
  public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }
  /// Whether the two share a byte.
  public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }
}

extension Span: Comparable {
  /// Earlier first; of two that start together, the shorter first.
  public static func < (a: Span, b: Span) -> Bool {
    a.start != b.start ? a.start < b.start : a.end < b.end
  }
}

extension Span: CustomStringConvertible {
  /// The offsets as Swift writes a range: `12..<30`.
  public var description: String { "\(start)..<\(end)" }
}
