import Articles
import Reading
import Testing

/// Quotations, mentions, and the views narrowed to them.
@Suite struct StepTests {
  @Test func `a step to a quotation says who said it and why`() {
    var evening = Evening(.ferry)
    evening.type("}")
    #expect(evening.status.contains("Petra Ode, named right after the words"))
    let cursor = evening.grid.cursor
    #expect(evening.lines[cursor.row].contains("“We counted"))
    #expect(cursor.column == 5)
    evening.type("}}}")
    #expect(evening.status.contains("probably Petra Ode, still speaking"))
    evening.type("}")
    #expect(evening.status.contains("Ode → Petra Ode, named right after the words"))
    #expect(evening.effect(of: "}") == .bell)
    #expect(evening.status.contains("no further quotation"))
  }

  @Test func `steps back visit the same quotations in the other order`() {
    var evening = Evening(.ferry)
    var cursors: [String] = []
    for _ in 0..<5 {
      evening.type("}")
      cursors.append(evening.lines[evening.grid.cursor.row])
    }
    for line in cursors.dropLast().reversed() {
      evening.type("{")
      #expect(evening.lines[evening.grid.cursor.row] == line)
    }
    #expect(evening.effect(of: "{") == .bell)
  }

  @Test func `an utterance of two halves is lit as a whole and is one step`() {
    var story = Story.small("“We sail,” she said, “at noon.”\n“Good,” he said.")
    story.annotations.quotations[1].utterance = 0
    story.annotations.quotations[2].utterance = 1
    var evening = Evening(story)
    evening.type("}")
    let bold = (0..<80).filter { evening.grid[1, $0].style.emphasis.contains(.bold) }
      .map { evening.grid[1, $0].glyph }.joined()
    #expect(bold == "?“We sail,”“at noon.”")
    evening.type("}")
    #expect(evening.grid.cursor.row == 3)
  }

  @Test func `quotations only folds the rest away and comes back to the same top line`() {
    var evening = Evening(.ferry)
    evening.type("]j")
    let before = evening.body
    evening.type("\"")
    #expect(evening.body.contains { $0.contains("≈ Petra Ode, harbour master") })
    #expect(evening.body.contains { $0.contains("Who pays?") })
    #expect(!evening.body.contains { $0.contains("Islanders") })
    #expect(evening.status.contains("quotations only"))
    evening.type(" \"")
    #expect(evening.body == before)
  }

  @Test func `a quotation at the top of the screen keeps its speaker`() {
    var evening = Evening(.ferry, rows: 7)
    evening.type("]jjjjj\"")
    #expect(evening.body.first == "    Tomas Vik")
    evening.session.resize(columns: 37, rows: 7)
    #expect(evening.body.first == "  Tomas Vik")
  }

  @Test func `Enter among quotations goes to that one in the full story`() {
    var evening = Evening(.ferry)
    evening.type("\"}}}")
    evening.press(.enter)
    #expect(!evening.status.contains("quotations only"))
    #expect(evening.status.contains("Vik, named"))
    #expect(evening.lines[evening.grid.cursor.row].contains("I baked for gulls"))
    evening.type("''")
    #expect(evening.body.first?.contains("Ferry") == true)
  }

  @Test func `a reader can start with quotations alone`() {
    var evening = Evening(.ferry, quotationsOnly: true)
    #expect(evening.status.contains("quotations only"))
    evening.type("\"")
    #expect(evening.body.contains { $0.contains("The last car") })
  }

  @Test func `quotations alone of a story that has none give the full story and say so`() {
    var evening = Evening(.numbered([2]), quotationsOnly: true)
    #expect(evening.status.contains("no quotations in this story"))
    #expect(evening.body.contains { $0.contains("w1 ") })

    // As long as not all of it is annotated, they may yet come.
    var part = Story.ferry
    part.annotations = Annotations(reach: 100)
    var options = Session.Options()
    options.startsWithQuotationsOnly = true
    var session = Session(
      shelf: [ShelfEntry(name: "f")], columns: 80, rows: 24, options: options)
    _ = session.begin()
    session.receive(part, at: 0)
    #expect(Renderer.grid(of: &session).text().contains("quotations only"))
    session.receive(.ferry, at: 0)
    #expect(Renderer.grid(of: &session).text().contains("“I baked for gulls,”"))
  }

