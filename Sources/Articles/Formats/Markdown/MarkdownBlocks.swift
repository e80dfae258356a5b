/// Cuts a Markdown text into the pieces of a story.
///
/// The subset of articles: headings, paragraphs, quotes, lists, code and tables as text, pictures,
/// notes; quotes and lists within each other are one deep. One pass over the lines, nothing recurses.
struct MarkdownBlocks {
  /// What the lines being gathered are.
  private enum Open: Equatable {
    case nothing, paragraph, item, code, table
    /// Raw HTML, to the next blank line.
    case html
    /// Raw HTML, to the line that has these letters.
    case htmlUntil(String)
  }

  /// A heading keeps its level until it is known which of them is the headline.
  struct Piece {
    var piece: StoryPiece
    var level: Int?
    var isStrong = false
    var isEmphasis = false
    /// A picture's caption and no more.
    var isPicture = false
    /// Whether the words under the picture, if they are slanted, are its caption.
    var wantsCaption = false
  }

  private(set) var pieces: [Piece] = []
  /// The addresses of the names that links go by.
  private(set) var references: [String: String] = [:]
  /// The links of what has been read, in the order of their words.
  private(set) var links: [MarkdownInline.Target] = []

  private let text: UnsafeBufferPointer<UInt8>
  private var open = Open.nothing
  private var gathered: [UInt8] = []
  private var source = 0..<0
  private var quotes = 0
  private var marker: [UInt8] = []
  private var isInList = false
  private var fence: (sign: UInt8, length: Int) = (0, 0)

  init(_ text: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.text = text
    findReferences(from: start)
    var at = start
    while at < text.count {
      let end = text.place(of: 0x0A, from: at)
      take(MarkdownLine(at..<end, in: text))
      at = end + 1
    }
    flush()
  }

  private mutating func findReferences(from start: Int) {
    var at = start
    while at < text.count {
      let end = text.place(of: 0x0A, from: at)
      if text[at] == UInt8(ascii: "["), references.count < 10_000,
        let found = MarkdownLine(at..<end, in: text).definition(text), !found.isNote
      {
        let address = found.rest.prefix { text[$0] > 0x20 }.map { text[$0] }
        references[found.name] = references[found.name] ?? String(decoding: address, as: UTF8.self)
      }
      at = end + 1
    }
  }
}

// MARK: - A line at a time

extension MarkdownBlocks {
  private mutating func take(_ line: MarkdownLine) {
    if goesOnRaw(line) { return }
    guard !line.isBlank else {
      flush()
      return
    }
    if line.quotes != quotes, line.quotes > 0 || !(open == .paragraph && isLazy(line)) {
      flush()
      quotes = line.quotes
      isInList = false
    }
    if open == .paragraph, let level = line.underline(text) { return endHeading(level, line) }
    if open == .table, line.words.contains(where: { text[$0] == UInt8(ascii: "|") }) {
      return addRow(line)
    }
    if let heading = line.heading(text) {
      flush()
      begin(.paragraph, heading.words, line)
      return endHeading(heading.level, line)
    }
    if line.isRule(text) {
      flush()
      isInList = false
      return
    }
    if let fence = line.fence(text) {
      flush()
      open = .code
      self.fence = fence
      source = line.all
      return
    }
    if let item = line.item(text), open != .paragraph || item.number ?? 1 == 1 {
      flush()
      isInList = true
      marker = Array((item.number.map { "\($0). " } ?? "• ").utf8)
      return begin(.item, item.words, line)
    }
    if open != .paragraph, let definition = line.definition(text) {
      flush()
      guard definition.isNote else { return }
      begin(.paragraph, definition.rest, line)
      gathered = Array("[\(definition.name)] ".utf8) + gathered
      return
    }
    if open == .nothing, beginsHTML(line) { return }
    if open == .paragraph, line.isTableRule(text), gathered.contains(UInt8(ascii: "|")) {
      return beginTable(line)
    }
    if open == .paragraph || open == .item {
      goOn(line)
    } else {
      if line.indent == 0 { isInList = false }
      if open == .nothing, line.indent >= 4, !isInList { return addCode(line) }
      begin(.paragraph, line.words, line)
    }
  }

