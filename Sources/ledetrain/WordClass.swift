import Articles

/// The classes of the list that is written by hand, and the flags each stands for.
enum WordClass {
  static let lists: [String: Lexicon.Lists] = [
    "honorific": .honorific,
    "honorific-f": [.honorific, .femaleHonorific],
    "honorific-m": [.honorific, .maleHonorific],
    "role": .role,
    "role-f": [.role, .femaleRole],
    "role-m": [.role, .maleRole],
    "organisation": .organisation,
    "outlet": .outlet,
    "demonym": .demonym,
    "say": .sayVerb,
    "person-verb": .personVerb,
    "particle": .particle,
    "date": .date,
    "strip": .strip,
    "function": [.function, .sometimesLower, .mostlyLower, .nearlyAlwaysLower],
    "abbreviation": .abbreviation,
    "female": [.givenName, .commonGivenName, .femaleName],
    "male": [.givenName, .commonGivenName, .maleName],
    "given": .givenName,
    "name": [.givenName, .commonGivenName, .surname, .commonSurname, .place, .largePlace],
    "surname": [.surname, .commonSurname],
    "place": .place,
    "large-place": [.place, .largePlace],
    "lower": [.sometimesLower, .mostlyLower, .nearlyAlwaysLower],
  ]
}
