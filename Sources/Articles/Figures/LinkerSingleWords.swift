/// Single words, in order of the text.
extension Linker {
  /// Who a single word stands for just now.
  struct BearerKey: Hashable {
    enum Part: UInt8 { case last, first, short, any, alone }
    var word: UInt64
    var part: Part
    var bearer: Bearer = .anyone
  }
  enum Bearer: UInt8 { case anyone, female, male, unknown }

  mutating func person(of index: Int) -> Int {
    let naming = namings[index]
    let full = naming.form.parts.count > 1 ? person(named: naming.form) : nil
    let person = namesakes[index] ?? full ?? bearer(of: index) ?? newcomer(index)
    persons[person].count += 1
    if persons[person].gender == nil { persons[person].gender = naming.gender }
    offer(person)
    return person
  }

  private func bearer(of index: Int) -> Int? {
    let naming = namings[index]
    let word = naming.form.joined
    for part in [BearerKey.Part.last, .alone, .first, .short, .any] {
      if let person = bearer(of: word, part, naming.gender), mayBear(person, index, part) {
        return person
      }
    }
    if let person = bearer(of: word, .alone, naming.gender), naming.form.suffix.isEmpty {
      return person
    }
    guard naming.form.parts.count == 1, let last = naming.form.parts.last,
      let person = slip(of: last),
      persons[person].gender ?? naming.gender == naming.gender
        || naming.gender == nil
    else { return nil }
    return person
  }

  private func bearer(of word: UInt64, _ part: BearerKey.Part, _ gender: Figure.Gender?) -> Int? {
    guard let gender else { return bearers[BearerKey(word: word, part: part)] }
    for bearer in [Bearer(gender), .unknown] {
      if let person = bearers[BearerKey(word: word, part: part, bearer: bearer)],
        persons[person].gender ?? gender == gender
      {
        return person
      }
    }
    return nil
  }

  private func mayBear(_ person: Int, _ index: Int, _ part: BearerKey.Part) -> Bool {
    let suffix = namings[index].form.suffix
    let known = persons[person].suffix
    // “Orrin II” is no Orrin Vask, “Vask Jr.” no Vask Sr.
    guard suffix.isEmpty || suffix == known || known.isEmpty && part == .last else {
      return false
    }
    if namings[index].isCrowned, part == .last || part == .any { return false }
    // “Orrin” is Orrin Vask before it is Orrin II.
    if part == .alone, suffix != known { return false }
    // A middle name stands for somebody who has been introduced.
    return part != .any && part != .short || persons[person].first < index
  }

  private mutating func newcomer(_ index: Int) -> Int {
    let naming = namings[index]
    return introduceAlone(
      Person(form: naming.form, suffix: naming.form.suffix, first: index, gender: naming.gender))
  }

  /// Lets a person stand for the single words of the name, unless somebody named more often does.
  mutating func offer(_ person: Int) { offer(person, as: persons[person].form) }

  mutating func offer(_ person: Int, as form: NameForm) {
    let parts = form.parts
    guard parts.count > 1 else {
      offer(person, NameForm.hash(parts[...]), .alone)
      return
    }
    for (index, part) in parts.enumerated().suffix(6) {
      let word = NameForm.hash([part])
      if index == parts.count - 1 { offer(person, word, .last) }
      if index == 0 {
        offer(person, word, .first)
        for other in ShortForms.others(of: part) { offer(person, NameForm.hash([other]), .short) }
      }
      offer(person, word, .any)
    }
  }

  private mutating func offer(_ person: Int, _ word: UInt64, _ part: BearerKey.Part) {
    for bearer in [.anyone, Bearer(persons[person].gender)] {
      let key = BearerKey(word: word, part: part, bearer: bearer)
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
