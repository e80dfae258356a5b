import Articles

/// A list that stands in front of the story for a while.
enum Panel: Hashable, Sendable {
  case outline(ListCursor)
  case figures(ListCursor)
  /// Help has no chosen line; its cursor only scrolls.
  case help(ListCursor)

  var cursor: ListCursor {
    get {
      switch self {
      case .outline(let cursor), .figures(let cursor), .help(let cursor): cursor
      }
    }
    set {
      switch self {
      case .outline: self = .outline(newValue)
      case .figures: self = .figures(newValue)
      case .help: self = .help(newValue)
      }
    }
  }

  var isHelp: Bool { if case .help = self { true } else { false } }
}

/// A line of the help page.
enum HelpLine: Hashable, Sendable {
  case group(String)
  /// Keys and what they do.
  case key(String, String)
  /// What had no room beside the keys.
  case more(String)
  case blank

  /// The whole page, made from a table of keys, for a window of so many columns.
  ///
  /// Where keys and help have no room beside each other, the help stands below.
  static func page(of keymap: Keymap, columns: Int) -> [HelpLine] {
    var lines: [HelpLine] = []
    for group in Command.Group.allCases {
      let bindings = keymap.bindings.filter { $0.command.group == group }
      guard !bindings.isEmpty else { continue }
      if !lines.isEmpty { lines.append(.blank) }
      lines.append(.group(group.rawValue))
      for binding in bindings {
        let label = keymap.label(of: binding.command)
        let help = binding.command.help
        guard label.count > keyWidth - 1 || help.count > columns - keyWidth else {
          lines.append(.key(label, help))
          continue
        }
        lines.append(.key(label, ""))
        lines += folded(help, to: columns - indent).map { .more($0) }
      }
    }
    return lines
  }

  /// Columns of the keys, and of the space before help that stands below them.
  static let keyWidth = 20
  static let indent = 4

  private static func folded(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + word.count < width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}

extension OpenStory {
  /// The sections of the outline: all that have text, by their place in the article.
  var outline: [Int] {
    article.sections.indices.filter { !article.sections[$0].blocks.isEmpty }
  }

  /// The figures by number of mentions; of two named equally often the one named first.
  var figuresByMentions: [Figure] { annotations.figures.byMentions }

  /// The bytes of a section, from its first block to its last.
  func span(ofSection section: Int) -> Span {
    let blocks = article.blocks[article.sections[section].blocks]
    guard let first = blocks.first, let last = blocks.last else { return Span(0, 0) }
    return Span(first.span.start, last.span.end)
  }

  /// How many words a stretch has; of a long one about how many.
  func words(in span: Span) -> Int {
    guard span.count > Article.countedLength else { return article.words(in: span) }
    return (span.count * 100 + bytesInHundredWords - 1) / bytesInHundredWords
  }

  /// How many utterances begin in a stretch.
  func utteranceCount(in span: Span) -> Int {
    let quotations = annotations.quotations
    let first = utterances.partition { quotations[$0].span.start >= span.start }
    let end = utterances.partition { quotations[$0].span.start >= span.end }
    return max(0, end - first)
  }

  /// Minutes of reading from an offset to the end, at 230 words a minute.
  func minutesLeft(from offset: Int) -> Int {
    let end = article.utf8.count
    return (words(in: Span(min(max(0, offset), end), end)) + 229) / 230
  }
}
