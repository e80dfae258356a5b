import Articles

/// Who said what and why we think so, who is who, and what the reader says of both.
extension Wording {
  static let notNamedByYou = "not named, by you"
  static let notNamed = "not named"
  static let notSaidWho = "not said who speaks"
  static let notSaid = "not said"
  static let notQuoted = "not quoted"

  static func via(_ relay: String) -> String { " · via \(relay)" }
  static func notSaidWho(_ wording: String) -> String { "\(wording) → not said who" }
  static func probably(_ name: String) -> String { "probably \(name)" }
  static func also(_ names: String) -> String { "also \(names)" }

  static func mention(_ number: Int, of count: Int) -> String {
    "mention \(position(number, of: count))"
  }

  // Why we think that it was them.
  static let byYou = "by you"
  static let saysSameBelow = "who says the same below"
  static let writesHere = "who writes here"
  static let knownByRole = "known by that role"
  static let namedBefore = "named before"
  static let lastNamedSpeaker = "last named speaker"
  static let lastPersonNamed = "the last person named"
  static let likeliest = "the likeliest of those named before"
}

// MARK: - The reader knows better

extension Wording {
  static let saidBy = "Said by"
  static let standsNow = "now"
  static let somebodyNotNamed = "somebody not named …"
  static let noQuotation = "no quotation"
  static func thisIsOfAnother(_ words: String) -> String { "this “\(words)” is of another …" }
  static func eachIsOfAnother(_ words: String) -> String { "each “\(words)” is of another …" }
  static func twoPeople(_ name: String) -> String { "\(name): two people" }

  static let markOtherFirst = "mark the other one first: x"
  static let stepToMentionFirst = "step to a mention first: )"
  static let noNameTyped = "no name, nothing changed"
  static let nothingToCorrect = "nothing to correct there"

  static func corrected(_ correction: Correction) -> String {
    let (text, value) = (correction.text, correction.value)
    let words =
      switch correction.kind {
      case .speaker: value.map { "said by \($0)" } ?? "said by somebody not named"
      case .noQuotation: "no quotation"
      case .join: "\(text) and \(value ?? "") are one"
      case .split, .splitOne: "\(value ?? text) is another"
      case .rename: "\(text) is \(value ?? "")"
      case .notAPerson: "\(text) is no person"
      }
    return words.split { $0 == "\n" }.joined(separator: " ") + " · U takes it back"
  }
}