  /// A line without its `>` goes on with the quote's paragraph, unless it opens something.
  private func isLazy(_ line: MarkdownLine) -> Bool {
    line.heading(text) == nil && !line.isRule(text) && line.fence(text) == nil
      && line.item(text) == nil
  }

  /// Lines of code and of raw HTML, which end by signs of their own.
  private mutating func goesOnRaw(_ line: MarkdownLine) -> Bool {
    switch open {
    case .code where fence.length > 0:
      if !line.isBlank, let found = line.fence(text), found.sign == fence.sign,
        found.length >= fence.length, line.words.count == found.length
      {
        flush()
      } else {
        addRaw(line.quotes > 0 ? line.words : line.all)
      }
      return true
    case .html:
      guard !line.isBlank else { return false }
      addRaw(line.all)
      return true
    case .htmlUntil(let letters):
      addRaw(line.all)
      if contains(line.all, letters) { flush() }
      return true
    default: return false
    }
  }

  private mutating func beginsHTML(_ line: MarkdownLine) -> Bool {
    let at = line.words.lowerBound
    guard line.indent < 4, text[at] == UInt8(ascii: "<") else { return false }
    var until: String?
    if text.has("<!--", at: at) { until = "-->" }
    for name in ["script", "style", "pre"] where contains(line.words, "<\(name)", atStart: true) {
      until = "</\(name)"
    }
    guard
      until != nil || Self.blockTags.contains(where: { text.hasWord($0, at: at + 1) })
        || text.has("</", at: at)
    else { return false }
    open = until.map { .htmlUntil($0) } ?? .html
    source = line.all
    gathered = []
    addRaw(line.words)
    if let until, contains(at + 4..<max(at + 4, line.words.upperBound), until) { flush() }
    return true
  }

  private static let blockTags: [StaticString] = [
    "p", "div", "figure", "figcaption", "blockquote", "table", "ul", "ol", "li", "section", "aside",
    "article", "header", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "iframe", "details",
    "center", "video", "audio", "form", "nav", "main",
  ]

  private func contains(_ line: Range<Int>, _ letters: String, atStart: Bool = false) -> Bool {
    let wanted = Array(letters.utf8)
    guard line.count >= wanted.count else { return false }
    for place in atStart
      ? line.lowerBound..<line.lowerBound + 1
      : line.lowerBound..<line.upperBound - wanted.count + 1
    where text[place] == wanted[0]
      && wanted.indices.allSatisfy({ text[place + $0].lower == wanted[$0] })
    {
      return true
    }
    return false
  }
}

// MARK: - Gathering and handing over

extension MarkdownBlocks {
  private mutating func begin(_ kind: Open, _ words: Range<Int>, _ line: MarkdownLine) {
    open = kind
    gathered = Array(text[words])
    if line.keepsEnd { gathered += [0x20, 0x20] }
    source = line.all
  }

  private mutating func goOn(_ line: MarkdownLine) {
    gathered.append(0x0A)
    gathered.append(contentsOf: text[line.words])
    if line.keepsEnd { gathered += [0x20, 0x20] }
    source = source.lowerBound..<line.all.upperBound
  }

  private mutating func addRaw(_ range: Range<Int>) {
    if !gathered.isEmpty { gathered.append(0x0A) }
    gathered.append(contentsOf: text[range])
    source = source.lowerBound..<max(source.lowerBound, range.upperBound)
  }

  private mutating func addCode(_ line: MarkdownLine) {
    open = .code
    fence = (0, 0)
    gathered = Array(text[line.words])
    source = line.all
  }

