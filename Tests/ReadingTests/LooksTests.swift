import Articles
import Reading
import Testing

/// Each part of a story has a look of its own, by which a reader tells it from the others.
@Suite struct LooksTests {
  private let parts: [(kind: Block.Kind, words: String, role: Style.Role)] = [
    (.headline, "Ferry runs again", .headline), (.standfirst, "After nine weeks", .standfirst),
    (.byline, "By Ana Ruiz", .byline), (.caption, "The ferry. (Photo: Jonas Hale)", .caption),
    (.paragraph, "TAVEN, Orland – The ferry left at six.", .text),
    (.crosshead, "Who pays?", .crosshead), (.listItem, "the town", .list),
    (.blockQuote, "We shall pay what we owe.", .blockQuote),
    (.pullQuote, "Nobody rowed twice.", .pullQuote), (.creditLine, "Photo: Ana Ruiz", .credit),
  ]

  private var story: SmallStory {
    var story = SmallStory.make(parts.map { ($0.kind, $0.words) })
    story.article.dateline = "TAVEN, Orland"
    story.article.pictures = [
      Picture(
        caption: story.span(of: "The ferry."), credit: story.span(of: "(Photo: Jonas Hale)"))
    ]
    return story
  }

  @Test func `every part of a story is told apart by its style`() {
    let story = story
    var page = Page(story.article, story.annotations, measure: 60)
    var words: [Style.Role: String] = [:]
    for block in parts.indices {
      guard let line = page.line(at: Page.Row(block: block, line: 0)) else { continue }
      for cell in page.cells(of: line).dropFirst(Page.gutter + line.indent) {
        words[cell.style.role, default: ""] += cell.glyph
      }
    }
    #expect(
      words == [
        .headline: "Ferry runs again", .standfirst: "After nine weeks", .byline: "By Ana Ruiz",
        .caption: "▢ The ferry. ", .credit: "(Photo: Jonas Hale)Photo: Ana Ruiz",
        .dateline: "TAVEN, Orland", .text: " – The ferry left at six.", .crosshead: "Who pays?",
        .list: "• the town", .blockQuote: "We shall pay what we owe.",
        .pullQuote: "Nobody rowed twice.",
      ])
  }

  @Test func `the picture of the styles names each of them`() {
    let story = story
    var evening = Evening(
      Story(name: "ferry", article: story.article, annotations: story.annotations), rows: 40)
    evening.type(":set paging continuous")
    evening.press(.enter)
    let styles = Renderer.grid(of: &evening.session).styles()
    for name in [
      "headline bold", "standfirst italic", "byline", "dateline bold", "crosshead bold",
      "caption italic", "credit dim", "list", "blockQuote", "pullQuote italic",
    ] {
      #expect(styles.split(separator: "\n").contains { $0.dropFirst(2) == name }, "\(name)")
    }
  }

  @Test func `without colour a pull quote differs from a block quote, and both from the text`() {
    let story = story
    var page = Page(story.article, story.annotations, measure: 60)
    let looks = [4, 7, 8].compactMap { block in
      page.line(at: Page.Row(block: block, line: 0)).map { line in
        let style = page.cells(of: line).last?.style ?? .plain
        let look = Theme.terminal.look(of: style, on: .none)
        return "\(line.indent) \(look.emphasis.rawValue)"
      }
    }
    #expect(looks == ["0 0", "4 0", "6 16"])
  }
}
