import Articles
import Reading
import Support
import Testing

@Suite struct LengthTests {
  /// The minutes a status line names.
  private func minutes(_ evening: inout Evening) -> Int? {
    evening.status.split(separator: "·").last.flatMap {
      Int($0.split(separator: " ").first ?? "")
    }
  }

  @Test(arguments: [1, 5, 40]) func `minutes left are those of 230 words each`(minutes: Int) {
    var evening = Evening(.numbered([23 * minutes], wordsInParagraph: 10), rows: 5)
    let left = self.minutes(&evening) ?? 0
    // What is on the screen counts as read, and of a long story the words are estimated.
    #expect((minutes - minutes / 8 - 1...minutes + minutes / 8).contains(left))
  }

  @Test(arguments: Samples.names) func `words left are all words at first, and none at the end`(
    name: String
  ) throws {
    let article = ArticleParser().parse(try Samples.bytes(name))
    let count = WordCount(article)
    var left = count.total
    #expect(count.words(from: 0) == left)
    for offset in stride(from: 0, through: article.utf8.count, by: 7) {
      #expect(count.words(from: offset) <= left)
      left = count.words(from: offset)
    }
    #expect(count.words(from: article.utf8.count) == 0)
    #expect(ReadingTime.minutes(of: article) == (count.total + 229) / 230)
  }

  @Test func `a section is as long as its crosshead and body, with the quotations listed`() {
    var story = SmallStory.make([
      (.headline, "Ferry sails"), (.caption, "The ferry at noon."),
      (.paragraph, "“Yes,” she said, “we sail.”"), (.crosshead, "Who pays"),
      (.paragraph, "Nobody knows."),
    ])
    story.annotations.quotations = ["ferry at", "Yes,", "we sail.", "Nobody"].map {
      Quotation(span: story.span(of: $0), kind: $0 == "Nobody" ? .scare : .direct)
    }
    let count = WordCount(story.article)
    #expect([0, 1, 7].map { count.words(inSection: $0) } == [5, 4, 0])
    #expect(story.annotations.quotationCounts(in: story.article) == [2, 0])
    var evening = Evening(
      Story(name: "s", article: story.article, annotations: story.annotations))
    evening.type("t")
    #expect(evening.lines[evening.grid.cursor.row].hasSuffix("5 words  2 quotations"))
  }

  @Test(arguments: [(0, "0 min"), (1, "1 min"), (90, "90 min"), (91, "2 h"), (19_780, "330 h")])
  func `beyond ninety minutes hours are named`(minutes: Int, words: String) {
    #expect(ReadingTime.words(ofMinutes: minutes, isShort: true) == words)
  }

  @Test func `at the end nothing is left to name`() {
    var evening = Evening(.ferry)
    evening.type("G")
    #expect(evening.status.hasSuffix("100%"))
  }
}
