/// How a story uses each of its capitalised words, gathered before anything is decided.
///
/// A word seen once in lower case is seldom a name; a word that stands after “in” more often than
/// beside “said” is a town. The table is open-addressed by `Word.key`, so that a story of nothing
/// but names costs as much a word as any other.
struct DocumentFacts: Sendable {
  /// What happened to a word, counted up to 255 times.
  struct Counts: Sendable {
    var lower: UInt8 = 0
    /// Capitalised where no sentence starts.
    var capital: UInt8 = 0
    var afterIn: UInt8 = 0
    var afterThe: UInt8 = 0
    /// Beside a verb of saying, an honorific, a role or an age.
    var asPerson: UInt8 = 0
    /// “Halden Council”, “the Halden bridge”.
    var beforeOrganisation: UInt8 = 0
    /// Where it was seen at all: what the tagger reads of a story.
    var marks: Marks = []
  }

  /// The places a word was seen in, each at least once.
  struct Marks: OptionSet, Hashable, Sendable {
    var rawValue: UInt16
    static let lower = Marks(rawValue: 1 << 0)
    static let capital = Marks(rawValue: 1 << 1)
    static let afterHonorific = Marks(rawValue: 1 << 2)
    static let afterRole = Marks(rawValue: 1 << 3)
    static let afterGivenName = Marks(rawValue: 1 << 4)
    static let beforeSayVerb = Marks(rawValue: 1 << 5)
    static let afterIn = Marks(rawValue: 1 << 6)
    static let afterThe = Marks(rawValue: 1 << 7)
    static let beforeOrganisation = Marks(rawValue: 1 << 8)
    static let beforePossessive = Marks(rawValue: 1 << 9)
    /// First and last word of two to five capitals that a given name starts.
    static let firstOfName = Marks(rawValue: 1 << 10)
    static let lastOfName = Marks(rawValue: 1 << 11)
  }

  private var keys: [UInt32]
  private var used: [Bool]
  private var counts: [Counts]
  private var filled = 0
  private var bits: UInt32

  init(_ tokens: TokenizedArticle) {
    bits = 10
    keys = Array(repeating: 0, count: 1 << 10)
    used = Array(repeating: false, count: 1 << 10)
    counts = Array(repeating: Counts(), count: 1 << 10)
    tokens.words.withUnsafeBufferPointer { words in
      for index in words.indices where words[index].shape.contains(.capital) {
        note(index, in: words)
      }
      for word in words
      where word.shape.isSuperset(of: [.word, .lower]) && !word.shape.contains(.capital) {
        guard !word.lists.contains(.function), let slot = slot(of: word.key) else { continue }
        increase(&counts[slot].lower)
        counts[slot].marks.insert(.lower)
      }
    }
  }

  /// What is known of the word with this key; nothing of words never capitalised.
  subscript(key: UInt32) -> Counts { slot(of: key).map { counts[$0] } ?? Counts() }

  private mutating func note(_ index: Int, in words: UnsafeBufferPointer<Word>) {
    let word = words[index]
    guard !word.lists.contains(.function) else { return }
    let slot = insert(word.key)
    var marks: Marks = []
    var next: Word?
    if index + 1 < words.count {
      let after = words[index + 1]
      next = after
      if after.shape.contains(.possessive) { marks.insert(.beforePossessive) }
      if after.lists.contains(.organisation) { marks.insert(.beforeOrganisation) }
      if after.lists.contains(.sayVerb), !after.shape.contains(.capital) {
        marks.insert(.beforeSayVerb)
      }
    }
    let isFirst = word.shape.contains(.sentenceStart) || index == 0
    if !isFirst {
      let before = words[index - 1]
      marks.insert(.capital)
      increase(&counts[slot].capital)
      if Preposition.isOfPlace(before.key) {
        increase(&counts[slot].afterIn)
        marks.insert(.afterIn)
      }
      if before.key == Preposition.from { marks.insert(.afterIn) }
      if before.key == Preposition.the {
        increase(&counts[slot].afterThe)
        marks.insert(.afterThe)
      }
      if before.lists.contains(.honorific) {
        increase(&counts[slot].asPerson)
        marks.insert(.afterHonorific)
      }
      if before.lists.contains(.role) { marks.insert(.afterRole) }
      if before.lists.contains(.givenName), before.shape.contains(.capital) {
        marks.insert(.afterGivenName)
      }
      if marks.contains(.beforeSayVerb) { increase(&counts[slot].asPerson) }
      if marks.contains(.beforeOrganisation) { increase(&counts[slot].beforeOrganisation) }
    }
    counts[slot].marks.formUnion(marks)
    guard next?.shape.contains(.capital) == true, word.lists.contains(.givenName),
      isFirst || !words[index - 1].shape.contains(.capital)
    else { return }
    noteName(from: index, in: words)
  }

  /// Notes the first and the last of two to five capitals that a given name starts.
  private mutating func noteName(from first: Int, in words: UnsafeBufferPointer<Word>) {
    var end = first + 1
    while end < words.count, end - first <= 5, words[end].shape.contains(.capital),
      !words[end].shape.contains(.sentenceStart)
    {
      end += 1
    }
    guard end - first > 1, end - first <= 5 else { return }
    let start = insert(words[first].key)
    counts[start].marks.insert(.firstOfName)
    let last = insert(words[end - 1].key)
    counts[last].marks.insert(.lastOfName)
  }

  private func increase(_ count: inout UInt8) { if count < 255 { count += 1 } }

  private func slot(of key: UInt32) -> Int? {
    var slot = Lexicon.slot(of: key, bits: bits)
    while used[slot] {
      if keys[slot] == key { return slot }
      slot = (slot + 1) & (keys.count - 1)
    }
    return nil
  }

  private mutating func insert(_ key: UInt32) -> Int {
    if let slot = slot(of: key) { return slot }
    if filled * 2 >= keys.count { grow() }
    filled += 1
    return place(key, Counts())
  }

  private mutating func place(_ key: UInt32, _ value: Counts) -> Int {
    var slot = Lexicon.slot(of: key, bits: bits)
    while used[slot] { slot = (slot + 1) & (keys.count - 1) }
    used[slot] = true
    keys[slot] = key
    counts[slot] = value
    return slot
  }

  private mutating func grow() {
    let old = (keys: keys, used: used, counts: counts)
    bits += 1
    keys = Array(repeating: 0, count: 1 << Int(bits))
    used = Array(repeating: false, count: 1 << Int(bits))
    counts = Array(repeating: Counts(), count: 1 << Int(bits))
    for index in old.keys.indices where old.used[index] {
      _ = place(old.keys[index], old.counts[index])
    }
  }
}

/// The small words that tell a place from a person.
enum Preposition {
  static let the = Word.key("the")
  static let of = Word.key("of")
  static let to = Word.key("to")
  static let from = Word.key("from")
  static let by = Word.key("by")
  static let according = Word.key("according")
  static let who: Set<UInt32> = [Word.key("who"), Word.key("whose"), Word.key("whom")]
  static let article: Set<UInt32> = Set(
    ["a", "an", "the", "his", "her", "its", "their", "my", "our"].map { Word.key($0) })
  /// Whether a word leads to a place: “in”, “near”.
  static func isOfPlace(_ key: UInt32) -> Bool { ofPlace.contains(key) }
  static let ofPlace: Set<UInt32> = Set(
    ["in", "at", "near", "off", "outside", "around", "into", "throughout", "across", "through"]
      .map { Word.key($0) })
}
