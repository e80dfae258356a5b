import Articles

/// A part of a block as the page shows it: some of its text, or a line of the page's own.
enum Passage: Sendable {
  /// Text in lines of its own; `lead` stands before the first of them.
  case text(LineStarts, indent: Int, lead: String)
  /// Who speaks, said in our words; it stands for the quotation that starts at `offset`.
  case credit(String, offset: Int)
  /// The space after a block or a run of quotations.
  case blank
}

extension Page {
  /// What the page shows of a block, part by part, the space after it included.
  func passages(ofBlock index: Int) -> [Passage] {
    if case .quotations = filter {
      let utterances = selection.utterances(ofBlock: index)
      if !utterances.isEmpty { return passages(of: utterances, inBlock: index) }
    }
    let block = article.blocks[index]
    let (indent, lead) = setting(of: block)
    let breaker = LineBreaker(measure: measure - indent, keepsLines: block.kind == .table)
    let text = Passage.text(LineStarts(block.span, breaker: breaker), indent: indent, lead: lead)
    return isSpaced(after: index) ? [text, .blank] : [text]
  }

  private func passages(
    of utterances: ArraySlice<Selection.Utterance>, inBlock index: Int
  ) -> [Passage] {
    var passages: [Passage] = []
    let indent = room(for: 2)
    let breaker = LineBreaker(measure: measure - indent)
    var reached = article.blocks[index].span.start
    for utterance in utterances {
      let quotation = annotations.quotations[utterance.quotation]
      let marked = marked(quotation.span, inBlock: index)
      // One quotation inside another is shown with it.
      let span = Span(max(marked.start, reached), max(marked.end, reached))
      if span.isEmpty, !passages.isEmpty { continue }
      reached = span.end
      if utterance.startsRun {
        let credit = credit(of: quotation.attribution)
        passages.append(.credit(fitted(credit), offset: span.start))
      }
      passages.append(.text(LineStarts(span, breaker: breaker), indent: indent, lead: ""))
      if utterance.endsRun { passages.append(.blank) }
    }
    if case .blank = passages.last, selection.next(after: index) == nil { passages.removeLast() }
    return passages
  }

  /// Who speaks, and how sure that is.
  package func credit(of attribution: Attribution) -> String {
    let figure = attribution.figure.flatMap { id in
      annotations.figures.indices.contains(id) ? annotations.figures[id] : nil
    }
    var name = figure?.name ?? attribution.name
    if name == nil, let speaker = attribution.speaker, speaker.end <= article.utf8.count {
      name = article.text(speaker)
    }
    guard let name, attribution.standing != .unknown else { return "speaker not named" }
    let sign = attribution.standing == .inferred ? "≈ " : ""
    return sign + name + (figure?.role.map { ", \($0)" } ?? "")
  }

  /// A line of our own cut to the measure.
  private func fitted(_ text: String) -> String {
    guard CharacterWidth.cells(of: text) > measure else { return text }
    var fitted = ""
    var cells = 1
    for character in text {
      cells += CharacterWidth.cells(of: String(character))
      if cells > measure { break }
      fitted.append(character)
    }
    return fitted + "…"
  }

  /// Free cells before a block's lines, and the mark that stands in them on the first.
  private func setting(of block: Block) -> (indent: Int, lead: String) {
    let two = room(for: 2)
    switch block.kind {
    case .listItem:
      let lead = two == 2 && !startsWithBullet(block.span) ? "• " : ""
      return (two, lead)
    case .caption: return (two, two == 2 ? "▢ " : "")
    case .blockQuote: return (room(for: 4), "")
    case .pullQuote: return (room(for: 6), "")
    default: return (0, "")
    }
  }

  /// An indent as far as a narrow measure can spare it: a sixth.
  private func room(for indent: Int) -> Int { min(indent, measure / 6) }

  /// Whether a list item brings its bullet or number along.
  private func startsWithBullet(_ span: Span) -> Bool {
    let bytes = article.utf8[span.range].prefix(6)
    guard let first = bytes.first else { return false }
    if 0x30...0x39 ~= first {
      return bytes.first { !(0x30...0x39 ~= $0) }.map { $0 == 0x2E || $0 == 0x29 } ?? false
    }
    let bullets = ["- ", "* ", "• ", "– ", "— ", "· ", "▪ ", "◦ "]
    return bullets.contains { bytes.starts(with: $0.utf8) }
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

extension Page {
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
