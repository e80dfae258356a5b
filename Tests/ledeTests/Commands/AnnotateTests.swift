import Foundation
import Support
import Testing

/// The contract of `lede annotate`: other programs hold it to this.
@Suite struct AnnotateTests {
  private func annotate(_ lines: String, _ options: String...) throws -> Program.Run {
    try Program.run(["annotate"] + options, input: Data(lines.utf8))
  }

  private func answers(_ run: Program.Run) -> [String] {
    run.output.split(separator: "\n").map(String.init)
  }

  private func line(_ text: String, id: String = "1") throws -> String {
    let text = try JSONSerialization.data(withJSONObject: text, options: .fragmentsAllowed)
    return "{\"id\":\(id),\"text\":\(String(decoding: text, as: UTF8.self))}\n"
  }

  @Test func `each line is answered by a line, in order, with its id of whatever kind`() throws {
    let ids = [
      "\"x\"", "7", "1e400", "-0.10", "null", "true", "{\"a\":[1, {}],\"b\":null}", "[ ]",
      "12345678901234567890", "\"\\u00e9\\/\\ud800\"", "\"é 漢\"", "\"\"",
    ]
    let run = try annotate(ids.map { "{\"id\":\($0),\"text\":\"A line.\"}\n" }.joined())
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(
      answers(run) == ids.map { "{\"id\":\($0),\"quotes\":[],\"mentions\":[],\"figures\":[]}" })
  }

  @Test func `an id that would harm a terminal keeps its value and loses its bytes`() throws {
    let run = try annotate("{\"id\":\"a\u{202E}\u{9B}\u{7F}\u{E0041}b\",\"text\":\"A line.\"}\n")
    #expect(run.output.hasPrefix("{\"id\":\"a\\u202e\\u009b\\u007f\\udb40\\udc41b\","))
  }

  @Test func `offsets count the scalars of the very text, whatever it holds`() throws {
    let before = "Café 👩‍👩‍👧 e\u{301} \u{202E}漢\u{200B}\u{7}\u{FFFD} \r\n\r\n"
    let text = before + "“We will not go back,” said Mara Hale. 👍\r\n\r\nMara Hale left."
    let run = try annotate(try line(text))
    let answer = try Invented.json(run.output)
    let quotes = try #require(answer["quotes"] as? [[String: Any]])
    try #require(quotes.count == 1)
    #expect(try Invented.slice(text, quotes[0]) == "We will not go back,")
    let speaker = try #require(quotes[0]["speaker"] as? [String: Any])
    #expect(try Invented.slice(text, speaker) == "Mara Hale")
    let mentions = try #require(answer["mentions"] as? [[String: Any]])
    #expect(try mentions.map { try Invented.slice(text, $0) } == ["Mara Hale", "Mara Hale"])
    #expect(Invented.unsafe(in: run.output) == nil)
  }

  @Test func `the keys stand in the order of the contract`() throws {
    let run = try annotate(try line("“We will not go back,” said Mara Hale."))
    let keys = run.output.split(separator: "\"").map(String.init)
    let wanted = [
      "id", "quotes", "start", "end", "kind", "direct", "attribution", "stated", "confidence",
      "speaker", "start", "end", "text", "Mara Hale", "figure", "Mara Hale", "figureId", "cue",
      "said", "relay", "in", "body", "rule",
    ]
    #expect(keys.filter { wanted.contains($0) }.starts(with: wanted))
    let tail =
      "\"figures\":[{\"id\":0,\"name\":\"Mara Hale\",\"role\":null,"
      + "\"forms\":[\"Mara Hale\"],\"mentions\":1,\"quotes\":1}]}\n"
    #expect(run.output.hasSuffix(tail), "\(run.output)")
  }

  @Test(arguments: [
    ("nope", "null", "not JSON"), ("{\"id\":3,\"text\":\"x\"", "3", "ends too early"),
    ("{\"id\":3,\"text\":\"x\"}}", "3", "something follows"), ("[1]", "null", "not a JSON object"),
    ("\"text\"", "null", "not a JSON object"), ("{\"id\":\"a\"}", "\"a\"", "no “text”"),
    ("{\"id\":\"a\",\"text\":7}", "\"a\"", "“text” is not a string"),
    ("{\"id\":\"a\",\"text\":null}", "\"a\"", "“text” is not a string"),
    ("{\"text\":\"a\tb\"}", "null", "control character"), ("{'id':1}", "null", "not JSON"),
    ("{\"id\":NaN,\"text\":\"x\"}", "null", "not JSON"), ("\u{0}", "null", "not JSON"),
  ])
  func `a bad line is answered in its place and the rest goes on`(
    bad: String, id: String, words: String
  ) throws {
    let good = try line("A line.")
    let run = try annotate(good + bad + "\n" + good)
    #expect(run.status == 1 && run.errors.isEmpty)
    let answers = answers(run)
    try #require(answers.count == 3)
    #expect(answers[0] == answers[2])
    let answer = try Invented.json(answers[1])
    #expect(answers[1].hasPrefix("{\"id\":\(id),\"error\":\""), "\(answers[1])")
    #expect((answer["error"] as? String)?.contains(words) == true, "\(answers[1])")
  }

