extension Session {
  /// Whether right-to-left letters are ordered here, and not by the terminal.
  package var ordersLetters: Bool { typography.ordersLetters }

  /// Whether the terminal draws signs of ambiguous width in two cells.
  package var isAmbiguousWide: Bool { typography.isAmbiguousWide }
}

extension Setting {
  static let typography: [Setting] = [
    either(
      "justify", help: "fill the lines of paragraphs",
      value: { $0.typography.isJustified }, set: { $0.set(\.typography.isJustified, to: $1) }),
    either(
      "bidi", help: "order right-to-left letters here",
      value: { $0.typography.ordersLetters }, set: { $0.set(\.typography.ordersLetters, to: $1) }),
    either(
      "ambiguous", "wide", "narrow", help: "cells of “ — é where terminals differ",
      value: { $0.typography.isAmbiguousWide },
      set: { $0.set(\.typography.isAmbiguousWide, to: $1) }),
  ]
}
