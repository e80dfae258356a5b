import Reading

#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// The reader at work: waits for keys, signals and stories, and hands each to the session.
struct Reader {
  private var session: Session
  private let terminal: Terminal
  private let desk: NewsDesk
  private let loader: Loader
  private let searcher: ShelfSearcher
  private let keeper: Keeper
  private let filler: ShelfFiller
  private let signals: Int32
  private var isDirty = false
  /// Whether the lines typed on earlier days were asked for.
  private var hasHistory = false
  /// The story whose first screen is on its way, and its place on the shelf.
  private var arrived: (story: Story, index: Int)?

  /// How long an opened story may take before the screen says that it is being read, in
  /// milliseconds; below that an empty screen would only flash.
  private static let patience: Int32 = 60

  /// Opens the reader over stories, and comes back when the reader is left.
  ///
  /// - Returns: a sentence for each story that could not be read.
  /// - Throws: where the terminal cannot be used.
  static func run(
    _ stories: [StorySource], options: Session.Options, settings: Settings = Settings()
  ) throws(Terminal.Trouble) -> [String] {
    let signals = Signals.open()
    let keeper = Keeper(Surroundings.library) { Signals.wake() }
    keeper.begin()
    let desk = NewsDesk(stories) { Signals.wake() }
    let loader = Loader(desk, keeper: keeper)
    let filler = ShelfFiller(desk, isHeldUp: { loader.isOpening })
    // What the library knows of a shelf decides its order; one story does not wait for it here.
    let memory = ShelfMemory(stories.count > 1 ? keeper.summaries() : [])
    let size = Terminal.size(of: STDOUT_FILENO) ?? (80, 24)
    var session = Session(
      shelf: memory.entries(of: stories), columns: size.columns, rows: size.rows,
      options: options)
    let troubles = settings.apply(to: &session)
    if let remark = Settings.remark(on: troubles) { session.receive(remark: remark) }
    // The first story, or the first lines of the shelf, are read while the terminal is made ready.
    let first = session.begin()
    if case .open(let index)? = first { loader.open(index) }
    filler.fill(session)
    Signals.start()
    let terminal = try Terminal()
    Signals.start()
    var reader = Reader(
      session: session, terminal: terminal, desk: desk, loader: loader, filler: filler,
      keeper: keeper, signals: signals)
    let ending = reader.read(isOpening: first != nil)
    terminal.restore()
    keeper.keep(reader.session.takeChanges(), typed: reader.session.takeHistory())
    for sentence in keeper.end() { Messages.write(sentence) }
    if let ending { Signals.die(of: ending) }
    return desk.complaints
  }

  private init(
    session: Session, terminal: Terminal, desk: NewsDesk, loader: Loader, filler: ShelfFiller,
    keeper: Keeper, signals: Int32
  ) {
    self.session = session
    self.terminal = terminal
    self.desk = desk
    self.loader = loader
    searcher = ShelfSearcher(desk)
    self.keeper = keeper
    self.filler = filler
    self.signals = signals
  }

