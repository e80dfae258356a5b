import Articles
import Reading
import Testing

/// Whose words stand where, and how sure that is: gutter, light, status line.
@Suite struct SpeechTests {
  private func gutter(_ evening: inout Evening) -> [String] {
    let grid = evening.grid
    return (1..<grid.rows - 1).map { row in grid[row, 2].glyph }
  }

  private func status(_ keys: String, columns: Int = 80) -> String {
    var evening = Evening(.quay, columns: columns)
    evening.type(keys)
    return String(evening.status.drop { $0 == " " })
  }

  @Test func `the gutter tells stated from inferred from not said, a letter apart`() {
    var evening = Evening(.quay, columns: 80)
    let marks = gutter(&evening).filter { $0 != " " }
    #expect(marks == ["│", "│", "│", "┆"])
    evening.type("]")
    #expect(gutter(&evening).filter { $0 != " " } == ["?", "│", "│"])
    #expect(Set(SpeechMark.allCases.map(\.glyph)).count == SpeechMark.allCases.count)
  }

  @Test func `an utterance of several paragraphs is lit as one, gutter and marks and all`() {
    var evening = Evening(.quay, columns: 80)
    evening.type("]}}")
    let grid = evening.grid
    var lit: [String] = []
    for row in 1..<grid.rows - 1 {
      let cells = (0..<80).map { grid[row, $0] }.filter { $0.style.emphasis.contains(.bold) }
      let words = cells.filter { $0.style.role != .crosshead }.map(\.glyph).joined()
      if !words.isEmpty { lit.append(words) }
    }
    #expect(
      lit == ["┃“The wall was tired. It had every right to be.", "┃“And so were we,”"])
  }

  @Test func `the status line says who, and why in a reader’s words`() {
    #expect(status("}").hasPrefix("Ana Ruiz, named right after the words "))
    #expect(status("}}").hasPrefix("one docker, named right after the words · via Coastwire"))
    #expect(status("}}}").hasPrefix("he → probably Jonas Hale, the last person named"))
    #expect(status("}}}}").hasPrefix("not said who speaks"))
    #expect(status("}}}}}").hasPrefix("Ruiz → Ana Ruiz, named right after the words"))
    #expect(status("i}}").hasPrefix("She → probably Ana Ruiz, last named speaker"))
  }

  @Test func `a pronoun that stands for nobody known is no answer`() {
    var story = Story.quay
    story.annotations.quotations[4].attribution.figure = nil
    var evening = Evening(story)
    evening.type("}}}")
    #expect(evening.status.contains("he → not said who"))
  }

  @Test func `a quotation in a heading has its speaker from below`() {
    var story = Story.small("# “We are tired”\n“We are tired of it,” said Ana Ruiz.")
    let span = Span(3, 15)
    #expect(story.article.text(span) == "We are tired")
    let attribution = Attribution(
      standing: .inferred, confidence: 0.9, speaker: Span(51, 59), name: "Ana Ruiz",
      rule: "verb-speaker")
    story.annotations.quotations = [
      Quotation(span: span, kind: .partial, place: .headline, attribution: attribution)
    ]
    var evening = Evening(story)
    evening.type("}")
    #expect(evening.status.contains("probably Ana Ruiz, who says the same below"))
  }

  @Test func `a narrow status line keeps who and lets the reason go`() {
    #expect(status("}}", columns: 38).hasPrefix("one docker · via Coastwire"))
    #expect(status("}}}", columns: 38).hasPrefix("he → probably Jonas Hale "))
    #expect(status("}}}", columns: 26).hasPrefix("probably Jonas Hale  71%"))
  }

  @Test func `reported speech is shown when it is asked for, with a mark of its own`() {
    var evening = Evening(.quay, columns: 80)
    let before = evening.body
    #expect(!evening.grid.text().contains("~"))
    evening.type("i")
    #expect(evening.status.contains("reported speech shown; 1 in this story"))
    #expect(gutter(&evening).filter { $0 != " " } == ["│", "│", "~", "│", "┆"])
    let row = gutter(&evening).firstIndex(of: "~").map { $0 + 1 } ?? 0
    let grid = evening.grid
    let reported = (0..<80).map { grid[row, $0] }.filter { $0.style.role == .reported }
    #expect(reported.map(\.glyph).joined() == "no ship had been near")
    evening.type("}}")
    #expect(evening.lines[evening.grid.cursor.row].contains("no ship"))
    evening.type("i")
    #expect(evening.status.contains("reported speech hidden"))
    #expect(evening.body == before)
  }

  @Test func `quotations only shows reported speech under its speaker, once for a run`() {
    var evening = Evening(.quay, columns: 80)
    evening.type("i\"")
    #expect(evening.body.count { $0.contains("Ana Ruiz") } == 2)
    #expect(evening.body.contains("  ~   no ship had been near"))
    evening.type("i")
    #expect(!evening.grid.text().contains("no ship"))
    #expect(evening.status.contains("reported speech hidden"))
  }

  @Test func `quotations only names speaker, role and relay, and who is not said`() {
    var evening = Evening(.quay, columns: 80)
    evening.type("\"")
    let page = evening.grid.text()
    #expect(page.contains("    Ana Ruiz, harbour master\n"))
    #expect(page.contains("    One docker · via Coastwire\n"))
    #expect(page.contains("    ≈ Jonas Hale\n"))
    #expect(page.contains("    speaker not named\n"))
    #expect(page.contains("A second look"))
    var narrow = Evening(.quay, columns: 22)
    narrow.type("\"")
    #expect(narrow.grid.text().contains("  One docker · via Co…\n"))
  }

  @Test func `a role makes room for the relay`() {
    var story = Story.quay
    story.annotations.quotations[3].attribution.figure = 0
    var evening = Evening(story, columns: 40)
    evening.type("\"")
    #expect(evening.body.contains("  Ana Ruiz, harbour mas… · via Coastwire"))
  }

  @Test func `stepping onto a name says who that is, how often named and quoted`() {
    #expect(status(")").hasPrefix("Ana Ruiz, harbour master · 2 mentions · 4 quotations"))
    #expect(status(")", columns: 34).hasPrefix("Ana Ruiz · 2 mentions "))
    var evening = Evening(.quay)
    evening.type(")))@")
    #expect(evening.lines[evening.grid.cursor.row].contains("Ana Ruiz"))
    evening.press(.escape)
    evening.type("((@")
    #expect(evening.lines[evening.grid.cursor.row].contains("Ana Ruiz"))
  }

  @Test func `the list of figures opens at who speaks or is named in focus`() {
    var evening = Evening(.quay)
    evening.type("}}}@")
    #expect(evening.lines[evening.grid.cursor.row].contains("Jonas Hale"))
    evening.type("\"")
    #expect(evening.status.contains("quotations of Jonas Hale") || evening.status.contains("he →"))
    #expect(!evening.grid.text().contains("We heard it"))
  }

  @Test func `a strip shows where in the story somebody is named`() {
    var evening = Evening(.quay, columns: 80)
    evening.type("@")
    let row = evening.lines.first { $0.contains("Ana Ruiz  ") } ?? ""
    let strip = row.filter { "▁▃▅▇".contains($0) }
    #expect(strip.count == 16)
    #expect(strip.filter { $0 != "▁" }.count == 2)
    #expect(strip.last == "▃")
    for (columns, hasStrip, hasQuotes, hasMentions) in [
      (60, true, true, true), (44, false, true, true), (30, false, false, true),
      (20, false, false, false),
    ] {
      evening.session.resize(columns: columns, rows: 24)
      let page = evening.grid.text()
      #expect(page.contains("▁") == hasStrip, "\(columns)")
      #expect(page.contains("quotes") == hasQuotes, "\(columns)")
      #expect(page.contains("mentions") == hasMentions, "\(columns)")
    }
  }
}
