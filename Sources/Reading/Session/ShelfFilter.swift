/// Words that a story on the shelf must have, each somewhere in its headline, source or name.
///
/// Case and accents never count: nobody remembers how a headline was set.
struct ShelfFilter: Hashable, Sendable {
  let text: String
  private let words: [[UInt8]]

  init(_ text: String) {
    self.text = text
    words = Folding.words(of: text).split(separator: UInt8(ascii: " ")).map { Array($0) }
  }

  var isEmpty: Bool { words.isEmpty }

  /// Whether a text that was folded has all of the words.
  func finds(in text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { text in words.allSatisfy { Self.has($0, in: text) } }
  }

  private static func has(_ word: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = word.first, text.count >= word.count else { return false }
    for start in 0...(text.count - word.count) where text[start] == first {
      var length = 1
      while length < word.count, text[start + length] == word[length] { length += 1 }
      if length == word.count { return true }
    }
    return false
  }
}

extension Folding {
  /// A text without case and accents, in UTF-8: for comparing, not for reading.
  static func words(of text: String) -> [UInt8] {
    var words: [UInt8] = []
    words.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      guard scalar != "\n" else {
        words.append(0x0A)
        continue
      }
      guard let folded = folded(scalar.value, keepsCase: false) else { continue }
      if folded < 0x80 {
        words.append(UInt8(folded))
      } else if let scalar = Unicode.Scalar(folded) {
        words += Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return words
  }
}
