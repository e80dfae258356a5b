import Reading
import Testing

@Suite struct SidePaneTests {
  @Test func `the key goes from the outline to the figures and to nothing`() {
    var evening = Evening(.quay, columns: 120, rows: 30)
    let bare = evening.body
    evening.type("\\")
    #expect(evening.grid.text().contains("▸1  Opening"))
    evening.type("\\")
    #expect(!evening.grid.text().contains("▸1  Opening"))
    #expect(evening.grid.text().contains("│"))
    evening.type("\\")
    #expect(evening.body == bare)
  }

  @Test func `the pane follows the reader from section to section`() {
    var evening = Evening(.quay, columns: 120, rows: 30)
    evening.type("\\]")
    let marked = evening.lines.filter { $0.contains("▸") }
    #expect(marked.count == 1)
    #expect(marked.first?.contains("▸2  ") == true)
  }

  @Test func `the text keeps its measure beside the pane`() {
    var evening = Evening(.quay, columns: 110, rows: 30)
    let before = evening.session.place
    evening.type("\\")
    #expect(evening.session.place == before)
    let border = evening.lines[2].lastIndex(of: "│").map {
      evening.lines[2].distance(from: evening.lines[2].startIndex, to: $0)
    }
    #expect(border == 77)
  }

  @Test func `a window too narrow for it says so, and shows it when it is wider`() {
    var evening = Evening(.quay, columns: 100, rows: 30)
    evening.type("\\")
    #expect(evening.status.contains("side pane from 110 columns on; this window has 100"))
    #expect(!evening.grid.text().contains("▸"))
    evening.session.resize(columns: 110, rows: 30)
    #expect(evening.grid.text().contains("▸1  Opening"))
  }

  @Test func `a setting chooses it by name`() {
    var evening = Evening(.quay, columns: 120, rows: 30)
    evening.type(":set pane figures")
    evening.press(.enter)
    #expect(evening.grid.text().contains("▸"))
    evening.type(":set pane map")
    evening.press(.enter)
    #expect(evening.status.contains("pane can be off|outline|figures"))
  }
}

@Suite struct PaneMouseTests {
  private func click(_ evening: inout Evening, row: Int, column: Int) {
    _ = evening.session.press(
      mouse: MouseEvent(.press, row: row, column: column, clicks: 1))
  }

  @Test func `a click on a section beside the story goes there`() {
    var evening = Evening(.quay, columns: 120, rows: 30)
    evening.type("\\")
    click(&evening, row: 2, column: 100)
    #expect(evening.lines[2].contains("▸2  "))
    evening.press(.control("o"))
    #expect(evening.lines[1].contains("▸1  "))
  }

  @Test func `a click on a figure beside the story chooses it, and on nothing does nothing`() {
    var evening = Evening(.quay, columns: 120, rows: 30)
    evening.type("\\\\")
    click(&evening, row: 2, column: 100)
    #expect(evening.status.contains("Jonas Hale"))
    let before = evening.grid
    click(&evening, row: 20, column: 100)
    #expect(evening.grid == before)
  }
}
