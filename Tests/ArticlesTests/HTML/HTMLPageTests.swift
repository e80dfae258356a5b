import Articles
import Testing

@Suite struct HTMLPageTests {
  @Test func `headings are crossheads, and a bold line over prose acts as one`() {
    #expect(story("<h2>Who pays?</h2>").inner == ["crosshead: Who pays?"])
    #expect(story("<p><b>Who pays</b></p>").inner == ["crosshead: Who pays"])
    #expect(
      story("<p><span style='font-weight: 700'>Who pays</span>").inner == ["crosshead: Who pays"])
    #expect(story("<p><b>Note:</b> it rained.</p>").inner == ["paragraph: Note: it rained."])
    #expect(story("<p><b>It rained all day.</b></p>").inner == ["paragraph: It rained all day."])
    let article = story("<h2>Who pays?</h2>")
    #expect(article.provenance["crosshead"] == .markup)
    #expect(story("<p><b>Who pays</b></p>").provenance["crosshead"] == .guessed)
  }

  @Test func `a bold line over a block quote acts as a crosshead, dots at its end or not`() {
    let article = story("<p><b>What remains ...</b></p><blockquote>\(pageProse)</blockquote>")
    #expect(article.inner == ["crosshead: What remains ...", "blockQuote: \(pageProse)"])
  }

  @Test func `several lines in capitals over prose act as crossheads, one alone does not`() {
    let part = "<p>\(pageProse)</p><p>\(pageProse)</p>"
    #expect(story("<p>ORLAND FALLS</p>\(part)<p>SARN WINS</p>").sections.count == 3)
    #expect(story("<p>ORLAND FALLS</p>\(part)").sections.count == 1)
    #expect(story("<p>ORLAND FALLS:</p>\(part)<p>SARN WINS.</p>").sections.count == 1)
  }

  @Test func `a heading numbered by a list of one item is a crosshead`() {
    #expect(story("<h3><ol><li>Who pays</li></ol></h3>").inner == ["crosshead: Who pays"])
  }

  @Test func `bold questions of an interview are no crossheads`() {
    let question = "<p><b>Why a weir?</b></p><p>\(pageProse)</p>"
    let article = story(String(repeating: question, count: 6))
    #expect(article.sections.count == 1)
  }

  @Test func `a heading that nothing follows is none`() {
    let article = ArticleParser().parse(
      page("<article><h1>Weir opens</h1><p>\(pageProse)</p><h2>More stories</h2></article>"))
    #expect(article.sections.count == 1)
  }

  @Test func `captions keep their credits, and stand once`() {
    let article = story(
      """
      <figure><img src=a><figcaption>The weir at dusk <span class="credit">Photo: Bo Lind</span>
      </figcaption></figure>
      <div class="image"><img src=b><p class="wp-caption-text">A crowd at Sarn (Ada Quill/NPA)</p></div>
      <figure><figcaption>The weir at dusk</figcaption></figure>
      """)
    #expect(
      article.inner == [
        "caption: The weir at dusk Photo: Bo Lind", "caption: A crowd at Sarn (Ada Quill/NPA)",
      ])
    #expect(
      article.pictures.map { $0.caption.map(article.text) } == [
        "The weir at dusk", "A crowd at Sarn",
      ])
    #expect(
      article.pictures.map { $0.credit.map(article.text) } == ["Photo: Bo Lind", "(Ada Quill/NPA)"])
  }

  @Test func `items have markers, and lists of links are left out`() {
    #expect(story("<ul><li>stone<li>time</ul>").inner == ["listItem: • stone", "listItem: • time"])
    #expect(
      story("<ol><li>stone<li><p>time</p></ol>").inner == [
        "listItem: 1. stone", "listItem: 2. time",
      ])
    let article = story("<ul><li><a href=/a>Herring late</a><li><a href=/b>Bell bought</a></ul>")
    #expect(article.inner == [])
    #expect(article.boilerplate == ["Herring late · Bell bought"])
  }

  @Test func `tables of data are text, tables of layout are not tables`() {
    #expect(
      story("<table><tr><th>Who<th>Stones<tr><td>Ada<td>7</table>").inner
        == ["table: Who | Stones\nAda | 7"])
    let article = ArticleParser().parse(
      page(
        "<table><tr><td>Menu<td><h1>Weir opens</h1><p>\(pageProse)</p><p>\(pageProse)</p></table>"))
    #expect(article.blocks.map(\.kind) == [.headline, .paragraph, .paragraph])
  }

  @Test func `quotations set apart are kept as such`() {
    #expect(
      story("<blockquote><p>We row at dawn, whatever the weather.</p></blockquote>").inner
        == ["blockQuote: We row at dawn, whatever the weather."])
    #expect(
      story("<aside class=pull-quote>We row at dawn</aside>").inner == ["pullQuote: We row at dawn"]
    )
    #expect(
      story("<div class=social-embed><blockquote class=twitter-tweet><p>We row!</blockquote></div>")
        .inner == ["blockQuote: We row!"])
  }

  @Test(arguments: [
    "<div class=share-tools><p>Share this story with somebody who has a boat, or had one.</p></div>",
    "<aside class=related><p>The bell of Sarn has been bought by the council of the next town.</p></aside>",
    "<form><p>Sign up for our newsletter and get the river every morning at six.</p></form>",
    "<div id=cookie-wall><p>We use cookies to know how long you look at pictures of water.</p></div>",
    "<section id=comments><p>I was there and there were no sandwiches at all by ten.</p></section>",
    "<p>Advertisement</p>", "<p><a href=/x>Read more: the bell of Sarn</a></p>",
    "<nav><p>News from the river and from the banks of the river too.</p></nav>",
    "<div role=navigation><p>News from the river and from the banks too.</p></div>",
  ])
  func `what the site says for itself is kept apart`(furniture: String) {
    let article = story(furniture)
    #expect(article.inner == [])
    #expect(article.boilerplate.count == 1)
    #expect(article.notes.contains { $0.what == "took for no part of the story and dropped" })
  }

  @Test(arguments: [
    "<p style='display:none'>Buy pills</p>", "<p hidden>Buy pills</p>",
    "<template><p>Buy pills</p></template>", "<p class=visually-hidden>Buy pills</p>",
    "<script>document.write('Buy pills')</script>", "<!-- Buy pills -->",
    "<svg><title>Buy pills</title></svg>",
    "<p style='color: red; visibility: hidden'>Buy pills</p>",
  ])
  func `what nobody sees is nowhere`(hidden: String) {
    let article = story(hidden)
    #expect(article.inner == [])
    #expect(article.boilerplate == [])
  }

  @Test func `a name on the frame of the page is not believed`() {
    let article = ArticleParser().parse(
      page("<div class='has-sidebar promo'><p>\(pageProse)</p><p>\(pageProse)</p></div>"))
    #expect(article.blocks.map(\.kind) == [.paragraph, .paragraph])
  }

  @Test func `of a page's articles the longest is the story`() {
    let teaser =
      "<article><h2><a href=/b>Bell bought</a></h2><p>A bell was bought by a council.</p></article>"
    let main = "<article><h1>Weir opens</h1><p>\(pageProse)</p><p>\(pageProse)</p></article>"
    let article = ArticleParser().parse(page(teaser + main + teaser + teaser))
    #expect(article.headline == "Weir opens")
    #expect(article.blocks.map(\.kind) == [.headline, .paragraph, .paragraph])
  }

  @Test func `the entries of a live page are sections`() {
    let entries = ["10:30 The gate opens", "10:05 The band arrives"].map {
      "<div class=entry><h3>\($0)</h3><p>\(pageProse)</p></div>"
    }
    let article = ArticleParser().parse(
      page("<h1>Weir: live</h1><p>\(pageProse)</p>\(entries.joined())"))
    #expect(
      article.sections.map { $0.heading.map(article.text) }
        == [nil, "10:30 The gate opens", "10:05 The band arrives"])
  }

  @Test func `a picture without a caption has the words that stand for it`() {
    let article = story(
      """
      <figure><img src=a alt="The weir at dusk &amp; a heron"><noscript><img src=a
      alt="The weir at dusk &amp; a heron"></noscript></figure>
      <figure><img src=b alt="A crowd on the towpath"><figcaption>The gate opens</figcaption></figure>
      <figure><img src=c alt="IMG_0412.jpg"></figure><img src=d alt="A dot that counts its readers">
      <aside class="related"><figure><img src=e alt="A heron on another page"></figure></aside>
      <figure><img src=f alt="Bo Lind &#27;[2J at work"></figure>
      """)
    #expect(
      article.inner == [
        "caption: The weir at dusk & a heron", "caption: The gate opens",
        "caption: Bo Lind at work",
      ])
  }

  @Test func `the pictures of a gallery are sections too`() {
    let slides = ["The weir", "The band"].map {
      "<li><h2>\($0)</h2><figure><img src=a><figcaption>\($0) at noon</figcaption></figure><p>\(pageProse)</p></li>"
    }
    let article = ArticleParser().parse(
      page("<h1>Weir opens</h1><p>\(pageProse)</p><ol>\(slides.joined())</ol>"))
    #expect(article.sections.count == 3)
    #expect(article.pictures.count == 2)
  }

  @Test func `a story printed in parts is one`() {
    let part =
      "<div class=row><div class=article-body><p>\(pageProse)</p><p>\(pageProse)</p></div></div>"
    let article = ArticleParser().parse(page("<main>\(part)<div class=ad>Buy</div>\(part)</main>"))
    #expect(article.blocks.count == 4)
  }

  @Test func `one break parts lines and two part paragraphs`() {
    #expect(
      story("<p>One<br>two<br><br>three</p>").inner == ["paragraph: One\ntwo", "paragraph: three"])
    #expect(story("<p> a \n b&nbsp;<b> c</b>d </p>").inner == ["paragraph: a b cd"])
    #expect(story("<pre>a\n  b</pre>").inner == ["paragraph: a\nb"])
  }

  @Test func `links of the web and of mail are kept with their words`() {
    let article = story(
      """
      <p>See <a href="https://a.example/?b=1&amp;c">the bell</a>, <a href="javascript:x()">run</a>,
      <a href="mailto:ada@a.example">write</a>, <a href="file:///etc/passwd">read</a>.</p>
      """)
    #expect(article.links.map { article.text($0.span) } == ["the bell", "write"])
    #expect(article.links.map(\.address) == ["https://a.example/?b=1&c", "mailto:ada@a.example"])
  }

  @Test func `headline, standfirst, byline and date open the story`() {
    let article = ArticleParser().parse(
      page(
        """
        <h1>Weir opens</h1><p class=standfirst>A river gets a gate and a town gets a day off.</p>
        <p>By Ada Quill</p><p>13 May 2031</p><p>SARN, Brenland — \(pageProse)</p><p>\(pageProse)</p>
        <p>Correction: an earlier version of this story had two weirs.</p>
        <p>(SARN COURIER with NPA)</p>
        """))
    #expect(
      article.blocks.map(\.kind)
        == [
          .headline, .standfirst, .byline, .date, .paragraph, .paragraph, .correction, .creditLine,
        ])
    #expect(article.alternativeHeadline == "A river gets a gate and a town gets a day off.")
    #expect(article.dateline == "SARN, Brenland")
    #expect(article.creditText == "(SARN COURIER with NPA)")
  }

  @Test func `the address of the writer ends no story`() {
    let article = ArticleParser().parse(
      page(
        "<article><p>\(pageProse)</p><p>\(pageProse)</p><p>Follow him on Chirper @bolind.</p>"
          + "<p>Sign up for our newsletter</p></article>"))
    #expect(article.blocks.count == 2)
  }

  @Test func `a page of a few words keeps them`() {
    #expect(ArticleParser().parse(Array("<p>Hello</p>".utf8)).blocks.count == 1)
    let links = ArticleParser().parse(Array("<p><a href=/a>one</a> <a href=/b>two</a></p>".utf8))
    #expect(links.text(links.blocks[0].span) == "one two")
    #expect(links.notes.map(\.what).contains("found no story and kept all the words of the page"))
    #expect(ArticleParser().parse(Array("<html></html>".utf8)).blocks.isEmpty)
  }

  @Test func `a page may name its charset`() {
    let bytes = Array("<meta charset=windows-1251><p>".utf8) + [0xCC, 0xE8, 0xF0, 0x2E]
    let article = ArticleParser().parse(bytes)
    #expect(article.text(article.blocks[0].span) == "Мир.")
    #expect(article.notes.first?.what == "read as windows-1251")
    let lying = ArticleParser().parse(Array("<meta charset=koi8-r><p>Café.".utf8))
    #expect(lying.text(lying.blocks[0].span) == "Café.")
    let western = ArticleParser().parse(
      Array("<meta http-equiv=content-type content='text/html; charset=latin1'><p>Caf".utf8) + [
        0xE9, 0x2E,
      ])
    #expect(western.text(western.blocks[0].span) == "Café.")
  }

  @Test func `notes on what was cleaned say where in the file`() {
    let bytes = Array("<meta charset=windows-1251><p>".utf8) + [0xCC, 0x07, 0xF0, 0x2E]
    let note = ArticleParser().parse(bytes).notes.first { $0.input != nil }
    #expect(note?.what == "showed a control character as a picture")
    #expect(note?.input == 30..<34)
  }
}
