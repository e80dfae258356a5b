extension Session {
  /// Whether right-to-left letters are ordered here, and not by the terminal.
  package var ordersLetters: Bool { typography.ordersLetters }

  /// Whether the terminal draws signs of ambiguous width in two cells.
  package var isAmbiguousWide: Bool { typography.isAmbiguousWide }
}

extension Setting {
  static let typography: [Setting] = [
    Setting(
      name: "justify", values: "on|off", help: "fill the lines of paragraphs",
      value: { $0.typography.isJustified ? "on" : "off" },
      set: { session, value in
        guard let isOn = Setting.switched(value) else { return false }
        session.typography.isJustified = isOn
        session.fit()
        return true
      }),
    Setting(
      name: "bidi", values: "on|off", help: "order right-to-left letters here",
      value: { $0.typography.ordersLetters ? "on" : "off" },
      set: { session, value in
        guard let isOn = Setting.switched(value) else { return false }
        session.typography.ordersLetters = isOn
        session.fit()
        return true
      }),
    Setting(
      name: "ambiguous", values: "narrow|wide", help: "cells of “ — é where terminals differ",
      value: { $0.typography.isAmbiguousWide ? "wide" : "narrow" },
      set: { session, value in
        guard ["narrow", "wide"].contains(value) else { return false }
        session.typography.isAmbiguousWide = value == "wide"
        session.fit()
        return true
      }),
  ]
}
