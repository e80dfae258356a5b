import Articles
import Reading
import Testing

/// What is typed behind `:`.
@Suite struct CommandLineTests {
  private func evening(_ line: String, over story: Story = .quay) -> Evening {
    var evening = Evening(story)
    evening.type(":" + line)
    evening.press(.enter)
    return evening
  }

  @Test func `a setting is set and says so`() {
    var evening = evening("set indirect on")
    #expect(evening.status.contains("reported speech shown; 1 in this story"))
    #expect(evening.grid.text().contains("~"))
    evening.type(":set indirect off")
    evening.press(.enter)
    #expect(!evening.grid.text().contains("~"))
    evening.type(":set measure 30")
    evening.press(.enter)
    #expect(evening.status.contains("measure 30"))
  }

  @Test func `what is not known is named`() {
    func status(_ line: String) -> String {
      var evening = evening(line)
      return evening.status
    }
    #expect(status("set foo on").contains("no setting “foo”; there are indirect, paging, measure"))
    #expect(status("set indirect maybe").contains("indirect can be on|off, not “maybe”"))
    #expect(status("frobnicate").contains("no command “frobnicate”"))
    #expect(status("set paging").contains("paging is section; it can be section|continuous"))
    var settings = evening("set")
    #expect(settings.grid.text().contains("set indirect"))
    #expect(evening("set measure 5").effects.last == .bell)
  }

  @Test func `a command is carried out by its name`() {
    var evening = evening("outline")
    #expect(evening.grid.text().contains("Sections"))
    #expect(self.evening("quit").effects.last == .quit)
    evening = self.evening("", over: .ferry)
    #expect(evening.status.contains("section 1 of 4"))
  }

  @Test func `Tab types out what can only be one thing`() {
    var evening = Evening(.quay)
    evening.type(":se")
    evening.press(.tab)
    #expect(evening.status == ":se", "“set” and four commands begin so")
    evening.type("t i")
    evening.press(.tab)
    #expect(evening.status == ":set indirect")
    evening.type("o")
    #expect(evening.effect(of: .tab) == .bell, "on or off")
    evening.type("n")
    evening.press(.enter)
    #expect(evening.status.contains("reported speech shown"))
    evening.type(":outl")
    evening.press(.tab, .enter)
    #expect(evening.grid.text().contains("Sections"))
    evening.press(.escape)
    evening.type(":nothing")
    #expect(evening.effect(of: .tab) == .bell)
    evening.press(.escape)
    evening.type("/ode")
    #expect(evening.effect(of: .tab) == .bell)
  }

  @Test func `the line is shown while it is typed, and given up without a trace`() {
    var evening = Evening(.quay)
    let before = evening.body
    evening.type(":set ind")
    #expect(evening.status == ":set ind")
    #expect(evening.grid.cursor.column == 8)
    evening.press(.escape)
    #expect(evening.body == before && !evening.status.contains("set"))
  }

  @Test func `continuous paging runs past the end of a section`() {
    var evening = Evening(.numbered([2, 2, 6]), rows: 14)
    #expect(!evening.body.contains { $0.contains("Part 2") && !$0.contains("──") })
    evening.type(":set paging continuous")
    evening.press(.enter)
    #expect(evening.body.contains("    Part 2"))
    let first = evening.body
    evening.type(" ")
    #expect(Set(evening.body).isDisjoint(with: first.filter { $0.contains("w") }))
    evening.type("b")
    #expect(evening.body == first)
    evening.type(":set paging section")
    evening.press(.enter)
    evening.type("g")
    #expect(!evening.body.contains("    Part 2"))
  }

  @Test func `a setting holds for the stories opened after it`() {
    var evening = Evening([.quay, .quay, .numbered([1])])
    evening.press(.enter)
    evening.type("i")
    evening.type("J")
    #expect(evening.grid.text().contains("~"))
    evening.type("K")
    #expect(evening.grid.text().contains("~"))
    evening.type("iJ")
    #expect(!evening.grid.text().contains("~"))
  }

  @Test func `on the shelf, too, a line can be typed`() {
    var evening = Evening([.quay, .ferry])
    evening.type(":set indirect on")
    evening.press(.enter)
    #expect(evening.status.contains("reported speech shown"))
    evening.press(.enter)
    #expect(evening.grid.text().contains("~"))
  }
}
