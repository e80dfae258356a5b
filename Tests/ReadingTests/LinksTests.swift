import Articles
import Reading
import Testing

/// Links, listed and opened.
@Suite struct LinksTests {
  private static let story: Story = {
    var story = Story.small(
      """
      # Ferry sails
      The timetable is at https://ferries.example/times, the harbour says.
      “We counted,” said Ode. Write to the yard.
      See also (http://yard.example/a?b=c).
      """, figures: [["Ode"]])
    var article = story.article
    let yard = article.text(Span(0, article.utf8.count)).utf8.count - 45
    _ = yard
    article.url = "https://post.example/ferry"
    if let place = Pattern("the yard")?.matches(
      in: article.utf8, within: article.blocks.map(\.span)
    ).first {
      article.links = [Link(span: place, address: "mailto:yard@example.org")]
    }
    return Story(
      name: "ferry.txt", file: "ferry.txt", article: article, annotations: story.annotations)
  }()

  @Test func `links are numbered in the order of the text, the page last`() {
    var evening = Evening(Self.story)
    evening.press(.tab)
    let rows = evening.lines.map { $0.drop { $0 == " " } }
    #expect(rows.contains { $0.hasPrefix("1  https://ferries.example/times ") })
    #expect(rows.contains { $0.hasPrefix("2  the yard · mailto:yard@example.org") })
    #expect(rows.contains { $0.hasPrefix("3  http://yard.example/a?b=c ") })
    #expect(rows.contains { $0.hasPrefix("4  this story’s page · https://post.example/ferry") })
  }

  @Test func `a number and Enter open a link, y copies it`() {
    var evening = Evening(Self.story)
    evening.type("L3")
    #expect(evening.effect(of: .enter) == .browse("http://yard.example/a?b=c"))
    #expect(evening.effect(of: "1") == nil)
    #expect(evening.effect(of: "y") == .copy("https://ferries.example/times"))
    #expect(evening.effect(of: "9") == .bell)
    evening.press(.escape)
    #expect(!evening.grid.text().contains("Links"))
  }

  @Test func `o opens the link among the words chosen, else the story’s page`() {
    var evening = Evening(Self.story)
    #expect(evening.effect(of: "o") == .browse("https://post.example/ferry"))
    evening.type("jv")
    evening.type("}")
    evening.type("H")
    evening.type("/yard")
    evening.press(.enter)
    #expect(evening.effect(of: "o") == .browse("mailto:yard@example.org"))
  }

  @Test func `Tab goes forward along the trail first`() {
    var evening = Evening(Self.story, rows: 6)
    evening.type("G")
    evening.press(.control("o"))
    evening.press(.tab)
    #expect(!evening.grid.text().contains("Links"))
    evening.press(.tab)
    #expect(evening.grid.text().contains("1  https"))
  }

  @Test func `a story without links says so`() {
    var evening = Evening(.ferry)
    for key in ["o", "L", .tab] as [Key] {
      #expect(evening.effect(of: key) == .bell)
      #expect(evening.status.contains("no links"))
    }
  }

  @Test(arguments: [
    "javascript:alert(1)", "file:///etc/passwd", "-x", "https://a b", "https://a\u{9}b",
  ])
  func `no other address is opened`(address: String) {
    var article = Self.story.article
    article.url = address
    var evening = Evening(Story(name: "n", article: article, annotations: Annotations()))
    #expect(evening.effect(of: "o") == .bell)
  }
}
