import Articles
import Reading

/// The pages of the manual, made from the tables that the program itself goes by.
enum Manual {
  enum Page: String, CaseIterable {
    case lede
    case config = "lede-config"

    var section: Int { self == .lede ? 1 : 5 }
  }

  static func text(of page: Page) -> String {
    switch page {
    case .lede: program
    case .config: settings
    }
  }

  private static var program: String {
    var page = Roff("lede", section: 1, about: "read news stories in the terminal")
    page.heading("SYNOPSIS")
    for command in Options.Command.allCases {
      page.paragraph("lede " + command.usage)
    }
    page.heading("DESCRIPTION")
    page.paragraph(
      "lede pages through stored stories section by section, marks every quotation with who said "
        + "it and every named figure, and can show the quotations alone. Stories come as "
        + Format.allCases.map(\.rawValue).joined(separator: ", ") + ", packed by gzip or not.")
    page.heading("COMMANDS")
    for command in Options.Command.allCases { page.item("lede " + command.usage, command.help) }
    page.heading("OPTIONS")
    for name in OptionName.allCases {
      let letter = name.letter.map { "-\($0), " } ?? ""
      page.item(letter + "--" + name.rawValue + (name.value.map { "=\($0)" } ?? ""), name.help)
    }
    page.heading("KEYS")
    let keymap = Keymap.standard
    for group in Command.Group.allCases {
      page.subheading(group.rawValue)
      for binding in keymap.bindings where binding.command.group == group {
        page.item(keymap.label(of: binding), binding.command.help)
      }
    }
    page.heading("EXIT STATUS")
    page.paragraph("0 done; 1 something could not be read; 2 wrong usage.")
    page.heading("ENVIRONMENT")
    page.item("NO_COLOR", "where it is set and not empty there are no colours")
    page.item("COLUMNS", "columns of text that goes to no terminal")
    page.item("XDG_CONFIG_HOME", "the folder of settings, ~/.config where it is not set")
    page.heading("FILES")
    page.item("~/.config/lede/config", "the settings; see lede-config(5)")
    page.heading("SEE ALSO")
    page.paragraph("lede-config(5), less(1)")
    return page.text
  }

  private static var settings: String {
    var page = Roff("lede-config", section: 5, about: "settings, looks and keys of lede")
    page.heading("DESCRIPTION")
    page.paragraph(
      "lede(1) reads $XDG_CONFIG_HOME/lede/config, or else ~/.config/lede/config, when it opens "
        + "the reader. A line that is wrong is named with its number when the reader is left; the "
        + "others count. The same lines can be typed behind : while reading. lede --dump-config "
        + "prints a file with everything that is set.")
    page.paragraph(
      "Blanks part words; a word in double quotes may hold them, and there \\\" and \\\\ stand for "
        + "the signs themselves. # begins a comment at the start of a line, and later in it where "
        + "a blank follows.")
    page.heading("LINES")
    for verb in SettingLine.Verb.allCases { page.item(verb.usage, verb.help) }
    page.example(
      """
      set measure 66
      set theme dark
      style quotation #7b2d8b italic
      bind x quit
      bind shelf Space line-down
      bind W :set measure 100
      """)
    page.heading("SETTINGS")
    for setting in Setting.all { page.item("\(setting.name) \(setting.values)", setting.help) }
    page.heading("ROLES")
    page.paragraph(Style.Role.allCases.map(\.rawValue).joined(separator: ", ") + ".")
    page.paragraph(
      "A colour is one of the terminal’s, 0 to 255, or #rrggbb, or default; an emphasis is "
        + "bold, dim, underline, reverse, italic or none. A theme brings looks of its own, so "
        + "set theme comes before style.")
    page.heading("KEYS")
    page.paragraph(
      "A key is the sign it types, or a name: Space, Enter, Tab, S-Tab, Esc, Backspace, Del, Up, "
        + "Down, Left, Right, PgUp, PgDn, Home, End, F1 to F24; ^F or C-f is a letter held with "
        + "Control. Without a context a key is bound where its command belongs. The contexts are "
        + Keymap.Context.allCases.map(\.rawValue).joined(separator: ", ") + ".")
    page.heading("COMMANDS")
    for command in Command.allCases { page.item(command.rawValue, command.help) }
    page.heading("SEE ALSO")
    page.paragraph("lede(1)")
    return page.text
  }
}
