/// What a story is known by, however its file is called: its words and nothing else.
///
/// The headline is among the words. A file that was renamed, packed or saved in another form that
/// gives the same text is the same story; one whose text was corrected is another.
package struct StoryKey: Hashable, Sendable, CustomStringConvertible {
  /// The length of the text in UTF-8 bytes and its 64-bit FNV-1a hash, in hexadecimal digits.
  ///
  /// http://www.isthe.com/chongo/tech/comp/fnv/
  package let description: String

  package init(_ article: Article) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in article.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    let zeros = String(repeating: "0", count: 16 - digits.utf8.count)
    description = "\(article.utf8.count)-\(zeros)\(digits)"
  }

  /// A key as it was stored.
  package init(stored description: String) { self.description = description }
}
