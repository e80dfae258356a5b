/// A story without marks, as copied or saved from a news site: what each piece is, is told by
/// its place, its length and how it ends.
struct PlainText {
  private let source: DecodedText
  var pieces: [Piece]
  /// The pieces' words; a blank line parts each from the next.
  let utf8: [UInt8]

  var headline: String?
  var standfirst: String?
  var byline: Byline?
  var dateline: String?
  var published: String?
  var modified: String?
  var section: String?
  var credit: String?
  var boilerplate: [(text: String, place: Int)] = []
  /// Whether a piece was cut in two, so that `utf8` has no blank line there.
  var hasSplit = false
  /// Notes with their places in the decoded text.
  private var notes: [(what: String, at: Range<Int>)] = []

  init(_ source: DecodedText) {
    self.source = source
    let cut = Pieces(source.utf8)
    pieces = cut.all
    utf8 = cut.utf8
    readEnding()
    findCaptions()
    removeDropped()
    let lede = readOpening()
    markCrossheads(after: lede)
    removeDropped()
  }

  private mutating func markCrossheads(after lede: Int) {
    guard lede + 1 < pieces.count else { return }
    let finder = Crossheads(pieces: pieces, utf8: utf8)
    for place in finder.places(in: lede + 1..<pieces.count) { takeCrosshead(place) }
    for place in NumberedHeadings.places(among: pieces, utf8) where place != lede {
      takeCrosshead(place)
    }
  }

  private mutating func takeCrosshead(_ place: Int) {
    switch pieces[place].kind {
    // “1. The quay” over the lede.
    case .standfirst: standfirst = nil
    case .paragraph, .caption: break
    default: return
    }
    pieces[place].kind = .crosshead
    note("guessed a crosshead", place)
  }

  /// Takes out what was dropped, so that those who are left are neighbours.
  private mutating func removeDropped() {
    let before = pieces.count
    pieces.removeAll { $0.kind == nil }
    if pieces.count < before { hasSplit = true }
  }
}

extension PlainText {
  func text(_ place: Int) -> String {
    String(decoding: utf8[pieces[place].span.range], as: UTF8.self)
  }

  func shape(_ place: Int) -> Shape { Shape(utf8, pieces[place].span) }

  mutating func note(_ what: String, _ place: Int) {
    if notes.count < 1000 { notes.append((what, pieces[place].source)) }
  }

  mutating func dropAsBoilerplate(_ place: Int) {
    pieces[place].kind = nil
    boilerplate.append((text(place), pieces[place].span.start))
    note("took for no part of the story and dropped", place)
  }
}

extension PlainText {
  /// The article, its text holding what was kept.
  func article() -> Article {
    let text = hasSplit ? joined() : utf8
    var blocks: [Block] = []
    var pictures: [Picture] = []
    blocks.reserveCapacity(pieces.count)
    var start = 0
    for piece in pieces {
      guard let kind = piece.kind else { continue }
      let span = Span(start, start + piece.span.count)
      start = span.end + 2
      blocks.append(Block(kind, span))
      if kind == .caption { addPicture(span, of: piece, to: &pictures, text) }
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
    article.boilerplate = boilerplate.sorted { $0.place < $1.place }.map(\.text)
    article.notes = source.notes + placedNotes()
    article.provenance = provenance(of: article)
    return article
  }

  /// The words of the pieces that are left, a blank line between two of them.
  private func joined() -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(utf8.count)
    for piece in pieces {
      if !text.isEmpty {
        text.append(0x0A)
        text.append(0x0A)
      }
      text.append(contentsOf: utf8[piece.span.range])
    }
    return text
  }

  /// The notes in the input's order and in its offsets.
  private func placedNotes() -> [ParseNote] {
    let sorted = notes.sorted { $0.at.lowerBound < $1.at.lowerBound }
    // One look-up for both ends: it may have to decode the input anew.
    let offsets = sorted.flatMap { [$0.at.lowerBound, $0.at.upperBound] }.sorted()
    let found = Dictionary(
      zip(offsets, source.inputOffsets(of: offsets)), uniquingKeysWith: { first, _ in first })
    return sorted.map { note in
      let start = found[note.at.lowerBound] ?? 0
      return ParseNote(note.what, at: start..<max(start, found[note.at.upperBound] ?? start))
    }
  }

  private func provenance(of article: Article) -> [String: Provenance] {
    let known: [(String, Bool)] = [
      ("headline", headline != nil), ("alternativeHeadline", standfirst != nil),
      ("author", byline != nil), ("dateline", dateline != nil),
      ("datePublished", published != nil), ("dateModified", modified != nil),
      ("articleSection", section != nil), ("creditText", credit != nil),
      ("image", !article.pictures.isEmpty), ("crosshead", article.sections.count > 1),
    ]
    var provenance: [String: Provenance] = [:]
    for (field, isKnown) in known where isKnown { provenance[field] = .guessed }
    return provenance
  }
}
