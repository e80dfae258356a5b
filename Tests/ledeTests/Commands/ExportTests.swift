import Foundation
import Support
import Testing

@Suite struct ExportTests {
  @Test func `JSON has every key, in the order of the contract`() throws {
    let run = try Invented.run(["export"])
    #expect(run.status == 0)
    var rest = run.output[...]
    for key in [
      "file", "headline", "alternativeHeadline", "author", "dateline", "datePublished",
      "dateModified", "publisher", "url", "inLanguage", "creditText", "images", "articleBody",
      "sections", "quotes", "mentions", "figures", "boilerplate", "notes", "provenance",
    ] {
      let place = try #require(rest.range(of: "\"\(key)\":"), "\(key)")
      rest = rest[place.upperBound...]
    }
    let story = try Invented.json(run.output)
    #expect(story["headline"] as? String == "Harbour strike enters second week")
    #expect(story["creditText"] as? String == "(PAPER with AGENCY)")
    #expect(story["alternativeHeadline"] is NSNull)
    #expect(story["author"] as? [String] == [])
    #expect((story["file"] as? String)?.hasSuffix("strike.txt") == true)
  }

  @Test func `offsets count scalars of articleBody, which holds the body alone`() throws {
    let story = try Invented.json(
      try Invented.run(["export"], over: "Café 👍 strike\n\n" + Invented.strike).output)
    let body = try #require(story["articleBody"] as? String)
    #expect(!body.contains("PAPER with AGENCY") && body.contains("\n\nA long night\n\n"))
    let sections = try #require(story["sections"] as? [[String: Any]])
    #expect(sections.map { $0["heading"] as? String } == [nil, "A long night"])
    #expect(try Invented.slice(body, sections[1]).hasPrefix("A long night\n\nThe mayor"))
    let blocks = try #require(sections[1]["blocks"] as? [[String: Any]])
    #expect(blocks.map { $0["kind"] as? String } == ["crosshead", "paragraph"])
    #expect(try Invented.slice(body, blocks[0]) == "A long night")
    let quotes = try #require(story["quotes"] as? [[String: Any]])
    #expect(
      try quotes.map { try Invented.slice(body, $0) }
        == ["We will not go back,", "Not for this.", "a disgrace to the whole coast"])
    let mentions = try #require(story["mentions"] as? [[String: Any]])
    #expect(try mentions.map { try Invented.slice(body, $0) } == ["Mara Hale", "Tomas Ode"])
  }

  @Test func `one file gives an object, several an array, and jsonl a line each`() throws {
    try Scratch.with { folder in
      for name in ["a.txt", "b.txt"] {
        try Data(Invented.strike.utf8).write(to: folder.appending(path: name))
      }
      let one = try Program.run(["export", folder.appending(path: "a.txt").path])
      #expect(one.output.hasPrefix("{\"file\""))
      let both = try Program.run(["export", folder.path])
      let array = try JSONSerialization.jsonObject(with: Data(both.output.utf8)) as? [Any]
      #expect(array?.count == 2)
      let lines = try Program.run(["export", "--format", "jsonl", folder.path])
      #expect(lines.output.split(separator: "\n").map { $0.hasPrefix("{") } == [true, true])
      try FileManager.default.removeItem(at: folder.appending(path: "b.txt"))
      let alone = try Program.run(["export", folder.path])
      #expect(alone.output.hasPrefix("["), "a folder is an array, however little is in it")
      let none = try Program.run(["export", folder.path, folder.appending(path: "x").path])
      #expect(none.status == 1 && none.output.hasSuffix("\n]\n"))
    }
  }

  @Test func `a file a story is named after it, told apart on a clash`() throws {
    try Scratch.with { folder in
      let names = ["a.txt", "b/a.md.gz", "c/a.txt", "d/notes", "e/.x"]
      for name in names {
        let file = folder.appending(path: "in/" + name)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(Invented.strike.utf8).write(to: file)
      }
      let out = folder.appending(path: "out/deep")
      for _ in 0..<2 {
        let run = try Program.run(
          ["export", "--each-to", out.path] + names.map { folder.appending(path: "in/" + $0).path })
        #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty, "\(run.errors)")
        #expect(
          try FileManager.default.contentsOfDirectory(atPath: out.path).sorted()
            == [".x.json", "a-2.json", "a-3.json", "a.json", "notes.json"].sorted())
      }
      let made = try String(contentsOf: out.appending(path: "a-2.json"), encoding: .utf8)
      #expect((try Invented.json(made)["file"] as? String)?.hasSuffix("b/a.md.gz") == true)
    }
  }

  @Test func `no export is written over a story`() throws {
    try Scratch.with { folder in
      let file = folder.appending(path: "strike.txt")
      try Data(Invented.strike.utf8).write(to: file)
      let run = try Program.run(
        ["export", "--format", "text", "--each-to", folder.path, file.path])
      #expect(run.status == 1)
      #expect(run.errors.contains("is a story itself and was left alone"))
      #expect(try Data(contentsOf: file) == Data(Invented.strike.utf8))
      let link = folder.appending(path: "link.json")
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
      let other = folder.appending(path: "link.md")
      try Data(Invented.strike.utf8).write(to: other)
      #expect(try Program.run(["export", "--each-to", folder.path, other.path]).status == 1)
      #expect(try Data(contentsOf: file) == Data(Invented.strike.utf8))
    }
  }

  @Test func `a folder that cannot be made is named`() throws {
    let run = try Invented.run(["export", "--each-to", "/dev/null/x"])
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("lede: /dev/null/x: ") && run.output.isEmpty)
  }

  @Test func `Markdown, HTML and text hold the whole story`() throws {
    let markdown = try Invented.run(["export", "-f", "markdown"]).output
    #expect(markdown.hasPrefix("---\ntitle: \"Harbour strike enters second week\"\ncredit: "))
    #expect(markdown.contains("\n---\n\n# Harbour strike enters second week\n\nWorkers"))
    #expect(markdown.contains("\n\n## A long night\n\n"))
    #expect(markdown.hasSuffix("\n\n*(PAPER with AGENCY)*\n"))
    let text = try Invented.run(["export", "-f", "text"]).output
    #expect(text == Invented.strike + "\n")
    let html = try Invented.run(["export", "-f", "html"]).output
    #expect(html.contains("<h2>A long night</h2>"))
    #expect(html.contains("data-speaker=\"Mara Hale\""))
    #expect(html.contains("data-figure=\"0\">Mara Hale</span>"))
  }
}
