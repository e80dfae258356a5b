import CNcurses
import Reading

#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// The one driver of the terminal: copies a grid of cells to it, and reads its keys.
///
/// It is all that knows ncurses, and it is used on one thread: here it is taken over and given back,
/// `TerminalInput` reads, `TerminalDrawing` writes. Keys come from `/dev/tty`, since standard input may
/// be the story.
final class Terminal {
  /// Why a terminal cannot be used, as a sentence for standard error.
  struct Trouble: Error {
    var sentence: String
  }

  /// The file descriptor that keys arrive on, for `poll`.
  let descriptor: Int32

  /// Where the screen is written to.
  let output: Int32
  /// Where ncurses writes it to: the same, but while exact colours are put in.
  let drawing: Int32
  /// A file in memory that holds what ncurses writes meanwhile; -1 where there is none.
  let sheet: Int32
  var exactColours = ExactColours()
  /// Whether the numbers of colours are red, green and blue.
  let isDirect: Bool
  let window: UnsafeMutablePointer<WINDOW>
  /// How many colours the terminal shows.
  let depth: ColourDepth
  /// Whether what is drawn leaves as UTF-8; elsewhere ASCII stands in.
  let isUnicode: Bool
  /// Whether the terminal draws signs of ambiguous width in two cells; ncurses counts one.
  var isAmbiguousWide = false
  /// What the terminal shows, so that only rows that change are drawn.
  var shown: Grid?
  /// How it looks, and what ncurses calls the looks that have been drawn.
  var palette: Palette
  /// What it is switched to, and whether it can report the mouse.
  var modes = TerminalModes()
  /// What has come of a text that is being pasted.
  var pasted: String?
  private let hasMouse: Bool
  /// A report of the mouse that has not come to its end.
  var mouseReport: MouseSequence?
  var clicks = ClickCounter()
  /// Whether the shell has it, for a while or for good.
  private var isLeft = false

  /// Takes over the terminal.
  init() throws(Terminal.Trouble) {
    isUnicode = Terminal.setLocale()
    guard let input = fopen("/dev/tty", "r"), let output = fopen("/dev/tty", "w") else {
      throw Trouble(sentence: "there is no terminal to read keys from")
    }
    descriptor = fileno(input)
    drawing = fileno(output)
    // By another number, since that one is lent out now and then.
    self.output = fcntl(drawing, F_DUPFD_CLOEXEC, 3)
    use_tioctl(true)
    CrashGuard.remember(settingsOf: descriptor)
    guard newterm(nil, output, input) != nil, let window = curses_screen() else {
      throw Trouble(sentence: "this terminal type is not known; is TERM set right?")
    }
    self.window = window
    // Keys as they are typed, ^C ^Z ^S ^Q and ^V among them.
    raw()
    noecho()
    nonl()
    set_escdelay(25)
    keypad(window, true)
    nodelay(window, true)
    let promised = Terminal.depth
    isDirect = curses_number("colors") > 256
    sheet = promised == .exact && !isDirect ? curses_sheet() : -1
    depth = isDirect || sheet >= 0 ? promised : min(promised, .palette)
    palette = Palette(.terminal, on: depth, isDirect: isDirect)
    if depth != .none {
      start_color()
      use_default_colors()
    }
    // A line that has moved is moved by the terminal, not written anew.
    idlok(window, true)
    hasMouse = curses_has("kmous")
    for (form, code) in Terminal.mouseKeys { define_key(form.start, code) }
    // Whether the window has the focus, which whoever had the terminal before may have asked for.
    for sequence in ["\u{1B}[I", "\u{1B}[O"] { define_key(sequence, 0o1003) }
    define_key("\u{1B}[200~", Terminal.pasteBegins)
    define_key("\u{1B}[201~", Terminal.pasteEnds)
    guardAgainstCrashes()
  }

  /// Gives the terminal back as it was found, unless another has it. Calling it again does nothing.
  func restore() {
    guard !isLeft else { return }
    isLeft = true
    if isOurs {
      leaveModes()
      clearFoot()
      endwin()
    }
    CrashGuard.disarm()
  }

  /// Where the terminal has no second screen, the shell goes on in the last line: it must be empty.
  private func clearFoot() {
    guard !curses_has("rmcup") else { return }
    wmove(window, getmaxy(window) - 1, 0)
    wclrtoeol(window)
    wrefresh(window)
  }

  /// Whether the locale writes UTF-8.
  ///
  /// A machine without any locale set is far more often a bare container behind a modern terminal
  /// than a terminal of the nineties, so it gets UTF-8; an explicit `LC_ALL=C` is taken at its word.
  private static func setLocale() -> Bool {
    // The one category that drawing needs; the others would only cost time at the start.
    setlocale(LC_CTYPE, "")
    let isSet = ["LC_ALL", "LC_CTYPE", "LANG"].contains { (name: String) in
      getenv(name).map { $0.pointee != 0 } ?? false
    }
    if !isSet { setlocale(LC_CTYPE, "C.UTF-8") }
    guard let codeset = nl_langinfo(nl_item(CODESET)) else { return false }
    return strcasecmp(codeset, "UTF-8") == 0
  }

  /// What to write when the program dies: cursor back, colours off, keypad off, first screen.
  private static func bytesThatRestore() -> [UInt8] {
    var bytes: [UInt8] = []
    for name in ["sgr0", "op", "cnorm", "rmkx", "rmcup"] {
      if let value = curses_capability(name) { bytes += Terminal.bytes(of: value) }
    }
    return bytes + [0x0D, 0x0A]
  }

