import Articles
import Reading
import Testing

@Suite struct ResumeTests {
  private func story(_ changes: Change...) -> Story {
    var story = Story.numbered([4, 6])
    for change in changes { story.state.apply(change) }
    return story
  }

  @Test func `a story opens where it was left, and says so once`() {
    var evening = Evening(story(.place(800, percent: 43)))
    #expect(evening.status.contains("where you left it, 43%"))
    #expect(evening.session.place == 800)
    evening.type("j")
    #expect(!evening.status.contains("where you left it"))
  }

  @Test func `a story read to its end opens at its top, and '' leads to where it was left`() {
    var evening = Evening(story(.place(900, percent: 100), .read(true)))
    #expect(evening.session.place == 0)
    #expect(!evening.status.contains("where you left it"))
    evening.type("''")
    #expect(evening.session.place == 900)
  }

  @Test func `marks of another day lead to their places`() {
    var evening = Evening(story(.mark("a", 700)))
    evening.type("'a")
    #expect(evening.session.place == 700)
  }

  @Test func `a place that cannot be is passed over`() {
    var evening = Evening(story(.place(1 << 40, percent: 12)))
    #expect(evening.session.place == 0 && !evening.lines.isEmpty)
    evening = Evening(story(.place(-4, percent: 12)))
    #expect(evening.session.place == 0 && !evening.lines.isEmpty)
  }

  @Test func `the next story of the shelf is gone on with, not begun again`() {
    var evening = Evening([.small("# One\nA word."), story(.place(800, percent: 43))])
    evening.press(.enter)
    evening.type("  ")
    #expect(evening.session.place == 800)
  }

  @Test func `nothing is told where the reader wants nothing kept`() {
    var evening = Evening(.ferry)
    evening.type(":set remember off")
    evening.press(.enter)
    evening.type("*mar")
    #expect(evening.session.takeChanges().isEmpty)
    evening.type(":set remember on")
    evening.press(.enter)
    evening.type("*")
    #expect(evening.session.takeChanges().map(\.change) == [.starred(false)])
  }
}
