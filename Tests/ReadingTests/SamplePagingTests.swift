import Articles
import Reading
import Support
import Testing

/// The promises of paging, kept on the project's own stories.
@Suite struct SamplePagingTests {
  private func story(_ name: String) throws -> Story {
    let article = ArticleParser().parse(try Samples.bytes(name))
    return Story(name: name, article: article, annotations: Annotator().annotate(article))
  }

  /// The rows of text on a screen, and whether a rule closes them.
  private func text(_ body: [String]) -> [String] {
    body.filter { !$0.isEmpty && !$0.contains("──") && $0.trimmed != "■" }.map(\.trimmed)
  }

  @Test(arguments: Samples.names)
  func `Space shows every line once and b the same screenfuls backwards`(name: String) throws {
    let story = try story(name)
    for (columns, rows) in [(80, 24), (40, 12), (120, 40), (60, 17), (33, 10), (21, 7)] {
      var evening = Evening(story, columns: columns, rows: rows)
      var down = [evening.body]
      while evening.effect(of: " ") != .bell { down.append(evening.body) }

      var page = Page(
        story.article, story.annotations, measure: evening.session.columns < 74 ? columns - 2 : 72)
      let top = page.firstRow()
      let first = try #require(top)
      let lines = page.lines(from: first, count: .max).filter { $0.kind == .text }
      let wanted = lines.map { $0.pieces.map(\.cluster).joined().trimmed }
      #expect(down.flatMap { text($0) }.map(\.withoutMark) == wanted)

      var up = [evening.body]
      while evening.effect(of: "b") != .bell { up.append(evening.body) }
      #expect(up == down.reversed())
    }
  }

  @Test(arguments: Samples.names)
  func `no screenful is left with a line or two, unless its section has no more`(
    name: String
  ) throws {
    let story = try story(name)
    for (columns, rows) in [(80, 24), (40, 12), (120, 40), (60, 17), (33, 10)] {
      var evening = Evening(story, columns: columns, rows: rows)
      var isSectionStart = true
      repeat {
        let isLast = evening.body.contains { $0.contains("──") || $0.trimmed == "■" }
        if !isSectionStart { #expect(text(evening.body).count >= 3) }
        isSectionStart = isLast
      } while evening.effect(of: " ") != .bell
    }
  }

  @Test(arguments: Samples.names)
  func `quotations only, twice, returns to the same top line`(name: String) throws {
    var evening = Evening(try story(name))
    for keys in ["", " ", "jjj", "G", "50%"] {
      evening.type(keys)
      let before = evening.body
      evening.type("\"")
      if !evening.status.contains("quotations only") { continue }
      evening.type(" }d")
      evening.type("\"")
      #expect(evening.body == before)
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// Without the mark in the gutter.
  fileprivate var withoutMark: String {
    for mark in SpeechMark.allCases where hasPrefix(mark.glyph) {
      return String(dropFirst(mark.glyph.count)).trimmed
    }
    return self
  }
}
