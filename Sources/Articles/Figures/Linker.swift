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
  private var bySlip: [UInt64: Int] = [:]
  /// For each person, the one it turned out to be.
  private var sameAs: [Int] = []
  /// Namings of a person with the name of another: “his son, also named Jonas Hale”.
  var namesakes: [Int: Int] = [:]
  var bearers: [BearerKey: Int] = [:]

  private init(
    _ namings: [Naming], _ ties: NamingTies, genderOf given: (NameForm) -> Figure.Gender?
  ) {
    self.namings = namings
    linkFullNames(given)
    for index in ties.namesakes { setApart(index) }
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
  private mutating func linkFullNames(_ given: (NameForm) -> Figure.Gender?) {
    var firsts: [NameForm: Int] = [:]
    var totals: [NameForm: Int] = [:]
    var genders: [NameForm: Figure.Gender] = [:]
    for (index, naming) in namings.enumerated() where naming.form.parts.count > 1 {
      if firsts[naming.form] == nil { firsts[naming.form] = index }
      totals[naming.form, default: 0] += 1
      if let gender = naming.gender { genders[naming.form] = gender }
    }
    let forms = firsts.sorted {
      let (one, other) = ($0.key, $1.key)
      if one.parts.count != other.parts.count { return one.parts.count > other.parts.count }
      if one.suffix.isEmpty != other.suffix.isEmpty { return !one.suffix.isEmpty }
      return $0.value < $1.value
    }
    for (form, first) in forms {
      let gender = genders[form] ?? given(form)
      let total = totals[form] ?? 0
      if let person = known(form, gender) {
        byIdentity[form.identity] = person
        persons[person].first = min(persons[person].first, first)
        persons[person].gender = persons[person].gender ?? gender
        persons[person].total += total
        if persons[person].form.suffix.isEmpty { persons[person].form.suffix = form.suffix }
      } else {
        introduce(Person(form: form, first: first, gender: gender, total: total))
      }
    }
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
    // A surname with a thousand bearers is looked at for the first few only.
    let namesake = byLast[NameForm.hash([last])]?.prefix(16).first { person in
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
    for person in persons.prefix(16) where agree(person, form) {
      if self.persons[person].total > best.map({ self.persons[$0].total }) ?? -1 { best = person }
    }
    return best
  }

  /// Whether middle names and “Jr.” leave room for one person.
  private func agree(_ person: Int, _ form: NameForm) -> Bool {
    let other = persons[person].form
    guard form.suffix.isEmpty || other.suffix.isEmpty || form.suffix == other.suffix else {
      return false
    }
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
    for slip in NameHash.slips(of: last) {
      for hash in [slip, slip.after(first)] where bySlip[hash.value] == nil {
        bySlip[hash.value] = index
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
    for slip in NameHash.slips(of: last) {
      let hash = first.map { slip.after($0) } ?? slip
      if let person = bySlip[hash.value], let other = persons[person].form.parts.last,
        other.first == last.first, ShortForms.isOneEditApart(other, last)
      {
        return resolved(person)
      }
    }
    return nil
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
    namesakes[index] = persons.count
    if isLoose { byIdentity[form.identity] = persons.count }
    sameAs.append(persons.count)
    persons.append(Person(form: form, first: index, gender: namings[index].gender))
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

  /// Of a word and of the word without each of its inner letters: two words that are one letter
  /// apart share one of these. Short words have none, for there a letter makes another name.
  static func slips(of word: [UInt8]) -> [NameHash] {
    guard (5...14).contains(word.count) else { return [] }
    return (0..<word.count - 1).map { left in
      var hash = NameHash()
      hash.add(word[..<left])
      // The first round leaves out nothing.
      hash.add(word[(left == 0 ? left : left + 1)...])
      return hash
    }
  }

  /// The hash with another word behind it.
  func after(_ word: [UInt8]) -> NameHash {
    var hash = self
    hash.add(CollectionOfOne(0x7C))
    hash.add(word)
    return hash
  }
}
