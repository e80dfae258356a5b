import Reading

/// What a terminal sends for the mouse, read byte by byte as it comes: a slow line may part it.
struct MouseSequence {
  /// The two ways of writing it, each behind its first bytes.
  enum Form: CaseIterable {
    /// `ESC [ < BUTTON ; COLUMN ; ROW M` or, for a button let go, `m`: xterm's mode 1006.
    case numbers
    /// `ESC [ M` and three bytes, of those who do not know that mode.
    case bytes

    var start: String {
      switch self {
      case .numbers: "\u{1B}[<"
      case .bytes: "\u{1B}[M"
      }
    }
  }

  /// What a byte makes of it.
  enum Reading: Equatable {
    case goesOn
    /// Button and flags, column and row from 1, and whether the button went up.
    case done(button: Int, column: Int, row: Int, isRelease: Bool)
    /// The byte does not belong to it, and what came before it means nothing.
    case broken
  }

  private let form: Form
  private var numbers = [0]

  init(_ form: Form) { self.form = form }

  mutating func take(_ scalar: UInt32) -> Reading {
    switch form {
    case .numbers: takeNumber(scalar)
    case .bytes: takeByte(scalar)
    }
  }

  private mutating func takeNumber(_ scalar: UInt32) -> Reading {
    let last = numbers.count - 1
    switch scalar {
    case 0x30...0x39 where numbers[last] < 1000:
      numbers[last] = numbers[last] * 10 + Int(scalar - 0x30)
      return .goesOn
    case 0x3B where numbers.count < 3:
      numbers.append(0)
      return .goesOn
    case 0x4D where numbers.count == 3, 0x6D where numbers.count == 3:
      return .done(
        button: numbers[0], column: numbers[1], row: numbers[2], isRelease: scalar == 0x6D)
    default: return .broken
    }
  }

  private mutating func takeByte(_ scalar: UInt32) -> Reading {
    guard scalar >= 0x20 else { return .broken }
    numbers.append(Int(scalar) - 0x20)
    guard numbers.count == 4 else { return .goesOn }
    let isRelease = numbers[1] & 0x43 == 3
    return .done(
      button: isRelease ? numbers[1] & ~3 : numbers[1], column: numbers[2], row: numbers[3],
      isRelease: isRelease)
  }
}

/// Makes mouse events of what a terminal reports, and counts clicks.
struct ClickCounter {
  private var last: (row: Int, column: Int, clicks: Int, milliseconds: Int)?

  /// Presses further apart than this are two, in milliseconds.
  private static let patience = 400

  /// The event of a report; `nil` for other buttons, which are the terminal's.
  ///
  /// - Parameter milliseconds: the time it came, by a clock that only goes forward.
  mutating func event(
    button: Int, column: Int, row: Int, isRelease: Bool, at milliseconds: Int
  ) -> MouseEvent? {
    // Shift, Meta and Control say nothing here.
    let (button, isMoving) = (button & 0b1100_0011, button & 0x20 != 0)
    let (row, column) = (row - 1, column - 1)
    guard row >= 0, column >= 0 else { return nil }
    switch button {
    case 0x40: return MouseEvent(.wheelUp, row: row, column: column)
    case 0x41: return MouseEvent(.wheelDown, row: row, column: column)
    case 0 where isRelease: return MouseEvent(.release, row: row, column: column)
    case 0 where isMoving: return MouseEvent(.drag, row: row, column: column)
    case 0:
      var clicks = 1
      if let last, last.row == row, last.column == column,
        milliseconds - last.milliseconds <= Self.patience
      {
        clicks = last.clicks + 1
      }
      last = (row, column, clicks, milliseconds)
      return MouseEvent(.press, row: row, column: column, clicks: clicks)
    default: return nil
    }
  }
}
