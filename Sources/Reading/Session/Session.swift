import Articles

/// A reader at work: the story, the place in it, what is open beside it.
///
/// Keys go in, effects come out, and the renderer draws what is left; there is no other way in
/// or out, so a test can read a whole evening in a millisecond.
package struct Session: Sendable {
  /// What a session starts with.
  package struct Options: Hashable, Sendable {
    /// Columns the text is set to where the window allows.
    package var measure = 72
    package var startsWithQuotationsOnly = false
    /// Whether reported speech is shown from the start.
    package var showsReported = false
    /// What was typed at prompts on earlier days.
    package var history = PromptHistory()
    /// How days are written.
    package var dates = DateStyle.plain

    package init() {}
  }

  /// How a story that has been asked for is to be opened.
  enum Arrival: Hashable, Sendable {
    /// Where the reader left it, or else at its top.
    case asLeft
    case atTop
    case atEnd
    /// At what a search over the shelf found there first, or last.
    case atHit(Int)
    case atLastHit
  }

  /// A key that waits for another one.
  enum Pending: Hashable, Sendable {
    case mark, goToMark
    /// Whether a file that is there is to be replaced.
    case replace(SavedWords)
  }

  package private(set) var columns: Int
  package private(set) var rows: Int

  /// How it looks.
  package var theme = Theme.terminal
  /// What the reader lets the terminal do beside showing text.
  package var terminalUse = TerminalUse()

  var options: Options
  var keymap = Keymap.standard
  var measure: Int
  /// Whether reported speech is shown, in every story.
  var showsReported: Bool
  var typography = Typography()
  /// Whether `Space` runs on past the ends of sections.
  var isContinuous = false
  /// Whether the text stands alone and flush left, to be copied from the terminal.
  var isPlain = false
  var reloading = Reloading.ask
  var shelf: Shelf
  var isOnShelf: Bool
  /// The story on the screen, and its place on the shelf.
  var story: OpenStory?
  var current = 0
  /// Stories put aside with all their state, by place on the shelf.
  var putAside: [Int: OpenStory] = [:]
  /// What was done on the shelf to stories not opened yet, by place there, first to last.
  var shelfSteps: [Int: [UndoStep]] = [:]
  var awaited: (index: Int, arrival: Arrival)?
  /// How far the reading of that story is, where that takes a while.
  var awaitedProgress: String?
  /// The last search over all stories.
  var shelfSearch: ShelfSearch?
  var panel: Panel?
  /// What is looked for in the help page.
  var helpSearch: HelpSearch?
  /// What stands beside the story, in a window wide enough.
  var sidePane: SidePane?
  var prompt: Prompt?
  var history: PromptHistory
  /// What was typed and not yet asked for.
  var typedLines: [PromptHistory.Entry] = []
  var pending: Pending?
  /// The offset the mouse went down on, from where a drag selects.
  var pressed: Int?
  /// A correction whose name is being typed.
  var unfinished: Correction?
  /// The figure that is to be joined with another.
  var markedFigure: Figure?
  /// The number typed so far.
  var count: Count?
  /// The number typed so far on the shelf.
  var shelfCount: ShelfCount?
  /// A remark for the status line, until the next key.
  var message: String?
  /// What is to be kept and was not yet asked for.
  var changes: [StoryChange] = []
  /// Whether what the reader does is kept for another day.
  var isRemembering = true
  /// The place last told to be kept.
  var keptPlace: (story: StoryKey, place: Int)?
  /// The command before, as a run of steps leaves one place on the trail, not one a step.
  var lastCommand: Command?

  /// A session over a shelf; with one entry it asks for that story at once.
  package init(shelf: [ShelfEntry], columns: Int, rows: Int, options: Options = Options()) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
    self.options = options
    self.shelf = Shelf(shelf)
    measure = Self.measures.clamp(options.measure)
    showsReported = options.showsReported
    history = options.history
    isOnShelf = shelf.count != 1
  }

  /// The measures a reader can choose.
  static let measures = 20...200

  var layout: Layout {
    Layout(
      columns: columns, rows: rows, hasPane: sidePane != nil && !isOnShelf, isPlain: isPlain)
  }
  /// The measure text is set to in this window.
  var textMeasure: Int { layout.measure(measure) }

  /// Where the reader is in the story on the screen: a UTF-8 offset, to be kept for another day.
  package var place: Int? { story?.view.lasting }

  /// The effect to carry out before the first key: opening the only story.
  package mutating func begin() -> Effect? {
    guard shelf.count == 1, story == nil else { return nil }
    return open(0, .asLeft)
  }

  /// A key press.
  package mutating func press(_ key: Key) -> Effect? {
    message = nil
    if prompt != nil { return pressAtPrompt(key) }
    if let pending {
      self.pending = nil
      return complete(pending, with: key)
    }
    let action = keymap.action(for: key, in: context)
    if case .character(let scalar) = key, ("0"..."9").contains(scalar),
      action == nil || action == .command(.section)
    {
      return pressDigit(Int(scalar.value - 48))
    }
    let count = count
    self.count = nil
    defer { shelfCount = nil }
    if case .line(let line) = action { return carryOut(bound: line) }
    guard case .command(let command) = action else { return .bell }
    defer { lastCommand = command }
    if let count, count.applies(to: command, askedBy: key) { return perform(command, count) }
    return perform(command)
  }

  /// What is in front, as far as keys go.
  var context: Keymap.Context {
    switch panel {
    case .outline: .outline
    case .figures: .figures
    case .notes: .notes
    case .links: .links
    case .correction: .correction
    case .found: .found
    case .help: .help
    case nil: isOnShelf ? .shelf : story?.selection != nil ? .selection : .story
    }
  }

  /// The window has another size.
  package mutating func resize(columns: Int, rows: Int) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
    fit()
  }

  /// The story at a place of the shelf has been read, or its annotations have grown.
  package mutating func receive(_ story: Story, at index: Int) {
    guard shelf.indices.contains(index) else { return }
    learn(story, at: index)
    if index == current, self.story != nil {
      renew(with: story)
    } else if putAside[index] != nil {
      putAside[index]?.grow(story)
    } else if awaited?.index != index {
      return
    } else {
      var opened = OpenStory(
        story, layout: layout, measure: measure, showsReported: showsReported)
      opened.dates = options.dates
      catchUp(&opened, at: index)
      let resumed = opened.resume()
      if resumed != nil { awaited?.arrival = .asLeft }
      let loss = story.loss ?? (story.article.isCutOff ? Wording.endsInside : nil)
      if loss != nil || resumed != nil {
        message = [loss, resumed].compactMap { $0 }.joined(separator: " · ")
      }
      if options.startsWithQuotationsOnly { opened.show(.quotations(of: nil)) }
      putAside[index] = opened
    }
    if let awaited, awaited.index == index { arrive(at: index, awaited.arrival) }
    openUp()
    tellUnfit()
  }

  /// Shows the full story where one opened with quotations alone turns out to have none.
  private mutating func openUp() {
    guard options.startsWithQuotationsOnly, let story, !isOnShelf else { return }
    guard story.isQuotationsOnly, story.isAnnotated, story.utterances.isEmpty else { return }
    self.story?.showEverything()
    message = Wording.noQuotations
  }

  /// The story at a place of the shelf could not be read; the sentence says why, name and all.
  ///
  /// Behind the name on the shelf stands what its entry says, where that is known already.
  package mutating func receive(trouble sentence: String, at index: Int) {
    guard shelf.indices.contains(index) else { return }
    shelf[index].trouble = shelf[index].trouble ?? sentence
    guard awaited?.index == index else { return }
    awaited = nil
    message = sentence
    if story == nil { isOnShelf = true }
  }

  /// How far the reading of a story is.
  package mutating func receive(progress: String, at index: Int) {
    if awaited?.index == index { awaitedProgress = progress }
  }

  /// Whether a story that was asked for is not here yet.
  package var isWaiting: Bool { awaited != nil }

  /// Something the world has to say, for the status line.
  package mutating func receive(remark: String) { message = remark }
}

