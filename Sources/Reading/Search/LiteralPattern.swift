import Articles

/// Letters in a row, found in one pass over the text however often it nearly matches.
struct LiteralPattern: Hashable, Sendable {
  let keepsCase: Bool
  /// Folded scalars.
  let units: [UInt32]
  /// For each prefix, the longest shorter one it ends with (Knuth, Morris and Pratt).
  private let fallback: [Int]

  /// `nil` where nothing is left to look for.
  init?(_ units: [UInt32], keepsCase: Bool) {
    guard !units.isEmpty else { return nil }
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

  /// The matches inside the same stretches, picked from those of a pattern this one goes on from:
  /// a letter more is looked for where the letters before it were found.
  ///
  /// `nil` if this pattern is none that goes on from that one, or that one could overlap itself:
  /// then some of its places are not among its matches.
  func matches(
    in utf8: [UInt8], within regions: [Span], from earlier: [Span], of shorter: LiteralPattern
  ) -> [Span]? {
    guard shorter.fallback.last == 0, shorter.keepsCase == keepsCase,
      shorter.units.count <= units.count, units.starts(with: shorter.units)
    else { return nil }
    let rest = units[shorter.units.count...]
    var found: [Span] = []
    var region = regions.startIndex
    utf8.withUnsafeBufferPointer { bytes in
      for span in earlier where span.start >= found.last?.end ?? 0 {
        while region < regions.endIndex, regions[region].end <= span.start { region += 1 }
        guard region < regions.endIndex else { return }
        let end = min(regions[region].end, bytes.count)
        let reader = ClusterReader(bytes: bytes, end: end)
        if let last = self.end(of: rest, from: span.end, to: end, in: reader) {
          found.append(Span(span.start, last))
        }
      }
    }
    return found
  }

  /// The byte after some units, if they stand at a place.
  private func end(
    of rest: ArraySlice<UInt32>, from start: Int, to end: Int, in reader: ClusterReader
  ) -> Int? {
    var (index, last) = (start, start)
    for unit in rest {
      while true {
        guard index < end else { return nil }
        let (scalar, next, _) = reader.scalar(at: index)
        index = next
        guard let folded = Folding.folded(scalar, keepsCase: keepsCase) else { continue }
        guard folded == unit else { return nil }
        last = next
        break
      }
    }
    return last
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
