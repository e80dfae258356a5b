import Articles

/// A story on the screen and all that belongs to reading it: the page, the place, marks, search.
struct OpenStory: Sendable {
  private(set) var story: Story
  /// The story's annotations with what the reader corrected, reported speech among them.
  private var corrected: Annotations
  /// Corrections whose words are no longer in the text.
  private(set) var leftOut: [Correction] = []
  /// Corrections that were left behind with an earlier version of the text.
  private var lost: [Correction]
  /// Whether the reader was told of them.
  private var hasToldUnfit = false
  /// What of the story's annotations is shown: reported speech only where it is asked for.
  private(set) var annotations: Annotations
  private(set) var showsReported: Bool
  /// Whether all text flows on, past the ends of sections.
  private(set) var isContinuous = false
  /// The lines, set as they are asked for.
  var page: Page
  var view: Viewpoint
  var focus: Focus?
  /// Whose mentions `)` walks.
  var chosenFigure: Figure.ID?
  var search: Search?
  /// What is kept of it, as it is now.
  var state: StoryState
  /// What the reader did to that state this evening, to be taken back last first.
  var undo: [UndoStep] = []
  /// The words being chosen.
  var selection: WordSelection?
  /// Whether its file is another now than the one that was read.
  var hasChangedFile = false
  /// Whether it is being read again because the reader asked for it.
  var isReloading = false
  /// The links, once they have been asked for.
  var links: [ListedLink]?
  var trail = Trail()
  /// How days are written in what is said and copied of it.
  var dates = DateStyle.plain
  /// Where the reader stood in the full story before it was filtered.
  private(set) var fullView: Viewpoint?
  /// What was in focus there, and where.
  private var fullFocus: (focus: Focus, offset: Int)?
  /// What was folded away before a hit in it was gone to.
  var unfolded: Folds?
  /// The matching paragraphs from which the reader went to the quotations.
  private var matching: (filter: Page.Filter, view: Viewpoint)?
  /// Rows of text on the screen.
  private(set) var height: Int
  /// The stretches that the page shows, in order; searches and steps keep to them.
  private(set) var shown: [Span] = []
  /// The words of the story, and by section its quotations.
  private(set) var wordCount: WordCount
  private(set) var quotationCounts: [Int] = []

  init(_ story: Story, layout: Layout, measure: Int, showsReported: Bool = false) {
    self.story = story
    state = story.state
    lost = story.lostCorrections
    self.showsReported = showsReported
    (corrected, leftOut) = story.annotations.correcting(
      by: story.state.corrections, in: story.article)
    annotations = corrected.shown(withReported: showsReported)
    page = Page(story.article, annotations, measure: layout.measure(measure))
    height = layout.bodyHeight
    wordCount = WordCount(story.article)
    view = Viewpoint(
      place: 0, top: Page.Row(block: 0, line: 0), measure: page.measure, isFlowing: false)
    survey()
    goToTop()
  }

  var article: Article { story.article }
  /// Places by the letter or digit they were marked with.
  var marks: [Unicode.Scalar: Int] { state.marks }
  /// The reader's own highlights, in the order of the text.
  var highlights: [Highlight] { state.highlights }
  /// What has been said, in order of the text.
  var utterances: [Utterance] { page.index.utterances }
  /// Whether the annotations reach to the end of the text.
  var isAnnotated: Bool { annotations.reach >= article.utf8.count }
  /// Whether parts of the story are folded away.
  var isFiltered: Bool { page.filter != .everything }
  var isQuotationsOnly: Bool { if case .quotations = page.filter { true } else { false } }
  var chosenName: String? { chosenFigure.flatMap { annotations.name(of: $0) } }
}

extension OpenStory {
  /// Sets the story to another window or measure; the word at the top stays there.
  mutating func set(layout: Layout, measure: Int, _ typography: Typography) {
    height = layout.bodyHeight
    let columns = layout.measure(measure)
    guard columns != page.measure || typography != page.typography else { return }
    if typography.isAmbiguousWide != page.typography.isAmbiguousWide { forgetRows() }
    page = page.set(measure: columns, filter: page.filter, typography)
    returnTo(view)
  }

  /// Lines will end elsewhere though the measure is the same, so each view finds its row anew.
  private mutating func forgetRows() {
    view.measure = 0
    fullView?.measure = 0
    matching?.view.measure = 0
    unfolded?.view.measure = 0
  }

  /// Runs all text on past the ends of sections, or stops at them again from the next screenful on.
  mutating func setContinuous(_ isContinuous: Bool) {
    guard isContinuous != self.isContinuous else { return }
    self.isContinuous = isContinuous
    if isContinuous { view.isFlowing = true }
  }

