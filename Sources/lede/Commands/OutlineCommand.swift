import Articles
import Reading

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
    let wordCount = WordCount(article)
    let quotations = story.annotations.quotationCounts(in: article)
    var figures: [Set<Figure.ID>] = Array(repeating: [], count: article.sections.count)
    for mention in story.annotations.mentions {
      if let section = article.sectionIndex(at: mention.span) {
        figures[section].insert(mention.figure)
      }
    }
    return article.sections.enumerated().map { index, section in
      (
        [wordCount.words(inSection: index), quotations[index], figures[index].count],
        section.heading.map { article.line($0) } ?? "(opening)"
      )
    }
  }
}
