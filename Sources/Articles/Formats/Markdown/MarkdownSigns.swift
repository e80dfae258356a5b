/// What in a text can only be Markdown, weighed.
///
/// Unmarked text has dashes, stars and brackets of its own, so one sign is not enough: there has to
/// be front matter, a heading over the whole, or two kinds of signs.
struct MarkdownSigns {
  private var hasFrontMatter = false
  private var opensWithHeading = false
  private var headings = 0
  private var underlines = 0
  private var links = 0
  private var pictures = 0
  private var fences = 0
  private var strong = 0

  init(_ text: UnsafeBufferPointer<UInt8>) {
    if FrontMatter.isWhole(at: text) {
      hasFrontMatter = true
      return
    }
    var isFirst = true
    var previous = 0..<0
    var start = 0
    while start < text.count {
      let end = text.place(of: 0x0A, from: start)
      var line = start..<end
      while let last = line.last, text[last].isMarkupBlank {
        line = line.lowerBound..<line.upperBound - 1
      }
      if !line.isEmpty {
        look(at: line, after: previous, in: text, isFirst: isFirst)
        isFirst = false
      }
      previous = line
      start = end + 1
    }
  }

  var areUnmistakable: Bool {
    if hasFrontMatter || opensWithHeading { return true }
    let kinds = [headings, underlines, links, pictures, fences / 2, strong].count { $0 > 0 }
    let plain = headings + underlines + links + pictures + fences / 2
    return kinds >= 2 && plain >= 2 || kinds >= 1 && plain >= 3
  }

  private mutating func look(
    at line: Range<Int>, after previous: Range<Int>, in text: UnsafeBufferPointer<UInt8>,
    isFirst: Bool
  ) {
    let first = line.lowerBound
    switch text[first] {
    case UInt8(ascii: "#"):
      var level = first
      while level < line.upperBound, text[level] == UInt8(ascii: "#") { level += 1 }
      guard level - first <= 6, level + 1 < line.upperBound, text[level] == 0x20 else { break }
      if isFirst, level - first == 1, isBlankLine(after: line, in: text) { opensWithHeading = true }
      headings += 1
    case UInt8(ascii: "="), UInt8(ascii: "-"):
      let sign = text[first]
      if line.count >= 3, !previous.isEmpty, previous.count <= 200,
        line.allSatisfy({ text[$0] == sign }), text[previous.lowerBound] != UInt8(ascii: "|")
      {
        underlines += 1
      }
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      if text.has("```", at: first) || text.has("~~~", at: first) { fences += 1 }
    default: break
    }
    lookInside(line, in: text)
  }

  private func isBlankLine(after line: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = text.place(of: 0x0A, from: line.upperBound) + 1
    while at < text.count, text[at] == 0x20 || text[at] == 0x0D { at += 1 }
    return at >= text.count || text[at] == 0x0A
  }

  /// Links, pictures and strong words; a line is looked at once, whatever is in it.
  private mutating func lookInside(_ line: Range<Int>, in text: UnsafeBufferPointer<UInt8>) {
    var at = line.lowerBound
    var bracket: Int? = nil
    while at + 1 < line.upperBound {
      switch text[at] {
      case UInt8(ascii: "["): bracket = at
      case UInt8(ascii: "]") where text[at + 1] == UInt8(ascii: "("):
        guard let open = bracket, opensAddress(at + 2, line, in: text) else { break }
        if open > line.lowerBound, text[open - 1] == UInt8(ascii: "!") {
          pictures += 1
        } else {
          links += 1
        }
        bracket = nil
      case UInt8(ascii: "]") where text[at + 1] == UInt8(ascii: ":"):
        if bracket == line.lowerBound, opensAddress(at + 3, line, in: text) { links += 1 }
      case UInt8(ascii: "*") where text[at + 1] == UInt8(ascii: "*"):
        if at + 2 < line.upperBound, text[at + 2] > 0x2A { strong += 1 }
        at += 1
      default: break
      }
      at += 1
    }
  }

  private func opensAddress(
    _ at: Int, _ line: Range<Int>, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard at < line.upperBound else { return false }
    if text[at] == UInt8(ascii: "/") || text[at] == UInt8(ascii: "<") { return true }
    if text[at] == UInt8(ascii: "#") { return true }
    return ["http", "mailto:", "./", "../", "javascript:", "file:"].contains {
      text.has($0, at: at)
    }
  }
}
