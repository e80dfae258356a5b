import Articles

/// A part of a block as the page shows it: some of its text, or a line of the page's own.
enum BlockPart: Sendable {
  /// Text in lines of its own.
  case text(LineStarts, Indent)
  /// Who speaks, said in our words; it stands for the quotation that starts at `offset`.
  case speaker(String, offset: Int)
  /// The space after a block or a run of quotations.
  case blank

  /// Free cells before the lines of a text, and what stands there on the first of them.
  struct Indent: Sendable {
    var first = 0
    var lead = ""
    /// Before all lines but the first; the lead and its free cells take as many, or fewer.
    var rest = 0
    /// The offset at which a picture's credit begins, if our own dot is to part it from the caption.
    var credit: Int?

    /// Cells kept free for our own dot.
    var spared: Int { credit == nil ? 0 : BlockPart.creditMark.count }
  }

  /// Stands before a credit; its lines are set so much narrower that it always has room.
  static let creditMark = "· "
}

extension Page {
  /// What the page shows of a block, part by part, the space after it included.
  func parts(ofBlock index: Int) -> [BlockPart] {
    if case .quotations = filter {
      let utterances = selection.utterances(ofBlock: index)
      if !utterances.isEmpty { return parts(of: utterances, inBlock: index) }
    }
    let block = article.blocks[index]
    var indent = indent(of: block)
    indent.credit = markedCredit(in: block)
    var breaker = LineBreaker(
      measure: measure - indent.rest - indent.spared, keepsLines: block.kind == .table)
    breaker.ordersLetters = typography.ordersLetters
    breaker.isAmbiguousWide = typography.isAmbiguousWide
    breaker.isJustified = typography.isJustified && block.isFilled
    let text = BlockPart.text(LineStarts(block.span, breaker: breaker), indent)
    return isSpaced(after: index) ? [text, .blank] : [text]
  }

  private func parts(
    of utterances: ArraySlice<Selection.Utterance>, inBlock index: Int
  ) -> [BlockPart] {
    var parts: [BlockPart] = []
    let indent = BlockPart.Indent(first: room(for: 2), rest: room(for: 2))
    var breaker = LineBreaker(measure: measure - indent.rest)
    breaker.ordersLetters = typography.ordersLetters
    breaker.isAmbiguousWide = typography.isAmbiguousWide
    breaker.isJustified = typography.isJustified
    var reached = article.blocks[index].span.start
    for utterance in utterances {
      let quotation = annotations.quotations[utterance.quotation]
      let marked =
        quotation.kind == .indirect ? quotation.span : marked(quotation.span, inBlock: index)
      // One quotation inside another is shown with it.
      let span = Span(max(marked.start, reached), max(marked.end, reached))
      if span.isEmpty, !parts.isEmpty { continue }
      reached = span.end
      if utterance.startsRun {
        parts.append(.speaker(speakerLine(of: utterance.attribution), offset: span.start))
      }
      parts.append(.text(LineStarts(span, breaker: breaker), indent))
      if utterance.endsRun { parts.append(.blank) }
    }
    if case .blank = parts.last, selection.next(after: index) == nil { parts.removeLast() }
    return parts
  }

  /// Where the credit of a caption begins, unless the writer parted the two, or the measure is too
  /// narrow for signs of our own.
  private func markedCredit(in block: Block) -> Int? {
    guard block.kind == .caption, measure >= 20 else { return nil }
    guard let start = credits.touching(block.span).first?.start,
      start > block.span.start
    else { return nil }
    let caption = article.utf8[block.span.start..<start]
    guard article.utf8[start] != 0x28, article.utf8[start] != 0x5B, caption.last ?? 0 <= 0x20 else {
      return nil
    }
    let signs = ["|", "/", "–", "—", "·", "•", "-"]
    let words = caption.dropLast()
    return signs.contains { words.suffix($0.utf8.count).elementsEqual($0.utf8) } ? nil : start
  }

  private func indent(of block: Block) -> BlockPart.Indent {
    switch block.kind {
    case .listItem:
      let bullet = ownBullet(block.span)
      return bullet > 0 ? BlockPart.Indent(rest: room(for: bullet)) : indent(behind: "• ")
    case .caption: return indent(behind: "▢ ")
    case .blockQuote: return BlockPart.Indent(first: room(for: 4), rest: room(for: 4))
    case .pullQuote: return BlockPart.Indent(first: room(for: 6), rest: room(for: 6))
    default: return BlockPart.Indent()
    }
  }

  /// A mark with the lines hanging behind it, or nothing where the measure is too narrow for it.
  private func indent(behind lead: String) -> BlockPart.Indent {
    let width = CharacterWidth.cells(of: lead)
    return room(for: width) == width
      ? BlockPart.Indent(lead: lead, rest: width) : BlockPart.Indent()
  }

  /// An indent as far as a narrow measure can spare it: a sixth.
  private func room(for indent: Int) -> Int { min(indent, measure / 6) }

  /// Cells of the bullet or number that a list item brings along, with the blank after it.
  private func ownBullet(_ span: Span) -> Int {
    let bytes = article.utf8[span.range].prefix(6)
    let digits = bytes.prefix { 0x30...0x39 ~= $0 }.count
    if digits > 0 {
      let rest = bytes.dropFirst(digits)
      return rest.starts(with: [0x2E, 0x20]) || rest.starts(with: [0x29, 0x20]) ? digits + 2 : 0
    }
    let bullets = ["- ", "* ", "• ", "– ", "— ", "· ", "▪ ", "◦ "]
    return bullets.contains { bytes.starts(with: $0.utf8) } ? 2 : 0
  }

  /// Whether a free line stands between a block and the next one on the page.
  private func isSpaced(after index: Int) -> Bool {
    guard let next = selection.next(after: index) else { return false }
    // Where the filter left something out, even list items are apart.
    guard next == index + 1 else { return true }
    switch (article.blocks[index].kind, article.blocks[next].kind) {
    case (.listItem, .listItem), (.byline, .date), (.date, .byline): return false
    default: return true
    }
  }
}

extension Block {
  /// Whether its lines are filled to the measure if a reader wants lines filled: running text alone.
  fileprivate var isFilled: Bool { kind == .paragraph || kind == .blockQuote }
}

extension Page {
  /// A quotation's span with the marks around it.
  func marked(_ span: Span) -> Span {
    article.blockIndex(at: span.start).map { marked(span, inBlock: $0) } ?? span
  }

  /// A quotation's span with the marks around it, as far as its block holds them.
  func marked(_ span: Span, inBlock index: Int) -> Span {
    let block = article.blocks[index].span
    let start = min(max(span.start, block.start), block.end)
    let end = max(start, min(span.end, block.end))
    let opening = article.utf8[block.start..<start].suffix(Page.longestMark)
    let closing = article.utf8[end..<block.end].prefix(Page.longestMark)
    let before = Page.marks.first { opening.reversed().starts(with: $0.reversed()) }
    let after = Page.marks.first { closing.starts(with: $0) }
    return Span(start - (before?.count ?? 0), end + (after?.count ?? 0))
  }

  /// Bytes of the longest mark, a blank beside it included.
  static let longestMark = 5

  /// Marks of all styles; French ones with the blank that parts them from the words.
  private static let marks: [[UInt8]] =
    [
      "“", "”", "„", "‘", "’", "‚", "«", "»", "‹", "›", "「", "」", "『", "』", "''", "``", "\"", "'",
      "« ", "«\u{A0}", "«\u{202F}", " »", "\u{A0}»", "\u{202F}»",
    ].map { Array($0.utf8) }
}
