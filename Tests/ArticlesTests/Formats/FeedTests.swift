import Articles
import Testing

@Suite struct FeedTests {
  private func stories(_ text: String) -> Stories {
    ArticleParser().stories(in: Array(text.utf8))
  }

  private func blocks(_ article: Article) -> [String] {
    article.blocks.map { "\($0.kind.rawValue): \(article.text($0.span))" }
  }

  private let rss = """
    <?xml version="1.0" encoding="utf-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="d">
    <channel><title>Orland Courier</title><link>https://a.example/</link><language>en-gb</language>
    <image><title>Not this</title></image>
    <item><title>Ferry &amp; tide</title><link>https://a.example/1</link>
    <dc:creator><![CDATA[Ana Ruiz and Jonas Hale]]></dc:creator>
    <pubDate>Tue, 13 May 2031 09:30:00 +0100</pubDate><category>Sea</category>
    <description>Fog &lt;b&gt;kept&lt;/b&gt; it in port.</description>
    <content:encoded><![CDATA[<p>“No boat,” said Bo Lind.</p><h2>Fog</h2><ul><li>One<li>Two</ul>
    <figure><img src="x" alt="y"><figcaption>The quay <span class="credit">Jonas Hale</span></figcaption>
    </figure><blockquote><p>Never again</p></blockquote>
    <table><tr><td>a<td>b<tr><td>c<td>d</table><script>no()</script>
    <p>The post Ferry appeared first on Orland Courier.</p>]]></content:encoded></item>
    <item><title>Second</title><description>Only a line.</description></item>
    </channel></rss>
    """

  @Test func `each item of RSS is a story`() {
    let stories = stories(rss)
    #expect(stories.count == 2 && stories.isCollection && stories.format == .feed)
    let first = stories[0]
    #expect(first.headline == "Ferry & tide" && first.author == ["Ana Ruiz", "Jonas Hale"])
    #expect(first.datePublished == "2031-05-13T09:30+01:00")
    #expect(first.publisher == "Orland Courier" && first.inLanguage == "en-gb")
    #expect(first.url == "https://a.example/1" && first.articleSection == "Sea")
    #expect(first.alternativeHeadline == "Fog kept it in port.")
    #expect(
      blocks(first).dropFirst(4) == [
        "paragraph: “No boat,” said Bo Lind.", "crosshead: Fog", "listItem: • One",
        "listItem: • Two", "caption: The quay Jonas Hale", "blockQuote: Never again",
        "table: a | b\nc | d",
      ])
    #expect(first.pictures.first?.credit.map(first.text) == "Jonas Hale")
    #expect(first.boilerplate == ["The post Ferry appeared first on Orland Courier."])
    #expect(stories[1].headline == "Second")
    #expect(blocks(stories[1]).last == "paragraph: Only a line.")
    #expect(stories.summary(at: 0)?.headline == "Ferry & tide")
    #expect(stories.summary(at: 0)?.date == "2031-05-13T09:30+01:00")
  }

  @Test func `an entry of Atom may hold tags as they are`() {
    let entry = stories(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Courier</title>
      <entry><title type="html">A &lt;i&gt;late&lt;/i&gt; boat</title>
      <link rel="self" href="https://a.example/self"/><link href="https://a.example/late"/>
      <author><name>Ana Ruiz</name><email>a@a.example</email></author>
      <updated>2031-05-13T09:30:00Z</updated>
      <content type="xhtml"><div xmlns="x"><p>Fog<br/>and rain.</p><h3>After</h3><p>Sun.</p></div>
      </content></entry></feed>
      """)[0]
    #expect(entry.headline == "A late boat" && entry.url == "https://a.example/late")
    #expect(entry.author == ["Ana Ruiz"] && entry.datePublished == "2031-05-13T09:30Z")
    #expect(
      blocks(entry).suffix(3) == [
        "paragraph: Fog\nand rain.", "crosshead: After", "paragraph: Sun.",
      ])
  }

  @Test func `RDF has its items beside the channel`() {
    let stories = stories(
      "<rdf:RDF><channel><title>C</title><items><rdf:Seq/></items></channel>"
        + "<item><title>One</title><dc:date>2031-05-13</dc:date></item></rdf:RDF>")
    #expect(stories.map(\.headline) == ["One"])
    #expect(stories[0].publisher == "C" && stories[0].datePublished == "2031-05-13")
  }

  @Test func `a cut feed gives what was whole and says so`() {
    for end in stride(from: rss.utf8.count - 20, to: 200, by: -37) {
      let stories = ArticleParser().stories(in: Array(rss.utf8.prefix(end)))
      #expect(stories[0].notes.contains { $0.what.contains("cut off") }, "\(end)")
    }
    let half = ArticleParser().stories(in: Array(rss.utf8.prefix(rss.utf8.count - 30)))
    #expect(half.map(\.headline) == ["Ferry & tide", "Second"])
  }

  @Test func `tag soup is read as far as it can be`() {
    let stories = stories(
      "<rss version=\"2.0\"><channel><title>one &nbsp; & two</title><item><title>x<br>y</title>"
        + "<description><p>unclosed</description></item><item><title>z</title></item></channel>")
    #expect(stories.map(\.headline) == ["x y", "z"])
    #expect(blocks(stories[0]).contains("paragraph: unclosed"))
  }

  @Test func `a document’s own entities are never expanded`() {
    let bomb = "<!DOCTYPE rss [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;\">]>"
    let stories = stories(
      bomb + "<rss><channel><title>&b;</title><item><title>A&b;B</title></item></channel></rss>")
    #expect(stories[0].headline == "A&b;B")
    #expect(stories[0].notes.contains { $0.what.contains("entities unread") })
  }

  @Test func `a feed without stories is its name, or refused`() {
    #expect(stories("<rss><channel><title>AB</title></channel></rss>")[0].headline == "AB")
    #expect(stories("<rss/>").refusal == "is a feed without a story in it")
  }

  @Test func `control characters spelt out stay out`() {
    let stories = stories(
      "<rss><channel><item><title>a&#27;[2Jb&#x202e;c</title></item></channel></rss>")
    #expect(
      stories[0].headline?.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E }
        == false)
  }
}
