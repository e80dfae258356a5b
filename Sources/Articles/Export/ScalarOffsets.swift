/// Offsets in UTF-8 as counts of Unicode scalars, and back: the way JSON output names places.
///
/// Counts are kept every 64 bytes, so a look-up costs no more than reading those, in any order,
/// and a text that is all ASCII costs nothing.
public struct ScalarOffsets: Sendable {
  private let utf8: [UInt8]
  /// Scalars that start before each 64th byte; empty where bytes and scalars are the same.
  private var counts: [Int] = []
  /// How many scalars the text has.
  public let count: Int

  private static let stride = 64

  /// Counts the scalars of a text once; look-ups are cheap from then on.
  public init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    var scalars = 0
    var counts: [Int] = []
    counts.reserveCapacity(utf8.count / Self.stride + 1)
    var start = 0
    while start < utf8.count {
      counts.append(scalars)
      let end = min(start + Self.stride, utf8.count)
      scalars += Self.scalars(startingIn: start..<end, of: utf8)
      start = end
    }
    count = scalars
    if scalars != utf8.count { self.counts = counts }
  }

  /// How many scalars start before a UTF-8 offset; an offset outside the text counts as its end on
  /// that side.
  public func scalar(at offset: Int) -> Int {
    let offset = min(max(0, offset), utf8.count)
    if counts.isEmpty { return offset }
    let step = min(offset / Self.stride, counts.count - 1)
    return counts[step] + Self.scalars(startingIn: step * Self.stride..<offset, of: utf8)
  }

  /// The UTF-8 offset of the scalar at a place, or of the end; `nil` where there is none.
  public func utf8Offset(ofScalar place: Int) -> Int? {
    guard 0...count ~= place else { return nil }
    if counts.isEmpty { return place }
    if place == count { return utf8.count }
    var low = 0
    var high = counts.count
    while low < high {
      let middle = (low + high) / 2
      if counts[middle] <= place { low = middle + 1 } else { high = middle }
    }
    var left = place - counts[low - 1]
    var offset = (low - 1) * Self.stride
    while offset < utf8.count {
      if !isContinuation(utf8[offset]) {
        if left == 0 { return offset }
        left -= 1
      }
      offset += 1
    }
    return utf8.count
  }

  private static func scalars(startingIn range: Range<Int>, of utf8: [UInt8]) -> Int {
    var scalars = 0
    for index in range where utf8[index] & 0xC0 != 0x80 { scalars += 1 }
    return scalars
  }

  private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
