import Articles
import Reading
import Testing

@Suite struct ChangesTests {
  @Test func `a mark is told once, and then where the reader is`() {
    var evening = Evening(.ferry)
    _ = evening.session.takeChanges()
    evening.type("jjma")
    let changes = evening.session.takeChanges().map(\.change)
    guard changes.count == 2, case .mark("a", .some(let marked)) = changes[0],
      case .place(let place, _) = changes[1]
    else {
      Issue.record("\(changes)")
      return
    }
    #expect(marked == place && place > 0)
    #expect(evening.session.takeChanges().isEmpty)
  }

  @Test func `the end of a story is all of it`() {
    var evening = Evening(.ferry)
    evening.type("G")
    guard case .place(_, percent: 100)? = evening.session.takeChanges().last?.change else {
      Issue.record("the end is not 100 per cent")
      return
    }
  }

  @Test func `a story is known by its words alone`() {
    let one = ArticleParser().parse(Array("A word\n\nAna Ruiz came home.\n".utf8))
    let packed = ArticleParser().parse(Array("A word\r\n\r\nAna Ruiz came home.\r\n".utf8))
    let other = ArticleParser().parse(Array("A word\n\nAna Ruiz went home.\n".utf8))
    #expect(StoryKey(one) == StoryKey(packed))
    #expect(StoryKey(one) != StoryKey(other))
  }
}
