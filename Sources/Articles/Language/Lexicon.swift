import CModels

/// What the word lists know of a single word, all lists in one look-up.
package enum Lexicon {
  /// The lists a word stands on, packed.
  package struct Lists: OptionSet, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    /// A given name, and a common one.
    package static let givenName = Lists(rawValue: 1 << 0)
    package static let commonGivenName = Lists(rawValue: 1 << 1)
    package static let surname = Lists(rawValue: 1 << 2)
    package static let commonSurname = Lists(rawValue: 1 << 3)
    /// A given name that is nearly always a woman's, or a man's.
    package static let femaleName = Lists(rawValue: 1 << 4)
    package static let maleName = Lists(rawValue: 1 << 5)
    /// Part of a place's name; a large place, a country or state.
    package static let place = Lists(rawValue: 1 << 6)
    package static let largePlace = Lists(rawValue: 1 << 7)
    /// “Iraqi”, “Londoner”.
    package static let demonym = Lists(rawValue: 1 << 8)
    /// “Mr.”, “Sir”, “Ayatollah”: stands before a name and outside it.
    package static let honorific = Lists(rawValue: 1 << 9)
    package static let femaleHonorific = Lists(rawValue: 1 << 10)
    package static let maleHonorific = Lists(rawValue: 1 << 11)
    /// “minister”, “baker”, “spokeswoman”: what a person can be.
    package static let role = Lists(rawValue: 1 << 12)
    /// “Party”, “Council”: what a body of people is called.
    package static let organisation = Lists(rawValue: 1 << 13)
    /// “said”, “told”, “added”.
    package static let sayVerb = Lists(rawValue: 1 << 14)
    /// “al”, “de”, “van”: a small word inside a name.
    package static let particle = Lists(rawValue: 1 << 15)
    /// “Monday”, “March”.
    package static let date = Lists(rawValue: 1 << 16)
    /// Written in lower case nearly always, mostly, or at least sometimes, in running text.
    package static let nearlyAlwaysLower = Lists(rawValue: 1 << 17)
    package static let mostlyLower = Lists(rawValue: 1 << 18)
    package static let sometimesLower = Lists(rawValue: 1 << 19)
    /// Taken off the front of a name: “Englishman”, “Former”.
    package static let strip = Lists(rawValue: 1 << 20)
    /// The, and, of, in: too common to mean anything.
    package static let function = Lists(rawValue: 1 << 21)
    /// Abbreviations whose dot ends no sentence.
    package static let abbreviation = Lists(rawValue: 1 << 22)
    /// “Reuters”, “Herald”: what publishes news.
    package static let outlet = Lists(rawValue: 1 << 23)
    /// A role that says woman, or man: “spokeswoman”, “widower”.
    package static let femaleRole = Lists(rawValue: 1 << 24)
    package static let maleRole = Lists(rawValue: 1 << 25)
    /// A firm, a paper, a people, a law that sounds like a person: “Merrill Lynch”. Such entries
    /// may have several words, parted by single blanks.
    package static let namesake = Lists(rawValue: 1 << 27)
    /// “died”, “resigned”, “was”: after a name these make a person likelier.
    package static let personVerb = Lists(rawValue: 1 << 26)
  }

  /// What the lists say of the word with this key (`Word.key`).
  ///
  /// Looked up where the table lies in the binary; most words take two looks or three,
  /// all in one line of the cache. A word on no
  /// list may share its key with one that is, at odds of one in fifty thousand.
  package static func lists(of key: UInt32) -> Lists {
    let table = models_lists_numbers()
    let bits = table[2]
    let mask = (1 << Int(bits)) - 1
    let slots = table + 4
    var slot = slot(of: key, bits: bits)
    while true {
      let value = slots[2 * slot + 1]
      if value == 0 { return [] }
      if slots[2 * slot] == key { return Lists(rawValue: value) }
      slot = (slot + 1) & mask
    }
  }

  package static func lists(of word: String) -> Lists { lists(of: Word.key(word)) }

  /// Where a key is looked for first in a table of 2^bits slots.
  package static func slot(of key: UInt32, bits: UInt32) -> Int {
    Int((key &* 2_654_435_769) >> (32 - bits))
  }

  /// The size of the table in the binary.
  package static var byteCount: UInt32 { models_lists_size }

  /// Whether the table is whole: its magic, and the size its slots ask for.
  package static var isWhole: Bool {
    let table = models_lists_numbers()
    guard models_lists_size > 16, table[0] == 0x6564_656C, table[1] == 0x3174_736C else {
      return false
    }
    return table[2] < 28 && Int(models_lists_size) == 16 + (8 << Int(table[2]))
  }
}
