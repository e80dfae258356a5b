import Articles
import Reading
import Support
import Testing

/// Evenings on which the reader knows better.
@Suite struct CorrectionTests {
  private static let golden = Golden(besideFile: #filePath)

  private func corrections(_ evening: inout Evening) -> [Change] {
    evening.session.takeChanges().map(\.change).filter {
      switch $0 {
      case .correction, .correctionUndone: true
      default: false
      }
    }
  }

  @Test func `the quotation in focus is credited to the one whom the reader chooses`() {
    var evening = Evening(.ferry)
    evening.type("}}}}c")
    #expect(evening.grid.text().contains("Said by"))
    evening.type("j")
    evening.press(.enter)
    #expect(evening.status.contains("said by Tomas Vik · U takes it back"))
    #expect(evening.grid.text().contains("║"))
  }

  @Test func `place and focus stay, and the status line says by you`() {
    var evening = Evening(.ferry)
    evening.type("}")
    let place = evening.session.place
    evening.type("c")
    evening.press(.end, .up, .up, .enter)
    #expect(evening.session.place == place)
    evening.press(.control("l"))
    #expect(evening.status.contains("by you"))
    evening.type("\"")
    #expect(evening.body.contains { $0.contains("Tomas Vik · by you") })
  }

  @Test func `somebody not named is described in the reader's words, or not at all`() {
    var evening = Evening(.ferry)
    evening.type("}c")
    evening.press(.end, .up, .enter)
    #expect(evening.status.hasPrefix("said by:"))
    evening.type("a welder")
    evening.press(.enter)
    #expect(evening.status.contains("said by a welder"))
    evening.type("\"")
    #expect(evening.body.contains { $0.contains("A welder · by you") })
    evening.type("}c")
    evening.press(.end, .up, .enter, .enter)
    #expect(evening.status.contains("said by somebody not named"))
    #expect(evening.body.contains { $0.contains("speaker not named · by you") })
    evening.type("c")
    evening.press(.end, .up, .enter, .escape)
    #expect(corrections(&evening).count == 2)
  }

  @Test func `what is no quotation loses its mark, and U brings it back`() {
    var evening = Evening(.ferry)
    evening.type("}}}")
    #expect(evening.body.contains { $0.contains("┃ “I baked for gulls") })
    evening.type("c")
    evening.press(.end, .enter)
    #expect(evening.status.contains("no quotation"))
    #expect(evening.body.contains { $0.contains("    “I baked for gulls") })
    evening.type("U")
    #expect(evening.body.contains { $0.contains("│ “I baked for gulls") })
    guard case .correction(let made)? = corrections(&evening).first,
      case .noQuotation = made.kind, made.text.hasPrefix("I baked")
    else {
      Issue.record("no correction was told")
      return
    }
  }

  @Test func `two figures become one, and are parted again by U`() {
    var evening = Evening(.ferry)
    evening.type("@J")
    #expect(evening.status.contains("mark the other one first: x"))
    evening.type("xjJ")
    #expect(evening.status.contains("Petra Ode and Tomas Vik are one"))
    #expect(evening.grid.text().contains("1 of 1") || !evening.grid.text().contains("Petra Ode  "))
    evening.press(.escape)
    evening.type("U@")
    #expect(evening.body.contains { $0.contains("Petra Ode  ") })
  }

  @Test func `mentions of another are parted, by spelling or the one in focus`() {
    var evening = Evening(.ferry)
    evening.type("@s")
    #expect(evening.grid.text().contains("each “Ode” is of another …"))
    #expect(!evening.grid.text().contains("this “"))
    evening.press(.down, .enter)
    #expect(evening.status.hasPrefix("name:"))
    evening.type("Ben Ode")
    evening.press(.enter)
    #expect(evening.status.contains("Ben Ode is another"))
    evening.type("@")
    #expect(evening.body.contains { $0.contains("Ben Ode") })
    evening.press(.escape)
    evening.type(")@s")
    #expect(evening.grid.text().contains("this “Petra Ode” is of another …"))
  }

  private func gone(_ name: String) -> Correction { Correction(.rename, of: name, to: "Ana Ruiz") }

  @Test func `corrections whose words are gone are told once`() {
    var story = Story.ferry
    story.state.corrections = [gone("Nobody Here")]
    story.lostCorrections = [gone("Nobody There")]
    var evening = Evening(story)
    #expect(evening.status.contains("2 corrections no longer fit the text"))
    evening.type("j")
    evening.session.receive(story, at: 0)
    #expect(!evening.status.contains("no longer"))
  }

  @Test func `they are told when all of the story is annotated`() {
    var whole = Story.ferry
    whole.state.corrections = [gone("Nobody Here")]
    var part = whole
    part.annotations.reach = 300
    var evening = Evening(part)
    #expect(!evening.status.contains("no longer"))
    evening.session.receive(whole, at: 0)
    #expect(evening.status.contains("1 correction no longer fits the text"))
  }

  @Test func `a story read again tells which corrections it lost`() {
    var evening = Evening(.ferry)
    evening.type("}c")
    evening.press(.end, .enter)
    let other = Story.small("# Ferry to Sandholm sails again after nine weeks\nNobody spoke.")
    evening.session.receive(other, at: 0)
    #expect(evening.status.contains("read again · 1 correction no longer fits the text"))
  }

  @Test func `a figure gets another name`() {
    var evening = Evening(.ferry)
    evening.type("@rPetra Odde")
    evening.press(.enter)
    #expect(evening.status.contains("Petra Ode is Petra Odde"))
    #expect(evening.body.contains { $0.contains("Petra Odde") })
    evening.type("r")
    evening.press(.enter)
    #expect(evening.status.contains("no name, nothing changed"))
    #expect(corrections(&evening).count == 1)
  }

  @Test func `who is no person goes from the list`() {
    var evening = Evening(.ferry)
    evening.type("@d")
    #expect(evening.status.contains("Petra Ode is no person"))
    evening.type("d")
    #expect(evening.status.contains("Tomas Vik is no person"))
    evening.type("@")
    #expect(evening.status.contains("no figures in this story"))
    evening.type("UU@")
    #expect(evening.body.contains { $0.contains("Petra Ode") })
  }

  @Test func `corrections outlive annotations that come later`() {
    var early = Story.ferry
    early.annotations.reach = 300
    var evening = Evening(early)
    evening.type("@rPetra Odde")
    evening.press(.enter, .escape)
    evening.session.receive(.ferry, at: 0)
    evening.type("@")
    #expect(evening.body.contains { $0.contains("Petra Odde") })
  }

  @Test func `a story comes with what was corrected on an earlier day`() {
    var story = Story.ferry
    story.state.corrections = [
      Correction(.rename, of: "Tomas Vik", to: "Thomas Vik"),
      Correction(.noQuotation, at: Span(0, 4), of: "gone from the text"),
    ]
    var evening = Evening(story)
    evening.type("@")
    #expect(evening.body.contains { $0.contains("Thomas Vik") })
    evening.press(.escape)
    evening.type("U")
    #expect(evening.status.contains("nothing to take back"))
  }

  @Test func `without a quotation there is nobody to credit`() {
    var evening = Evening(.small("One two three"))
    evening.type("c")
    #expect(evening.status.contains("no quotation here"))
  }

  @Test(arguments: [
    ("}c", "said-by"), ("}cj\n", "corrected"), ("@x", "marked"), (")@s", "split"), ("@r", "name"),
  ])
  func `screens of corrections are as recorded`(screen: (keys: String, name: String)) throws {
    var evening = Evening(.ferry)
    for scalar in screen.keys.unicodeScalars {
      evening.press(scalar == "\n" ? .enter : .character(scalar))
    }
    let grid = evening.grid
    try Self.golden.expect([
      "screens/80x24-\(screen.name).txt": grid.text(),
      "screens/80x24-\(screen.name)-styles.txt": grid.styles(),
    ])
  }

  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  @Test(arguments: 1...6)
  func `keys of corrections at random never trap`(seed: Int) {
    var dice = Dice(state: UInt64(seed))
    let keys: [Key] = [
      "c", "@", "x", "J", "s", "r", "d", "U", "j", "k", "}", ")", "\"", "i", "a", " ", .enter,
      .enter, .end, .up, .escape,
    ]
    for story in [Story.ferry, .quay] {
      var evening = Evening(story, columns: 50, rows: 14)
      for _ in 0..<400 {
        if dice.next(upperBound: 20 as UInt64) == 0 {
          evening.session.resize(
            columns: .random(in: 1...90, using: &dice), rows: .random(in: 1...30, using: &dice))
        }
        if let key = keys.randomElement(using: &dice) { evening.press(key) }
        let grid = evening.grid
        #expect(grid.cells.count == grid.columns * grid.rows)
        if dice.next(upperBound: 50 as UInt64) == 0 { evening.session.receive(story, at: 0) }
      }
    }
  }
}
