import Articles
import Testing

/// The trained tagger: its table, the runs it reads, and that it says the same thing twice.
@Suite struct TaggerTests {
  private func names(_ text: String, model: NameModel = .embedded) -> [String] {
    let article = Article(verbatim: text)
    let tokens = TokenizedArticle(article, reach: .max)
    return FigureFinder(model: model).figures(in: tokens).mentions.map { article.text($0.span) }
  }

  private func model(boost: Int32) -> NameModel? {
    NameModel(
      NameModel.encoded(
        boost: boost, rules: 0, steps: Array(repeating: 0, count: 30),
        rows: Array(repeating: 0, count: NameModel.labels << NameModel.bits)))
  }

  @Test func `the table in the binary is whole`() {
    NameModel.embedded.withBytes { bytes in
      #expect(NameModel.isWhole(bytes))
      #expect(bytes.count + Int(Lexicon.byteCount) <= 3 << 20)
    }
  }

  @Test func `bytes that are no table are refused`() throws {
    let whole = NameModel.embedded.withBytes { Array($0) }
    #expect(NameModel(whole) != nil)
    #expect(NameModel(Array(whole.dropLast())) == nil)
    #expect(NameModel([]) == nil)
    #expect(NameModel([0] + whole.dropFirst()) == nil)
  }

  @Test func `weights decide, and the step to a name can be made dear`() throws {
    let text = "The clerk saw Orn Dask near the mill."
    let eager = try #require(model(boost: 1))
    let shy = try #require(model(boost: -1))
    #expect(names(text, model: eager).isEmpty == false)
    #expect(names(text, model: shy) == [])
  }

  @Test func `names that no list has are found by what stands around them`() {
    #expect(names("His teacher was Orn Vaskin.") == ["Orn Vaskin"])
    #expect(names("Orn Vaskin, 34, was born in Dunmere.") == ["Orn Vaskin"])
  }

  @Test func `whoever is found in full is found by surname too`() {
    #expect(
      names("His teacher was Orn Vaskin. The town liked Vaskin.") == ["Orn Vaskin", "Vaskin"])
  }

  @Test func `a headline among lines has the names of the story`() {
    let text = """
      FERRY - VASKIN AND QUELL AGREE WITH TAVEN ON A LATE BOAT.
      Orn Vaskin and Ulla Quell, 41, signed on Friday.
      Fares stay as they are.
      The last boat leaves at nine.
      """
    #expect(names(text) == ["VASKIN", "QUELL", "Orn Vaskin", "Ulla Quell"])
  }

  @Test func `the same text gives the same names on every thread`() async {
    let text = (0..<200).map { "Orn Vaskin \($0) met Ulla Quell in Dunmere." }
      .joined(separator: "\n\n")
    let alone = names(text)
    let together = await withTaskGroup(of: [String].self) { group in
      for _ in 0..<4 { group.addTask { self.names(text) } }
      var all: [[String]] = []
      for await found in group { all.append(found) }
      return all
    }
    #expect(together.allSatisfy { $0 == alone })
  }

  @Test func `a run is words with capitals and the particles between them`() {
    let article = Article(verbatim: "Then Anna van der Ode met Tarim al-Vadi, her uncle.")
    let tokens = TokenizedArticle(article, reach: .max)
    var runs: [String] = []
    for sentence in tokens.sentences {
      NameRuns.runs(of: sentence, in: tokens) { runs.append(tokens.text($0)) }
    }
    #expect(runs == ["Then Anna van der Ode", "Tarim al-Vadi"])
  }

  @Test func `a name goes on until its last word`() {
    for label in NameLabel.allCases {
      for next in NameLabel.allCases {
        let goesOn = next == .inside || next == .last
        #expect(label.allows(next) == (label.mayEnd != goesOn))
      }
    }
  }
}
