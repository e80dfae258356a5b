import Support
import Testing

@testable import Articles

/// What the reader corrected, worked into what the engines found.
@Suite struct CorrectionTests {
  private static let story = Article(
    verbatim: """
      “The quay is safe,” harbour master Ana Ruiz said. “Ships may come,” Ruiz said.

      Jonas Hale of Sandholm laughed. “We shall see,” he said.

      The ferry called “Morning Star” stayed away, Hale said.
      """)

  private func annotations(_ corrections: Correction...) -> Annotations {
    Annotator().annotate(Self.story).corrected(by: corrections, in: Self.story)
  }

  private func span(_ words: String) throws -> Span {
    try #require(Self.story.place(of: words, near: Span(0, 0)))
  }

  private func said(_ words: String, to value: String?) throws -> Correction {
    Correction(.speaker, at: try span(words), of: words, to: value)
  }

  private func quotation(_ words: String, in annotations: Annotations) throws -> Quotation {
    try #require(annotations.quotations.first { Self.story.text($0.span) == words })
  }

  @Test func `a quotation is credited to whom the reader names`() throws {
    let words = "We shall see,"
    let corrected = annotations(try said(words, to: "Ana Ruiz"))
    let attribution = try quotation(words, in: corrected).attribution
    #expect(attribution.standing == .stated && attribution.confidence == 1)
    #expect(attribution.rule == "reader" && attribution.isReaders)
    #expect(attribution.figure.map { corrected.figures[$0].name } == "Ana Ruiz")
    // “he” stays the wording; it is another person whom it stands for.
    #expect(attribution.speaker.map(Self.story.text) == "he")
    #expect(corrected.figures.map(\.quotationCount) == [3, 0])
  }

  @Test func `somebody without a name said it`() throws {
    let words = "Ships may come,"
    let described = try quotation(words, in: annotations(try said(words, to: "harbour master")))
    #expect(described.attribution.name == "harbour master")
    #expect(described.attribution.speaker.map(Self.story.text) == "harbour master")
    #expect(described.attribution.figure == nil)
    let nobody = try quotation(words, in: annotations(try said(words, to: nil)))
    #expect(nobody.attribution.name == nil && nobody.attribution.speaker == nil)
    #expect(nobody.attribution.standing == .stated)
  }

  @Test func `what is no quotation goes, and is counted no more`() throws {
    let words = "We shall see,"
    let corrected = annotations(Correction(.noQuotation, at: try span(words), of: words))
    #expect(!corrected.quotations.contains { Self.story.text($0.span) == words })
    #expect(corrected.figures.map(\.quotationCount) == [2, 0])
    #expect(Set(corrected.quotations.map(\.utterance)).max() == 2)
  }

  @Test func `two figures are one`() throws {
    let corrected = annotations(Correction(.join, of: "Ana Ruiz", to: "Jonas Hale"))
    #expect(corrected.figures.map(\.name) == ["Jonas Hale"])
    #expect(corrected.figures.first?.forms == ["Ana Ruiz", "Ruiz", "Jonas Hale", "Hale"])
    #expect(corrected.figures.first?.mentionCount == corrected.mentions.count)
    #expect(corrected.mentions.first?.rule == "reader")
    #expect(corrected.quotations.compactMap(\.attribution.name).allSatisfy { $0 == "Jonas Hale" })
  }

  @Test func `mentions that read alike are of somebody else`() throws {
    let corrected = annotations(
      Correction(.split, at: try span("Ruiz said. “Ships"), of: "Ruiz", to: "Ben Ruiz"))
    #expect(corrected.figures.map(\.name) == ["Ana Ruiz", "Ben Ruiz", "Jonas Hale"])
    #expect(corrected.figures.map(\.forms) == [["Ana Ruiz"], ["Ruiz"], ["Jonas Hale", "Hale"]])
    #expect(corrected.figures.map(\.quotationCount) == [1, 1, 1])
    let whole = annotations(
      Correction(.rename, of: "Ana Ruiz", to: "A. Ruiz"),
      Correction(.splitOne, at: Span(0, 0), of: "Ana Ruiz"))
    #expect(whole.figures.map(\.name) == ["Ana Ruiz", "A. Ruiz", "Jonas Hale"])
  }

  @Test func `a figure gets its right name, and is found by it afterwards`() throws {
    let corrected = annotations(
      Correction(.rename, of: "Ana Ruiz", to: "Ann Ruiz"),
      try said("We shall see,", to: "Ann Ruiz"))
    #expect(corrected.figures.map(\.name) == ["Ann Ruiz", "Jonas Hale"])
    #expect(corrected.figures.map(\.quotationCount) == [3, 0])
  }

  @Test func `who is no person keeps the words it is credited with`() throws {
    let corrected = annotations(Correction(.notAPerson, of: "Ana Ruiz"))
    #expect(corrected.figures.map(\.name) == ["Jonas Hale"])
    let attribution = try quotation("Ships may come,", in: corrected).attribution
    #expect(attribution.figure == nil && attribution.name == "Ana Ruiz")
  }

