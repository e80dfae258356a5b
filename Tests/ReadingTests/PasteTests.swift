import Reading
import Testing

@Suite struct PasteTests {
  @Test func `pasted words are no commands`() {
    var evening = Evening(.ferry)
    let before = evening.body
    #expect(evening.session.paste("quQ*\n") == .bell)
    #expect(evening.body == before)
    #expect(evening.status.contains("pasted text does nothing here"))
  }

  @Test func `in a line being typed they stand on one line, and accept nothing`() {
    var evening = Evening(.ferry)
    evening.type("/")
    #expect(evening.session.paste("harbour\nmaster") == nil)
    #expect(evening.status.hasPrefix("/harbour master"))
    evening.press(.enter)
    #expect(evening.status.contains("1 of 1"))
  }

  @Test func `looking for something ends the selecting`() {
    var evening = Evening(.ferry)
    evening.type("v/ode")
    evening.press(.enter)
    #expect(!evening.status.contains("selecting"))
    #expect(evening.status.contains("1 of"))
  }

  @Test func `set alone shows all settings as they are`() {
    var evening = Evening(.ferry, columns: 100, rows: 40)
    evening.type(":set")
    evening.press(.enter)
    let page = evening.grid.text()
    for name in ["indirect", "measure", "theme", "mouse", "remember"] {
      #expect(page.contains("set \(name)"))
    }
  }
}
