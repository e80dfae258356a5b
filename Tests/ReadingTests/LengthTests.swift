import Articles
import Reading
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

  @Test func `at the end nothing is left to name`() {
    var evening = Evening(.ferry)
    evening.type("G")
    #expect(evening.status.hasSuffix("100%"))
  }
}
