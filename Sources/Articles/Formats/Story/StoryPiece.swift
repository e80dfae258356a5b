/// A piece of a story on its way into the text: what it is and its words, cleaned.
struct StoryPiece {
  var kind: Block.Kind
  /// Safe to print, blanks evened out; never empty.
  var words: [UInt8]
  /// In a caption, where the picture's credit begins.
  var creditStart: Int?
  /// Where it comes from, in bytes of the input.
  var source: Range<Int>?

  /// A piece of these words; `nil` where nothing is left of them.
  ///
  /// - Parameter keepsLines: Whether line ends stay, as in verse and code.
  init?(
    _ kind: Block.Kind, _ raw: some Collection<UInt8>, keepsLines: Bool = false,
    source: Range<Int>? = nil
  ) {
    words = CleanWords.of(raw, keepsLines: keepsLines)
    guard !words.isEmpty else { return nil }
    self.kind = kind
    self.source = source
  }

  /// What is printed under a picture; `nil` where that is nothing.
  static func caption(_ caption: [UInt8], credit: [UInt8], source: Range<Int>? = nil) -> StoryPiece?
  {
    let words = CleanWords.of(caption, keepsLines: false)
    let credit = CleanWords.of(credit, keepsLines: false)
    let parts = [words, credit].filter { !$0.isEmpty }
    guard var piece = StoryPiece(.caption, Array(parts.joined(separator: [0x20])), source: source)
    else { return nil }
    if !credit.isEmpty { piece.creditStart = words.isEmpty ? 0 : words.count + 1 }
    return piece
  }

  var text: String { String(decoding: words, as: UTF8.self) }
}

/// Words past the sanitizer, one blank between two of them.
enum CleanWords {
  /// - Parameter keepsLines: Whether line ends stay; else they are blanks.
  static func of(_ raw: some Collection<UInt8>, keepsLines: Bool) -> [UInt8] {
    let raw = Array(raw)
    let safe: [UInt8] = raw.withUnsafeBufferPointer { bytes in
      var scrubber = Scrubber(bytes, breaks: .kept)
      scrubber.run()
      return scrubber.changed ? scrubber.output : raw
    }
    return safe.withUnsafeBufferPointer { bytes in
      var out: [UInt8] = []
      out.reserveCapacity(bytes.count)
      var at = 0
      while at < bytes.count {
        let byte = bytes[at]
        if byte > 0x20, byte < 0xC2 || byte > 0xE3 {
          out.append(byte)
          at += 1
        } else if let length = Blank.length(at: at, in: bytes) {
          if byte == 0x0A, keepsLines {
            while out.last == 0x20 { out.removeLast() }
            // Two line ends would part blocks.
            if let last = out.last, last != 0x0A { out.append(0x0A) }
          } else if Blank.binds(at, in: bytes, 0..<bytes.count) {
            out.append(contentsOf: [0xC2, 0xA0])
          } else if let last = out.last, last != 0x20, last != 0x0A {
            out.append(0x20)
          }
          at += length
        } else {
          out.append(byte)
          at += 1
        }
      }
      while let last = out.last, last == 0x20 || last == 0x0A { out.removeLast() }
      return out
    }
  }

  /// One line of words; `nil` where nothing is left.
  static func line(_ raw: some Collection<UInt8>) -> String? {
    let words = of(raw, keepsLines: false)
    return words.isEmpty ? nil : String(decoding: words, as: UTF8.self)
  }

  static func line(_ text: String) -> String? { line(text.utf8) }
}
