/// The words of a line or a paragraph of Markdown, its signs taken out.
///
/// Links leave their words, pictures nothing but an entry in `pictures`, raw HTML tags nothing.
/// Time is linear in the length: brackets and emphasis wait on stacks that are popped, not searched.
struct MarkdownInline {
  struct Picture {
    /// The words between the brackets, without signs.
    var alternative: [UInt8]
    var title: [UInt8]
    var hasAddress: Bool
    /// Where in the words it stood.
    var place: Int
  }

  /// What a link is on, its signs taken out, and where it leads.
  struct Target {
    var words: [UInt8]
    /// Some of what stands before them, to know the place by.
    var before: [UInt8]
    var address: String
  }

  private(set) var words: [UInt8] = []
  private(set) var pictures: [Picture] = []
  /// Links of the words, in their order.
  private(set) var links: [Target] = []
  /// Whether one pair of signs makes all the words bold, or slanted.
  private(set) var isStrong = false
  private(set) var isEmphasis = false

  private let input: UnsafeBufferPointer<UInt8>
  private let references: [String: String]
  private var at = 0
  private var brackets: [(out: Int, at: Int, isPicture: Bool, runs: Int)] = []
  private var runs: [Run] = []
  /// Lengths of backtick runs that are known to close nowhere further on.
  private var openTicks: Set<Int> = []
  private var hasMoreTags = true
  private var hasMoreComments = true
  /// Where single signs are to be taken out of the words: the brackets of links.
  private var cuts: [Int] = []

  /// A run of `*`, `_` or `~`.
  private struct Run {
    var out: Int
    var sign: UInt8
    var length: Int
    var opens: Bool
    var closes: Bool
    /// Signs taken out at its left and at its right.
    var left = 0
    var right = 0
    var remaining: Int { length - left - right }
  }

  /// - Parameter references: names that the document gives addresses to, in small letters.
  init(_ input: UnsafeBufferPointer<UInt8>, references: [String: String]) {
    self.input = input
    self.references = references
    words.reserveCapacity(input.count)
    while at < input.count { step() }
    pairRuns()
  }

}

// MARK: - One sign after the other

