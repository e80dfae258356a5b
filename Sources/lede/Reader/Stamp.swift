import Articles

#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// What a highlight gets from outside the session: a number of its own, and the time.
enum Stamp {
  static func stamped(_ highlight: Highlight) -> Highlight {
    var highlight = highlight
    highlight.id = Int64.random(in: 1...Int64.max)
    highlight.made = now()
    return highlight
  }

  /// The time as ISO 8601 in UTC: “2020-01-05T09:30:00Z”.
  static func now() -> String? {
    var seconds = time(nil)
    var parts = tm()
    guard gmtime_r(&seconds, &parts) != nil else { return nil }
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(Int(parts.tm_year) + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
      + "T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }
}
