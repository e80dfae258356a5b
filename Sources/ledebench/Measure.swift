import Articles
import Reading

/// One thing measured: its cost on a story, and on one ten times as long.
struct Measure {
  enum Unit: String {
    /// Megabytes of text a second: more is better.
    case throughput = "MB/s"
    /// Milliseconds for one go: less is better.
    case duration = "ms"
  }

  var name: String
  var unit: Unit
  /// What the smaller story comes to, in the unit.
  var value: Double
  /// The larger story's time over the smaller one's; about 10 where the cost is linear, about 1
  /// where it does not grow.
  var growth: Double
}

extension Measure {
  /// All that is measured, in the order of the pipeline.
  static func all() -> [Measure] {
    [
      throughput("parse") { bytes in
        _ = ArticleParser().parse(bytes)
      },
      throughput("annotate") { bytes in
        let article = ArticleParser().parse(bytes)
        return { _ = Annotator().annotate(article) }
      },
      throughput("annotate: words") { bytes in
        let article = ArticleParser().parse(bytes)
        return { _ = TokenizedArticle(article, reach: article.utf8.count) }
      },
      throughput("annotate: figures") { bytes in
        let article = ArticleParser().parse(bytes)
        let tokens = TokenizedArticle(article, reach: article.utf8.count)
        return { _ = FigureFinder().figures(in: tokens, givenMentions: nil) }
      },
      throughput("annotate: quotations") { bytes in
        let article = ArticleParser().parse(bytes)
        let tokens = TokenizedArticle(article, reach: article.utf8.count)
        let (figures, mentions) = FigureFinder().figures(in: tokens, givenMentions: nil)
        return {
          _ = QuotationFinder().quotations(in: tokens, figures: figures, mentions: mentions)
        }
      },
      throughput("typeset") { bytes in
        let article = ArticleParser().parse(bytes)
        return {
          var page = Page(article, Annotations(), measure: 72)
          if let first = page.firstRow() {
            _ = page.distance(from: first, to: page.lastRow() ?? first, limit: .max)
          }
        }
      },
      firstScreen("10 kB", 10_000), firstScreen("1 MB", 1_000_000),
      firstScreen("5 MB", 5_000_000),
      keyPress("line down", "j", back: "k"),
      keyPress("screenful", " ", back: "b"),
      keyPress("next quotation", "}", back: "{"),
      keyPress("quotations only", "\"", back: "\""),
      keyPress("next mention", ")", back: "("),
      keyPress("figures", "@", back: "@"),
      keyPress("reported speech", "i", back: "i"),
    ]
  }

  /// The size of the smaller story, in bytes: like the larger one too much for the fast caches, so
  /// that growth tells of the work and not of the machine.
  private static let size = 1_000_000

  private static func throughput(_ name: String, of work: @escaping ([UInt8]) -> Void) -> Measure {
    throughput(name) { bytes in { work(bytes) } }
  }

  private static func throughput(
    _ name: String, preparing prepare: ([UInt8]) -> () -> Void
  ) -> Measure {
    let small = InventedStory.bytes(size)
    let once = Stopwatch.seconds(of: prepare(small))
    let tenfold = Stopwatch.seconds(runs: 3, of: prepare(InventedStory.bytes(10 * size)))
    return Measure(
      name: name, unit: .throughput, value: Double(small.count) / 1e6 / once,
      growth: tenfold / once)
  }

  /// From the bytes to the first grid, annotated as far as the screen needs.
  private static func firstScreen(_ name: String, _ size: Int) -> Measure {
    func work(_ bytes: [UInt8]) -> () -> Void {
      {
        let article = ArticleParser().parse(bytes)
        let annotations = Annotator().annotate(article, reach: 16 * 1024)
        var session = session(over: article, annotations)
        _ = Renderer.grid(of: &session)
      }
    }
    let once = Stopwatch.seconds(of: work(InventedStory.bytes(size)))
    let tenfold = Stopwatch.seconds(runs: 3, of: work(InventedStory.bytes(10 * size)))
    return Measure(
      name: "first screen of \(name)", unit: .duration, value: once * 1e3,
      growth: tenfold / once)
  }

  /// From a key to the grid it makes, in the middle of a story: a few presses there and as many
  /// back, so that however often it is done the story never ends and every press moves it.
  private static func keyPress(
    _ name: String, _ key: Unicode.Scalar, back: Unicode.Scalar
  ) -> Measure {
    let presses = Array(repeating: key, count: 8) + Array(repeating: back, count: 8)
    func work(_ bytes: [UInt8]) -> () -> Void {
      let article = ArticleParser().parse(bytes)
      var session = session(
        over: article, Annotator(findsIndirectSpeech: true).annotate(article))
      for key in "50%".unicodeScalars { _ = session.press(.character(key)) }
      _ = Renderer.grid(of: &session)
      return {
        for key in presses {
          _ = session.press(.character(key))
          _ = Renderer.grid(of: &session)
        }
      }
    }
    let once = Stopwatch.seconds(of: work(InventedStory.bytes(100_000)))
    let tenfold = Stopwatch.seconds(of: work(InventedStory.bytes(1_000_000)))
    return Measure(
      name: "key press, \(name)", unit: .duration, value: once * 1e3 / Double(presses.count),
      growth: tenfold / once)
  }

  private static func session(over article: Article, _ annotations: Annotations) -> Session {
    var session = Session(shelf: [ShelfEntry(name: "story")], columns: 80, rows: 24)
    _ = session.begin()
    session.receive(Story(name: "story", article: article, annotations: annotations), at: 0)
    return session
  }
}
