/// A line that says when the story appeared: “Published 3 March 2020, 10.30am GMT”.
struct PrintedDate {
  /// ISO 8601, a day alone where no time is given; `nil` where the day is not certain, as in
  /// “04/05/2020”.
  var iso: String?
  /// Whether it says when the story was last changed.
  var isUpdate = false

  private var year = 0
  private var month = 0
  private var day = 0
  private var hour: Int?
  private var minute = 0
  private var zone = ""

  /// The date that a piece of text is; a look at its bytes comes first, since it rarely is one.
  init?(_ utf8: [UInt8], _ span: Span) {
    guard (5...120).contains(span.count), utf8[span.range].contains(where: { (0x30...0x39) ~= $0 })
    else { return nil }
    let signs = utf8[span.range].count { $0 == 0x2F || $0 == 0x2D || $0 == 0x2E }
    guard signs > 1 || utf8[span.range].contains(0x3A) || PrintedDate.hints.occurs(in: utf8, span)
    else { return nil }
    self.init(String(decoding: utf8[span.range], as: UTF8.self))
  }

  init?(_ text: String) {
    var words = PrintedDate.words(of: text)
    guard PrintedDate.hasDigit(text) else { return nil }
    while let first = words.first, let opening = PrintedDate.openings[first.lowercased()] {
      if opening { isUpdate = true }
      words.removeFirst()
    }
    var numbers: [Int] = []
    for (index, word) in words.enumerated() {
      var lower = word.lowercased()
      if lower == "a.m" || lower == "p.m" { lower.remove(at: lower.index(after: lower.startIndex)) }
      if PrintedDate.fillers.contains(lower) || PrintedDate.weekdays.contains(lower) { continue }
      if let found = PrintedDate.month(lower) {
        guard month == 0 else { return nil }
        month = found
        continue
      }
      if let zone = PrintedDate.zones[lower] {
        if hour == nil, lower != "z" { return nil }
        self.zone = zone
        continue
      }
      if lower == "am" || lower == "pm" {
        guard takeHalf(lower, numbers: &numbers) else { return nil }
        continue
      }
      if takeISO(word) || takeTime(lower, next: index + 1 < words.count ? words[index + 1] : "") {
        continue
      }
      if takeSlashed(word) { continue }
      guard let number = PrintedDate.ordinal(lower) else { return nil }
      numbers.append(number)
    }
    for number in numbers {
      if number > 31, year == 0, (1600...2200).contains(number) {
        year = number
      } else if day == 0, (1...31).contains(number) {
        day = number
      } else {
        return nil
      }
    }
    if isUncertain { return }
    guard year > 0, isDayOfCalendar else {
      // “3 March”, “Last updated 10:30 GMT”: when, but not which year.
      guard month > 0 && day > 0 || hour != nil, numbers.count <= 1 else { return nil }
      return
    }
    iso = written
  }

  private var isUncertain = false

  /// Whether the month has such a day in that year (Gregorian).
  private var isDayOfCalendar: Bool {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    switch month {
    case 2: return (1...(isLeap ? 29 : 28)).contains(day)
    case 4, 6, 9, 11: return (1...30).contains(day)
    case 1...12: return (1...31).contains(day)
    default: return false
    }
  }

  private var written: String {
    func padded(_ number: Int, _ length: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, length - digits.count)) + digits
    }
    let date = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    guard let hour else { return date }
    return date + "T\(padded(hour, 2)):\(padded(minute, 2))\(zone)"
  }
}

extension PrintedDate {
  /// “2020-03-03”, “2020-03-03T10:30:00Z”.
  private mutating func takeISO(_ word: Substring) -> Bool {
    let bytes = Array(word.utf8)
    guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D, (0x30...0x39) ~= bytes[0],
      (0x30...0x39) ~= bytes[5], (0x30...0x39) ~= bytes[8],
      let year = Int(word.prefix(4)), let month = Int(word.dropFirst(5).prefix(2)),
      let day = Int(word.dropFirst(8).prefix(2)), (1...12).contains(month), (1...31).contains(day)
    else { return false }
    if bytes.count > 10 {
      guard bytes[10] | 0x20 == 0x74, takeTime(word.dropFirst(11).lowercased(), next: "") else {
        return false
      }
    }
    (self.year, self.month, self.day) = (year, month, day)
    return true
  }

