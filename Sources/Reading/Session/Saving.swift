import Articles

/// What a reader saves: a file's name as it was typed, and what is to be in it.
package struct SavedWords: Hashable, Sendable {
  /// As typed; `~/` in front stands for the home folder.
  package var name: String
  package var utf8: [UInt8]
  /// Whether a file that is there may be replaced.
  package var replaces = false
}

extension OpenStory {
  /// The story as far as it was asked for: the words chosen, the quotations where only they are
  /// shown, or all of it.
  func written(asMarkdown isMarkdown: Bool) -> [UInt8] {
    if let selection {
      let words = Sanitizer.clean(shownText(of: selection.span))
      let text = isMarkdown ? quoted(words) : words
      return Array((text + "\n\n— \(sourceLine)\n").utf8)
    }
    if isQuotationsOnly { return Array(quotations(asMarkdown: isMarkdown).utf8) }
    return isMarkdown
      ? ArticleMarkdown().bytes(of: article) : ArticleText().bytes(of: article)
  }

  private func quotations(asMarkdown isMarkdown: Bool) -> String {
    let title = article.headline ?? story.name
    var text = isMarkdown ? "# \(Markdown.escaped(title))\n" : title + "\n"
    for utterance in utterances where shows(utterance.start) {
      let words = CopiedWords(utterance, of: self).text
      text += "\n" + (isMarkdown ? quoted(words) : words) + "\n"
    }
    return text
  }

  private func quoted(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? ">" : "> " + Markdown.escaped(String($0)) }
      .joined(separator: "\n")
  }
}

extension Session {
  /// Asks for the name of a file, proposing one that says what the story is.
  mutating func openSavePrompt() -> Effect? {
    guard let story else { return .bell }
    return openPrompt(
      .save, text: FileName.proposed(for: story.article.headline ?? story.story.name))
  }

  /// Has the story written to a file of that name.
  mutating func save(to name: String) -> Effect? {
    let name = String(name.drop { $0 == " " })
    guard !name.isEmpty, let story else { return refuse(Wording.notSaved) }
    let ending = name.lowercased()
    let isMarkdown = [".md", ".markdown"].contains { ending.hasSuffix($0) }
    return .save(SavedWords(name: name, utf8: story.written(asMarkdown: isMarkdown)))
  }

  /// Gives the story to a command line.
  mutating func pipe(to line: String) -> Effect? {
    guard line.contains(where: { $0 != " " }), let story else { return refuse(Wording.noCommand) }
    return .pipe(line, story.written(asMarkdown: false))
  }

  /// A file of that name is there; the next key says whether it goes.
  package mutating func receive(existing saved: SavedWords) {
    pending = .replace(saved)
    message = Wording.fileIsThere
  }

  mutating func replace(_ saved: SavedWords, answer key: Key) -> Effect? {
    guard key == "!" else {
      // The key means what it always means; only Escape means this alone.
      let effect = key == .escape ? nil : press(key)
      message = message ?? Wording.notSaved
      return effect
    }
    var saved = saved
    saved.replaces = true
    return .save(saved)
  }
}

/// Names for files, made from headlines.
enum FileName {
  private static let longest = 60

  /// “ferry-to-sandholm.md”: letters and digits in lower case, and one dash for all else.
  static func proposed(for title: String) -> String {
    var name = ""
    var isGap = false
    for scalar in title.lowercased().unicodeScalars {
      guard
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || scalar.properties.generalCategory == .nonspacingMark
      else {
        // An apostrophe parts no words.
        if scalar != "’", scalar != "'" { isGap = true }
        continue
      }
      if isGap, !name.isEmpty {
        if name.utf8.count >= longest { break }
        name += "-"
      }
      isGap = false
      name.unicodeScalars.append(scalar)
      // A headline without blanks is cut anywhere: a name may have 255 bytes.
      if name.utf8.count > 2 * longest { break }
    }
    return (name.isEmpty ? Wording.fileName : name) + ".md"
  }
}
