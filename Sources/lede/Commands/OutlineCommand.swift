import Articles

/// `lede outline`: the sections of a story, each with its length, quotations and figures.
struct OutlineCommand: StoryCommand {
  private var isFirst = true

  init() {}

  mutating func take(_ story: OpenedStory, to output: inout Output) throws(Output.Trouble) {
    if !isFirst { try output.writeLine("") }
    isFirst = false
    try output.writeLine(story.title)
    let rows = rows(of: story)
    let widths = (0..<4).map { column in rows.map { $0[column].count }.max() ?? 0 }
    for row in rows {
      let numbers = zip(row, widths).map { text, width in
        String(repeating: " ", count: width - text.count) + text
      }
      try output.writeLine(
        "  \(numbers[0])  \(numbers[1])  \(numbers[2])  \(numbers[3])  \(row[4])")
    }
  }

  /// For each section: number, words, quotations, figures, heading.
  private func rows(of story: OpenedStory) -> [[String]] {
    let article = story.article
    var quotations = Array(repeating: 0, count: article.sections.count)
    var figures: [Set<Figure.ID>] = Array(repeating: [], count: article.sections.count)
    for quotation in story.annotations.quotations where quotation.kind.isSpoken {
      if let section = article.sectionIndex(at: quotation.span) { quotations[section] += 1 }
    }
    for mention in story.annotations.mentions {
      if let section = article.sectionIndex(at: mention.span) {
        figures[section].insert(mention.figure)
      }
    }
    return article.sections.enumerated().map { index, section in
      let words = article.blocks[section.blocks].reduce(0) { count, block in
        block.isBody ? count + Self.wordCount(article.utf8[block.span.range]) : count
      }
      return [
        "\(index + 1)", Self.counted(words, "word"), Self.counted(quotations[index], "quotation"),
        Self.counted(figures[index].count, "figure"),
        section.heading.map { article.line($0) } ?? "(opening)",
      ]
    }
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  /// Runs between blanks.
  private static func wordCount(_ utf8: ArraySlice<UInt8>) -> Int {
    utf8.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }.count
  }
}
