import Articles
import Support
import Testing

/// Every sample through the stages of `Articles`, as a person can read it.
@Suite struct SampleGoldenTests {
  private static let golden = Golden(besideFile: #filePath)

  @Test(arguments: Samples.names)
  func `a sample is parsed and annotated as recorded`(sample: String) throws {
    let stories = Array(ArticleParser().stories(in: try Samples.bytes(sample)))
    /// What each story comes to, a line between two of them.
    func each(_ text: (Article) -> String) -> String {
      stories.map(text).joined(separator: "\n========\n\n")
    }
    try Self.golden.expect([
      "article/\(sample)": each { $0.dump() },
      "notes/\(sample)": each { $0.notesDump() },
      "annotations/\(sample)": each { Annotator().annotate($0).dump(over: $0) },
    ])
  }
}