  private mutating func endHeading(_ level: Int, _ line: MarkdownLine) {
    let inline = inlineOfGathered()
    if let piece = StoryPiece(.crosshead, inline.words, source: source) {
      pieces.append(Piece(piece: piece, level: level))
    }
    forget()
  }

  private mutating func beginTable(_ line: MarkdownLine) {
    // Under its last line a paragraph may turn out to be a table's head.
    let head = gathered
    open = .table
    gathered = []
    head.withUnsafeBufferPointer { head in
      let start = head.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      let row = MarkdownLine(start..<head.count, in: head)
      append(row.cells(head).map { Array(head[$0]) })
    }
    source = source.lowerBound..<line.all.upperBound
  }

  private mutating func addRow(_ line: MarkdownLine) {
    append(line.cells(text).map { Array(text[$0]) })
    source = source.lowerBound..<line.all.upperBound
  }

  private mutating func append(_ cells: [[UInt8]]) {
    let words = cells.map { cell in
      let inline = cell.withUnsafeBufferPointer { MarkdownInline($0, references: references) }
      links += inline.links
      return CleanWords.of(inline.words, keepsLines: false)
    }
    if !gathered.isEmpty { gathered.append(0x0A) }
    gathered += words.filter { !$0.isEmpty }.joined(separator: Array(" | ".utf8))
  }

  private mutating func inlineOfGathered() -> MarkdownInline {
    let inline = gathered.withUnsafeBufferPointer { MarkdownInline($0, references: references) }
    links += inline.links
    return inline
  }

  private mutating func forget() {
    open = .nothing
    gathered = []
    fence = (0, 0)
  }

  private mutating func flush() {
    defer { forget() }
    switch open {
    case .nothing: return
    case .code, .table:
      if let piece = StoryPiece(
        open == .table ? .table : .paragraph, gathered, keepsLines: true, source: source)
      {
        pieces.append(Piece(piece: piece))
      }
    case .html, .htmlUntil:
      let fragment = gathered.withUnsafeBufferPointer { FragmentReader($0, source: source).pieces }
      pieces += fragment.map { Piece(piece: $0) }
    case .item:
      let inline = inlineOfGathered()
      if let piece = StoryPiece(.listItem, marker + inline.words, source: source),
        piece.words.count > marker.count - 1
      {
        pieces.append(Piece(piece: piece))
      }
    case .paragraph: flushParagraph()
    }
  }

  private mutating func flushParagraph() {
    let inline = inlineOfGathered()
    for picture in inline.pictures.prefix(inline.pictures.count == 1 ? 0 : 100) {
      addPicture(picture, credit: [])
    }
    let words = CleanWords.of(inline.words, keepsLines: false)
    if inline.pictures.count == 1 {
      let slanted = inline.isEmphasis && !words.isEmpty
      if slanted, inline.pictures[0].hasAddress {
        // The words under a picture, in the same paragraph.
        if let piece = StoryPiece.caption(words, credit: [], source: source) {
          pieces.append(Piece(piece: piece, isPicture: true))
        }
        return
      }
      addPicture(inline.pictures[0], credit: slanted ? words : [])
      if slanted || words.isEmpty { return }
    }
    let kind: Block.Kind =
      quotes > 0 ? (inline.isStrong ? .pullQuote : .blockQuote) : .paragraph
    guard let piece = StoryPiece(kind, inline.words, keepsLines: true, source: source) else {
      return
    }
    pieces.append(
      Piece(piece: piece, isStrong: inline.isStrong, isEmphasis: inline.isEmphasis))
  }

  private mutating func addPicture(_ picture: MarkdownInline.Picture, credit: [UInt8]) {
    let words = picture.title.isEmpty ? picture.alternative : picture.title
    if let piece = StoryPiece.caption(words, credit: credit, source: source) {
      pieces.append(
        Piece(
          piece: piece, isPicture: true,
          wantsCaption: picture.title.isEmpty && picture.hasAddress && credit.isEmpty))
    }
  }
}
