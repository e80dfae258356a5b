import Foundation
import Support
import Testing

/// Files that hold several stories, packed files, and what is said of files that hold none.
@Suite struct ShelfFileTests {
  private static let feed = """
    <rss version="2.0"><channel><title>Dunmere Post</title>
    <item><title>One</title><description>“Never,” said Mara Hale.</description></item>
    <item><title>Two</title><description>It rained.</description></item>
    </channel></rss>
    """

  /// A file packed by the platform's own program.
  private func packed(_ text: String, in folder: URL) throws -> URL {
    let file = folder.appending(path: "plain")
    let packed = folder.appending(path: "packed.xml.gz")
    let none = folder.appending(path: "none")
    try Data(text.utf8).write(to: file)
    try Data().write(to: none)
    let status = try ChildProcess.run(
      ["/usr/bin/env", "gzip", "-c", file.path], input: none, output: packed, errors: none,
      environment: ["PATH": "/usr/bin:/bin"])
    #expect(status == 0)
    return packed
  }

  @Test func `each story of a feed is shown, and told apart by number`() throws {
    let shown = try Invented.run(["show"], over: Self.feed, named: "post.xml")
    #expect(shown.status == 0)
    #expect(shown.output.contains("One") && shown.output.contains("It rained."))
    let quotes = try Invented.run(["quotes"], over: Self.feed, named: "post.xml").output
    #expect(quotes.contains("post.xml#1\tMara Hale\t"))
  }

  @Test func `a feed is exported as a list, or a file a story`() throws {
    let run = try Invented.run(["export"], over: Self.feed, named: "post.xml")
    let list = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
    #expect(list?.map { $0["headline"] as? String } == ["One", "Two"])
    #expect((list?.last?["file"] as? String)?.hasSuffix("post.xml#2") == true)
    try Scratch.with { folder in
      let file = try packed(Self.feed, in: folder)
      let out = folder.appending(path: "out")
      let each = try Program.run(["export", "-f", "ninjs", "--each-to", out.path, file.path])
      #expect(each.status == 0, "\(each.errors)")
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: out.path).sorted()
          == ["packed-2.ninjs.json", "packed.ninjs.json"])
    }
  }

  @Test func `packed files and packed standard input are read`() throws {
    try Scratch.with { folder in
      let file = try packed(Self.feed, in: folder)
      let shown = try Program.run(["show", file.path])
      #expect(shown.status == 0 && shown.output.contains("It rained."))
      let piped = try Program.run(["show", "-"], input: try Data(contentsOf: file))
      #expect(piped.output == shown.output)
      let whole = try Data(contentsOf: file)
      try whole.prefix(whole.count - 12).write(to: file)
      let cut = try Program.run(["show", file.path])
      #expect(cut.status == 1 && cut.output.contains("One"))
      #expect(cut.errors.contains("is a damaged gzip file; what could be unpacked is shown"))
    }
  }

  @Test func `a packed bomb is refused in one line`() throws {
    try Scratch.with { folder in
      let file = try packed(String(repeating: "boom ", count: 14 << 20), in: folder)
      let run = try Program.run(["show", file.path])
      #expect(run.status == 1 && run.output.isEmpty)
      #expect(run.errors.hasSuffix("unpacks to more than 64 mebibytes\n"))
      #expect(run.errors.split(separator: "\n").count == 1)
    }
  }

  @Test func `what was said of a file's form is believed`() throws {
    let text = "# Harbour\n\nIt rained.\n"
    #expect(try Invented.run(["export"], over: text).output.contains("\"headline\":\"Harbour\""))
    let run = try Invented.run(["export", "--as", "text"], over: text)
    #expect(run.output.contains("\"headline\":\"# Harbour\""))
    let wrong = try Invented.run(["show", "--as", "scroll"], over: text)
    #expect(wrong.status == 2 && wrong.errors.contains("one of text, html, markdown"))
  }

  @Test(arguments: [
    (
      "PK\u{3}\u{4}" + String(repeating: "x", count: 26) + "mimetypeapplication/epub+zip…",
      "is an EPUB book"
    ),
    ("WARC/1.0\r\nWARC-Type: response\r\n\r\n", "is a web archive (WARC)"),
    ("From a@b Mon Jan  6 10:00:00 2020\nSubject: x\n\nBody\n", "is a mailbox"),
    ("%PDF-1.7\n", "is a PDF document"),
    ("[[[[[[", "is JSON without a story in it"),
    ("<feed></feed>", "is a feed without a story in it"),
  ])
  func `a file that is no story is named in one line`(text: String, words: String) throws {
    let run = try Invented.run(["show"], over: text)
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.hasSuffix("strike.txt \(words)\n"), "\(run.errors)")
  }
}
