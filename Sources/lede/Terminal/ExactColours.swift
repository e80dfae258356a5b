/// Exact colours put in place of numbered ones in what ncurses writes.
///
/// ncurses knows exact colours only from terminal types that have no others; to all others it names
/// colours by number, while most of them take red, green and blue too. So it is told numbers, and
/// the sequences that it makes of them are exchanged on their way out.
struct ExactColours {
  /// What stands for each of the sequences that ncurses writes.
  private var exact: [[UInt8]: [UInt8]] = [:]

  var isEmpty: Bool { exact.isEmpty }

  mutating func add(_ sequence: [UInt8], insteadOf numbered: [UInt8]) {
    exact[numbered] = sequence
  }

  /// The bytes with the exact colours: each `ESC [ … m` that stands for one is exchanged.
  func put(into bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 4)
    var place = 0
    while place < bytes.count {
      guard bytes[place] == 0x1B, place + 1 < bytes.count, bytes[place + 1] == 0x5B else {
        result.append(bytes[place])
        place += 1
        continue
      }
      var end = place + 2
      while end < bytes.count, !(0x40...0x7E).contains(bytes[end]) { end += 1 }
      end = min(end + 1, bytes.count)
      let sequence = Array(bytes[place..<end])
      result += exact[sequence] ?? sequence
      place = end
    }
    return result
  }
}