extension MarkdownInline {
  private mutating func step() {
    let byte = input[at]
    switch byte {
    case UInt8(ascii: "\\"): readEscape()
    case UInt8(ascii: "`"): readCode()
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): readRun(byte)
    case UInt8(ascii: "!") where peek(1) == UInt8(ascii: "["):
      brackets.append((words.count, at + 2, true, runs.count))
      words.append(contentsOf: "![".utf8)
      at += 2
    case UInt8(ascii: "["):
      brackets.append((words.count, at + 1, false, runs.count))
      words.append(byte)
      at += 1
    case UInt8(ascii: "]"): readClosingBracket()
    case UInt8(ascii: "<"): readTag()
    case UInt8(ascii: "&"):
      if let reference = CharacterReference(
        input, at: at, end: input.count, isInAttribute: false)
      {
        Charset.append(reference.scalar, to: &words)
        if let second = reference.second { Charset.append(second, to: &words) }
        at += reference.length
      } else {
        words.append(byte)
        at += 1
      }
    case 0x0A:
      var blanks = 0
      while words.last == 0x20 {
        words.removeLast()
        blanks += 1
      }
      // Two blanks before a line end ask for it to be kept.
      words.append(blanks >= 2 ? 0x0A : 0x20)
      at += 1
      while at < input.count, input[at] == 0x20 || input[at] == 0x09 { at += 1 }
    default:
      words.append(byte)
      at += 1
    }
  }

  private func peek(_ ahead: Int) -> UInt8? {
    at + ahead < input.count ? input[at + ahead] : nil
  }

  private mutating func readEscape() {
    switch peek(1) {
    case 0x0A:
      words.append(0x0A)
      at += 2
    case let sign? where Self.isPunctuation(sign):
      words.append(sign)
      at += 2
    default:
      words.append(input[at])
      at += 1
    }
  }

  static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  private mutating func readCode() {
    let start = at
    while peek(0) == UInt8(ascii: "`") { at += 1 }
    let length = at - start
    if length <= 80, !openTicks.contains(length) {
      var place = at
      while place < input.count {
        place = input.place(of: UInt8(ascii: "`"), from: place)
        let close = place
        while place < input.count, input[place] == UInt8(ascii: "`") { place += 1 }
        if place - close == length, close < input.count {
          for byte in input[at..<close] { words.append(byte == 0x0A ? 0x20 : byte) }
          at = place
          return
        }
      }
      openTicks.insert(length)
    }
    words.append(contentsOf: UnsafeBufferPointer(rebasing: input[start..<at]))
  }

  /// Drops a tag or a comment; keeps the address of `<https://…>`.
  private mutating func readTag() {
    guard hasMoreTags, let next = peek(1) else { return keepSign() }
    let isComment = next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
    guard isComment || next == UInt8(ascii: "/") || (0x61...0x7A) ~= next.lower else {
      return keepSign()
    }
    let close: Int
    if input.has("<!--", at: at) {
      guard hasMoreComments, let end = input.place(of: "-->", from: at + 4) else {
        hasMoreComments = false
        return keepSign()
      }
      close = end + 2
    } else {
      close = input.place(of: UInt8(ascii: ">"), from: at)
    }
    guard close < input.count else {
      hasMoreTags = false
      return keepSign()
    }
    let inside = input[at + 1..<close]
    if inside.contains(UInt8(ascii: ":")) && !inside.contains(0x20)
      || inside.contains(UInt8(ascii: "@")) && !inside.contains(0x20)
    {
      words.append(contentsOf: inside)
    } else if input.hasWord("br", at: at + 1) {
      while words.last == 0x20 { words.removeLast() }
      words.append(0x0A)
    }
    at = close + 1
  }

  private mutating func keepSign() {
    words.append(input[at])
    at += 1
  }
}

// MARK: - Brackets

extension MarkdownInline {
  private mutating func readClosingBracket() {
    guard let open = brackets.popLast() else { return keepSign() }
    let inside = input[open.at..<at]
    if inside.first == UInt8(ascii: "^"), inside.count > 1, !open.isPicture {
      // A note: “[^2]” is printed “[2]”.
      cuts.append(open.out + 1)
      return keepSign()
    }
    guard let link = LinkTail(input, after: at, inside: inside, references: references) else {
      return keepSign()
    }
    at = link.end
    if open.isPicture {
      takePicture(link, from: open.out, runs: open.runs)
    } else {
      if links.count < Self.mostLinks, words.count - open.out <= Self.longestLink {
        let start = max(0, open.out - 24)
        links.append(
          Target(
            words: wordsAlone(open.out + 1..<words.count),
            before: wordsAlone(start..<open.out), address: link.address))
      }
      cuts.append(open.out)
    }
  }

  /// More links, and longer ones, than any story has.
  private static let mostLinks = 10_000
  private static let longestLink = 500

  /// The words of a stretch without the signs of emphasis and of links among them.
  private func wordsAlone(_ range: Range<Int>) -> [UInt8] {
    var signs = Set(cuts.reversed().prefix { $0 >= range.lowerBound })
    for run in runs.reversed().prefix(while: { $0.out + $0.length > range.lowerBound }) {
      signs.formUnion(run.out..<run.out + run.length)
    }
    return range.filter { !signs.contains($0) }.map { words[$0] }
  }

  /// Moves the words since the bracket out of the text.
  private mutating func takePicture(_ link: LinkTail, from start: Int, runs first: Int) {
    var signs: [Int] = []
    while let last = cuts.last, last >= start { signs.append(cuts.removeLast()) }
    for run in runs[first...] { signs += run.out..<run.out + run.length }
    runs.removeLast(runs.count - first)
    let taken = Set(signs)
    let alternative = (start + 2..<words.count).filter { !taken.contains($0) }.map { words[$0] }
    words.removeLast(words.count - start)
    pictures.append(
      Picture(
        alternative: alternative, title: link.title, hasAddress: link.hasAddress,
        place: words.count))
  }
}

