extension Crossheads {
  /// Crossheads that are whole sentences, stop and all, as some papers set them.
  ///
  /// One short sentence between paragraphs is rhetoric (“But that did not last.”). Several of them
  /// are headings where the story has other headings, each is far from the next, and hardly
  /// any paragraph besides is so short.
  func sentences(in range: Range<Int>, beside headings: [Int]) -> [Int] {
    guard !headings.isEmpty else { return [] }
    var found: [Int] = []
    var others = 0
    for place in range where pieces[place].kind == .paragraph {
      guard pieces[place].columns <= Crossheads.widest else { continue }
      let shape = Shape(utf8, pieces[place].span)
      guard shape.last == 0x2E || shape.last == 0x21 else { continue }
      if isStatement(place, shape) { found.append(place) } else { others += 1 }
    }
    guard found.count > 1, others <= found.count / 2 else { return [] }
    let stated = Set(found)
    let all = (headings + found).sorted()
    for (place, next) in zip(all, all.dropFirst())
    where next - place < 4 && (stated.contains(place) || stated.contains(next)) {
      return []
    }
    return found
  }

  /// Whether a short sentence could head a section: it tells something new in the paper's own
  /// words, and long paragraphs stand on both sides.
  private func isStatement(_ place: Int, _ shape: Shape) -> Bool {
    let span = pieces[place].span
    guard shape.opensLikeHeading, !shape.opensWithMark, !shape.closesWithMark,
      (3...18).contains(Shape.words(utf8, span)), place > 0, place + 1 < pieces.count,
      !SentenceHeadings.goingOn.opens(utf8, span), !SentenceHeadings.telling.occurs(in: utf8, span)
    else { return false }
    let before = pieces[place - 1]
    return before.columns >= 100 && Shape(utf8, before.span).endsSentence
      && beginsAfter(place, prose: 140) && !isSide(pieces[place])
  }
}

private enum SentenceHeadings {
  /// Words that take up what was said before.
  static let goingOn = PhraseList([
    "and ", "but ", "so ", "or ", "yet ", "it ", "it's ", "it’s ", "its ", "that ", "that's ",
    "that’s ", "this ", "these ", "those ", "he ", "he's ", "he’s ", "she ", "she's ", "she’s ",
    "they ", "they're ", "they’re ", "his ", "her ", "their ", "there ", "then ", "not ", "no ",
    "no, ", "yes, ", "yes ", "still, ", "also, ", "instead, ", "even ", "now ", "now, ", "i ",
    "i'm ", "i’m ", "if ", "in ", "on ", "at ", "as ", "when ", "while ", "until ", "after ",
    "before ", "however, ", "meanwhile, ", "maybe ", "perhaps ", "of course", "for ", "another ",
  ])
  /// Words of reporting, its sources, and people already spoken of.
  static let telling = PhraseList([
    "\"", "“", "said", "says", "told", "added", "declined", "according to", "experts", "analysts",
    "he ", "she ", "they ",
  ])
}
