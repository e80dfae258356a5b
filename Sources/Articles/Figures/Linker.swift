/// Joins the namings that mean one person.
///
/// Full names first, the longest before the shorter: a name joins the person it equals, is a run
/// inside of (“Abdul Mahdi” in “Adel Abdul Mahdi”), or differs from by a middle name, an initial,
/// a short form or one letter. Then the single words in order of the text: the last word of a
/// full name, or the first, or any; among several bearers to the one named most so far. “Mrs.
/// Hale” never joins a man. Every step looks up hashes, so that a story of nothing but names
/// takes no longer a name than any other.
struct Linker {
  private struct Person {
    var form: NameForm
    /// The first naming with this form; persons met first win ties.
    var first: Int
    var gender: Figure.Gender?
    var count = 0
  }

  private let namings: [Naming]
  private var persons: [Person] = []
  private var byJoined: [UInt64: Int] = [:]
  private var byRun: [UInt64: Int] = [:]
  private var byEnds: [UInt64: Int] = [:]
  private var byLast: [UInt64: [Int]] = [:]

  /// Who a single word stands for just now.
  private struct Key: Hashable {
    enum Part: UInt8 { case last, first, any, alone }
    var word: UInt64
    var part: Part
    var bearer: Bearer = .anyone
  }
  fileprivate enum Bearer: UInt8 { case anyone, female, male, unknown }
  private var bearers: [Key: Int] = [:]

  init(_ namings: [Naming], genderOf given: (NameForm) -> Figure.Gender?) {
    self.namings = namings
    linkFullNames(given)
  }

  /// For each naming its person; persons are numbered in order of their first naming.
  static func persons(
    of namings: [Naming], genderOf given: (NameForm) -> Figure.Gender?
  ) -> (person: [Int], genders: [Figure.Gender?]) {
    var linker = Linker(namings, genderOf: given)
    var order: [Int: Int] = [:]
    var genders: [Figure.Gender?] = []
    let person = namings.map { naming in
      let person = linker.person(of: naming)
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
    var genders: [NameForm: Figure.Gender] = [:]
    for (index, naming) in namings.enumerated() where naming.form.parts.count > 1 {
      if firsts[naming.form] == nil { firsts[naming.form] = index }
      if let gender = naming.gender { genders[naming.form] = gender }
    }
    let forms = firsts.sorted {
      $0.key.parts.count != $1.key.parts.count
        ? $0.key.parts.count > $1.key.parts.count : $0.value < $1.value
    }
    for (form, first) in forms {
      let gender = genders[form] ?? given(form)
      if let person = known(form, gender) {
        byJoined[form.joined] = person
        persons[person].first = min(persons[person].first, first)
        persons[person].gender = persons[person].gender ?? gender
        continue
      }
      introduce(Person(form: form, first: first, gender: gender))
    }
    for person in persons.indices { offer(person) }
  }

  /// The person a full name already means.
  private func known(_ form: NameForm, _ gender: Figure.Gender?) -> Int? {
    if let person = byJoined[form.joined] ?? byRun[form.joined] { return person }
    guard let first = form.parts.first, let last = form.parts.last else { return nil }
    if let person = byEnds[NameHash.ofEnds(first, last)] { return person }
    // A surname with a thousand bearers is looked at for the first few only.
    return byLast[NameForm.hash([last])]?.prefix(16).first { person in
      let other = persons[person]
      guard let otherFirst = other.form.parts.first else { return false }
      if let gender, let theirs = other.gender, gender != theirs { return false }
      return ShortForms.agree(first, otherFirst)
    }
  }

  private mutating func introduce(_ person: Person) {
    let parts = person.form.parts
    let index = persons.count
    persons.append(person)
    byJoined[person.form.joined] = index
    guard let first = parts.first, let last = parts.last, parts.count > 1 else { return }
    byEnds[NameHash.ofEnds(first, last)] = index
    byLast[NameForm.hash([last]), default: []].append(index)
    guard parts.count <= 6 else { return }
    for start in parts.indices {
      for end in start + 1...parts.count where end - start > 1 && end - start < parts.count {
        let hash = NameForm.hash(parts[start..<end])
        if byRun[hash] == nil { byRun[hash] = index }
      }
    }
  }
}

// MARK: - Single words

extension Linker {
  private mutating func person(of naming: Naming) -> Int {
    let found = byJoined[naming.form.joined].flatMap { naming.form.parts.count > 1 ? $0 : nil }
    let person = found ?? bearer(of: naming) ?? newcomer(naming)
    persons[person].count += 1
    if persons[person].gender == nil { persons[person].gender = naming.gender }
    offer(person)
    return person
  }

  private func bearer(of naming: Naming) -> Int? {
    let word = naming.form.joined
    for part in [Key.Part.last, .alone, .first, .any] {
      guard let gender = naming.gender else {
        if let person = bearers[Key(word: word, part: part)] { return person }
        continue
      }
      for bearer in [Bearer(gender), .unknown] {
        if let person = bearers[Key(word: word, part: part, bearer: bearer)],
          persons[person].gender ?? gender == gender
        {
          return person
        }
      }
    }
    return nil
  }

  private mutating func newcomer(_ naming: Naming) -> Int {
    persons.append(Person(form: naming.form, first: persons.count, gender: naming.gender))
    return persons.count - 1
  }

  /// Lets a person stand for the single words of the name, unless somebody named more often does.
  private mutating func offer(_ person: Int) {
    let parts = persons[person].form.parts
    guard parts.count > 1 else {
      offer(person, NameForm.hash(parts[...]), .alone)
      return
    }
    for (index, part) in parts.enumerated().suffix(6) {
      let word = NameForm.hash([part])
      if index == parts.count - 1 { offer(person, word, .last) }
      if index == 0 { offer(person, word, .first) }
      offer(person, word, .any)
    }
  }

  private mutating func offer(_ person: Int, _ word: UInt64, _ part: Key.Part) {
    for bearer in [.anyone, Bearer(persons[person].gender)] {
      let key = Key(word: word, part: part, bearer: bearer)
      guard let holder = bearers[key], holder != person else {
        bearers[key] = person
        continue
      }
      let (mine, theirs) = (persons[person], persons[holder])
      if mine.count > theirs.count || (mine.count == theirs.count && mine.first < theirs.first) {
        bearers[key] = person
      }
    }
  }
}

extension Linker.Bearer {
  fileprivate init(_ gender: Figure.Gender?) {
    switch gender {
    case .female?: self = .female
    case .male?: self = .male
    case nil: self = .unknown
    }
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
}
