/// Moving about: ends, sections, steps, the trail, marks.
extension Wording {
  static let endsInside = "the file ends inside this story"
  static let noNextStory = "no next story"
  static let noPreviousStory = "no previous story"
  static let theEnd = "the end"
  static let theTop = "the top"
  static let endOfLastStory = "the end of the last story"
  static let topOfFirstStory = "the top of the first story"

  static let noEarlierPlace = "no earlier place"
  static let noLaterPlace = "no later place, and no links"
  static let lastSection = "the last section"
  static let firstSection = "the first section"
  static let numberFirst = "type a number first: 50%"
  static let nothingHere = "nothing here"
  static let nothingOfSection = "nothing of that section is shown"

  static func noSuchSection(_ number: Int) -> String {
    "\(number): no such section; \(number)% goes that far into the story"
  }

  static func whereLeft(percent: Int) -> String { "where you left it, \(percent)%" }

  /// There is no quotation, or mention of somebody, on that side.
  static func noFurther(isForward: Bool, isQuotation: Bool, of name: String?) -> String {
    let what = isQuotation ? "quotation" : "mention"
    let words = isForward ? "no further \(what)" : "no earlier \(what)"
    return words + (name.map { " of \($0)" } ?? "")
  }

  static let noQuotationHere = "no quotation here"
  static let noQuotations = "no quotations in this story"
  static let noFigures = "no figures in this story"
  static let noMention = "no mention in the text"
  static func notQuoted(_ name: String) -> String { "\(name) is not quoted" }

  static let markIsLetter = "a mark is a letter or a digit"
  static func mark(_ name: Unicode.Scalar) -> String { "mark \(name)" }
  static func markRemoved(_ name: Unicode.Scalar) -> String { "mark \(name) removed" }
  static func noMark(_ name: Unicode.Scalar) -> String { "no mark \(name)" }
  static let noLastPlace = "no last place yet"
  static let awaitingMark = "mark …"
  static let awaitingGoToMark = "go to mark …"

  static let givenUp = "given up"

  static func measure(_ measure: Int, given: Int) -> String {
    given < measure ? "measure \(measure), the window gives \(given)" : "measure \(measure)"
  }

  static let reportedHidden = "reported speech hidden"

  /// - Parameter count: how much there is of it in the story on the screen.
  static func reportedShown(_ count: Int?) -> String {
    let shown = "reported speech shown"
    guard let count else { return shown }
    return shown + (count == 0 ? "; none in this story" : "; \(count) in this story")
  }

  static func narrowForPane(least: Int, columns: Int) -> String {
    "side pane from \(least) columns on; this window has \(columns)"
  }

  static let fileChanged = "the file has changed: R reads it again"
  static let readAgain = "read again"
  static let readAgainUnchanged = "read again: not a word has changed"
}
