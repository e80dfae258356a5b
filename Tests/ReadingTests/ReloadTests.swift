import Articles
import Reading
import Testing

/// A story whose file changes while it is open, and text for the terminal's own selection.
@Suite struct ReloadTests {
  private let before = Story.small("# Ferry\nOne two three.\nIn May the ferry sails.\nThe end.")
  private let after = Story.small(
    "# Ferry\nOne two three, and a new paragraph.\nMore.\nIn May the ferry sails.\nThe end.")

  @Test func `a change is told, and R reads the story again`() {
    var evening = Evening(before)
    #expect(evening.session.receive(changeAt: 0) == nil)
    #expect(evening.status.contains("the file has changed: R reads it again"))
    #expect(evening.effect(of: "R") == .reload(0))
    evening.session.receive(after, at: 0)
    #expect(evening.grid.text().contains("a new paragraph"))
    #expect(evening.status.contains("read again"))
  }

  @Test func `marks and highlights stay with their words`() {
    var evening = Evening(before)
    evening.type("/may")
    evening.press(.enter)
    evening.type("vwwH")
    _ = evening.session.takeChanges()
    evening.session.receive(after, at: 0)
    let kept = evening.session.takeChanges().compactMap { change -> String? in
      guard case .highlight(let highlight) = change.change else { return nil }
      return after.article.text(highlight.span)
    }
    #expect(kept == ["May the ferry"])
  }

  @Test func `one setting asks, one reads, one does neither`() {
    var evening = Evening(before)
    evening.type(":set reload auto")
    evening.press(.enter)
    #expect(evening.session.receive(changeAt: 0) == .reload(0))
    evening.type(":set reload off")
    evening.press(.enter)
    #expect(evening.session.receive(changeAt: 0) == nil)
    #expect(evening.session.watched == nil)
    #expect(!evening.status.contains("changed"))
  }

  @Test func `plain text stands alone and flush left`() {
    var evening = Evening(.ferry, columns: 100)
    evening.type(":set plain on")
    evening.press(.enter)
    evening.type("jk")
    let lines = evening.lines
    #expect(lines[0] == "Ferry to Sandholm sails again after nine weeks")
    #expect(!evening.grid.text().contains("│"))
    #expect(!evening.grid.text().contains("──"))
    #expect(!evening.grid.text().contains("%"))
    evening.type("mx")
    #expect(evening.status.hasPrefix("mark x "))
    evening.type(":set plain off")
    evening.press(.enter)
    evening.type("j")
    #expect(evening.status.contains("%"))
  }
}
