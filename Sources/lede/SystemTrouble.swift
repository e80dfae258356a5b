#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// What the system says went wrong.
struct SystemTrouble: Error, Hashable {
  var number: Int32

  /// “no such file or directory”, as the system words it.
  var words: String {
    guard let text = strerror(number) else { return "error \(number)" }
    let words = String(cString: text)
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}
