/// Where reported clauses end, and where those begin that stand in front of their cue.
extension Passage {
  /// No report is longer than this, in tokens.
  private static let longestReport = 120

  /// Where the reported clause that begins at `start` ends, or nil where a quotation is mixed in.
  ///
  /// - Parameter isSubordinate: the cue stands in a clause that leads in the main one, “While Ruiz
  ///   said that …, Hale left”.
  func endOfReport(from start: Int, in sentence: Range<Int>, isSubordinate: Bool = false) -> Int? {
    let end = sentence.upperBound
    let limit = min(end, start + Self.longestReport)
    var border: Int? = nil
    var at = start
    while at < limit {
      let token = tokens[at]
      if token.isQuotation {
        guard let border, border - start > 2, holdsVerb(start..<border),
          !Self.opensClause.contains(tokens[start].key)
        else { return nil }
        return border
      }
      if token.isIn(.semicolon) || isColon(at, before: end) { return at }
      if token.isIn(.comma), at + 1 < end {
        let next = tokens[at + 1]
        if isSubordinate, beginsClause(at + 1, strictly: false, before: end) { return at }
        // “a note saying, ‘…’”
        let leadsToQuotation = next.isQuotation && !tokens[at - 1].cue.isVerb
        if next.isIn(.coordinator) || next.cue.contains(.participle) || leadsToQuotation
          || next.isIn(.relative)
          || next.key == Self.whileWord || Self.timely.contains(next.key)
        {
          border = at
        }
        if next.cue.contains(.participle), SayingVerbs.kind(of: next.key) != nil { return at }
        if at + 2 < end, Self.timely.contains(next.key), tokens[at + 2].ending == .ing { return at }
      }
      if token.key == Self.according, at + 1 < end, tokens[at + 1].key == Self.to, at > start {
        return tokens[at - 1].isIn(.comma) ? at - 1 : at
      }
      if token.key == Self.without, at + 1 < end, end - at < 6, tokens[at + 1].ending == .ing {
        return at
      }
      if at > start + 2, let cut = nextReport(with: at, from: start, in: sentence),
        holdsVerb(start..<cut)
      {
        return cut
      }
      at += 1
    }
    return limit == end ? end : nil
  }

  /// A colon that is no part of “6:00”.
  private func isColon(_ index: Int, before end: Int) -> Bool {
    tokens[index].isIn(.colon)
      && (index + 1 >= end || tokens[index + 1].shape.contains(.spaceBefore))
  }

  /// Where a second report begins that hangs on the verb at `index`: “…, but Hale said”, “… and
  /// denied that”, “…, she added”.
  private func nextReport(with index: Int, from start: Int, in sentence: Range<Int>) -> Int? {
    guard SayingVerbs.kind(of: tokens[index].key) != nil,
      !tokens[index].cue.contains(.participle), sayingVerb(at: index, in: sentence) != nil
    else { return nil }
    var first = index
    if !tokens[index - 1].isIn(.coordinator) {
      guard let phrase = subject(ofVerbAt: index, from: start), phrase.range.lowerBound > start + 2,
        phrase.range.upperBound <= index
      else { return nil }
      first = phrase.range.lowerBound
      if tokens[first - 1].isIn(.comma) {
        return closing(behind: index + 1, in: sentence) == nil ? nil : first - 1
      }
    }
    guard tokens[first - 1].isIn(.coordinator) || tokens[first - 1].key == Self.whileWord else {
      return nil
    }
    first -= 1
    // “…, but two and then three officials say”
    for early in stride(from: first - 1, to: max(start, first - 5), by: -1)
    where tokens[early].isIn(.coordinator) && tokens[early - 1].isIn(.comma) { return early - 1 }
    return tokens[first - 1].isIn(.comma) ? first - 1 : first
  }

  /// The comma, dash or end that closes a trailing cue: “…, Ruiz said on Monday”.
  func closing(behind index: Int, in sentence: Range<Int>) -> Int? {
    let end = sentence.upperBound
    let limit = min(end, index + 40)
    var at = index
    while at < limit {
      if tokens[at].isIn([.comma, .dash, .semicolon, .colon]) { return at }
      guard let next = pastAdverbial(at, before: limit) else { return nil }
      at = next
    }
    return at >= end ? end : nil
  }

  /// Where the clause that ends before `end` begins: the sentence, or what a semicolon, a colon or
  /// a quotation parts from it; nil where it is too long to be one.
  func clauseStart(before end: Int, in sentence: Range<Int>) -> Int? {
    var start = sentence.lowerBound
    if end - start > Self.longestReport { start = end - Self.longestReport }
    let isCut = start > sentence.lowerBound
    guard start < end else { return nil }
    let border = (start..<end).last {
      tokens[$0].isQuotation || tokens[$0].isIn([.semicolon, .colon])
    }
    if let border {
      if tokens[border].isQuotation { return nil }
      start = border + 1
    } else if isCut {
      return nil
    }
    while start < end,
      tokens[start].isIn([.coordinator, .comma]) || tokens[start].key == Self.whileWord
    {
      start += 1
    }
    return start < end ? start : nil
  }

  /// Whether every bracket has its fellow.
  func isBalanced(_ range: Range<Int>) -> Bool {
    range.count { tokens[$0].isIn(.bracket) } % 2 == 0
  }

  static let according = Word.key("according")
  static let timely: Set<UInt32> = Set(
    ["after", "before", "during", "while", "when", "since"].map { Word.key($0) })
  private static let whileWord = Word.key("while")
  private static let without = Word.key("without")
}