  /// Shows reported speech too, or hides it again; everything stays where it was.
  mutating func setReported(_ shows: Bool) {
    guard shows != showsReported else { return }
    showsReported = shows
    let focusOffset = focus.flatMap { offset(of: $0) }
    annotations = corrected.shown(withReported: shows)
    page = page.with(annotations)
    survey()
    if isFiltered { view.top = topRow(at: view.place) }
    refreshSearch()
    focus = focusOffset.flatMap { renewed(focus, at: $0) }
  }

  /// Goes back to where the reader stood, whatever the measure was then.
  mutating func returnTo(_ earlier: Viewpoint) {
    view = earlier
    guard view.measure != page.measure else { return }
    view.measure = page.measure
    view.top = topRow(at: view.place)
  }

  /// Takes the story anew, with annotations that reach further; everything stays where it was.
  mutating func grow(_ grown: Story) {
    let old = annotations
    let isSameText = grown.key == story.key
    // Read again, a story first comes with annotations that do not reach far.
    if isSameText, grown.annotations.reach < old.reach { return }
    let focusOffset = focus.flatMap { offset(of: $0) }
    let chosenName = chosenFigure.flatMap { old.name(of: $0) }
    (corrected, leftOut) = grown.annotations.correcting(by: state.corrections, in: grown.article)
    var filter = page.filter
    if case .quotations(.some(let id)) = filter {
      let name = old.name(of: id)
      filter = .quotations(of: corrected.figures.first { $0.name == name }?.id)
    }
    if case .blocks = filter, !isSameText { filter = .everything }
    if !isSameText {
      matching = nil
      unfolded = nil
      selection = nil
      links = nil
    }

    story = grown
    annotations = corrected.shown(withReported: showsReported)
    if !isSameText { wordCount = WordCount(grown.article) }
    chosenFigure = corrected.figures.first { $0.name == chosenName }?.id
    page =
      isSameText && filter == page.filter
      ? page.with(annotations)
      : Page(
        article, annotations, measure: page.measure, filter: filter, typography: page.typography)
    if filter == .everything { fullView = nil }
    survey()
    if !isSameText || filter != .everything {
      view.place = min(view.place, max(0, article.utf8.count - 1))
      view.sought = nil
      view.top = topRow(at: view.place)
    }
    refreshSearch()
    focus = focusOffset.flatMap { renewed(focus, at: $0) }
  }

  /// Takes what was kept, moved to this text from an earlier version of it.
  mutating func take(_ moved: Relocation) {
    state = moved.state
    lost = moved.lostCorrections
    hasToldUnfit = false
    undo = []
    if let place = state.place { goTo(place: place) }
    if !state.corrections.isEmpty || !leftOut.isEmpty { grow(story) }
  }

  /// How many corrections do not fit the text: once, when all of it has been annotated.
  mutating func newsOfUnfit() -> Int {
    guard isAnnotated, !hasToldUnfit else { return 0 }
    hasToldUnfit = true
    return lost.count + leftOut.count
  }

  /// Whether there is something to correct for a correction.
  func fits(_ correction: Correction) -> Bool {
    corrected.correcting(by: [correction], in: article).leftOut.isEmpty
  }

  /// The same kind of focus at an offset in the present annotations; `nil` if it is no more.
  private func renewed(_ focus: Focus?, at offset: Int) -> Focus? {
    switch focus {
    case .utterance:
      utterances.firstIndex { $0.start == offset }.map { .utterance($0) }
    case .mention:
      annotations.mentions.firstIndex { $0.span.start == offset }.map { .mention($0) }
    case .hit:
      search?.hits.firstIndex { $0.start == offset }.map { .hit($0) }
    case nil: nil
    }
  }

  /// Shows another part of the story, from the present place on.
  mutating func show(_ filter: Page.Filter) {
    if !isFiltered {
      fullView = view
      fullFocus = focus.flatMap { focus in offset(of: focus).map { (focus, $0) } }
    }
    unfolded = nil
    page = page.set(measure: page.measure, filter: filter)
    survey()
    view.top = topRow(at: view.place)
    view.isFlowing = isFiltered
    refreshSearch()
    focus = nil
    selection = nil
  }

  /// Shows quotations alone, and keeps in mind a view of matching paragraphs to come back to.
  mutating func showQuotations(of figure: Figure.ID? = nil) {
    if isQuotationsOnly { return show(.quotations(of: figure)) }
    var matching = matching
    if case .blocks = page.filter { matching = (page.filter, view) }
    showEverything()
    show(.quotations(of: figure))
    self.matching = matching
  }

  /// Back from the quotations to where they were asked for.
  mutating func leaveQuotations() {
    let matching = matching
    showEverything()
    guard let matching else { return }
    show(matching.filter)
    returnTo(matching.view)
  }

  /// Shows the full story again, where the reader left it, or else at a place.
  mutating func showEverything(at place: Int? = nil) {
    matching = nil
    guard isFiltered else { return }
    page = page.set(measure: page.measure, filter: .everything)
    survey()
    if let saved = fullView { returnTo(saved) }
    fullView = nil
    selection = nil
    refreshSearch()
    focus = place == nil ? fullFocus.flatMap { renewed($0.focus, at: $0.offset) } : nil
    fullFocus = nil
    if let place { reveal(place) }
  }

