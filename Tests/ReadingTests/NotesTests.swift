import Articles
import Reading
import Testing

/// Highlights and notes of the reader's own.
@Suite struct NotesTests {
  private func highlights(_ evening: inout Evening) -> [Change] {
    evening.session.takeChanges().map(\.change).filter {
      switch $0 {
      case .highlight, .highlightRemoved, .mark: true
      default: false
      }
    }
  }

  private func isHighlighted(_ word: String, _ evening: inout Evening) -> Bool {
    let grid = evening.grid
    return (0..<grid.rows).contains { row in
      var text = ""
      for column in 0..<grid.columns where grid[row, column].style.role == .highlight {
        text += grid[row, column].glyph
      }
      return text.contains(word)
    }
  }

  @Test func `Enter highlights the words chosen and has them kept`() {
    var evening = Evening(.ferry)
    evening.type("vww")
    evening.press(.enter)
    #expect(isHighlighted("Ferry to Sandholm", &evening))
    #expect(evening.grid.text().contains("▪ Ferry"))
    let changes = highlights(&evening)
    guard case .highlight(let highlight)? = changes.first else {
      Issue.record("nothing was kept")
      return
    }
    #expect(highlight.text == "Ferry to Sandholm")
    #expect(highlight.span == Span(0, 17))
    #expect(highlight.made == "2020-01-05T09:30:00Z" && highlight.id != 0)
    #expect(changes.count == 1)
  }

  @Test func `a note is written about the words chosen`() {
    var evening = Evening(.ferry)
    evening.type("}vaAsk the yard")
    #expect(evening.status == "note: Ask the yard")
    evening.press(.enter)
    #expect(evening.grid.text().contains("✎"))
    evening.type("M")
    #expect(evening.grid.text().contains("✎ We counted every rivet, — Ask the yard"))
    #expect(evening.status.contains("Ask the yard · 5 January 2020"))
  }

  @Test func `a note given up leaves nothing, and the words still chosen`() {
    var evening = Evening(.ferry)
    evening.type("vaAsk")
    evening.press(.escape)
    #expect(highlights(&evening).isEmpty)
    #expect(evening.status.contains("selecting"))
  }

  @Test func `a note is written anew, and removed with its highlight`() {
    var evening = Evening(.ferry)
    evening.type("va?")
    evening.press(.enter)
    evening.type("Me")
    #expect(evening.status == "note: ?")
    evening.type("!")
    evening.press(.enter)
    #expect(evening.grid.text().contains("✎ Ferry — ?!"))
    evening.type("d")
    #expect(!evening.grid.text().contains("✎"))
    #expect(evening.status.contains("highlight removed"))
    let changes = highlights(&evening)
    #expect(changes.count == 3)
    if case .highlightRemoved? = changes.last {} else { Issue.record("it was not removed") }
    #expect(evening.effect(of: "M") == .bell)
  }

  @Test func `marks stand among the notes, and Enter goes to them`() {
    var evening = Evening(.ferry, rows: 12)
    evening.type("]mxg")
    let top = evening.body
    evening.type("M")
    #expect(evening.grid.text().contains("x Nine weeks of rowing boats"))
    evening.press(.enter)
    #expect(evening.body != top && evening.body.contains { $0.contains("Nine weeks") })
    evening.type("''")
    #expect(evening.body == top)
    evening.type("Md'x")
    #expect(evening.status.contains("no mark x"))
    #expect(highlights(&evening).last == .mark("x", nil))
  }

  @Test func `what was highlighted on an earlier day is there again`() {
    var story = Story.ferry
    story.state.highlights = [
      Highlight(id: 7, span: Span(9, 17), text: "Sandholm", note: "where?")
    ]
    var evening = Evening(story)
    #expect(isHighlighted("Sandholm", &evening))
    #expect(evening.grid.text().contains("✎ Ferry to Sandholm"))
  }

  @Test func `the same words are highlighted once`() {
    var evening = Evening(.ferry)
    evening.type("vH")
    evening.type("v")
    #expect(evening.effect(of: "H") == .bell)
    #expect(highlights(&evening).count == 1)
  }
}
