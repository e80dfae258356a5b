import Articles
import Reading
import Support
import Testing

/// Every sample set to a page and shown on screens, as a person would see it.
@Suite struct SampleGoldenTests {
  private static let golden = Golden(besideFile: #filePath)

  private func annotated(_ sample: String) throws -> (Article, Annotations) {
    let article = ArticleParser().parse(try Samples.bytes(sample))
    return (article, Annotator().annotate(article))
  }

  @Test(arguments: Samples.names)
  func `a sample is set as recorded`(sample: String) throws {
    let (article, annotations) = try annotated(sample)
    let page = Page(article, annotations, measure: 72)
    try Self.golden.expect(page.dump(), is: "page/\(sample)")
  }

  @Test(arguments: Samples.names, [(80, 24), (40, 12), (120, 40)])
  func `a sample is shown as recorded`(sample: String, size: (columns: Int, rows: Int)) throws {
    let (article, annotations) = try annotated(sample)
    var session = Session(
      shelf: [ShelfEntry(name: sample)], columns: size.columns, rows: size.rows)
    _ = session.begin()
    session.receive(Story(name: sample, article: article, annotations: annotations), at: 0)
    let grid = Renderer.grid(of: &session)
    try Self.golden.expect([
      "screen/\(size.columns)x\(size.rows)-\(sample)": grid.text(),
      "screen/\(size.columns)x\(size.rows)-styles-\(sample)": grid.styles(),
    ])
  }
}