  /// Finds the hits anew, since another part of the story is shown or its text has grown.
  private mutating func refreshSearch() {
    guard var search else { return }
    search.hits = search.pattern.matches(in: article.utf8, within: shown)
    self.search = search
  }

  /// Notes, once for each filter, what there is to step through.
  private mutating func survey() {
    shown = regions()
    quotationCounts = annotations.quotationCounts(in: article)
  }

  private func regions() -> [Span] {
    switch page.filter {
    case .everything: return article.blocks.map(\.span)
    case .blocks(let matching):
      let matching = Set(matching)
      return article.blocks.indices
        .filter { matching.contains($0) || article.blocks[$0].isHeading }
        .map { article.blocks[$0].span }
    case .quotations(let figure):
      let headings = article.blocks.filter(\.isHeading).map(\.span)
      var regions = headings
      for utterance in utterances {
        guard figure == nil || utterance.attribution.figure == figure else { continue }
        for quotation in utterance.quotations.map({ annotations.quotations[$0] })
        where quotation.place != .headline && quotation.place != .crosshead {
          regions.append(quotation.span)
        }
      }
      return regions.sorted()
    }
  }

  /// Whether the page shows an offset, going by what its filter lets through.
  func shows(_ offset: Int) -> Bool {
    let index = shown.countStarting(before: offset + 1) - 1
    return shown.indices.contains(index) && shown[index].contains(offset)
  }
}

extension OpenStory {
  /// The row that shows an offset, or the nearest one; the first there could be if none does.
  mutating func row(at offset: Int) -> Page.Row {
    page.row(containing: offset) ?? Page.Row(block: 0, line: 0)
  }

  /// The row to put at the top of the screen for an offset: a quotation comes with its speaker.
  mutating func topRow(at offset: Int) -> Page.Row {
    let row = row(at: offset)
    let above = page.row(row, movedBy: -1)
    return isQuotationsOnly && page.line(at: above)?.kind == .speaker ? above : row
  }

  /// Puts a row at the top of the screen; the place is its first word, or the next one's where it
  /// shows none.
  ///
  /// A page with parts folded away always flows: its sections are too short to be a screenful.
  mutating func stand(at row: Page.Row, isFlowing: Bool) {
    view.top = row
    view.isFlowing = isFlowing || isFiltered || isContinuous
    view.place = place(of: row)
    view.sought = nil
  }

  private mutating func place(of row: Page.Row) -> Int {
    let lines = page.lines(from: row, count: 4)
    if let line = lines.first(where: { !$0.span.isEmpty }) { return line.span.start }
    return page.line(at: row)?.span.start ?? view.place
  }

  /// The lines on the screen, from the top down.
  mutating func visibleLines() -> [Line] {
    guard page.firstRow() != nil else { return [] }
    guard !view.isFlowing else { return page.lines(from: view.top, count: height) }
    var lines = screenful()
    // The space after a section says nothing on a screenful that ends with it.
    while lines.last?.kind == .blank { lines.removeLast() }
    return Array(lines)
  }

  /// Whether an offset is on the screen.
  mutating func isVisible(_ offset: Int) -> Bool {
    visibleLines().contains { $0.kind == .text && $0.span.contains(offset) }
  }

  /// The section at the top of the screen.
  var section: Int { article.sectionIndex(ofBlock: view.top.block) }

  /// Words of the crosshead of a section; the opening has none.
  func heading(ofSection section: Int) -> String? {
    guard article.sections.indices.contains(section) else { return nil }
    return article.sections[section].heading.map { article.line($0) }
  }

  /// The section after one that has lines on this page.
  mutating func section(after section: Int) -> Int? {
    var next = section + 1
    while next < article.sections.count {
      if page.firstRow(ofSection: next) != nil { return next }
      next += 1
    }
    return nil
  }

  mutating func section(before section: Int) -> Int? {
    var previous = section - 1
    while previous >= 0 {
      if page.firstRow(ofSection: previous) != nil { return previous }
      previous -= 1
    }
    return nil
  }
}

extension Article {
  /// The words of a span on one line.
  func line(_ span: Span) -> String {
    guard span.end <= utf8.count else { return "" }
    return String(decoding: utf8[span.range].map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }
}

extension Block {
  /// Headline and crossheads stay on the page whatever else is folded away.
  var isHeading: Bool { kind == .headline || kind == .crosshead }
}

extension Annotations {
  func name(of figure: Figure.ID) -> String? { figures.at(figure)?.name }

  /// The same without reported speech, unless it is wanted.
  func shown(withReported isWanted: Bool) -> Annotations {
    guard !isWanted, quotations.contains(where: { $0.kind == .indirect }) else { return self }
    var shown = self
    shown.quotations.removeAll { $0.kind == .indirect }
    return shown
  }
}
