import Articles

/// Selecting, highlights and notes, links, saving, and what can be taken back.
extension Wording {
  static let noWordsHere = "no words here"
  static let firstEscape = "first Esc, which ends selecting"
  static let highlightedAlready = "highlighted already; M lists all"
  static let highlighted = "highlighted"
  static let highlightedWithNote = "highlighted, with a note"
  static let noted = "noted"
  static let noteRemoved = "note removed"
  static let highlightRemoved = "highlight removed"
  static let noNotes = "no marks or notes yet: m marks, v selects"
  static let markHasNoNote = "a mark has no note"
  static let copiedHighlight = "copied the highlight"
  static func highlighted(on day: String) -> String { "highlighted \(day)" }

  /// While words are selected, the fullest wording first.
  static let selecting = [
    "selecting · w ) } more, o other end · Enter highlights, a note, y copies, s saves",
    "selecting · Enter highlights, a note, y copies", "selecting",
  ]

  static let noLinks = "no links here"
  static let noLinkInFocus = "no link in focus; L lists all"
  static let ownPage = "this story’s page"
  static let unsafeAddress = "that address is not safe to open"
  static func opening(_ address: String) -> String { "opening \(address)" }

  static let notSaved = "not saved"
  static let noCommand = "no command"
  static let fileIsThere = "there is such a file: ! replaces it, any other key leaves it"
  /// What a file is called whose story has no name.
  static let fileName = "story"

  static func starred(_ isStarred: Bool) -> String { isStarred ? "starred" : "star taken off" }
  static func read(_ isRead: Bool) -> String { isRead ? "read" : "not read" }
  static let nothingToTakeBack = "nothing to take back"
  static let unreadable = "this story cannot be read"
  static let notReadYet = "not read yet, a moment"
  static let pasted = "pasted text does nothing here"

  static func unfit(_ corrections: Int) -> String {
    corrections == 1
      ? "1 correction no longer fits the text"
      : "\(corrections) corrections no longer fit the text"
  }

  static func openToTakeBack(_ step: UndoStep) -> String {
    "open it to take back \(name(of: step))"
  }

  static func takenBack(_ step: UndoStep) -> String { "taken back: \(name(of: step))" }

  private static func name(of step: UndoStep) -> String {
    switch step.done {
    case .place: "the place"
    case .read(let isRead): isRead ? "read" : "unread"
    case .starred(let isStarred): isStarred ? "the star" : "the star’s removal"
    case .mark(let name, _): "mark \(name)"
    case .highlight:
      if case .highlight = step.inverse { "the note" } else { "the highlight" }
    case .highlightRemoved: "the highlight’s removal"
    case .correction: "the correction"
    case .correctionUndone: "the correction’s removal"
    }
  }
}

// MARK: - What was copied

extension Wording {
  static let nothingToCopy = "nothing to copy here"
  static func tooLongToCopy(bytes: Int) -> String { "too long to copy: \(bytes / 1000) kB" }

  static func copied(_ words: String) -> String { "copied \(words)" }

  static func copied(words count: Int, withSource: Bool) -> String {
    "copied \(words(count))" + (withSource ? " with their source" : "")
  }

  static func copiedQuotation(
    isReported: Bool, _ standing: Attribution.Standing, of name: String?, _ text: String
  ) -> String {
    let kind = isReported ? "reported words" : "quotation"
    let credit =
      switch standing {
      case .stated: name.map { " of \($0)" } ?? ""
      case .inferred: name.map { ", probably of \($0)" } ?? ""
      case .unknown: ", not said whose"
      }
    return "copied the \(kind)\(credit): \(text)"
  }

  static func copied(_ kind: Block.Kind, _ text: String) -> String {
    "copied the \(name(of: kind)): \(text)"
  }

  private static func name(of kind: Block.Kind) -> String {
    switch kind {
    case .crosshead: "section heading"
    case .listItem: "item"
    case .blockQuote, .pullQuote: "quotation"
    case .creditLine: "credit line"
    case .headline, .standfirst, .byline, .date, .caption, .paragraph, .table, .correction:
      kind.rawValue
    }
  }

  /// A day as people write it: “5 January 2020”.
  static func day(_ day: Int, month: Int, year: Int) -> String {
    "\(day) \(months[month - 1]) \(year)"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