  /// “10:30”, “10.30am”, “10:30:00z”, “10:30+01:00”, “7pm”.
  private mutating func takeTime(_ word: String, next: Substring) -> Bool {
    var rest = Substring(word)
    let hourDigits = rest.prefix { ("0"..."9").contains($0) }
    guard let hour = Int(hourDigits), hourDigits.count <= 2, hour < 24 else { return false }
    rest = rest.dropFirst(hourDigits.count)
    var minute = 0
    if let sign = rest.first, sign == ":" || sign == "." || sign == "h" {
      let digits = rest.dropFirst().prefix { ("0"..."9").contains($0) }
      guard let value = Int(digits), digits.count == 2, value < 60 else { return false }
      minute = value
      rest = rest.dropFirst(3)
      if rest.first == ":" {
        let seconds = rest.dropFirst().prefix { ("0"..."9").contains($0) || $0 == "." }
        rest = rest.dropFirst(1 + seconds.count)
      }
    } else if rest.isEmpty {
      return false
    }
    guard self.hour == nil else { return false }
    let half = rest.filter { $0 != "." }
    switch half {
    case "am": self.hour = hour % 12
    case "pm": self.hour = hour % 12 + 12
    case "": self.hour = hour
    case "z": (self.hour, zone) = (hour, "Z")
    default:
      guard let sign = half.first, sign == "+" || sign == "-" else { return false }
      let digits = half.dropFirst().filter { $0 != ":" }
      guard digits.count == 4, digits.allSatisfy({ ("0"..."9").contains($0) }) else { return false }
      self.hour = hour
      zone = "\(sign)\(digits.prefix(2)):\(digits.suffix(2))"
    }
    self.minute = minute
    return true
  }

  /// “am” and “pm” as words of their own, after “10:30” or a bare “10”.
  private mutating func takeHalf(_ half: String, numbers: inout [Int]) -> Bool {
    if hour == nil {
      guard let last = numbers.popLast(), (1...12).contains(last) else { return false }
      hour = last
    }
    guard let value = hour, value <= 12 else { return false }
    hour = half == "am" ? value % 12 : value % 12 + 12
    return true
  }

  /// “13/05/2020”; which of two low numbers is the month cannot be told.
  private mutating func takeSlashed(_ word: Substring) -> Bool {
    let parts = word.split(whereSeparator: { $0 == "/" || $0 == "." || $0 == "-" })
    guard parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39) ~= $0 } }),
      let first = Int(parts[0]), let second = Int(parts[1]),
      let third = Int(parts[2]), parts[1].count <= 2, second > 0
    else { return false }
    if parts[0].count == 4 {
      (year, month, day) = (first, second, third)
    } else {
      guard parts[2].count == 4, first > 0, first <= 31, second <= 31 else { return false }
      year = third
      if first > 12 { (day, month) = (first, second) } else { (month, day) = (first, second) }
      isUncertain = first <= 12 && second <= 12 && first != second
    }
    return (1...12).contains(month) && (1...31).contains(day)
  }

  private static func words(of text: String) -> [Substring] {
    text.split(whereSeparator: { " ,()|•·–—".contains($0) || $0 == "\u{A0}" })
      .map { word in
        var word = word
        if word.hasSuffix(":") { word.removeLast() }
        // “3.” may number a day; a year's stop ends a sentence.
        if word.hasSuffix("."), Int(word.dropLast()) == nil || word.count == 5 { word.removeLast() }
        return word
      }
      .filter { !$0.isEmpty && $0 != "-" && $0 != "/" }
  }

  private static func hasDigit(_ text: String) -> Bool {
    text.utf8.contains { (0x30...0x39) ~= $0 }
  }

  private static func ordinal(_ word: String) -> Int? {
    let digits = word.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, digits.count <= 4 else { return nil }
    guard ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) else { return nil }
    return Int(digits)
  }

  private static func month(_ word: String) -> Int? {
    for (index, name) in months.enumerated()
    where word == name || word == name.prefix(3) || index == 8 && word == "sept" {
      return index + 1
    }
    return nil
  }

  /// Whether a word is a month's or a weekday's name, which no person's name holds.
  static func isCalendarWord(_ word: Substring) -> Bool {
    let lower = word.lowercased()
    return weekdays.contains(lower)
      || months.contains(lower) && !["may", "april", "june", "august"].contains(lower)
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let weekdays: Set = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun",
  ]
  /// One of these stands in every date that is not all numbers.
  private static let hints = PhraseList(
    months.map { String($0.prefix(3)) } + ["am", "pm", "a.m", "p.m"])
  private static let fillers: Set = ["at", "on", "of", "the", "date", "local", "time"]
  /// Words that open a date line; whether they speak of a change.
  private static let openings: [String: Bool] = [
    "published": false, "posted": false, "issued": false, "first": false, "created": false,
    "date": false, "on": false, "updated": true, "modified": true, "last": true, "edited": true,
    "amended": true,
  ]
  private static let zones: [String: String] = [
    "gmt": "Z", "utc": "Z", "z": "Z", "bst": "+01:00", "cet": "+01:00", "cest": "+02:00",
    "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00", "mst": "-07:00",
    "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "et": "", "pt": "", "ist": "+05:30",
  ]
}
