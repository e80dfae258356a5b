/// Joins the namings that mean one person.
///
/// Full names first, the longest before the shorter: a name joins the person it equals, is a run
/// inside of (“Abdul Mahdi” in “Adel Abdul Mahdi”), or differs from by a middle name, an initial,
/// a short form or one letter. Then the single words in order of the text: the last word of a
/// full name, or the first, or any; among several bearers to the one named most so far. “Mrs.
/// Hale” never joins a man, “Jonas P. Hale” no Jonas R., “Hale Jr.” no Sr. Every step looks up
/// hashes, so that a story of nothing but names takes no longer a name than any other.
struct Linker {
  struct Person {
    var form: NameForm
    /// “jr”, where any of the names has it.
    var suffix: [UInt8]
    /// The first naming with this form; persons met first win ties.
    var first: Int
    var gender: Figure.Gender?
    /// How often full names mean the person in the whole story.
    var total = 0
    var count = 0
  }

  let namings: [Naming]
  var persons: [Person] = []
  /// Full names, with what tells namesakes apart.
  private var byIdentity: [UInt64: Int] = [:]
  private var byJoined: [UInt64: [Int]] = [:]
  private var byRun: [UInt64: Int] = [:]
  private var byEnds: [UInt64: [Int]] = [:]
  private var byLast: [UInt64: [Int]] = [:]
  /// By first and last letter of the surname, alone and behind a first name.
  private var bySlip: [UInt64: [Int]] = [:]
  /// For each person, the one it turned out to be.
  private var sameAs: [Int] = []
  /// Namings of a person with the name of another: “his son, also named Jonas Hale”.
  var namesakes: [Int: Int] = [:]
  var bearers: [BearerKey: Int] = [:]

  /// A surname with a thousand bearers is looked at for the first few only.
  private static let mostLooked = 16

  private init(
    _ namings: [Naming], _ ties: NamingTies, genderOf given: (NameForm) -> Figure.Gender?
  ) {
    self.namings = namings
    linkFullNames(given)
    for index in ties.namesakes { setApart(index) }
    for (index, first) in ties.ages.sorted(by: { $0.key < $1.key }) {
      namesakes[index] = namesakes[first] ?? newNamesake(index)
    }
    for (index, other) in ties.aliases { identify(index, with: other) }
    for person in persons.indices where sameAs[person] == person { offer(person) }
    for person in persons.indices where sameAs[person] != person {
      offer(resolved(person), as: persons[person].form)
    }
  }

  /// For each naming its person; persons are numbered in order of their first naming.
  ///
  /// - Parameter ties: what the words between the names say of who is whom.
  static func persons(
    of namings: [Naming], ties: NamingTies = NamingTies(),
    genderOf given: (NameForm) -> Figure.Gender?
  ) -> (person: [Int], genders: [Figure.Gender?]) {
    var linker = Linker(namings, ties, genderOf: given)
    var order: [Int: Int] = [:]
    var genders: [Figure.Gender?] = []
    var found: [Int] = []
    found.reserveCapacity(namings.count)
    for index in namings.indices {
      var person = linker.person(of: index)
      if let other = ties.aliases[index], other < found.count {
        linker.identify(person, with: found[other], at: index)
        person = found[other]
      }
      found.append(person)
    }
    for (index, other) in ties.titles { found[index] = found[other] }
    let person = found.map { person in
      if order[person] == nil {
        order[person] = order.count
        genders.append(nil)
      }
      let number = order[person] ?? 0
      genders[number] = genders[number] ?? linker.persons[person].gender
      return number
    }
    return (person, genders)
  }
}

// MARK: - Full names

extension Linker {
  /// A full name as spelt, wherever it stands.
  private struct FullName {
    var form: NameForm
    var first: Int
    var total = 0
    var gender: Figure.Gender?
  }

