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

// MARK: - Alternative text

extension StoryBlocks {
  /// Gives each framed picture without a caption the words that stand for it where it cannot be
  /// seen. A terminal is such a place.
  mutating func addAlternatives() {
    var captioned = Set(pieces.lazy.filter { $0.kind == .caption }.map(\.picture))
    var pictures: [(node: Int, piece: Piece)] = []
    var node = story.lowerBound
    while node < story.upperBound {
      let tag = tree.nodes[node].tag
      if tag == .noscript || tag == .template || roles.hints[node].contains(.unseen) {
        node = Int(tree.nodes[node].end)
        continue
      }
      if tag == .img, let figure = frame(ofImage: node), !captioned.contains(Int32(figure)),
        let words = alternative(of: node)
      {
        captioned.insert(Int32(figure))
        pictures.append(
          (node, Piece(kind: .caption, parts: [], alternative: words, picture: Int32(figure))))
      }
      node += 1
    }
    insert(pictures)
  }

  /// The `figure` an image stands in; `nil` where it stands in none of the story's.
  private mutating func frame(ofImage node: Int) -> Int? {
    guard roles.hints[node].isDisjoint(with: [.furniture, .comments]) else { return nil }
    var at = tree.parent(of: node)
    while let parent = at, parent > story.lowerBound {
      if tree.nodes[parent].tag == .figure { return holdsStory(Int32(parent)) ? nil : parent }
      at = tree.parent(of: parent)
    }
    return nil
  }

  /// The words an image has for who cannot see it, if they say something: no file name, no lone
  /// word, nothing that the page prints anyway.
  private mutating func alternative(of node: Int) -> String? {
    guard let value = tree.value(.alt, node), value.count < 600,
      let words = MarkupString.line(value)
    else { return nil }
    let stem = MarkupString.stem(words)
    let blanks = words.utf8.count { $0 == 0x20 }
    guard blanks >= 2, stem.count >= 12, stem != facts.headline.map(MarkupString.stem),
      !Promotion.isPromotion(Array(words.utf8), Span(0, words.utf8.count)),
      captions.insert(stem).inserted
    else { return nil }
    return words
  }

  /// Sets pictures where they stand in the page, up to the story's last words.
  private mutating func insert(_ pictures: [(node: Int, piece: Piece)]) {
    guard let end = pieces.lastIndex(where: { $0.kind?.isBody ?? false }) else { return }
    var merged: [Piece] = []
    merged.reserveCapacity(pieces.count + pictures.count)
    var next = 0
    for (place, piece) in pieces.enumerated() {
      let first = piece.parts.first.map { Int(text.runs[$0.run].first) } ?? 0
      while place <= end, next < pictures.count, pictures[next].node < first {
        merged.append(pictures[next].piece)
        next += 1
      }
      merged.append(piece)
    }
    pieces = merged
  }
}