  /// Reads until the reader is left; gives the signal that ended it, if one did.
  private mutating func read(isOpening: Bool) -> Int32? {
    if terminal.size != (session.columns, session.rows) { takeSize() }
    var wait: Int32 = isOpening ? Self.patience : -1
    isDirty = !isOpening
    while true {
      if isDirty {
        terminal.use(
          session.terminalUse, title: session.windowTitle, ordersLetters: session.ordersLetters,
          isAmbiguousWide: session.isAmbiguousWide)
        terminal.show(Renderer.grid(of: &session), in: session.theme)
        isDirty = false
        // After the screen is shown, so that no key waits for it.
        fetchHistory()
        keeper.keep(session.takeChanges(), typed: session.takeHistory())
        filler.fill(session)
        if let arrived {
          loader.complete(arrived.story, at: arrived.index)
          self.arrived = nil
        }
      }
      var waiting = [
        pollfd(fd: terminal.descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&waiting, 2, wait < 0 ? session.idleTime : wait)
      if count == 0, wait < 0 {
        if let index = session.watched, loader.hasChanged(index) {
          isDirty = true
          if let effect = session.receive(changeAt: index) { carryOut(effect) }
        }
        continue
      }
      // Nothing came in time: show what there is.
      if count == 0 { isDirty = true }
      wait = -1
      let arrived = Signals.arrived(on: signals)
      if let ending = arrived.first(where: Signals.ending.contains) { return ending }
      for number in arrived {
        if let ending = meet(signal: number) { return ending }
      }
      for news in desk.news() { take(news) }
      for sentence in keeper.news() {
        session.receive(remark: sentence)
        isDirty = true
      }
      for news in searcher.news() {
        session.receive(news)
        isDirty = true
      }
      // A terminal that is gone says so on its descriptor, and no signal need come.
      if waiting[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { return SIGHUP }
      for input in terminal.input() {
        isDirty = true
        let interrupts = input == .key(.control("c"))
        if interrupts, !session.hasSomethingOpen, !session.isWaiting { return SIGINT }
        let wasWaiting = session.isWaiting
        let pressed = press(interrupts ? .key(.escape) : input)
        if wasWaiting, !session.isWaiting { loader.giveUp() }
        guard let effect = pressed else { continue }
        switch effect {
        case .quit: return nil
        case .suspend: if let ending = suspend() { return ending }
        default: carryOut(effect)
        }
        if case .open = effect { wait = Self.patience }
      }
      // A story on its way is shown when it is there, rather than an empty screen before it.
      if wait >= 0 { isDirty = false }
    }
  }

  private mutating func press(_ input: Terminal.Input) -> Effect? {
    switch input {
    case .key(let key): session.press(key)
    case .mouse(let event): session.press(mouse: event)
    case .paste(let text): session.paste(text)
    }
  }

  private mutating func fetchHistory() {
    guard !hasHistory else { return }
    hasHistory = true
    Background.run { [desk, keeper] in desk.tell([.history(keeper.history())]) }
  }

  /// Does what a session asks, where that neither ends nor stops the reader.
  private mutating func carryOut(_ effect: Effect) {
    switch effect {
    case .quit, .suspend: break
    case .redraw:
      terminal.forget()
      isDirty = true
    case .open(let index): loader.open(index)
    case .source(let path):
      let settings = Settings(of: SettingsReader.typed(path))
      let remark = Settings.remark(on: settings.apply(to: &session))
      session.receive(remark: remark ?? "read \(path)")
    case .copy(let text):
      let isTaken = ClipboardProgram.copy(text)
      if !terminal.copy(text), !isTaken {
        session.receive(remark: "this terminal takes nothing to copy")
      }
    case .stamp(let highlight): session.receive(stamped: Stamp.stamped(highlight))
    case .save(let saved):
      switch SavingFile.write(saved) {
      case .done(let words): session.receive(remark: words)
      case .exists: session.receive(existing: saved)
      }
    case .pipe(let line, let bytes):
      giveTerminal { terminal in
        let words = ShellCommand.run(line, input: bytes)
        ShellCommand.awaitKey(on: terminal.descriptor, saying: words)
        return words
      }
    case .browse(let address): browse(address)
    case .reload(let index):
      if !loader.reload(index) { session.receive(remark: "this story came from no file") }
    case .searchShelf(let pattern, let turn): searcher.search(pattern, turn: turn)
    case .stopSearch: searcher.stop()
    case .noteOrigin(let story, let index):
      if let source = desk.sources.at(index) { keeper.note(story, from: source.origin()) }
    case .bell: terminal.beep()
    }
  }

  /// Lets something else have the terminal, and says how it ended.
  private mutating func giveTerminal(to work: (Terminal) -> String) {
    terminal.leave()
    let words = work(terminal)
    comeBack()
    session.receive(remark: words)
    isDirty = true
  }

  private mutating func browse(_ address: String) {
    for browser in Browser.candidates(for: address) {
      if browser.needsTerminal {
        giveTerminal { _ in ShellCommand.foreground(browser.arguments) }
        return
      }
      if case .success(let program) = ChildProgram.start(
        browser.arguments, takesInput: false, output: .nowhere)
      {
        Background.run { _ = program.wait() }
        return
      }
    }
    session.receive(remark: "no browser; set BROWSER to one")
  }

  private mutating func take(_ news: NewsDesk.News) {
    isDirty = true
    switch news {
    case .story(let story, let index):
      session.receive(story, at: index)
      arrived = (story, index)
    case .trouble(let trouble, let index): session.receive(trouble: trouble, at: index)
    case .entry(let entry, let index): session.receive(entry, at: index)
    case .quotations(let count, let index): session.receive(quotations: count, at: index)
    case .further(let entries, let index): session.receive(further: entries, after: index)
    case .history(let history): session.receive(history: history)
    case .remark(let words): session.receive(remark: words)
    case .progress(let words, let index): session.receive(progress: words, at: index)
    }
  }

  /// Answers a signal that does not end the reader; gives one that came upon it and does.
  private mutating func meet(signal number: Int32) -> Int32? {
    switch number {
    case SIGWINCH: takeSize()
    case SIGTSTP: return suspend()
    case SIGCONT:
      // Stopped without being asked, and nobody put the terminal in order: do it now.
      if !terminal.isOurs { return stop() }
      comeBack()
    default: break
    }
    return nil
  }

  /// Gives the terminal to the shell until it calls the reader back; gives the signal that ended
  /// the reader meanwhile, if one did.
  private mutating func suspend() -> Int32? {
    terminal.leave()
    return stop()
  }

  private mutating func stop() -> Int32? {
    Signals.letThrough()
    let arrived = Signals.arrived(on: signals)
    if let ending = arrived.first(where: Signals.ending.contains) { return ending }
    repeat {
      // A shell that starts children from a script cannot continue them; stop all the same.
      Signals.stop()
      // Where nobody could continue it the system refuses to stop a program; be idle instead.
      if !terminal.isOurs { _ = poll(nil, 0, 50) }
    } while !terminal.isOurs
    Signals.start()
    comeBack()
    // Among the signals passed over may have been the one for a story that has arrived.
    Signals.wake()
    return nil
  }

  private mutating func comeBack() {
    terminal.comeBack()
    takeSize()
  }

  private mutating func takeSize() {
    terminal.takeSize()
    let size = terminal.size
    session.resize(columns: size.columns, rows: size.rows)
    isDirty = true
  }
}

extension ShelfFiller {
  /// Fills the shelf of a session, if it has one: a story alone has no line to fill.
  fileprivate func fill(_ session: Session) {
    guard session.hasShelf else { return }
    fill(inSight: session.shelfInSight, wantsAllCounts: session.wantsAllQuotationCounts)
  }
}