  @Test func `deep nesting is refused, in a value that is not looked at too`() throws {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    let run = try annotate("{\"id\":1,\"x\":\(deep),\"text\":\"A line.\"}\n")
    #expect(run.status == 1)
    #expect(
      run.output == "{\"id\":1,\"error\":\"not JSON: it is nested too deeply, at byte 524\"}\n")
  }

  @Test func `a lone surrogate is repaired and counts one`() throws {
    let run = try annotate(
      #"{"id":1,"text":"\ud83d \ude00\ud83d\ude00 “We will not go back,” said Mara Hale."}"#)
    #expect(run.status == 0)
    let quotes = try #require(try Invented.json(run.output)["quotes"] as? [[String: Any]])
    #expect(quotes.first?["start"] as? Int == 6)
  }

  @Test
  func `keys twice, blank lines, a byte-order mark and a missing line end are taken in stride`()
    throws
  {
    let run = try annotate(
      "\u{FEFF}{\"id\":1,\"id\":2,\"text\":7,\"text\":\"A line.\"}\r\n\r\n \t\n"
        + "{\"text\":\"\",\"id\":3}")
    #expect(run.status == 0)
    #expect(
      run.output
        == [2, 3].map {
          "{\"id\":\($0),\"quotes\":[],\"mentions\":[],\"figures\":[]}\n"
        }.joined())
  }

  @Test func `mentions that are given are linked and none are found`() throws {
    let text = "Mara Hale spoke. Tomas Ode did not. Hale left."
    func ask(_ mentions: String) throws -> Program.Run {
      try annotate(
        "{\"id\":1,\"text\":\"\(text)\",\"mentions\":\(mentions)}\n", "--given-mentions")
    }
    let run = try ask("[{\"start\":36,\"end\":40},{\"end\":9,\"start\":0,\"figure\":\"x\"}]")
    #expect(run.status == 0)
    let answer = try Invented.json(run.output)
    let mentions = try #require(answer["mentions"] as? [[String: Any]])
    #expect(try mentions.map { try Invented.slice(text, $0) } == ["Mara Hale", "Hale"])
    #expect(Set(mentions.compactMap { $0["figureId"] as? Int }).count == 1)
    for bad in [
      "7", "[7]", "[{}]", "[{\"start\":0}]", "[{\"start\":\"0\",\"end\":1}]",
      "[{\"start\":0.5,\"end\":1}]", "[{\"start\":-1,\"end\":1}]", "[{\"start\":3,\"end\":3}]",
      "[{\"start\":9,\"end\":4}]", "[{\"start\":0,\"end\":47}]", "[{\"start\":0,\"end\":1e99}]",
      "[{\"start\":0,\"end\":9},{\"start\":5,\"end\":9}]",
    ] {
      let run = try ask(bad)
      #expect(run.status == 1 && run.output.hasPrefix("{\"id\":1,\"error\":\""), "\(bad)")
    }
    #expect(
      try annotate(try line(text), "--given-mentions").output
        == "{\"id\":1,\"error\":\"no “mentions”\"}\n")
  }

  @Test func `titles and reported speech come only when they are asked for`() throws {
    let text = "Mara Hale hosts “Face the Morning”. Tomas Ode said that the talks had failed."
    func kinds(_ options: String...) throws -> Set<String> {
      let run = try Program.run(["annotate"] + options, input: Data(try line(text).utf8))
      let quotes = try #require(try Invented.json(run.output)["quotes"] as? [[String: Any]])
      return Set(quotes.compactMap { $0["kind"] as? String })
    }
    #expect(try kinds().isSubset(of: ["direct", "partial"]))
    #expect(try kinds("--all-marks").contains("title"))
    #expect(try !kinds("--all-marks").contains("indirect"))
    #expect(try kinds("--indirect").isSubset(of: ["direct", "partial", "indirect"]))
  }

  @Test func `an answer comes before the next line is waited for`() throws {
    let process = Process()
    process.executableURL = Program.lede
    process.arguments = ["annotate"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    defer { process.terminate() }
    for number in 0..<3 {
      try input.fileHandleForWriting.write(
        contentsOf: Data(try line("A line.", id: "\(number)").utf8))
      var waiting = pollfd(
        fd: output.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
      try #require(poll(&waiting, 1, 20_000) == 1, "no answer while the pipe pauses")
      let answer = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      #expect(answer.hasPrefix("{\"id\":\(number),") && answer.hasSuffix("}\n"))
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func `a line longer than any buffer is one line`() throws {
    let text = String(repeating: "A long line that goes on and on. ", count: 40_000)
    let run = try annotate(try line(text) + line("A line."))
    #expect(run.status == 0)
    #expect(answers(run).count == 2)
  }
}
