/// Numbers that look random and are the same for the same seed (SplitMix64: Steele, Lea and
/// Flood, 2014).
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func shuffle(_ items: inout [Int]) {
    for place in items.indices.dropFirst().reversed() { items.swapAt(place, below(place + 1)) }
  }

  /// A number from 0 up to, but not, `count`, which is above 0.
  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
