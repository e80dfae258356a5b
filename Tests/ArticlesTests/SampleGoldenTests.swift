import Articles
import Support
import Testing

/// Every sample through the stages of `Articles`, as a person can read it.
@Suite struct SampleGoldenTests {
  private static let golden = Golden(besideFile: #filePath)

  @Test(arguments: Samples.names)
  func `a sample is parsed and annotated as recorded`(sample: String) throws {
    let article = ArticleParser().parse(try Samples.bytes(sample))
    let annotations = Annotator().annotate(article)
    try Self.golden.expect([
      "article/\(sample)": article.dump(),
      "notes/\(sample)": article.notesDump(),
      "annotations/\(sample)": annotations.dump(over: article),
    ])
  }
}
