/// Finds quoted words in a text that has changed since: by the words themselves, and where those
/// stand more than once, by what stands around them and by how near they are.
package struct QuoteFinder {
  package enum Found: Hashable, Sendable {
    /// The very words are there.
    case same(Span)
    /// They are not, but what stood before or behind them is, and they would be here.
    case near(Int)
  }

  private let text: [UInt8]

  package init(_ text: [UInt8]) { self.text = text }

  /// Fewer bytes alone, such as a lone “yes”, could be anywhere.
  private static let telling = 12

  /// Looks for a quote that once stood at a place.
  package func find(_ quote: TextQuote, near place: Int) -> Found? {
    let (exact, prefix, suffix) = (
      Array(quote.exact.utf8), Array(quote.prefix.utf8), Array(quote.suffix.utf8)
    )
    guard exact.isEmpty else {
      if let start = find(exact, after: prefix, before: suffix, near: place) {
        return .same(Span(start, start + exact.count))
      }
      return between(prefix, suffix, near: place).map { .near($0) }
    }
    if let start = find(suffix, after: prefix, before: [], near: place) {
      return .same(Span(start, start))
    }
    return between(prefix, suffix, near: place).map { .near($0) }
  }

  /// Where there is a part of what stood before or behind a place; half of either will do.
  private func between(_ prefix: [UInt8], _ suffix: [UInt8], near place: Int) -> Int? {
    let start = place - prefix.count
    if let found = find(prefix, after: [], before: suffix, near: start) {
      return found + prefix.count
    }
    if let found = find(suffix, after: prefix, before: [], near: place) { return found }
    let (first, last) = (
      Array(suffix.prefix(suffix.count / 2)), Array(prefix.suffix(prefix.count / 2))
    )
    if let found = find(first, after: prefix, before: [], near: place) { return found }
    return find(last, after: [], before: suffix, near: place - last.count)
      .map { $0 + last.count }
  }

  /// The start of some words where most of what should be around them is; of equals the nearest.
  private func find(
    _ words: [UInt8], after prefix: [UInt8], before suffix: [UInt8], near place: Int
  ) -> Int? {
    guard let first = words.first, words.count <= text.count else { return nil }
    return text.withUnsafeBufferPointer { text in
      var best: (start: Int, score: Int)?
      var at = text.place(of: first, from: 0)
      while at + words.count <= text.count {
        defer { at = text.place(of: first, from: at + 1) }
        guard text.length(of: words, at: at) == words.count else { continue }
        let score =
          text.length(of: prefix, before: at) + text.length(of: suffix, at: at + words.count)
        let isAll = score == prefix.count + suffix.count && score > 0
        guard isAll || words.count + score >= Self.telling else { continue }
        if let best, (best.score, -abs(best.start - place)) >= (score, -abs(at - place)) {
          continue
        }
        best = (at, score)
      }
      return best?.start
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many of some bytes stand there, counted from the first.
  fileprivate func length(of bytes: [UInt8], at place: Int) -> Int {
    let limit = Swift.min(bytes.count, count - place)
    var length = 0
    while length < limit, self[place + length] == bytes[length] { length += 1 }
    return length
  }

  /// How many of some bytes end there, counted from the last.
  fileprivate func length(of bytes: [UInt8], before place: Int) -> Int {
    let limit = Swift.min(bytes.count, place)
    var length = 0
    while length < limit, self[place - 1 - length] == bytes[bytes.count - 1 - length] {
      length += 1
    }
    return length
  }
}