  private mutating func linkFullNames(_ given: (NameForm) -> Figure.Gender?) {
    var names: [FullName] = []
    var places: [UInt64: Int] = [:]
    for (index, naming) in namings.enumerated() where naming.form.parts.count > 1 {
      let place = places[naming.form.identity] ?? names.count
      if place == names.count {
        places[naming.form.identity] = place
        names.append(FullName(form: naming.form, first: index))
      }
      names[place].total += 1
      if let gender = naming.gender { names[place].gender = gender }
    }
    persons.reserveCapacity(names.count)
    byIdentity.reserveCapacity(names.count)
    byJoined.reserveCapacity(names.count)
    for place in Self.longestFirst(names) {
      let name = names[place]
      let gender = name.gender ?? given(name.form)
      if let person = known(name.form, gender) {
        byIdentity[name.form.identity] = person
        persons[person].first = min(persons[person].first, name.first)
        persons[person].gender = persons[person].gender ?? gender
        persons[person].total += name.total
        if persons[person].suffix.isEmpty { persons[person].suffix = name.form.suffix }
      } else {
        introduce(
          Person(
            form: name.form, suffix: name.form.suffix, first: name.first, gender: gender,
            total: name.total))
      }
    }
  }

  /// Places of names by number of words, the longest first, and those with “Jr.” before those
  /// without; otherwise in order of the text. Names of eight words and more count as eight.
  private static func longestFirst(_ names: [FullName]) -> [Int] {
    var ranks: [[Int]] = Array(repeating: [], count: 18)
    for (place, name) in names.enumerated() {
      let size = min(name.form.parts.count, 8)
      ranks[2 * (8 - size) + (name.form.suffix.isEmpty ? 1 : 0)].append(place)
    }
    return Array(ranks.joined())
  }

  /// The person a full name already means.
  private func known(_ form: NameForm, _ gender: Figure.Gender?) -> Int? {
    if let person = byIdentity[form.identity] { return person }
    guard let first = form.parts.first, let last = form.parts.last else { return nil }
    let joined = form.joined
    if let person = best(byJoined[joined], for: form) { return person }
    if let person = byRun[joined], agree(person, form) { return person }
    if let person = best(byEnds[NameHash.ofEnds(first, last)], for: form) { return person }
    // “Vask Orrin”: surname first.
    if form.parts.count == 2, let person = byJoined[NameForm.hash([last, first])]?.first {
      return person
    }
    let namesake = byLast[NameForm.hash([last])]?.prefix(Self.mostLooked).first { person in
      let other = persons[person]
      guard let otherFirst = other.form.parts.first, agree(person, form) else { return false }
      if let gender, let theirs = other.gender, gender != theirs { return false }
      return ShortForms.agree(first, otherFirst)
    }
    return namesake ?? slip(of: last, after: first)
  }

  /// The one named most of those the name may mean.
  private func best(_ persons: [Int]?, for form: NameForm) -> Int? {
    guard let persons else { return nil }
    var best: Int? = nil
    for person in persons.prefix(Self.mostLooked) where agree(person, form) {
      if self.persons[person].total > best.map({ self.persons[$0].total }) ?? -1 { best = person }
    }
    return best
  }

  /// Whether middle names and “Jr.” leave room for one person.
  private func agree(_ person: Int, _ form: NameForm) -> Bool {
    let other = persons[person].form
    let suffix = persons[person].suffix
    guard form.suffix.isEmpty || suffix.isEmpty || form.suffix == suffix else { return false }
    let (mine, theirs) = (form.middles, other.middles)
    guard let first = mine.first, let otherFirst = theirs.first, form.parts.count < 7,
      other.parts.count < 7
    else { return true }
    return ShortForms.agree(first, otherFirst)
      || mine.contains { $0.count > 1 && theirs.contains($0) }
  }

  /// Adds a person who is known by one word, or by a name that no full name took.
  mutating func introduceAlone(_ person: Person) -> Int {
    persons.append(person)
    sameAs.append(persons.count - 1)
    return persons.count - 1
  }

