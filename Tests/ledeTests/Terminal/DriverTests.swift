import Foundation
import Reading
import Support
import Testing

@testable import lede

/// The parts of the driver that need no terminal.
@Suite struct DriverTests {
  private func report(_ text: String, _ form: MouseSequence.Form = .numbers)
    -> MouseSequence.Reading
  {
    var sequence = MouseSequence(form)
    var reading = MouseSequence.Reading.goesOn
    for scalar in text.unicodeScalars {
      guard reading == .goesOn else { return .broken }
      reading = sequence.take(scalar.value)
    }
    return reading
  }

  @Test func `a report of the mouse is read in both forms`() {
    #expect(report("0;200;60M") == .done(button: 0, column: 200, row: 60, isRelease: false))
    #expect(report("0;1;1m") == .done(button: 0, column: 1, row: 1, isRelease: true))
    #expect(report("65;7;9") == .goesOn)
    for text in ["0;1M", "0;1;2;", "0;1;x", "99999;1;1M", ";;;", "\u{1B}"] {
      #expect(report(text) == .broken)
    }
    #expect(report(" !\"", .bytes) == .done(button: 0, column: 1, row: 2, isRelease: false))
    #expect(report("#!\"", .bytes) == .done(button: 0, column: 1, row: 2, isRelease: true))
    #expect(report("a!\"", .bytes) == .done(button: 65, column: 1, row: 2, isRelease: false))
    #expect(report("\n", .bytes) == .broken)
  }

  @Test func `presses upon each other are counted, others are not`() {
    var counter = ClickCounter()
    func press(_ column: Int, at time: Int) -> Int? {
      counter.event(button: 0, column: column, row: 1, isRelease: false, at: time)?.clicks
    }
    #expect([press(5, at: 0), press(5, at: 300), press(5, at: 600)] == [1, 2, 3])
    #expect([press(5, at: 1100), press(6, at: 1200), press(6, at: 1601)] == [1, 1, 1])
  }

  @Test func `buttons of the terminal’s own are left to it`() {
    var counter = ClickCounter()
    func kind(_ button: Int, isRelease: Bool = false) -> MouseEvent.Kind? {
      counter.event(button: button, column: 3, row: 4, isRelease: isRelease, at: 0)?.kind
    }
    #expect([kind(0), kind(32), kind(0, isRelease: true)] == [.press, .drag, .release])
    #expect(
      [kind(64), kind(65), kind(64 + 4), kind(16)] == [.wheelUp, .wheelDown, .wheelUp, .press])
    for button in [1, 2, 3, 33, 34, 35, 66, 67, 128] { #expect(kind(button) == nil) }
    #expect(counter.event(button: 0, column: 0, row: 1, isRelease: false, at: 0) == nil)
  }

  @Test func `modes are switched back by what switches them on`() {
    let found = TerminalModes()
    let all = TerminalModes(reportsMouse: true, title: "A headline")
    let on = all.sequence(from: found)
    #expect(on.hasPrefix("\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h"))
    #expect(on.hasSuffix("\u{1B}[22;2t\u{1B}]2;A headline\u{07}"))
    #expect(all.endingSequence == "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l\u{1B}[23;2t")
    #expect(found.endingSequence.isEmpty)
    let renamed = TerminalModes(reportsMouse: true, title: "Another")
    #expect(renamed.sequence(from: all) == "\u{1B}]2;Another\u{07}")
  }

  @Test func `a title holds no sequence`() {
    let hostile = "a\u{1B}]2;b\u{07}\u{9C}c\u{202E}d\nné" + String(repeating: "x", count: 200)
    let title = TerminalModes.title(hostile, isUnicode: true)
    #expect(title.hasPrefix("a]2;bcdnéxxx") && title.count < 121)
    let plain = TerminalModes.title(hostile, isUnicode: false)
    #expect(plain.hasPrefix("a]2;bcdnexxx"))
    #expect(plain.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
  }

