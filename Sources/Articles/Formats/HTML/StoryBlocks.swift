/// Tells what each run of the story is: crosshead, paragraph, caption, or no part of it.
struct StoryBlocks {
  /// A piece of the story, made of runs.
  struct Piece {
    /// What it is; `nil` for what was dropped.
    var kind: Block.Kind?
    /// Its runs, each with what is printed before it: a list's marker, the bar between two cells.
    /// Only a picture's alternative text has none.
    var parts: [(lead: String, run: Int)]
    /// What a page says of a picture in place of a caption; cleaned.
    var alternative: String?
    /// The part that a picture's credit begins with; -1 if none does.
    var creditPart = -1
    /// The picture it belongs to: a node.
    var picture: Int32 = -1
    /// Whether the page itself marks it as what it is.
    var isMarked = true
  }

  let roles: PageRoles
  let text: PageText
  let tree: MarkupTree
  let facts: StoryFacts
  var pieces: [Piece] = []
  /// Where in `pieces` the story's prose begins.
  var lede = 0

  /// Whether no story was found and all the words of the page are kept instead.
  private(set) var keptAll = false

  let story: Range<Int>
  /// The captions met, by stem: sites print one twice, for two widths of screen.
  var captions: Set<[UInt8]> = []
  /// What is known of figures met: whether they frame a piece of the story.
  var frames: [Int32: Bool] = [:]

  init(_ roles: PageRoles, _ story: MainStory, _ facts: StoryFacts) {
    self.roles = roles
    self.facts = facts
    text = roles.text
    tree = roles.tree
    self.story = story.node..<Int(tree.nodes[story.node].end)
    readHead()
    sort()
    lede = pieces.firstIndex { isProse($0) } ?? pieces.count
    readOpening()
    markBoldCrossheads()
    markCapitalCrossheads()
    trimEnd()
    dropLoneCrossheads()
    keepAllIfNothingIsLeft()
    if !keptAll { addAlternatives() }
  }

  /// A page of a few words, or of nothing but links, still has something to read.
  private mutating func keepAllIfNothingIsLeft() {
    guard !pieces.contains(where: { $0.kind?.isBody ?? false }), !text.runs.isEmpty else { return }
    let headline = Set(facts.headlineRuns)
    let all = text.runs.indices.filter { !headline.contains($0) }
    let inside = all.filter { !roles.isAside(text.runs[$0]) }
    pieces = (inside.isEmpty ? all : inside).map {
      Piece(kind: .paragraph, parts: [(lead: "", run: $0)])
    }
    keptAll = true
  }

  func run(_ part: (lead: String, run: Int)) -> PageText.Run { text.runs[part.run] }

  /// The words of a piece with one run.
  func span(_ piece: Piece) -> Span { text.runs[piece.parts[0].run].span }

  func letters(_ piece: Piece) -> Int {
    piece.parts.reduce(0) { $0 + Int(text.runs[$1.run].letters) }
  }

  func linked(_ piece: Piece) -> Int {
    piece.parts.reduce(0) { $0 + Int(text.runs[$1.run].linked) }
  }

  func isProse(_ piece: Piece) -> Bool {
    guard let kind = piece.kind, kind == .paragraph || kind == .blockQuote, piece.parts.count == 1
    else { return false }
    let run = text.runs[piece.parts[0].run]
    return run.linked * 2 < run.letters
      && (run.letters >= 140 || run.letters >= 60 && Shape(text.utf8, run.span).endsSentence)
  }
}

// MARK: - A run at a time

extension StoryBlocks {
  /// The runs that are in no piece, or in one that was dropped.
  var dropped: [Int] {
    var isKept = [Bool](repeating: false, count: text.runs.count)
    for run in facts.headlineRuns { isKept[run] = true }
    for piece in pieces where piece.kind != nil {
      for part in piece.parts { isKept[part.run] = true }
    }
    return isKept.indices.filter { !isKept[$0] }
  }

