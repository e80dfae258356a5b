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
    let number = String(rows.count).count
    let widths = Self.nouns.indices.map { column in
      rows.map { String($0.counts[column]).count }.max() ?? 0
    }
    for (index, row) in rows.enumerated() {
      var line = "  " + Self.right("\(index + 1)", number)
      for (column, noun) in Self.nouns.enumerated() {
        let count = row.counts[column]
        line += "  " + Self.right("\(count)", widths[column]) + " " + noun
        line += count == 1 ? " " : "s"
      }
      try output.writeLine(line + "  " + row.heading)
    }
  }

  private static let nouns = ["word", "quotation", "figure"]

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  /// For each section: how many words, quotations and figures, and its heading.
  private func rows(of story: OpenedStory) -> [(counts: [Int], heading: String)] {
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
      return (
        [words, quotations[index], figures[index].count],
        section.heading.map { article.line($0) } ?? "(opening)"
      )
    }
  }

  /// Runs between blanks.
  private static func wordCount(_ utf8: ArraySlice<UInt8>) -> Int {
    var count = 0
    var isInWord = false
    for byte in utf8 {
      let isBlank = byte == 0x20 || byte == 0x0A || byte == 0x09
      if !isBlank, !isInWord { count += 1 }
      isInWord = !isBlank
    }
    return count
  }
}
