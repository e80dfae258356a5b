import Foundation
import Support
import Testing

#if os(Linux)
  /// What is written to the terminal, byte for byte.
  @Suite(.serialized, .timeLimit(.minutes(5))) struct BytesTests {
    private let mouseOff = "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l"

    private func open(
      _ story: String = Samples.folder.appending(path: "salt-road.txt").path,
      columns: Int = 80, rows: Int = 24, in environment: [String: String] = [:]
    ) throws -> (terminal: Pseudoterminal, screen: String) {
      let settings = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
      let terminal = try Pseudoterminal(
        [Program.lede.path, story], columns: columns, rows: rows,
        environment: settings.merging(environment) { $1 })
      return (terminal, try terminal.text(until: "%") + terminal.text())
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV])
    func `a signal from outside switches off all that was switched on`(signal: Int32) throws {
      let (terminal, screen) = try open()
      #expect(screen.contains("\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h"))
      #expect(screen.contains("\u{1B}[22;2t\u{1B}]2;"))
      kill(terminal.child, signal)
      let ending = terminal.text()
      #expect(ending.contains(mouseOff) && ending.contains("\u{1B}[23;2t"))
      #expect(ending.contains("\u{1B}[?1049l"))
      #expect(ending.contains("\u{1B}]8;;\u{1B}\\"))
    }

    @Test func `what is switched off by a setting stays off, and is not switched off twice`() throws
    {
      let (terminal, _) = try open()
      terminal.type(":set mouse off\r")
      #expect(terminal.text().contains(mouseOff))
      terminal.type(":set title off\r")
      #expect(terminal.text().contains("\u{1B}[23;2t"))
      kill(terminal.child, SIGSEGV)
      let ending = terminal.text()
      #expect(!ending.contains("1000") && !ending.contains("[23;2t"))
      #expect(ending.contains("\u{1B}[?1049l"))
    }

    @Test func `the wheel and clicks are read however they are cut`() throws {
      let (terminal, _) = try open(columns: 80, rows: 24)
      terminal.type("\u{1B}[<65;40")
      _ = terminal.output()
      terminal.type(";12M")
      #expect(!terminal.output().bytes.isEmpty)
      terminal.type("t")
      _ = terminal.output()
      terminal.type("\u{1B}[M !!")
      #expect(!terminal.text().contains("\u{07}"))
      terminal.type("\u{1B}[I\u{1B}[O")
      #expect(!terminal.text().contains("\u{07}"))
    }

    @Test func `a terminal of letters alone is sent neither colour nor mode`() throws {
      let environment = ["TERM": "vt100", "COLORTERM": "truecolor"]
      let (terminal, screen) = try open(in: environment)
      terminal.type("}")
      let all = screen + terminal.text()
      #expect(!all.contains(/\u{1B}\[[0-9;]*(3[0-8]|4[0-8]|9[0-7])m/))
      #expect(
        !all.contains("\u{1B}]") && !all.contains("\u{1B}[?1000") && !all.contains("\u{1B}[22;2t"))
      #expect(all.contains("The"))
    }

    @Test func `no more colours are sent than the terminal promises`() throws {
      let exact = /\u{1B}\[[34]8;2;/
      let indexed = /\u{1B}\[[34]8;5;/
      for (type, promise, takesExact, takesIndexed) in [
        ("xterm-256color", "truecolor", true, false), ("xterm-256color", "", false, true),
        ("xterm", "", false, false), ("screen-256color", "24bit", true, false),
      ] {
        let (terminal, _) = try open(in: ["TERM": type, "COLORTERM": promise])
        terminal.type(":set theme dark\r")
        let drawn = try terminal.text(until: "theme dark") + terminal.text()
        #expect(drawn.contains(exact) == takesExact, "\(type) \(promise)")
        #expect(drawn.contains(indexed) == takesIndexed, "\(type) \(promise)")
      }
      let (terminal, _) = try open(in: ["COLORTERM": "truecolor", "NO_COLOR": "1"])
      terminal.type(":set theme light\r")
      #expect(!terminal.text().contains(/\u{1B}\[[0-9;]*(3[0-8]|4[0-8]|9[0-7])[;m]/))
    }

    @Test func `links are handed over around their words, and only while that is wanted`() throws {
      try Scratch.with { folder in
        let file = folder.appending(path: "story.md")
        let story = "# A headline\n\nThe 港 ledger: https://example.org/a?b=c for more.\n"
        try Data(story.utf8).write(to: file)
        let opening = "\u{1B}]8;;https://example.org/a?b=c\u{1B}\\"
        let (terminal, screen) = try open(file.path)
        let link = try #require(screen.range(of: opening))
        let words = try #require(screen[link.upperBound...].range(of: "\u{1B}]8;;\u{1B}\\"))
        let shown = screen[link.upperBound..<words.lowerBound]
          .replacing(/\u{1B}\[[0-9;]*[mH]/, with: "")
        #expect(shown == "https://example.org/a?b=c")
        terminal.type(":set hyperlinks off\r")
        #expect(!terminal.text().contains("]8;;h"))
        terminal.type("\u{0C}")
        #expect(!terminal.text().contains("]8;"))
        terminal.type(":set hyperlinks on\r")
        #expect(terminal.text().contains(opening))
        let (plain, text) = try open(file.path, in: ["TERM": "linux"])
        plain.type("\u{0C}")
        #expect(!(text + plain.text()).contains("]8;"))
      }
    }

    @Test func `two hundred changes of size cost a few screens`() throws {
      let (terminal, _) = try open(columns: 80, rows: 24)
      terminal.resize(columns: 100, rows: 30)
      let one = terminal.output().bytes.count
      for step in 1...200 {
        terminal.resize(columns: 60 + step % 60, rows: 20 + step % 20)
        kill(terminal.child, SIGWINCH)
      }
      terminal.resize(columns: 120, rows: 40)
      let storm = terminal.text(quietFor: 400)
      #expect(storm.utf8.count < 5 * max(one, 4000))
      #expect(storm.contains("\u{1B}[40;"))
    }

    @Test func `a line that scrolls costs a tenth of the screen at most`() throws {
      let (terminal, _) = try open(columns: 200, rows: 60)
      terminal.type("jj\u{0C}")
      let screen = terminal.output().bytes.count
      var lines: [Int] = []
      for _ in 0..<15 {
        terminal.type("j")
        lines.append(terminal.output(quietFor: 60).bytes.count)
      }
      for _ in 0..<15 {
        terminal.type("k")
        lines.append(terminal.output(quietFor: 60).bytes.count)
      }
      let median = lines.sorted()[lines.count / 2]
      #expect(median * 10 <= screen, "\(lines) of \(screen)")
    }

    @Test func `a key is answered before the eye can tell`() throws {
      let (terminal, _) = try open(columns: 200, rows: 60)
      var times: [Double] = []
      for _ in 0..<15 {
        for key in ["j", " ", "}", "b"] {
          terminal.type(key)
          let answer = terminal.output(quietFor: 50)
          if !answer.bytes.isEmpty { times.append(answer.lasting) }
        }
      }
      // Built for debugging, on a machine with other work: many times what a release takes.
      #expect(times.sorted()[times.count / 2] < 60)
    }
  }
#endif