  @Test func `a story without quotations says so and stays`() {
    var evening = Evening(.numbered([2]))
    let before = evening.body
    #expect(evening.effect(of: "\"") == .bell)
    #expect(evening.status.contains("no quotations"))
    #expect(evening.body == before)
  }

  @Test func `figures stand by number of mentions with role, spellings and counts`() {
    var evening = Evening(.ferry, columns: 120, rows: 40)
    evening.type("@")
    let rows = evening.lines.filter { $0.contains("▁") }
    #expect(rows.count == 2)
    #expect(rows[0].contains("Petra Ode") && rows[0].contains("harbour master"))
    #expect(evening.status.contains("Petra Ode, harbour master · also Ode"))
    #expect(rows[0].hasSuffix("         4       4"))
    #expect(rows[1].contains("Tomas Vik") && rows[1].contains("also Vik"))
    #expect(rows[1].hasSuffix("         3       1"))
  }

  @Test func `Enter on a figure walks the mentions of that figure alone`() {
    var evening = Evening(.ferry)
    evening.type("@j")
    evening.press(.enter)
    #expect(evening.status.contains("Tomas Vik · mention 1 of 3"))
    evening.type("))")
    #expect(evening.status.contains("Tomas Vik · mention 3 of 3"))
    #expect(evening.effect(of: ")") == .bell)
    #expect(evening.status.contains("no further mention of Tomas Vik"))
    evening.type("(")
    #expect(evening.status.contains("mention 2 of 3"))
    evening.type("@")
    #expect(evening.lines[evening.grid.cursor.row].contains("Tomas Vik"))
  }

  @Test func `all mentions of a chosen figure stand out until Esc lets go of it`() {
    func bold(_ evening: inout Evening) -> [String] {
      let grid = evening.grid
      return (1..<22).map { row in
        (0..<80).map { grid[row, $0] }
          .filter { $0.style.role == .figure && $0.style.emphasis.contains(.bold) }
          .map(\.glyph).joined()
      }.filter { !$0.isEmpty }
    }
    var evening = Evening(.ferry)
    evening.type("j")
    #expect(bold(&evening).isEmpty)
    evening.type("@j")
    evening.press(.enter)
    evening.type("g")
    evening.type("]j")
    #expect(bold(&evening) == ["Vik", "Vik"], "beside the one in focus, which is lit")
    evening.press(.escape)
    #expect(bold(&evening).isEmpty)
  }

  @Test func `quotations can be narrowed to one figure`() {
    var evening = Evening(.ferry)
    evening.type("@j\"")
    #expect(evening.status.contains("quotations of Tomas Vik"))
    evening.type("]")
    #expect(evening.body.contains { $0.contains("I baked for gulls") })
    #expect(!evening.body.contains { $0.contains("long list") })
    evening.type("}")
    #expect(evening.effect(of: "}") == .bell)
    evening.type("\"")
    #expect(evening.body.contains { $0.contains("The last car") })
  }

  @Test func `the outline opens at this section and Enter jumps`() {
    var evening = Evening(.ferry)
    evening.type("]t")
    #expect(evening.lines[evening.grid.cursor.row].contains("2  Nine weeks"))
    #expect(evening.grid.text().contains("1 quotation"))
    evening.type("jj")
    evening.press(.enter)
    #expect(evening.body.first == "    What comes next")
    evening.press(.control("o"))
    #expect(evening.body.first == "    Nine weeks of rowing boats")
  }

  @Test func `escape closes one thing a press`() {
    var evening = Evening(.ferry)
    evening.type("\"}t")
    evening.press(.escape)
    #expect(evening.status.contains("quotations only") && evening.status.contains("named"))
    evening.press(.escape)
    #expect(!evening.status.contains("named"))
    evening.press(.escape)
    #expect(!evening.status.contains("quotations only"))
    #expect(evening.effect(of: .escape) == .bell)
  }

  @Test func `annotations that grow keep the place, the focus and what is open`() {
    let whole = Story.ferry
    var part = whole
    part.annotations.quotations.removeLast(2)
    part.annotations.reach = 300
    var evening = Evening(part)
    evening.type("]j}@")
    let before = evening.body.first
    evening.session.receive(whole, at: 0)
    #expect(evening.body.first == before)
    #expect(evening.grid.text().contains("Figures"))
    evening.press(.escape)
    #expect(evening.status.contains("Tomas Vik, named"))
    evening.type("}")
    #expect(evening.status.contains("probably Petra Ode"))
  }
}
