import Foundation
import Support
import Testing

/// The reader where the locale writes ASCII alone.
@Suite(.serialized, .timeLimit(.minutes(2))) struct PlainTerminalTests {
  private func open(_ story: String, _ body: (TmuxScreen) throws -> Void) throws {
    try Scratch.with { folder in
      let file = folder.appending(path: "story.txt")
      try Data(story.utf8).write(to: file)
      let screen = try TmuxScreen(environment: ["LC_ALL": "C"])
      try screen.run("\(Program.lede.path) \(file.path)")
      try screen.wait(until: TmuxScreen.showsReader)
      try body(screen)
    }
  }

  @Test func `signs have the nearest of a typewriter`() throws {
    let story = """
      Łódź reads Čapek, Şahin and Æsop

      “A ‘plain’ word – naïve – costs 5 €,” said Jiří Dvořák. It’s ≈ 3 → 4 ■ done…
      """
    try open(story) { screen in
      let shown = try screen.text()
      #expect(shown.contains("Lodz reads Capek, Sahin and Asop"))
      #expect(shown.contains("\"A 'plain' word - naive - costs 5 ?,\" said Jiri Dvorak."))
      #expect(shown.contains("It's ~ 3 > 4 #") && shown.contains("done."))
      #expect(shown.utf8.allSatisfy { $0 < 0x80 })
    }
  }

  @Test func `nothing of what stood there shows between signs of two cells`() throws {
    let paragraphs = (0..<30).map { number in
      String(repeating: number % 2 == 0 ? "x" : "港", count: 30)
    }
    try open("A headline\n\n" + paragraphs.joined(separator: "\n\n")) { screen in
      for _ in 0..<6 {
        let before = try screen.text()
        try screen.type("j")
        let lines = try screen.wait { $0 != before }.split(separator: "\n").dropLast()
        #expect(lines.allSatisfy { !$0.contains("x") || !$0.contains("?") })
        #expect(lines.contains { $0.hasSuffix("? ? ?") })
      }
    }
  }
}
