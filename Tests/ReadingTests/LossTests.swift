import Articles
import Reading
import Testing

@Suite struct LossTests {
  @Test func `a story whose file ends inside it says so when it is opened`() {
    let feed = """
      <rss version="2.0"><channel><title>Quay Post</title><item><title>Ferry sails</title>
      <description>Nobody had to be told to wait until
      """
    let article = ArticleParser().parse(Array(feed.utf8))
    var evening = Evening(Story(name: "cut.xml", article: article, annotations: Annotations()))
    #expect(evening.status.contains("the file ends inside this story"))
    evening.type("j")
    #expect(!evening.status.contains("the file ends"))
  }

  @Test func `what was wrong with the file stands before where one left it`() {
    var story = Story.quay
    story.loss = "is a damaged gzip file"
    story.state.place = 120
    story.state.percent = 40
    var evening = Evening(story, columns: 120)
    #expect(evening.status.contains("is a damaged gzip file · where you left it, 40%"))
  }

  @Test func `the quotation in focus is so again after the quotations alone`() {
    var evening = Evening(.quay)
    evening.type("}")
    let before = evening.body
    evening.type("\"\"")
    #expect(evening.body == before)
  }
}
