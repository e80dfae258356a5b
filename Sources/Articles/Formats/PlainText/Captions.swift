extension PlainText {
  /// Finds captions by the two signs that are safe: a line printed twice, the second time with
  /// the picture's credit after it, and a line that ends in a credit.
  mutating func findCaptions() {
    for place in pieces.indices
    where pieces[place].kind == .paragraph && pieces[place].columns <= 600 {
      if takeLabelled(place) {
        continue
      } else if place > 1, let length = captionLength(place - 1, printedTwiceBy: place) {
        pieces[place].captionLength = Int32(length)
        pieces[place].kind = .caption
        pieces[place - 1].kind = nil
        note("dropped a caption printed twice", place - 1)
      } else if place > 0, let start = pictureCreditStart(place) {
        pieces[place].captionLength = Int32(start - pieces[place].span.start)
        pieces[place].kind = .caption
        note("guessed a caption", place)
        // A credit on a line of its own stands under its caption.
        if start == pieces[place].span.start, place > 1, pieces[place - 1].kind == .paragraph,
          pieces[place - 1].columns <= 200, !shape(place - 1).endsSentence
        {
          pieces[place - 1].kind = .caption
          note("guessed a caption", place - 1)
        }
      }
    }
  }

  /// “Image caption The old camp”, “Image source, NPA”: a site's labels for those who do not see
  /// the picture; the label is no part of the caption.
  private mutating func takeLabelled(_ place: Int) -> Bool {
    let span = pieces[place].span
    let isCredit = CaptionLabels.credits.opens(utf8, span)
    guard pieces[place].columns <= 300,
      let length = isCredit
        ? CaptionLabels.credits.length(in: utf8, at: span.start, span)
        : CaptionLabels.captions.length(in: utf8, at: span.start, span),
      span.start + length < span.end
    else { return false }
    var start = span.start + length
    while start + 1 < span.end, [0x20, 0x2C, 0x3A].contains(utf8[start]) { start += 1 }
    pieces[place].span.start = start
    pieces[place].captionLength = isCredit ? 0 : -1
    pieces[place].kind = .caption
    hasSplit = true
    note("guessed a caption", place)
    return true
  }

  /// The bytes of a piece that repeat the one before it, if it then goes on as a credit; a refrain
  /// of three is a poem's.
  private func captionLength(_ before: Int, printedTwiceBy place: Int) -> Int? {
    let words = stem(of: before)
    guard pieces[before].kind == .paragraph, pieces[before].columns >= 12,
      let length = words.printedLength(in: pieces[place].span, of: utf8),
      goesOnAsCredit(after: length, place)
    else { return nil }
    if place + 1 < pieces.count, words.isPrefix(of: pieces[place + 1].span, in: utf8) {
      return nil
    }
    return words.isPrefix(of: pieces[before - 1].span, in: utf8) ? nil : length
  }

  /// A caption without its stop, for which the second printing may have a comma or nothing.
  private func stem(of place: Int) -> Span {
    let span = pieces[place].span
    return utf8[span.end - 1] == 0x2E ? Span(span.start, span.end - 1) : span
  }

  /// Whether the rest of the second printing can be a credit: a name or a bracket comes first,
  /// and no sentence follows. “The old camp” over “The old camp, at the border, …” is a heading.
  private func goesOnAsCredit(after length: Int, _ place: Int) -> Bool {
    var rest = Span(pieces[place].span.start + length, pieces[place].span.end)
    let first = rest.start
    while !rest.isEmpty, [0x20, 0x2E, 0x2C, 0x3B, 0x7C].contains(utf8[rest.start]) {
      rest.start += 1
    }
    // A sentence said twice on end is the story's own, unless it stands over the story.
    if rest.isEmpty { return !shape(place).endsSentence || standsOverStory(place) }
    let shape = Shape(utf8, rest)
    let isParted = rest.start > first || [0x28, 0x5B, 0xC2].contains(utf8[rest.start])
    guard isParted, rest.count <= 200 else { return false }
    let isCredit = Credits.isPictureCredit(utf8, rest)
    return isCredit || shape.opensLikeHeading && !shape.endsSentence
  }

  /// Whether no prose has been printed yet; only a page's first lines are asked.
  private func standsOverStory(_ place: Int) -> Bool {
    place <= 6
      && !pieces.prefix(place - 1).contains { $0.isProse(Shape(utf8, $0.span), atLeast: 100) }
  }

  private func pictureCreditStart(_ place: Int) -> Int? {
    guard pieces[place].columns <= 400 else { return nil }
    var span = pieces[place].span
    let endsInBracket = utf8[span.end - 1] == 0x29 || utf8[span.end - 1] == 0x5D
    // “Image: Ada Quill.” may stop; a sentence that speaks of a photo goes on longer.
    if !endsInBracket, shape(place).endsSentence { span.start = max(span.start, span.end - 60) }
    return Credits.pictureCreditStart(utf8, span)
  }

  /// Adds what a caption block shows: a picture, or the credit of the one just added.
  func addPicture(_ span: Span, of piece: Piece, to pictures: inout [Picture], _ text: [UInt8]) {
    let length = piece.captionLength < 0 ? span.count : Int(piece.captionLength)
    let found = picture(span, captionLength: length, text)
    if found.caption == nil, let last = pictures.last, last.credit == nil,
      let caption = last.caption, caption.end + 2 == span.start
    {
      pictures[pictures.count - 1].credit = found.credit
    } else {
      pictures.append(found)
    }
  }

  /// A caption's words and its credit, the blanks between them left out.
  private func picture(_ span: Span, captionLength: Int, _ text: [UInt8]) -> Picture {
    guard captionLength < span.count else { return Picture(caption: span, credit: nil) }
    var start = span.start + captionLength
    var end = start
    // The second printing may go on with a stop; it belongs to the words before.
    if end > span.start, text[start] == 0x2E {
      start += 1
      end = start
    }
    while end > span.start, text[end - 1] == 0x20 { end -= 1 }
    while start < span.end, [0x20, 0x2C, 0x3B].contains(text[start]) { start += 1 }
    return Picture(
      caption: end > span.start ? Span(span.start, end) : nil,
      credit: start < span.end ? Span(start, span.end) : nil)
  }
}

private enum CaptionLabels {
  static let captions = PhraseList([
    "image caption ", "image caption,", "image caption:", "media caption ", "media caption,",
    "photo caption:", "caption:",
  ])
  static let credits = PhraseList([
    "image source,", "image source:", "image copyright ", "image copyright:",
  ])
}
