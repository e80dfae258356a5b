import Articles
import Reading
import Testing

@Suite struct UndoTests {
  private func changes(_ keys: String) -> [Change] {
    var evening = Evening(.ferry)
    _ = evening.session.takeChanges()
    evening.type(keys)
    return evening.session.takeChanges().map(\.change)
  }

  @Test func `a star is put on and taken off`() {
    #expect(changes("*") == [.starred(true)])
    #expect(changes("**") == [.starred(true), .starred(false)])
  }

  @Test func `a story can be told read, and unread again`() {
    #expect(changes("rr") == [.read(true), .read(false)])
  }

  @Test func `the last change is taken back first, each once`() {
    #expect(
      changes("*maUUU") == [.starred(true), .mark("a", 0), .mark("a", nil), .starred(false)])
  }

  @Test func `a mark set anew comes back to where it was`() {
    var evening = Evening(.ferry)
    evening.type("majjjmaU")
    let marks = evening.session.takeChanges().map(\.change).filter {
      if case .mark = $0 { true } else { false }
    }
    #expect(marks.first == marks.last && marks.count == 3)
    #expect(evening.status.contains("taken back: mark a"))
  }

  @Test func `nothing to take back is said`() {
    var evening = Evening(.ferry)
    evening.type("U")
    #expect(evening.status.contains("nothing to take back"))
  }

  @Test func `a story is read when its end comes in sight, and stays unread if one says so`() {
    var evening = Evening(.ferry)
    _ = evening.session.takeChanges()
    evening.type("G")
    #expect(evening.session.takeChanges().map(\.change).contains(.read(true)))
    evening.type("r")
    _ = evening.session.takeChanges()
    evening.type("jj")
    #expect(!evening.session.takeChanges().map(\.change).contains(.read(true)))
  }
}
