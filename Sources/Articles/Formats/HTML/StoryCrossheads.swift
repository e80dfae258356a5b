/// Crossheads that pages do not mark as such, and headings that are none.
extension StoryBlocks {
  /// Takes bold lines that stand over prose for crossheads, unless the story has bold lines of
  /// another use, such as an interview's questions.
  mutating func markBoldCrossheads() {
    var found: [Int] = []
    var questions = 0
    for place in pieces.indices where place > lede && isBoldLine(pieces[place]) {
      guard let next = pieces[(place + 1)...].firstIndex(where: { $0.kind != nil }),
        let kind = pieces[next].kind
      else { continue }
      guard
        [.paragraph, .blockQuote, .listItem, .table, .caption].contains(kind),
        !isBoldLine(pieces[next])
      else { continue }
      found.append(place)
      if Shape(text.utf8, span(pieces[place])).last == 0x3F { questions += 1 }
    }
    let paragraphs = pieces.count { $0.kind == .paragraph }
    guard questions * 2 <= max(found.count, 4), found.count * 5 <= paragraphs * 2 + 5 else {
      return
    }
    guess(found)
  }

  /// Takes lines in capitals that stand over prose for crossheads, if there are several: agencies
  /// send theirs so, without any mark.
  mutating func markCapitalCrossheads() {
    let found = pieces.indices.filter { place in
      guard place > lede, isCapitalLine(pieces[place]),
        let next = pieces[(place + 1)...].first(where: { $0.kind != nil })
      else { return false }
      return next.kind == .paragraph && !isCapitalLine(next)
    }
    let paragraphs = pieces.count { $0.kind == .paragraph }
    guard found.count > 1, found.count * 5 <= paragraphs * 2 + 5 else { return }
    guess(found)
  }

  private mutating func guess(_ found: [Int]) {
    for place in found {
      pieces[place].kind = .crosshead
      pieces[place].isMarked = false
    }
  }

  private func isCapitalLine(_ piece: Piece) -> Bool {
    guard piece.kind == .paragraph, piece.parts.count == 1 else { return false }
    let run = text.runs[piece.parts[0].run]
    guard run.letters >= 4, run.letters <= 60, run.linked == 0 else { return false }
    let bytes = text.utf8[run.span.range]
    let capitals = bytes.count { (0x41...0x5A) ~= $0 }
    guard capitals >= 4, capitals > bytes.count(where: { $0 >= 0x80 }),
      !bytes.contains(where: { (0x61...0x7A) ~= $0 || $0 == 0x0A })
    else { return false }
    return isShapedLikeHeading(run.span)
  }

  private func isBoldLine(_ piece: Piece) -> Bool {
    guard piece.kind == .paragraph, piece.parts.count == 1 else { return false }
    let run = text.runs[piece.parts[0].run]
    guard run.bold * 10 >= run.letters * 9, run.letters >= 3, run.letters <= 85,
      run.linked * 2 < run.letters, !text.utf8[run.span.range].contains(0x0A)
    else { return false }
    return isShapedLikeHeading(run.span)
  }

  /// Whether a line opens like a heading and ends neither like a sentence nor in the midst of one;
  /// three dots are fine.
  private func isShapedLikeHeading(_ span: Span) -> Bool {
    let shape = Shape(text.utf8, span)
    return shape.opensLikeHeading
      && (![0x2E, 0x2C, 0x3B, 0x3A].contains(shape.last)
        || text.utf8[span.range].suffix(3).allSatisfy { $0 == 0x2E })
  }

  /// Drops crossheads that nothing follows, or nothing but what was dropped.
  mutating func dropLoneCrossheads() {
    var isFollowed = false
    /// The first node of what is kept after the heading at hand.
    var next = tree.nodes.count
    for place in pieces.indices.reversed() {
      switch pieces[place].kind {
      case .crosshead:
        let heading = pieces[place]
        let opensDropped = place + 1 < pieces.count && pieces[place + 1].kind == nil
        if !isFollowed
          || opensDropped
            && (InPassing.isLabel(text.utf8, span(heading)) || standsApart(heading, from: next))
        {
          pieces[place].kind = nil
        } else {
          next = Int(run(heading.parts[0]).first)
        }
      case nil, .caption?, .date?, .byline?: break
      default:
        isFollowed = true
        next = Int(run(pieces[place].parts[0]).first)
      }
    }
  }

  /// Whether a heading's frame ends before the next words of the story: it stands over something
  /// else.
  private func standsApart(_ heading: Piece, from next: Int) -> Bool {
    var node = run(heading.parts[0]).block
    while Int(node) > story.lowerBound, !tree.nodes[Int(node)].tag.isHeading {
      node = tree.nodes[Int(node)].parent
    }
    guard let frame = tree.parent(of: Int(node)), frame > story.lowerBound else { return false }
    return Int(tree.nodes[frame].end) <= next
  }
}
