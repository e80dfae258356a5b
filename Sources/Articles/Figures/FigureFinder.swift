/// Finds the persons a story names, and every place where it names them.
///
///     words → facts of the whole story → candidates → rules → tagger → decisions → persons
///
/// A candidate is a run of capitals with what stands around it. The rules say which candidates
/// they take for persons, and why; the trained tagger reads that with everything else and says
/// where names stand; a decision is a name with the rule that made it; linking joins the spellings
/// of one person.
package struct FigureFinder: Sendable {
  private let model: NameModel

  package init(model: NameModel = .embedded) { self.model = model }

  /// The figures of a text and their mentions.
  ///
  /// - Parameters:
  ///   - given: where the names stand, if that is known; they are then only linked.
  ///   - isEnglish: whether the story is; in any other language only names that the lists know are
  ///     found, and no roles.
  package func figures(
    in tokens: TokenizedArticle, givenMentions given: [Span]? = nil, isEnglish: Bool = true
  ) -> (figures: [Figure], mentions: [Mention]) {
    let spans =
      given.map { named($0, in: tokens) }
      ?? (isEnglish ? found(in: tokens) : spans(of: ForeignNames.names(in: tokens), in: tokens))
    let namings = Naming.namings(of: spans, in: tokens)
    let called = Pronouns.genders(ofFullNames: namings, in: tokens)
    let ties = NamingTies(namings, in: tokens)
    let (person, known) = Linker.persons(of: namings, ties: ties) { form in
      form.parts.first.flatMap(GivenNames.gender) ?? called[form.identity]
    }
    let mentions = zip(namings, person).map {
      Mention(span: $0.span, figure: $1, rule: $0.rule)
    }
    let genders = Pronouns.genders(of: namings, person: person, known: known, in: tokens)
    let roles = isEnglish ? RoleReader(tokens: tokens) : nil
    return (
      figures(of: namings, person: person, genders: genders, roles: roles, in: tokens), mentions
    )
  }

  /// Names found by the rules and the tagger, in order, apart.
  private func found(in tokens: TokenizedArticle) -> [(span: Span, rule: String)] {
    let facts = DocumentFacts(tokens)
    let candidates = CandidateScanner.candidates(in: tokens, facts: facts)
    var judge = Judge(candidates, tokens: tokens, facts: facts)
    let ruled = judge.decide()
    let labels = Self.labels(of: ruled, in: tokens)
    let tagged = NameTagger.names(in: tokens, facts: facts, rules: labels, model: model)
    let decisions = judge.settle(tagged, ruled).filter { !Self.isFamily($0.words, in: tokens) }
    return spans(of: decisions.map { ($0.words, $0.rule) }, in: tokens)
  }

  /// “the Hale family”.
  private static func isFamily(_ words: Range<Int>, in tokens: TokenizedArticle) -> Bool {
    words.count == 1 && words.lowerBound > 0 && words.upperBound < tokens.words.count
      && tokens.words[words.lowerBound - 1].key == Preposition.the
      && RoleWords.families.contains(tokens.words[words.upperBound].key)
  }

  private func spans(
    of names: [(words: Range<Int>, rule: String)], in tokens: TokenizedArticle
  ) -> [(span: Span, rule: String)] {
    names.map { name in
      let start = Int(tokens.words[name.words.lowerBound].start)
      return (Span(start, tokens.words[name.words.upperBound - 1].end), name.rule)
    }
  }

  /// What the tagger reads of a story's words, the decisions of the rules included.
  package static func features(of tokens: TokenizedArticle) -> NameFeatures {
    let facts = DocumentFacts(tokens)
    let candidates = CandidateScanner.candidates(in: tokens, facts: facts)
    var judge = Judge(candidates, tokens: tokens, facts: facts)
    let labels = labels(of: judge.decide(), in: tokens)
    return NameFeatures(tokens, facts: facts, rules: labels)
  }

  /// For each word the label the rules chose, and eight times the number of the rule.
  private static func labels(
    of decisions: [Judge.Decision], in tokens: TokenizedArticle
  ) -> [UInt8] {
    var labels = [UInt8](repeating: 0, count: tokens.words.count)
    for decision in decisions {
      let rule = UInt8(FigureRule.number[decision.rule] ?? 0)
      let range = max(0, decision.words.lowerBound)..<decision.words.upperBound
      if range.count < 3 {
        NameRuns.label(CollectionOfOne(range), in: range) {
          labels[$0] = UInt8($1.rawValue) | rule << 3
        }
        continue
      }
      // A nickname's marks part a name in two.
      for part in range.split(whereSeparator: { !tokens.words[$0].shape.contains(.word) }) {
        NameRuns.label(CollectionOfOne(part.startIndex..<part.endIndex), in: range) {
          labels[$0] = UInt8($1.rawValue) | rule << 3
        }
      }
    }
    return labels
  }

  /// The caller's spans in order: those that lie within the text that was looked at, and apart.
  private func named(_ spans: [Span], in tokens: TokenizedArticle) -> [(span: Span, rule: String)] {
    var reached = 0
    var named: [(span: Span, rule: String)] = []
    for span in spans.sorted()
    where span.start >= reached && span.end <= tokens.reach && !span.isEmpty {
      named.append((span, FigureRule.given.name))
      reached = span.end
    }
    return named
  }

  private func figures(
    of namings: [Naming], person: [Int], genders: [Figure.Gender?], roles: RoleReader?,
    in tokens: TokenizedArticle
  ) -> [Figure] {
    var figures = genders.enumerated().map { Figure(id: $0, name: "", gender: $1) }
    var fullest = [Int](repeating: -1, count: figures.count)
    var spellings: Set<FormOfPerson> = []
    var asides = [String?](repeating: nil, count: figures.count)
    for (index, naming) in namings.enumerated() {
      let person = person[index]
      figures[person].mentionCount += 1
      if let roles, figures[person].role == nil {
        let start = index > 0 ? namings[index - 1].words.upperBound : 0
        var next = index + 1
        while next < namings.count, namings[next].rule == FigureRule.nativeScript.name { next += 1 }
        let end = next < namings.count ? namings[next].words.lowerBound : .max
        let role = roles.role(of: naming, within: start..<max(start, end))
        if let role, role.isIntroduction {
          figures[person].role = role.text
        } else {
          asides[person] = asides[person] ?? role?.text
        }
      }
      let bytes = tokens.utf8[naming.span.range]
      var spelling = NameHash()
      spelling.add(bytes)
      guard spellings.insert(FormOfPerson(person: person, spelling: spelling.value)).inserted
      else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if figures[person].forms.count >= 64 || !figures[person].forms.contains(text) {
        figures[person].forms.append(text)
      }
      let isCapitals = !bytes.contains { $0 &- 0x61 < 26 }
      let rank = naming.form.parts.count * 2 + (isCapitals ? 0 : 1)
      if rank > fullest[person] {
        fullest[person] = rank
        figures[person].name = withoutNickname(naming, in: tokens) ?? text
      }
    }
    for (person, aside) in asides.enumerated() where figures[person].role == nil {
      figures[person].role = aside
    }
    return figures
  }

  /// “Emil “Two Coats” Hadrane” goes by Emil Hadrane.
  private func withoutNickname(_ naming: Naming, in tokens: TokenizedArticle) -> String? {
    let marks = naming.words.filter { tokens.words[$0].shape.contains(.quotationMark) }
    guard let open = marks.first, let close = marks.last, open < close,
      open > naming.words.lowerBound, close < naming.words.upperBound - 1
    else { return nil }
    return tokens.text(naming.words.lowerBound..<open) + " "
      + tokens.text(close + 1..<naming.words.upperBound)
  }

  private struct FormOfPerson: Hashable {
    var person: Int
    var spelling: UInt64
  }
}

/// What a given name says of its bearer.
enum GivenNames {
  static func gender(_ name: [UInt8]) -> Figure.Gender? {
    let lists = Lexicon.lists(of: Word.key(name))
    switch (lists.contains(.femaleName), lists.contains(.maleName)) {
    case (true, false): return .female
    case (false, true): return .male
    default: return nil
    }
  }
}
