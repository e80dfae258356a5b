import Articles
import Foundation
import Support
import Testing

@Suite struct LexiconTests {
  @Test func `the table in the binary is whole`() {
    #expect(Lexicon.isWhole)
  }

  @Test(arguments: [
    ("maria", Lexicon.Lists.femaleName), ("john", .maleName), ("nguyen", .commonSurname),
    ("iraq", .largePlace), ("iraqi", .demonym), ("mrs.", .femaleHonorific), ("sen.", .abbreviation),
    ("spokeswoman", .femaleRole), ("minister", .role), ("committee", .organisation),
    ("said", .sayVerb), ("van", .particle), ("monday", .date), ("the", .function),
    ("abandon", .nearlyAlwaysLower), ("reuters", .outlet),
  ])
  func `a word's lists are known`(word: String, lists: Lexicon.Lists) {
    #expect(Lexicon.lists(of: word).contains(lists))
  }

  @Test func `a word on no list has none`() {
    #expect(Lexicon.lists(of: "qxzzyv") == [])
    #expect(!Lexicon.lists(of: "britishs").contains(.demonym))
  }

  @Test func `keys fold case in Latin, Greek and Cyrillic`() {
    #expect(Word.key("ÉCOLE") == Word.key("école"))
    #expect(Word.key("ΣΩΚΡ") == Word.key("σωκρ"))
    #expect(Word.key("ЖУРНАЛ") == Word.key("журнал"))
    #expect(Word.key("O’Neill") == Word.key("o'neill"))
  }

  @Test func `the table in the binary was made of the list written by hand`() throws {
    let list = Samples.folder.deletingLastPathComponent()
      .appending(path: "Sources/CModels/Tables/words.tsv")
    var wanted: [String: Lexicon.Lists] = [:]
    var unwanted: [String: Lexicon.Lists] = [:]
    for line in try String(contentsOf: list, encoding: .utf8).split(separator: "\n") {
      let fields = line.split(separator: "\t")
      guard !line.hasPrefix("#"), fields.count == 2 else { continue }
      let lists = try #require(Self.classes[String(fields[0].drop { $0 == "-" })], "\(line)")
      for word in fields[1].split(separator: " ").map({ $0.lowercased() }) {
        if fields[0].hasPrefix("-") {
          wanted[word]?.subtract(lists)
          unwanted[word, default: []].formUnion(lists)
        } else {
          wanted[word, default: []].formUnion(lists)
          unwanted[word]?.subtract(lists)
        }
      }
    }
    #expect(wanted.count > 2_000)
    for (word, lists) in wanted {
      #expect(Lexicon.lists(of: word).isSuperset(of: lists), "\(word)")
    }
    for (word, lists) in unwanted {
      #expect(Lexicon.lists(of: word).isDisjoint(with: lists), "\(word)")
    }
  }

  /// What a class of the list says of its words.
  private static let classes: [String: Lexicon.Lists] = [
    "honorific": .honorific, "honorific-f": [.honorific, .femaleHonorific],
    "honorific-m": [.honorific, .maleHonorific], "role": .role, "role-f": [.role, .femaleRole],
    "role-m": [.role, .maleRole], "organisation": .organisation, "outlet": .outlet,
    "demonym": .demonym, "say": .sayVerb, "person-verb": .personVerb, "particle": .particle,
    "date": .date, "strip": .strip, "abbreviation": .abbreviation, "given": .givenName,
    "function": [.function, .sometimesLower, .mostlyLower, .nearlyAlwaysLower],
    "female": [.givenName, .commonGivenName, .femaleName],
    "male": [.givenName, .commonGivenName, .maleName],
    "name": [.givenName, .commonGivenName, .surname, .commonSurname, .place, .largePlace],
    "surname": [.surname, .commonSurname], "place": .place, "large-place": [.place, .largePlace],
    "lower": [.sometimesLower, .mostlyLower, .nearlyAlwaysLower],
  ]
}
