/// Lists and the help page: their titles, what keys do there, and the signs the reader draws.
extension Wording {
  static let opening = "Opening"

  static func title(of panel: Panel) -> String {
    switch panel {
    case .outline: "Sections"
    case .figures: "Figures"
    case .notes: "Marks and notes"
    case .links: "Links"
    case .found: "All stories"
    case .correction(let list): list.title
    case .help: "Help"
    }
  }

  static func hint(of panel: Panel) -> String {
    switch panel {
    case .outline: "Enter goes there"
    case .figures: ""
    case .notes: "Enter goes there, e edits, d removes"
    case .links: "Enter opens, y copies"
    case .found: "Enter opens at the first hit, n goes on"
    case .correction: "Enter says so"
    case .help: "/ finds, Esc closes"
    }
  }

  static let figuresHint = "Enter: the mentions, \": the words"
  /// The keys that correct a figure, the fullest wording first.
  static let correctingHints = ["x J join, s split, r rename, d no person", "x J s r d correct"]
  static let mentionsHead = "mentions"
  static let quotesHead = "quotes"
  static let stripHead = "where"

  static let escapeCloses = "Esc closes"
  static let helpHint = "h for help"
  static func section(_ number: Int, of count: Int) -> String {
    "section \(position(number, of: count))"
  }

  static func left(_ time: String) -> String { "\(time) left" }

  static let quotationsOnly = "quotations only"
  static let matchingOnly = "matching only"
  static func quotations(of name: String?) -> String { "quotations of \(name ?? "one figure")" }
}

// MARK: - The help page

extension Wording {
  static let yourKeys = "Yours"
  static let settings = "Settings, typed behind :"
  static let signs = "Signs"

  static func setting(values: String, help: String, now value: String) -> String {
    "\(values): \(help); now \(value)"
  }

  /// What the sign beside somebody’s words says.
  static func meaning(of mark: SpeechMark) -> String {
    switch mark {
    case .stated: "somebody’s words; the text names who speaks"
    case .inferred: "somebody’s words; who speaks is inferred"
    case .unknown: "somebody’s words; not said whose"
    case .reader: "somebody’s words; you said whose"
    case .reported: "words reported without marks (i shows them)"
    }
  }

  /// What the reader draws that the writer did not write.
  static let meanings = [
    ("≈", "who speaks was inferred, not stated"),
    ("▢", "a picture’s caption; after · who took it"),
    (LineBreaker.cutMark, "a word too long for the line goes on in the next"),
    ("─ name ─", "the section ends; this is the next one"),
    (HighlightSign.plain, "you highlighted words of this line"),
    (HighlightSign.noted, "you did, and wrote a note"),
    ("★ ✓ ▸", "on the shelf: a story starred, read, begun"),
    ("12 “”", "on the shelf: how often somebody speaks"),
    ("■", "the story ends"),
  ]
}
