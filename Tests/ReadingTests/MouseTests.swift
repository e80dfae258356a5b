import Reading
import Testing

/// The mouse: it goes where keys go, and does nothing on nothing.
@Suite struct MouseTests {
  @Test func `the wheel scrolls three lines, and rings at no end`() {
    var evening = Evening(.numbered([9]), rows: 12)
    var keys = evening
    #expect(evening.mouse(.wheelDown) == nil)
    keys.type("3j")
    #expect(evening.body == keys.body)
    #expect(evening.mouse(.wheelUp) == nil)
    #expect(evening.mouse(.wheelUp) == nil)
    keys.type("3k")
    #expect(evening.body == keys.body)
  }

  @Test func `the wheel moves along a list`() {
    var evening = Evening((0..<30).map { .numbered([1], name: "n\($0)") }, rows: 12)
    evening.mouse(.wheelDown)
    #expect(evening.status.contains("4 of 30"))
    evening.mouse(.wheelUp)
    #expect(evening.status.contains("1 of 30"))
    evening.type("h")
    let help = evening.body
    evening.mouse(.wheelDown)
    #expect(Array(evening.body.dropFirst().prefix(3)) == Array(help.dropFirst(4).prefix(3)))
  }

  @Test func `a click on the shelf chooses a story, another one opens it`() {
    var evening = Evening((0..<5).map { .numbered([1], name: "story\($0).txt") })
    #expect(evening.click(on: "story2") == nil)
    #expect(evening.status.contains("3 of 5"))
    #expect(evening.click(on: "story2") == .open(2))
    #expect(evening.session.place != nil)
    evening.type("q")
    #expect(evening.click(on: "story4", clicks: 2) == .open(4))
  }

  @Test func `a click on a row of a panel does what Enter does there`() {
    var evening = Evening(.ferry, rows: 30)
    evening.type("t")
    _ = evening.click(on: "Who pays?")
    #expect(evening.status.contains("section 3 of 4"))
    evening.type("@")
    _ = evening.click(on: "Tomas Vik  ")
    #expect(evening.status.contains("Tomas Vik"))
    var keys = Evening(.ferry, rows: 30)
    keys.type("3@j")
    keys.press(.enter)
    #expect(evening.lines == keys.lines)
  }

  @Test func `a click above a panel closes it`() {
    var evening = Evening(.ferry, rows: 30)
    let before = evening.lines
    evening.type("t")
    evening.mouse(.press, row: 2, column: 40)
    #expect(evening.lines.dropLast() == before.dropLast())
  }

  @Test func `a click on a quotation puts it in focus, one elsewhere clears it`() {
    var evening = Evening(.ferry)
    let before = evening.grid
    _ = evening.click(on: "every rivet")
    #expect(evening.status.contains("Petra Ode"))
    let lit = evening.grid
    #expect(lit != before)
    var keys = Evening(.ferry)
    keys.type("}")
    #expect(lit.text() == keys.grid.text() && lit.styles() == keys.grid.styles())
    #expect(evening.click(on: "The last car") == nil)
    #expect(evening.grid.styles() == before.styles())
    #expect(!evening.status.contains("Petra Ode"))
  }

  @Test func `a click on a name puts it in focus and chooses the figure`() {
    var evening = Evening(.ferry)
    evening.type("]")
    _ = evening.click(on: "Tomas Vik, who")
    #expect(evening.status.contains("Tomas Vik"))
    evening.type(")")
    #expect(evening.status.contains("Vik"))
    evening.press(.escape)
    #expect(!evening.status.contains("Vik"))
  }

  @Test func `signs of two cells are clicked in both`() {
    let story = Story.small("# H\n港港“港港”港", figures: [])
    for column in 0..<30 {
      var evening = Evening(story, columns: 40)
      let row = evening.lines.firstIndex { $0.contains("港") } ?? 0
      let before = evening.status
      evening.mouse(.press, row: row, column: column)
      let line = evening.lines[row]
      let start = CharacterWidth.cells(of: String(line.prefix { $0 != "“" }))
      let isInside = (start..<start + 6).contains(column)
      #expect((evening.status != before) == isInside, "column \(column)")
    }
  }

  @Test(arguments: [(80, 24), (20, 5), (3, 2), (1, 1)])
  func `clicks anywhere in anything do no harm`(columns: Int, rows: Int) {
    for keys in ["", "t", "@", "h", "\"", "/ode", ":", "]}"] {
      for row in -1...rows {
        for column in stride(from: -1, through: columns, by: 3) {
          var evening = Evening([.ferry, .quay], columns: columns, rows: rows)
          evening.press(.enter)
          evening.type(keys)
          for kind in [MouseEvent.Kind.press, .drag, .release, .wheelUp, .wheelDown] {
            #expect(evening.mouse(kind, row: row, column: column) != .bell)
          }
          _ = evening.grid
        }
      }
    }
  }
}
