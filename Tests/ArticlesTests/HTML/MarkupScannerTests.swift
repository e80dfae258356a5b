import Testing

@testable import Articles

@Suite struct MarkupScannerTests {
  private func tokens(
    _ text: String, _ grammar: MarkupScanner.Grammar = .html,
    content: MarkupScanner.Content = .data, lastName: String = ""
  ) -> String {
    TokenList(Array(text.utf8), grammar, content: content, lastName: lastName).entries
      .map(\.description).joined(separator: " ")
  }

  @Test func `tags carry their attributes, the first of each name`() {
    #expect(
      tokens("<P Class='a' class=b hidden data-n = 7>Weir</p >")
        == "<p class=“a” data-n=“7” hidden=“”> “Weir” </p>")
    #expect(tokens("<br/><img src=a/>") == "<br/> <img src=“a/”>")
  }

  @Test func `a bracket that opens no tag is text`() {
    #expect(tokens("3 < 4 <5 <") == "“3 < 4 <5 <”")
    #expect(tokens("a</>b</ c>d<!e>") == "“ab” <!-- c--> “d” <!--e-->")
  }

  @Test func `a tag the input ends in is dropped`() {
    #expect(tokens("Weir<a href='x") == "“Weir”")
    #expect(tokens("Weir<") == "“Weir<”")
  }

  @Test func `references stand for letters`() {
    #expect(tokens("&amp;&lt;&eacute;&#8217;&#x2019;") == "“&<é’’”")
    #expect(tokens("AT&T &copy 2031 &notanentity; &") == "“AT&T © 2031 ¬anentity; &”")
    #expect(tokens("&#x9b;&#0;&#xD800;&#99999999;") == "“›���”")
    #expect(tokens("<a href='?a=1&copy=2&amp;b'>") == "<a href=“?a=1&copy=2&b”>")
    #expect(tokens("&NotEqualTilde;") == "“≂̸”")
  }

  @Test func `comments end where browsers end them`() {
    #expect(tokens("<!-->a<!--->b<!-- c --!>d") == "<!----> “a” <!----> “b” <!-- c --> “d”")
    #expect(tokens("<!-- open <p>") == "<!-- open <p>-->")
    #expect(tokens("<!-- a--") == "<!-- a-->")
    #expect(tokens("<?php echo ?>x") == "<!--?php echo ?--> “x”")
  }

  @Test func `a script ends at its own end tag`() {
    func script(_ text: String) -> String { tokens(text, content: .script, lastName: "script") }
    #expect(script("a < b</scripts></script>x") == "“a < b</scripts>” </script> “x”")
    #expect(
      script("<!-- <script> </script> --></script>") == "“<!-- <script> </script> -->” </script>")
    #expect(script("<!--></script>") == "“<!-->” </script>")
    #expect(
      tokens("a<b>&amp;</title >c", content: .rcdata, lastName: "title") == "“a<b>&” </title> “c”")
    #expect(tokens("a&amp;</STYLE>", content: .rawText, lastName: "style") == "“a&amp;” </style>")
    #expect(tokens("a</p><b>", content: .plainText) == "“a</p><b>”")
  }

  @Test func `a declaration tells what the document is`() {
    #expect(tokens("<!DOCTYPE HTML>") == "<!html – – true>")
    #expect(tokens("<!doctype html PUBLIC 'a' \"b\">") == "<!html a b true>")
    #expect(tokens("<!doctype html PUBLIC>") == "<!html – – false>")
    #expect(tokens("<!doctype html system 'a") == "<!html – a false>")
  }

  @Test func `line ends become one kind, zeros are told apart`() {
    #expect(tokens("a\r\nb\rc") == "“a\nb\nc”")
    #expect(tokens("<a b='\0'>") == "<a b=“�”>")
  }

  @Test func `XML keeps case, knows CDATA and instructions`() {
    #expect(
      tokens("<?xml version='1.0'?><a:B c='d'/>", .xml)
        == "<?xml version='1.0'?> <a:b c=“d”/>")
    #expect(tokens("<t><![CDATA[a <b> &amp;]]></t>", .xml) == "<t> “a <b> &amp;” </t>")
    #expect(tokens("<t><![CDATA[a]]></t>", .html) == "<t> <!--[CDATA[a]]--> </t>")
    #expect(
      tokens("<!DOCTYPE r [<!ENTITY a \"<]>\">]><r>&a;</r>", .xml).hasSuffix("<r> “&a;” </r>"))
    #expect(tokens("<a B='1' b='2'>", .xml).contains("“2”"))
  }

  @Test func `two hundred thousand attributes cost no more than their bytes`() {
    let flood = (0..<200_000).map { "a\($0)=1 " }.joined()
    let entries = TokenList(Array("<p \(flood)>x</p>".utf8)).entries
    #expect(entries.count == 3)
    guard case .startTag(_, let attributes, _)? = entries.first else { return }
    #expect(attributes.count == MarkupScanner.mostAttributes)
  }
}
