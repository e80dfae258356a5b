import Articles
import Support
import Testing

/// Web pages, cut, flipped and made of nothing but corners.
@Suite struct PageRoughWeatherTests {
  private let weather = ParserRoughWeatherTests()

  @Test(arguments: Samples.names.filter { $0.hasSuffix(".html") })
  func `a page may be cut anywhere`(sample: String) throws {
    let page = try Samples.bytes(sample)
    for length in stride(from: 0, to: page.count, by: 151) {
      weather.check(Array(page.prefix(length)))
      weather.check(Array(page.dropFirst(length)))
    }
  }

  @Test(arguments: Samples.names.filter { $0.hasSuffix(".html") })
  func `bytes of a page may flip`(sample: String) throws {
    let page = try Samples.bytes(sample)
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<30 {
      var bytes = page
      for _ in 0..<30 {
        let place = Int.random(in: bytes.indices, using: &generator)
        bytes[place] = UInt8.random(in: 0...255, using: &generator)
      }
      weather.check(bytes)
    }
  }

  @Test func `tags may come in any order`() {
    let words = [
      "<p>", "</p>", "<div>", "</div>", "<table>", "<tr>", "<td>", "</table>", "<a href=/x>",
      "</a>",
      "<b>", "</b>", "<h1>", "<h2>", "</h2>", "<ul>", "<li>", "<ol>", "<br>", "<figure>",
      "<figcaption>", "<blockquote>", "<svg>", "</svg>", "<script>", "</script>", "<!--", "-->",
      "<title>", "<pre>", "&amp;", "&#27;", "&#x202E;", "\u{0}", "\u{1B}[1m", " ", "\n", "<",
      "</", "<![CDATA[", "]]>", "<p class=caption>", "<span class=credit>", "<div class=comments>",
      "<article>", "</article>", "<head>", "<body>", "<html lang=en>", "<meta name=author content=",
      "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":", "By Ada Quill",
      "13 May 2031", pageProse, "Photo: Bo Lind", "Weir", "“", "”", "\"", ">",
    ]
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<200 {
      let count = Int.random(in: 0..<60, using: &generator)
      let text = (0..<count).compactMap { _ in words.randomElement(using: &generator) }.joined()
      weather.check(Array(("<!doctype html>" + text).utf8))
    }
  }

  /// Floods of one thing, each of which has stopped a parser somewhere.
  @Test(arguments: [
    "<div>", "<b>", "<a><div>", "<table><tr><td>", "<option>a", "<p>", "<li>a", "</p>",
    "<p class=caption>a",
    "&amp;&notanentity;&#x41;", "<!--", "<svg><title>", "<h1>a", "<p><b>Who pays</b></p>",
    "<figure><figcaption>a", "<ol><li>",
    "<script type=application/ld+json>{\"@type\":\"Article\"}</script>",
    "<br>a", "<a href=/x>a</a>", "<article><h1>a",
  ])
  func `time grows with the length of a flood`(piece: String) {
    // Past the depth at which elements are flattened.
    let growth = Growth.tenfold(from: 1_500) { size in
      let page = Array(("<body>" + String(repeating: piece, count: size)).utf8)
      return { _ = ArticleParser().parse(page).blocks.count }
    }
    #expect(growth < Growth.allowed, "\(piece)")
  }
}
