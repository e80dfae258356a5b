import Articles

/// Choosing words of the story, and what is done with them.
extension Session {
  /// Begins to choose: with what is in focus, or with the first word on the screen.
  mutating func beginSelecting() -> Effect? {
    guard let selection = story?.firstSelection() else { return refuse(Wording.noWordsHere) }
    story?.selection = selection
    return nil
  }

  mutating func performSelecting(_ command: Command, _ selection: WordSelection) -> Effect? {
    switch command {
    case .select, .close, .back:
      story?.selection = nil
      return nil
    case .swapEnds:
      story?.selection?.swapEnds()
      follow()
      return nil
    case .wholeSentences:
      guard let first = story?.sentence(at: selection.span.start),
        let last = story?.sentence(at: max(selection.span.start, selection.span.end - 1)),
        let anchor = story?.start(of: first), let head = story?.end(of: last)
      else { return .bell }
      story?.selection = WordSelection(anchor: anchor, head: head)
      follow()
      return nil
    case .copy, .copyPlain: return copySelection(withSource: command == .copy)
    case .highlight: return highlight(selection.span, note: nil)
    case .addNote: return openPrompt(.note, text: story?.highlight(at: selection.span)?.note ?? "")
    case .save: return openSavePrompt()
    case .pipe: return openPrompt(.pipe)
    case .openLink: return openLink()
    // Whoever goes looking is done with selecting.
    case .searchForward, .searchBackward, .searchAgain, .searchBack, .matchingOnly, .commandLine:
      story?.selection = nil
      return perform(command)
    default: break
    }
    guard command.movesSelection else { return refuse(Wording.firstEscape) }
    guard let moved = story?.head(of: selection, after: command) else { return .bell }
    story?.selection = moved
    follow()
    return nil
  }

  /// Keeps the moving end on the screen.
  private mutating func follow() {
    if let cursor = story?.selection?.cursor { story?.follow(cursor) }
  }

  private mutating func copySelection(withSource: Bool) -> Effect? {
    guard let story, let selection = story.selection else { return .bell }
    guard selection.span.count <= CopiedWords.limit else {
      return refuse(Wording.tooLongToCopy(bytes: selection.span.count))
    }
    let words = Sanitizer.clean(story.shownText(of: selection.span))
    let text = withSource ? words + "\n\n— " + story.sourceLine : words
    self.story?.selection = nil
    message = Wording.copied(words: words.wordCount, withSource: withSource)
    return .copy(text)
  }
}

extension Command {
  /// Whether it moves the end of a selection.
  var movesSelection: Bool {
    switch self {
    case .wordForward, .wordBack, .sentenceForward, .sentenceBack, .paragraphForward,
      .paragraphBack, .lineDown, .lineUp, .halfPageDown, .halfPageUp, .nextScreenful,
      .previousScreenful, .top, .end:
      true
    default: false
    }
  }
}

extension OpenStory {
  /// What is in focus as a selection, or the first word on the screen.
  fileprivate mutating func firstSelection() -> WordSelection? {
    var wanted: Span?
    switch visibleFocus() {
    case .mention(let index): wanted = annotations.mentions.at(index)?.span
    case .hit(let index): wanted = search?.hits.at(index)
    case .utterance, nil:
      if isQuotationsOnly || focus != nil, let index = utteranceAtHand(),
        let quotations = utterances.at(index)?.quotations, let first = quotations.first,
        let last = quotations.last
      {
        let (first, last) = (annotations.quotations[first].span, annotations.quotations[last].span)
        wanted = Span(first.start, max(first.start, last.end))
      }
    }
    if let wanted, !wanted.isEmpty {
      return WordSelection(anchor: start(of: wanted), head: end(of: wanted))
    }
    let lines = visibleLines()
    guard let line = lines.first(where: { $0.kind == .text && !$0.span.isEmpty }),
      let word = word(at: max(line.span.start, view.place))
    else { return nil }
    return WordSelection(anchor: word, head: word)
  }
}

extension OpenStory {
  /// Where its words are from, in one line: headline, paper, day, and the page’s address.
  var sourceLine: String {
    let facts = [article.headline, story.source, dates.inWords(article.datePublished)]
    var line = facts.compactMap { $0 }.joined(separator: ", ")
    if line.isEmpty { line = story.name }
    if let url = article.url { line += ", " + url }
    return Sanitizer.line(line.utf8)
  }
}

extension String {
  /// Runs of anything but blanks.
  fileprivate var wordCount: Int { split { $0 == " " || $0 == "\n" }.count }
}
