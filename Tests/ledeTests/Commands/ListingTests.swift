import Foundation
import Support
import Testing

@Suite struct ListingTests {
  @Test func `quotes gives speaker, kind, section and words, one a line`() throws {
    let run = try Invented.run(["quotes"])
    #expect(
      run.output == """
        Mara Hale\tdirect\t(opening)\tWe will not go back,
        Mara Hale\tdirect\t(opening)\tNot for this.
        Tomas Ode\tpartial\tA long night\ta disgrace to the whole coast

        """)
  }

  @Test func `several stories are named at the head of each line`() throws {
    try Scratch.with { folder in
      try Data(Invented.strike.utf8).write(to: folder.appending(path: "a.txt"))
      for command in ["quotes", "figures"] {
        let run = try Program.run([command, folder.path])
        let lines = run.output.split(separator: "\n")
        #expect(!lines.isEmpty && lines.allSatisfy { $0.hasPrefix(folder.path + "/a.txt\t") })
      }
    }
  }

  @Test func `quotes can be narrowed to a figure by any form, without case and accents`() throws {
    let story = """
      Two of one mind

      “It is over,” said Chloé Ångström-Vale. “It has been for years,” said Tomas Ode.

      Vale said: “I told them so.”
      """
    func words(_ name: String) throws -> [String] {
      try Invented.run(["quotes", "--by", name], over: story).output.split(separator: "\n")
        .compactMap { $0.split(separator: "\t").last.map(String.init) }
    }
    #expect(try words("chloe") == ["It is over,", "I told them so."])
    #expect(try words("CHLOÉ ANGSTROM") == ["It is over,", "I told them so."])
    #expect(try words("vale") == ["It is over,", "I told them so."])
    #expect(try words("ode") == ["It has been for years,"])
    #expect(try words("Od").isEmpty, "whole words")
    #expect(try words("Vale Chloe").isEmpty, "in their order")
    #expect(try words("").isEmpty)
  }

  @Test func `quotes as JSON adds words and section`() throws {
    let run = try Invented.run(["quotes", "--format", "json"])
    let list = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let stories = try #require(list as? [[String: Any]])
    try #require(stories.count == 1)
    #expect(stories[0]["headline"] as? String == "Harbour strike enters second week")
    let quotes = try #require(stories[0]["quotes"] as? [[String: Any]])
    #expect(quotes.map { $0["text"] as? String }.last == "a disgrace to the whole coast")
    #expect(quotes.first?["section"] is NSNull)
    #expect(quotes.last?["section"] as? String == "A long night")
    #expect(quotes.last?["start"] as? Int != nil)
  }

  @Test func `the sentence around each quotation comes last, and only when it is asked for`() throws
  {
    let story = """
      Two of one mind

      It rained. “It is over,” said Mara Hale. “Let us go home. Now.” Nobody moved.
      """
    let contexts = ["“It is over,” said Mara Hale.", "“Let us go home. Now.”"]
    let text = try Invented.run(["quotes", "--context"], over: story).output.split(separator: "\n")
    #expect(text.compactMap { $0.split(separator: "\t").last.map(String.init) } == contexts)
    let csv = try Invented.run(["quotes", "--context", "-f", "csv"], over: story).output
    #expect(
      csv.hasPrefix("file,section,start,end,kind,attribution,speaker,figure,role,text,context\n"))
    #expect(csv.contains(",\(contexts[1])\n"))
    let json = try Invented.run(["quotes", "--context", "-f", "json"], over: story).output
    #expect(json.contains("\"section\":null,\"context\":\"\(contexts[0])\"}"))
    #expect(!(try Invented.run(["quotes", "-f", "json"], over: story).output.contains("context")))
    let markdown = try Invented.run(["quotes", "--context", "-f", "markdown"], over: story).output
    #expect(markdown.contains("— Mara Hale (direct; stated; 12–23)\n\n\(contexts[0])\n"))
  }

  @Test func `a sentence without end is cut around its quotation`() throws {
    let word = String(repeating: "wörd ", count: 400)
    let run = try Invented.run(
      ["quotes", "--context"], over: "Long\n\nThe \(word)“so it was”, said Mara Hale, \(word)end.")
    let context = try #require(run.output.split(separator: "\t").last)
    #expect(context.hasPrefix("…") && context.hasSuffix("…\n"))
    #expect(context.contains("“so it was”, said Mara Hale") && context.utf8.count < 1300)
    #expect(!context.contains("\u{FFFD}"))
  }

  @Test func `show sets the words of one figure alone, reported ones where asked`() throws {
    let story = """
      Two of one mind

      “It is over,” said Chloé Vale. “It has been for years,” said Tomas Ode.

      Chloé Vale said that the roof was lost.
      """
    let own = try Invented.run(["show", "--by", "chloe"], over: story).output
    #expect(own.contains("“It is over,”") && !own.contains("years") && !own.contains("roof"))
    let all = try Invented.run(["show", "--by", "vale", "--indirect"], over: story).output
    #expect(all.contains("~   the roof was lost"))
    let other = try Invented.run(["show", "--quotes-only", "--by", "ode"], over: story).output
    #expect(other.contains("years") && !other.contains("It is over"))
  }

  @Test func `CSV quotes what needs it and has every word as it is`() throws {
    let story = """
      Sums, and "other" news

      “=1+1, he wrote, is two,” said Mara Hale. “Who said ‘ten’?” asked Tomas Ode.
      """
    let run = try Invented.run(["quotes", "--format", "csv"], over: story)
    let lines = run.output.split(separator: "\n")
    #expect(lines.first == "file,section,start,end,kind,attribution,speaker,figure,role,text")
    #expect(lines.count == 3)
    #expect(
      lines.last(where: { $0.contains("1+1") })?.hasSuffix(",\"=1+1, he wrote, is two,\"") == true)
    let piped = try Program.run(["quotes", "--format", "csv"], input: Data(story.utf8)).output
    #expect(piped.split(separator: "\n").dropFirst().allSatisfy { $0.hasPrefix("-,") })
    let figures = try Invented.run(["figures", "--format", "csv"])
    #expect(figures.output.hasPrefix("file,name,role,mentions,quotes,forms\n"))
  }

  @Test func `figures come by number of mentions`() throws {
    let story = Invented.strike.replacing("(PAPER", with: "Ode then went home.\n\n(PAPER")
    let lines = try Invented.run(["figures"], over: story).output.split(separator: "\n")
    try #require(lines.count == 2)
    #expect(lines[0].hasPrefix("Tomas Ode\t") && lines[0].hasSuffix("\t2\t1"))
    #expect(lines[1].hasPrefix("Mara Hale\t") && lines[1].hasSuffix("\t1\t2"))
    let markdown = try Invented.run(["figures", "-f", "markdown"], over: story).output
    #expect(markdown.contains("| Tomas Ode |"))
  }

  @Test func `outline counts words, quotations and figures of each section`() throws {
    let run = try Invented.run(["outline"])
    #expect(
      run.output == """
        Harbour strike enters second week
          1  31 words  2 quotations  1 figure   (opening)
          2  21 words  1 quotation   1 figure   A long night

        """)
  }

  @Test func `every stage prints itself`() throws {
    for (stage, words) in [
      ("article", "crosshead"), ("notes", "guessed the headline"), ("annotations", "Mara Hale"),
      ("page", "measure 72"), ("screen", "section 1 of 2"),
    ] {
      let run = try Invented.run(["dump", stage])
      #expect(run.status == 0 && run.output.contains(words), "\(stage)")
    }
  }
}
