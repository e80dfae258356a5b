import Articles
import Reading
import Testing

/// Signs that take one cell here and two there, as the reader has set it.
@Suite struct AmbiguousWidthTests {
  private let words = "“Née à Łódź” – so she said… and went on to Ærø with a pencil."

  private func lines(_ typography: Typography, measure: Int = 24) -> [Line] {
    let story = SmallStory.make([(.paragraph, words)])
    var page = Page(story.article, story.annotations, measure: measure, typography: typography)
    return page.lines(from: Page.Row(block: 0, line: 0), count: .max)
  }

  @Test func `wide ones take two cells of the measure`() {
    let wide = lines(Typography(isAmbiguousWide: true))
    let widths = wide.flatMap(\.pieces).reduce(into: [String: Int]()) { $0[$1.cluster] = $1.width }
    for sign in ["“", "”", "–", "…", "é", "à", "Æ", "ø"] { #expect(widths[sign] == 2, "\(sign)") }
    for sign in ["N", "d", " ", "."] { #expect(widths[sign] == 1) }
    #expect(wide.allSatisfy { $0.width <= 24 })
    let narrow = lines(Typography())
    #expect(narrow.flatMap(\.pieces).allSatisfy { $0.width == 1 })
  }

  @Test(arguments: 12...40) func `they make no ideographs of letters`(measure: Int) {
    for line in lines(Typography(isAmbiguousWide: true), measure: measure).dropLast() {
      #expect(Array(words.utf8)[line.span.end - 1] == 0x20)
    }
  }

  @Test func `the setting sets the story anew, and the word at the top stays`() {
    var evening = Evening(.numbered([20]))
    evening.type("jjjjj")
    let screen = evening.body
    evening.type(":set ambiguous wide")
    evening.press(.enter)
    #expect(evening.session.isAmbiguousWide)
    #expect(evening.body == screen)
    evening.type(":set ambiguous broad")
    evening.press(.enter)
    #expect(evening.session.isAmbiguousWide)
    evening.type(":set ambiguous narrow")
    evening.press(.enter)
    #expect(!evening.session.isAmbiguousWide)
  }
}
