/// What a candidate's surroundings say of it, for and against its being a person.
struct Evidence: OptionSet, Hashable, Sendable {
  var rawValue: UInt64

  // For a person.

  /// “Mr. Hale”, “Sheikh Hale”.
  static let afterHonorific = Evidence(rawValue: 1 << 0)
  /// “Prime Minister Hale”, “baker Tom Hale”.
  static let afterRole = Evidence(rawValue: 1 << 1)
  /// “the baker, Tom Hale”.
  static let afterRoleAndComma = Evidence(rawValue: 1 << 2)
  /// “Hale said”, “said Hale”, “according to Hale”.
  static let speaks = Evidence(rawValue: 1 << 3)
  /// “Hale, 34,”, “Hale (34)”.
  static let age = Evidence(rawValue: 1 << 4)
  /// “Hale, a baker from Dunmere,”.
  static let beforeRole = Evidence(rawValue: 1 << 5)
  /// “Hale, who …”, “Hale, whose …”.
  static let who = Evidence(rawValue: 1 << 6)
  /// “Hale died”, “Hale resigned”.
  static let beforePersonVerb = Evidence(rawValue: 1 << 7)
  /// “Hale's”.
  static let possessive = Evidence(rawValue: 1 << 8)
  /// First word is a given name, a common one.
  static let givenName = Evidence(rawValue: 1 << 9)
  static let commonGivenName = Evidence(rawValue: 1 << 10)
  /// Last word is a surname, a common one.
  static let surname = Evidence(rawValue: 1 << 11)
  static let commonSurname = Evidence(rawValue: 1 << 12)
  /// “J. R. Hale”, “Mara F. Hale”.
  static let initials = Evidence(rawValue: 1 << 13)
  /// “van”, “al-”, “bin” inside.
  static let particle = Evidence(rawValue: 1 << 14)
  /// “Mara “Sparrow” Hale”.
  static let nickname = Evidence(rawValue: 1 << 15)
  /// “By Mara Hale”, “Photograph: Mara Hale”.
  static let byline = Evidence(rawValue: 1 << 27)
  /// “Hale, the village's last …”, “Hale, a 24-year-old …”.
  static let apposition = Evidence(rawValue: 1 << 28)

  /// “Germany's Anna Hale”.
  static let afterPossessive = Evidence(rawValue: 1 << 31)

  /// “a book by Hale”.
  static let afterBy = Evidence(rawValue: 1 << 33)

  // Against.

  /// “the Hale”.
  static let afterThe = Evidence(rawValue: 1 << 16)
  /// “in Hale”, “at Hale”, “near Hale”.
  static let afterIn = Evidence(rawValue: 1 << 17)
  /// “University of Hale”, “mayor of Hale”.
  static let afterOf = Evidence(rawValue: 1 << 18)
  /// “Hale Council”, “the Hale bridge”.
  static let beforeOrganisation = Evidence(rawValue: 1 << 19)
  /// “Hale, Norway”.
  static let beforePlace = Evidence(rawValue: 1 << 20)
  /// Some word is a place; a large one.
  static let place = Evidence(rawValue: 1 << 21)
  static let largePlace = Evidence(rawValue: 1 << 22)
  /// Some word is an ordinary one: “White House”.
  static let ordinaryWord = Evidence(rawValue: 1 << 23)
  /// Only the last one is, and a given name stands first: “Tom Rivers”.
  static let ordinaryLastWord = Evidence(rawValue: 1 << 29)
  /// Some word stands after “in” or “the” elsewhere in the story.
  static let placeInStory = Evidence(rawValue: 1 << 30)
  /// Some word names a body, an outlet, a people, a date.
  static let notAPerson = Evidence(rawValue: 1 << 24)
  /// Capitals throughout, in a line that is not.
  static let acronym = Evidence(rawValue: 1 << 25)
  /// Every word is at the start of its sentence or in a line of capitals, where a capital says
  /// nothing.
  static let weakCapital = Evidence(rawValue: 1 << 26)

  /// Every word belongs to a place's name: “Rio de Janeiro”.
  static let onlyPlaces = Evidence(rawValue: 1 << 32)

  /// A firm, a paper, a law is called so: “Merrill Lynch”.
  static let namesake = Evidence(rawValue: 1 << 34)

  /// The marks of a person that hold for every place where the same name stands.
  static let lasting: Evidence = [
    .afterHonorific, .afterRole, .afterRoleAndComma, .speaks, .age, .beforeRole, .who,
    .beforePersonVerb, .possessive, .nickname, .byline, .apposition,
  ]
}
