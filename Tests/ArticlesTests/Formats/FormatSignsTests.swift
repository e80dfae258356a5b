import Articles
import Testing

@Suite struct FormatSignsTests {
  @Test(arguments: [
    ("Ferry late again\n\nThe ferry was late.\n", Format.plainText),
    ("A list\n\n- salt\n- bread\n\n* * *\n\n1. The 2 * 3 of it\n", .plainText),
    ("Sports\n======\n\nNo game was played.\n", .plainText),
    ("[Update] The bridge is open.\n", .plainText),
    ("[[See also: the map]]\n", .json),
    ("{sic} is what he wrote.\n", .plainText),
    ("---\nThe rule above is a printer’s.\n---\n", .plainText),
    ("#1 in the charts\n\nText.\n", .plainText),
    ("# Ferry late again\n\nThe ferry was late.\n", .markdown),
    ("---\ntitle: Ferry\n---\nThe ferry was late.\n", .markdown),
    ("+++\ntitle = \"Ferry\"\n+++\nThe ferry was late.\n", .markdown),
    ("Ferry\n=====\n\nSee [the log](https://a.example/log) for **all** of it.\n", .markdown),
    ("<p>The ferry was late.</p>", .html),
    ("<!-- a --><!DOCTYPE html><title>x</title>", .html),
    ("<b>Late</b> again, the ferry left.\n", .plainText),
    ("<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel/></rss>", .feed),
    ("<!DOCTYPE rss [<!ENTITY a \"<nitf>\">]><rss></rss>", .feed),
    ("<feed xmlns=\"http://www.w3.org/2005/Atom\"/>", .feed),
    ("<rdf:RDF><item/></rdf:RDF>", .feed),
    ("<nitf><head/></nitf>", .nitf),
    ("{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}", .jsonFeed),
    ("{\"uri\": \"urn:x\", \"headlines\": [{\"value\": \"A\"}]}", .ninjs),
    ("[{\"uri\": \"urn:x\", \"body_text\": \"A\"}]", .ninjs),
    ("{\"@context\": \"https://schema.org\", \"articleBody\": \"A\"}", .json),
    ("{\"headline\": \"A\", \"articleBody\": \"B\"}", .json),
  ])
  func `content tells the format`(text: String, format: Format) {
    #expect(Format(of: Array(text.utf8)) == format)
  }

  @Test func `UTF-16 is looked through`() {
    let text = "<?xml version=\"1.0\"?><rss></rss>"
    let wide: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap({ [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    #expect(Format(of: wide) == .feed)
  }

  @Test func `what was said wins over what is told`() {
    let bytes = Array("# Ferry late\n\nThe ferry was late.\n".utf8)
    #expect(ArticleParser().parse(bytes).headline == "Ferry late")
    #expect(ArticleParser(as: .plainText).parse(bytes).headline == "# Ferry late")
  }
}
