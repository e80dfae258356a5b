import Articles
import Reading
import Testing

/// Lines of settings, and what they make of a session.
@Suite struct SettingsTests {
  /// What is wrong with a line; empty where it is taken.
  private func trouble(_ text: String, _ session: inout Session) -> String {
    do throws(SettingTrouble) {
      return session.take(try SettingLine(text)) ?? ""
    } catch {
      return error.sentence
    }
  }

  private func session(_ lines: String...) -> Session {
    var session = Session(shelf: [], columns: 80, rows: 24)
    for line in lines { #expect(trouble(line, &session).isEmpty, "\(line)") }
    return session
  }

  private func trouble(_ text: String) -> String {
    var session = Session(shelf: [], columns: 80, rows: 24)
    return trouble(text, &session)
  }

  @Test(arguments: [
    ("set measure 66", "set measure 66"), ("  set   measure=66  ", "set measure 66"),
    ("set measure = 66 # narrow", "set measure 66"), ("set \"measure\" \"66\"", "set measure 66"),
    ("style quotation #7b2d8b bold", "style quotation #7b2d8b bold"),
    ("style text default none#", ""), ("# a comment", "set measure 72"), ("", "set measure 72"),
    ("bind x quit", "bind everywhere x quit"), ("bind shelf x quit", "bind shelf x quit"),
    ("bind \"\\\"\" outline", "bind everywhere \"\\\"\" outline"),
    ("bind \"#\" outline", "bind everywhere \"#\" outline"),
    ("bind C-t outline", "bind everywhere ^T outline"),
    ("bind <F2> outline", "bind everywhere F2 outline"),
    ("bind W :set measure 100", "bind everywhere W :set measure 100"),
    ("bind W section 3", "bind everywhere W :section 3"),
    ("unbind j", "unbind everywhere j"), ("unbind shelf j", "unbind shelf j"),
  ])
  func `a line is taken as it is meant`(line: String, dumped: String) {
    var session = Session(shelf: [], columns: 80, rows: 24)
    guard !dumped.isEmpty else {
      #expect(!trouble(line, &session).isEmpty)
      return
    }
    #expect(trouble(line, &session).isEmpty)
    #expect(session.settingsFile.split(separator: "\n").contains { $0 == dumped }, "\(dumped)")
  }

  @Test(arguments: [
    ("set wdth 3", "no setting “wdth”"), ("set mesure 66", "did you mean “measure”?"),
    ("set measure wide", "measure can be 20…200, not “wide”"), ("set measure", "to what?"),
    ("set", "set NAME VALUE"), ("frobnicate", "no “frobnicate”"), ("sett x", "did you mean “set”?"),
    ("bind", "bind [CONTEXT] KEY COMMAND"), ("bind x", "to which command?"),
    ("bind x quitt", "did you mean “quit”?"), ("bind Foo quit", "no key “Foo”"),
    ("bind x :", "no line behind"), ("bind \" quit", "is not closed"),
    ("unbind j k", "and no more"), ("style quotes bold", "no role “quotes”"),
    ("source", "one path"), ("source a b", "one path"), ("quit", "no “quit”"),
  ])
  func `what is wrong with a line is named`(line: String, words: String) {
    #expect(trouble(line).contains(words), "\(trouble(line))")
  }

  @Test func `reading back what is set changes nothing`() {
    let changed = session(
      "set measure 66", "set paging continuous", "set theme dark", "style figure 3 bold underline",
      "bind x quit", "bind shelf j end", "unbind k", "unbind shelf G", "bind W :set measure 100",
      "bind \"\\\"\" line-down", "unbind %",
      "bind F3 story :search \"a word\"".replacing(
        "F3 story", with: "story F3"))
    for before in [session(), changed] {
      var after = Session(shelf: [], columns: 80, rows: 24)
      for line in before.settingsFile.split(separator: "\n") {
        #expect(trouble(String(line), &after).isEmpty, "\(line)")
      }
      #expect(after.settingsFile == before.settingsFile)
      #expect(after.keyTable == before.keyTable)
      var twice = before
      for line in before.settingsFile.split(separator: "\n") { _ = trouble(String(line), &twice) }
      #expect(twice.settingsFile == before.settingsFile)
    }
  }

  @Test func `the settings as text name everything there is`() {
    let text = session().settingsFile
    for setting in Setting.all { #expect(text.contains("\nset \(setting.name) ")) }
    for role in Style.Role.allCases { #expect(text.contains("\nstyle \(role.rawValue) ")) }
    for command in Command.allCases { #expect(text.contains("# \(command.rawValue): ")) }
    let keys = session().keyTable
    for command in Command.allCases { #expect(keys.contains(" \(command.rawValue) ")) }
  }

  @Test func `a key that is bound asks for its command, and help says so at once`() {
    var evening = Evening(.ferry, columns: 100, rows: 120)
    evening.type(":bind x outline")
    evening.press(.enter)
    #expect(evening.status.contains("x outline"))
    evening.type("x")
    #expect(evening.grid.text().contains("Sections"))
    evening.press(.escape)
    evening.type("h")
    #expect(evening.grid.text().contains("t x  "))
    evening.type("h:unbind t")
    evening.press(.enter)
    #expect(evening.effect(of: "t") == .bell)
  }

  @Test func `a line on a key is carried out as if it were typed`() {
    var evening = Evening(.ferry)
    evening.type(":bind W :set measure 40")
    evening.press(.enter)
    evening.type("W")
    #expect(evening.status.contains("measure 40"))
    evening.type(":bind 0 :section 2")
    evening.press(.enter)
    evening.type("0")
    #expect(evening.status.contains("section 2 of 4"))
  }

  @Test func `a key can be silent in one place and speak in the others`() {
    var evening = Evening([.ferry, .quay])
    evening.type(":unbind shelf j")
    evening.press(.enter)
    #expect(evening.effect(of: "j") == .bell)
    evening.press(.enter)
    #expect(evening.effect(of: "j") == nil)
  }

  @Test func `the measure of a settings file is the one to come back to`() {
    var evening = Evening(.ferry, columns: 120)
    var session = evening.session
    #expect(trouble("set measure 50", &session).isEmpty)
    session.settleSettings()
    evening.session = session
    evening.type("++=")
    #expect(evening.status.contains("measure 50"))
  }

  @Test func `every key has a name that names it`() {
    let keys = Keymap.standard.bindings.flatMap(\.keys) + [.function(12), .backTab, .delete, "é"]
    for key in keys where key != .control("i") {
      #expect(Key(named: key.name) == key, "\(key.name)")
    }
    for (name, key) in [
      ("^f", .control("f")), ("C-F", .control("f")), ("^", "^"), ("^I", .tab), ("^M", .enter),
      ("space", " "), ("pageup", .pageUp), ("<Esc>", .escape), ("<", "<"), ("f1", .function(1)),
    ] as [(String, Key)] { #expect(Key(named: name) == key, "\(name)") }
    for name in ["", "xx", "^ff", "F0", "F99", "F+1", "\u{1B}", "C-"] {
      #expect(Key(named: name) == nil, "\(name)")
    }
  }

  @Test func `no line of any kind traps`() {
    var session = Session(shelf: [], columns: 80, rows: 24)
    let words = [
      "set", "bind", "unbind", "style", "source", "shelf", "\"", "\\", "#", ":", "x", "^",
    ]
    for one in words {
      for two in words {
        for three in words {
          _ = trouble("\(one) \(two) \(three)", &session)
          _ = trouble("\(one)\(two)\(three)", &session)
        }
      }
    }
  }
}

/// Searching in the help page.
@Suite struct HelpSearchTests {
  @Test func `a slash finds lines of the help page, and n goes on among them`() {
    var evening = Evening(.ferry)
    let story = evening.body
    evening.type("h/paging")
    #expect(evening.status.contains("/paging"))
    #expect(evening.grid.text().contains("set paging"))
    evening.press(.enter)
    #expect(evening.status.contains("1 of 1"))
    evening.type("/section")
    evening.press(.enter)
    let first = evening.status
    evening.type("n")
    #expect(evening.status != first)
    evening.type("N")
    #expect(evening.status == first)
    evening.type("/nowhere")
    #expect(evening.status.contains("not found"))
    evening.press(.enter)
    #expect(evening.status.contains("not found: nowhere"))
    evening.press(.escape)
    #expect(evening.body == story)
  }

  @Test func `help tells how each setting is set`() {
    var evening = Evening(.ferry, columns: 100, rows: 200)
    evening.type(":set paging continuous")
    evening.press(.enter)
    evening.type("h")
    #expect(evening.grid.text().contains("how far Space goes; now continuous"))
  }
}