  /// A capability without the pauses that no terminal of today needs: “$<20>”.
  static func bytes(of capability: UnsafePointer<CChar>) -> [UInt8] {
    var bytes: [UInt8] = []
    var isPadding = false
    let value = UnsafeBufferPointer(start: capability, count: strlen(capability))
    for byte in value.map(UInt8.init(bitPattern:)) {
      if byte == 0x24 { isPadding = true }
      if !isPadding { bytes.append(byte) }
      if byte == 0x3E { isPadding = false }
    }
    return bytes
  }
}

// MARK: - Size and suspension

extension Terminal {
  /// Columns and rows of the window, never less than one.
  var size: (columns: Int, rows: Int) {
    Terminal.size(of: descriptor) ?? (max(1, Int(getmaxx(window))), max(1, Int(getmaxy(window))))
  }

  /// Columns and rows of the terminal behind a descriptor; `nil` where it does not tell.
  static func size(of descriptor: Int32) -> (columns: Int, rows: Int)? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return nil
    }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  /// Tells ncurses that the window has another size.
  func takeSize() {
    let (columns, rows) = size
    resizeterm(Int32(rows), Int32(columns))
    forget()
  }

  /// The next grid is drawn cell by cell, whatever the terminal shows now.
  func forget() {
    shown = nil
    clearok(window, true)
  }

  /// Whether the shell has given the terminal to this program, and not to another of its jobs.
  ///
  /// Whoever changes a terminal that is another's is stopped by the system.
  var isOurs: Bool {
    let owner = tcgetpgrp(descriptor)
    return owner < 0 || owner == getpgrp()
  }

  /// Gives the terminal back to the shell for a while.
  func leave() {
    guard !isLeft else { return }
    isLeft = true
    leaveModes()
    def_prog_mode()
    endwin()
    CrashGuard.disarm()
  }

  /// Takes the terminal over again, whatever was done to it meanwhile.
  func comeBack() {
    isLeft = false
    reset_prog_mode()
    guardAgainstCrashes()
    takeSize()
  }

  func beep() {
    CNcurses.beep()
  }

  /// Hands text to the clipboard of whoever sits at the terminal; `false` where it has none.
  ///
  /// The sequence moves no cursor and draws nothing, so ncurses need not know of it.
  func copy(_ text: String) -> Bool {
    guard !isLeft, ClipboardSequence.isUnderstood(by: Surroundings.terminalType) else {
      return false
    }
    return send(ClipboardSequence.bytes(for: text))
  }

  /// Calls the window, and lets the mouse be reported, as the reader has set it.
  func use(_ use: TerminalUse, title: String, ordersLetters: Bool, isAmbiguousWide: Bool) {
    guard !isLeft else { return }
    let isWide =
      isAmbiguousWide && isUnicode && ClipboardSequence.isUnderstood(by: Surroundings.terminalType)
    if isWide != self.isAmbiguousWide {
      self.isAmbiguousWide = isWide
      forget()
    }
    var wanted = TerminalModes()
    wanted.reportsMouse = use.hasMouse && hasMouse
    wanted.bracketsPastes = hasMouse
    // Titles and links are as little known to some terminals as a clipboard.
    if ClipboardSequence.isUnderstood(by: Surroundings.terminalType) {
      wanted.writesLinks = use.writesLinks
      wanted.takesLettersInOrder = ordersLetters
      if use.setsTitle { wanted.title = TerminalModes.title(title, isUnicode: isUnicode) }
    }
    guard wanted != modes else { return }
    if wanted.writesLinks != modes.writesLinks { forget() }
    // A crash in between would rather switch back what is not yet switched.
    let sequence = wanted.sequence(from: modes)
    let isNew = wanted.endingSequence != modes.endingSequence
    modes = wanted
    if isNew { guardAgainstCrashes() }
    send(Array(sequence.utf8))
  }

  /// Gives title and mouse back.
  private func leaveModes() {
    send(Array(modes.endingSequence.utf8))
    modes = TerminalModes()
  }

  private func guardAgainstCrashes() {
    CrashGuard.arm(
      descriptor: output, restoring: Array(modes.endingSequence.utf8) + Terminal.bytesThatRestore())
  }

  /// Writes past ncurses what neither moves the cursor nor draws; `false` where it cannot.
  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    guard !bytes.isEmpty else { return true }
    var stream = Output(descriptor: output)
    do throws(Output.Trouble) {
      try stream.write(bytes)
      try stream.flush()
      return true
    } catch {
      return false
    }
  }
}

// MARK: - What it promises

extension Terminal {
  /// What a terminal type promises, as ncurses has looked it up: how many colours, and whether exact
  /// ones, by the capabilities that ncurses (`RGB`) and tmux (`Tc`) go by.
  private static var depth: ColourDepth {
    Surroundings.depth(
      colours: Int(curses_number("colors")), isExact: curses_has("Tc") || curses_has("RGB"))
  }

  /// How many colours the terminal shows that the environment names, where none is taken over.
  static func depthOfPlainOutput() -> ColourDepth {
    var error: Int32 = 0
    // With a place for the error it reports there; without, it would end the program.
    return setupterm(nil, STDOUT_FILENO, &error) == OK ? depth : .none
  }
}