  @Test func `an address is written so that it ends no sequence`() {
    let open = "\u{1B}]8;;"
    #expect(
      HyperlinkSequence.opening("https://a.example/b;c") == open + "https://a.example/b;c\u{1B}\\")
    #expect(HyperlinkSequence.opening("mailto:ana@example.org") != nil)
    #expect(
      HyperlinkSequence.opening("https://a.example/é") == open + "https://a.example/%C3%A9\u{1B}\\")
    for address in [
      "javascript:alert(1)", "file:///etc/passwd", "https://a\u{1B}\\b", "https://a b",
      "https://a\u{07}", "",
    ] {
      #expect(HyperlinkSequence.opening(address) == nil)
    }
    #expect(HyperlinkSequence.opening("https://a\u{9C}b") == open + "https://a%C2%9Cb\u{1B}\\")
  }

  @Test func `exact colours take the place of their numbers and of nothing else`() {
    var colours = ExactColours()
    colours.add(Array("<red>".utf8), insteadOf: Array("\u{1B}[38;5;16m".utf8))
    let written = "\u{1B}[1;5Ha\u{1B}[38;5;16mb38;5;16m\u{1B}[38;5;160m\u{1B}[m\u{1B}(B\u{1B}["
    let result = colours.put(into: Array(written.utf8))
    #expect(
      String(decoding: result, as: UTF8.self)
        == written.replacingOccurrences(of: "\u{1B}[38;5;16m", with: "<red>"))
  }

  @Test func `signs that the terminal draws wider are written at their places by themselves`() {
    var grid = Grid(columns: 8, rows: 1)
    for (column, glyph) in ["a", "“", "", "é", "b", "─"].enumerated() {
      grid[0, column] = Cell(glyph)
    }
    func written(_ grid: Grid, insteadOf earlier: Grid?) -> String {
      LinkedCells(
        grid: grid, earlier: earlier, writesLinks: false,
        isWithheld: { CharacterWidth.isAmbiguous($0) }, look: { _ in "" },
        signs: { glyph, cells in
          CharacterWidth.isAmbiguous(glyph)
            ? LinkedCells.ambiguous(glyph, cells: cells) : glyph
        }
      ).sequence().replacing("\u{1B}", with: "^")
    }
    // One that has room for a single cell is drawn as a typewriter would.
    #expect(written(grid, insteadOf: nil) == "^7^[1;2H“^[1;4He^[1;5Hb-^8")
    #expect(written(grid, insteadOf: grid) == "")
    var later = Grid(columns: 8, rows: 1)
    later[0, 1] = Cell("x")
    #expect(written(later, insteadOf: grid) == "^7^[1;2Hx    ^8")
  }

  @Test func `every sign of our own has one of a typewriter as wide as it is`() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/Reading").standardized
    var signs: Set<Unicode.Scalar> = []
    for folder in ["Screen", "Session", "Typesetting"] {
      let files = try FileManager.default.contentsOfDirectory(
        at: sources.appending(path: folder), includingPropertiesForKeys: nil)
      for file in files where file.pathExtension == "swift" {
        // Tables of letters, and marks of writers that are looked for and not drawn.
        if ["Folding.swift", "CharacterWidth.swift"].contains(file.lastPathComponent) { continue }
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        where !line.drop(while: { $0 == " " }).hasPrefix("//") {
          signs.formUnion(line.unicodeScalars.filter { !$0.isASCII })
        }
      }
    }
    #expect(signs.isSuperset(of: ["─", "■", "≈", "▢", "…", "·", "→", "▇"]))
    for sign in signs {
      #expect(ASCIIStandIn.of(String(sign)) != "?", "\(sign)")
      let width = CharacterWidth.cells(of: String(sign))
      #expect(width == 1 || (0x300C...0x300F).contains(sign.value), "\(sign)")
    }
  }
}
