import Articles

/// What is looked for in the help page, and the line it was found in last.
struct HelpSearch: Hashable, Sendable {
  let pattern: Pattern
  var isBackward: Bool
  var line: Int?

  /// Whether a line has what is looked for.
  func matches(_ line: HelpLine) -> Bool {
    let utf8 = Array(line.words.utf8)
    return !pattern.matches(in: utf8, within: [Span(0, utf8.count)]).isEmpty
  }
}

extension HelpLine {
  /// All that stands in it.
  var words: String {
    switch self {
    case .group(let name): name
    case .key(let keys, let help): keys + " " + help
    case .more(let help): help
    case .blank: ""
    }
  }
}

/// Searching in the help page, which is made anew whenever it is looked at.
extension Session {
  mutating func openHelpPrompt(backward: Bool) -> Effect? {
    prompt = Prompt(kind: backward ? .backward : .forward, origin: nil)
    return nil
  }

  /// Goes while it is typed to the first line that has it, from the top of the window on.
  mutating func lookInHelp(for prompt: Prompt) {
    helpSearch = Pattern(prompt.text).map {
      HelpSearch(pattern: $0, isBackward: prompt.kind == .backward)
    }
    _ = stepInHelp(reversed: false)
  }

  mutating func settleHelp(_ prompt: Prompt) -> Effect? {
    if prompt.text.isEmpty {
      helpSearch?.isBackward = prompt.kind == .backward
      return searchInHelp(reversed: false)
    }
    lookInHelp(for: prompt)
    guard helpSearch?.line != nil else {
      helpSearch = nil
      return refuse(Wording.notFound(prompt.text))
    }
    return nil
  }

  mutating func searchInHelp(reversed: Bool) -> Effect? {
    guard let search = helpSearch else { return refuse(Wording.nothingToSearch) }
    guard stepInHelp(reversed: reversed) else {
      return refuse(Wording.notFound(search.pattern.text))
    }
    return nil
  }

  /// To the next line that has what is looked for, round the end if need be.
  private mutating func stepInHelp(reversed: Bool) -> Bool {
    guard var search = helpSearch, var cursor = panel?.cursor else { return false }
    let hits = helpHits
    guard let first = hits.first, let last = hits.last else { return false }
    if search.isBackward == reversed {
      let from = search.line.map { $0 + 1 } ?? cursor.top
      search.line = hits.first { $0 >= from } ?? first
    } else {
      let from = search.line ?? cursor.top
      search.line = hits.last { $0 < from } ?? last
    }
    helpSearch = search
    let line = search.line ?? 0
    // A hit in sight moves nothing.
    if line < cursor.top || line >= cursor.top + listHeight {
      cursor.scroll(to: line, count: panelCount, height: listHeight)
      panel?.cursor = cursor
    }
    return true
  }

  /// The lines of the help page that have what is looked for.
  var helpHits: [Int] {
    guard let search = helpSearch else { return [] }
    return helpPage.enumerated().filter { search.matches($0.element) }.map(\.offset)
  }

  /// “2 of 5”, as the status line has it.
  var helpHitPosition: String? {
    guard let line = helpSearch?.line, let index = helpHits.firstIndex(of: line) else { return nil }
    return Wording.position(index + 1, of: helpHits.count)
  }
}
