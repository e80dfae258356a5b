import Articles

/// A list that stands in front of the story for a while.
enum Panel: Hashable, Sendable {
  case outline(ListCursor)
  case figures(ListCursor)
  /// The reader's marks and highlights.
  case notes(ListCursor)
  case links(ListCursor)
  case correction(CorrectionList)
  /// The stories in which a search over the shelf found something.
  case found(ListCursor)
  /// Help has no chosen line; its cursor only scrolls.
  case help(ListCursor)

  var cursor: ListCursor {
    get {
      switch self {
      case .outline(let cursor), .figures(let cursor), .notes(let cursor), .links(let cursor),
        .found(let cursor), .help(let cursor):
        cursor
      case .correction(let list): list.cursor
      }
    }
    set {
      switch self {
      case .outline: self = .outline(newValue)
      case .figures: self = .figures(newValue)
      case .notes: self = .notes(newValue)
      case .links: self = .links(newValue)
      case .correction(var list):
        list.cursor = newValue
        self = .correction(list)
      case .found: self = .found(newValue)
      case .help: self = .help(newValue)
      }
    }
  }

  /// Whether it takes the whole body of the window.
  var isTall: Bool {
    switch self {
    case .help, .found: true
    default: false
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

  /// The whole page, made from the keys and settings as they are, for a window of so many columns.
  ///
  /// Where keys and help have no room beside each other, the help stands below.
  static func page(
    of keymap: Keymap, settings: [(setting: Setting, value: String)], columns: Int
  ) -> [HelpLine] {
    var lines: [HelpLine] = []
    for group in Command.Group.allCases {
      let bindings = keymap.bindings.filter { $0.command.group == group }
      guard !bindings.isEmpty else { continue }
      if !lines.isEmpty { lines.append(.blank) }
      lines.append(.group(group.rawValue))
      for binding in bindings {
        lines += HelpLine.lines(
          for: keymap.label(of: binding), binding.command.help, columns: columns)
      }
    }
    if !keymap.lines.isEmpty { lines += [.blank, .group(Wording.yourKeys)] }
    for bound in keymap.lines {
      lines += HelpLine.lines(for: bound.key.label, ":" + bound.line, columns: columns)
    }
    lines += [.blank, .group(Wording.settings)]
    for (setting, value) in settings {
      lines += HelpLine.lines(
        for: "set \(setting.name)",
        Wording.setting(values: setting.values, help: setting.help, now: value),
        columns: columns)
    }
    lines += [.blank, .group(Wording.signs)]
    let marks = SpeechMark.allCases.map { ($0.glyph, Wording.meaning(of: $0)) }
    for (sign, meaning) in marks + Wording.meanings {
      lines += HelpLine.lines(for: sign, meaning, columns: columns)
    }
    return lines
  }

  private static func lines(for label: String, _ help: String, columns: Int) -> [HelpLine] {
    guard label.count > keyWidth - 1 || help.count > columns - keyWidth else {
      return [.key(label, help)]
    }
    return [.key(label, "")] + folded(help, to: columns - indent).map { .more($0) }
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

  /// Minutes of reading from an offset to the end.
  func minutesLeft(from offset: Int) -> Int {
    ReadingTime.minutes(ofWords: wordCount.words(from: offset))
  }
}
