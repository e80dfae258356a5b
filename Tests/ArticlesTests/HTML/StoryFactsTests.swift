import Articles
import Testing

@Suite struct StoryFactsTests {
  private func parse(
    head: String = "", data: String? = nil, _ body: String = "<h1>Weir opens at Sarn</h1>"
  ) -> Article {
    let script = data.map { "<script type=\"application/ld+json\">\($0)</script>" } ?? ""
    return ArticleParser().parse(page("\(body)<p>\(pageProse)</p>", head: head + script))
  }

  @Test func `schema.org data fill the fields`() {
    let article = parse(
      data: """
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Weir opens at Sarn",
         "author": {"@type": "Person", "name": "Ada Quill"}, "datePublished": "2031-05-13T07:15:00Z",
         "dateModified": "2031-05-14", "publisher": {"name": "Sarn Courier"}, "inLanguage": "en",
         "articleSection": ["Rivers", "News"], "url": "https://courier.example/weir"}
        """)
    #expect(article.author == ["Ada Quill"])
    #expect(article.datePublished == "2031-05-13T07:15Z")
    #expect(article.dateModified == "2031-05-14")
    #expect(article.publisher == "Sarn Courier")
    #expect(article.inLanguage == "en")
    #expect(article.articleSection == "Rivers")
    #expect(article.url == "https://courier.example/weir")
    #expect(article.provenance["author"] == .jsonLD)
    #expect(article.provenance["headline"] == .markup)
  }

  @Test func `a graph's references are followed`() {
    let article = parse(
      data: """
        {"@graph": [
          {"@type": "WebSite", "name": "Courier", "@id": "#site"},
          {"@type": "Article", "headline": "Weir opens at Sarn", "author": [{"@id": "#p1"}, {"@id": "#p2"}],
           "publisher": {"@id": "#paper"}, "datePublished": "2031-05-13"},
          {"@type": "Organization", "@id": "#paper", "name": "Sarn Courier"},
          {"@type": ["Person", "Thing"], "@id": "#p1", "name": "Ada Quill"},
          {"@type": "Person", "@id": "#p2", "name": "Bo Lind"}]}
        """)
    #expect(article.author == ["Ada Quill", "Bo Lind"])
    #expect(article.publisher == "Sarn Courier")
  }

  @Test func `a printed list that holds the author of the data, and more, is the whole of it`() {
    let data = #"{"@type": "NewsArticle", "headline": "Weir opens at Sarn", "author": "Ada Quill"}"#
    let headline = "<h1>Weir opens at Sarn</h1>"
    let several = parse(data: data, "\(headline)<p>By Ada Quill, Bo Lind and Ana Ruiz</p>")
    #expect(several.author == ["Ada Quill", "Bo Lind", "Ana Ruiz"])
    #expect(several.provenance["author"] == .guessed)
    #expect(parse(data: data, "\(headline)<p>By Ada Quill, Sarn Press</p>").author == ["Ada Quill"])
    let others = parse(data: data, "\(headline)<p>By Bo Lind and Ana Ruiz</p>")
    #expect(others.author == ["Ada Quill"])
  }

  @Test func `a house after the name is no author`() {
    #expect(parse(head: "<meta name=author content='Ada Quill, Courier'>").author == ["Ada Quill"])
  }

  @Test func `an author's line holds the names, or its first element does`() {
    let headline = "<h1>Weir opens at Sarn</h1>"
    let names = "<span class=author>Ada Quill and Bo J. Lind</span>"
    let line = "<div class=byline>\(names) <i>Sarn Falls Daily Tide</i></div>"
    #expect(parse(headline + line).author == ["Ada Quill", "Bo J. Lind"])
    #expect(parse("\(headline)<h4 class=author>The Sarn and river ministries</h4>").author.isEmpty)
  }

  @Test func `a date counts within a line if an element is named for it`() {
    let line = """
      <h1>Weir opens at Sarn</h1><div><a rel=author href=/npa>Northern Press</a>
      <span class="publish-date">May 13, 2031, 9:02 AM</span></div>
      """
    #expect(parse(line).datePublished?.prefix(10) == "2031-05-13")
  }

  @Test func `of several articles in the data the one that is printed counts`() {
    let article = parse(
      data: """
        [{"@type": "NewsArticle", "headline": "Herring late", "author": "Bo Lind"},
         {"@type": "NewsArticle", "headline": "Weir opens at Sarn", "author": "Ada Quill"}]
        """)
    #expect(article.author == ["Ada Quill"])
  }

  @Test func `data with a fault count up to it, and the fault is told`() {
    let article = parse(
      data:
        "{\"@type\": \"NewsArticle\", \"datePublished\": \"2031-05-13\",\n \"author\": \"Ada\nQuill\", oops}"
    )
    #expect(article.datePublished == "2031-05-13")
    #expect(article.author == ["Ada Quill"])
    #expect(article.notes.contains { $0.what.hasPrefix("read a page's data only up to a fault") })
  }

