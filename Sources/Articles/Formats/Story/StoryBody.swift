/// The body of a story that a file holds in one field.
enum StoryBody {
  /// The pieces of words that may be HTML, or plain paragraphs where there is no tag in them.
  static func pieces(
    _ words: [UInt8], grammar: MarkupScanner.Grammar = .html, source: Range<Int>? = nil
  ) -> [StoryPiece] {
    words.withUnsafeBufferPointer { words in
      let open = words.place(of: UInt8(ascii: "<"), from: 0)
      if grammar == .html, open == words.count { return paragraphs(of: words, source: source) }
      return FragmentReader(words, grammar: grammar, source: source).pieces
    }
  }

  /// Paragraphs parted by blank lines, references resolved.
  private static func paragraphs(
    of text: UnsafeBufferPointer<UInt8>, source: Range<Int>?
  ) -> [StoryPiece] {
    var words: [UInt8] = []
    MarkupText.append(0..<text.count, of: text, .data, to: &words)
    return paragraphs(of: words, source: source)
  }

  /// Paragraphs of plain text, parted by blank lines.
  static func paragraphs(of text: [UInt8], source: Range<Int>? = nil) -> [StoryPiece] {
    var pieces: [StoryPiece] = []
    var paragraph: [UInt8] = []
    func end() {
      if let piece = StoryPiece(.paragraph, paragraph, keepsLines: true, source: source) {
        pieces.append(piece)
      }
      paragraph = []
    }
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      guard line.contains(where: { $0 > 0x20 }) else {
        end()
        continue
      }
      if !paragraph.isEmpty { paragraph.append(0x0A) }
      paragraph += line
    }
    end()
    return pieces
  }
}