  @Test func `words that moved are found, words that are gone are left out`() throws {
    let words = "We shall see,"
    let moved = Correction(.speaker, at: Span(3, 16), of: words, to: "Ana Ruiz")
    let gone = Correction(.speaker, at: Span(3, 9), of: "never said", to: "Ana Ruiz")
    let (corrected, leftOut) = Annotator().annotate(Self.story)
      .correcting(by: [moved, gone], in: Self.story)
    #expect(leftOut == [gone])
    #expect(try quotation(words, in: corrected).attribution.isReaders)
  }

  @Test func `the nearest of the same words are meant`() {
    let article = Article(verbatim: "one two one two one")
    #expect(article.place(of: "one", near: Span(9, 12)) == Span(8, 11))
    #expect(article.place(of: "one", near: Span(90, 99)) == Span(16, 19))
    #expect(article.place(of: "three", near: Span(0, 5)) == nil)
    #expect(article.place(of: "", near: Span(40, 40)) == nil)
  }

  @Test func `who has one name only in the text cannot be parted from it`() throws {
    let article = Article(verbatim: "“Yes,” Ana Ruiz said.")
    let found = Annotator().annotate(article)
    let split = Correction(.split, at: Span(0, 0), of: "Ana Ruiz", to: "Ben")
    #expect(found.correcting(by: [split], in: article).leftOut == [split])
  }
}

/// Corrections at random: whatever they are, the annotations stay what everybody relies on.
@Suite struct CorrectionWeatherTests {
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  private func correction(
    _ annotations: Annotations, _ article: Article, _ dice: inout Dice
  ) -> Correction {
    let kind = Correction.Kind.allCases.randomElement(using: &dice) ?? .speaker
    func name() -> String? {
      Int.random(in: 0..<6, using: &dice) == 0
        ? ["", "Nobody", "a docker", "\u{1B}[2J"].randomElement(using: &dice)
        : annotations.figures.randomElement(using: &dice)?.name
    }
    var span: Span?
    switch kind {
    case .speaker, .noQuotation: span = annotations.quotations.randomElement(using: &dice)?.span
    default: span = annotations.mentions.randomElement(using: &dice)?.span
    }
    let isOfWords = [.speaker, .noQuotation, .split, .splitOne].contains(kind)
    let text = isOfWords ? span.map { article.text($0) } : name()
    if Int.random(in: 0..<5, using: &dice) == 0 {
      let start = Int.random(in: 0..<2 * article.utf8.count + 2, using: &dice)
      span = Span(start, start + Int.random(in: 0..<40, using: &dice))
    }
    return Correction(
      kind, at: Int.random(in: 0..<8, using: &dice) == 0 ? nil : span, of: text ?? "", to: name())
  }

  @Test(arguments: Samples.names)
  func `corrections at random never break what annotations promise`(sample: String) throws {
    let article = ArticleParser().parse(try Samples.bytes(sample))
    let found = Annotator(findsIndirectSpeech: true).annotate(article)
    expectSound(found, article, "as found")
    for seed in 1...12 {
      var dice = Dice(state: UInt64(seed * 977 + sample.utf8.count))
      var made: [Correction] = []
      for _ in 0..<Int.random(in: 1...14, using: &dice) {
        let now = found.corrected(by: made, in: article)
        made.append(correction(now, article, &dice))
      }
      expectSound(found.corrected(by: made, in: article), article, "\(made)")
      made.shuffle(using: &dice)
      expectSound(found.corrected(by: made, in: article), article, "\(made)")
      // Each undone, in any order, nothing is left of them.
      while !made.isEmpty {
        made.remove(at: Int.random(in: made.indices, using: &dice))
        let now = found.corrected(by: made, in: article)
        expectSound(now, article, "\(made)")
        if made.isEmpty { #expect(now.dump(over: article) == found.dump(over: article)) }
      }
    }
  }

  private func expectSound(_ annotations: Annotations, _ article: Article, _ what: String) {
    let comment = Comment(rawValue: what)
    let figures = annotations.figures
    #expect(figures.map(\.id) == Array(figures.indices), comment)
    #expect(figures.allSatisfy { !$0.name.isEmpty }, comment)
    #expect(annotations.mentions.allSatisfy { figures.indices.contains($0.figure) }, comment)
    for (mention, next) in zip(annotations.mentions, annotations.mentions.dropFirst()) {
      #expect(mention.span.end <= next.span.start, comment)
    }
    let named = annotations.quotations.compactMap(\.attribution.figure)
    #expect(named.allSatisfy { figures.indices.contains($0) }, comment)
    #expect(annotations.quotations.map(\.span) == annotations.quotations.map(\.span).sorted())
    for figure in figures {
      #expect(
        figure.mentionCount == annotations.mentions.count { $0.figure == figure.id }, comment)
      #expect(
        figure.quotationCount
          == annotations.quotations.count {
            $0.attribution.figure == figure.id && $0.kind.isSpoken && $0.place.isBody
          }, comment)
      #expect(Set(figure.forms).count == figure.forms.count, comment)
    }
    let first = figures.map { figure in
      annotations.mentions.first { $0.figure == figure.id }?.span.start ?? .max
    }
    #expect(first == first.sorted(), comment)
    for quotation in annotations.quotations {
      guard let figure = quotation.attribution.figure, figures.indices.contains(figure) else {
        continue
      }
      if quotation.attribution.isReaders {
        #expect(quotation.attribution.name == figures[figure].name, comment)
      }
    }
  }
}
