import Reading

/// What a terminal is switched to beside what ncurses switches, and how it is switched back.
///
/// All of it are private modes and commands of xterm that others have taken over; a terminal that
/// does not know them passes them over, and those known to print them are not sent any.
struct TerminalModes: Hashable {
  /// Reports of buttons and of the wheel, and of moves while a button is held.
  var reportsMouse = false
  /// Whether pasted text comes between signs, so that it is not taken for keys.
  var bracketsPastes = false
  /// What the window is called; `nil` where its own title stands.
  var title: String?
  /// Whether cells may lead somewhere.
  var writesLinks = false

  /// Whether right-to-left letters come in the order they are to be shown in, so that the terminal
  /// must not order them by itself: bi-directional support mode (ECMA-48, 7.2.1) reset.
  var takesLettersInOrder = false

  /// The bytes that lead here from other modes.
  func sequence(from earlier: TerminalModes) -> String {
    var sequence = ""
    if reportsMouse != earlier.reportsMouse {
      // Numbers rather than bytes for the cells, so that wide windows are clicked all over.
      sequence +=
        reportsMouse
        ? "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h" : "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l"
    }
    if bracketsPastes != earlier.bracketsPastes {
      sequence += bracketsPastes ? "\u{1B}[?2004h" : "\u{1B}[?2004l"
    }
    if takesLettersInOrder != earlier.takesLettersInOrder {
      sequence += takesLettersInOrder ? "\u{1B}[8l" : "\u{1B}[8h"
    }
    // A link that a crash has left open would go on in the shell.
    if !writesLinks, earlier.writesLinks { sequence += HyperlinkSequence.closing }
    if title != earlier.title {
      // The terminal keeps the title that stood there before, and takes it up again.
      if earlier.title == nil { sequence += "\u{1B}[22;2t" }
      sequence += title.map { "\u{1B}]2;\($0)\u{07}" } ?? "\u{1B}[23;2t"
    }
    return sequence
  }

  /// The bytes that lead back to a terminal as it is found.
  var endingSequence: String { TerminalModes().sequence(from: self) }

  /// Words fit for a window's title: one line of no great length, without a control character, and
  /// in ASCII where the terminal takes nothing else.
  static func title(_ words: String, isUnicode: Bool) -> String {
    var title = ""
    for character in words.prefix(longestTitle) {
      let isShown = character.unicodeScalars.allSatisfy { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
          .paragraphSeparator:
          false
        default: true
        }
      }
      guard isShown else { continue }
      if isUnicode {
        title.append(character)
      } else {
        title.unicodeScalars.append(ASCIIStandIn.of(String(character)))
      }
    }
    return title
  }

  private static let longestTitle = 120
}
