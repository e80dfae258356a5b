import Articles
import Support
import Testing

/// What nobody writes is read in time too, and the same text always gives the same answer.
@Suite(.serialized) struct FigureGrowthTests {
  /// Ten times the text may take so many times as long.
  private static let allowed = 12.0

  /// The growth, measured once more where a busy machine seems to have spoilt it.
  private static func tenfold(from size: Int, _ prepare: (Int) -> () -> Void) -> Double {
    let growth = Growth.tenfold(from: size, prepare)
    return growth < allowed ? growth : min(growth, Growth.tenfold(from: size, runs: 20, prepare))
  }

  static let texts: [(what: String, unit: String)] = [
    ("capitals", "TAVEN BRIDGE "), ("one endless word", "taven"), ("an endless capital", "TAVEN"),
    ("a name over and over", "Ana Ruiz "), ("names and commas", "Ana Ruiz, Jonas Hale, "),
    ("titles", "Mayor Maj. Gen. "), ("owners", "Hale’s "),
    ("appositions", "Ana Ruiz, the mayor of "),
    ("aliases", "Ana Ruiz, born "), ("sons", "Ana Ruiz, her son, also named "),
    ("foreign names", "Ana Ruiz und der die das "),
  ]

  @Test(arguments: texts)
  func `time grows no faster than the text`(what: String, unit: String) {
    // A word without end is cut every 64 kilobytes: one cut is no measure.
    let growth = Self.tenfold(from: unit.contains(" ") ? 6_000 : 400_000) { size in
      let article = Article(
        verbatim: String(repeating: unit, count: size / unit.utf8.count))
      return { _ = Annotator().annotate(article) }
    }
    #expect(growth < Self.allowed, "\(what)")
  }

  @Test func `names alone, each of them new, take no longer one by one`() {
    let growth = Self.tenfold(from: 300) { count in
      let names = (0..<count).map { number in
        let letters = String(number, radix: 20).utf8.map { "bdfgklmnprstvwzaeiou"[$0] }
        return "Anna Qu\(String(letters))a"
      }
      let article = Article(verbatim: names.joined(separator: "\n\n"))
      return { _ = Annotator().annotate(article) }
    }
    #expect(growth < Self.allowed)
  }

  @Test func `two looks, and looks from several threads, give the same bytes`() async throws {
    let stories = try Samples.names.map { ArticleParser().parse(try Samples.bytes($0)) }
    let once = stories.map(Self.bytes)
    #expect(stories.map(Self.bytes) == once)
    let apart = await withTaskGroup(of: (Int, [UInt8]).self) { group in
      for (place, story) in stories.enumerated() {
        for _ in 0..<3 { group.addTask { (place, Self.bytes(of: story)) } }
      }
      var all: [(Int, [UInt8])] = []
      for await one in group { all.append(one) }
      return all
    }
    #expect(apart.count == 3 * stories.count)
    for (place, bytes) in apart { #expect(bytes == once[place]) }
  }

  private static func bytes(of story: Article) -> [UInt8] {
    Array(Annotator(findsIndirectSpeech: true).annotate(story).dump(over: story).utf8)
  }
}

extension String {
  /// The letter that stands for a digit of base twenty.
  fileprivate subscript(digit: UInt8) -> Character {
    let value = digit < 0x3A ? Int(digit) - 0x30 : Int(digit) - 0x57
    return self[index(startIndex, offsetBy: value)]
  }
}
