import Articles
import Testing

/// Stories as agencies and programs send them: NITF, ninjs, JSON Feed.
@Suite struct AgencyTests {
  private func article(_ text: String) -> Article { ArticleParser().parse(Array(text.utf8)) }

  private func blocks(_ article: Article) -> [String] {
    article.blocks.map { "\($0.kind.rawValue): \(article.text($0.span))" }
  }

  @Test func `NITF names every part of a story`() {
    let story = article(
      """
      <?xml version="1.0"?>
      <!DOCTYPE nitf SYSTEM "nitf.dtd">
      <nitf><head><title>slug</title><docdata><date.issue norm="20310513T093000Z"/>
      <doc.copyright holder="Orland Press"/></docdata></head>
      <body><body.head><hedline><hl1>Ferry &amp; fog</hl1><hl2>It stays in port</hl2></hedline>
      <byline>By <person>Ana Ruiz</person><byttl>Sea writer</byttl></byline>
      <distributor>OPA</distributor>
      <dateline><location>TAVEN, Orland</location> <story.date>May 13</story.date></dateline>
      </body.head><body.content><block><p>“No boat,” said <person>Bo Lind</person>.</p>
      <hl2>Fog</hl2><p>It came.</p><media media-type="image"><media-reference source="x.jpg"/>
      <media-caption>The quay</media-caption><media-producer>Jonas Hale</media-producer></media>
      <ul><li>salt</li></ul><bq><block><p>Never.</p></block></bq></block></body.content>
      <body.end><tagline>(OPA with agencies)</tagline></body.end></body></nitf>
      """)
    #expect(story.headline == "Ferry & fog" && story.alternativeHeadline == "It stays in port")
    #expect(story.author == ["Ana Ruiz"] && story.publisher == "OPA")
    #expect(story.dateline == "TAVEN, Orland" && story.datePublished == "2031-05-13T09:30Z")
    #expect(
      blocks(story).dropFirst(4) == [
        "paragraph: TAVEN, Orland – “No boat,” said Bo Lind.", "crosshead: Fog",
        "paragraph: It came.", "caption: The quay Jonas Hale", "listItem: • salt",
        "blockQuote: Never.", "creditLine: (OPA with agencies)",
      ])
  }

  @Test func `ninjs 3 gives headlines, people, sources and the body that is marked up`() {
    let story = article(
      """
      {"uri": "https://a.example/1", "type": "text", "language": "en",
       "contentCreated": "2031-05-13T09:30:00Z", "versionCreated": "2031-05-14T08:00:00Z",
       "headlines": [{"role": "subhead", "value": "It stays"}, {"role": "main", "value": "Fog &amp; ferry"}],
       "by": "Ana Ruiz and Jonas Hale", "located": "Taven",
       "infoSources": [{"name": "OPA", "role": "publisher"}],
       "bodies": [{"role": "main", "contentType": "text/plain", "value": "flat"},
                  {"role": "main", "contentType": "text/html", "value": "<p>One.</p><h2>Two</h2><p>Three.</p>"}],
       "associations": [{"name": "p", "uri": "urn:p", "type": "picture", "by": "Bo Lind",
                         "descriptions": [{"role": "caption", "value": "The quay"}]}]}
      """)
    #expect(story.headline == "Fog & ferry" && story.alternativeHeadline == "It stays")
    #expect(story.author == ["Ana Ruiz", "Jonas Hale"] && story.dateline == "Taven")
    #expect(story.datePublished == "2031-05-13T09:30Z" && story.dateModified == "2031-05-14T08:00Z")
    #expect(story.publisher == "OPA" && story.url == "https://a.example/1")
    #expect(
      blocks(story).dropFirst(4) == [
        "caption: The quay Bo Lind", "paragraph: One.", "crosshead: Two", "paragraph: Three.",
      ])
  }

  @Test func `the names of ninjs 1 are known`() {
    let story = article(
      """
      {"uri": "urn:1", "versioncreated": "2031-05-13T09:30:00Z", "headline": "Fog", "byline": "Ana Ruiz",
       "body_html": "<p>One.</p>", "description_text": "It stays",
       "associations": {"main": {"type": "picture", "description_text": "The quay"}}}
      """)
    #expect(story.headline == "Fog" && story.author == ["Ana Ruiz"])
    #expect(story.alternativeHeadline == "It stays" && story.pictures.count == 1)
  }

  @Test func `each item of a JSON Feed is a story, whatever is wrong with it`() {
    let stories = ArticleParser().stories(
      in: Array(
        """
        {"version":"https://jsonfeed.org/version/1.1","title":7,"items":[{"id":1,"content_text":null},
        {"id":"b","content_html":"<p>ok text</p>","authors":"Eve","date_published":"yesterday"},null,
        {"title":"A\\ud800B","content_text":"One.\\n\\nTwo.","authors":[{"name":"Ana Ruiz"}]}]}
        """.utf8))
    #expect(stories.count == 3)
    #expect(stories[1].blocks.map { stories[1].text($0.span) } == ["By Eve", "ok text"])
    #expect(stories[1].datePublished == nil)
    #expect(stories[2].headline == "A\u{FFFD}B")
    #expect(blocks(stories[2]).suffix(2) == ["paragraph: One.", "paragraph: Two."])
  }

  @Test func `JSON cut anywhere gives the stories that were whole`() {
    let item = "{\"title\":\"T\",\"content_text\":\"One.\"}"
    let text = "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[\(item),\(item)]}"
    for end in 60..<text.utf8.count - 2 {
      let stories = ArticleParser().stories(in: Array(text.utf8.prefix(end)))
      #expect(stories[0].notes.contains { $0.what.contains("stopped reading the JSON") }, "\(end)")
    }
    let half = ArticleParser().stories(in: Array(text.utf8.prefix(text.utf8.count - 5)))
    #expect(half.map(\.headline) == ["T"])
  }

  @Test func `JSON that is no story is refused`() {
    for text in ["[]", "{}x", String(repeating: "[", count: 100_000), "[[1]]"] {
      let stories = ArticleParser(as: .json).stories(in: Array(text.utf8))
      let hasNone = stories.refusal == "is JSON without a story in it"
      #expect(hasNone || text == "{}x", "\(text.prefix(10))")
    }
  }
}
