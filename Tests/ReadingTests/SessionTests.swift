import Articles
import Reading
import Support
import Testing

@Suite struct SessionTests {
  @Test func `print screens`() {
    var evening = Evening(.ferry)
    print(evening.grid.text())
    evening.type(" ")
    print(evening.grid.text())
    evening.type("}}")
    print(evening.grid.text(), evening.grid.styles())
    evening.type("\"")
    print(evening.grid.text())
    evening.type("@")
    print(evening.grid.text())
    evening.press(.escape)
    evening.type("t")
    print(evening.grid.text())
    evening.type("th")
    print(evening.grid.text())
    evening.press(.escape)
    evening.type("\"/vi")
    print(evening.grid.text())
    evening.press(.enter)
    evening.type("n")
    print(evening.grid.text())
    evening.session.resize(columns: 40, rows: 12)
    print(evening.grid.text())
    evening.session.resize(columns: 4, rows: 2)
    print(evening.grid.text())
    var shelf = Evening([.ferry, .numbered([2, 3])])
    print(shelf.grid.text())
  }
}