extension Session {
  /// Brings a story to the screen, or asks for it.
  mutating func open(_ index: Int, _ arrival: Arrival) -> Effect? {
    awaitedProgress = nil
    awaited = (index, arrival)
    let isAtHand = index == current && story != nil || putAside[index] != nil
    guard isAtHand else { return .open(index) }
    arrive(at: index, arrival)
    openUp()
    tellUnfit()
    // A story left before all of it was annotated is read again to be finished.
    return story?.isAnnotated == false ? .open(index) : nil
  }

  /// Sets the story on the screen to the window, the measure and what the reader has chosen.
  mutating func fit() {
    let (layout, measure, typography) = (layout, measure, typography)
    story?.set(layout: layout, measure: measure, typography)
    story?.setReported(showsReported)
    story?.setContinuous(isContinuous)
  }

  private mutating func arrive(at index: Int, _ arrival: Arrival) {
    awaited = nil
    isOnShelf = false
    panel = nil
    // A line being typed belonged to the story before.
    prompt = nil
    pending = nil
    if index != current || story == nil {
      noteProgress()
      if let story { putAside[current] = story }
      story = putAside.removeValue(forKey: index)
      current = index
    }
    shelf.choose(index)
    fit()
    switch arrival {
    case .asLeft: break
    case .atTop: story?.goToTop()
    case .atEnd: story?.goToLastScreenful()
    case .atHit(let offset): arriveAtHit(offset)
    case .atLastHit: arriveAtHit(nil)
    }
  }
}

extension ClosedRange {
  func clamp(_ value: Bound) -> Bound { Swift.min(upperBound, Swift.max(lowerBound, value)) }
}
