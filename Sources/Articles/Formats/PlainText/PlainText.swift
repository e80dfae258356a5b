/// A story without marks, as copied or saved from a news site: what each piece is, is told by
/// its place, its length and how it ends.
struct PlainText {
  private let source: DecodedText
  private var pieces: [Piece]
  private var utf8: [UInt8]

  private var headline: String?
  private var standfirst: String?
  private var byline: Byline?
  private var dateline: String?
  private var published: String?
  private var modified: String?
  private var section: String?
  private var credit: String?
  private var boilerplate: [String] = []
  /// Notes with their places in the decoded text.
  private var notes: [(what: String, at: Range<Int>)] = []
  /// The captions' places among the pieces, with the length of the words before the credit.
  private var captions: [Int: Int] = [:]

  init(_ source: DecodedText) {
    self.source = source
    let cut = Pieces(source.utf8)
    pieces = cut.all
    utf8 = cut.utf8
    keepListsOfTwo()
    readEnd()
    dropInterruptions()
    pairCaptions()
    let lede = readOpening()
    markCrossheads(from: lede + 1)
  }
}

extension PlainText {
  private func text(_ place: Int) -> String {
    String(decoding: utf8[pieces[place].span.range], as: UTF8.self)
  }

  private func shape(_ place: Int) -> Shape { Shape(utf8, pieces[place].span) }

  private mutating func note(_ what: String, _ place: Int) {
    if notes.count < 1000 { notes.append((what, pieces[place].source)) }
  }

  private mutating func dropAsBoilerplate(_ place: Int) {
    pieces[place].kind = nil
    boilerplate.append(text(place))
    note("took for no part of the story and dropped", place)
  }

  /// A single line after a dash or a number is no list.
  private mutating func keepListsOfTwo() {
    for place in pieces.indices where pieces[place].kind == .listItem {
      let isBullet = utf8[pieces[place].span.start] > 0x7F || utf8[pieces[place].span.start] == 0x2A
      let isLone =
        (place == 0 || pieces[place - 1].kind != .listItem)
        && (place + 1 == pieces.count || pieces[place + 1].kind != .listItem)
      if isLone, !isBullet { pieces[place].kind = .paragraph }
    }
  }

  // MARK: The end

  /// Credit line, corrections and what the site prints under a story.
  private mutating func readEnd() {
    for place in pieces.indices.reversed().prefix(12) {
      splitGluedCredit(place)
      if pieces[place].columns <= 240, Credits.isCreditLine(text(place)), place > 0 {
        pieces[place].kind = .creditLine
        credit = text(place)
        note("guessed the credit line", place)
        for after in place + 1..<pieces.count {
          if !isCorrection(after) { dropAsBoilerplate(after) }
        }
        break
      }
    }
    if credit == nil {
      var place = pieces.count - 1
      while place > 0, pieces[place].columns <= 300, Promotion.isPromotion(text(place)) {
        dropAsBoilerplate(place)
        place -= 1
      }
      boilerplate.reverse()
    }
    for place in pieces.indices where pieces[place].kind == .paragraph && isCorrection(place) {
      pieces[place].kind = .correction
      note("guessed a correction", place)
    }
  }

  /// “(PAPER with NPA)Daily newsletterReceive …”: a lost tag glued the site's words to the line.
  private mutating func splitGluedCredit(_ place: Int) {
    let piece = pieces[place]
    guard piece.columns <= 600, utf8[piece.span.start] == 0x28,
      let close = utf8[piece.span.range].firstIndex(of: 0x29), close + 1 < piece.span.end
    else { return }
    let head = Span(piece.span.start, close + 1)
    guard Credits.isCreditLine(String(decoding: utf8[head.range], as: UTF8.self)) else { return }
    pieces[place].span = head
    var rest = piece
    rest.span = Span(close + 1, piece.span.end)
    pieces.insert(rest, at: place + 1)
  }

  private func isCorrection(_ place: Int) -> Bool {
    let span = pieces[place].span
    guard let first = utf8[span.range].first, [0x43, 0x54, 0x41, 0x45].contains(first & 0xDF) else {
      return false
    }
    let head = String(decoding: utf8[span.range].prefix(80), as: UTF8.self).lowercased()
    let openings = [
      "correction:", "corrections:", "correction,", "clarification:", "correction ",
      "this article was amended", "this article has been amended", "this article was updated",
      "this story has been updated", "this article has been updated", "this story was updated",
      "this article was corrected", "this story was corrected", "this story has been corrected",
      "an earlier version of this", "a previous version of this", "editor's note: an earlier",
      "this article has been corrected", "editor’s note: an earlier",
    ]
    return openings.contains { head.hasPrefix($0) }
  }