  private mutating func sort() {
    let headline = Set(facts.headlineRuns)
    let stem = facts.headline.map(MarkupString.stem) ?? []
    var tables = TableReader(roles)
    for (place, run) in text.runs.enumerated() where story.contains(Int(run.first)) {
      if headline.contains(place) { continue }
      if roles.isAside(run) || InPassing.isFurniture(text, run) {
        pieces.append(Piece(kind: nil, parts: [("", place)]))
        continue
      }
      if run.letters < 400, !stem.isEmpty, run.letters + 40 > stem.count,
        MarkupString.stem(words(run.span)) == stem
      {
        continue
      }
      let hints = roles.hints(of: run)
      let place = (lead: "", run: place)
      if let picture = picture(of: run, hints) {
        addCaption(place, hints, picture)
      } else if run.letters < 200, !hints.isDisjoint(with: [.byline, .date, .credit]) {
        pieces.append(Piece(kind: hints.contains(.date) ? .date : .byline, parts: [place]))
      } else if let row = tables.row(of: run) {
        addCell(place, row)
      } else {
        pieces.append(Piece(kind: kind(of: run, hints), parts: [place]))
        addMarker(run)
      }
    }
  }

  func words(_ span: Span) -> String { String(decoding: text.utf8[span.range], as: UTF8.self) }

  private func kind(of run: PageText.Run, _ hints: Hints) -> Block.Kind {
    var node = run.block
    while Int(node) > story.lowerBound {
      let tag = tree.nodes[Int(node)].tag
      if tag.isHeading { return run.letters <= 200 && hasLetters(run) ? .crosshead : .paragraph }
      if tag == .blockquote { return hints.contains(.pullQuote) ? .pullQuote : .blockQuote }
      if tag == .li || tag == .dd || tag == .dt {
        if tag == .li, run.letters <= 200, isNumberedHeading(Int(node)) { return .crosshead }
        return isItem(Int(node), run) ? .listItem : .paragraph
      }
      node = tree.nodes[Int(node)].parent
    }
    if hints.contains(.pullQuote) { return .pullQuote }
    if hints.contains(.crosshead), run.letters <= 100 { return .crosshead }
    if hints.contains(.standfirst), run.letters <= 400 { return .standfirst }
    return .paragraph
  }

  /// Whether a line is more than a rule drawn with signs.
  private func hasLetters(_ run: PageText.Run) -> Bool {
    MarkupString.stem(words(run.span)).count > 1
  }

  /// Whether a list's element is an item: short, without headings of its own.
  private func isItem(_ node: Int, _ run: PageText.Run) -> Bool {
    guard run.letters <= 600 else { return false }
    return !tree.descendants(of: node).prefix(400).contains { tree.nodes[$0].tag.isHeading }
  }

  /// Whether an item is the only one of a list inside a heading, which is how editors that number
  /// their headings write one.
  private func isNumberedHeading(_ item: Int) -> Bool {
    guard let list = tree.parent(of: item), let heading = tree.parent(of: list),
      tree.nodes[heading].tag.isHeading
    else { return false }
    return tree.descendants(of: heading).prefix(60).count { tree.nodes[$0].tag == .li } == 1
  }

  /// Puts a bullet or a number before the first run of an item.
  private mutating func addMarker(_ run: PageText.Run) {
    guard pieces[pieces.count - 1].kind == .listItem else { return }
    var node = Int(run.block)
    while tree.nodes[node].tag != .li, let parent = tree.parent(of: node), parent > story.lowerBound
    {
      node = parent
    }
    guard tree.nodes[node].tag == .li, let list = tree.parent(of: node) else { return }
    let before =
      pieces.count > 1 ? pieces[pieces.count - 2].parts.last.map { text.runs[$0.run] } : nil
    // A second paragraph of the same item has no marker.
    if let before, Int(before.first) > node { return }
    var marker = "• "
    if tree.nodes[list].tag == .ol {
      var number = 0
      var item = list + 1
      while item <= node {
        if tree.nodes[item].tag == .li { number += 1 }
        item = Int(tree.nodes[item].end)
        if number > 999 { break }
      }
      if (1...999).contains(number) { marker = "\(number). " }
    }
    pieces[pieces.count - 1].parts[0].lead = marker
  }

  private mutating func addCell(_ place: (lead: String, run: Int), _ row: TableReader.Row) {
    if let last = pieces.last, last.kind == .table, last.picture == Int32(row.table) {
      let isSameRow = row.isContinued
      pieces[pieces.count - 1].parts.append(
        (lead: isSameRow ? (row.isSameCell ? " " : " | ") : "\n", run: place.run))
    } else {
      pieces.append(Piece(kind: .table, parts: [place], picture: Int32(row.table)))
    }
  }
}
