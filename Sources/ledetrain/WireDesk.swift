import Articles

/// Fills templates of wire copy with names and places drawn from the lists.
///
/// The same lists and seed give the same texts.
struct WireDesk {
  private var dice: Dice
  private let given: [String]
  private let surnames: [String]
  private let rareSurnames: [String]
  private let towns: [String]
  private let countries: [String]

  /// - Parameter folder: holds `names.tsv` and `places.tsv`, as `ledetrain lists` reads them.
  init(lists folder: String, seed: UInt64) throws {
    dice = Dice(seed: seed)
    var given: [String] = []
    var surnames: [String] = []
    var rare: [String] = []
    for fields in try Files.rows(at: folder + "/names.tsv") where fields.count == 3 {
      guard fields[0].utf8.count > 2 else { continue }
      if let rank = Int(fields[1]), rank > 1 { given.append(Self.capitalised(fields[0])) }
      guard let rank = Int(fields[2]), rank > 0 else { continue }
      if rank > 1 {
        surnames.append(Self.capitalised(fields[0]))
      } else {
        rare.append(Self.capitalised(fields[0]))
      }
    }
    var towns: [String] = []
    var countries: [String] = []
    for fields in try Files.rows(at: folder + "/places.tsv") where fields.count == 2 {
      guard fields[0].utf8.count > 3, fields[0].utf8.allSatisfy({ $0 &- 0x61 < 26 || $0 > 0x7F })
      else { continue }
      let lists = Lexicon.lists(of: String(fields[0]))
      guard lists.isDisjoint(with: [.function, .mostlyLower, .commonGivenName]) else { continue }
      let name = Self.capitalised(fields[0])
      switch Int(fields[1]) {
      case 4?: countries.append(name)
      case 2?, 3?: if lists.isDisjoint(with: .commonSurname) { towns.append(name) }
      default: break
      }
    }
    guard !given.isEmpty, !surnames.isEmpty, !towns.isEmpty, !countries.isEmpty else {
      throw Failure("\(folder) has too few names and places to invent stories")
    }
    (self.given, self.surnames, self.rareSurnames) = (given, surnames, rare)
    (self.towns, self.countries) = (towns, countries)
  }

  private static func capitalised(_ word: some StringProtocol) -> String {
    word.split(separator: "-", omittingEmptySubsequences: false)
      .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: "-")
  }

  private struct Person {
    var first: String
    var surname: String
    var full: String { first + " " + surname }
    var brief: String { first.prefix(1) + ". " + surname }
  }

  private mutating func pick(_ words: [String]) -> String {
    words.isEmpty ? "" : words[dice.below(words.count)]
  }

  private mutating func surname() -> String {
    dice.below(2) == 0 || rareSurnames.isEmpty ? pick(surnames) : pick(rareSurnames)
  }

  private mutating func person() -> Person {
    var first = pick(given)
    var last = surname()
    switch dice.below(24) {
    case 0: first += " " + pick(given)
    case 1: first += " " + pick(given).prefix(1) + "."
    case 2: first = first.prefix(1) + "." + pick(given).prefix(1) + "."
    case 3: last = pick(["van ", "de ", "van der ", "von ", "al-", "El "]) + last
    case 4: last += "-" + surname()
    default: break
    }
    return Person(first: first, surname: last)
  }

  /// What a text has named so far.
  private struct Page {
    var people: [Person] = []
    var towns: [String] = []
    var countries: [String] = []
    var text = ""
    var names: [Span] = []
    var row = 0

    mutating func add(_ words: String) { text += words }

    mutating func addName(_ words: String) {
      let start = text.utf8.count
      text += words
      names.append(Span(start, text.utf8.count))
    }
  }

  /// The next text, made of a template.
  mutating func text(_ template: [String], number: Int) -> MarkedText {
    var page = Page()
    for _ in 0..<6 { page.people.append(person()) }
    for _ in 0..<4 { page.towns.append(pick(towns)) }
    for _ in 0..<3 { page.countries.append(pick(countries)) }
    let join = dice.below(2) == 0 ? "\n" : "\n\n"
    for line in template {
      let isRow = line.hasPrefix("*")
      if !isRow { page.row = max(0, line.contains("3. ") ? 3 : line.contains("1. ") ? 1 : 0) }
      for _ in 0..<(isRow ? 2 + dice.below(4) : 1) {
        if !page.text.isEmpty { page.add(join) }
        if isRow { page.row += 1 }
        write(isRow ? line.dropFirst() : line[...], on: &page)
      }
    }
    return MarkedText(
      id: "invented-\(number)", source: "invented", text: page.text, names: page.names)
  }

  private mutating func write(_ line: Substring, on page: inout Page) {
    var rest = line
    while let open = rest.firstIndex(of: "{") {
      page.add(String(rest[..<open]))
      guard let close = rest[open...].firstIndex(of: "}") else { break }
      fill(rest[rest.index(after: open)..<close], on: &page)
      rest = rest[rest.index(after: close)...]
    }
    page.add(String(rest))
  }

  private mutating func fill(_ field: Substring, on page: inout Page) {
    let place = field.dropFirst().first?.wholeNumberValue.map { $0 - 1 }
    switch (field.first, place) {
    case ("P", nil): page.addName(person().full)
    case ("S", nil): page.addName(person().surname)
    case ("I", nil): page.addName(person().brief)
    case ("p", let place?): page.addName(page.people[place].full)
    case ("s", let place?): page.addName(page.people[place].surname)
    case ("i", let place?): page.addName(page.people[place].brief)
    case ("P", let place?): page.addName(page.people[place].full.uppercased())
    case ("S", let place?): page.addName(page.people[place].surname.uppercased())
    case ("O", _): page.add(surname())
    case ("C", nil): page.add(dice.below(8) == 0 ? "U.S." : pick(countries))
    case ("c", let place?): page.add(page.countries[place])
    case ("C", let place?): page.add(page.countries[place].uppercased())
    case ("T", nil): page.add(pick(towns))
    case ("K", _): page.add(pick(towns).uppercased())
    case ("t", let place?): page.add(page.towns[place])
    case ("T", let place?): page.add(page.towns[place].uppercased())
    case ("N", _): page.add(String(10 + dice.below(88)))
    case ("D", _): page.add(String(1 + dice.below(8)))
    case ("R", _): page.add(String(page.row))
    case ("M", _):
      page.add("\(["08", "09", "10", "11", "12"][dice.below(5)])-\(10 + dice.below(20))")
    case ("Y", _):
      page.add(
        pick(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]))
    default: break
    }
  }
}
