import Articles

/// The words of a story, counted once, block by block; every length a reader is told comes from
/// here.
///
/// Words are runs between blanks. Scripts without blanks are read four signs to a word.
package struct WordCount: Sendable {
  private let article: Article
  /// For each block the words before it in the story, and at the end all of them.
  private let before: [Int]

  /// Stretches of a block up to this many bytes are counted word by word; of longer ones the
  /// block's own words are shared out, so that one endless paragraph costs no more at each key.
  private static let countedLength = 1 << 14

  package init(_ article: Article) {
    self.article = article
    var total = 0
    var before = [0]
    before.reserveCapacity(article.blocks.count + 1)
    for block in article.blocks {
      total += WordCount.words(of: article, in: block.span)
      before.append(total)
    }
    self.before = before
  }

  /// The words of the whole story, headline and captions included.
  package var total: Int { before.last ?? 0 }

  /// The words of a section: those of its crosshead and its body, not of headline or captions.
  package func words(inSection section: Int) -> Int {
    guard article.sections.indices.contains(section) else { return 0 }
    return article.sections[section].blocks.reduce(0) { count, block in
      article.blocks[block].isBody ? count + before[block + 1] - before[block] : count
    }
  }

  /// The words from an offset to the end of the story.
  package func words(from offset: Int) -> Int {
    let index = article.blocks.partition { $0.span.end > offset }
    guard let block = article.blocks.at(index) else { return 0 }
    let rest = Span(max(offset, block.span.start), block.span.end)
    let words = before[index + 1] - before[index]
    let here =
      rest.count > WordCount.countedLength
      ? Int(Double(words) * Double(rest.count) / Double(block.span.count))
      : min(words, WordCount.words(of: article, in: rest))
    return total - before[index + 1] + here
  }

  private static func words(of article: Article, in span: Span) -> Int {
    let range = span.range.clamped(to: 0..<article.utf8.count)
    let words = article.utf8.withUnsafeBytes {
      starts(in: UnsafeRawBufferPointer(rebasing: $0[range]))
    }
    return max(words, range.count / 12)
  }

  /// How many bytes that are no blank have a blank before them, or nothing; eight at a time, since
  /// a story is counted before its first screen.
  private static func starts(in bytes: UnsafeRawBufferPointer) -> Int {
    let high: UInt64 = 0x8080_8080_8080_8080
    var words = 0
    // The high bit of the lowest byte, if the byte before is no blank.
    var before: UInt64 = 0
    var at = 0
    while at + 8 <= bytes.count {
      let eight = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      // Above 0x20 a byte's seven low bits and 0x5F carry into its high bit.
      let letters = ((eight & ~high) &+ 0x5F5F_5F5F_5F5F_5F5F | eight) & high
      words += (letters & ~(letters << 8 | before)).nonzeroBitCount
      before = letters >> 56
      at += 8
    }
    for byte in bytes[at...] {
      words += byte > 0x20 && before == 0 ? 1 : 0
      before = byte > 0x20 ? 0x80 : 0
    }
    return words
  }
}

extension Annotations {
  /// How many quotations stand in each section of an article, as listings have them: one for each
  /// stretch in the body, two for the halves around a “said”.
  package func quotationCounts(in article: Article) -> [Int] {
    var counts = Array(repeating: 0, count: article.sections.count)
    for quotation in quotations where quotation.kind.isSpoken {
      guard let block = article.blockIndex(at: quotation.span.start),
        article.blocks[block].isBody
      else { continue }
      let section = article.sectionIndex(ofBlock: block)
      if counts.indices.contains(section) { counts[section] += 1 }
    }
    return counts
  }
}
