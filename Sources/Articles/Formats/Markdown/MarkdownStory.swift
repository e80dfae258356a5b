/// A story written in Markdown, with or without front matter.
struct MarkdownStory {
  private let source: DecodedText

  init(_ source: DecodedText) {
    self.source = source
  }

  func article() -> Article {
    var draft = StoryDraft()
    var targets: [MarkdownInline.Target] = []
    draft.notes = source.notes
    source.utf8.withUnsafeBufferPointer { text in
      let matter = FrontMatter(at: text)
      if let matter {
        draft.fields = Self.fields(of: matter)
        draft.notes.append(ParseNote("read the front matter", at: place(0..<matter.end)))
      } else {
        draft.fields.provenance = .markup
      }
      let blocks = MarkdownBlocks(text, from: matter?.end ?? 0)
      var pieces = blocks.pieces
      targets = blocks.links
      Self.readOpening(&pieces, &draft)
      Self.joinCaptions(&pieces)
      draft.pieces = pieces.map(\.piece)
      for index in draft.pieces.indices { Self.findCredit(&draft.pieces[index]) }
      if let last = pieces.last, last.isEmphasis,
        last.piece.words.first == UInt8(ascii: "("), pieces.count > 1
      {
        draft.pieces[draft.pieces.count - 1].kind = .creditLine
      }
      if let caption = matter?.first("caption", "image_caption"),
        let piece = StoryPiece.caption(
          Array(caption.utf8), credit: Array((matter?.first("image_credit") ?? "").utf8))
      {
        draft.pieces.insert(piece, at: 0)
      }
    }
    var article = draft.article()
    article.links = MarkdownLinks.placed(targets, in: article)
    return article
  }

  private func place(_ range: Range<Int>) -> Range<Int> {
    let ends = source.inputOffsets(of: [range.lowerBound, range.upperBound])
    return ends[0]..<max(ends[0], ends[1])
  }

  private static func fields(of matter: FrontMatter) -> StoryFields {
    var fields = StoryFields()
    func words(_ text: String?) -> String? { text.flatMap { CleanWords.line($0) } }
    fields.headline = words(matter.first("headline", "title"))
    fields.alternativeHeadline = words(
      matter.first(
        "standfirst", "alternativeheadline", "subhead", "subtitle", "dek", "description",
        "summary", "excerpt"))
    fields.author = matter.all("author", "authors", "byline", "creator").compactMap { words($0) }
      .flatMap(StoryFields.people)
    func date(_ text: String?) -> String? { text.flatMap { FieldDate.iso($0) } }
    fields.datePublished = date(
      matter.first("date", "datepublished", "date_published", "published", "pubdate", "created"))
    fields.dateModified = date(
      matter.first(
        "modified", "datemodified", "date_modified", "updated", "lastmod", "last_modified_at"))
    fields.publisher = words(matter.first("publisher", "source", "publication", "site"))
    fields.url = StoryFields.address(
      matter.first("url", "canonical", "canonical_url", "link", "permalink"))
    fields.inLanguage = words(matter.first("lang", "language", "inlanguage"))
    fields.articleSection = words(
      matter.first("section", "articlesection", "category", "categories"))
    fields.dateline = words(matter.first("dateline", "place", "location"))
    fields.creditText = words(matter.first("credit", "credittext"))
    return fields
  }

  /// What stands over the first prose: headline, standfirst, byline, date.
  private static func readOpening(
    _ pieces: inout [MarkdownBlocks.Piece], _ draft: inout StoryDraft
  ) {
    func isProse(_ piece: MarkdownBlocks.Piece) -> Bool {
      (piece.piece.kind == .paragraph || piece.piece.kind == .blockQuote)
        && piece.piece.words.count >= 100 && !piece.isStrong && !piece.isEmphasis
    }
    let lede = pieces.firstIndex(where: isProse) ?? pieces.count
    // Where nothing is long, only the lines right under the headline can be byline and date.
    let end = lede == pieces.count ? min(4, pieces.count) : lede
    if draft.fields.headline == nil,
      let place = pieces.prefix(end).firstIndex(where: { $0.level == 1 })
        ?? (pieces.first { !$0.isPicture }?.level).flatMap({ _ in
          pieces.firstIndex { !$0.isPicture }
        })
    {
      pieces[place].piece.kind = .headline
      pieces[place].level = nil
      draft.fields.headline = pieces[place].piece.text
    }
    for place in 0..<end {
      let piece = pieces[place]
      let words = piece.piece.words
      let span = Span(0, words.count)
      guard piece.piece.kind == .paragraph || piece.level != nil else { continue }
      if piece.piece.kind == .paragraph, let byline = Byline(words, span) {
        pieces[place].piece.kind = .byline
        if draft.fields.author.isEmpty { draft.fields.author = byline.people }
        draft.fields.datePublished = draft.fields.datePublished ?? byline.date?.iso
      } else if piece.piece.kind == .paragraph, let date = PrintedDate(words, span) {
        pieces[place].piece.kind = .date
        if date.isUpdate {
          draft.fields.dateModified = draft.fields.dateModified ?? date.iso
        } else {
          draft.fields.datePublished = draft.fields.datePublished ?? date.iso
        }
      } else if piece.isStrong || piece.isEmphasis, draft.fields.headline != nil,
        draft.fields.alternativeHeadline == nil, place + 1 < pieces.count
      {
        pieces[place].piece.kind = .standfirst
        draft.fields.alternativeHeadline = piece.piece.text
      }
    }
  }

  /// Slanted words right under a picture are its caption; what stood between the brackets was for
  /// those who do not see it.
  private static func joinCaptions(_ pieces: inout [MarkdownBlocks.Piece]) {
    var kept: [MarkdownBlocks.Piece] = []
    kept.reserveCapacity(pieces.count)
    for var piece in pieces {
      if let last = kept.last, last.wantsCaption, piece.isEmphasis, piece.piece.kind == .paragraph {
        piece.piece.kind = .caption
        kept.removeLast()
      }
      kept.append(piece)
    }
    pieces = kept
  }

  /// “The old camp (Photo: Ana Ruiz)”: the credit inside a caption.
  private static func findCredit(_ piece: inout StoryPiece) {
    guard piece.kind == .caption, piece.creditStart == nil,
      let start = Credits.pictureCreditStart(piece.words, Span(0, piece.words.count)), start > 1
    else { return }
    piece.creditStart = start
  }
}
