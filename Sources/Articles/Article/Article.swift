/// A news story: its text in blocks, and the facts printed around them.
///
/// Field names are those of schema.org `NewsArticle` where it has one, so that export is a
/// renaming. Every string and every byte of `utf8` that `ArticleParser` puts here has been
/// through the sanitizer; the initialisers take what they are given.
public struct Article: Sendable {
  /// All the words on the page in reading order, UTF-8, blocks parted by a blank line (`\n\n`).
  ///
  /// Headline, captions and credit line stand here too, so that one offset names any place a
  /// reader can be at, and one span any name or quotation.
  public let utf8: [UInt8]
  /// The pieces of the page in reading order.
  public let blocks: [Block]
  /// The opening, then a section a crosshead; they cover all blocks.
  public let sections: [Section]
  /// Pictures in reading order, each with the spans of its caption block.
  public var pictures: [Picture] = []
  /// Links in the order of their words; unmarked text has none.
  public var links: [Link] = []

  /// The line over the story; `nil` where none was found.
  public var headline: String?
  /// The standfirst: the sentence or two between headline and story.
  public var alternativeHeadline: String?
  /// The people of the byline, without “By”.
  public var author: [String] = []
  /// Where the story was filed from, as printed: “TAVEN, Orland”.
  public var dateline: String?
  /// ISO 8601, a day alone where no time is known.
  public var datePublished: String?
  /// When the story was last changed, in the same form; the day of a correction counts.
  public var dateModified: String?
  /// Who published the story. Unmarked text does not tell; nor does it tell the next two.
  public var publisher: String?
  /// Where the story can be found, as its page says.
  public var url: String?
  /// The story's language as a BCP 47 tag: “en”.
  public var inLanguage: String?
  /// The closing credit line, brackets included.
  public var creditText: String?
  /// The part of the paper: “World”.
  public var articleSection: String?

  /// What was taken for no part of the story and dropped, a string a block.
  public var boilerplate: [String] = []
  /// What was skipped, repaired or guessed on the way from the bytes: decoding first, then the
  /// parser's own in the order of the input.
  public var notes: [ParseNote] = []
  /// Where fields come from, by their schema.org name: `headline`, `author`, `crosshead` ….
  public var provenance: [String: Provenance] = [:]

  /// An article of blocks over a text; it is taken as it is and not cleaned.
  ///
  /// - Precondition: blocks are in order, apart, and within `utf8`.
  public init(utf8: [UInt8], blocks: [Block]) {
    var reached = 0
    for block in blocks {
      precondition(block.span.start >= reached, "blocks stand in reading order, apart")
      reached = block.span.end
    }
    precondition(reached <= utf8.count, "blocks lie within the text")
    self.utf8 = utf8
    self.blocks = blocks
    self.sections = Article.sections(of: blocks)
  }

  /// The words of a span; broken UTF-8, which a parsed article never holds, reads as U+FFFD.
  ///
  /// - Precondition: the span lies within `utf8`.
  public func text(_ span: Span) -> String {
    String(decoding: utf8[span.range], as: UTF8.self)
  }

  /// The index of the block that holds `offset`, or of the last one before it; `nil` if there
  /// is none. Takes time in the logarithm of the number of blocks.
  public func blockIndex(at offset: Int) -> Int? {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].span.start <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }

  /// The index of the section that holds a block; that of the last one for a block past the end.
  public func sectionIndex(ofBlock block: Int) -> Int {
    var low = 0
    var high = sections.count
    while low < high {
      let middle = (low + high) / 2
      if sections[middle].blocks.lowerBound <= block { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}

extension Article {
  /// The text of a programmer's own, kept to the letter: nothing cleaned, dropped or guessed.
  ///
  /// Blank lines part paragraphs, and every paragraph is body. Meant for text of known origin whose
  /// offsets must stay as they are; before it is printed it has to go through `Sanitizer`.
  public init(verbatim text: String) {
    let utf8 = Array(text.utf8)
    self.init(utf8: utf8, blocks: Article.paragraphs(of: utf8))
  }

  /// Paragraphs parted by blank lines (`\n\n`, `\r\n\r\n`; blanks on the empty line allowed).
  private static func paragraphs(of utf8: [UInt8]) -> [Block] {
    var blocks: [Block] = []
    var start: Int? = nil
    var end = 0
    var lineStart = 0
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    while lineStart < utf8.count {
      var lineEnd = lineStart
      while lineEnd < utf8.count, utf8[lineEnd] != 0x0A { lineEnd += 1 }
      var first = lineStart
      while first < lineEnd, isBlank(utf8[first]) { first += 1 }
      if first == lineEnd {
        if let opened = start { blocks.append(Block(.paragraph, Span(opened, end))) }
        start = nil
      } else {
        var last = lineEnd
        while isBlank(utf8[last - 1]) { last -= 1 }
        if start == nil { start = first }
        end = last
      }
      lineStart = lineEnd + 1
    }
    if let opened = start { blocks.append(Block(.paragraph, Span(opened, end))) }
    return blocks
  }

  private static func sections(of blocks: [Block]) -> [Section] {
    var sections: [Section] = []
    var heading: Span? = nil
    var first = 0
    for (index, block) in blocks.enumerated() where block.kind == .crosshead {
      sections.append(Section(heading: heading, blocks: first..<index))
      heading = block.span
      first = index
    }
    sections.append(Section(heading: heading, blocks: first..<blocks.count))
    return sections
  }
}