/// What follows the brackets of a link: “(address "title")”, “[name]” or nothing.
private struct LinkTail {
  var end: Int
  var title: [UInt8] = []
  var hasAddress = true
  private(set) var address = ""

  /// An address or a title is no longer than this.
  private static let longest = 2000

  init?(
    _ input: UnsafeBufferPointer<UInt8>, after bracket: Int,
    inside: Slice<UnsafeBufferPointer<UInt8>>,
    references: [String: String]
  ) {
    end = bracket + 1
    if end < input.count, input[end] == UInt8(ascii: "("), readAddress(input) { return }
    end = bracket + 1
    if end < input.count, input[end] == UInt8(ascii: "[") {
      let close = input.place(of: UInt8(ascii: "]"), from: end)
      if close < input.count, close - end < 200 {
        let name = close == end + 1 ? inside : input[end + 1..<close]
        end = close + 1
        if let address = references[Self.name(name)] {
          self.address = address
          return
        }
      }
      end = bracket + 1
    }
    guard inside.count < 200, !references.isEmpty, let address = references[Self.name(inside)]
    else { return nil }
    self.address = address
  }

  static func name(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: bytes.map(\.lower), as: UTF8.self)
  }

  private mutating func readAddress(_ input: UnsafeBufferPointer<UInt8>) -> Bool {
    let limit = min(input.count, end + Self.longest)
    var at = end + 1
    func skipBlanks() { while at < limit, input[at].isMarkupBlank { at += 1 } }
    skipBlanks()
    let start = at
    if at < limit, input[at] == UInt8(ascii: "<") {
      while at < limit, input[at] != UInt8(ascii: ">") { at += 1 }
      hasAddress = at > start + 1
      address = String(decoding: input[start + 1..<max(start + 1, at)], as: UTF8.self)
      at += 1
    } else {
      var depth = 0
      while at < limit, !input[at].isMarkupBlank {
        if input[at] == UInt8(ascii: "(") { depth += 1 }
        // No address has so many; a pile of them would be read over and over.
        if depth > 32 { return false }
        if input[at] == UInt8(ascii: ")") {
          if depth == 0 { break }
          depth -= 1
        }
        at += 1
      }
      hasAddress = at > start
      address = String(decoding: input[start..<at], as: UTF8.self)
    }
    skipBlanks()
    if at < limit, let close = Self.closing(input[at]) {
      let words = at + 1
      at += 1
      while at < limit, input[at] != close {
        if input[at] == UInt8(ascii: "\\") { at += 1 }
        at += 1
      }
      guard at < limit else { return false }
      title = Self.unescaped(input[words..<at])
      at += 1
      skipBlanks()
    }
    guard at < limit, input[at] == UInt8(ascii: ")") else { return false }
    end = at + 1
    return true
  }

  private static func unescaped(_ raw: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    var words: [UInt8] = []
    var isEscaped = false
    for byte in raw {
      if byte == UInt8(ascii: "\\"), !isEscaped {
        isEscaped = true
      } else {
        words.append(byte)
        isEscaped = false
      }
    }
    return words
  }

  private static func closing(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): byte
    case UInt8(ascii: "("): UInt8(ascii: ")")
    default: nil
    }
  }
}

// MARK: - Emphasis

extension MarkdownInline {
  private mutating func readRun(_ sign: UInt8) {
    let start = at
    while peek(0) == sign { at += 1 }
    let length = at - start
    let (before, after) = (kind(before: start), kind(after: at))
    let isLeft = after != .blank && (after == .letter || before != .letter)
    let isRight = before != .blank && (before == .letter || after != .letter)
    var run = Run(
      out: words.count, sign: sign, length: length, opens: isLeft, closes: isRight)
    if sign == UInt8(ascii: "_") {
      // Inside a word an underline is a letter.
      run.opens = isLeft && (!isRight || before == .sign)
      run.closes = isRight && (!isLeft || after == .sign)
    }
    if sign == UInt8(ascii: "~"), length != 2 { (run.opens, run.closes) = (false, false) }
    words.append(contentsOf: UnsafeBufferPointer(rebasing: input[start..<at]))
    if run.opens || run.closes { runs.append(run) }
  }

