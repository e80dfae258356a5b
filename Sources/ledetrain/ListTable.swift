import Articles

/// The merged word lists: for each word, the flags of every list it stands on.
struct ListTable {
  private(set) var flags: [String: Lexicon.Lists] = [:]
  /// Lines taken from each list, for the card.
  private(set) var counts: [(list: String, words: Int)] = []

  mutating func add(_ lists: Lexicon.Lists, to word: some StringProtocol) {
    flags[word.lowercased(), default: []].formUnion(lists)
  }

  mutating func count(_ list: String, _ words: Int) { counts.append((list, words)) }

  mutating func remove(_ lists: Lexicon.Lists, from word: String) {
    flags[word]?.subtract(lists)
    if flags[word]?.isEmpty == true { flags[word] = nil }
  }

  /// The file `Lexicon` reads: little-endian, the same bytes for the same lists.
  ///
  ///     "lede" "lst1"   8 bytes
  ///     bits            UInt32: the table has 2^bits slots
  ///     count           UInt32: how many of them are filled
  ///     slots           key UInt32, flags UInt32; flags 0 = empty
  ///
  /// A key's place is the top bits of its product with the golden ratio; a taken place sends it
  /// to the next one, and the table is at most three fifths full, so that most words take two or
  /// three looks, all in one line of the processor's cache.
  func encoded() throws -> [UInt8] {
    var byKey: [UInt32: Lexicon.Lists] = [:]
    // Two words of one key would share their flags: at 70,000 words that is a pair or none.
    for word in flags.keys.sorted() {
      byKey[Word.key(word), default: []].formUnion(flags[word] ?? [])
    }
    var bits = 4
    while (1 << bits) * 3 < byKey.count * 5 { bits += 1 }
    var keys = [UInt32](repeating: 0, count: 1 << bits)
    var values = keys
    for key in byKey.keys.sorted() {
      var slot = Lexicon.slot(of: key, bits: UInt32(bits))
      while values[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
      keys[slot] = key
      values[slot] = byKey[key]?.rawValue ?? 0
    }
    var bytes = Array("ledelst1".utf8)
    bytes.reserveCapacity(16 + keys.count * 8)
    func append(_ value: UInt32) {
      for shift in stride(from: UInt32(0), to: 32, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: value >> shift))
      }
    }
    append(UInt32(bits))
    append(UInt32(byKey.count))
    for slot in keys.indices {
      append(keys[slot])
      append(values[slot])
    }
    return bytes
  }
}
