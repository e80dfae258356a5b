/// A story of a marked-up file in the making: its fields, and its pieces in reading order.
///
/// What such a file keeps in fields is printed over the story as a paper would: headline,
/// standfirst, byline, date. A field that the body prints as well is printed once.
struct StoryDraft {
  var fields = StoryFields()
  /// Body and captions; headline and the like only where the file prints them among these.
  var pieces: [StoryPiece] = []
  var boilerplate: [String] = []
  var notes: [ParseNote] = []

  init() {}

  /// What there is to show of a collection without stories: its name.
  init(ofEmpty collection: StoryFields, notes: [ParseNote]) {
    fields.headline = collection.headline
    fields.url = collection.url
    self.notes = notes
  }

  /// The article.
  func article() -> Article {
    var draft = self
    draft.settle()
    return draft.assembled()
  }

  // MARK: - Settling what the fields leave open

  private mutating func settle() {
    takeRepeatedHeadline()
    for place in pieces.indices where pieces[place].kind == .paragraph {
      if Corrections.opens(pieces[place].words, Span(0, pieces[place].words.count)) {
        pieces[place].kind = .correction
        fields.dateModified = fields.dateModified ?? Corrections.day(in: pieces[place].text)
      }
    }
    if let standfirst = fields.alternativeHeadline, repeatsLede(standfirst) {
      fields.alternativeHeadline = nil
    }
    settleDateline()
    settleCredit()
  }

  private var lede: Int? { pieces.firstIndex { $0.kind == .paragraph } }

  /// A crosshead over everything that repeats the headline is the headline.
  private mutating func takeRepeatedHeadline() {
    guard let headline = fields.headline,
      let first = pieces.firstIndex(where: { $0.kind != .caption }), first < 4,
      pieces[first].kind == .crosshead || pieces[first].kind == .headline,
      Self.stem(pieces[first].text) == Self.stem(headline)
    else { return }
    pieces.remove(at: first)
  }

  /// Whether a summary is only the beginning of the story, cut off or not.
  private func repeatsLede(_ standfirst: String) -> Bool {
    let stem = Self.stem(standfirst)
    if fields.headline.map(Self.stem) == stem { return true }
    var body: [UInt8] = []
    for piece in pieces.prefix(8) where piece.kind.isBody && body.count < stem.count {
      body += Self.stem(piece.text)
    }
    guard stem.count > 20 || !body.isEmpty else { return stem.isEmpty }
    // “… [more]”: the last few letters may be the site's.
    return body.starts(with: stem.dropLast(min(12, stem.count / 4)))
  }

  private mutating func settleDateline() {
    guard let lede else { return }
    let head = String(decoding: pieces[lede].words.prefix(160), as: UTF8.self)
    if fields.dateline == nil { fields.dateline = Dateline(head)?.place }
  }

  private mutating func settleCredit() {
    guard fields.creditText == nil, let last = pieces.indices.last, last > 0 else { return }
    let words = pieces[last].words
    switch pieces[last].kind {
    case .creditLine: fields.creditText = pieces[last].text
    case .paragraph where Credits.isCreditLine(words, Span(0, words.count)):
      pieces[last].kind = .creditLine
      fields.creditText = pieces[last].text
    default: break
    }
  }

  private static func stem(_ text: String) -> [UInt8] {
    text.utf8.filter { $0 >= 0x80 || (0x30...0x39) ~= $0 || (0x61...0x7A) ~= $0 | 0x20 }
      .map { $0 < 0x80 ? $0 | 0x20 : $0 }
  }

  // MARK: - Assembling

  private func assembled() -> Article {
    var text: [UInt8] = []
    var blocks: [Block] = []
    var pictures: [Picture] = []
    func add(_ kind: Block.Kind, _ words: some Collection<UInt8>) -> Span {
      if !text.isEmpty { text.append(contentsOf: [0x0A, 0x0A]) }
      let span = Span(text.count, text.count + words.count)
      text.append(contentsOf: words)
      blocks.append(Block(kind, span))
      return span
    }
    for (kind, words) in printedFields() { _ = add(kind, words.utf8) }
    for piece in pieces {
      let span = add(piece.kind, piece.words)
      if piece.kind == .caption { pictures.append(Self.picture(piece, at: span)) }
    }
    if let credit = fields.creditText, !pieces.contains(where: { $0.kind == .creditLine }) {
      _ = add(.creditLine, credit.utf8)
    }
    var article = Article(utf8: text, blocks: blocks)
    article.pictures = pictures
    fill(&article)
    article.boilerplate = boilerplate
    article.notes = notes
    return article
  }

  private static func picture(_ piece: StoryPiece, at span: Span) -> Picture {
    guard let credit = piece.creditStart else { return Picture(caption: span, credit: nil) }
    let words = piece.words[..<credit]
    let blanks = words.reversed().prefix { $0 == 0x20 }.count
    let caption = words.isEmpty ? nil : Span(span.start, span.start + credit - blanks)
    return Picture(caption: caption, credit: Span(span.start + credit, span.end))
  }

  /// What stands over the story, less what the pieces print themselves.
  private func printedFields() -> [(Block.Kind, String)] {
    let printed = Set(pieces.map(\.kind))
    var lines: [(Block.Kind, String)] = []
    func add(_ kind: Block.Kind, _ text: String?) {
      if let text, !printed.contains(kind) { lines.append((kind, text)) }
    }
    add(.headline, fields.headline)
    add(.standfirst, fields.alternativeHeadline)
    add(.byline, byline)
    add(.date, fields.datePublished.map(Self.printed))
    return lines
  }

  private var byline: String? {
    guard let last = fields.author.last else { return nil }
    guard fields.inLanguage.map({ $0.hasPrefix("en") }) ?? true else {
      return fields.author.joined(separator: ", ")
    }
    let rest = fields.author.dropLast().joined(separator: ", ")
    return "By " + (rest.isEmpty ? last : "\(rest) and \(last)")
  }

  /// “2031-05-13 09:30” of “2031-05-13T09:30Z”.
  private static func printed(_ iso: String) -> String {
    guard let time = iso.firstIndex(of: "T") else { return iso }
    return "\(iso[..<time]) \(iso[time...].dropFirst().prefix(5))"
  }

  private func fill(_ article: inout Article) {
    article.headline = fields.headline
    article.alternativeHeadline = fields.alternativeHeadline
    article.author = fields.author
    article.dateline = fields.dateline
    article.datePublished = fields.datePublished
    article.dateModified = fields.dateModified
    article.publisher = fields.publisher
    article.url = fields.url
    article.inLanguage = fields.inLanguage
    article.creditText = fields.creditText
    article.articleSection = fields.articleSection
    let known: [(String, Bool)] = [
      ("headline", fields.headline != nil), ("author", !fields.author.isEmpty),
      ("alternativeHeadline", fields.alternativeHeadline != nil),
      ("datePublished", fields.datePublished != nil), ("dateModified", fields.dateModified != nil),
      ("publisher", fields.publisher != nil), ("url", fields.url != nil),
      ("inLanguage", fields.inLanguage != nil), ("articleSection", fields.articleSection != nil),
    ]
    for (field, isKnown) in known where isKnown { article.provenance[field] = fields.provenance }
    let marked: [(String, Bool)] = [
      ("dateline", fields.dateline != nil), ("creditText", fields.creditText != nil),
      ("image", !article.pictures.isEmpty), ("crosshead", article.sections.count > 1),
    ]
    for (field, isKnown) in marked where isKnown { article.provenance[field] = .markup }
  }
}