  private enum Neighbour { case blank, sign, letter }

  private func kind(before place: Int) -> Neighbour {
    guard place > 0 else { return .blank }
    var start = place - 1
    while start > 0, place - start < 4, input[start] & 0xC0 == 0x80 { start -= 1 }
    return kind(at: start)
  }

  private func kind(after place: Int) -> Neighbour {
    place < input.count ? kind(at: place) : .blank
  }

  private func kind(at place: Int) -> Neighbour {
    if Blank.length(at: place, in: input) != nil { return .blank }
    let (scalar, _, _) = UTF8Reader.scalar(input, at: place)
    if scalar < 0x80 { return Self.isPunctuation(UInt8(scalar)) ? .sign : .letter }
    return (0x2010...0x205E) ~= scalar || scalar == 0xAB || scalar == 0xBB ? .sign : .letter
  }

  /// Pairs the runs as CommonMark does, and takes the pairs' signs out of the words.
  private mutating func pairRuns() {
    var open: [Int] = []
    // For each kind of closing run, the height of the stack below which none opens it.
    var bottoms: [Int: Int] = [:]
    var pairs: [(start: Int, end: Int, count: Int)] = []
    for index in runs.indices {
      while runs[index].closes, runs[index].remaining > 0 {
        let run = runs[index]
        let key = Int(run.sign) << 3 | (run.opens ? 4 : 0) | run.length % 3
        let bottom = min(bottoms[key] ?? 0, open.count)
        var height = open.count
        while height > bottom, !Self.match(runs[open[height - 1]], run) { height -= 1 }
        guard height > bottom else {
          bottoms[key] = open.count
          break
        }
        let opener = open[height - 1]
        open.removeLast(open.count - height)
        let isTilde = run.sign == UInt8(ascii: "~")
        let count = isTilde || runs[opener].remaining >= 2 && run.remaining >= 2 ? 2 : 1
        runs[opener].right += count
        runs[index].left += count
        pairs.append((runs[opener].out, runs[index].out + run.length, count))
        if runs[opener].remaining == 0 { open.removeLast() }
        for (key, bottom) in bottoms where bottom > open.count { bottoms[key] = open.count }
      }
      if runs[index].opens, runs[index].remaining > 0 { open.append(index) }
    }
    for pair in pairs where pair.start == firstWord && pair.end == words.count {
      if pair.count == 2 { isStrong = true } else { isEmphasis = true }
    }
    takeOut()
  }

  /// Where the words begin, blanks left out; pictures left nothing.
  private var firstWord: Int { words.firstIndex { $0 != 0x20 && $0 != 0x0A } ?? 0 }

  private static func match(_ opener: Run, _ closer: Run) -> Bool {
    guard opener.sign == closer.sign else { return false }
    if opener.closes || closer.opens, (opener.length + closer.length) % 3 == 0 {
      return opener.length % 3 == 0 && closer.length % 3 == 0
    }
    return true
  }

  private mutating func takeOut() {
    var kept: [UInt8] = []
    kept.reserveCapacity(words.count)
    var copied = 0
    let spans = runs.filter { $0.left + $0.right > 0 }.map { ($0.out, $0.left + $0.right) }
    // A run keeps the signs that paired with none; which of the same signs go is all the same.
    for (out, taken) in (spans + cuts.map { ($0, 1) }).sorted(by: { $0.0 < $1.0 }) {
      guard out >= copied else { continue }
      kept.append(contentsOf: words[copied..<out])
      copied = out + taken
    }
    kept.append(contentsOf: words[copied...])
    words = kept
  }
}
