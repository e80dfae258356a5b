/// The words the reader sees on the screen, all in one place: to speak another language, these files
/// are what has to be written anew.
///
/// What is said is a whole sentence here, however it is put together; names, numbers and words of
/// the story come in from outside. What commands and settings do stands in their own tables.
enum Wording {
  /// So many of something; the one place that knows how a language counts.
  ///
  /// - Parameter isGrouped: whether thousands are parted, where there may be many.
  static func counted(
    _ count: Int, one: String, many: String, isGrouped: Bool = false
  ) -> String {
    count == 1 ? "1 \(one)" : "\(isGrouped ? count.grouped : "\(count)") \(many)"
  }

  static func words(_ count: Int) -> String { counted(count, one: "word", many: "words") }
  static func mentions(_ count: Int) -> String { counted(count, one: "mention", many: "mentions") }
  static func hits(_ count: Int) -> String { counted(count, one: "hit", many: "hits") }

  static func quotations(_ count: Int) -> String {
    counted(count, one: "quotation", many: "quotations")
  }

  static func stories(_ count: Int) -> String {
    counted(count, one: "story", many: "stories", isGrouped: true)
  }

  /// “2 of 5”.
  static func position(_ number: Int, of count: Int) -> String { "\(number) of \(count)" }

  /// “12 of 10,000”, where there may be many.
  static func groupedPosition(_ number: Int, of count: Int) -> String {
    "\(number.grouped) of \(count.grouped)"
  }

  /// “1 minute”, “75 minutes”, “3 hours”.
  static func minutes(_ count: Int) -> String { counted(count, one: "minute", many: "minutes") }
  static func hours(_ count: Int) -> String { counted(count, one: "hour", many: "hours") }
  static func shortMinutes(_ count: Int) -> String { "\(count) min" }
  static func shortHours(_ count: Int) -> String { "\(count) h" }

  /// Behind words, why a pattern is not read as one, if it is not.
  static func behind(_ words: String, _ trouble: String?) -> String {
    words + (trouble.map { " · " + $0 } ?? "")
  }
}

extension Int {
  /// The number with its thousands parted: “10,000”.
  var grouped: String {
    var digits = String(magnitude)
    var groups: [String] = []
    while digits.utf8.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (self < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
  }
}
