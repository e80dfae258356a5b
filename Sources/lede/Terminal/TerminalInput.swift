import CNcurses
import Reading

#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// What a person does at the terminal: keys, clicks and pasted text, as ncurses tells them apart.
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
    if pasted != nil { return pastedInput(status, value) }
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

  /// Pasted text once its end has come. A person's Escape ends it too, since one that was cut off
  /// would take all keys to come; what is too long for any line is not kept.
  private func pastedInput(_ status: Int32, _ value: wint_t) -> Input?? {
    let isKey = status == KEY_CODE_YES
    guard status == OK || isKey else { return nil }
    let isEnd = isKey ? Int32(bitPattern: UInt32(value)) == Self.pasteEnds : value == 0x1B
    if !isKey, !isEnd, let scalar = Unicode.Scalar(UInt32(value)),
      pasted?.utf8.count ?? 0 < Self.longestPaste
    {
      pasted?.unicodeScalars.append(scalar)
    }
    guard isEnd else { return .some(nil) }
    defer { pasted = nil }
    return .some(pasted.map { .paste($0) })
  }

  private static let longestPaste = 4096

  /// The numbers by which ncurses tells where pasted text begins and ends.
  static let pasteBegins: Int32 = 0o1004
  static let pasteEnds: Int32 = 0o1005

  /// The numbers by which ncurses tells of the beginnings of mouse reports.
  ///
  /// It could read the rest as well, but only in the way that the terminal type names, and some
  /// that take the wide one name the narrow one.
  static let mouseKeys: [(form: MouseSequence.Form, code: Int32)] = [
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
