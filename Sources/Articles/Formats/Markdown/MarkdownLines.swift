/// A line of Markdown by what it opens with: headings, fences, rules, markers of items.
struct MarkdownLine {
  /// The words, without the signs of quotes before them and blanks behind.
  var words: Range<Int>
  /// How many `>` stood before them.
  var quotes = 0
  /// Blanks before the words.
  var indent = 0
  /// Whether two blanks or more ended it, which ask for a line of its own.
  var keepsEnd = false
  /// The bytes of the whole line.
  var all: Range<Int>

  init(_ all: Range<Int>, in text: UnsafeBufferPointer<UInt8>) {
    self.all = all
    var start = all.lowerBound
    var end = all.upperBound
    while end > start, text[end - 1] == 0x20 || text[end - 1] == 0x09 || text[end - 1] == 0x0D {
      end -= 1
    }
    words = start..<end
    keepsEnd = all.upperBound - end >= 2 && end > start && text[end] == 0x20
    func skipBlanks() {
      while start < end, text[start] == 0x20 || text[start] == 0x09 {
        indent += text[start] == 0x20 ? 1 : 4
        start += 1
      }
    }
    skipBlanks()
    while start < end, indent < 4, text[start] == UInt8(ascii: ">") {
      quotes += 1
      start += 1
      indent = 0
      if start < end, text[start] == 0x20 { start += 1 }
      skipBlanks()
    }
    words = start..<max(start, end)
  }

  var isBlank: Bool { words.isEmpty }
}

extension MarkdownLine {
  /// The level of a heading and its words; `nil` for a line that is none.
  func heading(_ text: UnsafeBufferPointer<UInt8>) -> (level: Int, words: Range<Int>)? {
    guard indent < 4, text[words.lowerBound] == UInt8(ascii: "#") else { return nil }
    var start = words.lowerBound
    while start < words.upperBound, text[start] == UInt8(ascii: "#") { start += 1 }
    let level = start - words.lowerBound
    guard level <= 6, start == words.upperBound || text[start] == 0x20 || text[start] == 0x09 else {
      return nil
    }
    while start < words.upperBound, text[start] == 0x20 || text[start] == 0x09 { start += 1 }
    var end = words.upperBound
    while end > start, text[end - 1] == UInt8(ascii: "#") { end -= 1 }
    if end > start, end < words.upperBound, text[end - 1] != 0x20 { end = words.upperBound }
    // “## Title {#anchor}”.
    if end > start, text[end - 1] == UInt8(ascii: "}"),
      let brace = text[start..<end].lastIndex(of: UInt8(ascii: "{")), brace + 1 < end,
      text[brace + 1] == UInt8(ascii: "#")
    {
      end = brace
    }
    return (level, start..<end)
  }

  /// The level of the heading that such a line under it makes.
  func underline(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard indent < 4, let first = words.first else { return nil }
    let sign = text[first]
    guard sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-") && words.count >= 2 else {
      return nil
    }
    return words.allSatisfy({ text[$0] == sign }) ? (sign == UInt8(ascii: "=") ? 1 : 2) : nil
  }

  /// Whether it is a rule: three or more of `*`, `-` or `_`, blanks between them allowed.
  func isRule(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let sign = text[words.lowerBound]
    guard indent < 4, [UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "_")].contains(sign)
    else {
      return false
    }
    var count = 0
    for place in words where text[place] != 0x20 {
      guard text[place] == sign else { return false }
      count += 1
    }
    return count >= 3
  }

  /// The sign of a fence of code and how often it stands there.
  func fence(_ text: UnsafeBufferPointer<UInt8>) -> (sign: UInt8, length: Int)? {
    let sign = text[words.lowerBound]
    guard indent < 4, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
    let length = words.prefix { text[$0] == sign }.count
    guard length >= 3 else { return nil }
    let rest = words.dropFirst(length)
    return sign == UInt8(ascii: "`") && rest.contains { text[$0] == sign } ? nil : (sign, length)
  }

  /// The marker of an item, its number if it has one, and the words behind it.
  func item(
    _ text: UnsafeBufferPointer<UInt8>
  ) -> (number: Int?, words: Range<Int>)? {
    var at = words.lowerBound
    var number: Int?
    switch text[at] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): at += 1
    case 0x30...0x39:
      var value = 0
      while at < words.upperBound, at - words.lowerBound < 9, (0x30...0x39) ~= text[at] {
        value = value * 10 + Int(text[at] - 0x30)
        at += 1
      }
      guard at < words.upperBound,
        text[at] == UInt8(ascii: ".") || text[at] == UInt8(ascii: ")")
      else { return nil }
      at += 1
      number = value
    default: return nil
    }
    guard at < words.upperBound, text[at] == 0x20 || text[at] == 0x09 else { return nil }
    while at < words.upperBound, text[at] == 0x20 || text[at] == 0x09 { at += 1 }
    // “[x] done”.
    if at + 3 < words.upperBound, text[at] == UInt8(ascii: "["), text[at + 2] == UInt8(ascii: "]"),
      text[at + 3] == 0x20, text[at + 1] == 0x20 || text[at + 1].lower == UInt8(ascii: "x")
    {
      at += 4
    }
    return (number, at..<words.upperBound)
  }

  /// The name in “[name]: address” or “[^note]: words”, and what is behind the colon.
  func definition(
    _ text: UnsafeBufferPointer<UInt8>
  ) -> (name: String, isNote: Bool, rest: Range<Int>)? {
    guard indent < 4, text[words.lowerBound] == UInt8(ascii: "[") else { return nil }
    let limit = min(words.upperBound, words.lowerBound + 200)
    guard
      let close = (words.lowerBound + 1..<limit).first(where: { text[$0] == UInt8(ascii: "]") }),
      close + 1 < words.upperBound, text[close + 1] == UInt8(ascii: ":"),
      close > words.lowerBound + 1
    else { return nil }
    var start = close + 2
    while start < words.upperBound, text[start] == 0x20 { start += 1 }
    let isNote = text[words.lowerBound + 1] == UInt8(ascii: "^")
    let name = text[words.lowerBound + (isNote ? 2 : 1)..<close]
    if !isNote {
      // “[Update]: the bridge is open” is a sentence; an address has no blanks.
      let address = (start..<words.upperBound).prefix { text[$0] > 0x20 }.count
      let next = start + address
      guard address > 0,
        next >= words.upperBound
          || next + 1 < words.upperBound
            && [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "(")].contains(text[next + 1])
      else { return nil }
    }
    return (String(decoding: name.map(\.lower), as: UTF8.self), isNote, start..<words.upperBound)
  }

  /// Whether it parts the head of a table from its rows: “| --- | :-: |”.
  func isTableRule(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var dashes = 0
    var bars = 0
    for place in words {
      switch text[place] {
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: ":"), 0x20: break
      default: return false
      }
    }
    return dashes >= 2 && bars >= 1
  }

  /// The cells of a row.
  func cells(_ text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var row = words
    if let first = row.first, text[first] == UInt8(ascii: "|") { row = first + 1..<row.upperBound }
    var cells: [Range<Int>] = []
    var start = row.lowerBound
    for place in row
    where text[place] == UInt8(ascii: "|") && (place == 0 || text[place - 1] != 0x5C) {
      cells.append(start..<place)
      start = place + 1
    }
    if start < row.upperBound { cells.append(start..<row.upperBound) }
    return cells
  }
}
