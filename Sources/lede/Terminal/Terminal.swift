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
  private let window: UnsafeMutablePointer<WINDOW>
  /// How many colours the terminal shows.
  private let depth: ColourDepth
  /// Whether what is drawn leaves as UTF-8; elsewhere ASCII stands in.
  private let isUnicode: Bool
  /// What the terminal shows, so that only rows that change are drawn.
  private var shown: Grid?
  /// How it looks, and what ncurses calls the looks that have been drawn.
  private var palette: Palette
  /// Whether the shell has it, for a while or for good.
  private var isLeft = false

  /// Takes over the terminal.
  init() throws(Terminal.Trouble) {
    isUnicode = Terminal.setLocale()
    guard let input = fopen("/dev/tty", "r"), let output = fopen("/dev/tty", "w") else {
      throw Trouble(sentence: "there is no terminal to read keys from")
    }
    descriptor = fileno(input)
    self.output = fileno(output)
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
    // ncurses knows exact colours only from terminal types that have no others.
    depth = min(.palette, Terminal.depth)
    palette = Palette(.terminal, on: depth)
    if depth != .none {
      start_color()
      use_default_colors()
    }
    orderLetters(here: true)
    CrashGuard.arm(descriptor: self.output, restoring: Terminal.bytesThatRestore())
  }

  /// Asks the terminal to draw letters as they come, or to order right-to-left ones by itself again:
  /// bi-directional support mode (ECMA-48, 7.2.1), which most terminals do not have and pass over.
  private func orderLetters(here isHere: Bool) {
    var stream = Output(descriptor: output)
    do throws(Output.Trouble) {
      try stream.write(Array((isHere ? "\u{1B}[8l" : Terminal.ordersLetters).utf8))
      try stream.flush()
    } catch {
      // A terminal that is gone needs no order.
    }
  }

  private static let ordersLetters = "\u{1B}[8h"

  /// Gives the terminal back as it was found, unless another has it. Calling it again does nothing.
  func restore() {
    guard !isLeft else { return }
    isLeft = true
    if isOurs {
      orderLetters(here: false)
      endwin()
    }
    CrashGuard.disarm()
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
      guard let value = curses_capability(name) else { continue }
      var isPadding = false
      for byte in UnsafeBufferPointer(start: value, count: strlen(value)).map(
        UInt8.init(bitPattern:))
      {
        // “$<20>” asks for a pause that no terminal of today needs.
        if byte == 0x24 { isPadding = true }
        if !isPadding { bytes.append(byte) }
        if byte == 0x3E { isPadding = false }
      }
    }
    return bytes + Array(ordersLetters.utf8) + [0x0D, 0x0A]
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
    def_prog_mode()
    orderLetters(here: false)
    endwin()
    CrashGuard.disarm()
  }

  /// Takes the terminal over again, whatever was done to it meanwhile.
  func comeBack() {
    isLeft = false
    reset_prog_mode()
    orderLetters(here: true)
    CrashGuard.arm(descriptor: output, restoring: Terminal.bytesThatRestore())
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
    var stream = Output(descriptor: output)
    do throws(Output.Trouble) {
      try stream.write(ClipboardSequence.bytes(for: text))
      try stream.flush()
      return true
    } catch {
      return false
    }
  }
}

// MARK: - Keys

extension Terminal {
  /// The keys waiting to be read, in order.
  func keys() -> [Key] {
    var keys: [Key] = []
    while let key = nextKey() {
      if let key { keys.append(key) }
      // A pasted book must not keep the screen from being drawn.
      if keys.count == 64 { break }
    }
    return keys
  }

  /// The next key; `nil` inside where it is none that we know, `nil` outside where none waits.
  private func nextKey() -> Key?? {
    var value: wint_t = 0
    switch wget_wch(window, &value) {
    case OK: return .some(Key(scalar: UInt32(value)))
    case KEY_CODE_YES: return .some(Key(code: Int32(bitPattern: UInt32(value))))
    default: return nil
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
    default: return nil
    }
  }
}

// MARK: - Drawing

extension Terminal {
  /// Makes the terminal show a grid.
  func show(_ grid: Grid, in theme: Theme) {
    if theme != palette.theme {
      palette = Palette(theme, on: depth)
      shown = nil
    }
    let same = shown.flatMap { $0.columns == grid.columns && $0.rows == grid.rows ? $0 : nil }
    for row in 0..<grid.rows {
      if let same, (0..<grid.columns).allSatisfy({ same[row, $0] == grid[row, $0] }) { continue }
      draw(row, of: grid)
    }
    wmove(window, Int32(grid.cursor.row), Int32(grid.cursor.column))
    wrefresh(window)
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
      var wide = wideCharacters(of: cell.glyph, cells: next - column)
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
      init_extended_pair(pair.number, pair.foreground, pair.background)
    }
    var attributes: attr_t = 0
    if look.emphasis.contains(.bold) { attributes |= curses_bold() }
    if look.emphasis.contains(.dim) { attributes |= curses_dim() }
    if look.emphasis.contains(.underline) { attributes |= curses_underline() }
    if look.emphasis.contains(.reverse) { attributes |= curses_reverse() }
    if look.emphasis.contains(.italic) { attributes |= curses_italic() }
    curses_set_look(window, attributes, look.pair)
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
