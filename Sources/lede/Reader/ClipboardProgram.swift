/// The program of the desktop that puts text on its clipboard, where one is at hand.
///
/// A terminal may ignore the sequence for its clipboard without a word, so both ways are gone.
enum ClipboardProgram {
  /// How long it may take to read, and to end, in milliseconds.
  private static let patience = 2000

  /// Its arguments; `nil` where there is none.
  static var arguments: [String]? {
    candidates.first { Surroundings.canRun($0[0]) }
  }

  private static var candidates: [[String]] {
    #if os(macOS)
      return [["pbcopy"]]
    #else
      let wayland = Surroundings.value("WAYLAND_DISPLAY").isEmpty ? [] : [["wl-copy"]]
      let x11 = [["xclip", "-selection", "clipboard"], ["xsel", "--clipboard", "--input"]]
      return wayland + (Surroundings.value("DISPLAY").isEmpty ? [] : x11)
    #endif
  }

  /// Hands it text in the background; `false` where there is no such program.
  static func copy(_ text: String) -> Bool {
    guard let arguments else { return false }
    Background.run {
      guard
        case .success(let program) = ChildProgram.start(
          arguments, takesInput: true, output: .nowhere)
      else { return }
      program.feed(Array(text.utf8), patience: Int32(patience))
      _ = program.wait(milliseconds: patience)
    }
    return true
  }
}
