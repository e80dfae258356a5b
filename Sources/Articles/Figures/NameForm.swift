/// A spelling of a name, reduced to what it shares with the person's other spellings.
///
/// Case, accents, apostrophes and dots are folded away; a hyphen parts words as a blank does; the
/// particles that come and go (“al-”, “de”, “van”) are set aside. “Adel Abdul-Mahdi”, “ABDUL
/// MAHDI” and “al-Sadr” come to `adel abdul mahdi`, `abdul mahdi` and `sadr`; “Abdel”, “Abd al-” and
/// “Abdul” to one.
struct NameForm: Hashable, Sendable {
  /// The words that count, folded.
  private(set) var parts: [[UInt8]]
  /// “jr”, “iii”: what tells the bearer from a namesake. Empty where the name has none.
  private(set) var suffix: [UInt8] = []
  /// All parts run together: equal for “Abdul-Mahdi” and “Abdul Mahdi”.
  let joined: UInt64
  /// All parts and what tells namesakes apart.
  let identity: UInt64

  /// - Parameter bytes: the name as the text has it, in UTF-8.
  init(_ bytes: some Collection<UInt8>) {
    var all: [[UInt8]] = []
    var word: [UInt8] = []
    var lead: UInt8 = 0
    func close() {
      if !word.isEmpty { all.append(word) }
      word.removeAll(keepingCapacity: true)
    }
    var pending: [UInt8] = []
    for byte in bytes {
      if byte < 0x80 {
        lead = 0
        switch byte {
        case 0x41...0x5A: word.append(byte | 0x20)
        case 0x61...0x7A, 0x30...0x39: word.append(byte)
        case 0x27, 0x60: break
        default: close()
        }
        continue
      }
      if byte >= 0xC0 {
        lead = byte
        pending = [byte]
        continue
      }
      pending.append(byte)
      switch lead {
      case 0xC3, 0xC4, 0xC5: word.append(Self.folded(lead, byte))
      case 0xC2: close()
      // Accents set apart from their letters, U+0300…U+036F.
      case 0xCC: break
      case 0xCD where byte < 0xB0: break
      case 0xE2:
        guard pending.count == 3 else { continue }
        // ’ goes without a trace, every other mark parts words.
        if pending[1] != 0x80 || !(0x98...0x99).contains(pending[2]) { close() }
      default: word += pending
      }
      pending.removeAll(keepingCapacity: true)
    }
    close()
    let last = all.last
    if all.count > 1, let last, Self.suffixes.contains(last) {
      suffix = last
      all.removeLast()
    }
    var core = all.filter { !Self.particles.contains($0) }
    for index in core.indices where core[index].starts(with: Self.abd) {
      core[index] = Self.withOneAbdul(core[index], isLast: index == core.count - 1)
    }
    for index in core.indices { Self.foldEnding(&core[index]) }
    parts = core.isEmpty ? all : core
    var hash = NameHash()
    for part in parts { hash.add(part) }
    joined = hash.value
    if !suffix.isEmpty {
      hash.add(CollectionOfOne(0x7C))
      hash.add(suffix)
    }
    identity = hash.value
  }

  /// “Zelenskiy”, “Zelenskyy” and “Zelenski” end as “Zelensky” does, “Sergei” as “Sergey”.
  private static func foldEnding(_ word: inout [UInt8]) {
    guard word.count > 4 else { return }
    let (last, previous) = (word[word.count - 1], word[word.count - 2])
    // i, y and j after i or y; i after e.
    let isVowel = last == 0x69 || last == 0x79 || last == 0x6A
    if isVowel, previous == 0x69 || previous == 0x79, word.count > 5 {
      word.removeLast(2)
      word.append(0x79)
    } else if last == 0x69, previous == 0x65 || word.suffix(3).elementsEqual("ski".utf8) {
      word[word.count - 1] = 0x79
    }
  }

  private static let abd = Array("abd".utf8)
  private static let abdul = Array("abdul".utf8)

  /// “abdul” for “abdel”, “abdal” and, before another word, “abd”; “abdulmahdi” for “abdelmahdi”.
  private static func withOneAbdul(_ word: [UInt8], isLast: Bool) -> [UInt8] {
    if word.count == 3 { return isLast ? word : abdul }
    guard word.count > 4, word[4] == 0x6C, word[3] == 0x65 || word[3] == 0x61,
      word.count == 5 || word.count > 7
    else { return word }
    return abdul + word[5...]
  }

  /// The words between first and last.
  var middles: ArraySlice<[UInt8]> { parts.count > 2 ? parts[1..<parts.count - 1] : [] }

  static func hash(_ parts: ArraySlice<[UInt8]>) -> UInt64 {
    var hash = NameHash()
    for part in parts { hash.add(part) }
    return hash.value
  }

  private static func folded(_ lead: UInt8, _ byte: UInt8) -> UInt8 {
    let index = Int(byte & 0x3F) + (lead == 0xC3 ? 0 : lead == 0xC4 ? 64 : 128)
    return base[index]
  }

  /// The letters U+00C0…U+017F without their marks.
  private static let base: [UInt8] = Array(
    ("aaaaaaaceeeeiiiidnooooo*ouuuuyts" + "aaaaaaaceeeeiiiidnooooo*ouuuuyty"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
      + "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)

  private static let particles: Set<[UInt8]> = Set(
    [
      "al", "el", "ad", "as", "ash", "ar", "az", "ul", "ud", "de", "del", "della", "der", "den",
      "van", "von", "di", "da", "dos", "du", "la", "le", "les", "ten", "ter", "te", "zu", "y",
    ].map { Array($0.utf8) })

  private static let suffixes: Set<[UInt8]> = Set(
    ["jr", "sr", "i", "ii", "iii", "iv", "vi", "vii", "viii", "xii", "xiv", "xvi"].map {
      Array($0.utf8)
    })
}

/// 64-bit FNV-1a over folded letters.
struct NameHash {
  private(set) var value: UInt64 = 14_695_981_039_346_656_037

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 1_099_511_628_211 }
  }
}