  private mutating func introduce(_ person: Person) {
    let parts = person.form.parts
    let index = persons.count
    persons.append(person)
    sameAs.append(index)
    byIdentity[person.form.identity] = index
    byJoined[person.form.joined, default: []].append(index)
    guard let first = parts.first, let last = parts.last, parts.count > 1 else { return }
    byEnds[NameHash.ofEnds(first, last), default: []].append(index)
    byLast[NameForm.hash([last]), default: []].append(index)
    for hash in [NameHash.outline(of: last), NameHash.outline(of: last, after: first)] {
      if let hash, bySlip[hash, default: []].count < Self.mostLooked {
        bySlip[hash, default: []].append(index)
      }
    }
    guard parts.count <= 6 else { return }
    for start in parts.indices {
      for end in start + 1...parts.count where end - start > 1 && end - start < parts.count {
        let hash = NameForm.hash(parts[start..<end])
        if byRun[hash] == nil { byRun[hash] = index }
      }
    }
  }

  /// Who bears a surname that differs from this one by a letter inside.
  func slip(of last: [UInt8], after first: [UInt8]? = nil) -> Int? {
    guard let hash = NameHash.outline(of: last, after: first), let persons = bySlip[hash] else {
      return nil
    }
    let person = persons.first { person in
      self.persons[person].form.parts.last.map { ShortForms.isOneEditApart($0, last) } ?? false
    }
    return person.map(resolved)
  }

  /// The person whom a full name means.
  func person(named form: NameForm) -> Int? {
    byIdentity[form.identity].map(resolved)
  }

  func resolved(_ person: Int) -> Int {
    var person = person
    while sameAs[person] != person { person = sameAs[person] }
    return person
  }

  /// Makes somebody new of a naming that has the name of the person before it.
  private mutating func setApart(_ index: Int) {
    let form = namings[index].form
    guard let other = byIdentity[form.identity], persons[other].first < index else { return }
    let before = namings[index - 1].form
    let isLoose = persons[other].form != form
    guard before.parts.count > 1 ? byIdentity[before.identity] == other : isLoose else { return }
    let person = newNamesake(index)
    namesakes[index] = person
    if isLoose { byIdentity[form.identity] = person }
  }

  private mutating func newNamesake(_ index: Int) -> Int {
    let naming = namings[index]
    return introduceAlone(
      Person(
        form: naming.form, suffix: naming.form.suffix, first: index, gender: naming.gender))
  }

  /// Lets a name that is met for the first time mean somebody who is known already.
  private mutating func identify(_ person: Int, with other: Int, at index: Int) {
    guard person != other, persons[person].first == index else { return }
    sameAs[person] = other
    offer(other, as: persons[person].form)
  }

  /// Joins two full names that the text says are one person's.
  private mutating func identify(_ index: Int, with other: Int) {
    guard let one = person(named: namings[index].form),
      let second = person(named: namings[other].form), one != second
    else { return }
    let (kept, merged) = persons[one].first < persons[second].first ? (one, second) : (second, one)
    sameAs[merged] = kept
    persons[kept].total += persons[merged].total
    persons[kept].gender = persons[kept].gender ?? persons[merged].gender
  }
}

extension NameHash {
  /// Of a first and a last word, whatever stands between.
  static func ofEnds(_ first: [UInt8], _ last: [UInt8]) -> UInt64 {
    var hash = NameHash()
    hash.add(first)
    hash.add(CollectionOfOne(0x7C))
    hash.add(last)
    return hash.value
  }

  /// Of the first and last letter of a surname, which a slip inside leaves alone. Short words have
  /// none, for there a letter makes another name.
  static func outline(of word: [UInt8], after first: [UInt8]? = nil) -> UInt64? {
    guard let initial = word.first, let last = word.last, word.count > 4 else { return nil }
    var hash = NameHash()
    hash.add(first ?? [])
    hash.add([0x7C, initial, last])
    return hash.value
  }
}
