extension PlainText {
  /// What is printed over a story: headline, standfirst, byline, date; gives the lede's place.
  ///
  /// Before the first block of prose nothing is a crosshead.
  mutating func readOpening() -> Int {
    var place = readLeadingMatter()
    guard place < pieces.count else { return place }
    if repeatsTitle(place) {
      pieces[place].kind = nil
      note("dropped the page's title, which the headline repeats", place)
      place += 1
    }
    if isHeadline(place) {
      pieces[place].kind = .headline
      headline = text(place)
      note("guessed the headline", place)
      place += 1
    }
    let lede = findLede(from: place)
    if headline != nil {
      for short in place..<lede where pieces[short].kind == .paragraph {
        takeShortMatter(short)
      }
    }
    if lede < pieces.count { takeDateline(lede) }
    return lede
  }

  private func isHeadline(_ place: Int) -> Bool {
    guard pieces[place].kind == .paragraph, pieces[place].columns <= 200 else { return false }
    let shape = shape(place)
    // A headline may ask at length; prose that does so goes on.
    if pieces[place].isProse(shape, atLeast: 100) {
      return shape.last == 0x3F && pieces[place].columns <= 160 && !isSeveralSentences(place)
    }
    // “UPDATE – Weir opens” is no dateline.
    return !shape.endsSentence || Dateline(head(place)) == nil
  }

  private func isSeveralSentences(_ place: Int) -> Bool {
    let span = pieces[place].span
    return (span.start..<span.end - 1).contains {
      utf8[$0 + 1] == 0x20 && [0x2E, 0x21, 0x3F].contains(utf8[$0])
    }
  }

  /// The first prose after the headline, and after a byline or date if there is one; where no
  /// prose comes soon, whatever comes first.
  private mutating func findLede(from start: Int) -> Int {
    var least = start
    for place in start..<min(start + 6, pieces.count) where pieces[place].kind == .paragraph {
      if pieces[place].columns > 400 || Dateline(head(place)) != nil { break }
      if takeByline(place) || takeDate(place) || takeAffiliation(place) { least = place + 1 }
    }
    for place in least..<min(least + 8, pieces.count) where pieces[place].kind == .paragraph {
      if pieces[place].isProse(shape(place), atLeast: 100) || Dateline(head(place)) != nil {
        return place
      }
      // Two short sentences on end are the story's own.
      if shape(place).endsSentence, place + 1 < pieces.count,
        pieces[place + 1].kind == .paragraph, shape(place + 1).endsSentence,
        !pieces[place + 1].isProse(shape(place + 1), atLeast: 100)
      {
        return place
      }
    }
    return least
  }

  private mutating func readLeadingMatter() -> Int {
    var place = 0
    while place + 1 < pieces.count, place < 12, pieces[place].kind != .listItem,
      pieces[place].columns <= 160
    {
      if Promotion.precedes(utf8, pieces[place].span) {
        dropAsBoilerplate(place)
      } else if section == nil, PaperSection.isName(utf8, pieces[place].span) {
        section = text(place)
        pieces[place].kind = nil
        note("took for the section of the paper", place)
      } else if isSlug(place) {
        dropAsBoilerplate(place)
      } else if pieces[place].kind == .paragraph, !takeDate(place), !takeByline(place) {
        break
      }
      place += 1
    }
    return place
  }

  /// “BC-ORLAND-DAM”: an agency's name for a story, over its headline.
  private func isSlug(_ place: Int) -> Bool {
    let word = utf8[pieces[place].span.range]
    return (4...40).contains(word.count) && word.contains(0x2D)
      && word.allSatisfy { (0x41...0x5A) ~= $0 || (0x2D...0x39) ~= $0 }
  }

  /// Whether a page's title, “Weir opens – Sarn Courier”, stands over the headline itself.
  private func repeatsTitle(_ place: Int) -> Bool {
    guard place + 1 < pieces.count, pieces[place].kind == .paragraph,
      (15...200).contains(pieces[place + 1].columns)
    else { return false }
    return pieces[place + 1].span.isPrefix(of: pieces[place].span, in: utf8)
  }

  private mutating func takeByline(_ place: Int) -> Bool {
    guard byline == nil else { return false }
    if let found = Byline(utf8, pieces[place].span) {
      byline = found
      if let date = found.date { take(date) }
    } else if place > 0, Byline.announces(utf8, pieces[place - 1].span),
      pieces[place].columns <= 80,
      let found = Byline("By " + text(place))
    {
      // “Text by:” has a line of its own.
      byline = found
      pieces[place - 1].kind = .byline
    } else {
      return false
    }
    pieces[place].kind = .byline
    note("guessed the byline", place)
    return true
  }

  /// A name alone, next to the date, is the writer's.
  private mutating func takeName(_ place: Int) -> Bool {
    guard byline == nil, pieces[place].columns <= 40,
      place > 0 && pieces[place - 1].kind == .date
        || place + 1 < pieces.count && pieces[place + 1].kind == .date
    else { return false }
    let words = text(place).split(separator: " ")
    guard (2...4).contains(words.count), let found = Byline("By " + text(place)) else {
      return false
    }
    byline = found
    pieces[place].kind = .byline
    note("guessed the byline", place)
    return true
  }

  /// The line under a byline that says for whom: “Orland Press Agency”.
  private mutating func takeAffiliation(_ place: Int) -> Bool {
    guard place > 0, pieces[place - 1].kind == .byline, pieces[place].columns <= 40,
      !shape(place).endsSentence, Byline.isName(text(place).split(separator: " "))
    else { return false }
    pieces[place].kind = .byline
    return true
  }

  private mutating func takeDate(_ place: Int) -> Bool {
    guard let found = PrintedDate(utf8, pieces[place].span) else { return false }
    take(found)
    pieces[place].kind = .date
    note("guessed the date", place)
    return true
  }

  private mutating func take(_ date: PrintedDate) {
    if date.isUpdate {
      modified = modified ?? date.iso
    } else {
      published = published ?? date.iso
    }
  }

  private mutating func takeShortMatter(_ place: Int) {
    if Promotion.precedes(utf8, pieces[place].span) {
      dropAsBoilerplate(place)
    } else if takeName(place) {
      return
    } else if standfirst == nil {
      pieces[place].kind = .standfirst
      standfirst = text(place)
      note("guessed the standfirst", place)
    } else {
      pieces[place].kind = .caption
      note("guessed a caption", place)
    }
  }

  /// “TAVEN, Orland, March 3 (NPA) - …”: the words stay where they are.
  private mutating func takeDateline(_ place: Int) {
    guard let found = Dateline(head(place)) else { return }
    dateline = found.place
    note("guessed the dateline", place)
  }

  /// As much of a piece as a dateline may take.
  private func head(_ place: Int) -> String {
    String(decoding: utf8[pieces[place].span.range].prefix(160), as: UTF8.self)
  }
}