  private mutating func dropInterruptions() {
    for place in pieces.indices
    where pieces[place].kind == .paragraph && pieces[place].columns <= 160 {
      guard !shape(place).endsSentence, Promotion.interrupts(text(place)) else { continue }
      dropAsBoilerplate(place)
    }
  }

  // MARK: Captions

  /// Sites print a caption twice, the second time with the picture's credit after it.
  private mutating func pairCaptions() {
    var previous: Int? = nil
    for place in pieces.indices where pieces[place].kind != nil {
      defer { previous = place }
      guard pieces[place].kind == .paragraph, pieces[place].columns <= 600 else { continue }
      if let before = previous, pieces[before].kind == .paragraph, before > 0,
        pieces[before].columns >= 12, isPrefix(before, of: place)
      {
        let words = pieces[before].span.count
        pieces[before].kind = nil
        note("dropped a caption printed twice", before)
        pieces[place].kind = .caption
        captions[place] = words
        continue
      }
      guard !shape(place).endsSentence || utf8[pieces[place].span.end - 1] == 0x29,
        let start = Credits.creditStart(in: text(place))
      else { continue }
      let text = text(place)
      pieces[place].kind = .caption
      captions[place] = text.utf8.distance(from: text.startIndex, to: start)
      note("guessed a caption", place)
    }
  }

  private func isPrefix(_ place: Int, of other: Int) -> Bool {
    let words = utf8[pieces[place].span.range]
    let longer = utf8[pieces[other].span.range]
    return longer.count >= words.count && longer.starts(with: words)
  }

  // MARK: The opening

  /// Headline, standfirst, byline and date; gives the lede's place.
  private mutating func readOpening() -> Int {
    let kept = pieces.indices.filter { pieces[$0].kind != nil }.prefix(24)
    var rest = Array(kept)
    rest = dropLeadingMatter(rest)
    guard let first = rest.first else { return 0 }
    if pieces[first].kind == .paragraph, pieces[first].columns <= 200,
      !pieces[first].isProse(shape(first), atLeast: 100)
    {
      pieces[first].kind = .headline
      headline = text(first)
      note("guessed the headline", first)
      rest.removeFirst()
    }
    var end = 0
    // A byline or date ends the part above the story, however long the standfirst.
    for (index, place) in rest.enumerated().prefix(6) where pieces[place].kind == .paragraph {
      if takeByline(place) || takeDate(place) { end = index + 1 }
    }
    let prose = rest.firstIndex { place in
      pieces[place].kind == .paragraph && pieces[place].isProse(shape(place), atLeast: 100)
    }
    var lede = end
    if let prose, prose <= 12 { lede = max(end, prose) }
    if headline != nil {
      for index in 0..<min(lede, rest.count) where pieces[rest[index]].kind == .paragraph {
        takeShortMatter(rest[index], isFirst: standfirst == nil)
      }
    }
    guard lede < rest.count else { return rest.last ?? 0 }
    takeDateline(rest[lede])
    return rest[lede]
  }

  private mutating func dropLeadingMatter(_ places: [Int]) -> [Int] {
    var rest = places[...]
    while rest.count > 1, let place = rest.first, pieces[place].kind == .paragraph,
      pieces[place].columns <= 160
    {
      let text = text(place)
      if Promotion.isPromotion(text) {
        dropAsBoilerplate(place)
      } else if PaperSection.isName(text), section == nil {
        section = text
        pieces[place].kind = nil
        note("took for the section of the paper", place)
      } else if takeDate(place) || takeByline(place) {
        // Printed over the headline.
      } else {
        break
      }
      rest.removeFirst()
    }
    return Array(rest)
  }

  private mutating func takeByline(_ place: Int) -> Bool {
    guard pieces[place].columns <= 160, byline == nil, let found = Byline(text(place)) else {
      return false
    }
    byline = found
    if let date = found.date { take(date) }
    pieces[place].kind = .byline
    note("guessed the byline", place)
    return true
  }

  private mutating func takeDate(_ place: Int) -> Bool {
    guard pieces[place].columns <= 120, let found = PrintedDate(text(place)) else { return false }
    take(found)
    pieces[place].kind = .date
    note("guessed the date", place)
    return true
  }

  private mutating func take(_ date: PrintedDate) {
    guard let iso = date.iso else { return }
    if date.isUpdate {
      modified = modified ?? iso
    } else {
      published = published ?? iso
    }
  }

