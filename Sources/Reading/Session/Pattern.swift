import Articles

/// What a reader looks for, found in one pass over the text however often it nearly matches.
///
/// Case counts only if the pattern holds a capital; accents never do.
struct Pattern: Hashable, Sendable {
  let text: String
  private let keepsCase: Bool
  private let units: [UInt32]
  /// For each prefix, the longest shorter one it ends with (Knuth, Morris and Pratt).
  private let fallback: [Int]

  /// Longer patterns are cut: nobody types them.
  private static let longest = 256

  /// `nil` where nothing is left to look for.
  init?(_ text: String) {
    let keepsCase = text.unicodeScalars.contains { $0.properties.isUppercase }
    let units = text.unicodeScalars.prefix(Self.longest).compactMap {
      Folding.folded($0.value, keepsCase: keepsCase)
    }
    guard !units.isEmpty else { return nil }
    self.text = text
    self.keepsCase = keepsCase
    self.units = units
    var fallback = Array(repeating: 0, count: units.count)
    var length = 0
    for index in units.indices.dropFirst() {
      while length > 0, units[index] != units[length] { length = fallback[length - 1] }
      if units[index] == units[length] { length += 1 }
      fallback[index] = length
    }
    self.fallback = fallback
  }

  /// All matches inside the stretches given, in order, none overlapping another.
  func matches(in utf8: [UInt8], within regions: [Span]) -> [Span] {
    var found: [Span] = []
    var starts = Array(repeating: 0, count: units.count)
    utf8.withUnsafeBufferPointer { bytes in
      for region in regions {
        match(bytes, from: region.start, to: min(region.end, bytes.count), &starts, &found)
      }
    }
    return found
  }

  /// `starts` is a ring of the offsets at which the latest units began.
  private func match(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, _ starts: inout [Int],
    _ found: inout [Span]
  ) {
    let reader = ClusterReader(bytes: bytes, end: end)
    var index = start
    var length = 0
    var seen = 0
    while index < end {
      let (scalar, next, _) = reader.scalar(at: index)
      guard let unit = Folding.folded(scalar, keepsCase: keepsCase) else {
        index = next
        continue
      }
      starts[seen % units.count] = index
      seen += 1
      while length > 0, unit != units[length] { length = fallback[length - 1] }
      if unit == units[length] { length += 1 }
      if length == units.count {
        found.append(Span(starts[seen % units.count], next))
        length = 0
      }
      index = next
    }
  }
}