  @Test func `meta tags speak where the data are silent`() {
    let article = parse(
      head: """
        <meta name="author" content="By Ada Quill and Bo Lind">
        <meta property="article:published_time" content="2031-05-13T07:15:00+02:00">
        <meta property="og:site_name" content="Sarn Courier">
        <meta property="og:locale" content="en_GB">
        <link rel="canonical" href="https://courier.example/weir">
        """)
    #expect(article.author == ["Ada Quill", "Bo Lind"])
    #expect(article.datePublished == "2031-05-13T07:15+02:00")
    #expect(article.publisher == "Sarn Courier")
    #expect(article.inLanguage == "en-GB")
    #expect(article.url == "https://courier.example/weir")
    #expect(article.provenance["author"] == .meta)
  }

  @Test func `marked elements speak where meta tags are silent, then the look of the text`() {
    let marked = parse(
      """
      <h1>Weir opens at Sarn</h1><span itemprop="author"><b itemprop="name">Ada Quill</b></span>
      <time itemprop="datePublished" datetime="2031-05-13">Tuesday</time>
      """)
    #expect(marked.author == ["Ada Quill"])
    #expect(marked.datePublished == "2031-05-13")
    #expect(marked.provenance["datePublished"] == .markup)
    let printed = parse("<h1>Weir opens at Sarn</h1><div>By Ada Quill</div><div>13 May 2031</div>")
    #expect(printed.author == ["Ada Quill"])
    #expect(printed.datePublished == "2031-05-13")
    #expect(printed.provenance["author"] == .guessed)
  }

  @Test(arguments: [
    ("2031-05-13T07:15:00.000Z", "2031-05-13T07:15Z"), ("2031-05-13 07:15:00", "2031-05-13T07:15"),
    ("Tue, 13 May 2031 07:15:00 +0200", "2031-05-13T07:15+02:00"), ("May 13, 2031", "2031-05-13"),
    ("2031-05-13T07:15:00 -0500", "2031-05-13T07:15-05:00"),
  ])
  func `a moment may be written in many ways`(written: String, iso: String) {
    #expect(parse(head: "<meta name=date content='\(written)'>").datePublished == iso)
  }

  @Test func `a date before printing is none`() {
    let article = parse(
      head: "<meta name='date' content='2031-05-13'>",
      data: "{\"@type\": \"NewsArticle\", \"datePublished\": \"0001-01-01T00:00:00Z\"}")
    #expect(article.datePublished == "2031-05-13")
  }

  @Test func `where data and tags disagree, data win and a note tells`() {
    let article = parse(
      head: "<meta name='date' content='2031-05-14'>",
      data:
        "{\"@type\": \"NewsArticle\", \"headline\": \"Weir news\", \"datePublished\": \"2031-05-13\"}"
    )
    #expect(article.datePublished == "2031-05-13")
    #expect(article.headline == "Weir opens at Sarn")
    #expect(article.notes.contains { $0.what.contains("disagree") })
    #expect(article.notes.contains { $0.what.contains("“Weir news”") })
  }

  @Test func `a title loses the name of its site`() {
    func headline(_ head: String) -> String? { parse(head: head, "").headline }
    #expect(headline("<title>Weir opens at Sarn | Courier</title>") == "Weir opens at Sarn")
    #expect(
      headline("<title>Weir opens at Sarn - News - Sarn Courier</title>") == "Weir opens at Sarn")
    #expect(headline("<title>Sarn – a love story</title>") == "Sarn – a love story")
    #expect(
      headline(
        "<meta property=og:site_name content=Courier><meta property=og:title "
          + "content='Weir opens at Sarn - Courier'>") == "Weir opens at Sarn")
  }

  @Test func `the headline is the printed line that the titles confirm`() {
    let article = parse(
      head: "<title>Weir opens at Sarn: what now? | Courier</title>",
      "<h1>Sarn Courier</h1><h1>Weir opens at Sarn: what <i>now</i>?</h1>")
    #expect(article.headline == "Weir opens at Sarn: what now?")
  }

  @Test func `no value lets a page reach the terminal, and no address runs`() {
    let article = parse(
      head: """
        <title>Weir&#27;]0;x&#7; o\u{202E}pens</title><link rel=canonical href="javascript:alert(1)">
        <meta name=author content="Ada&#27;[8m Quill">
        """, "")
    #expect(article.headline == "Weir opens")
    #expect(article.author == ["Ada Quill"])
    #expect(article.url == nil)
  }

  @Test func `references written twice are resolved twice`() {
    let article = parse(
      head: "<meta property=og:title content='Ada &amp;amp; Bo&amp;#39;s weir'>", "")
    #expect(article.headline == "Ada & Bo's weir")
  }
}