  private mutating func takeShortMatter(_ place: Int, isFirst: Bool) {
    if isFirst {
      pieces[place].kind = .standfirst
      standfirst = text(place)
      note("guessed the standfirst", place)
    } else {
      pieces[place].kind = .caption
      note("guessed a caption", place)
    }
  }

  /// “TAVEN, Orland, March 3 (NPA) - …”: the words stay where they are.
  private mutating func takeDateline(_ place: Int) {
    let head = String(decoding: utf8[pieces[place].span.range].prefix(120), as: UTF8.self)
    guard let found = Dateline(head) else { return }
    dateline = found.place
    note("guessed the dateline", place)
  }

  // MARK: Crossheads

  private mutating func markCrossheads(from lede: Int) {
    let kept = pieces.indices.filter { pieces[$0].kind != nil }
    guard let first = kept.firstIndex(where: { $0 >= lede }) else { return }
    let finder = Crossheads(pieces: kept.map { pieces[$0] }, utf8: utf8)
    for index in finder.places(in: first..<kept.count) {
      pieces[kept[index]].kind = .crosshead
      note("guessed a crosshead", kept[index])
    }
  }

  // MARK: The article

  /// The article, its text holding what was kept.
  func article() -> Article {
    var text: [UInt8] = []
    var blocks: [Block] = []
    var pictures: [Picture] = []
    let isWhole = pieces.allSatisfy { $0.kind != nil }
    if isWhole {
      text = utf8
    } else {
      text.reserveCapacity(utf8.count)
    }
    blocks.reserveCapacity(pieces.count)
    for (place, piece) in pieces.enumerated() {
      guard let kind = piece.kind else { continue }
      var span = piece.span
      if !isWhole {
        if !blocks.isEmpty {
          text.append(0x0A)
          text.append(0x0A)
        }
        span = Span(text.count, text.count + piece.span.count)
        text.append(contentsOf: utf8[piece.span.range])
      }
      blocks.append(Block(kind, span))
      if kind == .caption { pictures.append(picture(span, words: captions[place], text)) }
    }
    var article = Article(utf8: text, blocks: blocks)
    article.pictures = pictures
    article.headline = headline
    article.alternativeHeadline = standfirst
    article.author = byline?.people ?? []
    article.dateline = dateline
    article.datePublished = published
    article.dateModified = modified
    article.articleSection = section
    article.creditText = credit
    article.boilerplate = boilerplate
    article.notes = source.notes + placedNotes()
    article.provenance = provenance(of: article)
    return article
  }

  /// A caption's words and its credit, blanks between them left out.
  private func picture(_ span: Span, words: Int?, _ text: [UInt8]) -> Picture {
    guard let words, words < span.count else { return Picture(caption: span, credit: nil) }
    var start = span.start + words
    // The second printing may go on with a stop; it belongs to the words before.
    if text[start] == 0x2E || text[start] == 0x2C { start += 1 }
    var end = text[start - 1] == 0x2E ? start : span.start + words
    while end > span.start, text[end - 1] == 0x20 { end -= 1 }
    while start < span.end, text[start] == 0x20 { start += 1 }
    return Picture(
      caption: end > span.start ? Span(span.start, end) : nil,
      credit: start < span.end ? Span(start, span.end) : nil)
  }

  private func placedNotes() -> [ParseNote] {
    let sorted = notes.sorted { $0.at.lowerBound < $1.at.lowerBound }
    let starts = source.inputOffsets(of: sorted.map(\.at.lowerBound))
    return sorted.enumerated().map { index, note in
      ParseNote(note.what, at: starts[index]..<starts[index] + note.at.count)
    }
  }

  private func provenance(of article: Article) -> [String: Provenance] {
    var provenance: [String: Provenance] = [:]
    if headline != nil { provenance["headline"] = .guessed }
    if standfirst != nil { provenance["alternativeHeadline"] = .guessed }
    if byline != nil { provenance["author"] = .guessed }
    if dateline != nil { provenance["dateline"] = .guessed }
    if published != nil { provenance["datePublished"] = .guessed }
    if modified != nil { provenance["dateModified"] = .guessed }
    if section != nil { provenance["articleSection"] = .guessed }
    if credit != nil { provenance["creditText"] = .guessed }
    if !article.pictures.isEmpty { provenance["image"] = .guessed }
    if article.sections.count > 1 { provenance["crosshead"] = .guessed }
    return provenance
  }
}
