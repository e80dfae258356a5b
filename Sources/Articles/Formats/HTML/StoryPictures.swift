/// Captions and credits: what is left of a picture in a terminal.
extension StoryBlocks {
  /// The element that holds the picture a run speaks of; `nil` if it speaks of none.
  mutating func picture(of run: PageText.Run, _ hints: Hints) -> Int32? {
    var node = tree.nodes[Int(run.first)].parent
    var named: Int32?
    while node >= 0, Int(node) != story.lowerBound {
      switch tree.nodes[Int(node)].tag {
      case .figure: return holdsStory(node) ? nil : node
      case .blockquote, .table:
        guard named != nil else { return nil }
        node = Int32(story.lowerBound)
        continue
      default:
        if hints.contains(.caption), roles.hints[Int(node)].contains(.caption) { named = node }
      }
      node = tree.nodes[Int(node)].parent
    }
    guard let named, run.letters <= 700 else { return nil }
    // A caption and its picture share a frame.
    return tree.nodes[Int(named)].parent
  }

  /// Some sites frame quotations and tables as figures too.
  private mutating func holdsStory(_ figure: Int32) -> Bool {
    if let known = frames[figure] { return known }
    let holds =
      roles.prose[Int(figure)] > 1500
      || tree.descendants(of: Int(figure)).contains {
        tree.nodes[$0].tag == .blockquote || tree.nodes[$0].tag == .table
      }
    frames[figure] = holds
    return holds
  }

  mutating func addCaption(
    _ place: (lead: String, run: Int), _ hints: Hints, _ picture: Int32
  ) {
    let run = text.runs[place.run]
    if Promotion.isPromotion(text.utf8, run.span) || run.linked * 10 >= run.letters * 9 {
      pieces.append(Piece(kind: nil, parts: [place]))
      return
    }
    let isCredit =
      hints.contains(.credit) || PictureCredit.isWhole(text.utf8, run.span)
    if let last = pieces.indices.last, pieces[last].kind == .caption,
      pieces[last].picture == picture, pieces[last].parts.count < 12
    {
      // Printed twice, for two widths of screen.
      let stem = MarkupString.stem(words(run.span))
      if pieces[last].parts.contains(where: {
        MarkupString.stem(words(text.runs[$0.run].span)) == stem
      }) {
        return
      }
      if isCredit, pieces[last].creditPart < 0 {
        pieces[last].creditPart = pieces[last].parts.count
      }
      if !isCredit, pieces[last].creditPart == 0 {
        // The credit came first: the caption goes before it.
        pieces[last].parts.insert(place, at: 0)
        pieces[last].parts[1].lead = " "
        pieces[last].creditPart = 1
        return
      }
      pieces[last].parts.append((lead: " ", run: place.run))
      return
    }
    let isRepeated = !captions.insert(MarkupString.stem(words(run.span))).inserted
    pieces.append(
      Piece(
        kind: isRepeated && !isCredit ? nil : .caption, parts: [place],
        creditPart: isCredit ? 0 : -1, picture: picture))
  }
}
