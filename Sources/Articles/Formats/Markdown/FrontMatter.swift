/// The block of keys at the head of a Markdown file: YAML between `---`, TOML between `+++`.
///
/// Only what stories have is read: words, lists of words, quoted or not. Maps inside are passed over
/// but for the `name` of an author.
struct FrontMatter {
  /// Keys in small letters, each with its words.
  private(set) var values: [String: [String]] = [:]
  /// Where the body begins, in bytes.
  let end: Int

  /// More lines than this are no front matter but a text between two rules.
  private static let longest = 500
  private static let largest = 64 * 1024

  /// The front matter that a text begins with; `nil` if there is none.
  init?(at text: UnsafeBufferPointer<UInt8>) {
    guard let (lines, end, isTOML) = FrontMatter.lines(of: text) else { return nil }
    self.end = end
    read(
      lines.map { String(decoding: UnsafeBufferPointer(rebasing: text[$0]), as: UTF8.self) },
      separator: isTOML ? "=" : ":")
  }

  /// Whether a text begins with front matter that has a key of stories.
  static func isWhole(at text: UnsafeBufferPointer<UInt8>) -> Bool {
    FrontMatter(at: text).map { !$0.values.isEmpty } ?? false
  }

  /// The first of these keys that has words.
  func first(_ keys: String...) -> String? {
    for key in keys {
      if let value = values[key]?.first(where: { !$0.isEmpty }) { return value }
    }
    return nil
  }

  /// All words of the first of these keys that is there.
  func all(_ keys: String...) -> [String] {
    for key in keys {
      if let found = values[key], !found.isEmpty { return found }
    }
    return []
  }

  private static func lines(
    of text: UnsafeBufferPointer<UInt8>
  ) -> (lines: [Range<Int>], end: Int, isTOML: Bool)? {
    let isTOML = text.has("+++", at: 0)
    guard isTOML || text.has("---", at: 0) else { return nil }
    var lines: [Range<Int>] = []
    var start = text.place(of: 0x0A, from: 0) + 1
    guard trimmed(0..<start - 1, text).count == 3 else { return nil }
    while start < min(text.count, largest), lines.count <= longest {
      let end = text.place(of: 0x0A, from: start)
      let line = trimmed(start..<end, text)
      if line.count == 3,
        text.has(isTOML ? "+++" : "---", at: start) || !isTOML && text.has("...", at: start)
      {
        return (lines, min(end + 1, text.count), isTOML)
      }
      lines.append(line)
      start = end + 1
    }
    return nil
  }

  private static func trimmed(_ line: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Range<Int>
  {
    var end = min(line.upperBound, text.count)
    while end > line.lowerBound, text[end - 1] == 0x20 || text[end - 1] == 0x0D { end -= 1 }
    return line.lowerBound..<max(line.lowerBound, end)
  }
}

// MARK: - Keys and values

extension FrontMatter {
  private mutating func read(_ lines: [String], separator: Character) {
    var key: String?
    /// How the lines under a key without a value on its own line are read: `|` and `>`.
    var isFolded = false
    for line in lines {
      let indent = line.prefix { $0 == " " || $0 == "\t" }.count
      let rest = line.dropFirst(indent)
      if rest.isEmpty || rest.hasPrefix("#") && !isFolded { continue }
      let isItem = rest.hasPrefix("- ") || rest == "-"
      if indent > 0 || isItem, let current = key {
        if isFolded {
          let text = values[current]?.first ?? ""
          values[current] = [text.isEmpty ? String(rest) : text + " " + rest]
        } else {
          take(member: isItem ? rest.dropFirst(2) : rest, isItem: isItem, of: current, separator)
        }
        continue
      }
      guard let found = Self.pair(rest, separator) else { continue }
      key = found.key
      isFolded = ["|", ">", "|-", ">-", "|+", ">+"].contains(found.value)
      values[found.key] = isFolded ? [] : Self.words(found.value)
    }
    values = values.filter { Self.known.contains($0.key) }
  }

