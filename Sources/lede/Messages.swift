#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// Sentences to the user on standard error, each on a line that starts with the program's name.
///
/// What they name has been made safe to show by whoever names it.
enum Messages {
  static func write(_ sentence: String) {
    writeLines("lede: \(sentence)\n")
  }

  /// What was asked wrongly, and where to look.
  static func write(_ trouble: UsageTrouble) {
    if case .noPath = trouble { writeLines(Help.usage) } else { write(trouble.sentence) }
    writeLines(Help.hint + "\n")
  }

  private static func writeLines(_ text: String) {
    var errors = Output(descriptor: STDERR_FILENO)
    // Where even this cannot be written there is nobody left to tell.
    try? errors.write(text)
    try? errors.flush()
  }
}
