import Testing

@testable import Articles

/// Links of marked-up stories.
@Suite struct LinkTests {
  private func links(_ text: String, as form: Format) -> [String] {
    let article = ArticleParser(as: form).stories(in: Array(text.utf8))[0]
    return article.links.map { "\(article.text($0.span)) → \($0.address)" }
  }

  @Test func `Markdown links stand on their words`() {
    let text = """
      # Ferry sails

      The yard is *there*, and the timetable is [**here** in full](https://ferries.example/times "x").
      The [harbour][1] says [more](<mailto:yard@example.org>) and [nothing](javascript:alert\\(1\\)).

      - [An item](/island) of a list

      [1]: http://harbour.example/
      """
    #expect(
      links(text, as: .markdown) == [
        "here in full → https://ferries.example/times", "harbour → http://harbour.example/",
        "more → mailto:yard@example.org",
      ])
    #expect(
      links("---\nurl: https://post.example/news/ferry\n---\n" + text, as: .markdown).last
        == "An item → https://post.example/island")
  }

  @Test(
    arguments: [
      ("b.html", "https://post.example/news/b.html"),
      ("../c?x=1#top", "https://post.example/c?x=1#top"),
      ("./", "https://post.example/news/"), ("/d", "https://post.example/d"),
      ("//other.example/e", "https://other.example/e"),
      ("?page=2", "https://post.example/news/a?page=2"),
      ("../../../f", "https://post.example/f"),
      ("mailto:yard@example.org", "mailto:yard@example.org"),
      ("#note", nil), ("javascript:x", nil), ("data:text/plain,x", nil), ("", nil), ("a b", nil),
    ] as [(String, String?)])
  func `an address is made whole by its page's`(address: String, whole: String?) {
    #expect(WebAddress.resolved(address, on: "https://post.example/news/a?x#y") == whole)
  }

  @Test func `without a page only whole addresses lead anywhere`() {
    #expect(WebAddress.resolved("/d", on: nil) == nil)
    #expect(WebAddress.resolved("http://a.example", on: nil) == "http://a.example")
  }

  @Test func `a pile of links takes time in proportion`() {
    let nested =
      String(repeating: "[", count: 50_000) + "a" + String(repeating: "](b)", count: 50_000)
    #expect(links("# T\n\n" + nested, as: .markdown).count <= 1)
    let many = (0..<20_000).map { "[w\($0)](https://e.example/\($0))" }.joined(separator: " ")
    #expect(links("# T\n\n" + many, as: .markdown).count == 10_000)
  }
}
