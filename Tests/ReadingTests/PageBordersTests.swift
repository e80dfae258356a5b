import Articles
import Reading
import Support
import Testing

@Suite struct PageBordersTests {
  @Test(arguments: Samples.names)
  func `no screenful parts a long paragraph's first line from it, or its last`(
    name: String
  ) throws {
    let article = ArticleParser().parse(try Samples.bytes(name))
    let story = Story(name: name, article: article, annotations: Annotator().annotate(article))
    var evening = Evening(story)
    var page = Page(article, story.annotations, measure: 72)
    var isFirst = true
    repeat {
      let place = try #require(evening.session.place)
      let found = page.row(containing: place)
      let top = try #require(found)
      defer { isFirst = false }
      let block = article.blocks[top.block]
      var count = 0
      while let line = page.line(at: Page.Row(block: top.block, line: count)), line.kind == .text {
        count += 1
      }
      guard !isFirst, count >= 4, block.kind == .paragraph else { continue }
      #expect(top.line != 1 && top.line != count - 1, "\(top)")
    } while evening.effect(of: " ") != .bell
  }
}
