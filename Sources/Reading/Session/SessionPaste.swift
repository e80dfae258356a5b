/// Text that was pasted is words, never commands.
extension Session {
  /// Takes pasted text into the line that is being typed, on one line; elsewhere nothing is done
  /// with it.
  package mutating func paste(_ text: String) -> Effect? {
    message = nil
    guard prompt != nil else { return refuse(Wording.pasted) }
    var effect: Effect?
    for scalar in text.unicodeScalars {
      let isBreak = scalar == "\n" || scalar == "\r" || scalar == "\t"
      effect = pressAtPrompt(.character(isBreak ? " " : scalar))
    }
    return effect
  }
}
