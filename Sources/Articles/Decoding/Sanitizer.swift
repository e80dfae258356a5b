/// The last step of all decoding: what it lets through may be printed anywhere.
///
/// Control characters and broken UTF-8 become visible pictures (`␀`, `�`). Whole terminal sequences
/// go, since none of their bytes were words, and a broken one becomes a single `␛`. Bidi overrides
/// and other invisible format characters go, and so do combining marks past the fourth on a letter.
public enum Sanitizer {
  /// Text of any origin made safe to print; tabs stay, and every kind of line end becomes `\n`.
  public static func clean(_ text: String) -> String {
    var text = text
    return text.withUTF8 { string($0, breaks: .kept) }
  }

  /// Bytes of any origin (a file's name, an argument) as one line that is safe to print: line
  /// ends and tabs become pictures too, and so does each control of a sequence.
  public static func line(_ bytes: some Collection<UInt8>) -> String {
    Array(bytes).withUnsafeBufferPointer { string($0, breaks: .pictured) }
  }

  private static func string(
    _ bytes: UnsafeBufferPointer<UInt8>, breaks: Scrubber.Breaks
  ) -> String {
    var scrubber = Scrubber(bytes, breaks: breaks)
    scrubber.run()
    return scrubber.changed
      ? String(decoding: scrubber.output, as: UTF8.self) : String(decoding: bytes, as: UTF8.self)
  }
}