  /// A line under a key: an item of its list, or a pair of a map, of which only names are wanted.
  private mutating func take(
    member: Substring, isItem: Bool, of key: String, _ separator: Character
  ) {
    if let pair = Self.pair(member, separator) {
      if pair.key == "name" { values[key, default: []] += Self.words(pair.value) }
    } else if isItem {
      values[key, default: []] += Self.words(Self.trimmed(member))
    }
  }

  private static func pair(_ line: Substring, _ separator: Character) -> (
    key: String, value: Substring
  )? {
    guard let at = line.firstIndex(of: separator), at != line.startIndex else { return nil }
    let key = trimmed(line[..<at])
    guard key.count <= 40, key.allSatisfy({ $0.isLetter || $0.isNumber || "_-. ".contains($0) })
    else { return nil }
    let value = line[line.index(after: at)...]
    // “12:30” is no pair.
    guard separator == "=" || value.isEmpty || value.first == " " || value.first == "\t" else {
      return nil
    }
    return (key.lowercased().replacing("-", with: "_"), trimmed(value))
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " || $0 == "\t" }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text
  }

  /// “words”, 'words', words, ["a", "b"].
  private static func words(_ value: Substring) -> [String] {
    if value.hasPrefix("["), value.hasSuffix("]"), value.count >= 2 {
      return split(value.dropFirst().dropLast()).map(unquoted)
    }
    if value.isEmpty || value == "null" || value == "~" { return [] }
    return [unquoted(value)]
  }

  /// The members of a list on one line; a comma inside marks parts nothing.
  private static func split(_ list: Substring) -> [Substring] {
    var members: [Substring] = []
    var mark: Character?
    var start = list.startIndex
    var isEscaped = false
    for index in list.indices {
      let sign = list[index]
      if isEscaped {
        isEscaped = false
      } else if sign == "\\", mark == "\"" {
        isEscaped = true
      } else if let open = mark {
        if sign == open { mark = nil }
      } else if (sign == "\"" || sign == "'") && trimmed(list[start..<index]).isEmpty {
        mark = sign
      } else if sign == "," {
        members.append(trimmed(list[start..<index]))
        start = list.index(after: index)
      }
    }
    members.append(trimmed(list[start...]))
    return members.filter { !$0.isEmpty }
  }

  private static func unquoted(_ text: Substring) -> String {
    guard text.count >= 2, let first = text.first, first == text.last else {
      // “words # a remark”.
      let remark = text.firstRange(of: " #")
      return String(trimmed(remark.map { text[..<$0.lowerBound] } ?? text))
    }
    let inside = text.dropFirst().dropLast()
    if first == "'" { return String(inside).replacing("''", with: "'") }
    guard first == "\"" else { return String(text) }
    var result = ""
    var isEscaped = false
    for sign in inside {
      if isEscaped {
        result.append(sign == "n" ? "\n" : sign == "t" ? "\t" : sign)
        isEscaped = false
      } else if sign == "\\" {
        isEscaped = true
      } else {
        result.append(sign)
      }
    }
    return result
  }

  /// The keys that are read; a text between two rules has none of them.
  private static let known: Set<String> = [
    "title", "headline", "subtitle", "standfirst", "description", "summary", "excerpt", "dek",
    "alternativeheadline", "subhead", "author", "authors", "byline", "creator", "date", "published",
    "datepublished", "date_published", "pubdate", "created", "updated", "modified", "lastmod",
    "datemodified", "date_modified", "last_modified_at", "source", "publisher", "publication",
    "site", "url", "link", "canonical", "canonical_url", "permalink", "lang", "language",
    "inlanguage", "section", "category", "categories", "articlesection", "dateline", "place",
    "location", "credit", "credittext", "caption", "image_caption", "image_credit",
  ]
}
