#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// How far long work has come, on the last line of standard error where that is a terminal:
/// “exported 120 of 3,400”.
///
/// Work that is soon done says nothing.
struct Progress {
  private let verb: String
  private let total: Int
  private var done = 0
  private let isWatched: Bool
  private var isShown = false
  /// When it was last written, or the work began, in milliseconds.
  private var last = Self.now()

  /// Milliseconds before the first word, and between two.
  private static let patience = 300

  init(_ verb: String, of total: Int) {
    self.verb = verb
    self.total = total
    isWatched = total > 1 && isatty(STDERR_FILENO) == 1
  }

  mutating func step() {
    done += 1
    guard isWatched, done < total else { return }
    let now = Self.now()
    guard now - last >= Self.patience else { return }
    last = now
    isShown = true
    write("\r\(verb) \(Self.grouped(done)) of \(Self.grouped(total))")
  }

  /// Takes it off the screen again.
  mutating func clear() {
    guard isShown else { return }
    isShown = false
    let width = "\(verb)  of ".utf8.count + 2 * Self.grouped(total).utf8.count
    write("\r" + String(repeating: " ", count: width) + "\r")
  }

  private func write(_ text: String) {
    var errors = Output(descriptor: STDERR_FILENO)
    try? errors.write(text)
    try? errors.flush()
  }

  /// “3,400”.
  static func grouped(_ number: Int) -> String {
    var text = ""
    for (place, digit) in String(number).reversed().enumerated() {
      if place > 0, place % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }

  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }
}
