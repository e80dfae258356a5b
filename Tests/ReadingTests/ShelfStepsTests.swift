import Articles
import Reading
import Testing

/// Star and read on the shelf, for stories that were opened and those that were not.
@Suite struct ShelfStepsTests {
  private static let stories: [Story] = [.ferry, .small("# Bees\nThey hum.", name: "bees.txt")]
  private let key = Self.stories[0].key

  /// A shelf whose first story has been looked at.
  private func shelf() -> Evening {
    var evening = Evening(Self.stories)
    evening.session.receive(ShelfEntry(name: "ferry.txt", key: key, headline: "Ferry"), at: 0)
    return evening
  }

  private func changes(_ evening: inout Evening) -> [StoryChange] {
    evening.session.takeChanges().filter {
      switch $0.change {
      case .starred, .read: true
      default: false
      }
    }
  }

  @Test(arguments: [("*", Change.starred(true), "★"), ("r", .read(true), "✓")])
  func `the chosen story is starred or read, and U takes it back`(
    key: Key, change: Change, sign: String
  ) {
    var evening = shelf()
    #expect(evening.effect(of: key) == .noteOrigin(self.key, at: 0))
    #expect(evening.body[0].contains(sign) && !evening.body[1].contains(sign))
    #expect(changes(&evening) == [StoryChange(story: self.key, change: change)])
    evening.type("U")
    #expect(evening.status.contains("taken back"))
    #expect(!evening.body[0].contains(sign))
    #expect(changes(&evening).count == 1)
    #expect(evening.effect(of: "U") == .bell)
  }

  @Test func `pressed twice it is as before`() {
    var evening = shelf()
    evening.type("**")
    #expect(evening.status.contains("star taken off"))
    #expect(changes(&evening).map(\.change) == [.starred(true), .starred(false)])
  }

  @Test func `a story that was not looked at must wait, one that cannot be read too`() {
    var evening = shelf()
    evening.type("j")
    #expect(evening.effect(of: "*") == .bell)
    #expect(evening.status.contains("not read yet"))
    evening.session.receive(ShelfEntry(name: "bees.txt", trouble: "is empty"), at: 1)
    #expect(evening.effect(of: "r") == .bell)
    #expect(evening.status.contains("cannot be read"))
  }

  @Test func `what was done on the shelf is done in the story too, and taken back there`() {
    var evening = shelf()
    evening.type("*")
    evening.press(.enter)
    _ = evening.session.takeChanges()
    evening.type("U")
    #expect(changes(&evening).map(\.change) == [.starred(false)])
    evening.type("q")
    #expect(!evening.body[0].contains("★"))
  }

  @Test func `a story that was opened is changed where it lies`() {
    var evening = shelf()
    evening.press(.enter)
    evening.type("q*")
    #expect(evening.effects.last == .open(0), "its origin is known")
    #expect(evening.body[0].contains("★"))
    evening.press(.enter)
    evening.type("maq")
    #expect(evening.effect(of: "U") == .bell)
    #expect(evening.status.contains("open it to take back mark a"))
    evening.press(.enter)
    _ = evening.session.takeChanges()
    evening.type("UU")
    #expect(changes(&evening).map(\.change) == [.starred(false)])
  }
}
