import Articles
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
}
