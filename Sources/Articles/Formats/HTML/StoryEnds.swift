/// What stands over a story, between its headline and its first prose, and what a site puts under it.
extension StoryBlocks {
  /// Takes captions and the standfirst that stand between the headline and the story's element.
  mutating func readHead() {
    guard let headline = facts.headlineRuns.last else { return }
    var place = headline + 1
    while place < text.runs.count, Int(text.runs[place].first) < story.lowerBound {
      let run = text.runs[place]
      let part = (lead: "", run: place)
      place += 1
      // Far above its text a headline belongs to a list of them.
      if place - headline > 60 { break }
      guard !roles.isAside(run) else { continue }
      if Byline(text.utf8, run.span) != nil {
        pieces.append(Piece(kind: .byline, parts: [part]))
        continue
      }
      guard run.linked * 2 < run.letters else { continue }
      let hints = roles.hints(of: run)
      if let picture = picture(of: run, hints) {
        addCaption(part, hints, picture)
      } else if hints.contains(.standfirst), (20...500).contains(run.letters) {
        pieces.append(Piece(kind: .standfirst, parts: [part]))
      } else if PrintedDate(text.utf8, run.span) != nil {
        pieces.append(Piece(kind: .date, parts: [part]))
      } else if run.letters >= 40, run.letters <= 400, isSecondLine(run) {
        pieces.append(Piece(kind: .standfirst, parts: [part]))
      }
    }
  }

  /// Whether a line under the headline is what the page's description says, or a heading.
  private func isSecondLine(_ run: PageText.Run) -> Bool {
    if tree.nodes[Int(run.block)].tag.isHeading { return true }
    guard let description = facts.description else { return false }
    return Headlines.agree(MarkupString.stem(words(run.span)), MarkupString.stem(description))
  }

  /// Sorts what stands between the story's head and its first prose.
  mutating func readOpening() {
    for place in pieces.indices.prefix(lede) where pieces[place].parts.count == 1 {
      let run = text.runs[pieces[place].parts[0].run]
      switch pieces[place].kind {
      case .paragraph:
        if PrintedDate(text.utf8, run.span) != nil {
          pieces[place].kind = .date
        } else if isByline(run.span) {
          pieces[place].kind = .byline
        } else if Promotion.precedes(text.utf8, run.span)
          || lede < pieces.count && run.letters < 30 && !Shape(text.utf8, run.span).endsSentence
            && tree.nodes[Int(run.block)].tag != .p
        {
          pieces[place].kind = nil
        }
      case .crosshead:
        // A heading over the first prose is the story's second line, if it is as long as one.
        if run.letters >= 45, facts.alternativeHeadline == nil { pieces[place].kind = .standfirst }
      default: break
      }
    }
    var hasStandfirst = false
    for place in pieces.indices where pieces[place].kind == .standfirst {
      if place >= lede || hasStandfirst {
        pieces[place].kind = .paragraph
      } else {
        hasStandfirst = true
      }
    }
    for place in pieces.indices.dropFirst(lede) {
      // Names and dates inside the story are about other things, mostly its writers.
      if pieces[place].kind == .byline || pieces[place].kind == .date { pieces[place].kind = nil }
    }
  }
}

extension StoryBlocks {
  /// Whether a piece is a byline, perhaps with the date on a line of its own.
  private func isByline(_ span: Span) -> Bool {
    guard span.count <= 200 else { return false }
    var start = span.start
    var isByline = false
    while start < span.end {
      let end = text.utf8[start..<span.end].firstIndex(of: 0x0A) ?? span.end
      let line = Span(start, end)
      if Byline(text.utf8, line) != nil {
        isByline = true
      } else if PrintedDate(text.utf8, line) == nil {
        return false
      }
      start = end + 1
    }
    return isByline
  }
}

// MARK: - Under the story

extension StoryBlocks {
  /// Drops what the site says for itself after the story's end, from the last piece upwards.
  mutating func trimEnd() {
    var place = pieces.count - 1
    var hasDropped = true
    while place > lede {
      let piece = pieces[place]
      guard let kind = piece.kind else {
        place -= 1
        continue
      }
      let run = text.runs[piece.parts[0].run]
      if kind == .caption {
        place -= 1
        continue
      }
      let isShort =
        run.letters < 40 && kind == .paragraph && !Shape(text.utf8, run.span).endsSentence
      let isPromotion =
        kind != .table && letters(piece) <= 500 && InPassing.closes(text, run, kind)
      guard isPromotion || kind == .crosshead || isShort && hasDropped && isLabelish(place) else {
        return
      }
      pieces[place].kind = nil
      hasDropped = true
      place -= 1
    }
  }

  /// Whether a short line at the end stands alone, and not in a row of its kind.
  private func isLabelish(_ place: Int) -> Bool {
    guard let before = pieces[..<place].lastIndex(where: { $0.kind != nil }) else {
      return true
    }
    return isProse(pieces[before]) && span(pieces[place]).count < 30
  }
}
