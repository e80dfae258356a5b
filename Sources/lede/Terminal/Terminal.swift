import CNcurses
import Reading

#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// The one driver of the terminal: copies a grid of cells to it, and reads its keys.
///
/// It is the only file that knows ncurses, and it is used on one thread. Keys come from
/// `/dev/tty`, since standard input may be the story.
final class Terminal {
  /// Why a terminal cannot be used, as a sentence for standard error.
  struct Trouble: Error {
    var sentence: String
  }

  /// The file descriptor that keys arrive on, for `poll`.
  let descriptor: Int32

  /// Where the screen is written to.
  private let output: Int32
  /// Where ncurses writes it to: the same, but while exact colours are put in.
  private let drawing: Int32
  /// A file in memory that holds what ncurses writes meanwhile; -1 where there is none.
  private let sheet: Int32
  private var exactColours = ExactColours()
  /// Whether the numbers of colours are red, green and blue.
  private let isDirect: Bool
  private let window: UnsafeMutablePointer<WINDOW>
  /// How many colours the terminal shows.
  private let depth: ColourDepth
  /// Whether what is drawn leaves as UTF-8; elsewhere ASCII stands in.
  private let isUnicode: Bool
  /// Whether the terminal draws signs of ambiguous width in two cells; ncurses counts one.
  private var isAmbiguousWide = false
  /// What the terminal shows, so that only rows that change are drawn.
  private var shown: Grid?
  /// How it looks, and what ncurses calls the looks that have been drawn.
  private var palette: Palette
  /// What it is switched to, and whether it can report the mouse.
  private var modes = TerminalModes()
  /// What has come of a text that is being pasted.
  private var pasted: String?
  private let hasMouse: Bool
  /// A report of the mouse that has not come to its end.
  private var mouseReport: MouseSequence?
  private var clicks = ClickCounter()
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
  private static func bytes(of capability: UnsafePointer<CChar>) -> [UInt8] {
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
  private func send(_ bytes: [UInt8]) -> Bool {
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

// MARK: - Keys

extension Terminal {
  /// What a person does at a terminal.
  enum Input: Hashable {
    case key(Key)
    case mouse(MouseEvent)
    case paste(String)
  }

  /// The keys and clicks waiting to be read, in order.
  func input() -> [Input] {
    var all: [Input] = []
    while let one = nextInput() {
      if let one { all.append(one) }
      // A pasted book must not keep the screen from being drawn.
      if all.count == 64 { break }
    }
    return all
  }

  /// The next one; `nil` inside where it is none that we know, `nil` outside where none waits.
  private func nextInput() -> Input?? {
    var value: wint_t = 0
    let status = wget_wch(window, &value)
    if var text = pasted {
      let isEnd = status == KEY_CODE_YES && Int32(bitPattern: UInt32(value)) == Self.pasteEnds
      if status == OK, let scalar = Unicode.Scalar(UInt32(value)) {
        text.unicodeScalars.append(scalar)
      }
      pasted = isEnd ? nil : text
      if status != OK, status != KEY_CODE_YES { return nil }
      return .some(isEnd ? .paste(text) : nil)
    }
    switch status {
    case KEY_CODE_YES where Int32(bitPattern: UInt32(value)) == Self.pasteBegins:
      pasted = ""
      return .some(nil)
    case OK where mouseReport != nil: return .some(mouse(UInt32(value)))
    case OK: return .some(Key(scalar: UInt32(value)).map { .key($0) })
    case KEY_CODE_YES:
      let code = Int32(bitPattern: UInt32(value))
      mouseReport = Terminal.mouseKeys.first { $0.code == code }.map { MouseSequence($0.form) }
      return .some(mouseReport == nil ? Key(code: code).map { .key($0) } : nil)
    default: return nil
    }
  }

  /// The numbers by which ncurses tells where pasted text begins and ends.
  private static let pasteBegins: Int32 = 0o1004
  private static let pasteEnds: Int32 = 0o1005

  /// The numbers by which ncurses tells of the beginnings of mouse reports.
  ///
  /// It could read the rest as well, but only in the way that the terminal type names, and some
  /// that take the wide one name the narrow one.
  private static let mouseKeys: [(form: MouseSequence.Form, code: Int32)] = [
    (.numbers, 0o1001), (.bytes, 0o1002),
  ]

  /// The event that a further byte of a report completes.
  private func mouse(_ scalar: UInt32) -> Input? {
    switch mouseReport?.take(scalar) {
    case .goesOn: return nil
    case .done(let button, let column, let row, let isRelease):
      mouseReport = nil
      var now = timespec()
      clock_gettime(CLOCK_MONOTONIC, &now)
      return clicks.event(
        button: button, column: column, row: row, isRelease: isRelease,
        at: now.tv_sec * 1000 + now.tv_nsec / 1_000_000
      ).map { .mouse($0) }
    case .broken, nil:
      mouseReport = nil
      return nil
    }
  }
}

extension Key {
  fileprivate init?(scalar: UInt32) {
    switch scalar {
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x08, 0x7F: self = .backspace
    case 0x1B: self = .escape
    case 0x01...0x1A:
      guard let letter = Unicode.Scalar(scalar + 0x60) else { return nil }
      self = .control(letter)
    default:
      guard scalar >= 0x20, !(0x80...0x9F).contains(scalar), let typed = Unicode.Scalar(scalar)
      else { return nil }
      self = .character(typed)
    }
  }

  fileprivate init?(code: Int32) {
    switch code {
    case KEY_UP: self = .up
    case KEY_DOWN: self = .down
    case KEY_LEFT: self = .left
    case KEY_RIGHT: self = .right
    case KEY_PPAGE: self = .pageUp
    case KEY_NPAGE: self = .pageDown
    case KEY_HOME: self = .home
    case KEY_END: self = .end
    case KEY_ENTER: self = .enter
    case KEY_BTAB: self = .backTab
    case KEY_BACKSPACE: self = .backspace
    case KEY_DC: self = .delete
    case KEY_F0 + 1...KEY_F0 + 24: self = .function(Int(code - KEY_F0))
    default: return nil
    }
  }
}

// MARK: - Drawing

extension Terminal {
  /// Makes the terminal show a grid.
  func show(_ grid: Grid, in theme: Theme) {
    if theme != palette.theme {
      palette = Palette(theme, on: depth, isDirect: isDirect)
      exactColours = ExactColours()
      forget()
    }
    let same = shown.flatMap { $0.columns == grid.columns && $0.rows == grid.rows ? $0 : nil }
    for row in 0..<grid.rows {
      if let same, (0..<grid.columns).allSatisfy({ same[row, $0] == grid[row, $0] }) { continue }
      draw(row, of: grid)
    }
    wmove(window, Int32(grid.cursor.row), Int32(grid.cursor.column))
    // Where lines are moved their links move along, and nobody could say which ones.
    let hasLinks = !grid.links.isEmpty || shown?.links.isEmpty == false
    idlok(window, !hasLinks && !isAmbiguousWide)
    refresh()
    if hasLinks || isAmbiguousWide { writeAgain(grid, insteadOf: same) }
    shown = grid
  }

  private func draw(_ row: Int, of grid: Grid) {
    var style: Style?
    // Where ncurses would put the next cell by itself.
    var reached = -1
    for column in 0..<grid.columns {
      let cell = grid[row, column]
      guard !cell.glyph.isEmpty else { continue }
      if cell.style != style {
        style = cell.style
        setLook(of: cell.style)
      }
      if reached != column { wmove(window, Int32(row), Int32(column)) }
      if cell.glyph.utf8.count == 1 {
        var plain = wchar_t(cell.glyph.utf8.first ?? 0x20)
        waddnwstr(window, &plain, 1)
        reached = column + 1
        continue
      }
      // A sign of two cells has an empty one behind it.
      var next = column + 1
      while next < grid.columns, grid[row, next].glyph.isEmpty { next += 1 }
      var wide =
        isWithheld(cell.glyph)
        ? Array(repeating: wchar_t(0x20), count: next - column)
        : wideCharacters(of: cell.glyph, cells: next - column)
      waddnwstr(window, &wide, Int32(wide.count))
      // Signs outside ASCII may be placed wider or narrower than meant: start afresh after them.
      reached = -1
    }
    curses_set_look(window, 0, 0)
  }

  /// What ncurses is given for a sign: blanks after a stand-in narrower than the sign is, since
  /// what stood in the cell behind it before would stay.
  private func wideCharacters(of glyph: String, cells: Int) -> [wchar_t] {
    let wide =
      isUnicode
      ? glyph.unicodeScalars.map { wchar_t(bitPattern: $0.value) }
      : [wchar_t(bitPattern: ASCIIStandIn.of(glyph).value)]
    // A sign younger than the C library has no width there, and ncurses would lose count.
    let isKnown = !wide.contains { wcwidth($0) < 0 }
    let placed = isKnown ? wide.reduce(0) { $0 + Int(wcwidth($1)) } : 1
    return (isKnown ? wide : [0x25A1]) + Array(repeating: 0x20, count: max(0, cells - placed))
  }

  private func setLook(of style: Style) {
    let look = palette.look(of: style)
    for pair in palette.takeNewPairs() {
      curses_make_pair(pair.number, pair.foreground, pair.background)
    }
    for (number, red, green, blue) in palette.takeNewColours() {
      for (name, code) in [("setaf", 38), ("setab", 48)] {
        guard let numbered = curses_sequence(name, number) else { continue }
        exactColours.add(
          Array("\u{1B}[\(code);2;\(red);\(green);\(blue)m".utf8),
          insteadOf: Terminal.bytes(of: numbered))
      }
    }
    var attributes: attr_t = 0
    if look.emphasis.contains(.bold) { attributes |= curses_bold() }
    if look.emphasis.contains(.dim) { attributes |= curses_dim() }
    if look.emphasis.contains(.underline) { attributes |= curses_underline() }
    if look.emphasis.contains(.reverse) { attributes |= curses_reverse() }
    if look.emphasis.contains(.italic) { attributes |= curses_italic() }
    curses_set_look(window, attributes, look.pair)
  }

  /// Whether a sign takes more cells of the terminal than ncurses counts, and so is none of its
  /// business.
  private func isWithheld(_ glyph: String) -> Bool {
    isAmbiguousWide && CharacterWidth.isAmbiguous(glyph)
  }

  private func writeAgain(_ grid: Grid, insteadOf earlier: Grid?) {
    guard modes.writesLinks || isAmbiguousWide else { return }
    let cells = LinkedCells(
      grid: grid, earlier: earlier, writesLinks: modes.writesLinks, isWithheld: isWithheld,
      look: { StoryText.sequence(for: self.palette.theme.look(of: $0, on: self.depth)) },
      signs: { glyph, cells in
        if self.isWithheld(glyph) { return LinkedCells.ambiguous(glyph, cells: cells) }
        var signs = ""
        for wide in self.wideCharacters(of: glyph, cells: cells) {
          Unicode.Scalar(UInt32(bitPattern: wide)).map { signs.unicodeScalars.append($0) }
        }
        return signs
      })
    send(Array(cells.sequence().utf8))
  }

  /// Writes what has been drawn.
  private func refresh() {
    guard !exactColours.isEmpty else {
      wrefresh(window)
      return
    }
    // ncurses writes to a descriptor whatever it is told, so the descriptor is lent another file.
    lseek(sheet, 0, SEEK_SET)
    guard dup2(sheet, drawing) >= 0 else { return }
    wrefresh(window)
    dup2(output, drawing)
    let count = Int(lseek(sheet, 0, SEEK_CUR))
    var bytes = [UInt8](repeating: 0, count: max(0, count))
    let read = pread(sheet, &bytes, bytes.count, 0)
    send(exactColours.put(into: Array(bytes.prefix(max(0, read)))))
  }

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
