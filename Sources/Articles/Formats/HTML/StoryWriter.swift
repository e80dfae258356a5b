/// Writes a story's pieces down as an article: text, blocks, pictures, fields and notes.
struct StoryWriter {
  private let story: StoryBlocks
  private let text: PageText
  private var facts: StoryFacts
  private var utf8: [UInt8] = []
  private var blocks: [Block] = []
  private var pictures: [Picture] = []
  private var links: [Link] = []
  private var notes: [ParseNote] = []
  private var credit: String?
  private var provenance: [String: Provenance]

  init(_ story: StoryBlocks) {
    self.story = story
    text = story.text
    facts = story.facts
    provenance = facts.provenance
    writeHead()
    for piece in story.pieces { write(piece) }
    if story.keptAll {
      notes.append(ParseNote("found no story and kept all the words of the page"))
    }
  }

  func article() -> Article {
    var article = Article(utf8: utf8, blocks: blocks)
    article.pictures = pictures
    article.links = links
    article.headline = facts.headline
    article.alternativeHeadline = facts.alternativeHeadline
    article.author = facts.authors
    article.datePublished = facts.published
    article.dateModified = facts.modified
    article.publisher = facts.publisher
    article.url = facts.url
    article.inLanguage = facts.language
    article.articleSection = facts.section
    article.creditText = credit ?? facts.credit
    article.provenance = provenance
    if let lede = blocks.first(where: { $0.kind == .paragraph }) {
      let words = article.text(Span(lede.span.start, min(lede.span.end, lede.span.start + 400)))
      if let dateline = Dateline(words) {
        article.dateline = dateline.place
        article.provenance["dateline"] = .guessed
      }
    }
    if !pictures.isEmpty { article.provenance["image"] = .markup }
    let boilerplate = Boilerplate(story)
    article.boilerplate = boilerplate.texts
    article.notes = text.notes + facts.notes + notes + boilerplate.notes
    return article
  }
}

// MARK: - Head

extension StoryWriter {
  /// Headline, standfirst, byline and date, which a page has in data as often as in print.
  private mutating func writeHead() {
    if let headline = facts.headline { add(.headline, headline) }
    if let piece = story.pieces.first(where: { $0.kind == .standfirst }) {
      facts.alternativeHeadline = story.words(story.span(piece))
      provenance["alternativeHeadline"] = .markup
    }
    if let line = facts.alternativeHeadline { add(.standfirst, line) }
    if !facts.authors.isEmpty { add(.byline, byline()) }
    if let date = facts.published {
      let printed = story.pieces.first { $0.kind == .date }.map { story.words(story.span($0)) }
      let isPrinted = printed.flatMap { MarkupString.date($0)?.prefix(10) } == date.prefix(10)
      add(.date, isPrinted ? printed ?? date : StoryWriter.readable(date))
    }
  }

  private func byline() -> String {
    let names = facts.authors
    guard facts.language?.lowercased().hasPrefix("en") ?? true else {
      return names.joined(separator: ", ")
    }
    guard let last = names.last, names.count > 1 else { return "By \(names.joined())" }
    return "By \(names.dropLast().joined(separator: ", ")) and \(last)"
  }

  /// “2031-05-13T09:44Z” as “2031-05-13 09:44”.
  private static func readable(_ date: String) -> String {
    guard let time = date.firstIndex(of: "T") else { return date }
    return "\(date[..<time]) \(date[date.index(after: time)...].prefix(5))"
  }

  private mutating func add(_ kind: Block.Kind, _ line: String) {
    let start = beginBlock()
    utf8 += line.utf8
    blocks.append(Block(kind, Span(start, utf8.count)))
  }

  private mutating func beginBlock() -> Int {
    if !utf8.isEmpty { utf8 += [0x0A, 0x0A] }
    return utf8.count
  }
}

// MARK: - Pieces

extension StoryWriter {
  private mutating func write(_ piece: StoryBlocks.Piece) {
    guard let kind = piece.kind, kind != .standfirst, kind != .byline, kind != .date else { return }
    let start = beginBlock()
    var creditStart: Int?
    for (place, part) in piece.parts.enumerated() {
      utf8 += part.lead.utf8
      if place == piece.creditPart { creditStart = utf8.count }
      let run = text.runs[part.run]
      take(linksOf: run)
      utf8 += text.utf8[run.span.range]
    }
    if let words = piece.alternative { utf8 += words.utf8 }
    let span = Span(start, utf8.count)
    switch kind {
    case .caption:
      blocks.append(Block(.caption, span))
      addPicture(span, creditStart: creditStart)
    case .crosshead:
      blocks.append(Block(.crosshead, span))
      let source = piece.isMarked ? Provenance.markup : .guessed
      if provenance["crosshead"] != .markup { provenance["crosshead"] = source }
      if !piece.isMarked {
        notes.append(ParseNote("guessed a crosshead", at: text.runs[piece.parts[0].run].source))
      }
    case .paragraph where Corrections.opens(utf8, span): blocks.append(Block(.correction, span))
    case .paragraph where Credits.isCreditLine(utf8, span):
      blocks.append(Block(.creditLine, span))
      credit = String(decoding: utf8[span.range], as: UTF8.self)
      provenance["creditText"] = .guessed
    default: blocks.append(Block(kind, span))
    }
  }

  private mutating func addPicture(_ span: Span, creditStart: Int?) {
    var credit = creditStart
    if credit == nil { credit = PictureCredit.start(utf8, span) }
    guard let start = credit else {
      pictures.append(Picture(caption: span, credit: nil))
      return
    }
    var end = start
    while end > span.start, utf8[end - 1] == 0x20 || utf8[end - 1] == 0x0A { end -= 1 }
    pictures.append(
      Picture(
        caption: end > span.start ? Span(span.start, end) : nil,
        credit: start < span.end ? Span(start, span.end) : nil))
  }

  private mutating func take(linksOf run: PageText.Run) {
    let offset = utf8.count - run.span.start
    var low = text.links.partitioned { $0.span.start >= run.span.start }
    while low < text.links.count, text.links[low].span.start < run.span.end {
      let link = text.links[low]
      low += 1
      guard let value = story.tree.value(.href, Int(link.node)),
        let written = MarkupString.line(value),
        let address = WebAddress.resolved(written, on: facts.url)
      else { continue }
      links.append(
        Link(span: Span(link.span.start + offset, link.span.end + offset), address: address))
    }
  }
}

extension Array {
  /// The first index of an array, sorted so, at which something holds; `count` if it never does.
  fileprivate func partitioned(where holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
