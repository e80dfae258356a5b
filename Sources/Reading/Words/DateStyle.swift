import Articles

/// How days are written: as the interface has them, or as the reader’s locale does.
package struct DateStyle: Hashable, Sendable {
  private enum Part: Hashable, Sendable {
    case text(String)
    case day(isPadded: Bool)
    case month(isPadded: Bool)
    case monthName
    case shortMonthName
    case year
  }

  private var parts: [Part] = []
  private var months: [String] = []
  private var shortMonths: [String] = []

  /// ISO 8601 in columns, “5 January 2020” in running words.
  package static let plain = DateStyle()

  private init() {}

  /// The style of a locale.
  ///
  /// - Parameters:
  ///   - pattern: what `strftime` would take for `%x`: “%d.%m.%Y”. Years are written whole all the
  ///     same, as stories may be a hundred years old.
  ///   - months: twelve names, for patterns that have them, and the same in short.
  /// - Returns: `nil` where the pattern asks for more than a day, a month and a year.
  package init?(pattern: String, months: [String] = [], shortMonths: [String] = []) {
    self.months = months.map { Sanitizer.line($0.utf8) }
    self.shortMonths = shortMonths.map { Sanitizer.line($0.utf8) }
    let wide = Self.spelledOut(pattern)
    var rest = Sanitizer.line(wide.utf8)[...]
    var isUnpadded = false
    while let character = rest.popFirst() {
      guard character == "%" else {
        if case .text(let text)? = parts.last {
          parts[parts.count - 1] = .text(text + String(character))
        } else {
          parts.append(.text(String(character)))
        }
        continue
      }
      isUnpadded = false
      while let flag = rest.first, "-_0^#O".contains(flag) {
        isUnpadded = isUnpadded || flag == "-" || flag == "_"
        rest.removeFirst()
      }
      switch rest.popFirst() {
      case "d": parts.append(.day(isPadded: !isUnpadded))
      case "e": parts.append(.day(isPadded: false))
      case "m": parts.append(.month(isPadded: !isUnpadded))
      case "y", "Y": parts.append(.year)
      case "B": parts.append(.monthName)
      case "b", "h": parts.append(.shortMonthName)
      default: return nil
      }
    }
    guard hasAllParts else { return nil }
  }

  /// The pattern without the two shorthands that stand for a whole day.
  private static func spelledOut(_ pattern: String) -> String {
    var text = ""
    var isField = false
    for character in pattern {
      switch (isField, character) {
      case (true, "D"): text += "m/%d/%Y"
      case (true, "F"): text += "Y-%m-%d"
      default: text.append(character)
      }
      isField = !isField && character == "%"
    }
    return text
  }

  private var hasAllParts: Bool {
    let isNamed = parts.contains(.monthName)
    let isNamedShort = parts.contains(.shortMonthName)
    guard !isNamed || months.count == 12, !isNamedShort || shortMonths.count == 12 else {
      return false
    }
    let hasDay = parts.contains(.day(isPadded: true)) || parts.contains(.day(isPadded: false))
    let hasNumber =
      parts.contains(.month(isPadded: true)) || parts.contains(.month(isPadded: false))
    return hasDay && (hasNumber || isNamed || isNamedShort) && parts.contains(.year)
  }
}

extension DateStyle {
  /// A day for a column; what is no date is cut to the length of one.
  func short(_ iso: String) -> String {
    guard !parts.isEmpty, let day = Day(iso) else { return String(iso.prefix(10)) }
    return written(day)
  }

  /// A day among words; what is no date stays as it is.
  func inWords(_ iso: String?) -> String? {
    guard let iso, let day = Day(iso) else { return iso }
    return parts.isEmpty
      ? Wording.day(day.day, month: day.month, year: day.year) : written(day)
  }

  private func written(_ day: Day) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .day(let isPadded): Self.number(day.day, isPadded)
      case .month(let isPadded): Self.number(day.month, isPadded)
      case .monthName: months[day.month - 1]
      case .shortMonthName: shortMonths[day.month - 1]
      case .year: "\(day.year)"
      }
    }.joined()
  }

  private static func number(_ number: Int, _ isPadded: Bool) -> String {
    isPadded && number < 10 ? "0\(number)" : "\(number)"
  }
}

/// The day an ISO date begins with.
private struct Day {
  var year: Int
  var month: Int
  var day: Int

  init?(_ iso: String) {
    let parts = iso.prefix(10).split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }
}
