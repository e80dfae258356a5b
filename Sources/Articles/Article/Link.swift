/// A link of the story: the words it is on and where it leads.
public struct Link: Hashable, Sendable {
  /// The words, in the article's text.
  public var span: Span
  /// An address of the web or of mail, as the page has it; never any other.
  public var address: String

  /// A link on a stretch of an article's text.
  public init(span: Span, address: String) {
    self.span = span
    self.address = address
  }

  /// Whether an address may be offered at all: one that runs a script or opens a file may not.
  package static func isSafe(_ address: String) -> Bool {
    address.utf8.count < 2000 && !address.utf8.contains { $0 <= 0x20 || $0 == 0x7F }
      && ["https://", "http://", "mailto:"].contains { address.lowercased().hasPrefix($0) }
  }
}
